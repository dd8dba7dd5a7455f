// What may be asked of a hall, put together from its chapters, and what an accepted command answers.
import type { z } from 'zod';
import type { BookingAnswers } from './commands/bookings.ts';
import { bookingCommands } from './commands/bookings.ts';
import type { AnsweringAnswers } from './commands/answering.ts';
import { answeringCommands } from './commands/answering.ts';
import type { BackendAnswers } from './commands/backend.ts';
import { backendCommands } from './commands/backend.ts';
import type { DeviceAnswers } from './commands/devices.ts';
import { deviceCommands } from './commands/devices.ts';
import type { NeedAnswers } from './commands/needs.ts';
import { needCommands } from './commands/needs.ts';
import type { EmergencyAnswers } from './commands/emergency.ts';
import { emergencyCommands } from './commands/emergency.ts';
import type { HallAnswers } from './commands/hall.ts';
import { hallCommands } from './commands/hall.ts';
import type { AssistingAnswers } from './commands/assisting.ts';
import { assistingCommands } from './commands/assisting.ts';
import type { HelpingAnswers } from './commands/helping.ts';
import { helpingCommands } from './commands/helping.ts';
import type { MatterAnswers } from './commands/matters.ts';
import { matterCommands } from './commands/matters.ts';
import { messageCommands } from './commands/messages.ts';
import type { PickupAnswers } from './commands/pickup.ts';
import { pickupCommands } from './commands/pickup.ts';
import type { PostAnswers } from './commands/posts.ts';
import { postCommands } from './commands/posts.ts';
import type { JourneyAnswers } from './commands/journeys.ts';
import { journeyCommands } from './commands/journeys.ts';
import type { HandlingAnswers } from './commands/handlings.ts';
import { handlingCommands } from './commands/handlings.ts';
import type { NoticeAnswers } from './commands/notices.ts';
import { noticeCommands } from './commands/notices.ts';
import type { VisitAnswers } from './commands/visits.ts';
import { visitCommands } from './commands/visits.ts';
import type { VisitorAnswers } from './commands/visitors.ts';
import { visitorCommands } from './commands/visitors.ts';
import { windowCommands } from './commands/windows.ts';

/** Every command by its name. A request is `{ name, ...fields }`; the commandId travels beside it. */
export const commandSchemas = {
  ...visitorCommands,
  ...windowCommands,
  ...visitCommands,
  ...answeringCommands,
  ...journeyCommands,
  ...needCommands,
  ...postCommands,
  ...bookingCommands,
  ...backendCommands,
  ...noticeCommands,
  ...handlingCommands,
  ...deviceCommands,
  ...hallCommands,
  ...emergencyCommands,
  ...helpingCommands,
  ...assistingCommands,
  ...matterCommands,
  ...messageCommands,
  ...pickupCommands,
} as const;

export type CommandName = keyof typeof commandSchemas;
export type Command = { [Name in CommandName]: z.infer<(typeof commandSchemas)[Name]> }[CommandName];
export type CommandOf<Name extends CommandName> = Extract<Command, { name: Name }>;
export const commandNames = Object.keys(commandSchemas) as CommandName[];

/** What an accepted command answers. A command that is not listed answers `{}`. */
export interface Answers
  extends
    HallAnswers,
    AnsweringAnswers,
    BookingAnswers,
    BackendAnswers,
    DeviceAnswers,
    NoticeAnswers,
    HandlingAnswers,
    EmergencyAnswers,
    HelpingAnswers,
    JourneyAnswers,
    NeedAnswers,
    AssistingAnswers,
    MatterAnswers,
    PickupAnswers,
    PostAnswers,
    VisitAnswers,
    VisitorAnswers {}
export type AnswerOf<Name extends CommandName> = Name extends keyof Answers
  ? Answers[Name]
  : Record<string, never>;

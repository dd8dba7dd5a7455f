// What can happen in a hall, by chapter. An event carries its outcome, so that folding it needs no rule; `at` is its line's.
import type { AnsweringEvent } from './events/answering.ts';
import type { ClosingEvent } from './events/closing.ts';
import type { BookingEvent } from './events/booking.ts';
import type { BackendEvent } from './events/backend.ts';
import type { DayEvent } from './events/day.ts';
import type { DeedEvent } from './events/deeds.ts';
import type { EmergencyEvent } from './events/emergency.ts';
import type { HandEvent } from './events/hands.ts';
import type { AssistingEvent } from './events/assisting.ts';
import type { HelpingEvent } from './events/helping.ts';
import type { MatterEvent } from './events/matters.ts';
import type { MessageEvent } from './events/messages.ts';
import type { JourneyEvent } from './events/journeys.ts';
import type { NeedEvent } from './events/needs.ts';
import type { PaperEvent } from './events/paper.ts';
import type { PauseEvent } from './events/pause.ts';
import type { PickupEvent } from './events/pickup.ts';
import type { PostEvent } from './events/posts.ts';
import type { SettingsEvent } from './events/settings.ts';
import type { VisitEvent } from './events/visit.ts';
import type { WindowEvent } from './events/window.ts';

export type HallEvent =
  | AnsweringEvent
  | BookingEvent
  | DayEvent
  | DeedEvent
  | HandEvent
  | HelpingEvent
  | AssistingEvent
  | MatterEvent
  | PickupEvent
  | MessageEvent
  | JourneyEvent
  | NeedEvent
  | PaperEvent
  | PauseEvent
  | ClosingEvent
  | EmergencyEvent
  | PostEvent
  | SettingsEvent
  | VisitEvent
  | WindowEvent
  | BackendEvent;
export type EventType = HallEvent['type'];
export type EventOf<Type extends EventType> = Extract<HallEvent, { type: Type }>;
/** Raised when an event's fields change; upcasters stand beside this file. */
export const currentShape = 1;

export function unknownEvent(event: never): Error {
  return new Error(
    `this build does not know the event ${JSON.stringify(event)}: the day is newer than the server`,
  );
}

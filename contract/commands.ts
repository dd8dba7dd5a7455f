// What may be asked of a hall, and why the hall may say no.
import { z } from 'zod';
import { languageSchema } from './settings.ts';
import type { Text } from './settings.ts';

export const ticketIdSchema = z.string().regex(/^[a-z0-9]{8,40}$/);
export const commandIdSchema = z
  .string()
  .min(8)
  .max(100)
  .regex(/^[\x21-\x7e]+$/);
const shortId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);
const windowNo = z.number().int().min(1).max(999);

export const channels = ['kiosk', 'guide', 'desk', 'phone', 'api'] as const;
export const pauseReasons = ['break', 'meeting', 'handover', 'system', 'materials', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];
export const outcomeCodes = [
  'accepted',
  'consulted',
  'pickedUp',
  'supplemented',
  'toDepartment',
  'other',
] as const;
export type OutcomeCode = (typeof outcomeCodes)[number];
export const paperOutcomes = ['printed', 'sent', 'uncertain', 'notSent'] as const;
export type PaperOutcome = (typeof paperOutcomes)[number];
/** 挂起: she leaves to fetch something 不持件 · her papers stay here 持件 · she waits nearby, for a seal or a copy 等待. */
export const parkKinds = ['released', 'held', 'awaiting'] as const;
export type ParkKind = (typeof parkKinds)[number];
/** Why somebody is called out of turn, moved, not come or handed back: codes, so that they can be counted. */
export const callReasons = ['priority', 'agreed', 'cameBack', 'correction', 'managerAsked', 'other'] as const;
export type CallReason = (typeof callReasons)[number];
export const transferReasons = [
  'notHere',
  'nextStep',
  'specialist',
  'backendDown',
  'shiftEnds',
  'other',
] as const;
export type TransferReason = (typeof transferReasons)[number];
export const declineReasons = ['notMine', 'busy', 'missingPapers', 'leaving', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];
export const noShowReasons = ['notSeen', 'leftHall', 'refused', 'other'] as const;
export type NoShowReason = (typeof noShowReasons)[number];

const atWindow = { window: windowNo };
const ofTicket = { ticketId: ticketIdSchema };
/** An account's id, or the name under which an API key holds windows. */
const clerkId = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[\x21-\x7e]+$/);
/** Where a visit is sent: into a line, to a window, or to the person who works at one. */
export const transferTargetSchema = z.union([
  z.strictObject({ queue: shortId }),
  z.strictObject({ item: shortId }),
  z.strictObject({ window: windowNo }),
  z.strictObject({ clerk: clerkId }),
]);
export type TransferTarget = z.infer<typeof transferTargetSchema>;

/** Every command by its name. A request is `{ name, ...fields }`; the commandId travels beside it. */
export const commandSchemas = {
  // visitors
  takeTicket: z
    .strictObject({
      name: z.literal('takeTicket'),
      items: z.array(shortId).min(1).max(5).optional(),
      queue: shortId.optional(),
      language: languageSchema.default('zh'),
      channel: z.enum(channels).default('api'),
      /** The printer that shall make the paper; without it there is no paper. */
      printer: shortId.optional(),
    })
    .refine((asked) => (asked.items === undefined) !== (asked.queue === undefined), {
      message: 'name either items or a queue',
    }),
  withdrawTicket: z.strictObject({ name: z.literal('withdrawTicket'), ...ofTicket }),
  undoWithdrawal: z.strictObject({ name: z.literal('undoWithdrawal'), ...ofTicket }),
  sayOnMyWay: z.strictObject({ name: z.literal('sayOnMyWay'), ...ofTicket }),
  /** "我来了": by ticket id (desk, phone) or by number and code (kiosk). */
  reinstateTicket: z.union([
    z.strictObject({ name: z.literal('reinstateTicket'), ...ofTicket }),
    z.strictObject({
      name: z.literal('reinstateTicket'),
      number: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z]{1,2}\d{3,4}$/),
      code: z.string().regex(/^\d{4}$/),
    }),
  ]),
  rateVisit: z.strictObject({
    name: z.literal('rateVisit'),
    ...ofTicket,
    level: z.number().int().min(1).max(5),
    options: z.array(z.number().int().min(100).max(599)).max(8).default([]),
    text: z.string().trim().max(150).optional(),
    /** A random id that the rater's phone keeps, to notice one phone rating again and again. */
    rater: z
      .string()
      .regex(/^[a-f0-9]{32}$/)
      .optional(),
  }),
  // clerks
  staffWindow: z.strictObject({ name: z.literal('staffWindow'), ...atWindow }),
  openWindow: z.strictObject({ name: z.literal('openWindow'), ...atWindow }),
  pauseWindow: z.strictObject({
    name: z.literal('pauseWindow'),
    ...atWindow,
    reason: z.enum(pauseReasons).default('other'),
  }),
  resumeWindow: z.strictObject({ name: z.literal('resumeWindow'), ...atWindow }),
  closeWindow: z.strictObject({ name: z.literal('closeWindow'), ...atWindow }),
  callNext: z.strictObject({ name: z.literal('callNext'), ...atWindow }),
  recallTicket: z.strictObject({ name: z.literal('recallTicket'), ...atWindow }),
  startService: z.strictObject({ name: z.literal('startService'), ...atWindow }),
  finishService: z.strictObject({
    name: z.literal('finishService'),
    ...atWindow,
    outcome: z.enum(outcomeCodes).optional(),
    /** One key: finish, then call the next visitor if there is one. */
    thenCallNext: z.boolean().default(false),
  }),
  markNoShow: z.strictObject({
    name: z.literal('markNoShow'),
    ...atWindow,
    reason: z.enum(noShowReasons).optional(),
  }),
  /** 指呼: a ticket by name, out of turn; waiting, parked or missed. */
  callTicket: z.strictObject({
    name: z.literal('callTicket'),
    ...atWindow,
    ...ofTicket,
    reason: z.enum(callReasons),
  }),
  /** 挂起 whoever is called or served here; 回呼 calls her again. */
  parkTicket: z.strictObject({ name: z.literal('parkTicket'), ...atWindow, kind: z.enum(parkKinds) }),
  resumeTicket: z.strictObject({ name: z.literal('resumeTicket'), ...atWindow, ...ofTicket }),
  /** 转移 whoever is called or served here; the note is kept apart from the book and shown at the next desk. */
  transferTicket: z.strictObject({
    name: z.literal('transferTicket'),
    ...atWindow,
    to: transferTargetSchema,
    reason: z.enum(transferReasons),
    note: z.string().trim().max(150).optional(),
  }),
  /** The receiver of a hand-over sends it back. */
  declineHandOver: z.strictObject({
    name: z.literal('declineHandOver'),
    ...atWindow,
    ...ofTicket,
    reason: z.enum(declineReasons),
  }),
  /** 取错事项: another item on the same number. */
  changeItem: z.strictObject({ name: z.literal('changeItem'), ...atWindow, item: shortId }),
  /** Serves somebody who has no number: a visit with number, rating and statistics, no paper. */
  directVisit: z
    .strictObject({
      name: z.literal('directVisit'),
      ...atWindow,
      item: shortId.optional(),
      queue: shortId.optional(),
      language: languageSchema.default('zh'),
    })
    .refine((asked) => (asked.item === undefined) !== (asked.queue === undefined), {
      message: 'name either an item or a queue',
    }),
  /** After an outage: is the visitor still at the window? */
  confirmVisitor: z.strictObject({ name: z.literal('confirmVisitor'), ...atWindow, stillHere: z.boolean() }),
  // displays
  reportCall: z.strictObject({
    name: z.literal('reportCall'),
    callId: z.string().min(8).max(60),
    zone: shortId,
    /** shownOnly: too old or no sound; it then counts against nobody. */
    outcome: z.enum(['spoken', 'shownOnly']),
  }),
  // paper
  wantPaper: z.strictObject({ name: z.literal('wantPaper'), ...ofTicket, printer: shortId }),
  /** With `attempt`: the claim goes on (paper out in the middle …); a claim not continued within 30 s is uncertain. */
  claimPaper: z.strictObject({
    name: z.literal('claimPaper'),
    paperId: z.string().min(8).max(60),
    printer: shortId,
    attempt: z.number().int().min(1).max(50).optional(),
  }),
  reportPaper: z.strictObject({
    name: z.literal('reportPaper'),
    paperId: z.string().min(8).max(60),
    attempt: z.number().int().min(1).max(50),
    outcome: z.enum(paperOutcomes),
  }),
} as const;

export type CommandName = keyof typeof commandSchemas;
export type Command = { [Name in CommandName]: z.infer<(typeof commandSchemas)[Name]> }[CommandName];
export type CommandOf<Name extends CommandName> = Extract<Command, { name: Name }>;
export const commandNames = Object.keys(commandSchemas) as CommandName[];

export interface Wait {
  expectedMinutes: number;
  lowMinutes: number;
  highMinutes: number;
  /** Calling starts only then (before opening, over lunch); ms since epoch. */
  callingFrom?: number;
}

/** What an accepted command answers. A command that is not listed answers `{}`. */
export interface Answers {
  takeTicket: {
    ticketId: string;
    number: string;
    code: string;
    ahead: number;
    wait: Wait;
    noWindowOpenNow?: true;
    paperId?: string;
  };
  reinstateTicket: { ticketId: string; number: string; ahead: number };
  undoWithdrawal: { ahead: number };
  sayOnMyWay: { until: number };
  callNext: { ticketId: string; number: string };
  recallTicket: { ticketId: string; number: string; calls: number };
  finishService: { called: { ticketId: string; number: string } | null; movedOnTo?: string };
  callTicket: { ticketId: string; number: string };
  resumeTicket: { ticketId: string; number: string };
  parkTicket: { ticketId: string; number: string };
  transferTicket: { ticketId: string; number: string };
  /** `movedOnTo`: this window does not do the new item; the visit waits in that queue now. */
  changeItem: { ticketId: string; number: string; movedOnTo?: string };
  directVisit: { ticketId: string; number: string };
  wantPaper: { paperId: string };
  claimPaper: { attempt: number };
}
export type AnswerOf<Name extends CommandName> = Name extends keyof Answers
  ? Answers[Name]
  : Record<string, never>;

/** Why the hall may say no. The sentences stand in words/. */
export const refusalCodes = [
  'hallClosed',
  'noMoreTicketsToday',
  'notHandledHere',
  'noWindowPlanned',
  'unknownItem',
  'unknownQueue',
  'numbersUsedUp',
  'unknownTicket',
  'unknownWindow',
  'unknownPrinter',
  'unknownPaper',
  'unknownCall',
  'windowClosed',
  'windowNotOpen',
  'windowPaused',
  'windowAlreadyOpen',
  'windowNotPaused',
  'windowHeld',
  'clerkHoldsAnother',
  'notYourWindow',
  'nobodyWaiting',
  'visitNotFinished',
  'nobodyAtWindow',
  'serviceAlreadyStarted',
  'nothingToConfirm',
  'callAgainFirst',
  'coolingDown',
  'callLimitReached',
  'visitorOnTheWay',
  'ticketNotMissed',
  'ticketNotWithdrawn',
  'ticketNotCalled',
  'ticketEnded',
  'ticketParked',
  'ticketNotParked',
  'ticketBound',
  'ticketElsewhere',
  'notServedHere',
  'parkedElsewhere',
  'parkLimitReached',
  'nobodyThere',
  'ownWindow',
  'notHandedToYou',
  'sameItem',
  'wrongCode',
  'reinstateLimitReached',
  'onMyWayUsed',
  'undoTooLate',
  'notYourTicket',
  'notServedYet',
  'alreadyRated',
  'ratingClosed',
  'unknownRatingOption',
  'beingPrinted',
  'paperNotWanted',
  'paperOfAnother',
  'paperLimitReached',
  'notSignedIn',
  'notAllowed',
  'badRequest',
  'tooLarge',
  'unknownAddress',
  'idempotencyKeyReused',
  'tooManyRequests',
  'busy',
  'fault',
  'contractOutdated',
  'clockDoubtful',
  'wrongPassword',
  'passwordTooWeak',
  'passwordMustChange',
  'nameTaken',
  'unknownAccount',
  'unknownDevice',
  'wrongPairingCode',
  'lastAdministrator',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Numbers and names that a refusal's sentence needs; moments in ms since epoch, durations in ms. */
export interface RefusalDetails {
  remainingMs?: number;
  callsLeft?: number;
  opensAt?: number;
  window?: number;
  number?: string;
  where?: Text;
  limit?: number;
  field?: string;
}
export interface Refusal {
  code: RefusalCode;
  details?: RefusalDetails;
}

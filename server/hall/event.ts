// What can happen in a hall. An event carries its outcome, so that folding it needs no rule; `at` is its line's.
import type {
  CallReason,
  DeclineReason,
  NoShowReason,
  OutcomeCode,
  PaperOutcome,
  ParkKind,
  PauseReason,
  TransferReason,
} from '../../contract/commands.ts';
import type { Language } from '../../contract/settings.ts';
import type { Paper, Place, Ticket, Window } from './hall.ts';
import type { Plan } from './plan.ts';

export type HallEvent =
  | {
      type: 'dayOpened';
      day: string;
      plan: Plan;
      settingsVersion: string;
      leftParked?: { number: string; window: number }[];
    }
  /** What outlives the change of day, in portions small enough for a line. */
  | { type: 'visitsCarried'; tickets: Ticket[]; windows: Window[]; papers: Paper[] }
  | { type: 'dayClosed'; day: string }
  | {
      type: 'ticketIssued';
      ticketId: string;
      number: string;
      series: string;
      counter: number;
      code: string;
      items: string[];
      queue: string;
      lane: string;
      language: Language;
      channel: string;
      place: Place;
    }
  | { type: 'ticketWithdrawn'; ticketId: string }
  | { type: 'withdrawalUndone'; ticketId: string }
  | { type: 'windowStaffed'; window: number; clerk: string }
  | { type: 'windowOpened'; window: number }
  | { type: 'windowPaused'; window: number; reason: PauseReason }
  | { type: 'windowResumed'; window: number }
  | { type: 'windowClosed'; window: number }
  | {
      type: 'ticketCalled';
      ticketId: string;
      window: number;
      callId: string;
      zone: string;
      nth: number;
      /** Set where she was called by name, out of turn. */
      reason?: CallReason;
    }
  | { type: 'callSpoken'; ticketId: string; callId: string; zone: string }
  | { type: 'callUnheard'; ticketId: string; callId: string }
  | { type: 'visitorOnTheWay'; ticketId: string; until: number }
  /** `direct`: without a number before and without a call. */
  | { type: 'serviceStarted'; ticketId: string; window: number; direct?: true }
  | { type: 'serviceFinished'; ticketId: string; window: number; servedMs: number; outcome?: OutcomeCode }
  /** The window did what it may; the rest of the ticket's items goes on with number and clock. */
  | {
      type: 'ticketMovedOn';
      ticketId: string;
      window: number;
      servedMs: number;
      items: string[];
      done: number;
      queue: string;
      lane: string;
      outcome?: OutcomeCode;
    }
  | { type: 'ticketMissed'; ticketId: string; window: number; by: 'clerk' | 'rule'; reason?: NoShowReason }
  | { type: 'ticketParked'; ticketId: string; window: number; kind: ParkKind; servedMs: number }
  /** `lane` is where it waits now, `home` where it goes back to; the same unless it was sent to one window. */
  | {
      type: 'ticketTransferred';
      ticketId: string;
      window: number;
      items: string[];
      queue: string;
      lane: string;
      home: string;
      offItem: boolean;
      toWindow?: number;
      toClerk?: string;
      reason: TransferReason;
      note?: Remark;
    }
  | { type: 'handOverDeclined'; ticketId: string; window: number; reason: DeclineReason }
  | { type: 'boundReturned'; ticketId: string; window: number; why: 'paused' | 'signedOff' }
  | {
      type: 'itemChanged';
      ticketId: string;
      window: number;
      item: string;
      items: string[];
      queue: string;
      lane: string;
      /** This window does not do the new item: she waits in its line. */
      movesOn: boolean;
    }
  | { type: 'ticketReinstated'; ticketId: string; place: Place }
  | { type: 'ticketClosed'; ticketId: string }
  | {
      type: 'visitRated';
      ticketId: string;
      level: number;
      options: number[];
      remark?: Remark;
      rater?: string;
      channel: string;
      flagged: boolean;
    }
  | { type: 'paperWanted'; paperId: string; ticketId: string; printer: string; copy: number }
  | { type: 'paperClaimed'; paperId: string; by: string; attempt: number }
  /** Still at it, for example waiting for a refill in the middle. */
  | { type: 'paperContinued'; paperId: string }
  | { type: 'paperReported'; paperId: string; attempt: number; outcome: PaperOutcome }
  | { type: 'paperLapsed'; paperId: string }
  /** Time the hall was down counts against no one: outcomes are worked out when it is noticed. */
  | {
      type: 'hallWasDown';
      from: number;
      until: number;
      graceUntil: number;
      callAgain: string[];
      stillHere: number[];
      /** Calls that their visitors hold ("我在路上"), and until when now. */
      heldOn: { ticketId: string; until: number }[];
    }
  | { type: 'visitorConfirmed'; window: number; ticketId: string }
  | { type: 'visitorReturned'; window: number; ticketId: string };

/** Free text is never in the book: a row of `personal` holds it, the event its id and an HMAC under the row's salt. */
export interface Remark {
  personalId: string;
  seal: string;
}
export type EventType = HallEvent['type'];
export type EventOf<Type extends EventType> = Extract<HallEvent, { type: Type }>;
/** Raised when an event's fields change; upcasters stand beside this file. */
export const currentShape = 1;

export function unknownEvent(event: never): Error {
  return new Error(
    `this build does not know the event ${JSON.stringify(event)}: the day is newer than the server`,
  );
}

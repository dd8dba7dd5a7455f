// A visit from number to rating: what can happen.
import type { CallReason, NoShowReason, OutcomeCode } from '../../../contract/commands/codes.ts';
import type { Language } from '../../../contract/settings.ts';
import type { Journey } from '../journeys/journey.ts';
import type { Remark } from '../remark.ts';
import type { Place } from '../ticket.ts';

export type VisitEvent =
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
      /** The place lies so much before the moment it was taken. */
      leadMs?: number;
      /** 一件事: `items` are its steps, in the order in which they come. */
      journey?: Journey;
    }
  /** `unreached`: by herself, told that she will not be reached by closing; `dropOff`: she leaves her papers instead. */
  | { type: 'ticketWithdrawn'; ticketId: string; unreached?: true; dropOff?: string }
  | { type: 'withdrawalUndone'; ticketId: string }
  | {
      type: 'ticketCalled';
      ticketId: string;
      window: number;
      callId: string;
      zone: string;
      nth: number;
      /** Every display of the zone was away. */
      unseen?: true;
      /** Set where she was called by name, out of turn. */
      reason?: CallReason;
    }
  /** The zones whose displays are all away, from now on. */
  | { type: 'zonesDark'; zones: readonly string[] }
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
      /** A consultation goes on as a journey: `items` are its steps. */
      journey?: Journey;
    }
  | { type: 'ticketMissed'; ticketId: string; window: number; by: 'clerk' | 'rule'; reason?: NoShowReason }
  /** `leadMs`: the place lies so much before the moment it stands for; nothing where absent. */
  | {
      type: 'ticketReinstated';
      ticketId: string;
      place: Place;
      leadMs?: number;
      /** Nobody could hear her calls: it counts against nobody. */
      blameless?: true;
      /** She waits for the window that missed her. */
      toWindow?: number;
    }
  /** With its day; without a reason in the books of older releases. */
  | { type: 'ticketClosed'; ticketId: string; reason?: 'dayEnd' }
  | {
      type: 'visitRated';
      ticketId: string;
      level: number;
      options: number[];
      remark?: Remark;
      rater?: string;
      channel: string;
      flagged: boolean;
    };

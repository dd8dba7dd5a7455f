// A visit: its number, its place, how far it is, who answers for it. Plain immutable data; only apply.ts makes a new one.
import type { ArrivalKind } from '../../contract/commands/bookings.ts';
import type { OutcomeCode, ParkKind, TransferReason } from '../../contract/commands/codes.ts';
import type { CloseReason } from '../../contract/commands/hall.ts';
import type { ClosingChoice } from '../../contract/commands/visitors.ts';
import type { Need } from '../../contract/commands/needs.ts';
import type { ChainStep } from '../../contract/hands.ts';
import type { Language } from '../../contract/settings.ts';
import type { Written } from './deeds/deed.ts';
import { nothingWritten } from './deeds/deed.ts';
import type { Recipient } from './messages/recipient.ts';
import type { Journey } from './journeys/journey.ts';
import type { Telling } from './pickup/telling.ts';
import type { Remark } from './remark.ts';

export interface Call {
  callId: string;
  at: number;
  window: number;
  /** When and in which zone a display spoke it. */
  spokenAt?: number;
  zone?: string;
  /** Every display of the window's zone was away when it was made. */
  unseen?: true;
  /** False where no display could speak it in time, or the hall was down: it then counts against nobody. */
  counts: boolean;
  /** An outage made it void: no later report mends it. */
  voided?: true;
}

/** The place in line: earlier `at` first, then the smaller `order`. */
export interface Place {
  at: number;
  order: number;
}

export interface Missed {
  stage: 'missed';
  window: number;
  at: number;
  by: 'clerk' | 'rule';
}

export type Stage =
  | { stage: 'waiting' }
  | { stage: 'called'; window: number; at: number; callAgain: boolean; onMyWayUntil?: number }
  | { stage: 'serving'; window: number; calledAt: number; at: number }
  | { stage: 'parked'; window: number; kind: ParkKind; at: number }
  | { stage: 'served'; window: number; at: number; servedMs: number; outcome?: OutcomeCode }
  | Missed
  /** `missed`: she had been missed before, and would be so again if she took it back. */
  /** `unreached`: told that she will not be reached by closing; counted so. `dropOff`: the request for which she leaves her papers. */
  | { stage: 'withdrawn'; at: number; missed?: Missed; unreached?: true; dropOff?: string }
  /** `parkedAt`: the window where it was still parked when its day ended. `pass`: she took this 二次优先卡 home instead. */
  | { stage: 'closed'; at: number; parkedAt?: number; reason?: EndReason; pass?: string };

/** Why a visit ended without being served; of days before this was noted there is none. */
export type EndReason = CloseReason | 'dayEnd';

/** Who answers for a visit: a person, or the post of the duty manager. */
export type Owner = { clerk: string; since: number } | { post: 'dutyManager'; since: number };

/** One step of the way of a visit from hand to hand; `by` is the clerk's id. */
export interface Link {
  step: ChainStep;
  at: number;
  by?: string;
  window?: number;
  to?: string;
  reason?: string;
}

/** Sent to one window by hand: waits there before all others until it is called, declined or goes back. */
export interface Bound {
  window: number;
  /** Named in person. */
  clerk?: string;
  /** Absent: by a person away from windows. */
  from?: number;
  sender: string;
  at: number;
  reason: TransferReason;
  /** Named by the sender; the hall's rule where none is. */
  withinMinutes?: number;
  /** How long the window had been free that day when it was sent: its clock runs with that. */
  freeMs: number;
  /** Back after 过号, to the window that missed her: nobody has sent her. */
  back?: true;
  /** The lane it goes back to. */
  home: string;
}

/** Handed to a person on duty away from windows: until she accepts, the visit keeps its place in its line. */
export interface Offer {
  to: string;
  from?: number;
  sender: string;
  at: number;
  reason: TransferReason;
  withinMinutes?: number;
  /** Its clock runs from here: the moment it was sent, moved on by outages. */
  runsFrom: number;
}

/** 优先: of which class, and whether somebody has seen the evidence. */
export interface Priority {
  class: string;
  state: 'declared' | 'verified' | 'refused';
}

/** 预审: materials that a guide has seen, by their places in the item's list. */
export interface Prechecked {
  item: string;
  seen: readonly number[];
  by: string;
  at: number;
}

/** What a visit is that nobody has received yet and that asked for nothing: also what tickets of older days are read as. */
export const notReceived = {
  bound: null,
  offered: null,
  owner: null,
  chain: [],
  sentFrom: [],
  note: null,
  spentMs: 0,
  offItem: false,
  priority: null,
  leadMs: 0,
  prechecked: null,
  needs: [],
  guideAskedAt: null,
  booking: null,
  messages: null,
  journey: null,
  ...nothingWritten,
} as const;

export interface Ticket extends Written {
  id: string;
  number: string;
  series: string;
  /** Four digits on the paper: number and code are what a missed visitor types at the kiosk. */
  code: string;
  /** The business day that gave the number. */
  day: string;
  items: readonly string[];
  /** How many of `items` are done; the next one decides the lane. */
  done: number;
  queue: string;
  lane: string;
  language: Language;
  channel: string;
  takenAt: number;
  place: Place;
  now: Stage;
  calls: readonly Call[];
  onMyWayUsed: boolean;
  reinstated: number;
  rated: boolean;
  /** The papers wanted for it so far, by id. */
  papers: readonly string[];
  bound: Bound | null;
  offered: Offer | null;
  /** Set from the first service on; the last one stays with a number that was given up. */
  owner: Owner | null;
  chain: readonly Link[];
  /** The windows that sent it on, in order. */
  sentFrom: readonly number[];
  /** What the last sender wrote, kept outside the book. */
  note: Remark | null;
  /** Time at windows before it was parked, ms. */
  spentMs: number;
  /** Sent to a queue that is not that of its item. */
  offItem: boolean;
  /** Will not be reached by closing, and is served all the same. */
  servedLate?: true;
  /** What she says herself about that; it decides nothing. */
  closingChoice?: ClosingChoice;
  priority: Priority | null;
  /** So much earlier than the moment it stands for lies her place: order alone may use it, no time that is told. */
  leadMs: number;
  /** 预审: what a guide has seen of the materials; of another item than the next it counts no more. */
  prechecked: Prechecked | null;
  needs: readonly Need[];
  /** When a guide was last asked to look for her; it counts for the calls since. */
  guideAskedAt: number | null;
  /** The booking it came from, with its slot. */
  booking: { id: string; start: number; until: number; arrival: ArrivalKind } | null;
  /** What she chose of messages to her phone on this visit; null: what she said when she booked. */
  messages: Recipient | null;
  /** 一件事: its steps, `items` in the order in which they come. */
  journey: Journey | null;
  /** The 二次优先卡 with which its visitor came. */
  pass?: string;
  /** PU10: the phone kept for results of this visit; null: taken back. */
  resultPhone?: Telling | null;
  /** 出件: the case numbers of what she came to fetch. */
  results?: readonly string[];
  /** What could not be done on this visit was reported under this number; the last one. */
  matter?: string;
}

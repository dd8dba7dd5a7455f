// How a visit goes from hand to hand, as desks show it: who answers for it, its way so far, what is parked and handed over.
import type { ParkKind, TransferReason } from './commands/codes.ts';
import type { Text } from './settings.ts';

/** A person, or the post of the duty manager where no person answers for it. */
export type Owner =
  | { kind: 'clerk'; id: string; name: string; since: number }
  | { kind: 'post'; post: 'dutyManager'; since: number };
export type ChainStep =
  | 'received'
  | 'direct'
  | 'parked'
  | 'resumed'
  | 'toQueue'
  | 'toWindow'
  | 'toClerk'
  | 'declined'
  | 'returned'
  | 'itemChanged'
  | 'movedOn'
  | 'inherited'
  /** The whole window went to another hand. */
  | 'handedOver'
  | 'takenBack'
  | 'papersMoved'
  | 'papersReturned'
  /** Handed over in person: the sender took it back, or whoever was to receive it went off duty. */
  | 'handOverWithdrawn'
  | 'offerReturned';
export interface ChainLink {
  step: ChainStep;
  at: number;
  /** The clerk's name and window; absent where time or the hall did it. */
  by?: string;
  window?: number;
  /** Where to: a queue's id, a window's number or a clerk's name. */
  to?: string;
  /** A reason code of its command, or the kind of parking. */
  reason?: string;
}
/** One link as the visitor herself reads it: no codes of persons. */
export interface WayStep {
  kind:
    | 'received'
    | 'parked'
    | 'line'
    | 'item'
    | 'window'
    | 'person'
    | 'back'
    | 'dutyManager'
    | 'relieved'
    | 'papersMoved'
    | 'papersReturned';
  at: number;
  /** Where it happened. */
  window?: number;
  /** A window, or the name of a queue or an item. */
  to?: number | Text;
  /** Who received her, or goes on: only where the hall shows names. */
  name?: string;
  reason?: TransferReason | ParkKind;
}
export interface ParkedTicket {
  ticketId: string;
  number: string;
  item: Text;
  kind: ParkKind;
  parkedAt: number;
  /** Where it was parked; `mine`: at this very window. */
  window: number;
  mine: boolean;
}
/** Sent to this window or its clerk, waiting before all others. */
export interface HandOver {
  ticketId: string;
  number: string;
  item: Text;
  /** The sender, and her window unless she sent it away from windows. */
  from: { window?: number; name: string };
  at: number;
  reason: TransferReason;
  /** Named the person, not only the window. */
  personal: boolean;
  /** When it is overdue; absent while the clock stands because this window is not free. */
  deadline?: number;
  /** Already over its time: yellow, after twice the time red. */
  level: 'ok' | 'yellow' | 'red';
  hasNote: boolean;
  /** Nobody sent her: missed here, and back. */
  back?: true;
}

/** Sent from this window to another or to a person, and not accepted yet: it may still be taken back. */
export interface HandedOn {
  ticketId: string;
  number: string;
  item: Text;
  /** Until accepted: a window, with whoever works there, or a person on duty away from windows. */
  to: { window?: number; name: string };
  deadline?: number;
  level: HandOver['level'];
}

/** Somebody of the staff who works at no window now. */
export interface Colleague {
  id: string;
  name: string;
  role: 'administrator' | 'manager' | 'clerk';
}

/** On hold at another window, where it is resumed. */
export interface ParkedAway {
  ticketId: string;
  number: string;
  kind: ParkKind;
  window: number;
  since: number;
}

/** On duty away from windows; visits may be handed to her in person. */
export interface PersonOnDuty {
  id: string;
  name: string;
  post: 'guide' | 'dutyManager';
}

/** A visit for which somebody answers away from windows, as she sees it. */
export interface OwnVisit {
  ticketId: string;
  number: string;
  item: Text;
  stage: 'waiting' | 'called' | 'serving' | 'parked' | 'missed';
  since: number;
  window?: number;
  /** Handed on to this person or window, and not accepted yet. */
  handedTo?: { name: string; window?: number; deadline?: number; level: HandOver['level'] };
}

/** Nobody has taken it up in time: told to the 首席事务代表 of its item's department. */
export interface LateHandOver {
  number: string;
  level: 'yellow' | 'red';
  /** The window or the person it was handed to. */
  window?: number;
  to?: string;
}

/** Of whoever looks, away from windows: on duty, what was handed to her (≤ 8) and what she answers for (≤ 12). */
export interface OwnHands {
  onDuty: boolean;
  forMe: HandOver[];
  forMeCount: number;
  mine: OwnVisit[];
  mineCount: number;
  /** Where she is a 首席事务代表: of the own departments (≤ 3). */
  lateHandOvers?: LateHandOver[];
}

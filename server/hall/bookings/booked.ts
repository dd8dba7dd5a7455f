// A booking, who booked, and how a slot is taken: plain immutable data; only apply-booking.ts makes a new one.
import type { ArrivalKind, BookingChannel } from '../../../contract/commands/bookings.ts';
import type { MessageKind } from '../../../contract/messages.ts';
import type { Language } from '../../../contract/settings.ts';
import type { Remark } from '../remark.ts';

export type BookingNow =
  | { state: 'held'; until: number }
  | { state: 'booked' }
  | { state: 'checkedIn'; at: number; ticketId: string; arrival: ArrivalKind }
  /** `byHall`: after her time was closed. */
  | { state: 'cancelled'; at: number; byHall?: true }
  | { state: 'noShow'; at: number }
  /** The hall took the slot away: to be moved, or let go. */
  | { state: 'closedByHall'; at: number };

/** What another system's own code says, as a keyed hash, and among whose references no two are the same. */
export interface Reference {
  hash: string;
  of: string;
}

/** `green`: out of what is kept for special groups. */
export type Share = 'general' | 'green';

export interface Booking {
  id: string;
  /** Known to who booked alone: eight characters that are not mistaken for one another. */
  code: string;
  pool: string;
  queue: string;
  items: readonly string[];
  start: number;
  until: number;
  share: Share;
  /** A keyed hash of the document of the person served: never the number. */
  person: string;
  channel: BookingChannel;
  language: Language;
  bookedAt: number;
  /** Phone and surname, encrypted and kept outside the book. */
  contact: Remark | null;
  /** A keyed hash of the end of the phone number with the surname, to find it at the check-in. */
  lookup: string | null;
  /** By which the code of the system that booked is known; absent: it gave none. */
  reference?: Reference;
  /** 绿色通道: the class she said she is of. */
  priorityClass?: string;
  /** Messages that its phone is not to get; absent: none is declined. */
  declined?: readonly MessageKind[];
  now: BookingNow;
}

/** Of one person served, what limits are counted by. */
export interface Booker {
  /** Bookings of hers that the hall still knows. */
  ids: readonly string[];
  /** Slots of the last weeks that were used or let pass, whose bookings are forgotten. */
  past: readonly number[];
  noShows: readonly number[];
  blockedUntil: number;
}

export interface SlotCount {
  general: number;
  green: number;
  /** Opened by the manager beyond what the hall file says. */
  more: number;
}

/** Slots that begin in this time are closed; in all pools where none is named. */
export interface Closure {
  from: number;
  until: number;
  pool: string | null;
}

/** What became of a day's bookings, by the way they were made. */
export interface BookingFigures {
  day: string;
  channel: BookingChannel;
  kept: number;
  late: number;
  tooLate: number;
  noShow: number;
  cancelled: number;
  closedByHall: number;
  /** Came for another item than booked. */
  wrongItem: number;
}

/** Takes a place of its slot. */
export function takesPlace({ now }: Booking): boolean {
  return now.state !== 'cancelled' && now.state !== 'closedByHall';
}

/** Nobody has come yet, and somebody still may. */
export function isAwaited({ now }: Booking): boolean {
  return now.state === 'held' || now.state === 'booked';
}

export const slotKey = (pool: string, start: number): string => `${pool}@${start}`;

// Bookings: what can happen. No event holds who a person is: a keyed hash stands for her.
import type { ArrivalKind, BookingChannel, ClosureReason } from '../../../contract/commands/bookings.ts';
import type { MessageKind } from '../../../contract/messages.ts';
import type { Language } from '../../../contract/settings.ts';
import type {
  Booker,
  Booking,
  BookingFigures,
  Closure,
  Reference,
  Share,
  SlotCount,
} from '../bookings/booked.ts';
import type { Place } from '../ticket.ts';
import type { Remark } from '../remark.ts';

interface Placed {
  bookingId: string;
  pool: string;
  queue: string;
  items: string[];
  start: number;
  until: number;
  share: Share;
  person: string;
  channel: BookingChannel;
  language: Language;
  /** 绿色通道: of which class; to be verified in the hall. */
  priorityClass?: string;
}

export type BookingEvent =
  | (Placed & { type: 'slotHeld'; heldUntil: number })
  | { type: 'holdLapsed'; bookingId: string }
  /** A hold that becomes a booking keeps its id and its place. */
  | (Placed & {
      type: 'slotBooked';
      code: string;
      contact?: Remark;
      lookup?: string;
      reference?: Reference;
      declined?: MessageKind[];
    })
  /** `pool`: where another one than before has it now. */
  | {
      type: 'bookingMoved';
      bookingId: string;
      start: number;
      until: number;
      share: Share;
      pool?: string;
    }
  /** `byHall`: her time was closed, and the hall gave it up for her. */
  | { type: 'bookingCancelled'; bookingId: string; byHall?: true }
  | { type: 'bookingCheckedIn'; bookingId: string; ticketId: string; arrival: ArrivalKind }
  /** Who checked in early: from now on she stands there, where she waits for it still. */
  | { type: 'bookingDue'; ticketId: string; due: number; place?: Place; leadMs?: number }
  | { type: 'bookingMissed'; bookingId: string; blockedUntil?: number }
  /** `bookings`: whose slot it was; they are to be moved or told. */
  | { type: 'slotsClosed'; closure: Closure; reason: ClosureReason; bookings: string[] }
  /** Settings no longer have these times. */
  | { type: 'slotsLost'; bookings: string[] }
  | { type: 'slotsReopened'; closure: Closure }
  | { type: 'placesOpened'; pool: string; start: number; more: number }
  /** Its slot passed while the hall was down: that counts against nobody. */
  | { type: 'bookingVoided'; bookingId: string }
  /** What outlives the change of day, in portions small enough for a line. */
  | {
      type: 'bookingsCarried';
      bookings: Booking[];
      bookers: { person: string; booker: Omit<Booker, 'ids'> }[];
      more: { key: string; more: SlotCount['more'] }[];
      closures: Closure[];
      figures: BookingFigures[];
    };

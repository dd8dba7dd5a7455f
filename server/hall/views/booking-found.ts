// Bookings that staff look for on somebody's behalf: today's first, few, each as it is now. BK24 of RULES.md.
import type { ArrivalKind } from '../../../contract/commands/bookings.ts';
import type { BookingRow } from '../../../contract/rest/bookings.ts';
import type { Booking } from '../bookings/booked.ts';
import { arrivalOf, checkInRefusal, isOfToday } from '../bookings/check-in.ts';
import type { Hall } from '../hall.ts';
import { rowOf } from './bookings.ts';

/** What the door made of what was typed: nobody's number or name comes this far. */
export type Sought = { code: string } | { person: string } | { lookup: string } | { reference: string };

export interface Found {
  row: BookingRow & { wouldBe?: ArrivalKind };
  /** Where phone and surname are kept, if they are. */
  contact: string | null;
}

const foundAtMost = 6;

function fits({ code, person, lookup, reference }: Booking, sought: Sought): boolean {
  if ('code' in sought) return code === sought.code;
  if ('reference' in sought) return reference?.hash === sought.reference;
  return 'person' in sought ? person === sought.person : lookup === sought.lookup;
}

/** Whoever may still check in today first, then the rest of today, then other days. */
export function bookingsFound(hall: Hall, sought: Sought, at: number): Found[] {
  const rank = (booking: Booking): number =>
    checkInRefusal(hall, booking, at) === null ? 0 : isOfToday(hall, booking, at) ? 1 : 2;
  return [...hall.bookings.values()]
    .filter((booking) => booking.now.state !== 'held' && fits(booking, sought))
    .sort((one, other) => rank(one) - rank(other) || one.start - other.start || (one.id < other.id ? -1 : 1))
    .slice(0, foundAtMost)
    .map((booking) => {
      const may = checkInRefusal(hall, booking, at) === null;
      return {
        row: { ...rowOf(hall, booking), ...(may ? { wouldBe: arrivalOf(hall, booking, at) } : {}) },
        contact: booking.contact?.personalId ?? null,
      };
    });
}

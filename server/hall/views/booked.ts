// A number that was booked, as desk, guide, phone and paper tell it. Rule BK29 of RULES.md.
import type { BookedShown } from '../../../contract/views/booking.ts';
import type { BookingPaper } from '../../../contract/views/printer.ts';
import { bookingOf } from '../bookings/apply-booking.ts';
import type { Hall, Paper } from '../hall.ts';
import { expectedCall } from '../lines/expected.ts';
import type { Ticket } from '../ticket.ts';
import type { Directory } from './directory.ts';
import { queueNamed } from './directory.ts';

export function bookedShown(hall: Hall, ticket: Ticket, at: number): { booking?: BookedShown } {
  const { booking, now, place, lane, bound } = ticket;
  if (booking === null) return {};
  const { start, until, arrival } = booking;
  const waits = now.stage === 'waiting' && bound === null && hall.day !== null;
  const notDue = waits && arrival === 'early' && place.at > at;
  return {
    booking: {
      start,
      until,
      arrival,
      ...(notDue ? { notDue: true as const } : {}),
      ...(waits ? expectedCall(hall, lane, place, at) : {}),
    },
  };
}

/** BK31: the slip of a booking: its code for the machines, its slot for her. */
export function bookingPaper(
  hall: Hall,
  directory: Directory,
  paper: Paper,
  bookingId: string,
): BookingPaper {
  const { code, start, until, items, queue, language, bookedAt } = bookingOf(hall, bookingId);
  const { graceMinutes = 0, cancelUntilMinutes = 0 } = hall.plan.booking ?? {};
  const { id: paperId, printer, copy } = paper;
  const { hallName, timeZone, complaintLine } = directory;
  const matter = directory.items.get(items[0] ?? '')?.name ?? queueNamed(directory, queue).name;
  const booked = { code, start, until, graceMinutes, cancelUntilMinutes, matter, bookedAt };
  return { paperId, printer, copy, language, hallName, timeZone, complaintLine, booked };
}

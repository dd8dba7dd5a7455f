// A number that was booked, as desk, guide, phone and paper tell it. Rule BK29 of RULES.md.
import type { BookedShown } from '../../../contract/views/booking.ts';
import type { Hall } from '../hall.ts';
import { expectedCall } from '../lines/expected.ts';
import type { Ticket } from '../ticket.ts';

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

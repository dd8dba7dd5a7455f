// Where a visitor's messages go and which she does not want: what she chose for this visit, else what she said when she booked. Rules OU2, OU3 of RULES.md.
import type { MessageKind } from '../../../contract/messages.ts';
import type { Booking } from '../bookings/booked.ts';
import type { Hall } from '../hall.ts';
import type { Remark } from '../remark.ts';
import type { Ticket } from '../ticket.ts';

export interface Recipient {
  contact: Remark | null;
  declined: readonly MessageKind[];
}

export function recipientOfBooking({ contact, declined = [] }: Booking): Recipient {
  return { contact, declined };
}

export function recipientOf(hall: Hall, { messages, booking }: Ticket): Recipient {
  const booked = booking === null ? undefined : hall.bookings.get(booking.id);
  const before: Recipient =
    booked === undefined ? { contact: null, declined: [] } : recipientOfBooking(booked);
  if (messages === null) return before;
  return { contact: messages.contact ?? before.contact, declined: messages.declined };
}

/** OU2: of a result the choice is that of its visit, and when that is forgotten the one that went with its receipt. */
export function declinedOfResult(
  hall: Hall,
  { ticketId, deed }: { ticketId?: string; deed?: string },
): readonly MessageKind[] {
  const ticket = hall.tickets.get(ticketId ?? '');
  return ticket === undefined
    ? (hall.deeds.get(deed ?? '')?.declined ?? [])
    : recipientOf(hall, ticket).declined;
}

// Folds which messages visitors want and where to, and which the hall sends at all.
import { withTicket } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { MessageEvent } from '../events/messages.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';

export function applyMessages(hall: Hall, event: EventOf<MessageEvent['type']>): Hall {
  switch (event.type) {
    case 'messagesChosen': {
      const before = ticketOf(hall, event.ticketId).messages?.contact ?? null;
      const contact = event.contact === undefined ? before : event.contact;
      return withTicket(hall, event.ticketId, { messages: { contact, declined: event.declined } });
    }
    case 'bookingMessagesChosen': {
      const booking = hall.bookings.get(event.bookingId);
      if (booking === undefined) throw new Error(`no booking ${event.bookingId} in the hall`);
      const { declined } = event;
      return { ...hall, bookings: hall.bookings.with(booking.id, { ...booking, declined }) };
    }
    case 'messagesSwitched':
      return { ...hall, messagesOff: event.off };
    default:
      throw unknownEvent(event);
  }
}

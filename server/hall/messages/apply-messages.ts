// Folds which messages visitors want and where to, and which the hall sends at all.
import type { MessageKind } from '../../../contract/messages.ts';
import { withTicket } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { MessageEvent } from '../events/messages.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';

/** Her papers outlive her visit, and with them what she chose. */
function deedsDeclining(hall: Hall, ticketId: string, declined: readonly MessageKind[]): Hall {
  return ticketOf(hall, ticketId).deeds.reduce((folded, id) => {
    const deed = folded.deeds.get(id);
    return deed === undefined ? folded : { ...folded, deeds: folded.deeds.with(id, { ...deed, declined }) };
  }, hall);
}

export function applyMessages(hall: Hall, event: EventOf<MessageEvent['type']>): Hall {
  switch (event.type) {
    case 'messagesChosen': {
      const { ticketId, declined } = event;
      const before = ticketOf(hall, ticketId).messages?.contact ?? null;
      const contact = event.contact === undefined ? before : event.contact;
      return deedsDeclining(
        withTicket(hall, ticketId, { messages: { contact, declined } }),
        ticketId,
        declined,
      );
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

// What a visitor's page says of messages to her phone: whether the hall sends any, whether one is left, and which she does not want. Never the phone.
import type { PhoneView } from '../../../contract/views/phone.ts';
import type { MessageChoice } from '../../../contract/messages.ts';
import type { Booking } from '../bookings/booked.ts';
import { isUnderWay } from '../changes.ts';
import type { Hall } from '../hall.ts';
import { recipientOf } from '../messages/recipient.ts';
import type { Ticket } from '../ticket.ts';
import type { Around } from './around.ts';

export function phoneMessages(hall: Hall, around: Around, ticket: Ticket): Pick<PhoneView, 'messages'> {
  if (!around.messages || !isUnderWay(ticket.now)) return {};
  const { contact, declined } = recipientOf(hall, ticket);
  const own = (ticket.messages?.contact ?? null) !== null;
  const phone = own ? 'own' : contact === null ? 'none' : 'booked';
  return { messages: { phone, declined: [...declined] } };
}

/** Of a booking: undefined where there is no phone to send to. */
export function bookingMessages({ contact, declined = [] }: Booking): MessageChoice | undefined {
  return contact === null ? undefined : { phone: 'booked', declined: [...declined] };
}

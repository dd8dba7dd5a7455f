// Choosing which messages one wants, leaving a phone for them, and switching a kind off. Rules OU2, OU3 and OU8 of RULES.md.
import { messageKinds } from '../../../contract/messages.ts';
import type { MessageKind } from '../../../contract/messages.ts';
import { bookingNamed } from '../bookings/booking.ts';
import { isUnderWay } from '../changes.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import { isOthersTicket } from '../visits/taking.ts';
import { recipientOf, recipientOfBooking } from './recipient.ts';

const same = (one: readonly MessageKind[], other: readonly MessageKind[]): boolean =>
  one.length === other.length && one.every((kind) => other.includes(kind));

export function chooseMessages(asking: AskingFor<'chooseMessages'>): Decision<'chooseMessages'> {
  const { ticketId } = asking.command;
  return ticketId === undefined ? chooseOfBooking(asking) : chooseOfTicket(asking, ticketId);
}

function chooseOfTicket(
  { hall, asker, command, remark }: AskingFor<'chooseMessages'>,
  ticketId: string,
): Decision<'chooseMessages'> {
  const ticket = hall.tickets.get(ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  if (asker.kind === 'booker' || isOthersTicket(asker, ticketId)) return refuse('notYourTicket');
  if (!isUnderWay(ticket.now)) return refuse('ticketEnded');
  const { declined, forgetPhone } = command;
  const own = ticket.messages?.contact ?? null;
  const contact = remark ?? (forgetPhone === true && own !== null ? null : undefined);
  if (contact === undefined && same(declined, recipientOf(hall, ticket).declined)) return done();
  return done({
    type: 'messagesChosen',
    ticketId,
    declined,
    ...(contact === undefined ? {} : { contact }),
  });
}

function chooseOfBooking(asking: AskingFor<'chooseMessages'>): Decision<'chooseMessages'> {
  const booking = bookingNamed(asking);
  if ('refusal' in booking) return booking;
  const { state } = booking.now;
  if (state !== 'held' && state !== 'booked' && state !== 'closedByHall') return refuse('bookingEnded');
  const { declined } = asking.command;
  if (same(declined, recipientOfBooking(booking).declined)) return done();
  return done({ type: 'bookingMessagesChosen', bookingId: booking.id, declined });
}

export function switchMessages({ hall, command }: AskingFor<'switchMessages'>): Decision<'switchMessages'> {
  const { kind, on } = command;
  if (hall.messagesOff.includes(kind) !== on) return done();
  const off = messageKinds.filter((one) => (one === kind ? !on : hall.messagesOff.includes(one)));
  return done({ type: 'messagesSwitched', off });
}

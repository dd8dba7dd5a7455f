// Which messages follow from what happened. Rules OU4–OU6, OU12, OU13 of RULES.md. Pure: told events and the hall after them.
import type { MessageKind } from '../../../contract/messages.ts';
import type { Language } from '../../../contract/settings.ts';
import { isTakenAway } from './truth.ts';
import type { Booking } from '../bookings/booked.ts';
import type { EventOf, HallEvent } from '../event.ts';
import { lastClosing, openingAfter } from '../days/hours.ts';
import { planOfQueue } from '../days/own-hours.ts';
import type { Hall } from '../hall.ts';
import { pickupZone } from '../pickup/result.ts';
import { resultToldWithinMs } from '../pickup/telling.ts';
import { lanesOf } from '../plan.ts';
import type { Ticket } from '../ticket.ts';
import { aheadOf } from '../lines/waiting.ts';
import { declinedOfResult, recipientOf, recipientOfBooking } from './recipient.ts';
import type { Recipient } from './recipient.ts';
import type { Message, MessageFacts } from './message.ts';

const minute = 60_000;
const hour = 60 * minute;
/** A hall that closes a slot may move its bookings itself before anybody is told. */
const cancelledAfterMs = 5 * minute;
/** Who has just taken her number has read how many are ahead. */
const justTakenMs = 3 * minute;
const trueFor = {
  called: 5 * minute,
  missed: 30 * minute,
  threeAhead: 30 * minute,
  booked: 24 * hour,
  notReached: 8 * hour,
  caseSentOn: 24 * hour,
  caseReplied: 24 * hour,
  matterAnswered: 24 * hour,
} as const satisfies Partial<Record<MessageKind, number>>;

const noRecipient: Recipient = { contact: null, declined: [] };

/** When and where in the book it happened: that makes a reason unlike any other. */
export interface Told {
  at: number;
  line: string;
}

interface Given {
  reason: string;
  facts: MessageFacts;
  at: number;
  dueAt?: number;
  expiresAt: number;
}

export function messageTo(
  hall: Hall,
  kind: MessageKind,
  to: Recipient & { subject: string; language: Language },
  { reason, facts, at, expiresAt, dueAt = at }: Given,
): Message[] {
  const { contact, declined, subject, language } = to;
  if (contact === null || hall.messagesOff.includes(kind) || dueAt >= expiresAt) return [];
  return [
    {
      reason: `${kind}.${reason}`,
      kind,
      subject,
      recipient: contact.personalId,
      language,
      facts,
      declined: declined.includes(kind),
      wantedAt: at,
      dueAt,
      expiresAt,
    },
  ];
}

function messageOf(hall: Hall, kind: MessageKind, about: Ticket | Booking, given: Given): Message[] {
  const recipient = 'lane' in about ? recipientOf(hall, about) : recipientOfBooking(about);
  return messageTo(hall, kind, { ...recipient, subject: about.id, language: about.language }, given);
}

const slotFacts = ({ start, until, code }: Booking): MessageFacts => ({ start, until, code });

/** OU5: so many hours before the slot; who books later than that knows it anyway. */
function reminderOf(hall: Hall, booking: Booking, at: number): Message[] {
  const { id, start, now } = booking;
  const dueAt = start - hall.plan.messages.reminderHours * hour;
  if (now.state !== 'booked' || dueAt <= at) return [];
  const facts = slotFacts(booking);
  return messageOf(hall, 'reminder', booking, {
    reason: `${id}.${start}`,
    facts,
    at,
    dueAt,
    expiresAt: start,
  });
}

function ofBooking(hall: Hall, kind: 'booked' | 'moved', id: string, { at, line }: Told): Message[] {
  const booking = hall.bookings.get(id);
  if (booking === undefined || booking.now.state !== 'booked') return [];
  const expiresAt = Math.min(booking.start, at + trueFor.booked);
  const given = { reason: `${id}.${line}`, facts: slotFacts(booking), at, expiresAt };
  return [...messageOf(hall, kind, booking, given), ...reminderOf(hall, booking, at)];
}

function ofClosed(hall: Hall, id: string, { at, line }: Told): Message[] {
  const booking = hall.bookings.get(id);
  if (booking === undefined || !isTakenAway(booking)) return [];
  const dueAt = booking.start - at > hour ? at + cancelledAfterMs : at;
  const given = { facts: slotFacts(booking), at, dueAt, expiresAt: booking.start };
  return messageOf(hall, 'cancelledByHall', booking, { reason: `${id}.${line}`, ...given });
}

function ofTicket(
  hall: Hall,
  kind: 'called' | 'missed' | 'notReached',
  ticketId: string,
  { at, line }: Told,
  more: MessageFacts = {},
): Message[] {
  const ticket = hall.tickets.get(ticketId);
  if (ticket === undefined) return [];
  const facts = { number: ticket.number, ...more };
  const given = { reason: `${ticketId}.${line}`, facts, at, expiresAt: at + trueFor[kind] };
  return messageOf(hall, kind, ticket, given);
}

/** PU2: told where the visit is still known on which the case was accepted; PU11: to a phone kept for it always. */
function ofResult(hall: Hall, result: EventOf<'resultReady'>['result'], { at, line }: Told): Message[] {
  const { code, telling, ticketId = '' } = result;
  const ticket = hall.tickets.get(ticketId);
  const zone = pickupZone(hall.plan);
  const facts = { code, ...(zone === undefined ? {} : { zone }) };
  const reason = `${ticketId}.${line}`;
  const expiresAt = at + resultToldWithinMs;
  const given = { reason, facts, at, expiresAt };
  if (telling !== undefined) {
    const declined = declinedOfResult(hall, result);
    return messageTo(hall, 'resultReady', { ...telling, declined, subject: ticketId }, given);
  }
  return ticket === undefined ? [] : messageOf(hall, 'resultReady', ticket, given);
}

/** OU12: by the number of its receipt, which she has on paper; to the phone kept for its result, else to that of the visit. */
function ofHandling(hall: Hall, { deed: id, step }: EventOf<'handlingNoted'>, { at, line }: Told): Message[] {
  const deed = hall.deeds.get(id);
  if (deed === undefined || step === 'contacted') return [];
  const kind = step === 'sentOn' ? 'caseSentOn' : 'caseReplied';
  const given = { reason: `${id}.${line}`, facts: { code: id }, at, expiresAt: at + trueFor[kind] };
  const ticket = hall.tickets.get(deed.ticketId);
  const { declined = [] } = deed;
  const visit = ticket === undefined ? { contact: null, declined } : recipientOf(hall, ticket);
  const language = deed.telling?.language ?? ticket?.language ?? 'zh';
  const contact = deed.telling?.contact ?? visit.contact;
  return messageTo(hall, kind, { contact, declined: visit.declined, subject: id, language }, given);
}

/** OU13: to the number that was left with it. */
function ofMatter(hall: Hall, number: string, { at, line }: Told): Message[] {
  const matter = hall.matters.get(number);
  if (matter?.contact === undefined) return [];
  const ticket = hall.tickets.get(matter.ticketId ?? '');
  const { declined } = ticket === undefined ? noRecipient : recipientOf(hall, ticket);
  const { contact, language } = matter;
  const expiresAt = at + trueFor.matterAnswered;
  const given = { reason: `${number}.${line}`, facts: { code: number }, at, expiresAt };
  return messageTo(hall, 'matterAnswered', { contact, declined, subject: number, language }, given);
}

function zoneOfWindow(hall: Hall, no: number): MessageFacts {
  const zone = lanesOf(hall.plan).window.get(no)?.zone;
  return zone === undefined ? { window: no } : { window: no, zone };
}

function nextOpening(hall: Hall, ticketId: string, at: number): MessageFacts {
  const plan = planOfQueue(hall.plan, hall.tickets.get(ticketId)?.queue ?? '');
  const opensAt = openingAfter(plan, Math.max(at, lastClosing(plan, at) ?? at));
  return opensAt === undefined ? {} : { opensAt };
}

function ofEvent(hall: Hall, event: HallEvent, told: Told): Message[] {
  switch (event.type) {
    case 'slotBooked':
      return ofBooking(hall, 'booked', event.bookingId, told);
    case 'bookingMoved':
      return ofBooking(hall, 'moved', event.bookingId, told);
    case 'bookingsCarried':
      // Bookings made while nothing was sent are reminded of all the same.
      return event.bookings.flatMap(({ id }) => {
        const booking = hall.bookings.get(id);
        return booking === undefined ? [] : reminderOf(hall, booking, told.at);
      });
    case 'slotsClosed':
    case 'slotsLost':
      return event.bookings.flatMap((id) => ofClosed(hall, id, told));
    case 'ticketCalled':
      return event.nth === 1
        ? ofTicket(hall, 'called', event.ticketId, told, zoneOfWindow(hall, event.window))
        : [];
    case 'ticketMissed':
      return ofTicket(hall, 'missed', event.ticketId, told);
    case 'resultReady':
      return ofResult(hall, event.result, told);
    case 'handlingNoted':
      return ofHandling(hall, event, told);
    case 'matterAnswered':
      return ofMatter(hall, event.matter, told);
    case 'visitsClosed':
      return event.ticketIds.flatMap((id) => {
        return ofTicket(hall, 'notReached', id, told, nextOpening(hall, id, told.at));
      });
    default:
      return [];
  }
}

export function messagesOf(hall: Hall, events: readonly HallEvent[], told: Told): Message[] {
  return events.flatMap((event) => ofEvent(hall, event, told));
}

/** OU6: those who stand near the head of their line and are to be told so. Looks at the heads of lines only. */
export function nearlyThere(hall: Hall, at: number): Message[] {
  if (hall.paused !== null || hall.day === null) return [];
  const { nearAhead } = hall.plan.messages;
  const heads = [...hall.lanes.values()].flatMap((line) => line.take(nearAhead + 1));
  return heads.flatMap(({ id }) => {
    const ticket = hall.tickets.get(id);
    if (ticket === undefined || recipientOf(hall, ticket).contact === null) return [];
    // BK26: who checked in early is not nearly there before she is due.
    if (ticket.place.at > at) return [];
    if (ticket.now.stage !== 'waiting' || at - ticket.takenAt < justTakenMs) return [];
    const ahead = aheadOf(hall, ticket, at);
    if (ahead > nearAhead) return [];
    const zone = lanesOf(hall.plan).queue.get(ticket.queue)?.zone;
    const facts = { number: ticket.number, ahead, ...(zone === undefined ? {} : { zone }) };
    const reason = `${id}.${ticket.done}`;
    return messageOf(hall, 'threeAhead', ticket, { reason, facts, at, expiresAt: at + trueFor.threeAhead });
  });
}

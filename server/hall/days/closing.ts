// What becomes of those who will not be reached by closing: served late, or closed with a reason. Rules L7–L9, L13 of RULES.md.
import type { LateTarget } from '../../../contract/commands/hall.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import { poolFor } from '../bookings/slots.ts';
import { isOthersTicket } from '../visits/taking.ts';
import { closingBeforeTurn, notReached } from './doubt.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';
import type { Ticket } from '../ticket.ts';

/** At once; a line of the book holds so many ids with ease. */
const atOnce = 500;

/** Whoever is at a window is served; whoever has ended is not closed again. */
function standing(ticket: Ticket): boolean {
  const { stage } = ticket.now;
  return stage === 'waiting' || stage === 'missed' || stage === 'parked';
}

function waitingIn(hall: Hall, queue: string): Ticket[] {
  return [...hall.lanes.values()]
    .flatMap((line) => [...line].map(({ id }) => ticketOf(hall, id)))
    .filter((ticket) => ticket.queue === queue);
}

function meantBy(
  hall: Hall,
  { ticketIds, queue }: LateTarget,
  at: number,
): readonly Ticket[] | ReturnType<typeof refuse> {
  if (queue !== undefined)
    return hall.plan.queues.some(({ id }) => id === queue) ? waitingIn(hall, queue) : refuse('unknownQueue');
  if (ticketIds === undefined) return notReached(hall, at).map(({ ticket }) => ticket);
  const tickets: Ticket[] = [];
  for (const id of new Set(ticketIds)) {
    const ticket = hall.tickets.get(id);
    if (ticket === undefined) return refuse('unknownTicket');
    const { now, number } = ticket;
    if (now.stage === 'called' || now.stage === 'serving')
      return refuse('ticketElsewhere', { window: now.window, number });
    if (!standing(ticket)) return refuse('ticketEnded', { number });
    tickets.push(ticket);
  }
  return tickets;
}

export function closeVisits({ hall, command, at }: AskingFor<'closeVisits'>): Decision<'closeVisits'> {
  const meant = meantBy(hall, command, at);
  if ('refusal' in meant) return meant;
  if (meant.length === 0) return refuse('nobodyWaiting');
  const ticketIds = meant.slice(0, atOnce).map(({ id }) => id);
  return {
    events: [{ type: 'visitsClosed', ticketIds, reason: command.reason }],
    answer: { count: ticketIds.length, left: meant.length - ticketIds.length },
  };
}

/** 延时办理: they are told so, and nobody asks the manager about them again. */
export function serveLate({ hall, command, at }: AskingFor<'serveLate'>): Decision<'serveLate'> {
  const meant = meantBy(hall, command, at);
  if ('refusal' in meant) return meant;
  if (meant.length === 0) return refuse('nobodyWaiting');
  const undecided = meant.filter(({ servedLate }) => servedLate !== true);
  const ticketIds = undecided.slice(0, atOnce).map(({ id }) => id);
  const left = undecided.length - ticketIds.length;
  return {
    events: ticketIds.length === 0 ? [] : [{ type: 'visitsServedLate', ticketIds }],
    answer: { count: ticketIds.length, left },
  };
}

/** L13: her own word, as often as she changes her mind; giving up and taking a pass are told by what they do. */
export function chooseAtClosing({
  hall,
  asker,
  command,
  at,
}: AskingFor<'chooseAtClosing'>): Decision<'chooseAtClosing'> {
  const { ticketId, choice } = command;
  const ticket = hall.tickets.get(ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  if (isOthersTicket(asker, ticketId)) return refuse('notYourTicket');
  if (ticket.now.stage === 'served' || ticket.now.stage === 'withdrawn' || ticket.now.stage === 'closed')
    return refuse('ticketEnded');
  if (closingBeforeTurn(hall, ticket, at) === undefined) return refuse('reachedByClosing');
  if (choice === 'late' && ticket.servedLate !== true) return refuse('lateNotOffered');
  if (choice === 'book' && bookableOf(hall, ticket) === undefined) return refuse('notBookable');
  return {
    events: ticket.closingChoice === choice ? [] : [{ type: 'closingChosen', ticketId, choice }],
    answer: {},
  };
}

/** What comes next for her, where times can be booked for it. */
export function bookableOf(hall: Hall, { items, done, offItem }: Ticket): string | undefined {
  const item = offItem ? undefined : items[done];
  return item === undefined || poolFor(hall.plan, { item }) === undefined ? undefined : item;
}

// Receiving a visit away from windows, and taking a hand-over back before it is accepted. Rules H8, H10, H11 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { clerkOf, ownWindow } from '../windows/windows.ts';
import { beginsDuty } from './duty.ts';

type Refused = ReturnType<typeof refuse>;

/** H8: a visit at a window is that window's; one that is over is nobody's. */
export function atWindowOrOver({ now }: Ticket): Refused | null {
  switch (now.stage) {
    case 'waiting':
    case 'missed':
    case 'parked':
      return null;
    case 'called':
    case 'serving':
      return refuse('ticketElsewhere', { window: now.window });
    case 'served':
    case 'withdrawn':
    case 'closed':
      return refuse('ticketEnded');
    default:
      throw new Error(`unknown stage ${JSON.stringify(now satisfies never)}`);
  }
}

/** Whether this person answers for the visit. */
export function answersHerself({ owner }: Ticket, person: string): boolean {
  return owner !== null && 'clerk' in owner && owner.clerk === person;
}

/** A person who answers hands over; nobody takes it from her. Whom it was handed to accepts. */
export function mayReceive(ticket: Ticket, person: string): Refused | null {
  const elsewhere = atWindowOrOver(ticket);
  if (elsewhere !== null) return elsewhere;
  const { owner, offered } = ticket;
  if (offered?.to === person || owner === null || 'post' in owner) return null;
  return answersHerself(ticket, person) ? null : refuse('answeredFor', { number: ticket.number });
}

export function receiveVisit(asking: AskingFor<'receiveVisit'>): Decision<'receiveVisit'> {
  const { hall, asker, command } = asking;
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  const by = clerkOf(asker);
  const why = mayReceive(ticket, by);
  if (why !== null) return why;
  const begun = beginsDuty(asking);
  if ('refusal' in begun) return begun;
  const answer = { ticketId: ticket.id, number: ticket.number };
  if (answersHerself(ticket, by)) return { events: begun, answer };
  return { events: [...begun, { type: 'visitReceived', ticketId: ticket.id, by }], answer };
}

/** Who sent it: this person herself, or the window that she works. */
function sender(
  asking: AskingFor<'withdrawHandOver'>,
  ticket: Ticket,
): { by: string; window?: number } | Refused {
  const { asker, command } = asking;
  const sent = ticket.bound ?? ticket.offered;
  if (sent === null || 'back' in sent) return refuse('notHandedOver', { number: ticket.number });
  const by = clerkOf(asker);
  if (command.window === undefined)
    return sent.sender === by ? { by } : refuse('notYourVisit', { number: ticket.number });
  const window = ownWindow({ ...asking, command: { ...command, window: command.window } });
  if ('refusal' in window) return window;
  if (sent.from !== window.no) return refuse('notYourVisit', { number: ticket.number });
  return { by: window.now.state === 'closed' ? by : window.now.clerk, window: window.no };
}

export function withdrawHandOver(asking: AskingFor<'withdrawHandOver'>): Decision<'withdrawHandOver'> {
  const ticket = asking.hall.tickets.get(asking.command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  const sent = sender(asking, ticket);
  if ('refusal' in sent) return sent;
  return {
    events: [{ type: 'handOverWithdrawn', ticketId: ticket.id, ...sent }],
    answer: { ticketId: ticket.id, number: ticket.number },
  };
}

/** H9: the visit that this person may hand over; only one that stands in a line can wait for somebody. */
export function handedByHer(
  hall: Hall,
  ticketId: string | undefined,
  person: string,
): { ticket: Ticket } | Refused {
  const ticket = hall.tickets.get(ticketId ?? '');
  if (ticket === undefined) return refuse('unknownTicket');
  const elsewhere = atWindowOrOver(ticket);
  if (elsewhere !== null) return elsewhere;
  const { number, now } = ticket;
  if (!answersHerself(ticket, person)) return refuse('notYourVisit', { number });
  if (now.stage === 'parked') return refuse('parkedElsewhere', { window: now.window });
  return now.stage === 'missed' ? refuse('ticketNotWaiting', { number }) : { ticket };
}

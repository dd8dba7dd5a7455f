// Parking a visit and taking it up again, calling a ticket by name. Rules K1–K6, C12 of RULES.md.
import type { Command } from '../../../contract/commands.ts';
import type { VisitorNotice } from '../../../contract/commands/notices.ts';
import { callOf } from './calling.ts';
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import { isHeldBack, isWindowDown } from '../systems/down.ts';
import type { HallEvent } from '../event.ts';
import type { Hall, Window } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { ticketOf } from '../hall.ts';
import { standsStill } from '../days/pausing.ts';
import { mayServeLane } from '../plan.ts';
import { runningMs } from '../days/running.ts';
import { notReady, otherVisitor, ownWindow } from '../windows/windows.ts';

type AboutVisitor =
  | 'parkTicket'
  | 'transferTicket'
  | 'endStep'
  | 'changeItem'
  | 'convertConsultation'
  | 'askGuide'
  | VisitorNotice;

/** Who is called to or served at this window. */
export function visitorHere(
  asking: Asking<Extract<Command, { name: AboutVisitor }> & { window: number }>,
): { window: Window; ticket: Ticket } | ReturnType<typeof refuse> {
  const window = ownWindow(asking);
  if ('refusal' in window) return window;
  const other = otherVisitor(asking.hall, window, asking.command.ticketId);
  return other ?? { window, ticket: ticketOf(asking.hall, window.ticketId ?? '') };
}

/** H1: who is parked or sent on straight from the call was received here all the same. */
export function begins(window: Window, ticket: Ticket): HallEvent[] {
  return ticket.now.stage === 'called'
    ? [{ type: 'serviceStarted', ticketId: ticket.id, window: window.no }]
    : [];
}

/** How many are parked at the window now. */
export function parkedAt(hall: Hall, window: number): number {
  let count = 0;
  for (const id of hall.parkedNow.values()) {
    const { now } = ticketOf(hall, id);
    if (now.stage === 'parked' && now.window === window) count += 1;
  }
  return count;
}

export function parkTicket(asking: AskingFor<'parkTicket'>): Decision<'parkTicket'> {
  const here = visitorHere(asking);
  if ('refusal' in here) return here;
  const { hall, command, at } = asking;
  const { window, ticket } = here;
  const { parkLimit } = hall.plan.rules;
  if (parkedAt(hall, window.no) >= parkLimit) return refuse('parkLimitReached', { limit: parkLimit });
  const servedMs = ticket.now.stage === 'serving' ? runningMs(hall, ticket.now.at, at) : 0;
  const { id: ticketId, number } = ticket;
  return {
    events: [
      ...begins(window, ticket),
      { type: 'ticketParked', ticketId, window: window.no, kind: command.kind, servedMs },
    ],
    answer: { ticketId, number },
  };
}

/** K3: a visitor sent off to fetch something comes back to any window of her line, the others to where they were parked. */
export function mayResume(hall: Hall, window: number, { now, lane }: Ticket): boolean {
  if (now.stage !== 'parked') return false;
  return now.window === window || (now.kind === 'released' && mayServeLane(hall.plan, window, lane));
}

export function resumeTicket(asking: AskingFor<'resumeTicket'>): Decision<'resumeTicket'> {
  const window = ownWindow(asking);
  if ('refusal' in window) return window;
  const hindered = standsStill(asking.hall) ?? notReady(window);
  if (hindered !== null) return hindered;
  const { hall, command, at } = asking;
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  if (ticket.now.stage !== 'parked') return refuse('ticketNotParked', { number: ticket.number });
  if (!mayResume(hall, window.no, ticket)) return refuse('parkedElsewhere', { window: ticket.now.window });
  const { id: ticketId, number } = ticket;
  return { events: [callOf(hall, ticket, window.no, at)], answer: { ticketId, number } };
}

/** Why this ticket cannot be called here by name; null where it can. */
function notCallable(hall: Hall, window: Window, ticket: Ticket): ReturnType<typeof refuse> | null {
  const served = mayServeLane(hall.plan, window.no, ticket.lane);
  const elsewhere = served ? null : refuse('notServedHere', { window: window.no });
  switch (ticket.now.stage) {
    case 'waiting':
      if (ticket.bound === null) {
        const stands = isHeldBack(hall, ticket) || isWindowDown(hall, window.no);
        return elsewhere ?? (stands ? refuse('backendDown', { number: ticket.number }) : null);
      }
      return ticket.bound.window === window.no
        ? null
        : refuse('ticketBound', { window: ticket.bound.window });
    case 'parked':
      return ticket.now.window === window.no ? null : elsewhere;
    case 'missed':
      return elsewhere;
    case 'called':
    case 'serving':
      return refuse('ticketElsewhere', { window: ticket.now.window });
    case 'served':
    case 'withdrawn':
    case 'closed':
      return refuse('ticketEnded');
    default:
      throw new Error(`unknown stage ${JSON.stringify(ticket.now satisfies never)}`);
  }
}

/** C12 指呼: out of turn, so the reason goes into the book. */
export function callTicket(asking: AskingFor<'callTicket'>): Decision<'callTicket'> {
  const window = ownWindow(asking);
  if ('refusal' in window) return window;
  const hindered = standsStill(asking.hall) ?? notReady(window);
  if (hindered !== null) return hindered;
  const { hall, command, at } = asking;
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  const why = notCallable(hall, window, ticket);
  if (why !== null) return why;
  const { id: ticketId, number } = ticket;
  const call = { ...callOf(hall, ticket, window.no, at), reason: command.reason };
  return { events: [call], answer: { ticketId, number } };
}

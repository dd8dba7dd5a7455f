// 预审: a guide looks through a visitor's materials before the window does. Rules G9 and G10 of RULES.md.
import { isUnderWay } from '../changes.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import { clerkOf } from '../windows/windows.ts';

export function markPrechecked(asking: AskingFor<'markPrechecked'>): Decision<'markPrechecked'> {
  const { hall, asker, command } = asking;
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  if (!isUnderWay(ticket.now)) return refuse('ticketEnded');
  if (ticket.now.stage === 'serving') return refuse('serviceAlreadyStarted', { number: ticket.number });
  const item = ticket.items[ticket.done];
  if (item === undefined) return refuse('nothingToPrecheck', { number: ticket.number });
  const seen = [...new Set(command.seen)].sort((one, other) => one - other);
  return done({ type: 'ticketPrechecked', ticketId: ticket.id, item, seen, by: clerkOf(asker) });
}

// What a visitor needs, and whether somebody must look for her before she is passed over. Rules B1, B3, B5 of RULES.md.
import type { Need } from '../../../contract/commands/needs.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { HallEvent } from '../event.ts';
import { leftTo } from '../lines/fitting.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';
import { nextFor } from '../lines/order.ts';
import { dueAt } from '../days/running.ts';
import type { Ticket } from '../ticket.ts';

/** Whoever has one of these may have missed a call that others notice, or cannot come as fast. */
const lookedFor: ReadonlySet<Need> = new Set<Need>(['wheelchair', 'deaf', 'blind', 'assistance']);

export function needsAtTaking(ticketId: string, needs: readonly Need[] | undefined): HallEvent[] {
  if (needs === undefined || needs.length === 0) return [];
  return [{ type: 'needsNoted', ticketId, needs: [...new Set(needs)] }];
}

export function noteNeeds({ hall, command }: AskingFor<'noteNeeds'>): Decision<'noteNeeds'> {
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  const { stage } = ticket.now;
  if (stage === 'served' || stage === 'withdrawn' || stage === 'closed') return refuse('ticketEnded');
  const needs = [...new Set(command.needs)];
  if (needs.length === ticket.needs.length && needs.every((need) => ticket.needs.includes(need)))
    return done();
  return done({ type: 'needsNoted', ticketId: ticket.id, needs });
}

/** When somebody was asked to look for her since she was called this time. */
export function askedSince({ calls, guideAskedAt }: Ticket): number | null {
  const first = calls[0]?.at;
  return guideAskedAt !== null && first !== undefined && guideAskedAt >= first ? guideAskedAt : null;
}

/** B5: why she cannot be marked as not come yet; null where she can. */
export function searchFirst(hall: Hall, ticket: Ticket, at: number): ReturnType<typeof refuse> | null {
  if (!ticket.needs.some((need) => lookedFor.has(need))) return null;
  const { number } = ticket;
  const asked = askedSince(ticket);
  if (asked === null) return refuse('askGuideFirst', { number });
  const remainingMs = dueAt(hall, asked, hall.plan.rules.guideSearchSeconds * 1000) - at;
  return remainingMs > 0 ? refuse('askGuideFirst', { number, remainingMs }) : null;
}

/** B3: why a free window calls nobody although somebody waits. */
export function leftToOthers(hall: Hall, window: number, at: number): ReturnType<typeof refuse> | null {
  const first = nextFor(hall, window, at);
  if (first === undefined) return null;
  const ticket = ticketOf(hall, first.id);
  const left = leftTo(hall, window, ticket, at);
  return left === null ? null : refuse('leftToFittingWindow', { number: ticket.number, window: left.window });
}

// Coming back after 过号: who may, and where she stands then. Rules M1–M4, M6, M7 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { Hall } from '../hall.ts';
import { ticketOf, windowKey } from '../hall.ts';
import type { Standing } from '../lines/line-up.ts';
import { boundLane, laneLineUp } from '../lines/order.ts';
import { lanesOf } from '../plan.ts';
import { isOthersTicket } from './taking.ts';
import type { Place, Ticket } from '../ticket.ts';
import { aheadIn } from '../lines/waiting.ts';
import { isThere } from '../windows/windows.ts';

/** The ticket that is asked back: by id, or by number and code; an unknown number and a wrong code sound the same. */
function missedTicketOf({ hall, command }: AskingFor<'reinstateTicket'>): Ticket | ReturnType<typeof refuse> {
  if ('ticketId' in command) return hall.tickets.get(command.ticketId) ?? refuse('unknownTicket');
  const ticket = hall.tickets.get(hall.numbers.get(command.number) ?? '');
  return ticket?.code === command.code ? ticket : refuse('wrongCode');
}

/** "我来了": rules M1–M4, M6, M7. */
export function reinstateTicket(asking: AskingFor<'reinstateTicket'>): Decision<'reinstateTicket'> {
  const { hall, asker, at } = asking;
  const ticket = missedTicketOf(asking);
  if ('refusal' in ticket) return ticket;
  if (isOthersTicket(asker, ticket.id)) return refuse('notYourTicket');
  if (ticket.now.stage !== 'missed') return refuse('ticketNotMissed', { number: ticket.number });
  if (!mayComeBack(hall, ticket))
    return refuse('reinstateLimitReached', { limit: hall.plan.rules.reinstateLimit });
  const { place, leadMs, ...how } = backAt(hall, ticket, at);
  const lane = how.toWindow === undefined ? ticket.lane : boundLane(how.toWindow);
  const lead = leadMs === 0 ? {} : { leadMs };
  return {
    events: [{ type: 'ticketReinstated', ticketId: ticket.id, place, ...lead, ...how }],
    answer: { ticketId: ticket.id, number: ticket.number, ahead: aheadIn(hall, lane, place, at) },
  };
}

/** M3: so often, not counting those times that were the hall's own fault. */
export function mayComeBack(hall: Hall, ticket: Ticket): boolean {
  return ticket.reinstated < hall.plan.rules.reinstateLimit || wasUnheard(hall, ticket);
}

/** M7: displays of that zone speak, or all of them were away, and none of her calls was spoken. */
function wasUnheard(hall: Hall, { calls }: Ticket): boolean {
  const { window } = lanesOf(hall.plan);
  return calls.every(
    (call) =>
      call.spokenAt === undefined &&
      (call.unseen === true || hall.spoken.has(window.get(call.window)?.zone ?? '')),
  );
}

interface Back {
  place: Place;
  leadMs: number;
  blameless?: true;
  toWindow?: number;
}

/** M6: where she stands by the hall's policy. */
function backAt(hall: Hall, ticket: Ticket, at: number): Back {
  const { place, leadMs, now } = ticket;
  if (wasUnheard(hall, ticket)) return { place, leadMs, blameless: true };
  const { reinstatePolicy } = hall.plan.rules;
  if (reinstatePolicy === 'end') return { place: { at, order: hall.step + 1 }, leadMs: 0 };
  const window = now.stage === 'missed' ? hall.windows.get(windowKey(now.window)) : undefined;
  return reinstatePolicy === 'sameWindow' && window !== undefined && isThere(hall, window, at)
    ? { place, leadMs, toWindow: window.no }
    : placeBack(hall, ticket, at);
}

/**
 * Behind the N-th who waits and behind those who came back there before her, ahead of all others; with nobody to stand
 * behind, at her old place. Those who took their numbers in one moment have whole orders, so there is room between them.
 * Behind one with priority her place leads as that one's does.
 */
function placeBack(hall: Hall, ticket: Ticket, at: number): { place: Place; leadMs: number } {
  const { reinstateBehind } = hall.plan.rules;
  // BK17: who has checked in for a later slot is nobody to stand behind.
  const next = laneLineUp(hall, ticket.lane).take(reinstateBehind);
  const nth = next.filter((standing) => standing.at <= at).at(-1);
  if (nth === undefined) return { place: ticket.place, leadMs: ticket.leadMs };
  return { place: justBehind(hall, ticket, nth), leadMs: ticketOf(hall, nth.id).leadMs };
}

function justBehind(hall: Hall, ticket: Ticket, nth: Standing): Place {
  let before: Place = nth;
  for (const standing of laneLineUp(hall, ticket.lane).from(nth)) {
    if (standing.at !== nth.at) break;
    if (standing.id !== nth.id && Number.isInteger(standing.order)) {
      const order = (before.order + standing.order) / 2;
      return order > before.order && order < standing.order ? { at: nth.at, order } : atEndOf(hall, nth);
    }
    before = standing;
  }
  return atEndOf(hall, nth);
}

/** Behind everybody who came in that moment. */
function atEndOf(hall: Hall, { at }: Place): Place {
  return { at, order: hall.step + 1 };
}

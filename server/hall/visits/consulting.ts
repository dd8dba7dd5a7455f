// 综合咨询: what began as a question goes on as business on the same number. Rules I1–I3 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import { isItemDown } from '../systems/down.ts';
import type { HallEvent } from '../event.ts';
import { stepsFixed } from '../journeys/steps.ts';
import { begins, visitorHere } from './parking.ts';
import { lanesOf, mayServe } from '../plan.ts';
import { runningMs } from '../days/running.ts';
import { lineOfItem } from './sending.ts';

/** The consultation is served and counted; number and arrival stay, so nobody queues twice for one visit. */
export function convertConsultation(
  asking: AskingFor<'convertConsultation'>,
): Decision<'convertConsultation'> {
  const here = visitorHere(asking);
  if ('refusal' in here) return here;
  const { hall, command, at } = asking;
  const { window, ticket } = here;
  const { item } = command;
  if (lanesOf(hall.plan).window.get(window.no)?.inquiry !== true)
    return refuse('notInquiryWindow', { window: window.no });
  const fixed = stepsFixed(ticket);
  if (fixed !== null) return fixed;
  if (ticket.items[ticket.done] === item && !ticket.offItem) return refuse('sameItem');
  const line = lineOfItem(hall, item);
  if ('refusal' in line) return line;
  const { id: ticketId, number, now } = ticket;
  const since = now.stage === 'serving' ? now.at : at;
  const done = ticket.items.slice(0, ticket.done + 1);
  const later = ticket.items.slice(ticket.done + 1).filter((other) => other !== item);
  const moved: HallEvent = {
    type: 'ticketMovedOn',
    ticketId,
    window: window.no,
    servedMs: runningMs(hall, since, at) + ticket.spentMs,
    outcome: 'consulted',
    items: [...done.filter((other) => other !== item), item, ...later],
    done: done.filter((other) => other !== item).length,
    ...line,
  };
  // I2: what this window does itself goes on here, without another call.
  const stays = mayServe(hall.plan, window.no, item) && !isItemDown(hall, item);
  const goesOn: HallEvent[] = stays ? [{ type: 'serviceStarted', ticketId, window: window.no }] : [];
  return {
    events: [...begins(window, ticket), moved, ...goesOn],
    answer: { ticketId, number, ...(stays ? {} : { movedOnTo: line.queue }) },
  };
}

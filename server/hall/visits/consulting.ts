// 综合咨询: what began as a question goes on as business on the same number, or as a whole journey. Rules I1–I3, I8 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import { isItemDown } from '../systems/down.ts';
import type { EventOf, HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { nextHere } from '../journeys/journey.ts';
import { stepsFixed } from '../journeys/steps.ts';
import { wantedJourney } from '../journeys/wanted.ts';
import type { Ticket } from '../ticket.ts';
import { begins, visitorHere } from './parking.ts';
import { lanesOf, mayServe } from '../plan.ts';
import { runningMs } from '../days/running.ts';
import { lineOfItem } from './sending.ts';
import { wayOn } from './way-on.ts';

type Onward = Pick<EventOf<'ticketMovedOn'>, 'items' | 'done' | 'queue' | 'lane' | 'journey'>;

/** The consultation is served and counted; number and arrival stay, so nobody queues twice for one visit. */
export function convertConsultation(
  asking: AskingFor<'convertConsultation'>,
): Decision<'convertConsultation'> {
  const here = visitorHere(asking);
  if ('refusal' in here) return here;
  const { hall, command, at } = asking;
  const { window, ticket } = here;
  if (lanesOf(hall.plan).window.get(window.no)?.inquiry !== true)
    return refuse('notInquiryWindow', { window: window.no });
  const fixed = stepsFixed(ticket);
  if (fixed !== null) return fixed;
  const { item, journey } = command;
  const onward =
    journey === undefined
      ? withBusiness(hall, ticket, item ?? '')
      : withJourney(hall, ticket, { journey, window: window.no, at });
  if ('refusal' in onward) return onward;
  const { id: ticketId, number, now } = ticket;
  const since = now.stage === 'serving' ? now.at : at;
  const moved: HallEvent = {
    type: 'ticketMovedOn',
    ticketId,
    window: window.no,
    servedMs: runningMs(hall, since, at) + ticket.spentMs,
    outcome: 'consulted',
    ...onward,
  };
  // I2: what this window does itself goes on here, without another call.
  const next = onward.items[onward.done] ?? '';
  const stays = mayServe(hall.plan, window.no, next) && !isItemDown(hall, next);
  const goesOn: HallEvent[] = stays ? [{ type: 'serviceStarted', ticketId, window: window.no }] : [];
  return {
    events: [...begins(window, ticket), moved, ...goesOn],
    answer: { ticketId, number, ...(stays ? {} : { movedOnTo: onward.queue }) },
  };
}

function withBusiness(hall: Hall, ticket: Ticket, item: string): Onward | ReturnType<typeof refuse> {
  if (ticket.items[ticket.done] === item && !ticket.offItem) return refuse('sameItem');
  const line = lineOfItem(hall, item);
  if ('refusal' in line) return line;
  const done = ticket.items.slice(0, ticket.done + 1).filter((other) => other !== item);
  const later = ticket.items.slice(ticket.done + 1).filter((other) => other !== item);
  return { items: [...done, item, ...later], done: done.length, ...line };
}

/** I8: her items are the steps from now on; what was only asked about is none of them. */
function withJourney(
  hall: Hall,
  ticket: Ticket,
  { journey: id, window, at }: { journey: string; window: number; at: number },
): Onward | ReturnType<typeof refuse> {
  if (ticket.items.length > ticket.done + 1) return refuse('otherItemsFirst', { number: ticket.number });
  const wanted = wantedJourney(hall, id, at);
  if ('refusal' in wanted) return wanted;
  const { journey } = wanted;
  for (const item of wanted.items) {
    const line = lineOfItem(hall, item);
    if ('refusal' in line) return line;
  }
  const first = nextHere(hall, journey, window) ?? wanted.items[0] ?? '';
  const line = wayOn(hall.plan, first, wanted);
  return { items: [first, ...wanted.items.filter((item) => item !== first)], done: 0, ...line, journey };
}

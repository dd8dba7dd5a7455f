// Folds the steps of journeys: how each ended, at a window or while she waited; how many journeys are under way and became of the day's.
import { withLink, withTicket } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';
import type { Stage, Ticket } from '../ticket.ts';
import { unbound } from '../visits/apply-hands.ts';
import { servedLastAt, withEnded } from './journey.ts';
import type { EndedStep, Journey } from './journey.ts';

export function applyJourneys(
  hall: Hall,
  event: EventOf<'journeyStepsEnded' | 'stepPassedOver'>,
  at: number,
): Hall {
  const { ticketId, ended } = event;
  const ticket = ticketOf(hall, ticketId);
  const { journey } = ticket;
  if (journey === null) return hall;
  switch (event.type) {
    case 'journeyStepsEnded': {
      const { window } = event;
      return withTicket(hall, ticketId, { journey: marked(journey, ended, { at, window }) });
    }
    case 'stepPassedOver':
      return withTicket(hall, ticketId, {
        journey: marked(journey, ended, { at }),
        ...wayAfter(ticket, event, at),
      });
    default:
      throw unknownEvent(event);
  }
}

function marked(
  journey: Journey,
  ended: readonly EndedStep[],
  where: { at: number; window?: number },
): Journey {
  const ending = new Set(ended.map(({ item }) => item));
  const { steps } = withEnded(journey, ended);
  return { ...journey, steps: steps.map((step) => (ending.has(step.item) ? { ...step, ...where } : step)) };
}

function wayAfter(ticket: Ticket, { by, on }: EventOf<'stepPassedOver'>, at: number): Partial<Ticket> {
  if (on === null)
    return {
      now: endOf(ticket, at),
      done: ticket.items.length,
      owner: null,
      calls: [],
      offItem: false,
      ...unbound(ticket),
    };
  const { queue } = on;
  const link = { step: 'movedOn', at, by: by.replace(/^staff:/, ''), to: queue } as const;
  const chain = ticket.owner === null ? ticket.chain : withLink(ticket, link);
  // F7, K4: transfers and time at windows are those of a step.
  return { ...on, calls: [], onMyWayUsed: false, offItem: false, sentFrom: [], spentMs: 0, chain };
}

/** Whoever has been served on the way may rate that; whoever never came to a window was not served. */
function endOf({ chain }: Ticket, at: number): Stage {
  const window = servedLastAt(chain);
  return window === undefined
    ? { stage: 'closed', at, reason: 'other' }
    : { stage: 'served', window, at, servedMs: 0 };
}

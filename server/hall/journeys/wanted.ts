// A number for a whole journey: in whose line it begins, and what its taker is told of the steps. Rules JT1, JT2, JT8 of RULES.md.
import type { JourneyTaken } from '../../../contract/commands/journeys.ts';
import { refuse } from '../decision.ts';
import { queueGiven } from '../days/own-hours.ts';
import type { Hall } from '../hall.ts';
import { lanesOf } from '../plan.ts';
import { journeyFrom, nextStep, openItems } from './journey.ts';
import type { Journey } from './journey.ts';

export function wantedJourney(
  hall: Hall,
  id: string,
  at: number,
): { items: string[]; queue: string; lane: string; journey: Journey } | ReturnType<typeof refuse> {
  const planned = hall.plan.journeys.find((one) => one.id === id);
  if (planned === undefined) return refuse('unknownJourney', { field: id });
  const lanes = lanesOf(hall.plan);
  const journey = journeyFrom(planned);
  const all = openItems(journey);
  const unknown = all.find((item) => !lanes.item.has(item));
  if (unknown !== undefined) return refuse('unknownItem', { field: unknown });
  const first = nextStep(hall, journey, at)?.item ?? '';
  return {
    items: [first, ...all.filter((item) => item !== first)],
    queue: lanes.item.get(first)?.queue ?? '',
    lane: lanes.laneOfItem.get(first) ?? '',
    journey,
  };
}

/** JT8: steps whose queue gives no numbers now; she may yet come to them when it does. */
export function journeyTaken(
  hall: Hall,
  { id }: Journey,
  items: readonly string[],
  at: number,
): JourneyTaken {
  const closed = items.flatMap((item) => {
    const giving = queueGiven(hall.plan, lanesOf(hall.plan).item.get(item)?.queue ?? '', at);
    if (giving.given) return [];
    return [{ item, ...(giving.opensAt === undefined ? {} : { opensAt: giving.opensAt }) }];
  });
  return { id, steps: [...items], ...(closed.length === 0 ? {} : { closed }) };
}

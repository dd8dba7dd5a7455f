// Where a visit goes on for its next item. Rules C10 and JT3 of RULES.md.
import { isPlanned, lanesOf } from '../plan.ts';
import type { Plan } from '../plan.ts';

/** An item that no window does any more is asked about where she stood: her line has windows. */
export function wayOn(
  plan: Plan,
  item: string,
  stood: { queue: string; lane: string },
): { queue: string; lane: string } {
  const lanes = lanesOf(plan);
  const own = lanes.laneOfItem.get(item);
  const lane = own !== undefined && isPlanned(plan, own) ? own : stood.lane;
  return { queue: lanes.lanes.get(lane)?.queue ?? stood.queue, lane };
}

// Matters over the change of day: what is not over, what was not long ago, and the year's count. Rules MA5, MA15 of RULES.md.
import type { Matter } from '../../matters/matter.ts';
import { isOpen } from '../../matters/matter.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import type { Plan } from '../plan.ts';

const dayMs = 24 * 3_600_000;
/** Of those that are over the newest; open ones are never left behind. */
const overKeptAtMost = 2_000;

function endedAt({ now, at }: Matter): number {
  return now.state === 'open' ? at : now.at;
}

export function carriedMatters(
  hall: Hall,
  plan: Plan,
  at: number,
  portionsOf: <T>(list: readonly T[]) => T[][],
): HallEvent[][] {
  const { year, count } = hall.matterCount;
  if (count === 0) return [];
  const matters = [...hall.matters.values()];
  const keptMs = plan.rules.matterKeptDays * dayMs;
  const over = matters
    .filter((matter) => !isOpen(matter) && at - endedAt(matter) <= keptMs)
    .sort((one, other) => endedAt(other) - endedAt(one))
    .slice(0, overKeptAtMost);
  const portions = portionsOf([...matters.filter(isOpen), ...over]);
  // The count outlives its matters: no number is given twice.
  return (portions.length === 0 ? [[]] : portions).map((portion): HallEvent[] => [
    { type: 'mattersCarried', matters: portion, year, count },
  ]);
}

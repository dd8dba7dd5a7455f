// Results over the change of day: all that are to be fetched, and for a while those that were. Rule PU8 of RULES.md.
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import type { Plan } from '../plan.ts';
import { isReady } from './result.ts';

const dayMs = 24 * 3_600_000;
/** Of those that are over the newest; ready ones are never left behind. */
const overKeptAtMost = 2_000;

export function carriedResults(
  hall: Hall,
  plan: Plan,
  at: number,
  portionsOf: <T>(list: readonly T[]) => T[][],
): HallEvent[][] {
  const results = [...hall.results.values()];
  const keptMs = plan.rules.caseKeptDays * dayMs;
  const over = results
    .flatMap((one) => (one.now.state === 'ready' ? [] : [{ one, endedAt: one.now.at }]))
    .filter(({ endedAt }) => at - endedAt <= keptMs)
    .sort((one, other) => other.endedAt - one.endedAt)
    .slice(0, overKeptAtMost)
    .map(({ one }) => one);
  return portionsOf([...results.filter(isReady), ...over]).map((portion): HallEvent[] => [
    { type: 'resultsCarried', results: portion },
  ]);
}

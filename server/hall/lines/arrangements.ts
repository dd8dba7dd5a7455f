// Windows that serve the same in the same order of preference, as a line of theirs sees them.
import type { Arrangement } from '../plan.ts';

export function arrangementsOf(
  lane: string,
  windows: readonly number[],
  steps: ReadonlyMap<number, string[][]>,
): Arrangement[] {
  const found = new Map<string, Arrangement>();
  for (const window of windows) {
    const order = steps.get(window) ?? [];
    const id = JSON.stringify(order);
    const known = found.get(id);
    const own = order.findIndex((step) => step.includes(lane));
    const [earlier, same, later] = [order.slice(0, own), order.slice(own, own + 1), order.slice(own + 1)];
    found.set(id, {
      id,
      windows: (known?.windows ?? 0) + 1,
      earlier: earlier.flat(),
      same: same.flat(),
      later: later.flat(),
    });
  }
  // The most direct first: whoever looks for the shortest way is done sooner.
  return [...found.values()].sort((one, other) => one.earlier.length - other.earlier.length);
}

// What must be true of every journey in a hall: each step once and in its order, and the lists of those under way.
import type { Hall } from '../../server/hall/hall.ts';
import type { Stage, Ticket } from '../../server/hall/ticket.ts';

const over: ReadonlySet<Stage['stage']> = new Set(['served', 'withdrawn', 'closed']);

/** JT3, JT5: open is what is still to come; nothing ends before all that must come first has. */
function faultsOfSteps({ id, journey, items, done, now }: Ticket): string[] {
  if (journey === null) return [];
  const { steps } = journey;
  const faults: string[] = [];
  const names = steps.map(({ item }) => item);
  if (new Set(names).size < names.length) faults.push(`${id} has a step twice`);
  if (names.toSorted().join() !== items.toSorted().join()) faults.push(`${id} has items that are no steps`);
  const open = steps.filter(({ state }) => state === 'open').map(({ item }) => item);
  const left = items.slice(done);
  if (!over.has(now.stage) && open.toSorted().join() !== left.toSorted().join())
    faults.push(`${id} has ${open.join()} open and ${left.join()} before her`);
  for (const step of steps) {
    if (step.state === 'open' || step.state === 'unreached') continue;
    const before = steps.filter(({ group }) => group < step.group);
    if (before.some(({ state }) => state === 'open' || state === 'unreached'))
      faults.push(`${step.item} of ${id} ended before its turn`);
    if (before.some(({ state, needed }) => needed && state === 'failed'))
      faults.push(`${step.item} of ${id} ended though what it needs was not possible`);
    // Passed over while she waited, it ended at no window.
    if (step.at === undefined || (step.state === 'done' && step.window === undefined))
      faults.push(`${step.item} of ${id} ended nowhere`);
  }
  const next = steps.find(({ item }) => item === left[0]);
  const first = steps.find(({ state }) => state === 'open');
  if (!over.has(now.stage) && next?.group !== first?.group) faults.push(`${id} is at a later step`);
  return faults;
}

export function faultsOfJourneys(hall: Hall, tickets: readonly Ticket[]): string[] {
  const faults = tickets.flatMap(faultsOfSteps);
  const underWay = tickets.filter(({ journey, now }) => journey !== null && !over.has(now.stage));
  const want = underWay.map(({ id }) => id).toSorted();
  const have = [...hall.journeysNow.values()].toSorted();
  if (want.join() !== have.join()) faults.push('journeysNow is not what tickets say');
  return faults;
}

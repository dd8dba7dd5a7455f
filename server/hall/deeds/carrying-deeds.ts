// What windows gave in writing and what outlives its day: open deferrals, notices and cases somebody may come back for. Rules N19, N22, I5 of RULES.md.
import type { CaseSeen, Deed, Intake } from './deed.ts';
import { awaited } from './deed.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import type { Plan } from '../plan.ts';
import { isOver } from '../hall.ts';

const dayMs = 24 * 3_600_000;
/** The book stays short: the newest of each, in some thirty lines at most. */
const keptAtMost = 4_000;

/** A deferral until it is fulfilled or ended, a receipt of which something is awaited likewise; a notice as long as somebody may come back with it. */
function outlives(hall: Hall, deed: Deed, keptMs: number, at: number): boolean {
  if (deed.now.state !== 'open') return false;
  if (awaited(deed) !== undefined) return true;
  // PU2: a receipt that fetches a result is known as long as its result may come.
  const remembered = deed.kind === 'notice' || (deed.kind === 'receipt' && deed.code !== undefined);
  return deed.kind === 'deferral' || (remembered && !isOver(hall, deed.at + keptMs, at));
}

interface CarriedDeeds {
  deeds: Deed[];
  cases: CaseSeen[];
  intakes: Intake[];
}

/** Deeds of visits that go on stay with them, whatever their kind. */
export function carriedDeeds(
  hall: Hall,
  plan: Plan,
  ticketIds: ReadonlySet<string>,
  at: number,
): CarriedDeeds {
  const keptMs = plan.rules.caseKeptDays * dayMs;
  const deeds = [...hall.deeds.values()].filter(
    (deed) => ticketIds.has(deed.ticketId) || outlives(hall, deed, keptMs, at),
  );
  const cases = [...hall.cases.values()].filter((seen) => !isOver(hall, seen.at + keptMs, at));
  return { deeds: newest(deeds), cases: newest(cases), intakes: newest([...hall.intakes.values()]) };
}

/** Deferrals and what is awaited are promises: they go before what is only remembered. */
function newest<Kept extends { at: number; kind?: string }>(kept: Kept[]): Kept[] {
  if (kept.length <= keptAtMost) return kept;
  const rank = ({ kind }: Kept): number => (kind === 'deferral' || kind === 'receipt' ? 0 : 1);
  return [...kept].sort((one, other) => rank(one) - rank(other) || other.at - one.at).slice(0, keptAtMost);
}

/** One event per portion; the portions are made where all that is carried is. */
export function deedPortions(
  carried: CarriedDeeds,
  portionsOf: <T>(list: readonly T[]) => T[][],
): HallEvent[][] {
  return [
    ...portionsOf(carried.deeds).map((deeds): HallEvent[] => [{ type: 'deedsCarried', deeds, cases: [] }]),
    ...portionsOf(carried.cases).map((cases): HallEvent[] => [{ type: 'deedsCarried', deeds: [], cases }]),
    ...portionsOf(carried.intakes).map((intakes): HallEvent[] => [
      { type: 'deedsCarried', deeds: [], cases: [], intakes },
    ]),
  ];
}

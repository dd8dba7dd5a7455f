// Settings that change while the hall runs: what stands in the way of a new plan, and what happens when nothing does. Rules S1–S5 of RULES.md.
import type { SettingsChange } from './change.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { homeUnder } from '../days/carrying.ts';
import { isUnderWay } from '../changes.ts';
import { lanesOf } from '../plan.ts';

/** Why a window cannot be taken away: somebody works at it, somebody is at it, or somebody’s papers lie there. */
export type Occupied = { no: number; why: 'visitor' | 'clerk' | 'parked' };
export interface Stranded {
  ticketId: string;
  number: string;
  queue: string;
}
export interface Obstacles {
  windows: Occupied[];
  /** Nobody could call them under the new plan. */
  stranded: Stranded[];
}

/** S3, S4: what must not happen to anybody because of a change. */
export function obstaclesTo(
  hall: Hall,
  { plan, sendTo }: Pick<SettingsChange, 'plan' | 'sendTo'>,
): Obstacles {
  const { window: known } = lanesOf(plan);
  const parkedAt = new Set<number>();
  const stranded: Stranded[] = [];
  for (const ticket of hall.tickets.values()) {
    const { now } = ticket;
    // Who is being served may come back to her line: parked, sent on, or not there any more after an outage.
    if (!isUnderWay(now)) continue;
    if (now.stage === 'parked' && now.kind !== 'released') parkedAt.add(now.window);
    const home = homeUnder(plan, ticket, sendTo);
    if (home === undefined || home.lane.approaches.length === 0)
      stranded.push({ ticketId: ticket.id, number: ticket.number, queue: ticket.queue });
  }
  const windows = [...hall.windows.values()].flatMap(({ no, now, ticketId }): Occupied[] => {
    if (known.has(no)) return [];
    if (ticketId !== null) return [{ no, why: 'visitor' }];
    if (now.state !== 'closed') return [{ no, why: 'clerk' }];
    return parkedAt.has(no) ? [{ no, why: 'parked' }] : [];
  });
  return { windows, stranded };
}

export function isInTheWay({ windows, stranded }: Obstacles): boolean {
  return windows.length > 0 || stranded.length > 0;
}

/**
 * S1, S5: the next version that takes effect, or nothing where none is due or the first one due has somebody in its way.
 * `changes` are the pending ones in their order; those up to the running version have taken effect already.
 */
export function changeInTime(hall: Hall, changes: readonly SettingsChange[], at: number): HallEvent | null {
  const due = changes.filter(({ effectiveAt }) => effectiveAt <= at);
  const done = due.findLastIndex(({ version }) => version === hall.settingsVersion);
  const next = due[done + 1];
  if (next === undefined || hall.day === null || isInTheWay(obstaclesTo(hall, next))) return null;
  const { id, plan, version, sendTo } = next;
  return { type: 'settingsChanged', change: id, plan, settingsVersion: version, sendTo: [...sendTo] };
}

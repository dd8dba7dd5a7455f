// Time as the hall's clocks count it: while the whole hall is paused they all stand still. Rules Z3, Z4 of RULES.md.
import type { Hall } from '../hall.ts';
import type { Plan } from '../plan.ts';
import { periodsOf } from './hours.ts';
import { localTime, nextDay } from './local-time.ts';

type Clocks = Pick<Hall, 'paused' | 'pauses'>;
/** Clocks that no pause stops. */
export const unpaused: Clocks = { paused: null, pauses: [] };
/** Longer than any holidays; what is older is not waited for any more. */
const horizonDays = 40;

/** How long the hall ran between two moments, ms. */
export function runningMs({ paused, pauses }: Clocks, from: number, to: number): number {
  const standing = pauses.reduce((sum, pause) => sum + overlap(pause.from, pause.until, from, to), 0);
  const now = paused === null ? 0 : overlap(paused.since, Infinity, from, to);
  return Math.max(0, to - from - standing - now);
}

function overlap(from: number, until: number, start: number, end: number): number {
  return Math.max(0, Math.min(until, end) - Math.max(from, start));
}

/** When something is due that has so much time from a moment on. In a pause that still goes on: as if it ended where it began. */
export function dueAt({ pauses }: Clocks, since: number, ms: number): number {
  return pauses.reduce(
    (due, { from, until }) => (until > since && from < due ? due + until - Math.max(from, since) : due),
    since + ms,
  );
}

/** The moment before which everything is older than so much running time. */
export function olderThan({ paused, pauses }: Clocks, ms: number, at: number): number {
  let cursor = paused === null ? at : Math.min(at, paused.since);
  let left = ms;
  for (const { from, until } of pauses.toReversed()) {
    if (until > cursor) {
      cursor = Math.min(cursor, from);
      continue;
    }
    if (cursor - until >= left) break;
    left -= cursor - until;
    cursor = from;
  }
  return cursor - left;
}

/** When so much opening time has passed since a moment: nights, breaks and holidays do not count. Infinity where the hall never is open so long. */
export function dueInHours(plan: Plan, clocks: Clocks, since: number, ms: number): number {
  const { day } = localTime(plan.timeZone, since);
  let left = ms;
  for (let ahead = 0; ahead <= horizonDays; ahead += 1) {
    for (const { from, until } of periodsOf(plan, nextDay(day, ahead))) {
      const start = Math.max(from, since);
      const ran = until <= start ? 0 : runningMs(clocks, start, until);
      if (until > start && left <= ran) return dueAt(clocks, start, left);
      left -= ran;
    }
  }
  return Infinity;
}

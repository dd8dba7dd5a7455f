// How many are ahead and how long it will take. Rules Q1–Q4 of RULES.md.
import type { Wait } from '../../contract/commands.ts';
import type { Hall, Place, Ticket } from './hall.ts';
import { windowOf } from './hall.ts';
import { numbersGiven } from './hours.ts';
import { laneLineUp } from './order.ts';
import { lanesOf } from './plan.ts';

const minute = 60_000;
/** The settings' service time weighs as much as so many measured visits. */
const settledVisits = 10;
/** A wait is told as a range, wide enough to be true mostly. */
const lowShare = 0.7;
const highShare = 1.4;
const atTheEnd: Place = { at: Number.MAX_SAFE_INTEGER, order: 0 };

/** Those whom the present order would call before, at the window that would come to her first (open ones; where none is open, any). */
export function aheadIn(hall: Hall, lane: string, place: Place = atTheEnd): number {
  const before = laneLineUp(hall, lane).before(place);
  const approaches = lanesOf(hall.plan).lanes.get(lane)?.approaches ?? [];
  const open = approaches.filter(({ window }) => windowOf(hall, window).now.state === 'open');
  const counted = new Map<string, number>();
  let fewest = Infinity;
  for (const { preferred } of open.length > 0 ? open : approaches) {
    if (preferred.length === 0) return before;
    const key = preferred.join(' ');
    let others = counted.get(key);
    if (others === undefined) {
      others = preferred.reduce((sum, other) => sum + laneLineUp(hall, other).length, 0);
      counted.set(key, others);
    }
    fewest = Math.min(fewest, others);
  }
  return before + (Number.isFinite(fewest) ? fewest : 0);
}

export function aheadOf(hall: Hall, ticket: Ticket): number {
  return ticket.now.stage === 'waiting' ? aheadIn(hall, ticket.lane, ticket.place) : 0;
}

export function noWindowOpenNow(hall: Hall, lane: string): boolean {
  const approaches = lanesOf(hall.plan).lanes.get(lane)?.approaches ?? [];
  return !approaches.some(({ window }) => windowOf(hall, window).now.state === 'open');
}

/** The day's measured mean of a queue, leaning on the settings until enough visits are measured; ms. */
export function meanServiceMs(hall: Hall, queue: string): number {
  const expected = lanesOf(hall.plan).queue.get(queue)?.serviceMs ?? 10 * minute;
  const count = hall.counts.get(queue);
  return count ? (expected * settledVisits + count.servedMs) / (settledVisits + count.served) : expected;
}

/**
 * The wait of one with so many ahead. A window that also has other people to serve first counts as a part of a window;
 * where none is open, all that may serve count, as if they opened.
 */
export function waitFor(hall: Hall, lane: string, ahead: number, at: number): Wait {
  const compiled = lanesOf(hall.plan).lanes.get(lane);
  const approaches = compiled?.approaches ?? [];
  const open = approaches.filter(({ window }) => windowOf(hall, window).now.state === 'open');
  let share = 0;
  let freeNow = false;
  for (const { window, preferred } of open.length > 0 ? open : approaches) {
    const busy = preferred.filter((other) => laneLineUp(hall, other).length > 0).length;
    share += 1 / (busy + 1);
    freeNow ||= open.length > 0 && windowOf(hall, window).ticketId === null;
  }
  const giving = numbersGiven(hall.plan, at);
  const callingFrom = giving.given ? giving.callingFrom : undefined;
  // Somebody is usually being served: half a service is left on average.
  const people = ahead === 0 && freeNow ? 0 : ahead + (callingFrom === undefined ? 0.5 : 0);
  const work = (people * meanServiceMs(hall, compiled?.queue ?? '')) / Math.max(share, 0.25);
  const untilCalling = callingFrom === undefined ? 0 : Math.max(0, callingFrom - at);
  return {
    expectedMinutes: Math.round((untilCalling + work) / minute),
    lowMinutes: rounded((untilCalling + work * lowShare) / minute, Math.floor),
    highMinutes: Math.max(1, rounded((untilCalling + work * highShare) / minute, Math.ceil)),
    ...(callingFrom === undefined ? {} : { callingFrom }),
  };
}

/** Nobody believes "17–34 minutes": beyond ten the ends of a range stand on fives. */
function rounded(minutes: number, towards: (value: number) => number): number {
  return minutes <= 10 ? towards(minutes) : towards(minutes / 5) * 5;
}

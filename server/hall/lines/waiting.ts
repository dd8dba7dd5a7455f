// How many are ahead and how long it will take. Rules Q1–Q4 of RULES.md.
import type { Wait } from '../../../contract/commands/visitors.ts';
import { comingBefore } from '../bookings/coming.ts';
import { isWindowDown } from '../systems/down.ts';
import type { Hall } from '../hall.ts';
import type { Place, Ticket } from '../ticket.ts';
import { windowKey } from '../hall.ts';
import { numbersGiven } from '../days/hours.ts';
import { boundLane, laneLineUp, lateBefore, windowOfLane } from './order.ts';
import { counted, planOfQueue } from '../days/own-hours.ts';
import { lanesOf } from '../plan.ts';
import type { Arrangement } from '../plan.ts';

const minute = 60_000;
/** So many with priority may stand before the one who has waited longest. */
const leadingLookedAt = 50;
/** The settings' service time weighs as much as so many measured visits. */
const settledVisits = 10;
/** A wait is told as a range, wide enough to be true mostly. */
const lowShare = 0.7;
const highShare = 1.4;

/**
 * Q1: those whom the present order would call before, at the window that would come to her first (open ones; where none is
 * open, any that may serve).
 */
export function aheadIn(hall: Hall, lane: string, wanted?: Place, at: number = hall.at): number {
  // Of one who comes now: those who have checked in for a later slot stand behind her.
  const place = wanted ?? { at: Math.max(at, hall.at), order: Number.MAX_SAFE_INTEGER };
  const arrangements = lanesOf(hall.plan).lanes.get(lane)?.arrangements ?? [];
  const open = arrangements.filter((arrangement) => counted(hall, arrangement, at).open > 0);
  const tally = tallyOf(hall, place, at);
  let fewest = Infinity;
  const handed = handedTo(hall, open.length > 0);
  for (const arrangement of open.length > 0 ? open : arrangements) {
    const first = handed?.get(arrangement.id) ?? 0;
    fewest = Math.min(fewest, first + aheadAt(arrangement, tally, fewest - first));
  }
  return Number.isFinite(fewest) ? fewest : laneLineUp(hall, lane).before(place);
}

const handedKnown = new WeakMap<Hall, Map<boolean, ReadonlyMap<string, number>>>();

/** O5: those sent to a window by hand come first there; for each arrangement, at its window with the fewest of them. */
function handedTo(hall: Hall, openOnly: boolean): ReadonlyMap<string, number> | undefined {
  if (hall.boundNow.size === 0) return undefined;
  const known = handedKnown.get(hall) ?? new Map<boolean, ReadonlyMap<string, number>>();
  handedKnown.set(hall, known);
  const before = known.get(openOnly);
  if (before !== undefined) return before;
  const fewest = new Map<string, number>();
  for (const [no, arrangement] of lanesOf(hall.plan).arrangementOf) {
    if (openOnly && (isWindowDown(hall, no) || hall.windows.get(windowKey(no))?.now.state !== 'open'))
      continue;
    const count = laneLineUp(hall, boundLane(no)).length;
    fewest.set(arrangement, Math.min(count, fewest.get(arrangement) ?? Infinity));
  }
  known.set(openOnly, fewest);
  return fewest;
}

interface Tally {
  late: boolean;
  all: (lane: string) => number;
  before: (lane: string) => number;
  longest: (lane: string) => number;
}

/** Counts each line at most once: many windows look at the same lines. */
function tallyOf(hall: Hall, place: Place, at: number): Tally {
  const late: Place = { at: lateBefore(hall, at), order: -Infinity };
  return {
    late: place.at < late.at,
    all: once((lane) => laneLineUp(hall, lane).length),
    before: once((lane) => laneLineUp(hall, lane).before(place)),
    longest: once((lane) => laneLineUp(hall, lane).before(late)),
  };
}

function once(count: (lane: string) => number): (lane: string) => number {
  const known = new Map<string, number>();
  return (lane) => {
    let counted = known.get(lane);
    if (counted === undefined) {
      counted = count(lane);
      known.set(lane, counted);
    }
    return counted;
  };
}

/** Stops where the sum can no longer be the smallest. */
function sumOf(
  lanes: readonly string[],
  count: (lane: string) => number,
  from = 0,
  enough = Infinity,
): number {
  let sum = from;
  for (const lane of lanes) {
    if (sum >= enough) return sum;
    sum += count(lane);
  }
  return sum;
}

/** Counts along the rules by which order.ts chooses. */
function aheadAt({ earlier, same, later }: Arrangement, tally: Tally, enough: number): number {
  const { late, all, before, longest } = tally;
  const preferred = sumOf(earlier, late ? before : all, 0, enough);
  const own = sumOf(same, before, preferred, enough);
  return sumOf(later, late ? before : longest, own, enough);
}

export function aheadOf(hall: Hall, ticket: Ticket, at: number = hall.at): number {
  return ticket.now.stage === 'waiting' ? aheadIn(hall, ticket.lane, ticket.place, at) : 0;
}

/** When the one in this line who has waited longest took her number: those with priority stand before her, and took theirs later. */
export function earliestTaken(hall: Hall, lane: string): number | undefined {
  let earliest: number | undefined;
  let looked = 0;
  for (const { id } of laneLineUp(hall, lane)) {
    const ticket = hall.tickets.get(id);
    if (ticket === undefined) continue;
    earliest = Math.min(earliest ?? ticket.takenAt, ticket.takenAt);
    looked += 1;
    if (ticket.leadMs === 0 || looked >= leadingLookedAt) break;
  }
  return earliest;
}

export function noWindowOpenNow(hall: Hall, lane: string, at: number = hall.at): boolean {
  const own = windowOfLane(lane);
  if (own !== undefined) return hall.windows.get(windowKey(own))?.now.state !== 'open';
  const arrangements = lanesOf(hall.plan).lanes.get(lane)?.arrangements ?? [];
  return !arrangements.some((arrangement) => counted(hall, arrangement, at).open > 0);
}

/** The day's measured mean of a queue, leaning on the settings until enough visits are measured; ms. */
export function meanServiceMs(hall: Hall, queue: string): number {
  const expected = lanesOf(hall.plan).queue.get(queue)?.serviceMs ?? 10 * minute;
  const count = hall.counts.get(queue);
  return count ? (expected * settledVisits + count.servedMs) / (settledVisits + count.served) : expected;
}

/**
 * The wait of one with so many ahead. A window that also has other people to serve first counts as a part of a window;
 * where none is open, all that may serve count, as if they opened. `place`: hers; without it, that of one who comes now.
 */
export function waitFor(hall: Hall, lane: string, ahead: number, at: number, place?: Place): Wait {
  const own = windowOfLane(lane);
  if (own !== undefined) return waitAt(hall, own, ahead, at);
  const compiled = lanesOf(hall.plan).lanes.get(lane);
  const arrangements = compiled?.arrangements ?? [];
  const atWork = arrangements.map((arrangement) => counted(hall, arrangement, at));
  const noneOpen = atWork.every(({ open }) => open === 0);
  const freeNow = atWork.some(({ free }) => free > 0);
  const somebody = once((other) => Math.min(1, laneLineUp(hall, other).length));
  const share = arrangements.reduce((sum, { earlier }, index) => {
    const busy = sumOf(earlier, somebody);
    const { windows, open } = atWork[index] ?? { windows: 0, open: 0 };
    return sum + (noneOpen ? windows : open) / (busy + 1);
  }, 0);
  const coming = comingBefore(hall, lane, place?.at ?? at, at);
  return waitOf(hall, { ahead, freeNow, share, queue: compiled?.queue ?? '', coming }, at);
}

/** Of one sent to a window by hand: nobody else serves her. */
function waitAt(hall: Hall, no: number, ahead: number, at: number): Wait {
  const window = hall.windows.get(windowKey(no));
  const first = hall.tickets.get(laneLineUp(hall, boundLane(no)).first()?.id ?? '');
  const freeNow = window?.now.state === 'open' && window.ticketId === null;
  return waitOf(hall, { ahead, freeNow, share: 1, queue: first?.queue ?? '', coming: [] }, at);
}

function waitOf(
  hall: Hall,
  line: { ahead: number; freeNow: boolean; share: number; queue: string; coming: readonly number[] },
  at: number,
): Wait {
  const { ahead, freeNow, share, queue } = line;
  const meanMs = meanServiceMs(hall, queue);
  const giving = numbersGiven(planOfQueue(hall.plan, queue), at);
  const callingFrom = giving.given ? giving.callingFrom : undefined;
  // Somebody is usually being served: half a service is left on average.
  let people = ahead === 0 && freeNow ? 0 : ahead + (callingFrom === undefined ? 0.5 : 0);
  const each = meanMs / Math.max(share, 0.25);
  const untilCalling = callingFrom === undefined ? 0 : Math.max(0, callingFrom - at);
  // BK28: whoever is due before her turn comes first.
  for (const due of line.coming) {
    if (due > at + untilCalling + people * each) break;
    people += 1;
  }
  const work = people * each;
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

// Between which moments somebody with a booking will be called, as things stand. Rule BK18 of RULES.md.
import type { Hall } from '../hall.ts';
import type { Place } from '../ticket.ts';
import { laneLineUp } from './order.ts';
import { aheadIn, meanServiceMs, waitFor } from './waiting.ts';
import { lanesOf } from '../plan.ts';

const minute = 60_000;
/** Nobody is told a moment: the range is never narrower. */
const narrowestMs = 10 * minute;
/** It ends on a five of the clock: nobody believes 13:14. */
const roundMs = 5 * minute;

export interface ExpectedCall {
  expectedFrom: number;
  expectedUntil: number;
}

/** Of one who stands at that place; later than now, she waits for her slot. */
export function expectedCall(hall: Hall, lane: string, place: Place, at: number): ExpectedCall {
  const { expectedFrom, expectedUntil } =
    place.at > at ? whenDue(hall, lane, place, at) : asItStands(hall, lane, place, at);
  return { expectedFrom, expectedUntil: Math.ceil(expectedUntil / roundMs) * roundMs };
}

function asItStands(hall: Hall, lane: string, place: Place, at: number): ExpectedCall {
  const wait = waitFor(hall, lane, aheadIn(hall, lane, place, at), at, place);
  const expectedFrom = at + wait.lowMinutes * minute;
  return {
    expectedFrom,
    expectedUntil: Math.max(at + wait.highMinutes * minute, expectedFrom + narrowestMs),
  };
}

/** Those of her slot who checked in before her come first then; whoever waits too long by then comes first as well. */
function whenDue(hall: Hall, lane: string, place: Place, at: number): ExpectedCall {
  const line = laneLineUp(hall, lane);
  const dueToo = line.before(place) - line.before({ at, order: Number.MAX_SAFE_INTEGER });
  const head = (hall.plan.booking?.headStartMinutes ?? 0) * minute;
  const stands = { ...place, at: place.at - head };
  const longer = waitFor(hall, lane, aheadIn(hall, lane, stands, at), at, stands);
  const then = waitFor(hall, lane, dueToo, at, stands);
  const expectedFrom = Math.max(place.at, at + longer.lowMinutes * minute);
  // A window is free then or soon after: somebody's service has to end first.
  const ends = meanServiceMs(hall, lanesOf(hall.plan).lanes.get(lane)?.queue ?? '');
  return {
    expectedFrom,
    expectedUntil: Math.max(
      at + longer.highMinutes * minute,
      place.at + then.highMinutes * minute + ends / 2,
      expectedFrom + narrowestMs,
    ),
  };
}

// Who is next at a window. Rules O1–O5 of RULES.md.
import { heldLane, isWindowDown } from '../systems/down.ts';
import type { Hall } from '../hall.ts';
import { comesBefore, LineUp } from './line-up.ts';
import type { Standing } from './line-up.ts';
import { lanesOf } from '../plan.ts';
import { olderThan } from '../days/running.ts';

const minute = 60_000;

export function laneLineUp(hall: Hall, lane: string): LineUp {
  return hall.lanes.get(lane) ?? LineUp.empty;
}

const boundPrefix = 'window:';
/** The line of those sent to one window by hand; no queue's id has a colon. */
export const boundLane = (window: number): string => `${boundPrefix}${window}`;
/** The window of such a line; undefined for the lines of queues. */
export function windowOfLane(lane: string): number | undefined {
  return lane.startsWith(boundPrefix) ? Number(lane.slice(boundPrefix.length)) : undefined;
}

/** O3: whose place is earlier than this has waited longer than the promise; time in which the hall stood still does not count. */
export function lateBefore(hall: Hall, at: number): number {
  return olderThan(hall, hall.plan.rules.waitPromiseMinutes * minute, at);
}

/** Whom a window leaves to another; nobody where it is absent. */
type Left = (standing: Standing) => boolean;
/** So many at the head of a line may be left to other windows. */
const leftLookedAt = 20;

function headOf(line: LineUp, left: Left | undefined): Standing | undefined {
  return left === undefined ? line.first() : line.take(leftLookedAt).find((standing) => !left(standing));
}

function earliest(hall: Hall, lanes: readonly string[], left?: Left): Standing | undefined {
  let best: Standing | undefined;
  for (const lane of lanes) {
    const head = headOf(laneLineUp(hall, lane), left);
    if (head && (best === undefined || comesBefore(head, best))) best = head;
  }
  return best;
}

/** The ticket this window calls next by place and preference; undefined where nobody waits for it. Looks only at the heads of its lines. */
export function nextFor(hall: Hall, window: number, at: number, left?: Left): Standing | undefined {
  const handed = laneLineUp(hall, boundLane(window)).first();
  if (handed !== undefined) return handed;
  if (isWindowDown(hall, window)) return undefined;
  const steps = lanesOf(hall.plan).steps.get(window) ?? [];
  const longest = earliest(hall, steps.flat(), left);
  if (longest === undefined) return undefined;
  // BK17: all who wait have checked in for a later slot.
  if (longest.at > at) return hall.plan.booking?.callEarly === false ? undefined : longest;
  if (longest.at < lateBefore(hall, at)) return longest;
  for (const step of steps) {
    const head = earliest(hall, step, left);
    if (head !== undefined && head.at <= at) return head;
  }
  return undefined;
}

/** How many stand in this lane, those included who cannot be called while a system is down. */
export function standingIn(hall: Hall, lane: string): number {
  return laneLineUp(hall, lane).length + laneLineUp(hall, heldLane(lane)).length;
}

/** How many wait that this window may serve. */
export function waitingFor(hall: Hall, window: number): number {
  const lanes = (lanesOf(hall.plan).steps.get(window) ?? []).flat();
  return [boundLane(window), ...lanes].reduce((sum, lane) => sum + laneLineUp(hall, lane).length, 0);
}

/** The first `count` that this window would call, as things stand. */
export function nextOnes(hall: Hall, window: number, count: number, at: number): Standing[] {
  const steps = isWindowDown(hall, window) ? [] : (lanesOf(hall.plan).steps.get(window) ?? []);
  const late = lateBefore(hall, at);
  const ranked = steps.flatMap((step, rank) =>
    step.flatMap((lane) => laneLineUp(hall, lane).take(count)).map((standing) => ({ standing, rank })),
  );
  ranked.sort((one, other) => {
    const [oneDue, otherDue] = [one.standing.at <= at, other.standing.at <= at];
    if (oneDue !== otherDue) return oneDue ? -1 : 1;
    const oneLate = one.standing.at < late;
    const otherLate = other.standing.at < late;
    if (oneLate !== otherLate) return oneLate ? -1 : 1;
    if (!oneLate && one.rank !== other.rank) return one.rank - other.rank;
    return comesBefore(one.standing, other.standing) ? -1 : 1;
  });
  const handed = laneLineUp(hall, boundLane(window)).take(count);
  return [...handed, ...ranked.map(({ standing }) => standing)].slice(0, count);
}

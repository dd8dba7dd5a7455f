// Who may not be reached before closing: said before a number is taken, and listed for the manager. Rules L5, L6 of RULES.md.
import type { Doubt, Wait } from '../../../contract/commands/visitors.ts';
import type { Asker } from '../authority.ts';
import type { Hall } from '../hall.ts';
import { lastClosing, openingAfter } from './hours.ts';
import type { Standing } from '../lines/line-up.ts';
import { laneLineUp, windowOfLane } from '../lines/order.ts';
import { planOfQueue } from './own-hours.ts';
import { lanesOf } from '../plan.ts';
import { isHeldBack, isLaneDown } from '../systems/down.ts';
import type { Ticket } from '../ticket.ts';
import { aheadIn, aheadOf, waitFor } from '../lines/waiting.ts';

const minute = 60_000;

/** The closing of that queue's day, where it is near enough to be in doubt. */
function nearClosing(hall: Hall, queue: string, at: number): number | undefined {
  const closesAt = lastClosing(planOfQueue(hall.plan, queue), at);
  if (closesAt === undefined) return undefined;
  return at >= closesAt - hall.plan.rules.doubtBeforeClosingMinutes * minute ? closesAt : undefined;
}

/** L5: a wait that ends after closing; undefined where it does not, or closing is far. */
export function doubtOf(hall: Hall, queue: string, wait: Wait, at: number): Doubt | undefined {
  if (hall.plan.rules.doubtBeforeClosingMinutes === 0) return undefined;
  const closesAt = nearClosing(hall, queue, at);
  const expectedAt = at + wait.expectedMinutes * minute;
  if (closesAt === undefined || at >= closesAt || expectedAt <= closesAt) return undefined;
  const opensAt = openingAfter(planOfQueue(hall.plan, queue), closesAt);
  return { expectedAt, closesAt, ...(opensAt === undefined ? {} : { opensAt }) };
}

/** When her queue closes, where her turn comes only after it; `expectedMinutes` where it is known already. */
export function closingBeforeTurn(
  hall: Hall,
  ticket: Ticket,
  at: number,
  expectedMinutes?: number,
): number | undefined {
  const near = hall.day !== null && hall.plan.rules.doubtBeforeClosingMinutes > 0;
  if (!near || ticket.now.stage !== 'waiting') return undefined;
  const closesAt = nearClosing(hall, ticket.queue, at);
  if (closesAt === undefined || at >= closesAt) return closesAt;
  const minutes =
    expectedMinutes ?? waitFor(hall, ticket.lane, aheadOf(hall, ticket), at, ticket.place).expectedMinutes;
  return at + minutes * minute <= closesAt ? undefined : closesAt;
}

/** L13: whether she goes by her own word, on her page or at a kiosk, because her turn comes after closing. */
export function leavesUnreached(hall: Hall, asker: Asker, ticket: Ticket, at: number): { unreached?: true } {
  const herself = asker.kind === 'visitor' || asker.kind === 'device';
  const systemDown = isHeldBack(hall, ticket) || isLaneDown(hall, ticket.lane);
  if (!herself || systemDown || closingBeforeTurn(hall, ticket, at) === undefined) return {};
  return { unreached: true };
}

export interface NotReached {
  ticket: Ticket;
  closesAt: number;
  expectedAt: number;
}

/** The line from the first on whose turn comes after closing; after closing the whole line. */
function lateIn(hall: Hall, lane: string, at: number): NotReached[] {
  const line = laneLineUp(hall, lane).take(Infinity);
  const queueOf = (standing: Standing | undefined): string => {
    const planned = lanesOf(hall.plan).lanes.get(lane)?.queue;
    return planned ?? hall.tickets.get(standing?.id ?? '')?.queue ?? '';
  };
  const closesAt = nearClosing(hall, queueOf(line[0]), at);
  if (closesAt === undefined || line.length === 0) return [];
  const expected = (standing: Standing): number =>
    at + waitFor(hall, lane, aheadIn(hall, lane, standing, at), at).expectedMinutes * minute;
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const standing = line[middle];
    if (standing !== undefined && at < closesAt && expected(standing) <= closesAt) low = middle + 1;
    else high = middle;
  }
  return line.slice(low).flatMap((standing, index) => {
    const ticket = hall.tickets.get(standing.id);
    // Working out a wait costs more than a glance; beyond these nobody reads the list.
    const expectedAt = index < expectedLookedAt ? expected(standing) : Infinity;
    return ticket === undefined ? [] : [{ ticket, closesAt, expectedAt }];
  });
}

const expectedLookedAt = 25;
const knownLate = new WeakMap<Hall, { at: number; late: readonly NotReached[] }>();

/** L6: all who will not be reached by closing as things stand, those whose turn would come first before the others. */
export function notReached(hall: Hall, at: number): readonly NotReached[] {
  const before = knownLate.get(hall);
  if (before?.at === at) return before.late;
  const handed = [...hall.lanes.entries()].filter(([lane]) => windowOfLane(lane) !== undefined);
  const lanes = [...lanesOf(hall.plan).lanes.keys(), ...handed.map(([lane]) => lane)];
  const near = hall.day !== null && hall.plan.rules.doubtBeforeClosingMinutes > 0;
  const late = near ? lanes.flatMap((lane) => lateIn(hall, lane, at)) : [];
  late.sort((one, other) => one.expectedAt - other.expectedAt || one.ticket.place.at - other.ticket.place.at);
  knownLate.set(hall, { at, late });
  return late;
}

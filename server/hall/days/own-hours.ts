// Queues and windows with hours of their own: extended, staggered, only in the afternoon. Rules L1–L3 of RULES.md.
import type { Hall } from '../hall.ts';
import { windowKey } from '../hall.ts';
import { hoursState, numbersGiven } from './hours.ts';
import type { Giving } from './hours.ts';
import { lanesOf } from '../plan.ts';
import type { Plan } from '../plan.ts';

type Hours = Plan['hours'];

const known = new WeakMap<Plan, Map<Hours, Plan>>();

/** The plan as one sees it who keeps these hours: days on which the hall differs are days like that for her too, unless she names them. */
function withHours(plan: Plan, own: Hours | undefined): Plan {
  if (own === undefined) return plan;
  const plans = known.get(plan) ?? new Map<Hours, Plan>();
  known.set(plan, plans);
  let made = plans.get(own);
  if (made === undefined) {
    const named = new Set(own.exceptions.map(({ day }) => day));
    const ofHall = plan.hours.exceptions.filter(({ day }) => !named.has(day));
    made = { ...plan, hours: { weekly: own.weekly, exceptions: [...own.exceptions, ...ofHall] } };
    plans.set(own, made);
  }
  return made;
}

/** The hall's days and hours as a queue keeps them. */
export function planOfQueue(plan: Plan, queue: string): Plan {
  return withHours(plan, lanesOf(plan).queue.get(queue)?.hours);
}

/** The plan as what can be booked of that queue keeps it. */
export function planOfPool(plan: Plan, pool: { queue: string; hours?: Hours }): Plan {
  return withHours(planOfQueue(plan, pool.queue), pool.hours);
}

/** L2: whether numbers of this queue are given; a queue that keeps its own hours says so. */
export function queueGiven(
  plan: Plan,
  queue: string,
  at: number,
): Giving | { given: false; why: 'queueClosed'; opensAt?: number } {
  const own = planOfQueue(plan, queue);
  const giving = numbersGiven(own, at);
  return own === plan || giving.given || giving.why !== 'hallClosed'
    ? giving
    : { ...giving, why: 'queueClosed' };
}

/** A window that keeps its own hours, outside them; undefined where it counts as always. */
export function offHours(plan: Plan, no: number, at: number): { opensAt?: number } | undefined {
  const own = lanesOf(plan).window.get(no)?.hours;
  if (own === undefined) return undefined;
  const hours = hoursState(withHours(plan, own), at);
  if (hours.state === 'open') return undefined;
  return hours.opensAt === undefined ? {} : { opensAt: hours.opensAt };
}

export interface Counted {
  /** Planned windows, open ones, and those without a visitor, as far as they are within their hours. */
  windows: number;
  open: number;
  free: number;
}
const nobody: Counted = { windows: 0, open: 0, free: 0 };
const withOwnHours = new WeakMap<Plan, readonly number[]>();
const restingKnown = new WeakMap<Hall, { at: number; resting: ReadonlyMap<string, Counted> }>();

function ownHoursOf(plan: Plan): readonly number[] {
  const before = withOwnHours.get(plan);
  if (before !== undefined) return before;
  const numbers = plan.windows.filter(({ hours }) => hours !== undefined).map(({ no }) => no);
  withOwnHours.set(plan, numbers);
  return numbers;
}

/** L3: by arrangement, the windows that are outside their hours now. */
function restingOf(hall: Hall, at: number): ReadonlyMap<string, Counted> {
  const before = restingKnown.get(hall);
  if (before?.at === at) return before.resting;
  const resting = new Map<string, Counted>();
  const { arrangementOf } = lanesOf(hall.plan);
  for (const no of ownHoursOf(hall.plan)) {
    if (offHours(hall.plan, no, at) === undefined) continue;
    const id = arrangementOf.get(no) ?? '';
    const { windows, open, free } = resting.get(id) ?? nobody;
    const window = hall.windows.get(windowKey(no));
    const isOpen = window?.now.state === 'open' ? 1 : 0;
    resting.set(id, {
      windows: windows + 1,
      open: open + isOpen,
      free: free + (window?.ticketId === null ? isOpen : 0),
    });
  }
  restingKnown.set(hall, { at, resting });
  return resting;
}

/** The windows of one arrangement as waits count them. */
export function counted(hall: Hall, arrangement: { id: string; windows: number }, at: number): Counted {
  const { open, free } = hall.atWork.get(arrangement.id) ?? nobody;
  if (ownHoursOf(hall.plan).length === 0) return { windows: arrangement.windows, open, free };
  const resting = restingOf(hall, at).get(arrangement.id) ?? nobody;
  return {
    windows: arrangement.windows - resting.windows,
    open: open - resting.open,
    free: free - resting.free,
  };
}

// The slots of a day: when they begin, how many places they have, how many are left. Rules BK1–BK4 of RULES.md.
import { slotKey } from './booked.ts';
import type { Share, SlotCount } from './booked.ts';
import type { Hall } from '../hall.ts';
import { periodsOf } from '../days/hours.ts';
import { planOfPool, planOfQueue } from '../days/own-hours.ts';
import { localTime, nextDay } from '../days/local-time.ts';
import type { Plan, Pool } from '../plan.ts';

const minute = 60_000;
/** Calendar days looked through for working days: the longest holidays fit in. */
const calendarReach = 45;

export interface Slot {
  start: number;
  until: number;
}
export interface SlotState extends Slot {
  /** All visits of the slot that may be booked, and those that special groups have first. */
  places: number;
  taken: number;
  /** For everybody, and for special groups. */
  free: number;
  freeGreen: number;
  closed: boolean;
}

/** The pool that an item, or a number of the queue itself, draws on. */
export function poolFor(plan: Plan, wanted: { item?: string; queue?: string }): Pool | undefined {
  const pools = plan.booking?.pools ?? [];
  if (wanted.item === undefined)
    return pools.find((pool) => pool.queue === wanted.queue && pool.items === null);
  const { item } = wanted;
  const queue = plan.items.find(({ id }) => id === item)?.queue;
  const named = pools.find((pool) => pool.items?.includes(item));
  return named ?? pools.find((pool) => pool.queue === queue && pool.items === null);
}

/** The last day that can be booked: so many working days of the hall after today. */
function lastBookableDay(plan: Plan, today: string): string {
  let left = plan.booking?.horizonDays ?? 0;
  let last = today;
  for (let ahead = 1; ahead <= calendarReach && left > 0; ahead += 1) {
    const day = nextDay(today, ahead);
    if (periodsOf(plan, day).length === 0) continue;
    last = day;
    left -= 1;
  }
  return last;
}

/** Today and the days after it that can be booked and have slots of that pool. */
export function bookableDays(plan: Plan, pool: Pool, at: number): string[] {
  if (plan.booking === null) return [];
  const { day: today } = localTime(plan.timeZone, at);
  const last = lastBookableDay(plan, today);
  const days: string[] = [];
  for (let day = today; day <= last; day = nextDay(day)) {
    if (slotsOf(plan, pool, day).length > 0) days.push(day);
  }
  return days;
}

/** Whole slots of the day's hours, each from the beginning of its period: those of the queue, within which a pool may keep its own. */
export function slotsOf(plan: Plan, pool: Pool, day: string): Slot[] {
  const open = periodsOf(planOfQueue(plan, pool.queue), day);
  return periodsOf(planOfPool(plan, pool), day).flatMap(({ from, until }) => {
    const count = Math.floor((until - from) / pool.slotMs);
    return Array.from({ length: Math.max(0, count) }, (_, index) => {
      const start = from + index * pool.slotMs;
      return { start, until: start + pool.slotMs };
    }).filter((slot) => open.some((period) => period.from <= slot.start && slot.until <= period.until));
  });
}

/** The slot that begins at that moment; undefined where the calendar has none. */
export function slotAt(plan: Plan, pool: Pool, start: number): Slot | undefined {
  const { day } = localTime(plan.timeZone, start);
  return slotsOf(plan, pool, day).find((slot) => slot.start === start);
}

const nothingTaken: SlotCount = { general: 0, green: 0, more: 0 };

export function countOf(hall: Hall, pool: string, start: number): SlotCount {
  return hall.slotCounts.get(slotKey(pool, start)) ?? nothingTaken;
}

export function isClosed(hall: Hall, pool: string, start: number): boolean {
  return hall.closures.some(
    (closure) =>
      closure.from <= start && start < closure.until && (closure.pool === null || closure.pool === pool),
  );
}

export function slotState(hall: Hall, pool: Pool, slot: Slot, at: number): SlotState {
  const { general, green, more } = countOf(hall, pool.id, slot.start);
  const places = pool.bookable + more;
  const closed = isClosed(hall, pool.id, slot.start);
  const left = closed ? 0 : Math.max(0, places - general - green);
  // Until their share is released, what special groups have not taken yet is theirs.
  const released = at >= slot.start - pool.greenReleaseMs;
  const kept = released ? 0 : Math.max(0, pool.green - green);
  return {
    ...slot,
    places,
    taken: general + green,
    free: Math.max(0, left - kept),
    freeGreen: left,
    closed,
  };
}

/** From which share a booking is served; null where nothing is left for it. */
export function shareFor(hall: Hall, pool: Pool, slot: Slot, green: boolean, at: number): Share | null {
  const state = slotState(hall, pool, slot, at);
  if (!green) return state.free > 0 ? 'general' : null;
  if (state.freeGreen === 0) return null;
  return countOf(hall, pool.id, slot.start).green < pool.green || state.free === 0 ? 'green' : 'general';
}

/** Whether that slot may still be booked at this moment, or why not. */
export function slotRefusal(
  hall: Hall,
  pool: Pool,
  start: number,
  at: number,
): 'unknownSlot' | 'slotPast' | 'slotTooFar' | 'slotClosed' | null {
  const { plan } = hall;
  const { booking } = plan;
  const slot = slotAt(plan, pool, start);
  if (booking === null || slot === undefined) return 'unknownSlot';
  if (at > start - booking.closesBeforeMinutes * minute) return 'slotPast';
  const last = lastBookableDay(plan, localTime(plan.timeZone, at).day);
  if (localTime(plan.timeZone, start).day > last) return 'slotTooFar';
  return isClosed(hall, pool.id, start) ? 'slotClosed' : null;
}

/** Slots of the days that can be booked, with what is left of each; those past are left out. */
export function openSlots(
  hall: Hall,
  pool: Pool,
  at: number,
  only?: string,
): { day: string; slots: SlotState[] }[] {
  return bookableDays(hall.plan, pool, at)
    .filter((day) => only === undefined || day === only)
    .map((day) => ({
      day,
      slots: slotsOf(hall.plan, pool, day)
        .filter(({ start }) => slotRefusal(hall, pool, start, at) !== 'slotPast')
        .map((slot) => slotState(hall, pool, slot, at)),
    }));
}

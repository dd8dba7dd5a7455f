// Bookings whose time is no more: found when settings or the calendar change, and moved or let go by the manager. Rules BK32, BK33 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { Booking } from './booked.ts';
import { slotKey } from './booked.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { localTime } from '../days/local-time.ts';
import type { Plan, Pool } from '../plan.ts';
import type { Shelf } from '../shelf.ts';
import { openSlots, poolFor, shareFor, slotsOf } from './slots.ts';
import type { Slot } from './slots.ts';

const lostAtOnce = 500;

/** The pool that it draws on now: its own, or the one that its item has under other settings. */
export function poolOf(plan: Plan, { pool, items, queue }: Booking): Pool | undefined {
  const own = plan.booking?.pools.find(({ id }) => id === pool);
  const [item] = items;
  return own ?? poolFor(plan, item === undefined ? { queue } : { item });
}

/** Whether the calendar has a slot that begins and ends as hers; each day's slots are worked out once. */
function slotsKnown(plan: Plan): (booking: Booking) => boolean {
  const days = new Map<string, ReadonlySet<string>>();
  return ({ pool: id, start, until }) => {
    const pool = plan.booking?.pools.find((one) => one.id === id);
    if (pool === undefined) return false;
    const { day } = localTime(plan.timeZone, start);
    const key = `${id} ${day}`;
    const known =
      days.get(key) ?? new Set(slotsOf(plan, pool, day).map((slot) => `${slot.start} ${slot.until}`));
    days.set(key, known);
    return known.has(`${start} ${until}`);
  };
}

/** Looked through once for each plan and each change of a booking: most seconds change neither. */
const looked = new WeakMap<Plan, Shelf<Booking>>();

/** BK32: bookings of times that the settings no longer have. */
export function lostInTime(hall: Hall, at: number): HallEvent[] {
  if (hall.bookings.size === 0 || looked.get(hall.plan) === hall.bookings) return [];
  const stands = slotsKnown(hall.plan);
  const lost = [...hall.bookings.values()]
    .filter((booking) => booking.now.state === 'booked' && booking.start > at && !stands(booking))
    .map(({ id }) => id);
  if (lost.length > 0) return [{ type: 'slotsLost', bookings: lost.slice(0, lostAtOnce) }];
  looked.set(hall.plan, hall.bookings);
  return [];
}

/** With that slot taken: the next one of the same command finds it full. */
function withPlace(hall: Hall, pool: string, slot: Slot, share: 'general' | 'green'): Hall {
  const key = slotKey(pool, slot.start);
  const count = hall.slotCounts.get(key) ?? { general: 0, green: 0, more: 0 };
  return { ...hall, slotCounts: hall.slotCounts.with(key, { ...count, [share]: count[share] + 1 }) };
}

function overlapsOwn(hall: Hall, { id, person }: Booking, slot: Slot): boolean {
  return (hall.bookers.get(person)?.ids ?? []).some((other) => {
    const known = hall.bookings.get(other);
    const counts = known?.now.state === 'booked' || known?.now.state === 'held';
    return other !== id && counts && known.start < slot.until && slot.start < known.until;
  });
}

/** The first free slot at or after hers; limits do not count: the hall took her time, not she. */
function nextFree(
  hall: Hall,
  booking: Booking,
  at: number,
): { pool: Pool; slot: Slot; share: 'general' | 'green' } | null {
  const pool = poolOf(hall.plan, booking);
  if (pool === undefined) return null;
  const green = booking.share === 'green' || booking.priorityClass !== undefined;
  for (const { slots } of openSlots(hall, pool, at)) {
    for (const { start, until } of slots) {
      const slot = { start, until };
      const share = start < booking.start ? null : shareFor(hall, pool, slot, green, at);
      if (share !== null && !overlapsOwn(hall, booking, slot)) return { pool, slot, share };
    }
  }
  return null;
}

/** BK33: all of it or nothing; whoever finds no free time stays on the list. */
export function settleAffected({
  hall,
  command,
  at,
}: AskingFor<'settleAffected'>): Decision<'settleAffected'> {
  const { bookingIds, how } = command;
  const affected = [...new Set(bookingIds)].map((id) => hall.bookings.get(id));
  if (affected.some((booking) => booking === undefined)) return refuse('unknownBooking');
  const open = affected
    .filter((booking) => booking !== undefined)
    .filter(({ now }) => now.state === 'closedByHall')
    .sort((one, other) => one.start - other.start || one.bookedAt - other.bookedAt);
  const cancelled = (bookingId: string): HallEvent => ({ type: 'bookingCancelled', bookingId, byHall: true });
  if (how === 'cancel')
    return {
      events: open.map(({ id }) => cancelled(id)),
      answer: { moved: 0, cancelled: open.length, left: 0 },
    };
  const events: HallEvent[] = [];
  let trial = hall;
  for (const booking of open) {
    const found = nextFree(trial, booking, at);
    if (found === null) continue;
    const { pool, slot, share } = found;
    trial = withPlace(trial, pool.id, slot, share);
    events.push({ type: 'bookingMoved', bookingId: booking.id, ...slot, share, pool: pool.id });
  }
  return { events, answer: { moved: events.length, cancelled: 0, left: open.length - events.length } };
}

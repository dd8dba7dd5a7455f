// Bookings whose time the hall took away and about which nobody has decided: what the manager is told. Rule BK39 of RULES.md.
import type { Alarm } from '../../../contract/alarms.ts';
import type { Booking } from '../bookings/booked.ts';
import { localTime } from '../days/local-time.ts';
import type { Hall } from '../hall.ts';
import type { Shelf } from '../shelf.ts';

interface Closed {
  start: number;
  at: number;
}
/** Looked for once for each change of a booking: most views of the manager's see the same ones. */
const known = new WeakMap<Shelf<Booking>, readonly Closed[]>();

function closedOf({ bookings }: Hall): readonly Closed[] {
  const before = known.get(bookings);
  if (before !== undefined) return before;
  const closed = [...bookings.values()].flatMap(({ start, now }) =>
    now.state === 'closedByHall' ? [{ start, at: now.at }] : [],
  );
  known.set(bookings, closed);
  return closed;
}

/** Those whose time is past nobody can move any more. */
export function bookingAlarms(hall: Hall, at: number): Alarm[] {
  const open = closedOf(hall).filter(({ start }) => start > at);
  if (open.length === 0) return [];
  const first = Math.min(...open.map(({ start }) => start));
  const since = Math.min(...open.map((one) => one.at));
  const today = localTime(hall.plan.timeZone, first).day === localTime(hall.plan.timeZone, at).day;
  const level = today ? 'red' : 'yellow';
  return [{ kind: 'bookingsAffected', level, since, count: open.length }];
}

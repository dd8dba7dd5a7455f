// Booked visitors who are not in the line yet and will stand before one who is: without them every wait would be told too short. Rule BK28 of RULES.md.
import type { Booking } from './booked.ts';
import { headStartMs } from './due.ts';
import type { Hall } from '../hall.ts';
import type { Shelf } from '../shelf.ts';
import type { Plan } from '../plan.ts';
import { lanesOf } from '../plan.ts';

const minute = 60_000;

interface Coming {
  /** From then on she may be called. */
  due: number;
  /** Whoever came before this stands before her. */
  stands: number;
  /** Nobody counts on her after this. */
  until: number;
  /** Checked in early. */
  ticketId: string | null;
}

const known = new WeakMap<Shelf<Booking>, { plan: Plan; byLane: ReadonlyMap<string, readonly Coming[]> }>();

/** Of each line, by when they are due; made anew only when a booking or the plan has changed. */
function comingBy(hall: Hall): ReadonlyMap<string, readonly Coming[]> {
  const before = known.get(hall.bookings);
  if (before?.plan === hall.plan) return before.byLane;
  const byLane = new Map<string, Coming[]>();
  const { laneOfItem, laneOfQueue } = lanesOf(hall.plan);
  const lead = (hall.plan.booking?.leadMinutes ?? 0) * minute;
  for (const { now, items, queue, start, until, priorityClass } of hall.bookings.values()) {
    const early = now.state === 'checkedIn' && now.arrival === 'early';
    if (now.state !== 'booked' && !early) continue;
    const [item] = items;
    const lane = (item === undefined ? undefined : laneOfItem.get(item)) ?? laneOfQueue.get(queue) ?? '';
    const due = start - lead;
    const stands = due - headStartMs(hall, priorityClass !== undefined);
    const one = { due, stands, until, ticketId: early ? now.ticketId : null };
    byLane.set(lane, [...(byLane.get(lane) ?? []), one]);
  }
  for (const list of byLane.values()) list.sort((one, other) => one.due - other.due);
  known.set(hall.bookings, { plan: hall.plan, byLane });
  return byLane;
}

function stillComes(hall: Hall, { due, until, ticketId }: Coming, at: number): boolean {
  if (ticketId === null) return until > at;
  return due > at && hall.tickets.get(ticketId)?.now.stage === 'waiting';
}

/** BK28: when those are due who are not before that place yet and will be, earliest first. */
export function comingBefore(hall: Hall, lane: string, place: number, at: number): number[] {
  if (hall.bookings.size === 0) return [];
  const list = comingBy(hall).get(lane) ?? [];
  return list
    .filter((one) => one.stands < place && stillComes(hall, one, at))
    .map(({ due }) => Math.max(due, at));
}

// Slots and bookings as pages and other systems see them: what is left of each time, and how each booking is. No person, no code.
import type { BookingRow, BookingState, SlotDay } from '../../../contract/rest/bookings.ts';
import type { Booking, BookingFigures } from '../bookings/booked.ts';
import { bookingOf } from '../bookings/apply-booking.ts';
import type { Hall } from '../hall.ts';
import { localTime, nextDay } from '../days/local-time.ts';
import type { Pool } from '../plan.ts';
import { openSlots, poolFor, slotsOf, slotState } from '../bookings/slots.ts';

const soonMs = 60 * 60_000;

/** The days that can be booked for an item or queue; null where nothing of it is booked. */
export function slotDays(
  hall: Hall,
  wanted: { item?: string; queue?: string },
  at: number,
  day?: string,
): SlotDay[] | null {
  const pool = poolFor(hall.plan, wanted);
  return pool === undefined ? null : openSlots(hall, pool, at, day);
}

export interface PoolCalendar {
  pool: string;
  queue: string;
  total: number;
  days: {
    day: string;
    slots: (SlotDay['slots'][number] & {
      /** For those who walk in. */
      kept: number;
    })[];
  }[];
}

/** Every slot of a week from that day on, past ones too: the manager's calendar. */
export function calendarOf(hall: Hall, from: string, count: number, at: number): PoolCalendar[] {
  const days = Array.from({ length: count }, (_, index) => nextDay(from, index));
  return (hall.plan.booking?.pools ?? []).map((pool) => ({
    pool: pool.id,
    queue: pool.queue,
    total: pool.total,
    days: days
      .map((day) => ({ day, slots: slotRows(hall, pool, day, at) }))
      .filter(({ slots }) => slots.length > 0),
  }));
}

function slotRows(hall: Hall, pool: Pool, day: string, at: number): PoolCalendar['days'][number]['slots'] {
  return slotsOf(hall.plan, pool, day).map((slot) => {
    const state = slotState(hall, pool, slot, at);
    return { ...state, kept: Math.max(0, pool.total - state.places) };
  });
}

export function bookingRow(hall: Hall, bookingId: string): BookingRow | null {
  return hall.bookings.has(bookingId) ? rowOf(hall, bookingOf(hall, bookingId)) : null;
}

export function bookingByCode(hall: Hall, code: string): BookingRow | null {
  return bookingRow(hall, hall.bookingCodes.get(code) ?? '');
}

export function rowOf(hall: Hall, booking: Booking): BookingRow {
  const { id, pool, queue, items, start, until, share, channel, bookedAt, now } = booking;
  return {
    bookingId: id,
    pool,
    queue,
    items: [...items],
    start,
    until,
    green: share === 'green',
    channel,
    bookedAt,
    state: now.state,
    ...(now.state === 'checkedIn' ? { arrival: now.arrival, ticketId: now.ticketId } : {}),
    ...(now.state === 'checkedIn' ? { number: hall.tickets.get(now.ticketId)?.number ?? '' } : {}),
  };
}

/** Bookings of a day in order of their slots, holds left out; at most `limit` after the one named. */
export function bookingRows(
  hall: Hall,
  asked: {
    day?: string | undefined;
    state?: BookingState | undefined;
    after?: string | undefined;
    limit: number;
  },
  seen: (booking: Booking) => boolean = () => true,
): { bookings: BookingRow[]; more: number } {
  const { timeZone } = hall.plan;
  const wanted = [...hall.bookings.values()]
    .filter(({ now }) => (asked.state === undefined ? now.state !== 'held' : now.state === asked.state))
    .filter(({ start }) => asked.day === undefined || localTime(timeZone, start).day === asked.day)
    .filter(seen)
    .sort((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1));
  const from = asked.after === undefined ? 0 : wanted.findIndex(({ id }) => id === asked.after) + 1;
  const page = wanted.slice(from, from + asked.limit);
  return { bookings: page.map((one) => rowOf(hall, one)), more: wanted.length - from - page.length };
}

/** What became of the bookings of the last weeks, day by day and by the way they were made. */
export function figuresOf(hall: Hall): BookingFigures[] {
  return [...hall.bookingFigures].sort((one, other) =>
    one.day === other.day ? (one.channel < other.channel ? -1 : 1) : one.day < other.day ? -1 : 1,
  );
}

/** Bookings of times that the hall has closed, which wait to be moved or given up. */
export function affectedCount(hall: Hall): number {
  let count = 0;
  for (const { now } of hall.bookings.values()) if (now.state === 'closedByHall') count += 1;
  return count;
}

/** The kiosk puts checking in first while somebody is due. */
export function bookedSoon(hall: Hall, at: number): number {
  let count = 0;
  for (const { now, start, until } of hall.bookings.values()) {
    if (now.state === 'booked' && until > at && start < at + soonMs) count += 1;
  }
  return count;
}

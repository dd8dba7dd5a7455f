// When a booking that has checked in is due, and where it stands from then on. Rules BK14–BK16, BK25, BK26 of RULES.md.
import type { ArrivalKind } from '../../../contract/commands/bookings.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';
import type { Place, Ticket } from '../ticket.ts';

const minute = 60_000;
const dueAtOnce = 200;

interface Slotted {
  start: number;
  arrival: ArrivalKind;
}
export interface Stands {
  place: Place;
  leadMs: number;
}

/** From then on she may be called like anybody. */
export function dueAt(hall: Hall, { start }: Pick<Slotted, 'start'>): number {
  return start - (hall.plan.booking?.leadMinutes ?? 0) * minute;
}

/** BK25: how much earlier a due booking stands, as one who had come then; priority counts no less than for a walk-in. */
export function headStartMs(hall: Hall, priority: boolean): number {
  const booked = hall.plan.booking?.headStartMinutes ?? 0;
  const { priorityHeadStartMinutes } = hall.plan.rules;
  return (priority ? Math.max(booked, priorityHeadStartMinutes) : booked) * minute;
}

/** BK14–BK16: where one stands who checks in now; null where she is too late, and stands as everybody does. */
export function standsBooked(
  hall: Hall,
  booking: Slotted,
  order: number,
  priority: boolean,
  at: number,
): Stands | null {
  if (booking.arrival === 'tooLate') return null;
  const due = dueAt(hall, booking);
  if (at < due) return { place: { at: due, order }, leadMs: 0 };
  const leadMs = headStartMs(hall, priority);
  return { place: { at: due - leadMs, order }, leadMs };
}

/** Where a booked visitor stands whose priority begins or ends; null where her place is no longer that of her booking. */
export function standsByBooking(hall: Hall, ticket: Ticket, priority: boolean, at: number): Stands | null {
  const { booking, reinstated, place } = ticket;
  return booking === null || reinstated > 0 ? null : standsBooked(hall, booking, place.order, priority, at);
}

/** BK26: what time brings about: who has checked in early becomes due, unless her place has changed since. */
export function dueInTime(hall: Hall, at: number): HallEvent[] {
  return hall.bookingsEarly
    .take(dueAtOnce)
    .filter((early) => early.at <= at)
    .map(({ id, at: due }): HallEvent => {
      const ticket = ticketOf(hall, id);
      const priority = ticket.priority !== null && ticket.priority.state !== 'refused';
      const stands = ticket.place.at === due ? standsByBooking(hall, ticket, priority, at) : null;
      return { type: 'bookingDue', ticketId: id, due, ...stands };
    });
}

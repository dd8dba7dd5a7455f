// What keeps anybody from hoarding: counted by the person served, touching booking alone and never walking in. Rules BK7, BK8 of RULES.md.
import type { Booking } from './booked.ts';
import { refuse } from '../decision.ts';
import type { Hall } from '../hall.ts';
import { localTime, nextDay, weekdayOfDay } from '../days/local-time.ts';
import type { Slot } from './slots.ts';

/** Booked and cancelled again and again: nobody needs more than this in one day. */
const attemptsADay = 30;

function weekOf(day: string): string {
  return nextDay(day, 1 - weekdayOfDay(day));
}

/** BK7, BK8: why this person cannot have this slot; null where she can. */
export function bookerRefusal(
  hall: Hall,
  person: string,
  slot: Slot,
  own: readonly string[],
  at: number,
): ReturnType<typeof refuse> | null {
  const { booking, timeZone } = hall.plan;
  const booker = hall.bookers.get(person);
  if (booking === null || booker === undefined) return null;
  if (booker.blockedUntil > at) return refuse('bookingBlocked', { opensAt: booker.blockedUntil });
  const others = booker.ids
    .filter((id) => !own.includes(id))
    .flatMap((id): Booking[] => {
      const known = hall.bookings.get(id);
      return known === undefined ? [] : [known];
    });
  if (others.length >= attemptsADay) return refuse('bookingLimit', { limit: attemptsADay, field: 'day' });
  const counted = others.filter(({ now }) => now.state !== 'cancelled' && now.state !== 'closedByHall');
  if (counted.some(({ start, until }) => start < slot.until && slot.start < until))
    return refuse('bookingOverlaps');
  const days = [...counted.map(({ start }) => start), ...booker.past].map(
    (start) => localTime(timeZone, start).day,
  );
  const { day } = localTime(timeZone, slot.start);
  const limits = [
    ['day', booking.perDay, (other: string) => other === day],
    ['week', booking.perWeek, (other: string) => weekOf(other) === weekOf(day)],
    ['month', booking.perMonth, (other: string) => other.slice(0, 7) === day.slice(0, 7)],
  ] as const;
  for (const [field, limit, within] of limits) {
    if (days.filter(within).length >= limit) return refuse('bookingLimit', { limit, field });
  }
  return null;
}

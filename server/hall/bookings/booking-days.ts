// What time brings about for bookings: holds that lapse, visitors who did not come, what the next day must know. Rules BK6, BK8, BK22, BK23.
import type { Booker, Booking } from './booked.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { nextDay } from '../days/local-time.ts';

const minute = 60_000;
const dayMs = 24 * 60 * minute;
const holdsAtOnce = 200;
/** A month's limit looks back so far, not coming counts for so long, figures are kept for so many days. */
const pastKeptMs = 31 * dayMs;
const noShowsKeptMs = 180 * dayMs;
const figuresKept = 31;

export function holdsInTime(hall: Hall, at: number): HallEvent[] {
  if (at < hall.graceUntil) return [];
  return hall.holdsNow
    .take(holdsAtOnce)
    .filter((hold) => hold.at <= at)
    .map(({ id }) => ({ type: 'holdLapsed', bookingId: id }));
}

/** BK22: at the change of day who did not come; nobody, where the hall itself was down until now. */
export function endOfBookings(hall: Hall, at: number): HallEvent[] {
  const { booking } = hall.plan;
  const { graceMinutes = 0, noShowLimit = Infinity, blockDays = 0 } = booking ?? {};
  const missedBy = new Map<string, number>();
  const over = [...hall.bookings.values()]
    .filter(({ now, until }) => now.state === 'booked' && until + graceMinutes * minute < at)
    .sort((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1));
  return over.map(({ id, person }): HallEvent => {
    if (at < hall.graceUntil) return { type: 'bookingVoided', bookingId: id };
    const missed = (missedBy.get(person) ?? hall.bookers.get(person)?.noShows.length ?? 0) + 1;
    const blocked = missed >= noShowLimit;
    missedBy.set(person, blocked ? 0 : missed);
    return {
      type: 'bookingMissed',
      bookingId: id,
      ...(blocked ? { blockedUntil: at + blockDays * dayMs } : {}),
    };
  });
}

function outlives({ now, start }: Booking, at: number): boolean {
  return now.state === 'held' || now.state === 'booked' || (now.state === 'closedByHall' && start > at);
}

function bookerAfter(
  hall: Hall,
  { ids, past, noShows, blockedUntil }: Booker,
  at: number,
): Omit<Booker, 'ids'> {
  const used = ids.flatMap((id) => {
    const known = hall.bookings.get(id);
    return known?.now.state === 'checkedIn' || known?.now.state === 'noShow' ? [known.start] : [];
  });
  return {
    past: [...past, ...used].filter((start) => start > at - pastKeptMs),
    noShows: noShows.filter((start) => start > at - noShowsKeptMs),
    blockedUntil: blockedUntil > at ? blockedUntil : 0,
  };
}

type Carried = Extract<HallEvent, { type: 'bookingsCarried' }>;
const nothing: Carried = {
  type: 'bookingsCarried',
  bookings: [],
  bookers: [],
  more: [],
  closures: [],
  figures: [],
};

/** BK23: a list of events per line; `portions` cuts lists that are too long for one. */
export function carriedBookings(
  hall: Hall,
  day: string,
  at: number,
  portions: <T>(list: readonly T[]) => T[][],
): HallEvent[][] {
  const bookings = [...hall.bookings.values()].filter((booking) => outlives(booking, at));
  const bookers = [...hall.bookers.entries()]
    .map(([person, booker]) => ({ person, booker: bookerAfter(hall, booker, at) }))
    .filter(({ booker }) => booker.past.length > 0 || booker.noShows.length > 0 || booker.blockedUntil > 0);
  const more = [...hall.slotCounts.entries()]
    .filter(([key, count]) => count.more !== 0 && Number(key.split('@')[1]) > at)
    .map(([key, count]) => ({ key, more: count.more }));
  const closures = hall.closures.filter(({ until }) => until > at);
  const figures = hall.bookingFigures.filter((one) => one.day >= nextDay(day, -figuresKept));
  const events: Carried[] = [
    ...portions(bookings).map((portion) => ({ ...nothing, bookings: portion })),
    ...portions(bookers).map((portion) => ({ ...nothing, bookers: portion })),
    ...portions(more).map((portion) => ({ ...nothing, more: portion })),
    ...portions(closures).map((portion) => ({ ...nothing, closures: portion })),
    ...portions(figures).map((portion) => ({ ...nothing, figures: portion })),
  ];
  return events.map((event) => [event]);
}

// Folds bookings: held, booked, moved, come, not come; slots closed and places opened. Each booking, its slot's count and its person change together here.
import type { Booker, Booking, BookingFigures, BookingNow } from './booked.ts';
import { slotKey, takesPlace } from './booked.ts';
import { withTicket } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { BookingEvent } from '../events/booking.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';
import { localTime } from '../days/local-time.ts';
import { countOf } from './slots.ts';

const nobodyYet: Booker = { ids: [], past: [], noShows: [], blockedUntil: 0 };

export function bookingOf(hall: Hall, bookingId: string): Booking {
  const booking = hall.bookings.get(bookingId);
  if (booking === undefined) throw new Error(`no booking ${bookingId} in the hall`);
  return booking;
}

export function applyBooking(hall: Hall, event: BookingEvent, at: number): Hall {
  switch (event.type) {
    case 'slotHeld':
      return withBooking(hall, placed(event, { state: 'held', until: event.heldUntil }, at));
    case 'slotBooked': {
      const known = hall.bookings.get(event.bookingId);
      const without = known === undefined ? hall : withoutBooking(hall, known);
      return withBooking(without, placed(event, { state: 'booked' }, at));
    }
    case 'holdLapsed':
      return withoutBooking(hall, bookingOf(hall, event.bookingId));
    case 'bookingMoved': {
      const { start, until, share, pool } = event;
      const where = pool === undefined ? {} : { pool };
      return changed(hall, event.bookingId, { start, until, share, ...where, now: { state: 'booked' } });
    }
    case 'bookingCancelled':
      return ended(
        hall,
        event.bookingId,
        { state: 'cancelled', at, ...(event.byHall === true ? { byHall: true as const } : {}) },
        'cancelled',
      );
    case 'bookingCheckedIn':
      return applyCheckIn(hall, event, at);
    case 'bookingDue': {
      const { ticketId, due, place, leadMs = 0 } = event;
      const none = {
        ...hall,
        bookingsEarly: hall.bookingsEarly.without({ id: ticketId, at: due, order: 0 }),
      };
      return place === undefined ? none : withTicket(none, ticketId, { place, leadMs });
    }
    case 'bookingMissed': {
      const missed = ended(hall, event.bookingId, { state: 'noShow', at }, 'noShow');
      const { person, start } = bookingOf(hall, event.bookingId);
      const booker = missed.bookers.get(person) ?? nobodyYet;
      const blocked = event.blockedUntil;
      const after =
        blocked === undefined
          ? { ...booker, noShows: [...booker.noShows, start] }
          : { ...booker, noShows: [], blockedUntil: blocked };
      return { ...missed, bookers: missed.bookers.with(person, after) };
    }
    case 'bookingVoided':
      return ended(hall, event.bookingId, { state: 'closedByHall', at }, 'closedByHall');
    case 'slotsClosed': {
      const closed: Hall = { ...hall, closures: [...hall.closures, event.closure] };
      return event.bookings.reduce<Hall>(
        (folded, id) => ended(folded, id, { state: 'closedByHall', at }, 'closedByHall'),
        closed,
      );
    }
    case 'slotsLost':
      return event.bookings.reduce<Hall>(
        (folded, id) => ended(folded, id, { state: 'closedByHall', at }, 'closedByHall'),
        hall,
      );
    case 'slotsReopened': {
      const { from, until, pool } = event.closure;
      const closures = hall.closures.filter(
        (one) => one.from !== from || one.until !== until || one.pool !== pool,
      );
      return { ...hall, closures };
    }
    case 'placesOpened': {
      const count = countOf(hall, event.pool, event.start);
      const after = { ...count, more: count.more + event.more };
      return { ...hall, slotCounts: hall.slotCounts.with(slotKey(event.pool, event.start), after) };
    }
    case 'bookingsCarried':
      return applyCarried(hall, event);
    default:
      throw unknownEvent(event);
  }
}

function placed(event: EventOf<'slotHeld' | 'slotBooked'>, now: BookingNow, at: number): Booking {
  const { bookingId, pool, queue, items, start, until, share, person, channel, language } = event;
  return {
    id: bookingId,
    code: event.type === 'slotBooked' ? event.code : '',
    pool,
    queue,
    items,
    start,
    until,
    share,
    person,
    channel,
    language,
    bookedAt: at,
    ...(event.priorityClass === undefined ? {} : { priorityClass: event.priorityClass }),
    contact: event.type === 'slotBooked' ? (event.contact ?? null) : null,
    lookup: event.type === 'slotBooked' ? (event.lookup ?? null) : null,
    ...(event.type === 'slotBooked' && event.reference !== undefined ? { reference: event.reference } : {}),
    ...(event.type === 'slotBooked' && event.declined !== undefined ? { declined: event.declined } : {}),
    now,
  };
}

function counting(hall: Hall, booking: Booking, by: 1 | -1): Hall['slotCounts'] {
  if (!takesPlace(booking)) return hall.slotCounts;
  const key = slotKey(booking.pool, booking.start);
  const count = countOf(hall, booking.pool, booking.start);
  return hall.slotCounts.with(key, { ...count, [booking.share]: count[booking.share] + by });
}

function referring(hall: Hall, { id, reference }: Booking): Hall['bookingReferences'] {
  if (reference === undefined) return hall.bookingReferences;
  const others = hall.bookingReferences.get(reference.hash) ?? [];
  return hall.bookingReferences.with(reference.hash, [...others, id]);
}

function withBooking(hall: Hall, booking: Booking): Hall {
  const booker = hall.bookers.get(booking.person) ?? nobodyYet;
  const holds =
    booking.now.state === 'held'
      ? hall.holdsNow.with({ id: booking.id, at: booking.now.until, order: 0 })
      : hall.holdsNow;
  return {
    ...hall,
    bookings: hall.bookings.with(booking.id, booking),
    bookingCodes: booking.code === '' ? hall.bookingCodes : hall.bookingCodes.with(booking.code, booking.id),
    bookingReferences: referring(hall, booking),
    slotCounts: counting(hall, booking, 1),
    bookers: hall.bookers.with(booking.person, { ...booker, ids: [...booker.ids, booking.id] }),
    holdsNow: holds,
  };
}

function withoutBooking(hall: Hall, booking: Booking): Hall {
  const booker = hall.bookers.get(booking.person) ?? nobodyYet;
  const rest = { ...booker, ids: booker.ids.filter((id) => id !== booking.id) };
  const { ids, past, noShows, blockedUntil } = rest;
  const known = ids.length + past.length + noShows.length > 0 || blockedUntil > 0;
  return {
    ...hall,
    bookings: hall.bookings.without(booking.id),
    slotCounts: counting(hall, booking, -1),
    bookers: known ? hall.bookers.with(booking.person, rest) : hall.bookers.without(booking.person),
    holdsNow:
      booking.now.state === 'held'
        ? hall.holdsNow.without({ id: booking.id, at: booking.now.until, order: 0 })
        : hall.holdsNow,
  };
}

/** A booking changes where it stands: out of its old slot's count and into the new one's. */
function changed(hall: Hall, bookingId: string, change: Partial<Booking>): Hall {
  const before = bookingOf(hall, bookingId);
  const after = { ...before, ...change };
  const left = { ...hall, slotCounts: counting(hall, before, -1) };
  return {
    ...left,
    bookings: left.bookings.with(bookingId, after),
    slotCounts: counting(left, after, 1),
  };
}

type Counted = Exclude<keyof BookingFigures, 'day' | 'channel'>;

function ended(hall: Hall, bookingId: string, now: BookingNow, what: Counted): Hall {
  return figured(changed(hall, bookingId, { now }), bookingOf(hall, bookingId), what);
}

function applyCheckIn(hall: Hall, event: EventOf<'bookingCheckedIn'>, at: number): Hall {
  const { bookingId, ticketId, arrival } = event;
  const { start, until } = bookingOf(hall, bookingId);
  const here = changed(hall, bookingId, { now: { state: 'checkedIn', at, ticketId, arrival } });
  const what = arrival === 'late' || arrival === 'tooLate' ? arrival : 'kept';
  const figures = figured(here, bookingOf(hall, bookingId), what);
  const booked = withTicket(figures, ticketId, { booking: { id: bookingId, start, until, arrival } });
  return withEarly(booked, ticketId, at);
}

/** Who checked in before her time is due at her place's moment. */
export function withEarly(hall: Hall, ticketId: string, at: number): Hall {
  const { booking, place } = ticketOf(hall, ticketId);
  if (booking?.arrival !== 'early' || place.at <= at) return hall;
  return { ...hall, bookingsEarly: hall.bookingsEarly.with({ id: ticketId, at: place.at, order: 0 }) };
}

/** Counted on the day of the slot, under the way it was booked. */
export function figured(hall: Hall, booking: Booking, what: Counted): Hall {
  const { day } = localTime(hall.plan.timeZone, booking.start);
  const { channel } = booking;
  const found = hall.bookingFigures.find((one) => one.day === day && one.channel === channel);
  const before = found ?? {
    day,
    channel,
    kept: 0,
    late: 0,
    tooLate: 0,
    noShow: 0,
    cancelled: 0,
    closedByHall: 0,
    wrongItem: 0,
  };
  const after = { ...before, [what]: before[what] + 1 };
  const bookingFigures =
    found === undefined
      ? [...hall.bookingFigures, after]
      : hall.bookingFigures.map((one) => (one === found ? after : one));
  return { ...hall, bookingFigures };
}

function applyCarried(hall: Hall, event: EventOf<'bookingsCarried'>): Hall {
  const booked = event.bookings.reduce<Hall>(withBooking, {
    ...hall,
    closures: [...hall.closures, ...event.closures],
    bookingFigures: [...hall.bookingFigures, ...event.figures],
  });
  const bookers = event.bookers.reduce(
    (shelf, { person, booker }) => shelf.with(person, { ...booker, ids: shelf.get(person)?.ids ?? [] }),
    booked.bookers,
  );
  const slotCounts = event.more.reduce((shelf, { key, more }) => {
    const count = shelf.get(key) ?? { general: 0, green: 0, more: 0 };
    return shelf.with(key, { ...count, more });
  }, booked.slotCounts);
  return { ...booked, bookers, slotCounts };
}

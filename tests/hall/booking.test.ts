// Slots, places, holds, limits, changing and cancelling.
import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../contract/commands/bookings.ts';
import { readHallFile } from '../../contract/hall-file.ts';
import type { HallSettings } from '../../contract/settings.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { planFrom } from '../../server/hall/plan.ts';
import { openSlots, slotsOf } from '../../server/hall/bookings/slots.ts';
import { bookingHall, BookingHall, bookOf, ofQueue, person } from '../support/booking-hall.ts';
import { api, clock, hour, kiosk, manager, minute } from '../support/virtual-hall.ts';

const booker: Asker = { kind: 'booker', id: 'page' };
const faultsOf = (settings: unknown): string[] => {
  const read = readHallFile(JSON.stringify(settings));
  return read.ok
    ? []
    : read.errors.map(({ path, zh }) => `${path}: ${zh}`).filter((fault) => fault.startsWith('booking'));
};
const poolOf = (settings: HallSettings, id: string) => {
  const pool = planFrom(settings).booking?.pools.find((one) => one.id === id);
  if (pool === undefined) throw new Error(`no pool ${id}`);
  return pool;
};
const wallTimes = (timeZone: string, moments: readonly number[]): string[] =>
  moments.map((at) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at),
  );

describe('the calendar of slots', () => {
  test('BK1 slots divide each period from its beginning; a rest that is too short is no slot', () => {
    const settings = bookingHall();
    const slots = slotsOf(planFrom(settings), poolOf(settings, 'D'), '2026-11-23');
    expect(slots).toHaveLength(10 + 10);
    expect(slots[0]).toEqual({ start: clock('08:30'), until: clock('08:50') });
    expect(slots[9]).toEqual({ start: clock('11:30'), until: clock('11:50') });
    expect(slots[10]?.start).toBe(clock('13:30'));
  });

  test('BK1 holidays have none, a 调休 Saturday has those of its own hours', () => {
    const settings = bookingHall(
      {},
      {
        exceptions: [
          { day: '2026-11-24', periods: [] },
          { day: '2026-11-28', periods: [['09:00', '10:00']] },
        ],
      },
    );
    const plan = planFrom(settings);
    const pool = poolOf(settings, 'D');
    expect(slotsOf(plan, pool, '2026-11-24')).toEqual([]);
    expect(slotsOf(plan, pool, '2026-11-28')).toHaveLength(3);
    const days = openSlots(new BookingHall(settings).hall, pool, clock('08:00')).map(({ day }) => day);
    expect(days).toEqual([
      '2026-11-23',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-30',
    ]);
  });

  test('BK1 where the clock is moved slots stay whole: an hour less in spring, an hour more in autumn', () => {
    const night = { weekly: [{ days: [7], periods: [['00:00', '06:00'] as [string, string]] }] };
    const settings = bookingHall({}, night);
    const berlin = { ...settings, hall: { ...settings.hall, timeZone: 'Europe/Berlin' } };
    const plan = planFrom(berlin);
    const pool = poolOf(berlin, 'D');
    const [spring, autumn] = ['2026-03-29', '2026-10-25'].map((day) => slotsOf(plan, pool, day));
    expect(spring).toHaveLength(15);
    expect(autumn).toHaveLength(21);
    for (const { start, until } of [...(spring ?? []), ...(autumn ?? [])])
      expect(until - start).toBe(20 * minute);
    expect(wallTimes('Europe/Berlin', spring?.slice(5, 7).map(({ start }) => start) ?? [])).toEqual([
      '01:40',
      '03:00',
    ]);
  });
});

describe('places', () => {
  test('BK2 a slot has what its windows manage, and a part of it is never sold', () => {
    expect(poolOf(bookingHall(), 'D')).toMatchObject({ total: 4, bookable: 3, green: 1 });
    const given = bookingHall({ pools: [{ id: 'D', queue: 'D', places: 4, walkInShare: 0.01 }] });
    expect(poolOf(given, 'D')).toMatchObject({ total: 4, bookable: 3 });
  });

  test('BK2 a hall file that would leave nothing for walk-ins does not save', () => {
    expect(faultsOf(bookingHall())).toEqual([]);
    const none = { ...bookingHall(), booking: { pools: [{ id: 'D', queue: 'D', walkInShare: 0 }] } };
    expect(faultsOf(none)).toEqual(['booking.pools[0].walkInShare: 必须大于 0']);
    const all = { ...bookingHall(), booking: { pools: [{ id: 'D', queue: 'D', places: 40 }] } };
    expect(faultsOf(all)[0]).toContain('现场取号就没有位置了');
    const small = { ...bookingHall(), booking: { pools: [{ id: 'D', queue: 'D', places: 1 }] } };
    expect(faultsOf(small)[0]).toContain('没有可预约的名额');
    const strange = {
      ...bookingHall(),
      booking: {
        pools: [
          { id: 'D', queue: 'D' },
          { id: 'D2', queue: 'D' },
          { id: 'X', queue: 'Q' },
        ],
      },
    };
    expect(faultsOf(strange)).toHaveLength(2);
  });

  test('BK2 with every place booked a walk-in still gets a number', () => {
    const hall = new BookingHall();
    for (const name of ['a', 'b', 'c'])
      hall.reserve(name, '09:10', name === 'c' ? { priorityClass: 'elderly' } : {});
    expect(hall.refused(api, bookOf('d', '09:10', { priorityClass: 'elderly' }))).toBe('slotFull');
    hall.until(clock('09:10'));
    expect(hall.take('birth').number).toBe('D001');
  });

  test('BK3 what is kept for special groups is theirs, until it is released', () => {
    const hall = new BookingHall();
    hall.reserve('a', '11:10');
    hall.reserve('b', '11:10');
    expect(hall.refused(api, bookOf('c', '11:10'))).toBe('slotFull');
    hall.reserve('d', '11:10', { priorityClass: 'elderly' });
    expect(hall.refused(api, bookOf('e', '11:10', { priorityClass: 'elderly' }))).toBe('slotFull');
    hall.reserve('f', '11:30');
    hall.reserve('g', '11:30');
    hall.until(clock('09:30'));
    hall.reserve('h', '11:30');
    expect(hall.refused(api, bookOf('i', '11:30'))).toBe('slotFull');
  });

  test('BK4 today and five working days, until ten minutes before', () => {
    const hall = new BookingHall();
    hall.reserve('a', '09:10', {}, '2026-11-30');
    expect(hall.refused(api, bookOf('b', '08:30', {}, '2026-12-01'))).toBe('slotTooFar');
    hall.until(clock('09:00'));
    hall.reserve('c', '09:10');
    hall.later(1);
    expect(hall.refused(api, bookOf('d', '09:10'))).toBe('slotPast');
  });

  test('BK5 what cannot be is refused by name, and nothing is half booked', () => {
    const hall = new BookingHall();
    const before = hall.hall;
    const refused = (more: Parameters<typeof bookOf>[2], time = '09:10') =>
      hall.refused(api, bookOf('a', time, more));
    expect(refused({ start: clock('09:11') })).toBe('unknownSlot');
    expect(refused({}, '12:10')).toBe('unknownSlot');
    expect(refused({ start: clock('09:10', '2026-11-20') })).toBe('slotPast');
    expect(refused({ item: 'nothing' })).toBe('unknownItem');
    expect(refused({ item: 'vehicle' })).toBe('notHandledHere');
    expect(refused({ item: 'card' })).toBe('notBookable');
    expect(hall.refused(api, ofQueue('L', bookOf('a', '09:10')))).toBe('notBookable');
    expect(hall.refused(api, ofQueue('Q', bookOf('a', '09:10')))).toBe('unknownQueue');
    expect(hall.hall).toBe(before);
  });
});

describe('holding', () => {
  const holdOf = (name: string, time: string) => {
    const { held: _held, contact: _contact, lookup: _lookup, ...wanted } = bookOf(name, time);
    return { ...wanted, name: 'holdSlot' as const };
  };

  test('BK6 a held place is nobody else’s, becomes the booking, or lapses after five minutes', () => {
    const hall = new BookingHall();
    const { bookingId, until } = hall.get(kiosk, holdOf('a', '09:10'));
    expect(until).toBe(hall.now + 5 * minute);
    for (const name of ['b', 'x']) hall.reserve(name, '09:10');
    expect(hall.refused(api, bookOf('c', '09:10'))).toBe('slotFull');
    const booked = hall.get(kiosk, bookOf('a', '09:10', { held: bookingId }));
    expect(booked.bookingId).toBe(bookingId);
    expect(hall.hall.holdsNow).toHaveLength(0);

    const other = hall.get(kiosk, holdOf('d', '09:30'));
    hall.later(5 * minute).tick();
    expect(hall.hall.bookings.has(other.bookingId)).toBe(false);
    expect(hall.refused(kiosk, bookOf('d', '09:30', { held: other.bookingId }))).toBe('holdExpired');
    // An outage takes nobody's place from her form: it lapses three minutes after (X1).
    const form = hall.get(kiosk, holdOf('e', '10:10'));
    hall.outage(6 * minute).tick();
    expect(hall.hall.bookings.has(form.bookingId)).toBe(true);
    hall.later(3 * minute).tick();
    expect(hall.hall.bookings.has(form.bookingId)).toBe(false);
  });

  test('BK6 one person holds one place: a new one lets the old go', () => {
    const hall = new BookingHall();
    const first = hall.get(kiosk, holdOf('a', '09:10'));
    hall.get(kiosk, holdOf('a', '09:30'));
    expect(hall.hall.bookings.has(first.bookingId)).toBe(false);
    expect(hall.hall.slotCounts.get(`D@${clock('09:10')}`)).toEqual({ general: 0, green: 0, more: 0 });
    hall.get(kiosk, { name: 'cancelBooking', bookingId: [...hall.hall.bookings.values()][0]?.id ?? '' });
    expect(hall.hall.bookings.size).toBe(0);
  });
});

describe('limits', () => {
  test('BK7 count the person served: once a day, twice a week, never at one time twice', () => {
    const hall = new BookingHall(bookingHall({ perDay: 2 }));
    hall.reserve('a', '09:10');
    expect(hall.refused(api, bookOf('a', '09:00', { item: 'pension' }))).toBe('bookingOverlaps');
    hall.reserve('a', '10:10');
    expect(hall.refusal(api, bookOf('a', '14:10')).details).toEqual({ limit: 2, field: 'day' });
    expect(hall.refusal(api, bookOf('a', '09:10', {}, '2026-11-24')).details).toEqual({
      limit: 2,
      field: 'week',
    });
    hall.reserve('a', '09:10', {}, '2026-11-30');
    // One phone books for three relatives: they are three persons.
    for (const name of ['mother', 'father']) hall.reserve(name, '09:30');
  });

  test('BK7 limits and blocks touch booking alone', () => {
    const hall = new BookingHall();
    hall.reserve('a', '09:10');
    expect(hall.refused(api, bookOf('a', '10:10'))).toBe('bookingLimit');
    hall.until(clock('09:00'));
    for (const _again of [1, 2, 3]) expect(hall.take('birth').ticketId).toBeTruthy();
  });

  test('BK7 booking and cancelling over and over ends', () => {
    const hall = new BookingHall();
    for (let again = 0; again < 30; again += 1) {
      const { code } = hall.reserve('a', '14:10');
      hall.get(api, { name: 'cancelBooking', code });
    }
    expect(hall.refused(api, bookOf('a', '14:10'))).toBe('bookingLimit');
  });

  test('BK8 not coming twice blocks booking for ninety days, and taking a number never', () => {
    const hall = new BookingHall();
    hall.reserve('a', '09:10');
    hall.until(clock('04:00', '2026-11-24')).tick();
    hall.reserve('a', '09:10', {}, '2026-11-24');
    hall.until(clock('04:00', '2026-11-25')).tick();
    const refusal = hall.refusal(api, bookOf('a', '09:10', {}, '2026-11-25'));
    expect(refusal).toEqual({
      code: 'bookingBlocked',
      details: { opensAt: clock('04:00', '2026-11-25') + 90 * 24 * hour },
    });
    hall.until(clock('09:00', '2026-11-25'));
    expect(hall.take('birth').number).toBe('D001');
  });
});

describe('changing and cancelling', () => {
  test('BK9 the code is the key; an id alone is for staff and other systems', () => {
    const hall = new BookingHall();
    const { bookingId, code } = hall.reserve('a', '14:10');
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(hall.refused(booker, { name: 'cancelBooking', bookingId })).toBe('unknownBooking');
    expect(hall.refused(kiosk, { name: 'cancelBooking', bookingId })).toBe('unknownBooking');
    expect(hall.refused(booker, { name: 'cancelBooking', code: 'ZZZZZZZZ' })).toBe('unknownBooking');
    hall.get(manager, { name: 'changeBooking', bookingId, start: clock('14:30') });
    hall.get(booker, { name: 'cancelBooking', code });
  });

  test('BK10 until two hours before; staff also later; twice is once', () => {
    const hall = new BookingHall();
    const { code, bookingId } = hall.reserve('a', '11:10');
    hall.until(clock('09:10') + 1);
    expect(hall.refused(booker, { name: 'cancelBooking', code })).toBe('cancelTooLate');
    expect(hall.refused(booker, { name: 'changeBooking', code, start: clock('14:10') })).toBe(
      'cancelTooLate',
    );
    hall.get(manager, { name: 'cancelBooking', bookingId });
    const lines = hall.book.length;
    hall.get(booker, { name: 'cancelBooking', code });
    expect(hall.book.length).toBe(lines);
    expect(hall.refused(booker, { name: 'changeBooking', code, start: clock('14:10') })).toBe('bookingEnded');
  });

  test('BK11 a change takes the new place and gives the old one back, or nothing happens', () => {
    const hall = new BookingHall();
    const { code } = hall.reserve('a', '11:10');
    const at = (time: string) => hall.hall.slotCounts.get(`D@${clock(time)}`)?.general ?? 0;
    hall.get(booker, { name: 'changeBooking', code, start: clock('14:10') });
    expect([at('11:10'), at('14:10')]).toEqual([0, 1]);
    hall.reserve('b', '15:10');
    hall.reserve('c', '15:10');
    expect(hall.refused(booker, { name: 'changeBooking', code, start: clock('15:10') })).toBe('slotFull');
    expect([at('14:10'), at('15:10')]).toEqual([1, 2]);
    // Her own booking never stands in her way.
    hall.get(booker, { name: 'changeBooking', code, start: clock('14:30') });
  });

  test('BK12 the event of a booking holds hashes and seals, and no word of who it is', () => {
    const hall = new BookingHall();
    hall.get(api, bookOf('a', '09:10', { lookup: 'hash-of-tail' }), { personalId: 'row', seal: 'seal' });
    const told = JSON.stringify(hall.book.at(-1));
    expect(told).toContain(person('a'));
    expect(told).toContain('"contact":{"personalId":"row","seal":"seal"}');
    expect(Object.keys(hall.booking([...hall.hall.bookings.values()][0]?.id ?? ''))).not.toContain('phone');
  });
});

describe('documents', () => {
  test.each([
    ['11010519491231002x', '11010519491231002X'],
    [' 72 12-345678 ', '7212345678'],
    ['II-ЛК 123456', 'IIЛК123456'],
    ['E12345678', 'E12345678'],
  ])('%s is read as %s', (typed, read) => {
    expect(documentSchema.parse(typed)).toBe(read);
  });

  test.each(['110105194912310021', '12', '🙂🙂🙂🙂🙂', 'x'.repeat(40)])('%s is none', (typed) => {
    expect(documentSchema.safeParse(typed).success).toBe(false);
  });
});

test('a queue of its own can be booked without an item', () => {
  const hall = new BookingHall();
  const { bookingId } = hall.get(api, ofQueue('D', bookOf('a', '09:10')));
  expect(hall.booking(bookingId)).toMatchObject({ queue: 'D', items: [] });
});

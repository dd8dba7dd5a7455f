// Places held on the booking page before anybody is named: kept for one page, never the whole slot, and nothing booked out of them by others.
import { expect, test } from 'vitest';
import type { Asker } from '../../server/hall/authority.ts';
import { bookingHall, BookingHall, bookOf, ofQueue } from '../support/booking-hall.ts';
import { api, clock, kiosk, manager, minute } from '../support/virtual-hall.ts';

const page = (id: string): Asker => ({ kind: 'booker', id });
const holdOf = (time: string, priorityClass?: string) => {
  const {
    document: _document,
    held: _held,
    contact: _contact,
    lookup: _lookup,
    ...wanted
  } = bookOf('nobody', time);
  return {
    ...wanted,
    name: 'holdSlot' as const,
    ...(priorityClass === undefined ? {} : { priorityClass }),
  };
};

test('BK34 what a page holds is nobody else’s, and becomes the booking of whoever is named on it', () => {
  const hall = new BookingHall();
  for (const name of ['x', 'y']) hall.reserve(name, '14:10', { priorityClass: 'elderly' });
  const { bookingId, until } = hall.get(page('one'), holdOf('14:10'));
  expect(until).toBe(hall.now + 5 * minute);
  expect(hall.refused(api, bookOf('b', '14:10'))).toBe('slotFull');
  // Its id alone is of no use to another page, nor to the kiosk.
  for (const asker of [page('two'), kiosk])
    expect(hall.refused(asker, bookOf('b', '14:10', { held: bookingId }))).toBe('holdExpired');
  hall.later(4 * minute);
  const booked = hall.get(page('one'), bookOf('a', '14:10', { held: bookingId }));
  expect(booked.bookingId).toBe(bookingId);
  expect(hall.booking(bookingId)).toMatchObject({ person: 'person-a', now: { state: 'booked' } });
  expect([...hall.hall.bookers.entries()].map(([person]) => person).sort()).toEqual([
    'person-a',
    'person-x',
    'person-y',
  ]);
  expect(hall.hall.holdsNow).toHaveLength(0);
  expect(hall.refolded().bookings.get(bookingId)?.now.state).toBe('booked');
});

test('BK6 BK34 of places held at one moment each goes by itself', () => {
  for (const first of [0, 1]) {
    const hall = new BookingHall();
    const held = [
      { id: 'one', ...hall.get(page('one'), holdOf('14:10')) },
      { id: 'two', ...hall.get(page('two'), holdOf('14:30')) },
    ];
    expect(new Set(held.map(({ until }) => until)).size).toBe(1);
    for (const { id, bookingId } of first === 0 ? held : held.toReversed()) {
      hall.get(page(id), { name: 'cancelBooking', bookingId });
      expect([...hall.hall.holdsNow].map((hold) => hold.id)).not.toContain(bookingId);
    }
    hall.later(6 * minute).tick();
    expect([hall.hall.holdsNow.length, hall.hall.bookings.size]).toEqual([0, 0]);
  }
});

test('BK34 a page holds one place, lets it go when it is left, and after five minutes books nothing by it', () => {
  const hall = new BookingHall();
  const first = hall.get(page('one'), holdOf('14:10'));
  const second = hall.get(page('one'), holdOf('14:30'));
  expect(hall.hall.bookings.has(first.bookingId)).toBe(false);
  hall.get(page('one'), { name: 'cancelBooking', bookingId: second.bookingId });
  expect(hall.hall.bookings.size).toBe(0);
  const third = hall.get(page('one'), holdOf('14:10'));
  hall.later(5 * minute).tick();
  const lines = hall.book.length;
  expect(hall.refused(page('one'), bookOf('a', '14:10', { held: third.bookingId }))).toBe('holdExpired');
  expect([hall.hall.bookings.size, hall.book.length]).toEqual([0, lines]);
  // The other limits stand before the place as ever.
  const again = hall.get(page('one'), holdOf('14:10'));
  hall.reserve('a', '15:10');
  expect(hall.refused(page('one'), bookOf('a', '14:10', { held: again.bookingId }))).toBe('bookingLimit');
  expect(hall.booking(again.bookingId).now.state).toBe('held');
});

test('BK34 however large the slots, pages hold three hundred places of the hall at most', () => {
  const hall = new BookingHall(
    bookingHall({ pools: [{ id: 'D', queue: 'D', places: 500, walkInShare: 0.2, greenShare: 0 }] }),
  );
  for (let no = 1; no <= 300; no += 1) hall.get(page(`p${no}`), holdOf(no % 2 === 0 ? '14:10' : '14:30'));
  expect(hall.refused(page('p301'), holdOf('14:50'))).toBe('holdLimit');
  hall.get(page('p7'), holdOf('14:50'));
  hall.get(api, bookOf('a', '14:10'));
  hall
    .later(5 * minute)
    .tick()
    .tick();
  hall.get(page('p301'), holdOf('14:50'));
  expect(hall.hall.holdsNow.length).toBe(1);
});

test('BK34 pages alone fill no slot: half of it at most, and who gets no hold books all the same', () => {
  const hall = new BookingHall(
    bookingHall({ pools: [{ id: 'D', queue: 'D', places: 5, walkInShare: 0.2, greenShare: 0 }] }),
  );
  hall.get(page('p1'), holdOf('14:10'));
  hall.get(page('p2'), holdOf('14:10'));
  expect(hall.refused(page('p3'), holdOf('14:10'))).toBe('holdLimit');
  // A made-up document makes no difference.
  expect(hall.refused(page('p3'), { ...holdOf('14:10'), document: 'person-z' })).toBe('holdLimit');
  // Whoever holds one there already may hold it anew.
  hall.get(page('p2'), holdOf('14:10'));
  hall.get(page('p3'), bookOf('c', '14:10'));
  hall.get(page('p3'), bookOf('d', '14:10'));
  expect(hall.refused(page('p3'), bookOf('e', '14:10'))).toBe('slotFull');
  for (let nth = 0; nth < 12; nth += 1) hall.ask(page(`q${nth}`), holdOf('14:30'));
  expect(hall.hall.slotCounts.get(`D@${clock('14:30')}`)?.general).toBe(2);
  // A slot of one place can be held as well.
  const small = new BookingHall(bookingHall({ pools: [{ id: 'D', queue: 'D', places: 2, greenShare: 0 }] }));
  small.get(page('p1'), holdOf('14:10'));
  expect(small.refused(page('p2'), holdOf('14:10'))).toBe('slotFull');
});

test('BK34 only the booking page holds for nobody; a place for special groups is held by naming the class', () => {
  const hall = new BookingHall();
  for (const asker of [api, kiosk, manager])
    expect(hall.refusal(asker, holdOf('14:10'))).toEqual({
      code: 'badRequest',
      details: { field: 'document' },
    });
  for (const name of ['x', 'y']) hall.reserve(name, '14:10');
  expect(hall.refused(page('one'), holdOf('14:10'))).toBe('slotFull');
  const { bookingId } = hall.get(page('one'), holdOf('14:10', 'elderly'));
  const asked = bookOf('a', '14:10', { held: bookingId, priorityClass: 'elderly' });
  expect(hall.get(page('one'), asked).bookingId).toBe(bookingId);
});

test('BK36 a booking of a queue without an item is moved to any free time, by its visitor, staff and other systems', () => {
  const hall = new BookingHall();
  const { bookingId, code } = hall.get(api, ofQueue('D', bookOf('a', '14:10')));
  for (const [asker, named, time] of [
    [page('one'), { code }, '15:10'],
    [manager, { bookingId }, '14:30'],
    [api, { bookingId }, '16:10'],
  ] as const) {
    hall.get(asker, { name: 'changeBooking', ...named, start: clock(time, '2026-11-25') });
    expect(hall.booking(bookingId)).toMatchObject({ start: clock(time, '2026-11-25'), items: [] });
  }
});

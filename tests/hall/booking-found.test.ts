// Bookings that staff look for on somebody's behalf: who is found, in which order.
import { expect, test } from 'vitest';
import { bookingsFound } from '../../server/hall/views/booking-found.ts';
import { BookingHall, person } from '../support/booking-hall.ts';
import { clock, manager } from '../support/virtual-hall.ts';

test('BK24 by code, document, or phone with surname; whom one press checks in comes first, and no code is shown', () => {
  const hall = new BookingHall();
  const later = hall.reserve('a', '09:10', { lookup: 'tail-and-name' }, '2026-11-24');
  const today = hall.reserve('a', '14:10', { lookup: 'tail-and-name' });
  const gone = hall.reserve('b', '09:30', { lookup: 'tail-and-name' });
  hall.get(manager, { name: 'cancelBooking', bookingId: gone.bookingId });
  hall.until(clock('14:00'));
  const ids = (sought: Parameters<typeof bookingsFound>[1]) =>
    bookingsFound(hall.hall, sought, hall.now).map(({ row }) => [row.bookingId, row.wouldBe]);
  expect(ids({ lookup: 'tail-and-name' })).toEqual([
    [today.bookingId, 'early'],
    [gone.bookingId, undefined],
    [later.bookingId, undefined],
  ]);
  expect(ids({ person: person('b') })).toEqual([[gone.bookingId, undefined]]);
  expect(ids({ code: later.code })).toEqual([[later.bookingId, undefined]]);
  expect(ids({ code: 'ZZZZZZZZ' })).toEqual([]);
  const shown = JSON.stringify(bookingsFound(hall.hall, { person: person('a') }, hall.now));
  expect(shown).not.toContain(today.code);
  expect(shown).not.toContain(person('a'));
});

test('BK24 one press by the id makes the number, and the next look shows it', () => {
  const hall = new BookingHall();
  const { bookingId } = hall.reserve('a', '09:10');
  hall.until(clock('09:00'));
  const here = hall.get(manager, { name: 'checkIn', bookingId, channel: 'desk' });
  expect([here.start, here.until, here.arrival]).toEqual([clock('09:10'), clock('09:30'), 'early']);
  const [found] = bookingsFound(hall.hall, { person: person('a') }, hall.now);
  expect(found?.row).toMatchObject({ state: 'checkedIn', number: here.number });
  expect(found?.row.wouldBe).toBeUndefined();
});

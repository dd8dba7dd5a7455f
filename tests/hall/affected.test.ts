// Times that the hall takes away: which bookings that touches, and that nothing is half done when they are moved or given up.
import { expect, test } from 'vitest';
import { alarmsOf } from '../../server/hall/views/alarms.ts';
import { directoryOf } from '../../server/hall/views/directory.ts';
import { bookingHall, BookingHall } from '../support/booking-hall.ts';
import { OutletScene } from '../support/outlet-scene.ts';
import { api, clock, guide, manager, minute } from '../support/virtual-hall.ts';
import { nobody } from './hands-seen.ts';

const tuesday = '2026-11-24';
const stateOf = (hall: BookingHall, id: string) => hall.booking(id).now.state;
const startOf = (hall: BookingHall, id: string) => hall.booking(id).start;

test('BK32 a holiday that is entered later closes its bookings, and no others', () => {
  const hall = new BookingHall();
  const lost = [hall.reserve('a', '09:10', {}, tuesday), hall.reserve('b', '14:10', {}, tuesday)];
  const kept = hall.reserve('c', '09:10', {}, '2026-11-25');
  hall.publish(bookingHall({}, { exceptions: [{ day: tuesday, periods: [] }] }));
  hall.tick();
  expect(lost.map(({ bookingId }) => stateOf(hall, bookingId))).toEqual(['closedByHall', 'closedByHall']);
  expect(stateOf(hall, kept.bookingId)).toBe('booked');
  expect(hall.hall.slotCounts.get(`D@${clock('09:10', tuesday)}`)?.general).toBe(0);
  const lines = hall.book.length;
  hall.later(1000).tick();
  expect(hall.book.length).toBe(lines);
  expect(hall.refolded().bookings.get(lost[0]?.bookingId ?? '')?.now.state).toBe('closedByHall');
});

test('BK32 longer slots close what no longer begins or ends so; fewer places cancel nobody', () => {
  const hall = new BookingHall();
  const [first, second] = [hall.reserve('a', '09:10'), hall.reserve('b', '09:10')];
  const pension = hall.reserve('c', '09:00', { item: 'pension' });
  const other = (pool: object) =>
    bookingHall({ pools: [{ id: 'D', queue: 'D', walkInShare: 0.25, ...pool }] });
  hall.publish(other({ slotMinutes: 20, places: 2 }));
  hall.tick();
  expect([first, second].map(({ bookingId }) => stateOf(hall, bookingId))).toEqual(['booked', 'booked']);
  // The pool of pension is gone with this version.
  expect(stateOf(hall, pension.bookingId)).toBe('closedByHall');
  hall.publish(other({ slotMinutes: 30 }));
  hall.tick();
  expect([first, second].map(({ bookingId }) => stateOf(hall, bookingId))).toEqual([
    'closedByHall',
    'closedByHall',
  ]);
});

const closing = {
  name: 'closeSlots',
  from: clock('09:00'),
  until: clock('10:00'),
  reason: 'shortStaff',
  closed: true,
} as const;

test('BK33 all go to the next free time each, in order, without overbooking and whatever the limits say', () => {
  const hall = new BookingHall();
  const names = ['a', 'b', 'c', 'd'];
  const made = names.map((name, nth) => hall.reserve(name, nth < 2 ? '09:10' : '09:30'));
  const standing = hall.reserve('x', '10:10');
  hall.get(manager, closing);
  const bookingIds = made.map(({ bookingId }) => bookingId);
  expect(hall.get(manager, { name: 'settleAffected', bookingIds, how: 'nextFree' })).toEqual({
    moved: 4,
    cancelled: 0,
    left: 0,
  });
  expect(bookingIds.map((id) => startOf(hall, id))).toEqual([
    clock('10:10'),
    clock('10:30'),
    clock('10:30'),
    clock('10:50'),
  ]);
  expect(startOf(hall, standing.bookingId)).toBe(clock('10:10'));
  expect(bookingIds.map((id) => stateOf(hall, id))).toEqual(['booked', 'booked', 'booked', 'booked']);
  // It is one line of the book: all of it or nothing.
  expect(hall.book.at(-1)?.events).toHaveLength(4);
  expect(hall.get(manager, { name: 'settleAffected', bookingIds, how: 'nextFree' }).moved).toBe(0);
});

test('BK33 who finds no free time stays on the list; given up she is told apart from who cancelled herself', () => {
  const hall = new BookingHall(bookingHall({ horizonDays: 0 }));
  const { bookingId } = hall.reserve('a', '15:10');
  hall.get(manager, { ...closing, from: clock('08:00'), until: clock('23:00') });
  const settle = (how: 'nextFree' | 'cancel') => ({
    name: 'settleAffected' as const,
    bookingIds: [bookingId],
    how,
  });
  expect(hall.get(manager, settle('nextFree'))).toEqual({ moved: 0, cancelled: 0, left: 1 });
  expect(stateOf(hall, bookingId)).toBe('closedByHall');
  expect(hall.refused(guide, settle('cancel'))).toBe('notAllowed');
  expect(hall.get(manager, settle('cancel'))).toEqual({ moved: 0, cancelled: 1, left: 0 });
  expect(hall.book.at(-1)?.events).toEqual([{ type: 'bookingCancelled', bookingId, byHall: true }]);
  expect(hall.hall.bookers.get('person-a')?.noShows).toEqual([]);
});

test('BK33 an unknown one among them: nothing is done', () => {
  const hall = new BookingHall();
  const { bookingId } = hall.reserve('a', '09:10');
  hall.get(manager, closing);
  const before = hall.hall;
  expect(
    hall.refused(api, { name: 'settleAffected', bookingIds: [bookingId, 'nobody00'], how: 'nextFree' }),
  ).toBe('unknownBooking');
  expect(hall.hall).toBe(before);
});

test('BK33 one by one to a time of her own choosing, also where another pool has her item now', () => {
  const hall = new BookingHall();
  const { bookingId } = hall.reserve('a', '14:00', { item: 'pension' });
  const whole = { pools: [{ id: 'all', queue: 'L', slotMinutes: 30, places: 4, walkInShare: 0.25 }] };
  hall.publish(bookingHall(whole));
  hall.tick();
  expect(stateOf(hall, bookingId)).toBe('closedByHall');
  hall.get(manager, { name: 'changeBooking', bookingId, start: clock('15:00') });
  expect(hall.booking(bookingId)).toMatchObject({ pool: 'all', start: clock('15:00') });
  expect(hall.hall.slotCounts.get(`all@${clock('15:00')}`)?.general).toBe(1);
});

test('BK33 whom the hall gives up is told so, also where that follows at once; whose time settings took away as well', async () => {
  const scene = new OutletScene();
  const { bookingId } = scene.book('a', '14:10');
  scene.hall.get(manager, { ...closing, from: clock('14:00'), until: clock('14:30') });
  scene.hall.get(manager, { name: 'settleAffected', bookingIds: [bookingId], how: 'cancel' });
  scene.book('b', '09:10', {}, tuesday);
  await scene.second();
  scene.hall.publish(bookingHall({}, { exceptions: [{ day: tuesday, periods: [] }] }));
  scene.hall.tick();
  scene.hall.later(15 * minute);
  await scene.second();
  await scene.second();
  expect(scene.sent().filter((kind) => kind === 'cancelledByHall')).toHaveLength(2);
});

test('BK39 an alarm says how many wait, red where one is of today; moved, given up or past there is none', () => {
  const alarms = ({ hall, now }: BookingHall) =>
    alarmsOf(hall, directoryOf(hall.settingsVersion, nobody), nobody, now).filter(
      ({ kind }) => kind === 'bookingsAffected',
    );
  const hall = new BookingHall();
  hall.reserve('a', '09:10', {}, tuesday);
  hall.reserve('b', '09:30', {}, tuesday);
  expect(alarms(hall)).toEqual([]);
  const since = hall.now;
  const tomorrow = { from: clock('09:00', tuesday), until: clock('10:00', tuesday) };
  hall.get(manager, { ...closing, ...tomorrow });
  const alarm = { kind: 'bookingsAffected', level: 'yellow', since, count: 2 };
  expect(alarms(hall)).toEqual([alarm]);
  const [first] = [...hall.hall.bookings.values()];
  hall.get(manager, { name: 'settleAffected', bookingIds: [first?.id ?? ''], how: 'cancel' });
  expect(alarms(hall)).toEqual([{ ...alarm, count: 1 }]);
  hall.until(clock('08:00', tuesday)).tick();
  expect(alarms(hall)).toEqual([{ ...alarm, level: 'red', count: 1 }]);
  hall.until(clock('09:31', tuesday));
  expect(alarms(hall)).toEqual([]);
});

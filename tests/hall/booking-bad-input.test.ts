// What cannot be booked and what must not go wrong with it: strange moments, strange clocks, strange documents, the same thing asked twice.
import { describe, expect, test } from 'vitest';
import { commandSchemas } from '../../contract/commands.ts';
import { hallSettingsSchema } from '../../contract/settings.ts';
import { localTime, nextDay } from '../../server/hall/days/local-time.ts';
import { planFrom } from '../../server/hall/plan.ts';
import { slotAt, slotsOf } from '../../server/hall/bookings/slots.ts';
import { saying, World } from '../live/live-world.ts';
import { bookingHall, BookingHall, bookOf } from '../support/booking-hall.ts';
import { alwaysOpen } from '../support/small-hall.ts';
import { api, clock, hour, minute } from '../support/virtual-hall.ts';

const allDay = { weekly: alwaysOpen.weekly };

/** The night on which each zone's clocks are moved, and the one on which they are moved back. */
const zones = [
  ['Europe/Berlin', '2026-03-29', '2026-10-25'],
  ['America/New_York', '2026-03-08', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-10-04', '2026-04-05'],
  ['America/Santiago', '2026-09-06', '2026-04-05'],
  ['Africa/Cairo', '2026-04-24', '2026-10-30'],
  ['Asia/Kathmandu', '2026-03-29', '2026-10-25'],
  ['Asia/Shanghai', '2026-03-29', '2026-10-25'],
] as const;

describe.each(zones)('in %s', (timeZone, ...nights) => {
  const settings = bookingHall({}, allDay);
  const plan = planFrom(hallSettingsSchema.parse({ ...settings, hall: { ...settings.hall, timeZone } }));
  const pool = plan.booking?.pools[0];

  test.each(nights)(
    'BK1 on %s and its neighbours slots are whole, apart, and each is found by its moment',
    (night) => {
      if (pool === undefined) throw new Error('the hall has no pool');
      const days = [nextDay(night, -1), night, nextDay(night, 1)];
      const slots = days.flatMap((day) => slotsOf(plan, pool, day));
      expect(slots.length).toBeGreaterThan(3 * 68);
      for (const [index, slot] of slots.entries()) {
        expect(slot.until - slot.start).toBe(20 * minute);
        expect(slot.start).toBeGreaterThanOrEqual(slots[index - 1]?.until ?? 0);
        expect(days).toContain(localTime(timeZone, slot.start).day);
        expect(slotAt(plan, pool, slot.start)).toEqual(slot);
      }
    },
  );
});

test('BK7 a day of the limit is a day of the hall’s own zone', () => {
  const settings = bookingHall({ perDay: 1, perWeek: 9 }, allDay);
  const hall = new BookingHall(settings);
  hall.reserve('a', '23:40', {}, '2026-11-24');
  expect(hall.refusal(api, bookOf('a', '08:00', {}, '2026-11-24')).details).toMatchObject({ field: 'day' });
  // The same day by the clock of Greenwich, another one here.
  hall.reserve('a', '00:20', {}, '2026-11-25');
});

test('moments that are none: in seconds, in text, before and after all time', () => {
  const hall = new BookingHall();
  const before = hall.hall;
  const start = clock('09:10');
  expect(hall.refused(api, bookOf('a', '09:10', { start: Math.floor(start / 1000) }))).toBe('unknownSlot');
  expect(hall.refused(api, bookOf('a', '09:10', { start: start + 1 }))).toBe('unknownSlot');
  expect(hall.refused(api, bookOf('a', '09:10', { start: 0 }))).toBe('unknownSlot');
  expect(hall.refused(api, bookOf('a', '09:10', { start: start + 365 * 24 * hour }))).not.toBe('slotFull');
  expect(hall.hall).toBe(before);
  for (const strange of [-1, 1.5, Number.NaN, Infinity, 1e15, '2026-11-23T09:10', null])
    expect(commandSchemas.bookSlot.safeParse({ ...bookOf('a', '09:10'), start: strange }).success).toBe(
      false,
    );
});

test.each([
  ['no item and no queue', { item: undefined }],
  ['both', { queue: 'D' }],
  ['an item that is no id', { item: '../../etc' }],
  ['a document of signs', { document: '----' }],
  ['a Chinese number with a wrong end', { document: '110105194912310021' }],
  ['a phone that is none', { contact: { phone: '12' } }],
  ['a phone with letters', { contact: { phone: '13800O38000' } }],
  ['an empty surname', { contact: { surname: ' ', phone: '13800138000' } }],
  ['a channel that is none', { channel: 'smoke' }],
  ['a language that is none', { language: 'fr' }],
  ['something more', { price: 3 }],
])('%s is no booking', (_name, strange) => {
  expect(commandSchemas.bookSlot.safeParse({ ...bookOf('a', '09:10'), ...strange }).success).toBe(false);
});

test.each(['72 1234567', 'АВ1234567', 'X1234567-8', 'PA0940443', '护照E12345678', 'H12345678（2）'])(
  'a document of another country or a permit is taken: %s',
  (document) => {
    expect(commandSchemas.bookSlot.safeParse({ ...bookOf('a', '09:10'), document }).success).toBe(true);
  },
);

test('asked twice it is one booking: the same request gets the same answer, another one is told of the first', async () => {
  const world = new World(bookingHall({}, allDay), clock('08:00'));
  const live = await world.open();
  const command = bookOf('a', '14:20');
  const twice = await Promise.all([1, 2].map(() => live.submit(world.asked(command, 'pressed-twice'))));
  expect(twice.every(({ ok }) => ok)).toBe(true);
  const [first, second] = twice.map((one) => (one.ok ? one.answer : null));
  expect(second).toEqual(first);
  expect(saying(await live.submit(world.asked(command, 'pressed-twice')))).toBe('again');
  expect(saying(await live.submit(world.asked(command, 'pressed-anew')))).toBe('bookingOverlaps');
  expect(live.hall().bookings.size).toBe(1);
  expect(live.hall().slotCounts.get(`D@${clock('14:20')}`)).toMatchObject({ general: 1 });
  await live.stop();
});

test('a clock that is put back opens no past slot again', async () => {
  const world = new World(bookingHall({}, allDay), clock('08:00'));
  const live = await world.open();
  const {
    contact: _contact,
    held: _held,
    lookup: _lookup,
    printer: _printer,
    ...wanted
  } = bookOf('a', '08:40');
  await world.get(live, { ...wanted, name: 'holdSlot' });
  world.later(45 * minute);
  await live.tick();
  expect(live.hall().bookings.size).toBe(0);
  world.wall -= hour;
  expect(saying(await live.submit(world.asked(bookOf('b', '08:40'))))).toBe('slotPast');
  expect(live.hall().at).toBeGreaterThanOrEqual(clock('08:45'));
  await live.stop();
});

// When a queue can be booked: in its own hours, within which a pool may keep fewer; and who comes then is checked in.
import { expect, test } from 'vitest';
import { readHallFile } from '../../contract/hall-file.ts';
import type { HallSettings } from '../../contract/settings.ts';
import { openSlots, slotsOf } from '../../server/hall/bookings/slots.ts';
import { planFrom } from '../../server/hall/plan.ts';
import type { Pool } from '../../server/hall/plan.ts';
import { calendarOf } from '../../server/hall/views/bookings.ts';
import { bookingHall, BookingHall, bookOf } from '../support/booking-hall.ts';
import { api, clock, minute, takeOf } from '../support/virtual-hall.ts';

type Weekly = HallSettings['hours']['weekly'];
/** 2026-11-23 is a Monday. */
const evening: Weekly = [
  { days: [1, 2, 3, 4, 5], periods: [['13:30', '19:30']] },
  { days: [6], periods: [['09:00', '10:00']] },
];

function withQueueHours(weekly: Weekly, given: Record<string, unknown> = {}): HallSettings {
  const settings = bookingHall(given);
  const queues = settings.queues.map((queue) =>
    queue.id === 'D' ? { ...queue, hours: { weekly, exceptions: [] } } : queue,
  );
  return { ...settings, queues };
}
function poolD(settings: HallSettings): Pool {
  const pool = planFrom(settings).booking?.pools.find(({ id }) => id === 'D');
  if (pool === undefined) throw new Error('no pool D');
  return pool;
}
const timesOf = (settings: HallSettings, day: string): string[] => {
  return slotsOf(planFrom(settings), poolD(settings), day).map(({ start }) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    }).format(start),
  );
};

test('BK1 a queue that keeps its own hours is booked in these: not before, in the evening too, on its Saturday', () => {
  const settings = withQueueHours(evening);
  const monday = timesOf(settings, '2026-11-23');
  expect([monday.length, monday[0], monday.at(-1)]).toEqual([18, '13:30', '19:10']);
  expect(timesOf(settings, '2026-11-28')).toEqual(['09:00', '09:20', '09:40']);
  const hall = new BookingHall(settings);
  expect(hall.refused(api, bookOf('a', '09:10'))).toBe('unknownSlot');
  const days = openSlots(hall.hall, poolD(settings), hall.now).map(({ day }) => day);
  expect(days).toEqual([23, 24, 25, 26, 27, 28, 30].map((day) => `2026-11-${day}`));
  expect(calendarOf(hall.hall, '2026-11-28', 2, hall.now)[0]?.days.map(({ day }) => day)).toEqual([
    '2026-11-28',
  ]);
});

test('BK13 who is booked in the evening is checked in then, though the hall itself is closed', () => {
  const hall = new BookingHall(withQueueHours(evening));
  const { code } = hall.reserve('a', '18:30');
  hall.until(clock('18:20'));
  expect(hall.checkIn(code)).toMatchObject({ arrival: 'early', number: 'D001' });
  const late = hall.reserve('b', '19:10');
  hall.until(clock('19:31'));
  expect(hall.refused(api, { name: 'checkIn', code: late.code, channel: 'kiosk' })).toBe('queueClosed');
});

test('BK13 after the last number of the evening queue whoever is booked is still checked in', () => {
  const settings = withQueueHours(evening);
  const rules = { ...settings.rules, lastTicketBeforeClosingMinutes: 30 };
  const hall = new BookingHall({ ...settings, rules });
  const { code } = hall.reserve('a', '19:10');
  hall.until(clock('19:15'));
  expect(hall.refused(api, takeOf('birth'))).toBe('noMoreTicketsToday');
  expect(hall.checkIn(code)).toMatchObject({ arrival: 'inTime' });
});

test('BK1 a pool may be booked at fewer times than its queue is open, and never outside of them', () => {
  const hours = {
    weekly: [
      {
        days: [1, 3],
        periods: [
          ['08:00', '10:00'],
          ['16:30', '18:00'],
        ],
      },
    ],
  };
  const pools = [{ id: 'D', queue: 'D', slotMinutes: 20, walkInShare: 0.25, hours }];
  const settings = bookingHall({ pools });
  // From eight on the pool counts; the hall opens at half past.
  expect(timesOf(settings, '2026-11-23')).toEqual(['08:40', '09:00', '09:20', '09:40', '16:30']);
  expect(timesOf(settings, '2026-11-24')).toEqual([]);
  const twice = {
    ...settings,
    booking: { pools: [{ ...pools[0], hours: { weekly: [{ days: [1, 1], periods: [] }] } }] },
  };
  const read = readHallFile(JSON.stringify(twice));
  expect(read.ok ? [] : read.errors.map(({ path }) => path)).toContain(
    'booking.pools[0].hours.weekly[0].days[1]',
  );
});

test('BK32 where the queue’s hours become shorter, whose time is gone is listed', () => {
  const hall = new BookingHall();
  const { bookingId } = hall.reserve('a', '14:10');
  const kept = hall.reserve('b', '10:10');
  hall.publish(withQueueHours([{ days: [1, 2, 3, 4, 5], periods: [['08:30', '12:00']] }]));
  hall.later(minute).tick();
  expect([hall.booking(bookingId).now.state, hall.booking(kept.bookingId).now.state]).toEqual([
    'closedByHall',
    'booked',
  ]);
});

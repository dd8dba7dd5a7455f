// Bookings and walk-ins in one line: over whole days both waits stay bounded, nobody starves, slots are kept, and what was told was true.
import { describe, expect, test } from 'vitest';
import { bookingHall, BookingHall, bookOf } from '../support/booking-hall.ts';
import { BookedDay } from '../support/booking-day.ts';
import { api, clerk, clock, guide, kiosk, manager, minute } from '../support/virtual-hall.ts';
import type { CommandOf } from '../../contract/commands.ts';
import { deskView } from '../../server/hall/views/desk.ts';
import { guideTicket } from '../../server/hall/views/guide.ts';
import { phoneView } from '../../server/hall/views/phone.ts';
import { surroundingsWith } from '../support/around-hall.ts';

const seeds = [1, 2, 3];
const days = (walkInsASlot: number, headStartMinutes: number): BookedDay[] =>
  seeds.map((seed) => new BookedDay({ walkInsASlot, given: { headStartMinutes }, seed }).run());
const waitsOf = (all: readonly BookedDay[], kind: 'booked' | 'walkIn'): number[] =>
  all.flatMap((day) => day.waits(kind)).sort((one, other) => one - other);
const share = (list: readonly number[], part: number): number =>
  (list[Math.floor(list.length * part)] ?? 0) / minute;

describe('whole days with every slot booked', () => {
  test('BK25 with as many walk-ins as are kept places, most bookings are called within a quarter of an hour, nobody waits long', () => {
    const all = days(1, 30);
    const [booked, walkIns] = [waitsOf(all, 'booked'), waitsOf(all, 'walkIn')];
    expect(booked).toHaveLength(90);
    expect(share(booked, 0.9)).toBeLessThan(15);
    expect(share(booked, 0.99)).toBeLessThan(30);
    expect(walkIns).toHaveLength(30);
    expect(share(walkIns, 0.99)).toBeLessThan(60);
  });

  test('BK25 where far more walk in than windows manage, bookings still come nearer their slots, and every walk-in is called', () => {
    const [without, with30] = [days(2.2, 0), days(2.2, 30)];
    expect(share(waitsOf(with30, 'booked'), 0.5)).toBeLessThan(share(waitsOf(without, 'booked'), 0.5) * 0.7);
    const walkIns = waitsOf(with30, 'walkIn');
    expect(walkIns.every(Number.isFinite)).toBe(true);
    // What the head start costs those who walk in is bounded by the head start itself.
    expect(share(walkIns, 0.99)).toBeLessThan(share(waitsOf(without, 'walkIn'), 0.99) + 30);
  });

  test('BK25 no walk-in is passed by a booking that is due later than the head start after she came', () => {
    const longest = 60 * minute;
    for (const day of days(2.2, 30)) {
      const visits = [...day.visits.values()];
      for (const walkIn of visits.filter(({ kind }) => kind === 'walkIn')) {
        const passed = visits.filter(
          ({ kind, from, calledAt }) =>
            kind === 'booked' &&
            (calledAt ?? Infinity) < (walkIn.calledAt ?? 0) &&
            from - 5 * minute - longest > walkIn.came,
        );
        expect(passed).toEqual([]);
      }
    }
  });

  test('BK28 what walk-ins and bookings were told held for nearly all of them', () => {
    for (const walkInsASlot of [1, 2.2]) {
      const visits = days(walkInsASlot, 30).flatMap((day) => [...day.visits.values()]);
      const kept = (those: typeof visits, holds: (visit: (typeof visits)[number]) => boolean) =>
        those.filter(holds).length / those.length;
      const walkIns = visits.filter(({ toldHigh }) => toldHigh !== undefined);
      expect(
        kept(
          walkIns,
          ({ calledAt, came, toldHigh = 0 }) => (calledAt ?? Infinity) - came <= toldHigh + minute,
        ),
      ).toBeGreaterThan(0.8);
      const booked = visits.filter(({ expected }) => expected !== undefined);
      expect(
        kept(booked, ({ calledAt, expected }) => (calledAt ?? Infinity) <= (expected?.until ?? 0) + minute),
      ).toBeGreaterThan(0.95);
    }
  });
});

describe('becoming due', () => {
  test('BK26 early she stands behind whoever walks in until she is due, then before those of the last half hour', () => {
    const hall = new BookingHall();
    const { code } = hall.reserve('a', '10:10');
    hall.until(clock('09:20'));
    const old = hall.take('birth').ticketId;
    hall.until(clock('09:40'));
    const early = hall.checkIn(code).ticketId;
    hall.until(clock('09:50'));
    const fresh = hall.take('birth').ticketId;
    expect(hall.tick().line('D')).toEqual([old, fresh, early]);
    hall.until(clock('10:05')).tick();
    expect(hall.line('D')).toEqual([old, early, fresh]);
    expect(hall.hall.bookingsEarly).toHaveLength(0);
    expect(hall.refolded().lanes.get('D')?.first()?.id).toBe(old);
  });

  test('BK26 called early and come back, or gone, she is not moved again', () => {
    const hall = new BookingHall();
    const [one, other] = [hall.reserve('a', '10:10'), hall.reserve('b', '10:10')];
    hall.until(clock('09:00')).open(1);
    const called = hall.checkIn(one.code).ticketId;
    const gone = hall.checkIn(other.code).ticketId;
    expect(hall.call(1)).toBe(called);
    hall.get({ kind: 'visitor', ticketId: gone }, { name: 'withdrawTicket', ticketId: gone });
    const lines = () => hall.book.flatMap(({ events }) => events).filter(({ type }) => type === 'bookingDue');
    hall.until(clock('10:05')).tick();
    expect(lines()).toHaveLength(2);
    expect(hall.stage(called)).toBe('called');
    expect(hall.stage(gone)).toBe('withdrawn');
    hall.later(minute).tick();
    expect(lines()).toHaveLength(2);
  });
});

describe('places for special groups', () => {
  const elderly = { priorityClass: 'elderly' };
  const last = (hall: BookingHall, command: CommandOf<'bookSlot'>, asker = api) =>
    hall.refused(asker, command);

  test('BK27 a class of the hall file, by her word where that is enough, else by staff before her', () => {
    const hall = new BookingHall();
    for (const name of ['a', 'b']) hall.reserve(name, '11:10');
    expect(last(hall, bookOf('c', '11:10'))).toBe('slotFull');
    expect(last(hall, bookOf('c', '11:10', { priorityClass: 'nobody' }))).toBe('unknownPriorityClass');
    const military = { priorityClass: 'military' };
    expect(last(hall, bookOf('c', '11:10', military))).toBe('priorityNeedsEvidence');
    expect(last(hall, bookOf('c', '11:10', { ...military, channel: 'operator' }), guide)).toBe(
      'priorityNeedsEvidence',
    );
    hall.get(guide, bookOf('c', '11:10', { ...military, channel: 'guide' }));
    expect(hall.refused(guide, bookOf('d', '11:10', { ...elderly, channel: 'guide' }))).toBe('slotFull');
  });

  test('BK27 checked in it is her word, verified like any other; not confirmed she stands as any booking', () => {
    const hall = new BookingHall();
    const green = hall.reserve('a', '10:10', elderly);
    const plain = hall.reserve('b', '10:10');
    hall.until(clock('09:00'));
    const [one, other] = [hall.checkIn(green.code).ticketId, hall.checkIn(plain.code).ticketId];
    expect(hall.ticket(one).priority).toEqual({ class: 'elderly', state: 'declared' });
    hall.until(clock('09:20'));
    const walkIn = hall.take('birth').ticketId;
    hall.until(clock('10:05')).tick();
    // An hour for her class, half an hour for the other.
    expect(hall.line('D')).toEqual([one, walkIn, other]);
    hall.open(1);
    expect(hall.call(1)).toBe(one);
    hall.get(api, { name: 'confirmPriority', ticketId: one, confirmed: false });
    expect(hall.line('D')).toEqual([walkIn, one, other]);
  });

  test('BK27 priority granted before she is due brings nobody forward before her slot', () => {
    const hall = new BookingHall();
    const { code } = hall.reserve('a', '10:10');
    hall.until(clock('09:00'));
    const early = hall.checkIn(code).ticketId;
    const walkIn = hall.take('birth').ticketId;
    hall.get(manager, {
      name: 'grantPriority',
      ticketId: early,
      priorityClass: 'military',
      evidence: 'document',
    });
    expect(hall.line('D')).toEqual([walkIn, early]);
    hall.until(clock('09:10'));
    const later = hall.take('birth').ticketId;
    hall.until(clock('10:05')).tick();
    expect(hall.line('D')).toEqual([walkIn, early, later]);
  });

  test('BK3 BK27 what they have not taken is everybody’s from two hours before', () => {
    const hall = new BookingHall();
    for (const name of ['a', 'b']) hall.reserve(name, '11:10');
    hall.until(clock('09:10') - 1);
    expect(last(hall, bookOf('c', '11:10'))).toBe('slotFull');
    hall.later(1);
    hall.reserve('c', '11:10');
  });
});

test('BK29 desk, guide and phone tell the slot; before she is due when she will be called, then how many are ahead', () => {
  const settings = bookingHall();
  const seen = surroundingsWith({ settings });
  const hall = new BookingHall(settings);
  const { code } = hall.reserve('a', '10:10');
  hall.until(clock('09:20'));
  const { ticketId, number } = hall.get(kiosk, { name: 'checkIn', code, channel: 'kiosk' });
  const slot = { start: clock('10:10'), until: clock('10:30'), arrival: 'early' };
  const phone = () => phoneView(hall.hall, seen.around(), hall.now, ticketId)?.booking;
  expect(phone()).toMatchObject({ ...slot, notDue: true, expectedFrom: clock('10:05') });
  expect(guideTicket(hall.hall, seen.around(), hall.now, { number, person: 'guide' })?.booking).toEqual(
    phone(),
  );
  hall.until(clock('10:06')).tick();
  expect(phone()?.notDue).toBeUndefined();
  expect(phone()?.expectedFrom).toBeGreaterThanOrEqual(hall.now);
  hall.get(clerk('li'), { name: 'openWindow', window: 1 });
  const desk = () => deskView(hall.hall, seen.around(), hall.now, 1);
  expect(desk()?.next[0]?.slot).toBe(clock('10:10'));
  hall.get(clerk('li'), { name: 'callNext', window: 1 });
  expect(desk()?.current?.booking).toEqual(slot);
});

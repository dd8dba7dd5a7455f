// From a booking to a number: early, in time, late, too late; what closing a time and the change of day bring about.
import { describe, expect, test } from 'vitest';
import type { Asker } from '../../server/hall/authority.ts';
import { bookingHall, BookingHall, bookOf, person } from '../support/booking-hall.ts';
import { nextOnes } from '../../server/hall/lines/order.ts';
import { api, clock, kiosk, manager, minute, visitor } from '../support/virtual-hall.ts';

const booker: Asker = { kind: 'booker', id: 'page' };
const byPhone = { name: 'checkIn', phoneTail: '1234', surname: '王', channel: 'kiosk' } as const;

describe('checking in', () => {
  test('BK13 one step: the booking is a number in the line, and a second time it is that number', () => {
    const hall = new BookingHall();
    const { code, bookingId } = hall.reserve('a', '09:10');
    hall.until(clock('09:10'));
    const here = hall.get(kiosk, { name: 'checkIn', code, channel: 'kiosk', printer: 'K1' });
    expect(here).toMatchObject({ number: 'D001', bookingId, arrival: 'inTime', ahead: 0 });
    expect(hall.line('D')).toEqual([here.ticketId]);
    expect(hall.ticket(here.ticketId)).toMatchObject({
      items: ['birth'],
      channel: 'kiosk',
      papers: [here.paperId],
    });
    expect(hall.booking(bookingId).now).toMatchObject({ state: 'checkedIn', ticketId: here.ticketId });
    expect(hall.refusal(kiosk, { name: 'checkIn', code, channel: 'kiosk' })).toEqual({
      code: 'alreadyCheckedIn',
      details: { number: 'D001' },
    });
  });

  test('BK13 by document, or by phone and surname', () => {
    const hall = new BookingHall();
    const family = { lookup: 'tail-and-surname' };
    hall.reserve('mother', '09:30', family);
    hall.reserve('child', '09:10', family, '2026-11-24');
    hall.until(clock('09:10'));
    expect(hall.get(kiosk, { ...byPhone, ...family }).start).toBe(clock('09:30'));
    expect(hall.refused(kiosk, { ...byPhone, ...family })).toBe('alreadyCheckedIn');
    expect(hall.refused(kiosk, { ...byPhone, lookup: 'other' })).toBe('unknownBooking');
    hall.reserve('b', '10:10');
    expect(hall.get(kiosk, { name: 'checkIn', document: person('b'), channel: 'kiosk' }).arrival).toBe(
      'early',
    );
  });

  test('BK35 where several of today fit nobody is checked in until her time is named', () => {
    const hall = new BookingHall();
    const family = { lookup: 'tail-and-surname' };
    hall.reserve('mother', '09:30', family);
    hall.reserve('child', '09:10', family);
    const gone = hall.reserve('father', '10:10', family);
    hall.get(manager, { name: 'cancelBooking', bookingId: gone.bookingId });
    hall.until(clock('09:10'));
    const several = {
      code: 'severalBookings',
      details: { count: 2, moments: [clock('09:10'), clock('09:30')] },
    };
    expect(hall.refusal(kiosk, { ...byPhone, ...family })).toEqual(several);
    const mother = { ...byPhone, ...family, start: clock('09:30') };
    expect(hall.get(kiosk, mother).start).toBe(clock('09:30'));
    // Pressed once more, without the time or with it, it is not the child who comes.
    expect(hall.refusal(kiosk, { ...byPhone, ...family })).toEqual(several);
    expect(hall.refusal(kiosk, mother)).toEqual({
      code: 'alreadyCheckedIn',
      details: { number: 'D001' },
    });
    expect(hall.get(kiosk, { ...byPhone, ...family, start: clock('09:10') }).number).toBe('D002');
  });

  test('BK35 a time that is nobody’s any more checks in nobody else', () => {
    const hall = new BookingHall();
    const family = { lookup: 'tail-and-surname' };
    const { bookingId } = hall.reserve('mother', '09:10', family);
    hall.reserve('child', '09:30', family);
    hall.until(clock('08:50'));
    const mother = { ...byPhone, ...family, start: clock('09:10') };
    hall.get(manager, { name: 'changeBooking', bookingId, start: clock('10:10') });
    expect(hall.refused(kiosk, mother)).toBe('unknownBooking');
    expect(hall.line('D')).toEqual([]);
    hall.get(manager, { name: 'changeBooking', bookingId, start: clock('09:10') });
    hall.get(manager, { name: 'cancelBooking', bookingId });
    expect(hall.refused(kiosk, mother)).toBe('bookingEnded');
    expect(hall.line('D')).toEqual([]);
  });

  test('BK35 of several at the same time only the code or the document tells which', () => {
    const hall = new BookingHall();
    const twins = { lookup: 'tail-and-surname' };
    hall.reserve('one', '09:30', twins);
    const { code } = hall.reserve('other', '09:30', twins);
    hall.until(clock('09:10'));
    const same = { code: 'severalBookings', details: { count: 2 } };
    expect(hall.refusal(kiosk, { ...byPhone, ...twins })).toEqual(same);
    expect(hall.refusal(kiosk, { ...byPhone, ...twins, start: clock('09:30') })).toEqual(same);
    expect(hall.line('D')).toEqual([]);
    hall.checkIn(code);
    expect(hall.get(kiosk, { name: 'checkIn', document: person('one'), channel: 'kiosk' }).number).toBe(
      'D002',
    );
  });

  test('BK14 on another day it says when; cancelled or unknown it says so', () => {
    const hall = new BookingHall();
    const { code } = hall.reserve('a', '09:10', {}, '2026-11-24');
    hall.until(clock('09:00'));
    expect(hall.refusal(kiosk, { name: 'checkIn', code, channel: 'kiosk' })).toEqual({
      code: 'bookingNotToday',
      details: { opensAt: clock('09:10', '2026-11-24') },
    });
    hall.get(booker, { name: 'cancelBooking', code });
    expect(hall.refused(kiosk, { name: 'checkIn', code, channel: 'kiosk' })).toBe('bookingEnded');
    expect(hall.refused(visitor('t1'), { name: 'checkIn', code, channel: 'phone' })).toBe('notAllowed');
  });

  test('BK15 in time and late within grace it is due, and stands where the hall lets due bookings stand', () => {
    const hall = new BookingHall(bookingHall({ headStartMinutes: 0 }));
    const [one, other] = [hall.reserve('a', '09:10'), hall.reserve('b', '09:10')];
    hall.until(clock('09:04'));
    const before = hall.take('birth').ticketId;
    hall.until(clock('09:06'));
    const after = hall.take('birth').ticketId;
    const inTime = hall.until(clock('09:20')).checkIn(one.code);
    const late = hall.until(clock('09:44')).checkIn(other.code);
    expect([inTime.arrival, late.arrival]).toEqual(['inTime', 'late']);
    expect(hall.line('D')).toEqual([before, inTime.ticketId, late.ticketId, after]);
  });

  test('BK16 too late it is an ordinary number, and the answer says why', () => {
    const hall = new BookingHall();
    const { code } = hall.reserve('a', '09:10');
    hall.until(clock('09:30') + 15 * minute);
    const before = hall.take('birth').ticketId;
    const late = hall.later(1).checkIn(code);
    expect(late.arrival).toBe('tooLate');
    expect(hall.line('D')).toEqual([before, late.ticketId]);
  });

  test('BK17 before its time it is nobody’s next: those who walk in go before it', () => {
    const hall = new BookingHall();
    const { code } = hall.reserve('a', '10:10');
    hall.until(clock('09:00'));
    const early = hall.checkIn(code);
    hall.later(minute);
    const walkIn = hall.take('birth');
    // She is told of nobody ahead who has checked in for later.
    expect(walkIn.ahead).toBe(0);
    hall.open(1);
    expect(hall.call(1)).toBe(walkIn.ticketId);
    hall.finish(1);
    const later = hall.until(clock('10:06')).take('birth').ticketId;
    expect(hall.call(1)).toBe(early.ticketId);
    expect(hall.line('D')).toEqual([later]);
  });

  test('BK17 before its time not even the queue that a window serves first puts it forward', () => {
    const hall = new BookingHall();
    const { code } = hall.reserve('a', '10:10');
    hall.until(clock('09:00'));
    const early = hall.checkIn(code);
    const pickup = hall.later(minute).take('pickup');
    hall.open(2);
    const next = () => nextOnes(hall.hall, 2, 2, hall.now).map(({ id }) => id);
    expect(next()).toEqual([pickup.ticketId, early.ticketId]);
    expect(hall.call(2)).toBe(pickup.ticketId);
    hall.finish(2);
    hall.until(clock('10:06'));
    const another = hall.take('pickup').ticketId;
    expect(next()).toEqual([early.ticketId, another]);
  });

  test('BK17 with nobody else an idle window calls early, where the hall wants that', () => {
    const callOf = (callEarly: boolean) => {
      const hall = new BookingHall(bookingHall({ callEarly }));
      const { code } = hall.reserve('a', '10:10');
      hall.until(clock('09:00')).checkIn(code);
      const called = hall.open(1).ask(api, { name: 'callNext', window: 1 });
      return 'answer' in called ? called.answer.number : called.refusal.code;
    };
    expect(callOf(true)).toBe('D001');
    expect(callOf(false)).toBe('nobodyWaiting');
  });

  test('BK17 who comes back after 过号 stands behind nobody who has checked in for later', () => {
    const hall = new BookingHall();
    hall.until(clock('09:00')).open(1);
    const missed = hall.take('birth').ticketId;
    hall.miss(1);
    const walkIn = hall.take('birth').ticketId;
    const early = hall.checkIn(hall.reserve('a', '11:10').code);
    hall.later(minute).get(api, { name: 'reinstateTicket', ticketId: missed });
    expect(hall.line('D')).toEqual([walkIn, missed, early.ticketId]);
  });

  test('BK18 the answer tells the slot and between which moments she will be called', () => {
    const hall = new BookingHall();
    const { code } = hall.reserve('a', '10:10');
    hall.until(clock('09:00')).open(1, 2);
    const early = hall.checkIn(code);
    expect(early).toMatchObject({
      start: clock('10:10'),
      until: clock('10:30'),
      expectedFrom: clock('10:05'),
    });
    expect(early.expectedUntil).toBeGreaterThan(early.expectedFrom);
    expect(early.expectedUntil).toBeLessThan(clock('10:30'));
  });
});

describe('what the hall does with its slots', () => {
  test('BK19 a closed time is booked no more; its bookings are listed and can be moved', () => {
    const hall = new BookingHall();
    const { bookingId, code } = hall.reserve('a', '09:10', {}, '2026-11-24');
    const closing = {
      name: 'closeSlots',
      from: clock('00:00', '2026-11-24'),
      until: clock('23:59', '2026-11-24'),
      reason: 'event',
    } as const;
    expect(hall.refused(booker, { ...closing, closed: true })).toBe('notAllowed');
    expect(hall.get(manager, { ...closing, closed: true })).toEqual({ affected: 1 });
    expect(hall.booking(bookingId).now.state).toBe('closedByHall');
    expect(hall.refused(api, bookOf('b', '09:10', {}, '2026-11-24'))).toBe('slotClosed');
    expect(hall.refused(booker, { name: 'changeBooking', code, start: clock('09:30', '2026-11-24') })).toBe(
      'slotClosed',
    );
    hall.get(booker, { name: 'changeBooking', code, start: clock('09:30', '2026-11-25') });
    expect(hall.booking(bookingId).now.state).toBe('booked');
    expect(hall.refused(manager, { ...closing, until: closing.from, closed: true })).toBe('badRequest');
  });

  test('BK20 opened again it can be booked again', () => {
    const hall = new BookingHall();
    const times = { from: clock('09:00'), until: clock('10:00'), pool: 'D', reason: 'other' } as const;
    hall.get(manager, { name: 'closeSlots', ...times, closed: true });
    expect(hall.refused(api, bookOf('a', '09:10'))).toBe('slotClosed');
    hall.reserve('b', '09:30', { item: 'pension' });
    hall.get(manager, { name: 'closeSlots', ...times, closed: false });
    hall.reserve('a', '09:10');
    expect(hall.refused(manager, { name: 'closeSlots', ...times, closed: false })).toBe('unknownSlot');
  });

  test('BK21 more places come out of the reserve for walk-ins, never its last', () => {
    const small = bookingHall({
      pools: [{ id: 'D', queue: 'D', slotMinutes: 20, walkInShare: 0.5, greenShare: 0 }],
    });
    const hall = new BookingHall(small);
    const { total, bookable } = hall.hall.plan.booking?.pools[0] ?? { total: 0, bookable: 0 };
    expect([total, bookable]).toEqual([6, 3]);
    const open = (more: number) =>
      ({ name: 'openMorePlaces', pool: 'D', start: clock('09:10'), more }) as const;
    expect(hall.get(manager, open(2))).toEqual({ places: 5 });
    expect(hall.refusal(manager, open(1))).toEqual({ code: 'walkInShareKept', details: { limit: 5 } });
    for (const name of ['a', 'b', 'c', 'd', 'e']) hall.reserve(name, '09:10');
    expect(hall.refused(api, bookOf('f', '09:10'))).toBe('slotFull');
    expect(hall.refusal(manager, open(-1))).toEqual({ code: 'placesTaken', details: { limit: 5 } });
  });
});

describe('the change of day', () => {
  test('BK22 who did not come was a no-show; not where the hall itself was down until then', () => {
    const hall = new BookingHall();
    const { bookingId } = hall.reserve('a', '09:10');
    const lastDay = () => hall.book.flatMap(({ events }) => events).filter((event) => 'bookingId' in event);
    hall.until(clock('04:00', '2026-11-24')).tick();
    expect(lastDay().at(-1)).toEqual({ type: 'bookingMissed', bookingId });
    const other = hall.reserve('b', '09:10', {}, '2026-11-24');
    hall.until(clock('08:00', '2026-11-24')).outage(21 * 60 * minute);
    expect(lastDay().at(-1)).toEqual({ type: 'bookingVoided', bookingId: other.bookingId });
    expect(hall.hall.bookers.get(person('b'))?.noShows ?? []).toEqual([]);
    expect(
      hall.hall.bookingFigures.map(({ day, noShow, closedByHall }) => [day, noShow, closedByHall]),
    ).toEqual([
      ['2026-11-23', 1, 0],
      ['2026-11-24', 0, 1],
    ]);
  });

  test('BK23 bookings, limits, closures and opened places go over to the next day', () => {
    const hall = new BookingHall();
    const { bookingId, code } = hall.reserve('a', '14:10', {}, '2026-11-24');
    const came = hall.reserve('b', '09:10');
    hall.get(manager, {
      name: 'closeSlots',
      from: clock('09:00', '2026-11-24'),
      until: clock('10:00', '2026-11-24'),
      reason: 'other',
      closed: true,
    });
    hall.until(clock('09:00')).checkIn(came.code);
    hall.until(clock('04:00', '2026-11-24')).tick();
    expect(hall.booking(bookingId)).toMatchObject({ code, now: { state: 'booked' } });
    expect(hall.refused(api, bookOf('c', '09:10', {}, '2026-11-24'))).toBe('slotClosed');
    hall.reserve('b', '15:10', {}, '2026-11-24');
    expect(hall.refusal(api, bookOf('b', '15:10', {}, '2026-11-25')).details).toEqual({
      limit: 2,
      field: 'week',
    });
    hall.until(clock('14:10', '2026-11-24'));
    expect(hall.checkIn(code).arrival).toBe('inTime');
    expect(hall.refolded().bookings.size).toBe(hall.hall.bookings.size);
  });

  test('BK23 that a visitor came for another item than booked is counted by the way she booked', () => {
    const hall = new BookingHall();
    const { code } = hall.reserve('a', '09:10');
    hall.until(clock('09:10')).checkIn(code);
    hall.open(1).call(1);
    hall.get(api, { name: 'changeItem', window: 1, item: 'card' });
    expect(hall.hall.bookingFigures).toMatchObject([{ channel: 'phone', kept: 1, wrongItem: 1 }]);
  });
});

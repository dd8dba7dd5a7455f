// Emergency numbers: set aside for a printed book, entered after the dark. Rules E1–E6.
import { expect, test } from 'vitest';
import { emergencyBooks, emergencyRows, emergencySlips } from '../../server/hall/views/emergency.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { smallHall } from '../support/small-hall.ts';
import {
  api,
  clerk,
  clock,
  guide,
  kiosk,
  manager,
  minute,
  takeOf,
  VirtualHall,
} from '../support/virtual-hall.ts';

const reserve = (queue: string, count = 60) => ({ name: 'reserveEmergencyNumbers', queue, count }) as const;
const enter = (from: string, to: string | undefined, handedAt: number, queue = 'D') => ({
  name: 'enterEmergencyNumbers' as const,
  queue,
  from,
  ...(to === undefined ? {} : { to }),
  handedAt,
});

test('E1 a book is set aside from 901 on, the next of its series after it; the ordinary count leaves them out', () => {
  const hall = new VirtualHall(smallHall({ emergencyNumbersFrom: 103 }));
  expect(hall.refused(clerk('c1'), reserve('D'))).toBe('notAllowed');
  expect(hall.get(manager, reserve('D', 3))).toEqual({ from: 'D103', to: 'D105' });
  // D and F share the letter D.
  expect(hall.get(manager, reserve('F', 2))).toEqual({ from: 'D106', to: 'D107' });
  expect(hall.get(manager, reserve('L'))).toEqual({ from: 'L103', to: 'L162' });
  const numbers = hall.takeMany(110, 'birth').map((id) => hall.ticket(id).number);
  expect(numbers.slice(101, 104)).toEqual(['D102', 'D108', 'D109']);
  expect(new Set(numbers).size).toBe(110);
  // A book made late on a busy day keeps clear of the count.
  expect(hall.get(manager, reserve('D', 2)).from).toBe('D215');
  expect(hall.refused(manager, reserve('X'))).toBe('unknownQueue');
  expect(new VirtualHall().get(manager, reserve('D'))).toEqual({ from: 'D901', to: 'D960' });
  expect(new VirtualHall(smallHall({ emergencyNumbersFrom: 9000 })).get(manager, reserve('D')).to).toBe(
    'D9059',
  );
  const last = new VirtualHall(smallHall({ emergencyNumbersFrom: 9000 }));
  for (let books = 0; books < 16; books += 1) last.get(manager, reserve('D', 60));
  expect(last.refused(manager, reserve('D', 41))).toBe('numbersUsedUp');
  expect(last.get(manager, reserve('D', 40)).to).toBe('D9999');
  // Sixty books at once are enough for any hall.
  for (let books = 17; books < 60; books += 1) last.get(manager, reserve('L', 1));
  expect(last.refused(manager, reserve('L', 1))).toBe('numbersUsedUp');
});

test('E2 books outlive the day, also a server that was off; what was entered is never given again', () => {
  const hall = new VirtualHall();
  hall.get(manager, reserve('D', 3));
  hall.get(manager, reserve('L', 1));
  hall.get(manager, enter('D901', undefined, hall.now));
  hall.get(manager, enter('L901', undefined, hall.now, 'L'));
  const [before] = hall.hall.emergency;
  hall.outage(3 * 24 * 60 * minute);
  expect(hall.hall.day).toBe('2026-11-26');
  expect(hall.hall.emergency).toEqual([before]);
  expect(hall.refused(manager, enter('D901', undefined, hall.now))).toBe('numberGiven');
  hall.get(manager, enter('D902', undefined, hall.now));
  expect(emergencyRows(hall.hall)).toMatchObject([
    { queue: 'D', from: 'D901', to: 'D903', left: 1, next: 'D903' },
  ]);
  expect(emergencySlips(hall.hall, 'D', 901)?.map(({ number }) => number)).toEqual(['D903']);
  expect(hall.refolded().emergency).toEqual(hall.hall.emergency);
});

test('E3 numbers of no book, of another queue’s, or entered before are refused, whole ranges at once', () => {
  const hall = new VirtualHall();
  hall.get(manager, reserve('D', 5));
  const at = hall.now;
  expect(hall.refused(manager, enter('D001', undefined, at))).toBe('notReserved');
  expect(hall.refused(manager, enter('D904', 'D907', at))).toBe('notReserved');
  expect(hall.refused(manager, enter('D903', 'D902', at))).toBe('notReserved');
  expect(hall.refused(manager, enter('L901', undefined, at))).toBe('notReserved');
  expect(hall.refused(manager, enter('D901', undefined, at, 'F'))).toBe('notReserved');
  expect(hall.get(clerk('c1'), enter('D901', 'D903', at)).tickets).toHaveLength(3);
  expect(hall.refusal(manager, enter('D903', 'D905', at))).toEqual({
    code: 'numberGiven',
    details: { number: 'D903' },
  });
  expect(hall.line('D')).toHaveLength(3);
  hall.get(manager, reserve('V', 1));
  expect(hall.refused(manager, enter('V901', undefined, at, 'V'))).toBe('noWindowPlanned');
});

test('E4 they wait at their place by the time handed out, before whoever came later, in the order of the book', () => {
  const hall = new VirtualHall(smallHall(), clock('09:00')).open(1);
  hall.get(manager, reserve('D', 5));
  const early = hall.take('birth').ticketId;
  hall.until(clock('09:30'));
  const late = hall.take('birth').ticketId;
  const { tickets } = hall.get(manager, enter('D901', 'D902', clock('09:10')));
  expect(hall.line('D')).toEqual([early, ...tickets.map(({ ticketId }) => ticketId), late]);
  const [first] = tickets;
  expect(hall.ticket(first?.ticketId ?? '')).toMatchObject({
    number: 'D901',
    takenAt: clock('09:10'),
    channel: 'emergency',
  });
  expect(hall.refused(manager, enter('D903', undefined, hall.now + minute))).toBe('wrongTime');
  expect(hall.refused(manager, enter('D903', undefined, clock('03:59')))).toBe('wrongTime');
  hall.call(1);
  hall.finish(1);
  expect(hall.call(1)).toBe(first?.ticketId);
  expect(faultsOf(hall.hall)).toEqual([]);
});

test('E4 served on paper already: counted at its window, taken as long as planned, and rateable', () => {
  const hall = new VirtualHall();
  hall.get(manager, reserve('D', 5));
  const { tickets } = hall.get(manager, { ...enter('D901', 'D902', hall.now), served: { window: 2 } });
  const [{ ticketId } = { ticketId: '' }] = tickets;
  expect(hall.ticket(ticketId).now).toMatchObject({ stage: 'served', window: 2, servedMs: 10 * minute });
  expect(hall.window(2).served).toBe(2);
  expect(hall.hall.counts.get('D')).toMatchObject({ issued: 2, served: 2, servedMs: 20 * minute });
  expect(hall.line('D')).toEqual([]);
  hall.get(api, { name: 'rateVisit', ticketId, level: 5, options: [] });
  expect(faultsOf(hall.hall)).toEqual([]);
});

test('E5 number and printed code let her queue again at a kiosk', () => {
  const hall = new VirtualHall().open(1);
  hall.get(manager, reserve('D', 5));
  const [slip] = emergencySlips(hall.hall, 'D', 901) ?? [];
  const { tickets } = hall.get(manager, enter('D901', undefined, hall.now));
  hall.miss(1);
  expect(slip?.code).toMatch(/^\d{4}$/);
  const back = hall.get(kiosk, { name: 'reinstateTicket', number: 'D901', code: slip?.code ?? '' });
  expect(back.ticketId).toBe(tickets[0]?.ticketId);
  // After the dark the ordinary count goes on where it was.
  expect(hall.get(kiosk, takeOf('birth')).number).toBe('D001');
});

const late = (from: string, to: string | undefined, handedAt: number, day = '2026-11-23') => ({
  ...enter(from, to, handedAt),
  day,
});

test('E6 dark until closing, they are entered the next morning for that day: counted there, in no line, rateable', () => {
  const hall = new VirtualHall();
  hall.get(manager, reserve('D', 9));
  hall.outage(24 * 60 * minute);
  expect(hall.hall.day).toBe('2026-11-24');
  hall.open(1);
  const today = hall.take('birth').ticketId;
  const counts = hall.hall.counts.get('D');
  const at = clock('10:15');
  const done = hall.get(clerk('c1'), { ...late('D901', 'D903', at), served: { window: 2 } });
  const not = hall.get(guide, late('D904', undefined, at));
  expect(hall.line('D')).toEqual([today]);
  expect(hall.hall.counts.get('D')).toEqual(counts);
  expect(hall.window(2).served).toBe(0);
  expect(hall.hall.enteredLate).toEqual([{ day: '2026-11-23', queue: 'D', served: 3, notServed: 1 }]);
  const [{ ticketId } = { ticketId: '' }] = done.tickets;
  expect(hall.ticket(ticketId)).toMatchObject({
    day: '2026-11-23',
    takenAt: at,
    now: { stage: 'served', window: 2, at: at + 10 * minute, servedMs: 10 * minute },
  });
  expect(hall.ticket(not.tickets[0]?.ticketId ?? '').now).toEqual({
    stage: 'closed',
    at: clock('17:00'),
    reason: 'dayEnd',
  });
  hall.get(api, { name: 'rateVisit', ticketId, level: 5, options: [] });
  expect(hall.refused(manager, late('D901', undefined, at))).toBe('numberGiven');
  expect(faultsOf(hall.hall)).toEqual([]);
  expect(hall.refolded().enteredLate).toEqual(hall.hall.enteredLate);
  expect(emergencyBooks(hall.hall)).toMatchObject({
    books: [{ left: 5, next: 'D905' }],
    before: { day: '2026-11-23', until: clock('04:00', '2026-11-24') },
    late: [{ served: 3, notServed: 1 }],
  });
  // What was entered stays used, and is told for its day alone.
  hall.until(clock('09:00', '2026-11-25')).tick();
  expect([hall.hall.enteredLate, hall.hall.emergency[0]?.used]).toEqual([[], [901, 902, 903, 904]]);
});

test('E6 of the opening day before alone, over weekends too, with a time of that day', () => {
  const friday = clock('09:00', '2026-11-27');
  const hall = new VirtualHall(smallHall(), friday);
  hall.get(manager, reserve('D', 9));
  const at = clock('16:59', '2026-11-27');
  hall.outage(24 * 60 * minute);
  expect(hall.hall.day).toBe('2026-11-28');
  expect(hall.get(manager, late('D901', undefined, at, '2026-11-27')).tickets).toHaveLength(1);
  hall.until(clock('09:00', '2026-11-30')).tick();
  expect(hall.get(manager, late('D902', undefined, at, '2026-11-27')).tickets).toHaveLength(1);
  expect(
    hall.get(manager, late('D903', undefined, clock('03:59', '2026-11-28'), '2026-11-27')).tickets,
  ).toHaveLength(1);
  for (const wrong of [
    late('D904', undefined, clock('03:59', '2026-11-27'), '2026-11-27'),
    late('D904', undefined, clock('04:00', '2026-11-28'), '2026-11-27'),
    late('D904', undefined, at, '2026-11-28'),
    late('D904', undefined, clock('10:00', '2026-11-26'), '2026-11-26'),
    late('D904', undefined, hall.now, '2026-11-30'),
  ])
    expect(hall.refused(manager, wrong)).toBe('wrongDay');
  expect(hall.refused(manager, enter('D904', undefined, at))).toBe('wrongTime');
  hall.until(clock('09:00', '2026-12-01')).tick();
  expect(hall.refused(manager, late('D904', undefined, at, '2026-11-27'))).toBe('wrongDay');
});

test('E6 handed out after closing and not served, it ends when it was handed out', () => {
  const hall = new VirtualHall();
  hall.get(manager, reserve('D', 5));
  hall.until(clock('09:30', '2026-11-24')).tick();
  const handedAt = clock('17:30');
  const [first] = hall.get(manager, late('D901', undefined, handedAt)).tickets;
  expect(hall.ticket(first?.ticketId ?? '').now).toEqual({ stage: 'closed', at: handedAt, reason: 'dayEnd' });
});

test('E6 in a hall that never closes they end with their day', () => {
  const settings = smallHall();
  const hours = {
    ...settings.hours,
    weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], periods: [['00:00', '24:00'] as [string, string]] }],
  };
  const hall = new VirtualHall({ ...settings, hours });
  hall.get(manager, reserve('D', 2));
  hall.outage(24 * 60 * minute);
  const { tickets } = hall.get(manager, late('D901', undefined, clock('20:00')));
  expect(hall.ticket(tickets[0]?.ticketId ?? '').now).toMatchObject({ at: clock('04:00', '2026-11-24') });
});

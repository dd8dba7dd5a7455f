// Hours of queues and windows, doubt before closing, and what becomes of those who are not reached. Rules L1–L10.
import { describe, expect, test } from 'vitest';
import type { HallSettings } from '../../contract/settings.ts';
import { closingBeforeTurn, doubtOf } from '../../server/hall/days/doubt.ts';
import { waitFor } from '../../server/hall/lines/waiting.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { seenOf } from '../support/around-hall.ts';
import { smallHall } from '../support/small-hall.ts';
import {
  api,
  clerk,
  clock,
  hour,
  kiosk,
  manager,
  minute,
  takeOf,
  VirtualHall,
} from '../support/virtual-hall.ts';
import { crowded } from './on-closing.ts';

type Hours = HallSettings['hours'];
const weekdays = (...periods: [string, string][]): Hours => ({
  weekly: [{ days: [1, 2, 3, 4, 5], periods }],
  exceptions: [],
});

/** The small hall whose queue L and window 3 keep other hours. */
function staggered(
  queueHours: Hours | undefined,
  windowHours?: Hours,
  hours: Partial<Hours> = {},
): HallSettings {
  const settings = smallHall({}, hours);
  return {
    ...settings,
    queues: settings.queues.map((queue) =>
      queue.id === 'L' && queueHours !== undefined ? { ...queue, hours: queueHours } : queue,
    ),
    windows: settings.windows.map((window) =>
      window.no === 3 && windowHours !== undefined ? { ...window, hours: windowHours } : window,
    ),
  };
}
const late = { name: 'serveLate', late: true } as const;
const closeAll = { name: 'closeVisits', late: true, reason: 'closingTime' } as const;

describe('hours of their own', () => {
  const extended = weekdays(['08:30', '12:00'], ['13:30', '19:00']);

  test('L1 holidays and 调休 of the hall hold for a queue of its own hours, unless it names the day', () => {
    const hours = {
      exceptions: [
        { day: '2026-11-24', periods: [] },
        { day: '2026-11-28', periods: [['08:30', '12:00']] as [string, string][] },
      ],
    };
    const at = (settings: HallSettings, day: string) => {
      const hall = new VirtualHall(settings, clock('09:00', day));
      return hall.ask(kiosk, takeOf('pension'));
    };
    const follows = staggered(extended, undefined, hours);
    expect(at(follows, '2026-11-24')).toMatchObject({
      refusal: { code: 'queueClosed', details: { opensAt: clock('08:30', '2026-11-25') } },
    });
    expect(at(follows, '2026-11-28')).toHaveProperty('answer');
    const own = {
      ...extended,
      exceptions: [{ day: '2026-11-24', periods: [['08:30', '12:00']] as [string, string][] }],
    };
    expect(at(staggered(own, undefined, hours), '2026-11-24')).toHaveProperty('answer');
  });

  test('L2 numbers by the queue’s own hours: none outside them, also while the hall is closed', () => {
    const afternoons = new VirtualHall(staggered(weekdays(['14:00', '17:00'])), clock('09:00'));
    expect(afternoons.refusal(kiosk, takeOf('pension'))).toEqual({
      code: 'queueClosed',
      details: { opensAt: clock('14:00') },
    });
    afternoons.take('birth');
    afternoons.until(clock('14:10')).take('pension');
    const evening = new VirtualHall(staggered(extended), clock('17:30'));
    expect(evening.refused(kiosk, takeOf('birth'))).toBe('hallClosed');
    evening.take('pension');
    const kioskView = seenOf(evening, { audience: 'kiosk' });
    if (kioskView?.audience !== 'kiosk') throw new Error('no kiosk');
    const lane = (id: string) => kioskView.lanes.find((one) => one.lane === id);
    expect(lane('D')?.refusal).toBe('hallClosed');
    expect(lane('L')?.refusal).toBeUndefined();
    // The number before the queue opens waits for its own opening.
    const early = new VirtualHall(staggered(weekdays(['10:00', '12:00'])), clock('09:40'));
    expect(early.take('pension').wait.callingFrom).toBe(clock('10:00'));
  });

  test('L3 a window outside its hours is counted in no wait, its clerk is told and calls all the same', () => {
    const hall = new VirtualHall(staggered(undefined, weekdays(['13:30', '17:00'])), clock('09:00')).open(
      2,
      3,
    );
    hall.takeMany(4, 'birth');
    const together = waitFor(hall.hall, 'D', 4, clock('14:00')).expectedMinutes;
    expect(waitFor(hall.hall, 'D', 4, hall.now).expectedMinutes).toBeGreaterThan(together * 1.9);
    expect(seenOf(hall, { audience: 'desk', window: 3 })).toMatchObject({
      offHours: { opensAt: clock('13:30') },
    });
    expect(seenOf(hall, { audience: 'desk', window: 2 })).not.toHaveProperty('offHours');
    hall.call(3);
    expect(faultsOf(hall.hall)).toEqual([]);
    const alone = new VirtualHall(staggered(undefined, weekdays(['13:30', '17:00'])), clock('09:00')).open(3);
    expect(alone.take('birth').noWindowOpenNow).toBe(true);
  });
});

describe('closing', () => {
  test('L4 closing wipes nothing: windows go on calling, screens say overtime and how many still wait', () => {
    const { hall, ids } = crowded(3);
    hall.until(clock('17:05')).tick();
    expect(seenOf(hall, { audience: 'board', zone: null })).toMatchObject({
      hours: { state: 'closed', overtime: { waiting: 3 } },
    });
    expect(hall.refused(kiosk, takeOf('birth'))).toBe('hallClosed');
    for (const id of ids) {
      expect(hall.call(1)).toBe(id);
      hall.later(minute).finish(1);
    }
    expect(seenOf(hall, { audience: 'board', zone: null })?.audience).toBe('board');
    expect(seenOf(hall, { audience: 'board', zone: null })).not.toHaveProperty('hours.overtime');
    expect(hall.until(clock('20:00', '2026-11-24')).tick().hall.day).toBe('2026-11-24');
    expect(seenOf(hall, { audience: 'board', zone: null })).not.toHaveProperty('hours.overtime');
  });

  test('L5 what will come after closing is said before and when a number is taken; nothing is refused', () => {
    const { hall } = crowded(8);
    const kioskView = seenOf(hall, { audience: 'kiosk' });
    if (kioskView?.audience !== 'kiosk') throw new Error('no kiosk');
    const lane = kioskView.lanes.find((one) => one.lane === 'D');
    expect(lane?.doubtfulToday).toMatchObject({
      closesAt: clock('17:00'),
      opensAt: clock('08:30', '2026-11-24'),
    });
    expect(lane?.doubtfulToday?.expectedAt).toBeGreaterThan(clock('17:00'));
    expect(hall.take('birth').doubtfulToday).toEqual(lane?.doubtfulToday);
    // Another queue is in time, and more than an hour before closing nobody speaks of it.
    expect(hall.open(3).take('pension').doubtfulToday).toBeUndefined();
    const early = new VirtualHall(smallHall(), clock('15:50')).open(1);
    early.takeMany(20, 'birth');
    expect(early.take('birth').doubtfulToday).toBeUndefined();
  });

  test('L5 the rules may refuse it, or never speak of it', () => {
    const { hall } = crowded(8);
    const strict = crowded(3, { refuseDoubtful: true }).hall;
    strict.until(clock('16:45'));
    expect(strict.refusal(kiosk, takeOf('birth'))).toEqual({
      code: 'doubtfulToday',
      details: { opensAt: clock('08:30', '2026-11-24') },
    });
    expect(hall.take('birth').doubtfulToday).toBeDefined();
    const silent = crowded(8, { doubtBeforeClosingMinutes: 0 }).hall;
    const { ticketId, doubtfulToday } = silent.take('birth');
    expect(doubtfulToday).toBeUndefined();
    for (const at of [clock('16:59'), clock('17:01')])
      expect(closingBeforeTurn(silent.hall, silent.ticket(ticketId), at)).toBeUndefined();
  });

  test('L5 whose turn comes at closing itself is reached', () => {
    const { hall, now } = new VirtualHall(smallHall(), clock('16:30'));
    const wait = { lowMinutes: 20, highMinutes: 40 };
    expect(doubtOf(hall, 'D', { ...wait, expectedMinutes: 30 }, now)).toBeUndefined();
    expect(doubtOf(hall, 'D', { ...wait, expectedMinutes: 31 }, now)).toMatchObject({
      expectedAt: clock('17:01'),
      closesAt: clock('17:00'),
    });
  });

  test('L6 the manager sees who will not be reached and is told until it is decided', () => {
    const { hall, ids } = crowded(8);
    const seen = seenOf(hall, { audience: 'manager' });
    if (seen?.audience !== 'manager') throw new Error('no manager');
    const { closing } = seen;
    expect(closing).toMatchObject({ closesAt: clock('17:00'), undecided: closing?.count });
    // Three visits of ten minutes fit into half an hour.
    expect(closing?.visits.map(({ ticketId }) => ticketId)).toEqual(ids.slice(3));
    expect(closing?.visits.every(({ expectedAt }) => expectedAt > clock('17:00'))).toBe(true);
    expect(seen.alarms.find(({ kind }) => kind === 'notReached')).toMatchObject({
      level: 'yellow',
      count: 5,
    });
    hall.until(clock('17:10'));
    const after = seenOf(hall, { audience: 'manager' });
    expect(after).toMatchObject({ closing: { count: 8 } });
    expect(JSON.stringify(after)).toContain('"kind":"notReached","level":"red"');
    hall.get(manager, late);
    expect(JSON.stringify(seenOf(hall, { audience: 'manager' }))).not.toContain('"kind":"notReached"');
    const quiet = new VirtualHall(smallHall(), clock('09:00')).open(1);
    quiet.takeMany(60, 'birth');
    expect(seenOf(quiet, { audience: 'manager' })).not.toHaveProperty('closing');
  });

  test('L7 serving late is told to the visitor; closing ends the visits meant, never one at a window', () => {
    const { hall, ids } = crowded(8);
    expect(hall.refused(clerk('c1'), closeAll)).toBe('notAllowed');
    const [first = '', , , fourth = '', fifth = ''] = ids;
    expect(hall.get(manager, { name: 'serveLate', ticketIds: [fourth] })).toEqual({ count: 1, left: 0 });
    expect(hall.ticket(fourth).servedLate).toBe(true);
    expect(seenOf(hall, { audience: 'phone', ticketId: fourth })).toMatchObject({
      afterClosing: { servedLate: true },
    });
    expect(hall.get(manager, late)).toEqual({ count: 4, left: 0 });
    hall.call(1);
    expect(hall.refused(manager, { name: 'closeVisits', ticketIds: [first], reason: 'other' })).toBe(
      'ticketElsewhere',
    );
    hall.get(manager, { name: 'closeVisits', ticketIds: [fifth], reason: 'closingTime' });
    expect(hall.refused(manager, { name: 'closeVisits', ticketIds: [fifth], reason: 'other' })).toBe(
      'ticketEnded',
    );
    expect(hall.refused(manager, { name: 'closeVisits', queue: 'X', reason: 'other' })).toBe('unknownQueue');
    expect(hall.refused(manager, { name: 'closeVisits', queue: 'F', reason: 'other' })).toBe('nobodyWaiting');
    expect(hall.get(manager, { name: 'closeVisits', queue: 'D', reason: 'backendDown' })).toEqual({
      count: 6,
      left: 0,
    });
    expect(hall.stage(first)).toBe('called');
    expect(hall.line('D')).toEqual([]);
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('L7 parked and missed visits may be closed; the parked one is then not told the next day', () => {
    const hall = new VirtualHall().open(1);
    const missed = hall.take('birth').ticketId;
    hall.miss(1);
    const parked = hall.take('birth').ticketId;
    hall.call(1);
    hall.get(api, { name: 'parkTicket', window: 1, kind: 'held' });
    hall.get(manager, { name: 'closeVisits', ticketIds: [missed, parked], reason: 'hallShut' });
    expect([hall.stage(missed), hall.stage(parked)]).toEqual(['closed', 'closed']);
    hall.until(clock('09:00', '2026-11-24')).tick();
    expect(hall.hall.leftParked).toEqual([]);
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('L8 who is closed is told why and when to come, on her page and on the board', () => {
    const { hall, ids } = crowded(8);
    const last = ids.at(-1) ?? '';
    const { number } = hall.ticket(last);
    expect(seenOf(hall, { audience: 'phone', ticketId: last })).toMatchObject({
      afterClosing: { closesAt: clock('17:00'), servedLate: false, opensAt: clock('08:30', '2026-11-24') },
    });
    hall.get(manager, { name: 'closeVisits', ticketIds: [last], reason: 'closingTime' });
    expect(seenOf(hall, { audience: 'phone', ticketId: last })).toMatchObject({
      stage: 'closed',
      closed: { reason: 'closingTime', opensAt: clock('08:30', '2026-11-24') },
    });
    expect(seenOf(hall, { audience: 'board', zone: 'E' })).toMatchObject({ closed: [number] });
    expect(seenOf(hall, { audience: 'board', zone: 'W' })).toMatchObject({ closed: [] });
    hall.later(21 * minute);
    expect(seenOf(hall, { audience: 'board', zone: 'E' })).toMatchObject({ closed: [] });
  });

  test('L9 what remains at the end of the day is closed with that reason', () => {
    const { hall } = crowded(2);
    hall.until(clock('04:00', '2026-11-24')).tick();
    const closed = hall.book.flatMap(({ events }) => events).filter(({ type }) => type === 'ticketClosed');
    expect(closed).toHaveLength(2);
    expect(closed.every((event) => 'reason' in event && event.reason === 'dayEnd')).toBe(true);
  });

  test('L10 over the National Day holidays and their 调休 days the book opens and closes by itself', () => {
    const off = ['01', '02', '05', '06', '07'].map((day) => ({ day: `2026-10-${day}`, periods: [] }));
    const worked = { day: '2026-10-10', periods: [['08:30', '12:00']] as [string, string][] };
    const settings = smallHall({}, { exceptions: [...off, worked] });
    const hall = new VirtualHall(settings, clock('10:00', '2026-09-30'));
    hall.take('birth');
    hall.until(clock('16:59', '2026-09-30')).take('birth');
    hall.until(clock('17:01', '2026-09-30'));
    expect(hall.refusal(kiosk, takeOf('birth'))).toMatchObject({
      details: { opensAt: clock('08:30', '2026-10-08') },
    });
    // The server is off from the evening before the holidays until the first morning after them.
    hall.outage(clock('08:10', '2026-10-08') - hall.now);
    expect(hall.hall.day).toBe('2026-10-08');
    expect(hall.line('D')).toEqual([]);
    expect(hall.take('birth').number).toBe('D001');
    hall.until(clock('09:00', '2026-10-09')).tick();
    expect(hall.take('birth').number).toBe('D001');
    // A Saturday that is worked, in the morning only.
    hall.until(clock('09:00', '2026-10-10')).tick();
    expect(hall.take('birth').number).toBe('D001');
    hall.until(clock('12:30', '2026-10-10'));
    expect(hall.refusal(kiosk, takeOf('birth'))).toMatchObject({
      details: { opensAt: clock('08:30', '2026-10-12') },
    });
    hall.later(3 * hour).tick();
    expect(hall.hall.day).toBe('2026-10-10');
    expect(faultsOf(hall.hall)).toEqual([]);
  });
});

// The change of day and time the hall was down: rules D1–D5 and X1–X4. (D6 is the live hall's.)
import { describe, expect, test } from 'vitest';
import type { HallSettings } from '../../contract/settings.ts';
import { openDay } from '../../server/hall/days/carrying.ts';
import { planFrom } from '../../server/hall/plan.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import {
  agent,
  api,
  board,
  clock,
  hour,
  kiosk,
  minute,
  second,
  takeOf,
  visitor,
  VirtualHall,
} from '../support/virtual-hall.ts';

const tuesday = '2026-11-24';
const rate = (ticketId: string) => ({ name: 'rateVisit' as const, ticketId, level: 5, options: [] });
const recall = { name: 'recallTicket', window: 1 } as const;
const noShow = { name: 'markNoShow', window: 1 } as const;

/** One served, one being served at 1, one called at 2, one missed, one waiting; a paper each for the last. */
function busyHall(settings: HallSettings) {
  const hall = new VirtualHall(settings, clock('16:00')).open(1, 2);
  const [served = '', missed = '', serving = '', called = ''] = hall.takeMany(4, 'birth');
  hall.call(1);
  hall.finish(1);
  expect(hall.miss(1)).toBe(missed);
  hall.call(1);
  hall.get(api, { name: 'startService', window: 1 });
  hall.call(2);
  const { ticketId: waiting, paperId = '' } = hall.get(kiosk, { ...takeOf('pension'), printer: 'K1' });
  return { hall, served, missed, serving, called, waiting, paperId };
}

describe('the change of day', () => {
  test('D1 comes at 4:00 on the hall’s own clock', () => {
    const hall = new VirtualHall();
    hall.until(clock('03:59:59', tuesday)).tick();
    expect(hall.hall.day).toBe('2026-11-23');
    hall.later(second).tick();
    expect(hall.hall.day).toBe(tuesday);
    hall.until(clock('12:00', '2026-11-28')).tick();
    expect(hall.hall.day).toBe('2026-11-28');
  });

  test('D1 a hall that was off for days ends its day as it would have: the visitors of Monday do not wait on Thursday', () => {
    const { hall, waiting, serving } = busyHall(smallHall());
    hall.outage(2 * 24 * hour + 18 * hour);
    expect(hall.hall.day).toBe('2026-11-26');
    expect(hall.line('L')).toEqual([]);
    expect(hall.hall.tickets.has(waiting)).toBe(false);
    expect(hall.stage(serving)).toBe('served');
    expect([...hall.hall.windows.values()].every(({ now }) => now.state === 'closed')).toBe(true);
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('D2 the end of a day and the next beginning follow each other at once', () => {
    const hall = new VirtualHall();
    hall.take('birth');
    hall.until(clock('04:00', tuesday)).tick();
    const types = hall.book.slice(-2).flatMap(({ events, at }) => events.map(({ type }) => [type, at]));
    expect(types).toEqual([
      ['ticketClosed', hall.now],
      ['dayClosed', hall.now],
      ['dayOpened', hall.now],
    ]);
    expect(hall.hall.counts.size).toBe(0);
  });

  test('D3 where the hall is open at that moment, visits, windows and papers go on', () => {
    const { hall, missed, serving, called, waiting, paperId } = busyHall(smallHall({}, alwaysOpen));
    hall.until(clock('04:00', tuesday)).tick();
    expect([missed, serving, called, waiting].map((id) => hall.stage(id))).toEqual([
      'missed',
      'serving',
      'called',
      'waiting',
    ]);
    expect([hall.window(1).ticketId, hall.window(2).ticketId]).toEqual([serving, called]);
    expect(hall.window(1)).toMatchObject({ now: { state: 'open' }, served: 0 });
    expect(hall.hall.papers.get(paperId)).toMatchObject({ ticketId: waiting, now: { state: 'wanted' } });
    expect(faultsOf(hall.hall)).toEqual([]);
    expect(hall.get(api, { name: 'recallTicket', window: 2 })).toMatchObject({ ticketId: called, calls: 2 });
    hall.finish(2).get(agent(), { name: 'claimPaper', paperId, printer: 'K1' });
    expect(hall.take('birth').number).toBe('D001');
  });

  test('D3 who waits goes on under the new day’s plan, in the line and at the windows it has', () => {
    const { hall, serving, called, waiting } = busyHall(smallHall({}, alwaysOpen));
    const gone = hall.take('pickup').ticketId;
    const settings = smallHall({}, alwaysOpen);
    // Window 1 is gone, and with it whoever may do cards; nobody hands out results any more; window 3 does all of L.
    hall.plan = planFrom({
      ...settings,
      windows: settings.windows
        .filter(({ no }) => no !== 1)
        .map((window) => ({ ...window, serves: [{ queue: 'L' }, { queue: 'D' }] })),
    });
    hall.until(clock('04:00', tuesday)).tick();
    expect(faultsOf(hall.hall)).toEqual([]);
    expect([serving, called, waiting, gone].map((id) => hall.stage(id))).toEqual([
      'served',
      'called',
      'waiting',
      'closed',
    ]);
    expect(hall.open(3).call(3)).toBe(waiting);
  });

  test('D4 where it is closed, those waiting, called or missed end as closed, those being served as served, windows sign off', () => {
    const { hall, missed, serving, called, waiting } = busyHall(smallHall());
    hall.until(clock('04:00', tuesday)).tick();
    const ended = hall.book.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'ticketClosed' ? [event.ticketId] : [])),
    );
    expect(ended.sort()).toEqual([missed, called, waiting].sort());
    expect(hall.stage(serving)).toBe('served');
    expect([1, 2, 3].map((no) => hall.window(no).now.state)).toEqual(['closed', 'closed', 'closed']);
    expect(hall.hall.papersOpen.length).toBe(0);
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('D5 visits served less than 24 h ago stay rateable over the change of day, once', () => {
    const { hall, served, serving } = busyHall(smallHall());
    hall.until(clock('04:00', tuesday)).tick();
    hall.get(visitor(served), rate(served));
    expect(hall.refused(visitor(served), rate(served))).toBe('alreadyRated');
    expect(hall.hall.rated).toBe(1);
    hall.until(clock('04:00', '2026-11-25')).tick();
    expect(hall.refused(visitor(served), rate(served))).toBe('unknownTicket');
    expect(hall.stage(serving)).toBe('served');
  });

  test('D5 so does a withdrawal that may still be undone', () => {
    const hall = new VirtualHall(smallHall({}, alwaysOpen), clock('03:58', tuesday));
    const { ticketId } = hall.take('birth');
    hall.get(visitor(ticketId), { name: 'withdrawTicket', ticketId });
    hall.until(clock('04:00', tuesday)).tick();
    hall.get(visitor(ticketId), { name: 'undoWithdrawal', ticketId });
    expect(hall.line('D')).toEqual([ticketId]);
    expect(hall.hall.counts.get('D')?.withdrawn).toBe(0);
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('D3 thousands who wait are carried in portions that fit into lines', () => {
    const hall = new VirtualHall(smallHall({}, alwaysOpen), clock('22:00'));
    for (let count = 0; count < 3_000; count += 1)
      hall.get(kiosk, { ...takeOf('pension', 'birth', 'residence', 'pickup', 'card'), printer: 'K1' });
    const lines = openDay(hall.hall, tuesday, hall.plan, 'v1', hall.now);
    expect(Math.max(...lines.map((events) => JSON.stringify(events).length))).toBeLessThan(60_000);
    expect(lines.length).toBeLessThan(500);
    const before = hall.line('L');
    hall.until(clock('04:00', tuesday)).tick();
    expect(hall.line('L')).toEqual(before);
    expect(hall.hall.papersOpen.length).toBe(3_000);
  });
});

describe('after an outage', () => {
  const longOutage = 10 * minute;

  test('X1 of more than five seconds nothing lapses for three minutes', () => {
    const hall = new VirtualHall(smallHall({ lapseAfterSeconds: 60 }), clock('10:00')).open(1);
    const [first = '', withdrawn = ''] = hall.takeMany(2, 'birth');
    const { paperId = '' } = hall.get(kiosk, { ...takeOf('birth'), printer: 'K1' });
    hall.get(agent(), { name: 'claimPaper', paperId, printer: 'K1' });
    expect(hall.call(1)).toBe(first);
    hall.get(visitor(withdrawn), { name: 'withdrawTicket', ticketId: withdrawn });
    hall.later(4 * minute + 59 * second).outage(50 * second);
    hall.later(3 * minute - 1).tick();
    expect([hall.stage(first), hall.hall.papers.get(paperId)?.now.state]).toEqual(['called', 'claimed']);
    hall.get(visitor(withdrawn), { name: 'undoWithdrawal', ticketId: withdrawn });
    hall.later(1).tick();
    expect([hall.stage(first), hall.hall.papers.get(paperId)?.now.state]).toEqual(['missed', 'uncertain']);
  });

  test('X1 a gap of five seconds is none', () => {
    const hall = new VirtualHall();
    const before = hall.book.length;
    hall.outage(5 * second);
    expect(hall.book.length).toBe(before);
    hall.outage(5 * second + 1);
    expect(hall.book.length).toBe(before + 1);
  });

  test.each([20 * second, longOutage])(
    'X2 a held call is held on by the length of the outage (%i ms)',
    (length) => {
      const hall = new VirtualHall().open(1);
      const { ticketId } = hall.take('birth');
      hall.call(1);
      const { until } = hall.get(visitor(ticketId), { name: 'sayOnMyWay', ticketId });
      hall.later(10 * second).outage(length);
      expect(hall.ticket(ticketId).now).toMatchObject({ onMyWayUntil: until + length });
      expect(hall.refusal(api, noShow)).toMatchObject({
        code: 'visitorOnTheWay',
        details: { remainingMs: 50 * second },
      });
    },
  );

  test('X2 a hold that had run out before is none after', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.take('birth');
    hall.call(1);
    hall.get(visitor(ticketId), { name: 'sayOnMyWay', ticketId });
    hall.later(2 * minute).outage(longOutage);
    expect(hall.refused(api, noShow)).toBe('callAgainFirst');
  });

  test('X3 of more than a minute, calls in flight do not count and are made again; no cool-down stands in the way', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.take('birth');
    hall.call(1);
    for (const _again of [1, 2]) hall.later(10 * second).get(api, recall);
    const last = hall.ticket(ticketId).calls.at(-1)?.callId ?? '';
    hall.outage(longOutage);
    expect(hall.ticket(ticketId).now).toMatchObject({ stage: 'called', callAgain: true });
    expect(hall.refusal(api, noShow).details).toEqual({ callsLeft: 3, remainingMs: 0 });
    // A display that comes back with old news does not make the call count again.
    hall.get(board('E'), { name: 'reportCall', callId: last, zone: 'E', outcome: 'spoken' });
    expect(hall.get(api, recall)).toMatchObject({ calls: 1 });
    expect(hall.ticket(ticketId).now).toMatchObject({ callAgain: false });
    expect(hall.refused(api, recall)).toBe('coolingDown');
  });

  test('X3 after a shorter one they stand', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.take('birth');
    hall.call(1);
    hall.outage(minute);
    expect(hall.ticket(ticketId).now).toMatchObject({ callAgain: false });
    expect(hall.get(api, recall)).toMatchObject({ calls: 2 });
  });

  test('X4 each desk that was serving is asked whether its visitor is still there', () => {
    const { hall, serving, called } = busyHall(smallHall());
    const confirm = (window: number, stillHere: boolean) =>
      ({ name: 'confirmVisitor', window, stillHere }) as const;
    expect(hall.refused(api, confirm(1, true))).toBe('nothingToConfirm');
    hall.outage(2 * minute);
    expect([hall.window(1).askStillHere, hall.window(2).askStillHere]).toEqual([true, false]);
    expect(hall.refused(api, confirm(2, true))).toBe('nothingToConfirm');
    hall.get(api, confirm(1, true));
    expect(hall.window(1)).toMatchObject({ ticketId: serving, askStillHere: false });
    expect(hall.stage(called)).toBe('called');
  });

  test('X4 one who is not returns to her old place', () => {
    const { hall, serving } = busyHall(smallHall());
    const line = hall.takeMany(2, 'birth');
    const { place } = hall.ticket(serving);
    hall.outage(2 * minute);
    hall.get(api, { name: 'confirmVisitor', window: 1, stillHere: false });
    expect(hall.ticket(serving)).toMatchObject({ place, now: { stage: 'waiting' }, calls: [] });
    expect(hall.line('D')).toEqual([serving, ...line]);
    expect(hall.call(1)).toBe(serving);
  });
});

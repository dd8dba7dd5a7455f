// Parking a visit, taking it up again, calling by name. Rules K1–K7, C12, C15.
import { describe, expect, test } from 'vitest';
import type { ParkKind } from '../../contract/commands/codes.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, clock, kiosk, minute, second, takeOf, visitor, VirtualHall } from '../support/virtual-hall.ts';
import { seeDesk, seeManager } from './hands-seen.ts';

function parked(
  item = 'birth',
  kind: ParkKind = 'held',
  window = 1,
): { hall: VirtualHall; ticketId: string } {
  const hall = new VirtualHall();
  const { ticketId } = hall.take(item);
  hall.open(1, 2, 3);
  hall.call(window);
  hall.get(api, { name: 'startService', window });
  hall.later(4 * minute).get(api, { name: 'parkTicket', window, kind });
  return { hall, ticketId };
}

describe('parking', () => {
  test('K1 frees the window at once, from called as from serving', () => {
    const { hall, ticketId } = parked('birth', 'held');
    expect(hall.ticket(ticketId).now).toMatchObject({ stage: 'parked', kind: 'held', window: 1 });
    expect(hall.window(1).ticketId).toBeNull();
    const { ticketId: second } = hall.take('birth');
    expect(hall.call(1)).toBe(second);
    hall.get(api, { name: 'parkTicket', window: 1, kind: 'released' });
    expect(hall.stage(second)).toBe('parked');
    expect(hall.window(1).ticketId).toBeNull();
  });

  test('K2 refuses more than the limit at one window', () => {
    const hall = new VirtualHall(smallHall({ parkLimit: 2 }));
    hall.takeMany(4, 'birth');
    hall.open(1, 2);
    for (const window of [1, 1]) {
      hall.call(window);
      hall.get(api, { name: 'parkTicket', window, kind: 'awaiting' });
    }
    hall.call(1);
    expect(hall.refusal(api, { name: 'parkTicket', window: 1, kind: 'held' })).toEqual({
      code: 'parkLimitReached',
      details: { limit: 2 },
    });
    hall.call(2);
    hall.get(api, { name: 'parkTicket', window: 2, kind: 'held' });
    expect(seeDesk(hall, 1)).toMatchObject({ parkedCount: 2, parkingLeft: 0 });
  });

  test('K3 a released one is called at any window of her line, announced as usual', () => {
    const { hall, ticketId } = parked('birth', 'released');
    hall.get(api, { name: 'resumeTicket', window: 2, ticketId });
    expect(hall.ticket(ticketId).now).toMatchObject({ stage: 'called', window: 2 });
    expect(hall.hall.calls.at(-1)).toMatchObject({ ticketId, nth: 1, window: 2 });
  });

  test.each(['held', 'awaiting'] as const)('K3 one %s is called only where she was parked', (kind) => {
    const { hall, ticketId } = parked('birth', kind);
    expect(hall.refusal(api, { name: 'resumeTicket', window: 2, ticketId })).toEqual({
      code: 'parkedElsewhere',
      details: { window: 1 },
    });
    hall.get(api, { name: 'resumeTicket', window: 1, ticketId });
    expect(hall.ticket(ticketId).now).toMatchObject({ stage: 'called', window: 1 });
  });

  test('K3 released at a window that may not do it: parkedElsewhere', () => {
    const { hall, ticketId } = parked('card', 'released');
    expect(hall.refused(api, { name: 'resumeTicket', window: 2, ticketId })).toBe('parkedElsewhere');
  });

  test('K4 counts what was served before and after, not between', () => {
    const { hall, ticketId } = parked('birth', 'released');
    hall.later(50 * minute).get(api, { name: 'resumeTicket', window: 1, ticketId });
    hall.later(minute).get(api, { name: 'startService', window: 1 });
    hall.later(2 * minute).finish(1);
    expect(hall.ticket(ticketId).now).toMatchObject({ stage: 'served', servedMs: 6 * minute });
    expect(hall.hall.counts.get('D')?.servedMs).toBe(6 * minute);
  });

  test('K5 tells the manager of one parked too long, and of all when the hall has closed', () => {
    const { hall, ticketId } = parked();
    const alarm = () => seeManager(hall).alarms.find(({ kind }) => kind === 'parkedLong');
    hall.later(59 * minute);
    expect(alarm()).toBeUndefined();
    hall.later(2 * minute);
    expect(alarm()).toMatchObject({ level: 'yellow', ticketId, window: 1 });
    hall.until(clock('18:00'));
    expect(alarm()).toMatchObject({ level: 'red' });
  });

  test.each([
    ['awaiting', 30],
    ['held', 60],
    ['released', 120],
  ] as const)('K5 one %s may be parked for %i minutes before the manager is told', (kind, minutes) => {
    const { hall, ticketId } = parked('birth', kind);
    const alarms = () => seeManager(hall).alarms.filter((alarm) => alarm.kind === 'parkedLong');
    hall.later(minutes * minute - second);
    expect(alarms()).toEqual([]);
    hall.later(second);
    expect(alarms()).toMatchObject([{ level: 'yellow', ticketId, since: hall.now }]);
  });

  test('K6 ends a parked visit with its day, and says so the next', () => {
    const { hall, ticketId } = parked();
    const { number } = hall.ticket(ticketId);
    hall.until(clock('04:00:01', '2026-11-24')).tick();
    expect(hall.hall.tickets.get(ticketId)).toBeUndefined();
    expect(hall.hall.leftParked).toMatchObject([{ number, window: 1 }]);
    expect(seeManager(hall).alarms).toContainEqual(
      expect.objectContaining({ kind: 'parkedLeft', number, window: 1 }),
    );
    expect(hall.refolded().leftParked).toEqual(hall.hall.leftParked);
  });

  test('K7 is not given up by itself: the visitor is told where to go', () => {
    const { hall, ticketId } = parked();
    expect(hall.refusal(visitor(ticketId), { name: 'withdrawTicket', ticketId })).toEqual({
      code: 'ticketParked',
      details: { window: 1 },
    });
  });
});

describe('calling by name', () => {
  test('C12 calls who waits, is parked or was missed, with the reason in the event', () => {
    const hall = new VirtualHall();
    const [first = '', other = ''] = hall.takeMany(3, 'birth');
    hall.open(1, 2);
    hall.get(api, { name: 'callTicket', window: 1, ticketId: other, reason: 'agreed' });
    expect(hall.ticket(other).now).toMatchObject({ stage: 'called', window: 1 });
    expect(hall.book.at(-1)?.events).toMatchObject([{ type: 'ticketCalled', reason: 'agreed', nth: 1 }]);
    hall.get(api, { name: 'parkTicket', window: 1, kind: 'held' });
    hall.get(api, { name: 'callTicket', window: 2, ticketId: other, reason: 'managerAsked' });
    expect(hall.ticket(other).now).toMatchObject({ stage: 'called', window: 2 });
    expect(hall.miss(1)).toBe(first);
    hall.get(api, { name: 'callTicket', window: 1, ticketId: first, reason: 'cameBack' });
    expect(hall.ticket(first).calls).toHaveLength(1);
    hall.later(10 * second);
    expect(hall.get(api, { name: 'recallTicket', window: 1 }).calls).toBe(2);
  });

  test('C12 refuses what the window may not do and who is elsewhere', () => {
    const hall = new VirtualHall();
    const { ticketId: card } = hall.take('card');
    const { ticketId: birth } = hall.take('birth');
    hall.open(1, 2);
    const call = (window: number, ticketId: string) =>
      ({ name: 'callTicket', window, ticketId, reason: 'other' }) as const;
    expect(hall.refused(api, call(2, card))).toBe('notServedHere');
    hall.get(api, call(1, birth));
    expect(hall.refusal(api, call(2, birth))).toEqual({ code: 'ticketElsewhere', details: { window: 1 } });
    expect(hall.refused(api, call(1, card))).toBe('visitNotFinished');
    hall.finish(1);
    expect(hall.refused(api, call(1, birth))).toBe('ticketEnded');
  });

  test('C15 keeps the reason of 过号 and the outcome of a visit in the event', () => {
    const hall = new VirtualHall(smallHall({ noShowAfterCalls: 1 }));
    hall.takeMany(2, 'birth');
    hall.open(1).call(1);
    hall.later(10 * second).get(api, { name: 'markNoShow', window: 1, reason: 'leftHall' });
    expect(hall.book.at(-1)?.events).toMatchObject([{ type: 'ticketMissed', reason: 'leftHall' }]);
    hall.call(1);
    hall.get(api, { name: 'finishService', window: 1, outcome: 'toDepartment', thenCallNext: false });
    expect(hall.book.at(-1)?.events).toMatchObject([{ type: 'serviceFinished', outcome: 'toDepartment' }]);
  });

  test('C13 a window set to do so calls by itself, and no two call the same visitor', () => {
    const settings = smallHall();
    const windows = settings.windows.map((window) => ({ ...window, autoCall: window.no < 3 }));
    const hall = new VirtualHall({ ...settings, windows });
    const [first, second] = hall.takeMany(3, 'birth');
    hall.open(1, 2, 3).tick();
    expect([hall.window(1).ticketId, hall.window(2).ticketId, hall.window(3).ticketId]).toEqual([
      first,
      second,
      null,
    ]);
    hall.get(api, { name: 'pauseWindow', window: 1, reason: 'break' });
    hall.finish(1).tick();
    expect(hall.window(1).ticketId).toBeNull();
    expect(seeDesk(hall, 1).autoCall).toBe(true);
  });

  test('C14 serves somebody without a number: counted, timed and rated like any other', () => {
    const hall = new VirtualHall(smallHall(), clock('18:30'));
    expect(hall.refused(kiosk, takeOf('birth'))).toBe('hallClosed');
    hall.open(1, 2);
    const direct = { name: 'directVisit', window: 1, item: 'birth', language: 'zh' } as const;
    const { ticketId, number } = hall.get(api, direct);
    expect(number).toBe('D001');
    expect(hall.ticket(ticketId).now).toMatchObject({ stage: 'serving', window: 1 });
    expect(hall.refused(api, direct)).toBe('visitNotFinished');
    expect(hall.refused(api, { ...direct, window: 2, item: 'card' })).toBe('notServedHere');
    hall.later(3 * minute).finish(1);
    expect(hall.hall.counts.get('D')).toMatchObject({ issued: 1, served: 1, servedMs: 3 * minute });
    hall.get(visitor(ticketId), { name: 'rateVisit', ticketId, level: 5, options: [] });
    expect(hall.hall.rated).toBe(1);
    expect(hall.hall.papersOpen.length).toBe(0);
    expect(hall.hall.calls).toEqual([]);
  });
});

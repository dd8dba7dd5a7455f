// Calling, calling again, serving, finishing, 过号, and what displays report: rules C1–C11 and A1–A3.
import { describe, expect, test } from 'vitest';
import { smallHall } from '../support/small-hall.ts';
import { api, board, second, visitor, VirtualHall } from '../support/virtual-hall.ts';

const callNext = (window: number) => ({ name: 'callNext', window }) as const;
const recall = (window: number) => ({ name: 'recallTicket', window }) as const;
const noShow = (window: number) => ({ name: 'markNoShow', window }) as const;
const start = (window: number) => ({ name: 'startService', window }) as const;
const finish = (window: number, thenCallNext = false) =>
  ({ name: 'finishService', window, thenCallNext }) as const;
const report = (callId: string, outcome: 'spoken' | 'shownOnly', zone = 'E') =>
  ({ name: 'reportCall', callId, zone, outcome }) as const;

const lastCall = (hall: VirtualHall, ticketId: string) => {
  const call = hall.ticket(ticketId).calls.at(-1);
  if (call === undefined) throw new Error('never called');
  return call;
};
/** Window 1 open, one visitor called there. */
const called = (rules: Parameters<typeof smallHall>[0] = {}) => {
  const hall = new VirtualHall(smallHall(rules)).open(1);
  hall.take('birth');
  return { hall, ticketId: hall.call(1) };
};

describe('a call', () => {
  test('C1 only an open window calls, and only while nobody is at it', () => {
    const hall = new VirtualHall();
    hall.takeMany(3, 'birth');
    expect(hall.refused(api, callNext(1))).toBe('windowClosed');
    hall.get(api, { name: 'staffWindow', window: 1 });
    expect(hall.refused(api, callNext(1))).toBe('windowNotOpen');
    hall.open(1).call(1);
    expect(hall.refused(api, callNext(1))).toBe('visitNotFinished');
    hall.get(api, start(1));
    expect(hall.refused(api, callNext(1))).toBe('visitNotFinished');
    hall.get(api, { name: 'pauseWindow', window: 1, reason: 'meeting' });
    hall.finish(1);
    expect(hall.refused(api, callNext(1))).toBe('windowPaused');
  });

  test('C2 two windows never get the same visitor; a visitor is at one window at most', () => {
    const hall = new VirtualHall().open(1, 2, 3);
    const line = hall.takeMany(3, 'birth');
    const got = [3, 1, 2].map((window) => hall.call(window));
    expect(got).toEqual(line);
    expect([1, 2, 3].map((no) => hall.window(no).ticketId)).toEqual([line[1], line[2], line[0]]);
  });

  test('C3 with nobody waiting that it may serve: nobodyWaiting', () => {
    const hall = new VirtualHall().open(2);
    hall.take('pension');
    expect(hall.refused(api, callNext(2))).toBe('nobodyWaiting');
    expect(hall.refused(api, recall(2))).toBe('nobodyAtWindow');
    expect(hall.refused(api, start(2))).toBe('nobodyAtWindow');
    expect(hall.refused(api, finish(2))).toBe('nobodyAtWindow');
    expect(hall.refused(api, noShow(2))).toBe('nobodyAtWindow');
  });

  test('C4 the same visitor is called at most three times, not again within the cool-down', () => {
    const { hall } = called();
    hall.later(4 * second);
    expect(hall.refusal(api, recall(1))).toEqual({
      code: 'coolingDown',
      details: { remainingMs: 6 * second },
    });
    hall.later(6 * second);
    expect(hall.get(api, recall(1))).toMatchObject({ calls: 2 });
    expect(hall.refused(api, recall(1))).toBe('coolingDown');
    hall.later(10 * second);
    expect(hall.get(api, recall(1))).toMatchObject({ calls: 3 });
    hall.later(10 * second);
    expect(hall.refusal(api, recall(1))).toEqual({ code: 'callLimitReached', details: { limit: 3 } });
  });

  test('C5 过号 needs three calls that count and the cool-down after the last, else it says what is missing', () => {
    const { hall, ticketId } = called();
    expect(hall.refusal(api, noShow(1))).toEqual({
      code: 'callAgainFirst',
      details: { callsLeft: 2, remainingMs: 10 * second },
    });
    for (const callsLeft of [1, 0]) {
      hall.later(10 * second);
      hall.get(api, recall(1));
      expect(hall.refusal(api, noShow(1)).details).toEqual({ callsLeft, remainingMs: 10 * second });
    }
    hall.later(10 * second).get(api, noShow(1));
    expect(hall.ticket(ticketId).now).toMatchObject({ stage: 'missed', window: 1, by: 'clerk' });
  });

  test('C6 calls that a display reports as not spoken count neither towards 过号 nor towards the limit', () => {
    const { hall, ticketId } = called();
    for (let calls = 1; calls <= 4; calls += 1) {
      hall.get(board('E'), report(lastCall(hall, ticketId).callId, 'shownOnly'));
      expect(hall.window(1).unheard).toBe(true);
      hall.later(10 * second);
      expect(hall.refusal(api, noShow(1)).details).toEqual({ callsLeft: 3, remainingMs: 0 });
      expect(hall.get(api, recall(1))).toMatchObject({ calls: 1 });
    }
    expect(hall.ticket(ticketId).calls).toHaveLength(5);
    expect(hall.window(1).unheard).toBe(false);
  });

  test('C7 我在路上 holds the call once for 60 s: no 过号 meanwhile', () => {
    const { hall, ticketId } = called();
    for (const _again of [1, 2]) hall.later(10 * second).get(api, recall(1));
    const onMyWay = { name: 'sayOnMyWay', ticketId } as const;
    const { until } = hall.later(10 * second).get(visitor(ticketId), onMyWay);
    expect(until).toBe(hall.now + 60 * second);
    hall.later(59 * second);
    expect(hall.refusal(api, noShow(1))).toEqual({
      code: 'visitorOnTheWay',
      details: { remainingMs: second },
    });
    expect(hall.refused(visitor(ticketId), onMyWay)).toBe('onMyWayUsed');
    hall.later(second).get(api, noShow(1));
    expect(hall.refused(visitor(ticketId), onMyWay)).toBe('ticketNotCalled');
  });
});

describe('serving', () => {
  test('C8 finishing straight from called is a served visit', () => {
    const { hall, ticketId } = called();
    hall.later(90 * second).finish(1);
    expect(hall.ticket(ticketId).now).toMatchObject({ stage: 'served', window: 1, servedMs: 90 * second });
    expect(hall.hall.counts.get('D')).toMatchObject({ issued: 1, served: 1, servedMs: 90 * second });
    expect(hall.window(1)).toMatchObject({ ticketId: null, served: 1, lastServed: { ticketId } });
  });

  test('C8 with a start in between the service is measured from there, and recall and 过号 are over', () => {
    const { hall, ticketId } = called();
    hall.later(30 * second).get(api, start(1));
    expect(hall.refused(api, start(1))).toBe('serviceAlreadyStarted');
    expect(hall.refused(api, recall(1))).toBe('serviceAlreadyStarted');
    expect(hall.refused(api, noShow(1))).toBe('serviceAlreadyStarted');
    hall.later(60 * second).finish(1);
    expect(hall.ticket(ticketId).now).toMatchObject({ servedMs: 60 * second });
  });

  test('C9 finish-and-call is one step', () => {
    const { hall, ticketId } = called();
    const next = hall.take('birth');
    const before = hall.book.length;
    expect(hall.get(api, finish(1, true))).toEqual({
      called: { ticketId: next.ticketId, number: next.number },
    });
    expect(hall.book.length).toBe(before + 1);
    expect([hall.stage(ticketId), hall.stage(next.ticketId)]).toEqual(['served', 'called']);
  });

  test('C9 with nobody waiting, or a paused window, it still finishes', () => {
    const { hall, ticketId } = called();
    expect(hall.get(api, finish(1, true))).toEqual({ called: null });
    expect(hall.stage(ticketId)).toBe('served');
    hall.takeMany(2, 'birth');
    const next = hall.call(1);
    hall.get(api, { name: 'pauseWindow', window: 1, reason: 'break' });
    expect(hall.get(api, finish(1, true))).toEqual({ called: null });
    expect(hall.stage(next)).toBe('served');
  });

  test('C10 a window finishes all items that it may do; the others go on with the same number and original place', () => {
    const hall = new VirtualHall().open(2, 3);
    const { ticketId, number } = hall.take('birth', 'pension', 'pickup');
    const { place } = hall.ticket(ticketId);
    hall.later(second).take('pension');
    expect(hall.call(2)).toBe(ticketId);
    expect(hall.later(60 * second).get(api, finish(2))).toEqual({ called: null, movedOnTo: 'L' });
    expect(hall.ticket(ticketId)).toMatchObject({ number, place, queue: 'L', lane: 'L', calls: [], done: 2 });
    expect(hall.ticket(ticketId).items).toEqual(['birth', 'pickup', 'pension']);
    expect(hall.line('L')[0]).toBe(ticketId);
    expect(hall.call(3)).toBe(ticketId);
    expect(hall.get(api, finish(3))).toEqual({ called: null });
    expect(hall.ticket(ticketId)).toMatchObject({ now: { stage: 'served', window: 3 }, done: 3 });
    expect([hall.window(2).served, hall.window(3).served]).toEqual([1, 1]);
  });

  test('C10 finishing and calling may call the very visitor who goes on, but only to a window that does her next item', () => {
    const hall = new VirtualHall().open(2);
    const { ticketId } = hall.take('birth', 'card');
    hall.call(2);
    expect(hall.get(api, finish(2, true))).toEqual({ called: null, movedOnTo: 'L' });
    expect(hall.open(1).call(1)).toBe(ticketId);
  });

  test('C11 after 过号 or giving up the window is free at once', () => {
    const { hall, ticketId } = called();
    hall.take('birth');
    hall.get(visitor(ticketId), { name: 'withdrawTicket', ticketId });
    expect(hall.window(1).ticketId).toBeNull();
    hall.miss(1);
    expect(hall.window(1).ticketId).toBeNull();
    hall.take('birth');
    hall.call(1);
  });
});

describe('announcing', () => {
  test('A1 every call and recall is one announcement with its own id, whatever becomes of the visit', () => {
    const { hall, ticketId } = called();
    hall.later(10 * second).get(api, recall(1));
    hall.finish(1).take('birth');
    hall.call(1);
    const { calls } = hall.hall;
    expect(calls.map(({ nth }) => nth)).toEqual([1, 2, 1]);
    expect(new Set(calls.map(({ callId }) => callId)).size).toBe(3);
    expect(calls.every(({ zone }) => zone === 'E')).toBe(true);
    expect(hall.ticket(ticketId).calls.map(({ callId }) => callId)).toEqual(
      calls.slice(0, 2).map(({ callId }) => callId),
    );
  });

  test('A1 one who comes back is called under new ids', () => {
    const { hall, ticketId } = called();
    const first = lastCall(hall, ticketId).callId;
    for (const _again of [1, 2]) hall.later(10 * second).get(api, recall(1));
    hall.later(10 * second).get(api, noShow(1));
    hall.get(visitor(ticketId), { name: 'reinstateTicket', ticketId });
    expect(hall.call(1)).toBe(ticketId);
    expect(lastCall(hall, ticketId).callId).not.toBe(first);
    expect(hall.refused(board('E'), report(first, 'spoken'))).toBe('unknownCall');
  });

  test('A1 the log of calls keeps the last minute', () => {
    const hall = new VirtualHall().open(1);
    hall.takeMany(4, 'birth');
    hall.call(1);
    hall
      .finish(1)
      .later(59 * second)
      .call(1);
    expect(hall.hall.calls).toHaveLength(2);
    hall.finish(1).later(second).call(1);
    expect(hall.hall.calls).toHaveLength(2);
  });

  test('A2 a display reports a call as spoken, when and in which zone, or as shown only', () => {
    const { hall, ticketId } = called();
    const { callId } = lastCall(hall, ticketId);
    hall.later(3 * second).get(board(), report(callId, 'spoken', 'E'));
    expect(lastCall(hall, ticketId)).toMatchObject({ spokenAt: hall.now, zone: 'E', counts: true });
    expect(hall.refused(board('W'), report(callId, 'spoken', 'E'))).toBe('notAllowed');
    expect(hall.refused(api, report('nobody-1-1', 'spoken'))).toBe('unknownCall');
    expect(hall.refused(visitor(ticketId), report(callId, 'spoken'))).toBe('notAllowed');
  });

  test('A3 a later "spoken" mends an earlier "shown only"; repeated reports change nothing', () => {
    const { hall, ticketId } = called();
    const { callId } = lastCall(hall, ticketId);
    const asked = [
      ['shownOnly', 1],
      ['shownOnly', 1],
      ['spoken', 2],
      ['spoken', 2],
      ['shownOnly', 2],
    ] as const;
    const before = hall.book.length;
    for (const [outcome, lines] of asked) {
      hall.later(second).get(board('E'), report(callId, outcome));
      expect(hall.book.length).toBe(before + lines);
    }
    expect(lastCall(hall, ticketId).counts).toBe(true);
    expect(hall.window(1).unheard).toBe(false);
  });
});

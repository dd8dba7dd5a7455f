// 优先: who comes first, on whose word, what is told of it and what becomes of it when the word does not hold.
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../support/hall-picture.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, clerk, kiosk, manager, minute, takeOf, VirtualHall } from '../support/virtual-hall.ts';
import { callSentence, numberSpelled } from '../../contract/words/voice.ts';
import { deskView } from '../../server/hall/views/desk.ts';
import { boardView } from '../../server/hall/views/board.ts';
import { kioskView } from '../../server/hall/views/kiosk.ts';
import { managerView } from '../../server/hall/views/manager.ts';
import { phoneView } from '../../server/hall/views/phone.ts';
import { printerView } from '../../server/hall/views/printer.ts';
import { ticketState } from '../../server/hall/views/systems.ts';
import { windowDisplayView } from '../../server/hall/views/window-display.ts';
import type { HallEvent } from '../../server/hall/event.ts';
import { surroundingsWith } from '../support/around-hall.ts';

const seen = surroundingsWith();
const around = () => seen.around();

const declared = (item: string, priorityClass = 'disabled') => ({ ...takeOf(item), priorityClass });
const grant = (ticketId: string, priorityClass = 'military') =>
  ({ name: 'grantPriority', ticketId, priorityClass, evidence: 'document' }) as const;
const verify = (ticketId: string, confirmed: boolean) =>
  ({ name: 'confirmPriority', ticketId, confirmed }) as const;
const eventsOf = <Type extends HallEvent['type']>(hall: VirtualHall, type: Type) =>
  hall.book
    .flatMap(({ events }) => events)
    .filter((event): event is Extract<HallEvent, { type: Type }> => event.type === type);

describe('V · priority', () => {
  test('V1 a declaration counts for classes that allow it; others need staff, and the number is given all the same', () => {
    const hall = new VirtualHall();
    const taken = hall.get(kiosk, declared('birth'));
    expect(taken.priority).toBe(true);
    expect(hall.ticket(taken.ticketId).priority).toEqual({ class: 'disabled', state: 'declared' });
    expect(hall.refused(kiosk, declared('birth', 'military'))).toBe('priorityNeedsEvidence');
    expect(hall.refused(kiosk, declared('birth', 'nobody'))).toBe('unknownPriorityClass');
    const without = hall.take('birth');
    expect('priority' in without).toBe(false);
    expect(hall.get(manager, grant(without.ticketId))).toEqual({ number: without.number, ahead: 1 });
    expect(hall.ticket(without.ticketId).priority).toEqual({ class: 'military', state: 'verified' });
  });

  test('V2 she stands before those who came within the head start, behind those who came before it', () => {
    const hall = new VirtualHall();
    const early = hall.take('birth').ticketId;
    hall.later(61 * minute);
    const [first = '', second = ''] = hall.takeMany(2, 'birth');
    const taken = hall.get(kiosk, declared('birth'));
    expect(taken.ahead).toBe(1);
    expect(hall.line('D')).toEqual([early, taken.ticketId, first, second]);
    // Among themselves those with priority keep the order of their arrival.
    hall.later(minute);
    const other = hall.get(kiosk, declared('birth', 'elderly')).ticketId;
    expect(hall.line('D')).toEqual([early, taken.ticketId, other, first, second]);
  });

  test('V2 however many with priority come, nobody waits for ever', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.take('birth');
    let served = 0;
    while (hall.stage(ticketId) === 'waiting' && served < 200) {
      hall.get(kiosk, declared('birth'));
      hall.get(kiosk, declared('birth'));
      hall.call(1);
      hall.later(minute).finish(1);
      served += 1;
    }
    expect(hall.stage(ticketId)).not.toBe('waiting');
    // Those who came in her first hour, two a minute.
    expect(served).toBeLessThanOrEqual(122);
  });

  test('V3 the head start counts towards the promise: a window that may serve her calls her first', () => {
    const hall = new VirtualHall().open(1);
    hall.take('birth');
    const { ticketId, ahead } = hall.get(kiosk, declared('card'));
    expect(ahead).toBe(0);
    expect(hall.call(1)).toBe(ticketId);
  });

  test('V3 with a head start below the promise she waits for her turn among the queues', () => {
    const hall = new VirtualHall(smallHall({ priorityHeadStartMinutes: 20 })).open(1);
    const { ticketId: birth } = hall.take('birth');
    hall.get(kiosk, declared('card'));
    expect(hall.call(1)).toBe(birth);
  });

  test('V3 no time that is told begins before the number was taken', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.take('birth');
    hall.later(10 * minute);
    const priority = hall.get(kiosk, declared('birth'));
    hall.later(5 * minute);
    const desk = deskView(hall.hall, around(), hall.now, 1);
    expect(desk?.next.map(({ number, waitingMs }) => [number, waitingMs])).toEqual([
      [priority.number, 5 * minute],
      ['D001', 15 * minute],
    ]);
    // The one who has waited longest stands behind her and is told all the same.
    expect(desk?.longestWaitMs).toBe(15 * minute);
    expect(managerView(hall.hall, around(), hall.now).queues[0]?.longestWaitMs).toBe(15 * minute);
    expect(ticketState(hall.hall, priority.ticketId, hall.now)?.takenAt).toBe(hall.now - 5 * minute);
    hall.call(1);
    expect(deskView(hall.hall, around(), hall.now, 1)?.current?.waitedMs).toBe(5 * minute);
    hall.finish(1);
    expect(hall.call(1)).toBe(ticketId);
  });

  test('V4 staff verify who waits; the window verifies whom it has called; another window does not', () => {
    const hall = new VirtualHall();
    const waiting = hall.get(kiosk, declared('birth')).ticketId;
    expect(hall.get(manager, verify(waiting, true))).toEqual({ number: 'D001', returned: false });
    expect(hall.ticket(waiting).priority?.state).toBe('verified');
    const called = hall.get(kiosk, declared('residence')).ticketId;
    hall.get(clerk('c1'), { name: 'openWindow', window: 1 });
    hall.get(clerk('c1'), { name: 'callTicket', window: 1, ticketId: called, reason: 'agreed' });
    expect(hall.refusal(clerk('c2'), verify(called, true))).toEqual({
      code: 'ticketElsewhere',
      details: { window: 1 },
    });
    expect(hall.get(clerk('c1'), verify(called, true)).returned).toBe(false);
    expect(hall.stage(called)).toBe('called');
    expect(hall.refused(clerk('c1'), verify(called, false))).toBe('nothingToVerify');
  });

  test('V4 served without a word, it stays declared and is counted so', () => {
    const hall = new VirtualHall().open(1);
    hall.get(kiosk, declared('birth'));
    hall.call(1);
    hall.finish(1);
    expect(managerView(hall.hall, around(), hall.now).priorities).toMatchObject([
      { class: { id: 'disabled' }, declared: 1, verified: 0, refused: 0 },
    ]);
  });

  test('V5 not confirmed while she waits, she stands where her arrival puts her', () => {
    const hall = new VirtualHall();
    const [first = ''] = hall.takeMany(1, 'birth');
    hall.later(minute);
    const { ticketId } = hall.get(kiosk, declared('birth'));
    hall.later(minute);
    const [third = ''] = hall.takeMany(1, 'birth');
    expect(hall.line('D')).toEqual([ticketId, first, third]);
    expect(hall.get(manager, verify(ticketId, false)).returned).toBe(true);
    expect(hall.line('D')).toEqual([first, ticketId, third]);
    expect(hall.ticket(ticketId).place.at).toBe(hall.ticket(ticketId).takenAt);
    // She may still bring the evidence.
    hall.get(manager, grant(ticketId));
    expect(hall.line('D')).toEqual([ticketId, first, third]);
  });

  test('V5 not confirmed at the window that called her, she goes back there too and the window is free', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId: first } = hall.take('birth');
    const { ticketId } = hall.get(kiosk, declared('birth'));
    expect(hall.call(1)).toBe(ticketId);
    expect(hall.get(api, verify(ticketId, false))).toEqual({ number: 'D002', returned: true });
    expect(hall.stage(ticketId)).toBe('waiting');
    expect(hall.ticket(ticketId).calls).toEqual([]);
    expect(faultsOf(hall.hall)).toEqual([]);
    expect(hall.call(1)).toBe(first);
    hall.finish(1);
    expect(hall.call(1)).toBe(ticketId);
  });

  test('V5 whose service has begun is not sent away', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.get(kiosk, declared('birth'));
    hall.call(1);
    hall.get(api, { name: 'startService', window: 1 });
    expect(hall.get(api, verify(ticketId, false)).returned).toBe(false);
    expect(hall.stage(ticketId)).toBe('serving');
    expect(hall.ticket(ticketId).priority?.state).toBe('refused');
  });

  test('V6 granted once, to one who waits, is parked or was missed', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId, number } = hall.take('birth');
    hall.get(clerk('c1'), grant(ticketId));
    expect(hall.refusal(manager, grant(ticketId))).toEqual({
      code: 'priorityAlreadyGranted',
      details: { number },
    });
    const missed = hall.miss(1);
    expect(missed).toBe(ticketId);
    const other = hall.take('birth').ticketId;
    hall.call(1);
    expect(hall.refused(manager, grant(other))).toBe('ticketElsewhere');
    hall.get(api, { name: 'parkTicket', window: 1, kind: 'released' });
    hall.get(manager, grant(other));
    expect(hall.ticket(other).leadMs).toBe(60 * minute);
    // A declaration that staff then see evidence for is verified without a second head start.
    const third = hall.get(kiosk, declared('birth')).ticketId;
    const before = hall.ticket(third).place;
    hall.get(manager, grant(third, 'disabled'));
    expect(hall.ticket(third).place).toEqual(before);
    expect(hall.ticket(third).priority).toEqual({ class: 'disabled', state: 'verified' });
  });

  test('V9 a call of who has priority is said so, and one whose word did not hold is called as anybody', () => {
    const hall = new VirtualHall().open(1, 2);
    const first = hall.get(kiosk, declared('birth'));
    const second = hall.get(kiosk, declared('birth'));
    hall.get(manager, verify(second.ticketId, false));
    hall.call(1);
    hall.call(2);
    const calls = boardView(hall.hall, around(), hall.now, null, {})?.calls ?? [];
    const said = calls.map(({ number, window, priority }) => callSentence(number, window, 'zh', priority));
    expect(said).toEqual([
      `请优先号${numberSpelled(first.number, 'zh')}到1号窗口`,
      `请${numberSpelled(second.number, 'zh')}号到2号窗口`,
    ]);
  });

  test('V7 the book tells class and evidence kind; views tell 优先 alone, the class only at her window and as counts', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.get(kiosk, { ...declared('birth'), printer: 'K1' });
    hall.get(manager, { ...verify(ticketId, true), evidence: 'certificate' });
    expect(eventsOf(hall, 'priorityGranted')).toMatchObject([{ class: 'disabled', how: 'declared' }]);
    expect(eventsOf(hall, 'priorityConfirmed')).toEqual([
      { type: 'priorityConfirmed', ticketId, evidence: 'certificate' },
    ]);
    const viewsOf = (at: number) => ({
      board: boardView(hall.hall, around(), at, null, {}),
      display: windowDisplayView(hall.hall, around(), at, 1),
      phone: phoneView(hall.hall, around(), at, ticketId),
      paper: printerView(hall.hall, around(), at, undefined),
      kiosk: kioskView(hall.hall, around(), at, 'K1'),
      system: ticketState(hall.hall, ticketId, at),
      otherDesk: deskView(hall.hall, around(), at, 2),
    });
    const tell = /disabled|残疾/;
    expect(JSON.stringify(viewsOf(hall.now))).not.toMatch(tell);
    expect(viewsOf(hall.now).paper?.papers[0]).toMatchObject({ priority: 'verified' });
    expect(viewsOf(hall.now).otherDesk?.next[0]?.priority).toBe(true);
    hall.call(1);
    const called = viewsOf(hall.now);
    expect(JSON.stringify(called)).not.toMatch(tell);
    expect(called.board?.rows[0]?.priority).toBe(true);
    expect(called.board?.calls[0]?.priority).toBe(true);
    expect(called.phone?.priority).toBe('verified');
    expect(called.system?.priority).toBe(true);
    expect(deskView(hall.hall, around(), hall.now, 1)?.current?.priority).toMatchObject({
      class: { id: 'disabled' },
      state: 'verified',
    });
    expect(managerView(hall.hall, around(), hall.now).priorities).toMatchObject([
      { class: { id: 'disabled' }, declared: 1, verified: 1, refused: 0 },
    ]);
  });

  test('V8 who comes back behind one with priority stands there, and loses nothing of her own arrival', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId: missed } = hall.take('birth');
    expect(hall.miss(1)).toBe(missed);
    hall.later(minute);
    const first = hall.get(kiosk, declared('birth')).ticketId;
    const second = hall.get(kiosk, declared('birth')).ticketId;
    hall.get(api, { name: 'reinstateTicket', ticketId: missed });
    expect(hall.line('D')).toEqual([first, second, missed]);
    expect(hall.ticket(missed).leadMs).toBe(60 * minute);
    expect(hall.ticket(missed).priority).toBeNull();
    // Granted now she stands where that place led her; a second head start is not added.
    hall.get(manager, grant(missed));
    expect(hall.ticket(missed).leadMs).toBe(60 * minute);
    expect(hall.line('D')).toEqual([first, second, missed]);
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('V8 with priority behind one without, told not confirmed she stays where she came back', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.get(kiosk, declared('birth'));
    expect(hall.miss(1)).toBe(ticketId);
    const [first = '', second = '', third = ''] = hall.takeMany(3, 'birth');
    hall.get(api, { name: 'reinstateTicket', ticketId });
    expect(hall.line('D')).toEqual([first, second, ticketId, third]);
    hall.get(manager, verify(ticketId, false));
    expect(hall.line('D')).toEqual([first, second, ticketId, third]);
    expect(hall.ticket(ticketId).place.at).toBeGreaterThan(hall.ticket(ticketId).takenAt);
  });
});

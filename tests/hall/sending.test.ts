// Sending a visit on, and other items. Rules F1–F9, O5.
import { describe, expect, test } from 'vitest';
import type { TransferTarget } from '../../contract/commands/visits.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, clerk, manager, minute, second, VirtualHall } from '../support/virtual-hall.ts';
import { seeDesk, seeManager } from './hands-seen.ts';

/** Somebody being served at window 1; the clerks of 1, 2 and 3 are c1, c2 and c3. */
function serving(item = 'birth', ...later: string[]): { hall: VirtualHall; ticketId: string } {
  const hall = new VirtualHall();
  const { ticketId } = hall.take(item, ...later);
  hall.staff(1, 2, 3).call(1);
  hall.get(api, { name: 'startService', window: 1 });
  return { hall, ticketId };
}
const send = (to: TransferTarget, window = 1) =>
  ({ name: 'transferTicket', window, to, reason: 'notHere' }) as const;

describe('sending on', () => {
  test('F1 keeps number and place: she comes before new arrivals', () => {
    const { hall, ticketId } = serving();
    const { number, place } = hall.ticket(ticketId);
    const [later] = hall.takeMany(2, 'birth');
    hall.get(api, send({ queue: 'D' }));
    expect(hall.ticket(ticketId)).toMatchObject({ number, place, lane: 'D', now: { stage: 'waiting' } });
    expect(hall.window(1).ticketId).toBeNull();
    expect(hall.call(2)).toBe(ticketId);
    expect(hall.call(3)).toBe(later);
  });

  test('F1 sends on whom a window has only called, too', () => {
    const hall = new VirtualHall();
    const { ticketId } = hall.take('birth');
    hall.open(1, 2).call(1);
    hall.get(api, send({ window: 2 }));
    expect(hall.stage(ticketId)).toBe('waiting');
  });

  test('F2 an item replaces the one at hand, a foreign queue takes her as its own', () => {
    const { hall, ticketId } = serving('birth', 'card');
    hall.get(api, send({ item: 'pension' }));
    expect(hall.ticket(ticketId)).toMatchObject({ items: ['pension', 'card'], queue: 'L', lane: 'L' });
    expect(hall.call(3)).toBe(ticketId);
    hall.get(api, send({ queue: 'F' }, 3));
    expect(hall.ticket(ticketId)).toMatchObject({ queue: 'F', lane: 'F', offItem: true });
    expect(hall.call(2)).toBe(ticketId);
    const { answer } = hall.ask(api, { name: 'finishService', window: 2, thenCallNext: false }) as {
      answer: object;
    };
    expect(answer).toEqual({ called: null, movedOnTo: 'L' });
    expect(hall.ticket(ticketId)).toMatchObject({ lane: 'L-1', offItem: false });
  });

  test('F3, O5 waits in the window’s own line and is called before all others there', () => {
    const { hall, ticketId } = serving('card');
    const [early = ''] = hall.takeMany(2, 'birth');
    hall.later(40 * minute).get(api, send({ window: 2 }));
    expect(hall.line('window:2')).toEqual([ticketId]);
    expect(seeDesk(hall, 2)).toMatchObject({
      waiting: 3,
      forMeCount: 1,
      forMe: [{ ticketId, personal: false }],
    });
    expect(hall.refused(api, { name: 'callTicket', window: 1, ticketId, reason: 'other' })).toBe(
      'ticketBound',
    );
    expect(hall.call(2)).toBe(ticketId);
    expect(hall.call(3)).toBe(early);
  });

  test('F3 a person is found at the window where she works', () => {
    const { hall, ticketId } = serving();
    hall.get(api, send({ clerk: 'c3' }));
    expect(hall.line('window:3')).toEqual([ticketId]);
    expect(seeDesk(hall, 3).forMe).toMatchObject([{ ticketId, personal: true, from: { window: 1 } }]);
  });

  test('F4 refuses where nobody is, the own window, and lines without a window', () => {
    const { hall } = serving();
    hall.get(clerk('c2'), { name: 'closeWindow', window: 2 });
    expect(hall.refusal(api, send({ window: 2 }))).toEqual({ code: 'nobodyThere', details: { window: 2 } });
    expect(hall.refused(api, send({ clerk: 'c2' }))).toBe('nobodyThere');
    expect(hall.refused(api, send({ window: 1 }))).toBe('ownWindow');
    expect(hall.refused(api, send({ clerk: 'c1' }))).toBe('ownWindow');
    expect(hall.refused(api, send({ window: 77 }))).toBe('unknownWindow');
    expect(hall.refused(api, send({ queue: 'V' }))).toBe('noWindowPlanned');
    expect(hall.refused(api, send({ queue: 'X' }))).toBe('unknownQueue');
    expect(hall.refused(api, send({ item: 'orphan' }))).toBe('noWindowPlanned');
    expect(hall.refused(api, send({ item: 'vehicle' }))).toBe('notHandledHere');
    expect(hall.refused(api, send({ item: 'nothing' }))).toBe('unknownItem');
    hall.get(clerk('c3'), { name: 'pauseWindow', window: 3, reason: 'break' });
    hall.later(6 * minute);
    expect(hall.refused(api, send({ window: 3 }))).toBe('nobodyThere');
  });

  test('F4 who was let go does not come back: nobody is sent to that person or that window', () => {
    const { hall } = serving();
    hall.get(manager, { name: 'releaseClerk', clerk: 'c3' });
    expect(hall.refused(api, send({ clerk: 'c3' }))).toBe('nobodyThere');
    expect(hall.refused(api, send({ window: 3 }))).toBe('nobodyThere');
  });

  test('F5 goes back at her old place when that window pauses too long', () => {
    const { hall, ticketId } = serving();
    hall.takeMany(2, 'birth');
    hall.get(api, send({ window: 3 }));
    hall.get(clerk('c3'), { name: 'pauseWindow', window: 3, reason: 'break' });
    hall.later(5 * minute).tick();
    expect(hall.line('window:3')).toEqual([ticketId]);
    hall.later(second).tick();
    expect(hall.line('window:3')).toEqual([]);
    expect(hall.line('D')[0]).toBe(ticketId);
    const told = () => seeManager(hall).alarms.filter(({ kind }) => kind === 'boundReturned');
    expect(told()).toMatchObject([{ ticketId, window: 3, why: 'paused' }]);
    hall.call(2);
    expect(told()).toEqual([]);
  });

  test('F5 goes back when that clerk signs off', () => {
    const { hall, ticketId } = serving();
    hall.get(api, send({ clerk: 'c3' }));
    hall.get(clerk('c3'), { name: 'closeWindow', window: 3 });
    expect(hall.ticket(ticketId)).toMatchObject({ lane: 'D', bound: null });
    expect(hall.hall.returned).toMatchObject([{ ticketId, window: 3, why: 'signedOff' }]);
  });

  test('F5 does not go back for a pause within an outage', () => {
    const { hall, ticketId } = serving();
    hall.get(api, send({ window: 3 }));
    hall.get(clerk('c3'), { name: 'pauseWindow', window: 3, reason: 'break' });
    hall
      .outage(10 * minute)
      .later(second)
      .tick();
    expect(hall.line('window:3')).toEqual([ticketId]);
  });

  test('F6 keeps the note outside the book', () => {
    const { hall, ticketId } = serving();
    const remark = { personalId: 'p1', seal: 'ab'.repeat(32) };
    hall.get(api, send({ window: 2 }), remark);
    expect(hall.book.at(-1)?.events).toMatchObject([{ type: 'ticketTransferred', note: remark }]);
    expect(seeDesk(hall, 2).forMe).toMatchObject([{ ticketId, hasNote: true }]);
    hall.call(2);
    expect(seeDesk(hall, 2).current).toMatchObject({ hasNote: true });
    hall.get(api, send({ queue: 'D' }, 2));
    expect(hall.ticket(ticketId).note).toBeNull();
  });

  test('F7 tells of a visit that comes back, and of the third transfer', () => {
    const { hall, ticketId } = serving();
    const alarms = () => seeManager(hall).alarms.filter(({ kind }) => kind === 'pingPong');
    hall.get(api, send({ window: 2 }));
    expect(alarms()).toEqual([]);
    hall.call(2);
    hall.get(api, send({ window: 1 }, 2));
    expect(alarms()).toMatchObject([{ ticketId, transfers: 2 }]);
    const other = serving();
    for (const [from, to] of [
      [1, 2],
      [2, 3],
    ] as const) {
      other.hall.get(api, send({ window: to }, from));
      other.hall.call(to);
    }
    expect(seeManager(other.hall).alarms.some(({ kind }) => kind === 'pingPong')).toBe(false);
    other.hall.get(api, send({ queue: 'D' }, 3));
    expect(seeManager(other.hall).alarms).toContainEqual(
      expect.objectContaining({ kind: 'pingPong', transfers: 3 }),
    );
  });

  test('F7 counts anew with her next item: back where she was for the one before is no alarm', () => {
    const { hall, ticketId } = serving('birth', 'card');
    const alarms = () => seeManager(hall).alarms.filter(({ kind }) => kind === 'pingPong');
    hall.get(api, send({ window: 2 }));
    hall.call(2);
    hall.get(api, { name: 'finishService', window: 2, thenCallNext: false });
    expect(hall.ticket(ticketId)).toMatchObject({ done: 1, sentFrom: [] });
    expect(hall.call(1)).toBe(ticketId);
    expect(alarms()).toEqual([]);
    hall.get(api, send({ window: 2 }));
    expect(alarms()).toEqual([]);
    expect(hall.ticket(ticketId).sentFrom).toEqual([1]);
  });

  test('F8 another item stays where the window may do it, else waits at the old place', () => {
    const { hall, ticketId } = serving('birth', 'residence');
    const { place } = hall.ticket(ticketId);
    const change = (item: string) => hall.ask(api, { name: 'changeItem', window: 1, item });
    expect(change('birth')).toMatchObject({ refusal: { code: 'sameItem' } });
    expect(change('card')).toMatchObject({ answer: { ticketId } });
    expect(hall.ticket(ticketId)).toMatchObject({
      items: ['card', 'residence'],
      queue: 'L',
      now: { stage: 'serving', window: 1 },
    });
    hall.takeMany(2, 'pickup');
    expect(change('pickup')).toMatchObject({ answer: { movedOnTo: 'F' } });
    expect(hall.ticket(ticketId)).toMatchObject({ lane: 'F', place, now: { stage: 'waiting' } });
    expect(hall.window(1).ticketId).toBeNull();
    expect(hall.line('F')[0]).toBe(ticketId);
  });

  test('F9 missed at that window she comes back to her ordinary line', () => {
    const { hall, ticketId } = serving();
    hall.get(api, send({ window: 3 }));
    expect(hall.miss(3)).toBe(ticketId);
    hall.get(api, { name: 'reinstateTicket', ticketId });
    expect(hall.ticket(ticketId)).toMatchObject({ lane: 'D', bound: null });
  });

  test('F1 counts those sent by hand among those ahead', () => {
    const settings = smallHall();
    const hall = new VirtualHall({ ...settings, windows: settings.windows.filter(({ no }) => no !== 3) });
    hall.take('card');
    hall.open(1, 2).call(1);
    expect(hall.take('pickup').ahead).toBe(0);
    hall.get(api, send({ window: 2 }));
    expect(hall.take('pickup').ahead).toBe(2);
  });
});

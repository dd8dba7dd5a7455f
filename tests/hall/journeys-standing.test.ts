// Rules JT12–JT14: journeys that stand still are the manager's affair; the step is passed over.
import { describe, expect, test } from 'vitest';
import type { Alarm } from '../../contract/alarms.ts';
import type { CommandOf } from '../../contract/commands.ts';
import type { HallSettings } from '../../contract/settings.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { directoryFrom } from '../../server/hall/views/directory.ts';
import { journeyAlarms } from '../../server/hall/views/journey-alarms.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, clerk, clock, guide, kiosk, manager, minute, VirtualHall } from '../support/virtual-hall.ts';
import { handOn, other } from './on-answering.ts';
import { end, hallOf, states, taken, tally } from './on-journeys.ts';

const told = (hall: VirtualHall): Alarm[] => journeyAlarms(hall.hall, hall.now);
const passOver = (
  ticketId: string,
  item: string,
  ending: 'skipped' | 'failed' = 'skipped',
): CommandOf<'passOverStep'> => ({ name: 'passOverStep', ticketId, item, ending, reason: 'notNeeded' });

/** Done with birth at window 2: waits for the next step, which windows 1 and 3 do. */
function atTheNext(hall: VirtualHall): string {
  const { ticketId } = taken(hall);
  hall.open(2);
  hall.call(2);
  end(hall, 2, 'done');
  return ticketId;
}

describe('a journey that stands still', () => {
  test('JT12 no window open, system down or queue closed: yellow, red after half an hour, with who leads', () => {
    const hall = new VirtualHall();
    atTheNext(hall);
    const since = hall.now;
    const common = { kind: 'journeyStands', since, number: 'D001', count: 1, item: 'pension', queue: 'L' };
    expect(told(hall)).toEqual([{ ...common, level: 'yellow', department: 'dep', why: 'noWindow' }]);
    hall.open(1);
    expect(told(hall)).toEqual([]);
    hall.get(manager, { name: 'markBackendDown', items: ['pension'], reason: 'system' });
    expect(told(hall)).toMatchObject([{ why: 'down', level: 'yellow' }]);
    hall.later(30 * minute - 1);
    expect(told(hall)).toMatchObject([{ why: 'down', level: 'yellow' }]);
    hall.later(1);
    expect(told(hall)).toMatchObject([{ why: 'down', level: 'red', since }]);
  });

  test('JT12 her queue closed is told with the next opening; before closing, with no more numbers given, she is called all the same', () => {
    const morning = (settings: HallSettings): HallSettings => ({
      ...settings,
      queues: settings.queues.map((queue) =>
        queue.id === 'L'
          ? {
              ...queue,
              hours: { weekly: [{ days: [1, 2, 3, 4, 5], periods: [['14:00', '17:00']] }], exceptions: [] },
            }
          : queue,
      ),
    });
    const hall = hallOf(morning).open(1);
    atTheNext(hall);
    expect(told(hall)).toMatchObject([{ why: 'closed', opensAt: clock('14:00') }]);
    const late = new VirtualHall(smallHall({ lastTicketBeforeClosingMinutes: 30 }), clock('16:20')).open(1);
    atTheNext(late);
    late.until(clock('16:45'));
    expect(told(late)).toEqual([]);
  });

  test('JT12 who waits longer than half an hour for the step is told of, red after an hour; booked time and earlier steps do not count', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = taken(hall);
    hall.later(30 * minute - 1);
    expect(told(hall)).toEqual([]);
    hall.later(1);
    expect(told(hall)).toMatchObject([{ why: 'long', level: 'yellow', item: 'birth' }]);
    hall.later(30 * minute);
    expect(told(hall)).toMatchObject([{ why: 'long', level: 'red' }]);
    hall.open(2);
    expect(hall.call(2)).toBe(ticketId);
    expect(told(hall)).toEqual([]);
    end(hall, 2, 'done');
    expect(told(hall)).toEqual([]);
  });

  test('JT12 the same step for the same reason is one alarm, as old as its oldest; over lunch and at night there is none', () => {
    const hall = new VirtualHall();
    taken(hall);
    hall.later(40 * minute);
    taken(hall);
    expect(told(hall)).toMatchObject([{ why: 'noWindow', count: 2, number: 'D001', level: 'red' }]);
    hall.until(clock('12:30'));
    expect(told(hall)).toEqual([]);
  });

  test('JT12 lunch and night are no waiting', () => {
    const hall = new VirtualHall();
    hall.until(clock('11:45'));
    taken(hall);
    hall.until(clock('13:44'));
    expect(told(hall)).toMatchObject([{ why: 'noWindow', level: 'yellow' }]);
    hall.until(clock('13:45'));
    expect(told(hall)).toMatchObject([{ why: 'noWindow', level: 'red' }]);
  });

  test('JT12 the oldest at a step is who has waited longest for it, not who took her number first', () => {
    const hall = new VirtualHall();
    const [first, second] = [taken(hall).ticketId, taken(hall).ticketId];
    hall.open(2);
    for (const ticketId of [second, first]) {
      hall.later(minute).get(api, { name: 'callTicket', window: 2, ticketId, reason: 'other' });
      end(hall, 2, 'done');
    }
    expect(told(hall)).toMatchObject([{ item: 'pension', count: 2, number: 'D002' }]);
  });

  test('JT12 on a day on which only her queue is open it is told as well', () => {
    const saturday = (settings: HallSettings): HallSettings => ({
      ...settings,
      queues: settings.queues.map((queue) => ({
        ...queue,
        hours: { weekly: [{ days: [6], periods: [['09:00', '12:00']] }], exceptions: [] },
      })),
    });
    const hall = hallOf(saturday, clock('09:30', '2026-11-28'));
    taken(hall);
    expect(told(hall)).toMatchObject([{ why: 'noWindow' }]);
    hall.until(clock('12:30', '2026-11-28'));
    expect(told(hall)).toEqual([]);
  });

  test('JT12 time in which the hall stood still does not count', () => {
    const hall = new VirtualHall().open(1);
    taken(hall);
    hall.later(20 * minute).get(manager, { name: 'pauseHall', reason: 'drill', tickets: false });
    hall.later(20 * minute).get(manager, { name: 'resumeHall' });
    hall.later(9 * minute);
    expect(told(hall)).toEqual([]);
    hall.later(minute);
    expect(told(hall)).toMatchObject([{ why: 'long' }]);
  });
});

describe('a step passed over', () => {
  test('JT13 left out while she waits, she goes on in the next line with number and place, answered for as before', () => {
    const hall = new VirtualHall();
    const ticketId = atTheNext(hall);
    const { place, owner } = hall.ticket(ticketId);
    hall.later(minute);
    expect(hall.get(manager, passOver(ticketId, 'pension'))).toEqual({
      ticketId,
      number: 'D001',
      movedOnTo: 'L',
    });
    expect(hall.ticket(ticketId)).toMatchObject({
      items: ['birth', 'pension', 'card', 'pickup'],
      done: 2,
      lane: 'L-1',
      place,
      owner,
      now: { stage: 'waiting' },
    });
    expect(hall.ticket(ticketId).chain.at(-1)).toMatchObject({ step: 'movedOn', by: 'manager', to: 'L' });
    expect(states(hall, ticketId)?.[2]).toBe('pension skipped');
    expect(hall.ticket(ticketId).journey?.steps[2]).not.toHaveProperty('window');
    expect(hall.refused(manager, passOver(ticketId, 'pension'))).toBe('stepChanged');
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('JT13 also where the system is down and nobody could call her', () => {
    const hall = new VirtualHall().open(1);
    const ticketId = atTheNext(hall);
    hall.get(manager, { name: 'markBackendDown', items: ['card'], reason: 'system' });
    hall.get(manager, passOver(ticketId, 'card'));
    expect(hall.call(1)).toBe(ticketId);
    expect(hall.ticket(ticketId).items[hall.ticket(ticketId).done]).toBe('pension');
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('JT13 not possible, it ends what needs it: whoever was served may rate that, whoever never was is closed', () => {
    const served = new VirtualHall();
    const ticketId = atTheNext(served);
    served.get(manager, passOver(ticketId, 'pension'));
    served.get(manager, passOver(ticketId, 'card'));
    expect(served.get(manager, passOver(ticketId, 'pickup'))).toMatchObject({ over: 'finished' });
    expect(served.ticket(ticketId).now).toMatchObject({ stage: 'served', window: 2 });
    expect(tally(served)).toMatchObject({ finished: 1, unfinished: 0 });
    expect(served.get(api, { name: 'rateVisit', ticketId, level: 5, options: [] })).toEqual({});
    const never = new VirtualHall();
    const other = taken(never).ticketId;
    expect(never.get(manager, passOver(other, 'birth', 'failed'))).toMatchObject({ over: 'unfinished' });
    expect(never.ticket(other).now).toMatchObject({ stage: 'closed' });
    expect(states(never, other)).toEqual([
      'birth failed',
      'card unreached',
      'pension unreached',
      'pickup unreached',
    ]);
    expect(tally(never)).toMatchObject({ finished: 0, unfinished: 1 });
    expect([...faultsOf(served.hall), ...faultsOf(never.hall)]).toEqual([]);
  });

  test('JT13 a window that only declined her, or to which she was only sent, has not served her', () => {
    const hall = new VirtualHall().open(2).open(3);
    const { ticketId } = taken(hall);
    hall.get(guide, { name: 'receiveVisit', ticketId });
    const toWindow = { name: 'transferTicket', ticketId, to: { window: 3 }, reason: 'other' } as const;
    hall.get(guide, toWindow);
    hall.get(api, { name: 'declineHandOver', window: 3, ticketId, reason: 'other' });
    hall.get(guide, toWindow);
    hall.get(api, { name: 'closeWindow', window: 3 });
    expect(hall.ticket(ticketId).chain.map(({ window }) => window)).toContain(3);
    expect(hall.get(manager, passOver(ticketId, 'birth', 'failed'))).toMatchObject({ over: 'unfinished' });
    expect(hall.ticket(ticketId).now).toMatchObject({ stage: 'closed' });
    expect(hall.refused(api, { name: 'rateVisit', ticketId, level: 5, options: [] })).toBe('notServedYet');
  });

  test('JT13 with the next step transfers and time at windows begin anew (F7, K4)', () => {
    const hall = new VirtualHall().open(2);
    const { ticketId } = taken(hall);
    hall.call(2);
    hall.get(api, { name: 'startService', window: 2 });
    hall.later(minute).get(api, { name: 'parkTicket', window: 2, kind: 'released' });
    hall.get(api, { name: 'resumeTicket', window: 2, ticketId });
    for (let again = 0; again < 2; again += 1)
      hall.later(minute).get(api, { name: 'recallTicket', window: 2 });
    hall.later(minute).get(api, { name: 'markNoShow', window: 2 });
    hall.get(api, { name: 'reinstateTicket', ticketId });
    expect(hall.ticket(ticketId)).toMatchObject({ now: { stage: 'waiting' }, spentMs: minute });
    hall.get(manager, passOver(ticketId, 'birth'));
    expect(hall.ticket(ticketId)).toMatchObject({ spentMs: 0 });
    const sent = new VirtualHall().open(2);
    const other = taken(sent).ticketId;
    sent.call(2);
    sent.get(api, { name: 'transferTicket', window: 2, to: { queue: 'D' }, reason: 'other' });
    expect(sent.ticket(other).sentFrom).toEqual([2]);
    sent.get(manager, passOver(other, 'birth'));
    expect(sent.ticket(other).sentFrom).toEqual([]);
    expect([...faultsOf(hall.hall), ...faultsOf(sent.hall)]).toEqual([]);
  });

  test('JT13 calls of the step before count towards no 过号 of the next', () => {
    const hall = new VirtualHall().open(2);
    const { ticketId } = taken(hall);
    hall.call(2);
    hall.later(minute).get(api, { name: 'recallTicket', window: 2 });
    hall.get(api, { name: 'withdrawTicket', ticketId });
    hall.get(api, { name: 'undoWithdrawal', ticketId });
    hall.get(manager, passOver(ticketId, 'birth'));
    expect(hall.ticket(ticketId).calls).toEqual([]);
  });

  test('JT13 whoever was being handed to somebody is handed to nobody once the visit is over', () => {
    const hall = new VirtualHall();
    const { ticketId } = taken(hall);
    hall.get(other, { name: 'startDuty' });
    hall.get(guide, { name: 'receiveVisit', ticketId });
    hall.get(guide, handOn(ticketId, { clerk: 'other' }));
    expect(hall.ticket(ticketId).offered).toMatchObject({ to: 'other' });
    hall.get(manager, passOver(ticketId, 'birth', 'failed'));
    expect(hall.ticket(ticketId)).toMatchObject({ now: { stage: 'closed' }, offered: null, owner: null });
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('JT13 by whoever leads the hall, and by who works at a window of the lead department', () => {
    const led = (settings: HallSettings): HallSettings => ({
      ...settings,
      departments: [...settings.departments, { id: 'other', name: { zh: '另', en: 'o', ru: 'o' } }],
      items: settings.items.map((item) => (item.queue === 'L' ? { ...item, department: 'other' } : item)),
      windows: settings.windows.map((window) =>
        window.no === 3 ? { ...window, serves: [{ queue: 'L' }] } : window,
      ),
    });
    const hall = hallOf(led);
    const { ticketId } = taken(hall);
    hall.get(clerk('c3'), { name: 'openWindow', window: 3 });
    hall.get(clerk('c2'), { name: 'staffWindow', window: 2 });
    expect(hall.refused(clerk('c3'), passOver(ticketId, 'birth'))).toBe('notYourJourney');
    expect(hall.refused(clerk('c4'), passOver(ticketId, 'birth'))).toBe('notYourJourney');
    expect(hall.refused(kiosk, passOver(ticketId, 'birth'))).toBe('notAllowed');
    expect(hall.get(clerk('c2'), passOver(ticketId, 'birth'))).toHaveProperty('movedOnTo');
  });

  test('JT13 whoever leads the windows of another authority leads the journeys of their departments alone', () => {
    const bureau = { zh: '公安分局', en: 'Police', ru: 'Полиция' };
    const policeAt = (no: number) => (settings: HallSettings) => ({
      ...settings,
      departments: [...settings.departments, { id: 'other', name: bureau }],
      items: settings.items.map((item) => (item.queue === 'L' ? { ...item, department: 'other' } : item)),
      windows: settings.windows.map((window) =>
        window.no !== no
          ? window
          : { ...window, organisation: bureau, serves: no === 3 ? [{ queue: 'L' }] : window.serves },
      ),
    });
    const chief: Asker = { kind: 'staff', id: 'chief', role: 'manager', organisation: bureau.zh };
    const key: Asker = { kind: 'key', id: 'police', authorities: '*', organisation: bureau.zh };
    for (const asker of [chief, key]) {
      const other = hallOf(policeAt(3));
      const theirs = atTheNext(other);
      expect(other.refused(asker, passOver(theirs, 'pension'))).toBe('notYourJourney');
      const leading = hallOf(policeAt(2));
      expect(leading.get(asker, passOver(taken(leading).ticketId, 'birth'))).toHaveProperty('movedOnTo');
    }
  });

  test('JT14 between steps the duty manager answers; the lead is a department of the hall file, which has a name', () => {
    const hall = new VirtualHall();
    const ticketId = atTheNext(hall);
    expect(hall.ticket(ticketId).owner).toMatchObject({ post: 'dutyManager' });
    const { department } = hall.ticket(ticketId).journey ?? {};
    expect(directoryFrom(smallHall(), 'v').departments.get(department ?? '')?.zh).toBe('部门');
  });
});

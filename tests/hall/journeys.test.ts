// Rules JT1–JT8: several items on one number, one after the other; the next line has her by itself.
import { describe, expect, test } from 'vitest';
import type { HallSettings } from '../../contract/settings.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { smallHall } from '../support/small-hall.ts';
import {
  api,
  clerk,
  clock,
  kiosk,
  manager,
  minute,
  second,
  takeOf,
  VirtualHall,
} from '../support/virtual-hall.ts';
import { babyOf, end, ends, hallOf, states, taken, tally, wanted } from './on-journeys.ts';

describe('a number for a journey', () => {
  test('JT1 it is one number, in the line of its first step, whoever takes it', () => {
    const hall = new VirtualHall();
    for (const asker of [kiosk, api, manager, clerk('c1')]) {
      const { ticketId, number, journey } = hall.get(asker, wanted('baby'));
      expect(number).toMatch(/^D\d{3}$/);
      expect(journey).toEqual({ id: 'baby', steps: ['birth', 'card', 'pension', 'pickup'] });
      expect(hall.ticket(ticketId)).toMatchObject({
        queue: 'D',
        lane: 'D',
        done: 0,
        now: { stage: 'waiting' },
      });
    }
    expect(hall.line('D')).toHaveLength(4);
    expect(tally(hall)).toEqual({ taken: 4, finished: 0, unfinished: 0 });
    expect(hall.refused(kiosk, wanted('nothing'))).toBe('unknownJourney');
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('JT1 what holds for any number holds for it: hours, windows for every step', () => {
    expect(new VirtualHall().refused(kiosk, wanted('stuck'))).toBe('noWindowPlanned');
    expect(new VirtualHall(smallHall(), clock('22:00')).refused(kiosk, wanted('baby'))).toBe('hallClosed');
  });

  test('JT2 of steps in any order the one comes first that is served soonest', () => {
    const anyOrder = (settings: HallSettings): HallSettings => ({
      ...settings,
      journeys: [
        {
          ...babyOf(settings),
          steps: ['birth', 'pickup'].map((item, index) => ({ item, anyOrder: index > 0, needed: true })),
        },
      ],
    });
    const quiet = hallOf(anyOrder).open(2);
    quiet.takeMany(3, 'pickup');
    expect(taken(quiet).journey?.steps).toEqual(['birth', 'pickup']);
    const busy = hallOf(anyOrder).open(2);
    busy.takeMany(2, 'birth');
    busy.takeMany(12, 'pickup');
    expect(taken(busy).journey?.steps).toEqual(['birth', 'pickup']);
    const crowded = hallOf(anyOrder).open(2);
    crowded.takeMany(6, 'birth');
    expect(taken(crowded).journey?.steps).toEqual(['pickup', 'birth']);
    const closed = hallOf(anyOrder).open(1);
    expect(taken(closed).journey?.steps).toEqual(['birth', 'pickup']);
    const down = hallOf(anyOrder).open(1, 2);
    down.get(manager, { name: 'markBackendDown', items: ['birth'], reason: 'system' });
    expect(taken(down).journey?.steps).toEqual(['pickup', 'birth']);
  });
});

describe('a step that ends', () => {
  test('JT3 puts the next one into its line by itself, with number and place, before who came later', () => {
    const hall = new VirtualHall().open(2);
    const { ticketId, number } = taken(hall);
    const { place } = hall.ticket(ticketId);
    hall.later(minute);
    const later = hall.take('card').ticketId;
    expect(hall.call(2)).toBe(ticketId);
    hall.get(api, { name: 'startService', window: 2 });
    hall.later(3 * minute);
    expect(
      hall.get(api, { name: 'finishService', window: 2, outcome: 'accepted', thenCallNext: false }),
    ).toEqual({ called: null, movedOnTo: 'L' });
    expect(hall.ticket(ticketId)).toMatchObject({
      number,
      place,
      queue: 'L',
      done: 1,
      now: { stage: 'waiting' },
    });
    expect(hall.ticket(ticketId).owner).toMatchObject({ post: 'dutyManager' });
    expect(states(hall, ticketId)).toEqual(['birth done', 'card open', 'pension open', 'pickup open']);
    hall.open(1);
    expect(hall.call(1)).toBe(ticketId);
    expect(hall.ticket(later).now.stage).toBe('waiting');
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('JT3 a window does all that comes next in one sitting, and passes over nothing that it may not do', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = taken(hall);
    hall.call(1);
    hall.finish(1);
    expect(states(hall, ticketId)).toEqual(['birth done', 'card done', 'pension done', 'pickup open']);
    expect(hall.line('F')).toEqual([ticketId]);

    // Window 2 may do birth and pickup; what lies between is not its own.
    const other = new VirtualHall().open(2);
    const second = taken(other).ticketId;
    other.call(2);
    other.finish(2);
    expect(states(other, second)).toEqual(['birth done', 'card open', 'pension open', 'pickup open']);
  });

  test('JT3 the last one ends the visit, and the journey is finished; she is at one window at a time', () => {
    const hall = new VirtualHall().open(1, 2);
    const { ticketId } = taken(hall);
    expect(hall.call(1)).toBe(ticketId);
    expect(hall.refused(api, { name: 'callTicket', window: 2, ticketId, reason: 'agreed' })).toBe(
      'ticketElsewhere',
    );
    hall.finish(1);
    expect(hall.call(2)).toBe(ticketId);
    hall.finish(2);
    expect(hall.stage(ticketId)).toBe('served');
    expect(tally(hall)).toEqual({ taken: 1, finished: 1, unfinished: 0 });
    expect(hall.hall.journeysNow.size).toBe(0);
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('JT4 step by step at one window: the next goes on there, timed anew and without a call', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId, number } = taken(hall);
    hall.call(1);
    hall.get(api, { name: 'startService', window: 1 });
    const calls = hall.hall.calls.length;
    hall.later(minute);
    expect(end(hall, 1, 'done')).toEqual({ ticketId, number, nextHere: 'card' });
    expect(hall.ticket(ticketId)).toMatchObject({
      queue: 'L',
      done: 1,
      now: { stage: 'serving', window: 1 },
    });
    expect(hall.window(1).ticketId).toBe(ticketId);
    expect(hall.hall.counts.get('D')).toMatchObject({ served: 1, servedMs: minute });
    hall.later(2 * minute);
    expect(end(hall, 1, 'done')).toEqual({ ticketId, number, nextHere: 'pension' });
    expect(end(hall, 1, 'done')).toEqual({ ticketId, number, movedOnTo: 'F' });
    expect(hall.hall.counts.get('L')).toMatchObject({ served: 2, servedMs: 2 * minute });
    expect(hall.hall.calls.length).toBe(calls);
    expect(hall.window(1).ticketId).toBeNull();
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('JT4 only of a journey, and only with who is there', () => {
    const hall = new VirtualHall().open(1);
    hall.take('birth');
    hall.call(1);
    expect(hall.refused(api, ends(1, 'done'))).toBe('notJourney');
    expect(hall.refused(api, { ...ends(1, 'done'), ticketId: 'nobody00' })).toBe('visitorChanged');
    hall.finish(1);
    taken(hall);
    hall.call(1);
    end(hall, 1, 'done');
    // Pressed twice, on a screen that still shows the step before.
    expect(hall.refused(api, { ...ends(1, 'done'), item: 'birth' })).toBe('stepChanged');
    expect(hall.get(api, { ...ends(1, 'done'), item: 'card' })).toMatchObject({ nextHere: 'pension' });
  });

  test('JT5 left out with a reason, the journey goes on', () => {
    const hall = new VirtualHall().open(1, 2);
    const { ticketId } = taken(hall);
    hall.call(2);
    end(hall, 2, 'skipped');
    expect(hall.ticket(ticketId).journey?.steps[0]).toMatchObject({
      item: 'birth',
      state: 'skipped',
      reason: 'materialsMissing',
      window: 2,
    });
    expect(hall.line('L-1')).toEqual([ticketId]);
    hall.call(1);
    hall.finish(1);
    hall.call(2);
    hall.finish(2);
    expect(tally(hall)).toMatchObject({ finished: 1, unfinished: 0 });
  });

  test('JT5 not possible, it ends what must come after it; the others of its group go on', () => {
    const hall = new VirtualHall().open(1, 2);
    const { ticketId, number } = taken(hall);
    hall.call(2);
    hall.finish(2);
    hall.call(1);
    expect(end(hall, 1, 'failed')).toMatchObject({ nextHere: 'pension' });
    expect(end(hall, 1, 'done')).toEqual({ ticketId, number, over: 'unfinished' });
    expect(states(hall, ticketId)).toEqual(['birth done', 'card failed', 'pension done', 'pickup unreached']);
    expect(hall.stage(ticketId)).toBe('served');
    expect(tally(hall)).toEqual({ taken: 1, finished: 0, unfinished: 1 });
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('JT5 where the hall file says that it is not needed, all goes on without it', () => {
    const hall = new VirtualHall().open(1, 2);
    const { ticketId } = taken(hall);
    hall.call(1);
    end(hall, 1, 'done');
    end(hall, 1, 'done');
    expect(hall.ticket(ticketId).items[2]).toBe('pension');
    end(hall, 1, 'failed');
    hall.call(2);
    expect(end(hall, 2, 'done')).toMatchObject({ over: 'finished' });
    expect(states(hall, ticketId)).toEqual(['birth done', 'card done', 'pension failed', 'pickup done']);
    expect(tally(hall)).toMatchObject({ finished: 1 });
  });

  test('JT6 what was only asked about or left to the department is not done', () => {
    for (const outcome of ['consulted', 'toDepartment'] as const) {
      const hall = new VirtualHall().open(1);
      const { ticketId } = taken(hall);
      hall.call(1);
      hall.get(api, { name: 'finishService', window: 1, outcome, thenCallNext: false });
      expect(hall.ticket(ticketId).journey?.steps[0]).toMatchObject({ state: 'failed', reason: outcome });
      expect(states(hall, ticketId)?.slice(1)).toEqual([
        'card unreached',
        'pension unreached',
        'pickup unreached',
      ]);
      expect(tally(hall)).toMatchObject({ finished: 0, unfinished: 1 });
    }
  });

  test('JT7 no other item takes a step’s place; sending her on changes no step', () => {
    const hall = new VirtualHall().open(1, 2, 3);
    const { ticketId } = taken(hall);
    hall.call(1);
    expect(hall.refused(api, { name: 'changeItem', window: 1, item: 'card' })).toBe('journeyFixed');
    const toItem = { name: 'transferTicket', window: 1, to: { item: 'card' }, reason: 'other' } as const;
    expect(hall.refused(api, toItem)).toBe('journeyFixed');
    hall.get(api, { name: 'transferTicket', window: 1, to: { window: 3 }, reason: 'notHere' });
    expect(hall.call(3)).toBe(ticketId);
    expect(states(hall, ticketId)?.every((step) => step.endsWith('open'))).toBe(true);
    expect(end(hall, 3, 'done')).toMatchObject({ nextHere: 'pension' });
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('JT7 at an inquiry window it is no consultation', () => {
    const settings = smallHall();
    const windows = settings.windows.map((one) =>
      one.no === 1 ? { ...one, kind: 'inquiry' as const } : one,
    );
    const hall = new VirtualHall({ ...settings, windows }).open(1);
    taken(hall);
    hall.call(1);
    expect(hall.refused(api, { name: 'convertConsultation', window: 1, item: 'card' })).toBe('journeyFixed');
  });
});

describe('a next step that cannot be done now', () => {
  /** F, the queue of pickup, is there in the afternoon only. */
  const afternoon = (settings: HallSettings): HallSettings => ({
    ...settings,
    queues: settings.queues.map((queue) =>
      queue.id === 'F'
        ? {
            ...queue,
            hours: { weekly: [{ days: [1, 2, 3, 4, 5], periods: [['14:00', '17:00']] }], exceptions: [] },
          }
        : queue,
    ),
  });

  test('JT8 the taker is told which queue is closed and when it opens; she waits there in her place', () => {
    const hall = hallOf(afternoon).open(1, 2);
    const { ticketId, journey } = taken(hall);
    expect(journey?.closed).toEqual([{ item: 'pickup', opensAt: clock('14:00') }]);
    hall.call(1);
    hall.finish(1);
    expect(hall.line('F')).toEqual([ticketId]);
    expect(hall.refusal(kiosk, wanted('moving'))).toMatchObject({ code: 'queueClosed' });
    hall.until(clock('13:50'));
    expect(taken(hall).journey).not.toHaveProperty('closed');
  });

  test('JT8 its system down, she keeps her place; a pass has what is left of the journey', () => {
    const hall = new VirtualHall().open(1, 2);
    const { ticketId } = taken(hall);
    hall.call(1);
    hall.get(manager, { name: 'markBackendDown', items: ['pickup'], reason: 'system' });
    hall.finish(1);
    expect(hall.line('down:F')).toEqual([ticketId]);
    expect(hall.refused(api, { name: 'callNext', window: 2 })).toBe('nobodyWaiting');
    const { pass, code } = hall.get(api, { name: 'givePass', ticketId });
    expect(tally(hall)).toMatchObject({ taken: 1, unfinished: 1 });
    hall.get(manager, { name: 'markBackendUp', items: ['pickup'] });
    const back = hall.get(kiosk, { name: 'redeemPass', pass, code, channel: 'kiosk' });
    expect(states(hall, back.ticketId)).toEqual(['pickup open']);
    hall.call(2);
    hall.finish(2);
    expect(tally(hall)).toMatchObject({ taken: 2, finished: 1, unfinished: 1 });
    expect(faultsOf(hall.hall)).toEqual([]);
  });
});

test('other numbers have no journey', () => {
  const hall = new VirtualHall();
  expect(hall.get(kiosk, takeOf('birth'))).not.toHaveProperty('journey');
  expect(hall.later(second).ticket(hall.take('card').ticketId).journey).toBeNull();
});

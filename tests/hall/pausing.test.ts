// The whole hall paused: nobody is called, no clock runs. Rules Z1–Z8.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import { coolUntil } from '../../server/hall/visits/calling.ts';
import { handOverClock } from '../../server/hall/views/hands.ts';
import { lateBefore } from '../../server/hall/lines/order.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import {
  agent,
  api,
  clerk,
  clock,
  hour,
  kiosk,
  manager,
  minute,
  second,
  takeOf,
  visitor,
  VirtualHall,
} from '../support/virtual-hall.ts';
import { faultsOf } from '../support/hall-picture.ts';

const pause = { name: 'pauseHall', reason: 'drill', tickets: false } as const;
const resume = { name: 'resumeHall' } as const;

/** The hall stands still for so long. */
function paused(hall: VirtualHall, ms: number): VirtualHall {
  hall.get(manager, pause);
  hall.later(ms).tick();
  hall.get(manager, resume);
  return hall;
}

describe('pausing', () => {
  test('Z1 a manager pauses with a reason; a change of reason keeps the beginning; the same again is refused', () => {
    const hall = new VirtualHall();
    expect(hall.refused(clerk('c1'), pause)).toBe('notAllowed');
    expect(hall.refused(manager, resume)).toBe('hallNotPaused');
    hall.get(manager, { ...pause, minutes: 20 });
    const since = hall.now;
    expect(hall.hall.paused).toEqual({
      reason: 'drill',
      since,
      tickets: false,
      untilAbout: since + 20 * minute,
    });
    hall.later(minute).get(manager, { ...pause, reason: 'emergency', tickets: true });
    expect(hall.hall.paused).toEqual({ reason: 'emergency', since, tickets: true });
    expect(hall.refused(manager, { ...pause, reason: 'emergency', tickets: true })).toBe('hallAlreadyPaused');
    hall.later(minute).get(manager, resume);
    expect(hall.hall.paused).toBeNull();
    expect(hall.hall.pauses).toEqual([{ from: since, until: hall.now }]);
  });

  test('Z2 no verb calls anybody meanwhile, and none passes over', () => {
    const hall = new VirtualHall().open(1, 2, 3);
    const [first = '', , parked = '', waiting = ''] = hall.takeMany(5, 'birth');
    hall.call(1);
    hall.call(2);
    hall.call(3);
    hall.get(api, { name: 'parkTicket', window: 3, kind: 'held' });
    hall.get(manager, pause);
    hall.later(minute);
    const calls: Command[] = [
      { name: 'callNext', window: 3 },
      { name: 'recallTicket', window: 1 },
      { name: 'markNoShow', window: 1 },
      { name: 'callTicket', window: 3, ticketId: waiting, reason: 'other' },
      { name: 'resumeTicket', window: 3, ticketId: parked },
      { name: 'directVisit', window: 3, item: 'pension', language: 'zh' },
    ];
    for (const command of calls) expect(hall.refused(api, command), command.name).toBe('hallPaused');
    hall.get(api, { name: 'startService', window: 1 });
    hall.get(api, { name: 'finishService', window: 1, thenCallNext: false });
    expect(hall.stage(first)).toBe('served');
    expect(hall.get(api, { name: 'finishService', window: 2, thenCallNext: true }).called).toBeNull();
    hall.get(manager, resume);
    expect(hall.call(3)).toBe(waiting);
  });

  test('Z2 a window that calls by itself waits for the hall', () => {
    const settings = smallHall();
    const windows = settings.windows.map((one) => ({ ...one, autoCall: one.no === 1 }));
    const hall = new VirtualHall({ ...settings, windows }).open(1);
    hall.get(manager, { ...pause, tickets: true });
    const { ticketId } = hall.take('birth');
    hall.later(second).tick();
    expect(hall.stage(ticketId)).toBe('waiting');
    hall.get(manager, resume);
    hall.later(second).tick();
    expect(hall.stage(ticketId)).toBe('called');
  });

  test('Z2 nobody lapses while the hall is paused, nor for a while after', () => {
    const hall = new VirtualHall(smallHall({ lapseAfterSeconds: 60 })).open(1);
    const { ticketId } = hall.take('birth');
    hall.call(1);
    hall.later(50 * second).get(manager, pause);
    hall.later(hour).tick();
    expect(hall.stage(ticketId)).toBe('called');
    hall.get(manager, resume);
    hall.later(2 * minute).tick();
    expect(hall.stage(ticketId)).toBe('called');
  });

  test('Z3 the promise is counted without the pause', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId: pension } = hall.take('card');
    hall.later(20 * minute);
    paused(hall, hour);
    expect(lateBefore(hall.hall, hall.now)).toBe(clock('08:50'));
    const { ticketId: birth } = hall.take('birth');
    // Window 1 prefers births; the pension has not waited its 30 minutes yet.
    expect(hall.call(1)).toBe(birth);
    hall.finish(1).take('birth');
    hall.later(11 * minute);
    expect(hall.call(1)).toBe(pension);
  });

  test('Z3 the cool-down stands still', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.take('birth');
    hall.call(1);
    hall.later(4 * second);
    paused(hall, 30 * second);
    expect(coolUntil(hall.hall, hall.ticket(ticketId)) - hall.now).toBe(6 * second);
    expect(hall.refusal(api, { name: 'recallTicket', window: 1 })).toEqual({
      code: 'coolingDown',
      details: { remainingMs: 6 * second },
    });
  });

  test('Z3 我在路上 is held on, and is not used up in a pause', () => {
    const hall = new VirtualHall().open(1, 2);
    const held = hall.take('birth').ticketId;
    const other = hall.take('birth').ticketId;
    hall.call(1);
    hall.call(2);
    hall.get(visitor(held), { name: 'sayOnMyWay', ticketId: held });
    hall.later(20 * second).get(manager, pause);
    expect(hall.refused(visitor(other), { name: 'sayOnMyWay', ticketId: other })).toBe('hallPaused');
    hall.later(40 * second).get(manager, resume);
    const { now } = hall.ticket(held);
    expect(now.stage === 'called' && (now.onMyWayUntil ?? 0) - hall.now).toBe(40 * second);
    hall.get(visitor(other), { name: 'sayOnMyWay', ticketId: other });
  });

  test('Z3 a hand-over ages only while the hall runs', () => {
    const hall = new VirtualHall().open(1, 2);
    const { ticketId } = hall.take('birth');
    hall.call(1);
    hall.get(api, { name: 'transferTicket', window: 1, to: { window: 2 }, reason: 'specialist' });
    const bound = () => hall.ticket(ticketId).bound;
    hall.later(2 * minute);
    hall.get(manager, pause);
    hall.later(hour);
    const still = bound();
    expect(still && handOverClock(hall.hall, still, hall.now).deadline).toBe(hall.now + 3 * minute);
    // Its clerk leaves for a moment in the pause: that is no free time either.
    hall.get(api, { name: 'pauseWindow', window: 2, reason: 'meeting' });
    hall.later(minute).get(api, { name: 'resumeWindow', window: 2 });
    hall.later(minute).get(manager, resume);
    const after = bound();
    expect(after && handOverClock(hall.hall, after, hall.now).deadline).toBe(hall.now + 3 * minute);
  });

  test('Z3 who was sent to a pausing window is not sent back because the hall stands still', () => {
    const hall = new VirtualHall().open(1, 2);
    const { ticketId } = hall.take('birth');
    hall.call(1);
    hall.get(api, { name: 'transferTicket', window: 1, to: { window: 2 }, reason: 'specialist' });
    hall.get(api, { name: 'pauseWindow', window: 2, reason: 'break' });
    hall.later(4 * minute);
    paused(hall, hour);
    hall.later(50 * second).tick();
    expect(hall.ticket(ticketId).bound).not.toBeNull();
    // The minute that was left is over, and so is the time after the pause in which nothing happens.
    hall.later(3 * minute).tick();
    expect(hall.ticket(ticketId).bound).toBeNull();
  });

  test('Z3 taking a withdrawal back is possible as long after the pause as before it', () => {
    const hall = new VirtualHall();
    const { ticketId } = hall.take('birth');
    hall.get(visitor(ticketId), { name: 'withdrawTicket', ticketId });
    hall.later(4 * minute);
    paused(hall, hour);
    hall.later(3 * minute + second);
    expect(hall.refused(visitor(ticketId), { name: 'undoWithdrawal', ticketId })).toBe('undoTooLate');
    const again = hall.take('birth').ticketId;
    hall.get(visitor(again), { name: 'withdrawTicket', ticketId: again });
    hall.get(manager, pause);
    hall.later(hour).get(visitor(again), { name: 'undoWithdrawal', ticketId: again });
    expect(hall.stage(again)).toBe('waiting');
  });

  test('Z3 paper goes on: a claim that is not continued is uncertain in a pause too', () => {
    const hall = new VirtualHall();
    const { paperId = '' } = hall.get(kiosk, { ...takeOf('birth'), printer: 'K1' });
    hall.get(agent(), { name: 'claimPaper', paperId, printer: 'K1' });
    hall.get(manager, pause);
    hall.later(31 * second).tick();
    expect(hall.hall.papers.get(paperId)?.now.state).toBe('uncertain');
  });

  test('Z4 service time does not count the pause, whether it ends in it or after it', () => {
    const hall = new VirtualHall().open(1, 2);
    const [one = '', two = ''] = hall.takeMany(2, 'birth');
    for (const window of [1, 2]) {
      hall.call(window);
      hall.get(api, { name: 'startService', window });
    }
    hall.later(5 * minute).get(manager, pause);
    hall.later(10 * minute).finish(1);
    hall.later(10 * minute).get(manager, resume);
    hall.later(2 * minute).finish(2);
    expect(hall.ticket(one).now).toMatchObject({ servedMs: 5 * minute });
    expect(hall.ticket(two).now).toMatchObject({ servedMs: 7 * minute });
  });

  test('Z5 after a long pause calls are made again and desks are asked; after a short one nothing changes', () => {
    const hall = new VirtualHall().open(1, 2);
    const [, called = ''] = hall.takeMany(2, 'birth');
    hall.call(1);
    hall.get(api, { name: 'startService', window: 1 });
    hall.call(2);
    paused(hall, 30 * second);
    expect(hall.ticket(called).calls.every(({ counts }) => counts)).toBe(true);
    expect(hall.window(1).askStillHere).toBe(false);
    paused(hall, 10 * minute);
    expect(hall.ticket(called).calls.some(({ counts }) => counts)).toBe(false);
    expect(hall.ticket(called).now).toMatchObject({ stage: 'called', callAgain: true });
    expect(hall.window(1).askStillHere).toBe(true);
    expect(hall.hall.graceUntil).toBe(hall.now + 3 * minute);
    hall.get(api, { name: 'recallTicket', window: 2 });
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('Z6 numbers only where the manager said so', () => {
    const hall = new VirtualHall();
    hall.get(manager, { ...pause, minutes: 30 });
    expect(hall.refusal(kiosk, takeOf('birth'))).toEqual({
      code: 'hallPaused',
      details: { opensAt: hall.now + 30 * minute },
    });
    hall.get(manager, { ...pause, tickets: true });
    hall.take('birth');
    expect(hall.line('D')).toHaveLength(1);
  });

  test('Z7 a restart in a pause finds the hall paused, and what it was down does not count twice', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.take('birth');
    hall.call(1);
    hall.get(visitor(ticketId), { name: 'sayOnMyWay', ticketId });
    hall.later(10 * second).get(manager, pause);
    hall.outage(5 * minute);
    expect(hall.refolded().paused).toEqual(hall.hall.paused);
    hall.later(minute).get(manager, resume);
    const { now } = hall.ticket(ticketId);
    expect(now.stage === 'called' && (now.onMyWayUntil ?? 0) - hall.now).toBe(50 * second);
  });

  test('Z7 a pause ends with a closed day; where the hall is open day and night it goes on', () => {
    const day = new VirtualHall();
    day.get(manager, pause);
    day.until(clock('04:00', '2026-11-24')).tick();
    expect(day.hall.paused).toBeNull();
    const round = new VirtualHall(smallHall({}, alwaysOpen), clock('03:00')).open(1);
    const { ticketId } = round.take('card');
    round.later(20 * minute).get(manager, pause);
    const still = round.hall.paused;
    round.until(clock('05:00')).tick();
    expect(round.hall.day).toBe('2026-11-23');
    expect(round.hall.paused).toEqual(still);
    expect(round.refused(api, { name: 'callNext', window: 1 })).toBe('hallPaused');
    round.get(manager, resume);
    // Twenty minutes of waiting before the pause, on the day before.
    expect(lateBefore(round.hall, round.now)).toBe(clock('02:50'));
    paused(round, hour);
    round.until(clock('04:00', '2026-11-24')).tick();
    expect(round.hall.pauses).toHaveLength(2);
    expect(round.ticket(ticketId).takenAt).toBe(clock('03:00'));
    expect(faultsOf(round.hall)).toEqual([]);
  });
});

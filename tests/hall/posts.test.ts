// Whose hand is at a window: old screens, hand-overs, take-overs, cover. Rules U1 and following.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, clerk, manager, minute, second, VirtualHall } from '../support/virtual-hall.ts';
import { seeDesk, seeManager } from './hands-seen.ts';

describe('an old screen', () => {
  const meaning = (ticketId: string): Record<string, Command> => ({
    again: { name: 'recallTicket', window: 1, ticketId },
    start: { name: 'startService', window: 1, ticketId },
    finish: { name: 'finishService', window: 1, ticketId, thenCallNext: true },
    noShow: { name: 'markNoShow', window: 1, ticketId },
    park: { name: 'parkTicket', window: 1, ticketId, kind: 'held' },
    transfer: { name: 'transferTicket', window: 1, ticketId, to: { queue: 'D' }, reason: 'other' },
    item: { name: 'changeItem', window: 1, ticketId, item: 'card' },
  });

  test.each(Object.keys(meaning('')))('U1 %s meant for the visitor before changes nothing', (verb) => {
    const hall = new VirtualHall();
    const [first = '', next = ''] = hall.takeMany(2, 'birth');
    hall.open(1).call(1);
    hall.get(api, { name: 'finishService', window: 1, ticketId: first, thenCallNext: true });
    const before = hall.hall;
    const command = meaning(first)[verb] ?? { name: 'callNext', window: 1 };
    expect(hall.refusal(api, command)).toEqual({
      code: 'visitorChanged',
      details: { window: 1, number: hall.ticket(next).number },
    });
    expect(hall.hall).toBe(before);
  });

  test.each(Object.keys(meaning('')))('U1 %s meant for the visitor who is here is done', (verb) => {
    const hall = new VirtualHall();
    const { ticketId } = hall.take('birth');
    hall.open(1).call(1);
    if (verb === 'noShow') {
      for (const _again of [1, 2]) hall.later(10 * second).get(api, { name: 'recallTicket', window: 1 });
    }
    hall.later(minute);
    const command = meaning(ticketId)[verb] ?? { name: 'callNext', window: 1 };
    const lines = hall.book.length;
    hall.get(api, command);
    expect(hall.book.length).toBe(lines + 1);
  });

  test('U1 after an outage "still here" is said of the visitor meant', () => {
    const hall = new VirtualHall();
    const [first = '', other = ''] = hall.takeMany(2, 'birth');
    hall.open(1).call(1);
    hall.get(api, { name: 'startService', window: 1 });
    hall.outage(2 * minute);
    const gone = { name: 'confirmVisitor', window: 1, stillHere: false } as const;
    expect(hall.refused(api, { ...gone, ticketId: other })).toBe('visitorChanged');
    hall.get(api, { ...gone, ticketId: first });
    expect(hall.stage(first)).toBe('waiting');
  });

  test('U1 nobody at the window any more: nobodyAtWindow', () => {
    const hall = new VirtualHall();
    const { ticketId } = hall.take('birth');
    hall.open(1).call(1);
    hall.finish(1);
    expect(hall.refused(api, { name: 'startService', window: 1, ticketId })).toBe('nobodyAtWindow');
  });
});

test('U2 next with somebody still at the window is refused, and finishing with the call is one step', () => {
  const hall = new VirtualHall();
  const [first = '', next = ''] = hall.takeMany(2, 'birth');
  hall.open(1).call(1);
  expect(hall.refused(api, { name: 'callNext', window: 1 })).toBe('visitNotFinished');
  hall.get(api, { name: 'finishService', window: 1, ticketId: first, thenCallNext: true });
  expect([hall.stage(first), hall.stage(next)]).toEqual(['served', 'called']);
});

/** The clerk `a` at her open window 1 serves one visitor, has parked one of each kind, and one is sent to her by name. */
function busyWindow() {
  const hall = new VirtualHall();
  const a = clerk('a');
  hall.get(a, { name: 'openWindow', window: 1 });
  hall.open(2);
  const waiting = hall.takeMany(6, 'birth');
  const parked = (['released', 'held', 'awaiting'] as const).map((kind) => {
    const { ticketId } = hall.get(a, { name: 'callNext', window: 1 });
    hall.get(a, { name: 'parkTicket', window: 1, kind });
    return ticketId;
  });
  const sent = hall.call(2);
  hall.get(api, { name: 'transferTicket', window: 2, to: { clerk: 'a' }, reason: 'specialist' });
  const serving = waiting[4] ?? '';
  hall.get(a, { name: 'callTicket', window: 1, ticketId: serving, reason: 'agreed' });
  hall.get(a, { name: 'startService', window: 1 });
  return { hall, a, parked, sent, serving, last: waiting[5] ?? '' };
}
const owner = (hall: VirtualHall, ticketId: string) => hall.ticket(ticketId).owner;
const handOver = (window: number, toClerk: string) => ({ name: 'handOverWindow', window, toClerk }) as const;

describe('AB 岗', () => {
  test('U3 the visitor, the parked and those sent pass to the other hand in one step, each with its link', () => {
    const { hall, a, parked, sent, serving } = busyWindow();
    const before = hall.window(1);
    hall.later(minute).get(a, handOver(1, 'b'));
    expect(hall.book.at(-1)?.events).toEqual([{ type: 'windowHandedOver', window: 1, from: 'a', to: 'b' }]);
    const { now, ...rest } = hall.window(1);
    expect(now).toEqual({ ...before.now, clerk: 'b' });
    expect(rest).toEqual({ ...before, now: undefined });
    for (const ticketId of [...parked, serving]) {
      expect(owner(hall, ticketId)).toMatchObject({ clerk: 'b' });
      expect(hall.ticket(ticketId).chain.at(-1)).toMatchObject({
        step: 'handedOver',
        by: 'a',
        to: 'b',
        window: 1,
      });
    }
    expect(hall.stage(serving)).toBe('serving');
    expect(hall.ticket(sent).bound).toMatchObject({ window: 1, clerk: 'b' });
    expect(owner(hall, sent)).toMatchObject({ clerk: 'key:api' });
    expect(faultsOf(hall.hall)).toEqual([]);
    hall.get(clerk('b'), { name: 'finishService', window: 1, thenCallNext: true });
    expect(hall.window(1).ticketId).toBe(sent);
  });

  test('U3 the first hand is out at once and free for another window, the second has this one alone', () => {
    const { hall, a } = busyWindow();
    hall.get(a, handOver(1, 'b'));
    expect(hall.refused(a, { name: 'pauseWindow', window: 1, reason: 'other' })).toBe('notYourWindow');
    hall.get(a, { name: 'staffWindow', window: 3 });
    expect(hall.refused(clerk('b'), { name: 'staffWindow', window: 2 })).toBe('windowHeld');
    expect(hall.refusal(clerk('b'), handOver(1, 'a'))).toEqual({
      code: 'colleagueElsewhere',
      details: { window: 3 },
    });
  });

  test('U3 only by whom the window belongs to; to oneself it changes nothing', () => {
    const { hall, a } = busyWindow();
    expect(hall.refused(clerk('c'), handOver(1, 'c'))).toBe('notYourWindow');
    expect(hall.refused(clerk('c'), handOver(3, 'c'))).toBe('windowClosed');
    const lines = hall.book.length;
    hall.get(a, handOver(1, 'a'));
    expect(hall.book.length).toBe(lines);
  });

  test('U3 what a key answers for at its other windows stays with it', () => {
    const hall = new VirtualHall();
    const [one = '', two = ''] = hall.takeMany(2, 'birth');
    hall.open(1, 2);
    for (const window of [1, 2]) {
      hall.call(window);
      hall.get(api, { name: 'startService', window });
    }
    hall.get(api, handOver(1, 'b'));
    expect([owner(hall, one), owner(hall, two)]).toMatchObject([{ clerk: 'b' }, { clerk: 'key:api' }]);
    expect(faultsOf(hall.hall)).toEqual([]);
  });
});

const takeOver = (window: number, toClerk?: string) =>
  ({
    name: 'takeOverWindow',
    window,
    reason: 'ill',
    ...(toClerk === undefined ? {} : { toClerk }),
  }) as const;

describe('taking a window over', () => {
  test('U4 the manager goes on there herself: the visitor stays, and she answers', () => {
    const { hall, serving } = busyWindow();
    expect(hall.get(manager, takeOver(1, 'manager'))).toEqual({ returned: null, held: [] });
    expect(hall.window(1).ticketId).toBe(serving);
    expect(owner(hall, serving)).toMatchObject({ clerk: 'manager' });
    expect(hall.ticket(serving).chain.at(-1)).toMatchObject({
      step: 'handedOver',
      by: 'manager',
      reason: 'ill',
    });
    hall.get(manager, { name: 'finishService', window: 1, thenCallNext: false });
    expect(hall.stage(serving)).toBe('served');
  });

  test('U4 given to a third, who has no other window; never by a clerk', () => {
    const { hall } = busyWindow();
    hall.get(clerk('c'), { name: 'staffWindow', window: 3 });
    expect(hall.refusal(manager, takeOver(1, 'c'))).toEqual({
      code: 'colleagueElsewhere',
      details: { window: 3 },
    });
    expect(hall.refused(clerk('c'), takeOver(1))).toBe('notAllowed');
    hall.get(manager, takeOver(1, 'd'));
    expect(hall.window(1).now).toMatchObject({ state: 'open', clerk: 'd' });
    expect(hall.refused(manager, takeOver(9))).toBe('unknownWindow');
  });

  test('U5 closed: the visitor goes first elsewhere, others sent there go back, the duty manager answers', () => {
    const { hall, parked, sent, serving } = busyWindow();
    const { number } = hall.ticket(serving);
    expect(hall.get(manager, takeOver(1))).toMatchObject({ returned: { ticketId: serving, number } });
    expect(hall.window(1).now.state).toBe('closed');
    expect(hall.ticket(sent).bound).toBeNull();
    for (const ticketId of [...parked, serving])
      expect(owner(hall, ticketId)).toMatchObject({ post: 'dutyManager' });
    expect(hall.ticket(serving).chain.map(({ step }) => step)).toContain('takenBack');
    expect(faultsOf(hall.hall)).toEqual([]);
    expect(hall.call(2)).toBe(serving);
    expect(hall.ticket(serving)).toMatchObject({ number, calls: [{ window: 2 }] });
  });

  test('U5 first also where another queue is preferred there and its visitors wait longer', () => {
    const hall = new VirtualHall();
    const { ticketId: pension } = hall.take('pension');
    hall.later(50 * minute);
    const { ticketId: birth } = hall.take('birth');
    hall.get(clerk('a'), { name: 'openWindow', window: 2 });
    hall.get(clerk('a'), { name: 'callNext', window: 2 });
    hall.get(manager, takeOver(2));
    hall.open(3);
    expect(hall.call(3)).toBe(birth);
    hall.finish(3);
    expect(hall.call(3)).toBe(pension);
  });

  test('U5 one who was called and not received yet is first, and nobody answers for her', () => {
    const hall = new VirtualHall();
    const [first = ''] = hall.takeMany(2, 'birth');
    hall.get(clerk('a'), { name: 'openWindow', window: 1 });
    hall.get(clerk('a'), { name: 'callNext', window: 1 });
    hall.get(manager, takeOver(1));
    expect(hall.ticket(first)).toMatchObject({ owner: null, chain: [], now: { stage: 'waiting' } });
    expect(hall.refolded().tickets.get(first)).toEqual(hall.ticket(first));
    expect(hall.open(2).call(2)).toBe(first);
  });

  test('U6 papers at the window are listed to the manager until they are moved', () => {
    const { hall, parked } = busyWindow();
    const [released = '', held = '', awaiting = ''] = parked;
    const numbers = [held, awaiting].map((id) => ({ ticketId: id, number: hall.ticket(id).number }));
    expect(seeManager(hall).heldPapers).toEqual([]);
    expect(hall.get(manager, takeOver(1)).held).toEqual(numbers);
    expect(seeManager(hall).heldPapers).toMatchObject(numbers.map((one) => ({ ...one, window: 1 })));
    expect(hall.stage(released)).toBe('parked');
    hall.get(manager, { name: 'movePapers', ticketId: held, window: 2 });
    hall.get(manager, { name: 'movePapers', ticketId: awaiting });
    expect(seeManager(hall).heldPapers).toEqual([]);
  });

  test('U7 carried to another window she is resumed there, given back at any window of her line', () => {
    const { hall, parked } = busyWindow();
    const [, held = '', awaiting = ''] = parked;
    hall.get(manager, takeOver(1));
    const move = (ticketId: string, window?: number) =>
      ({ name: 'movePapers', ticketId, ...(window === undefined ? {} : { window }) }) as const;
    expect(hall.refused(manager, move(held, 3))).toBe('nobodyThere');
    expect(hall.refused(manager, move(held, 9))).toBe('unknownWindow');
    expect(hall.refused(clerk('c'), move(held))).toBe('notAllowed');
    hall.get(manager, move(held, 2));
    expect(hall.ticket(held).chain.at(-1)).toMatchObject({ step: 'papersMoved', by: 'manager', to: '2' });
    hall.get(manager, move(awaiting));
    expect(hall.ticket(awaiting).now).toMatchObject({ stage: 'parked', kind: 'released' });
    expect(hall.ticket(awaiting).chain.at(-1)).toMatchObject({ step: 'papersReturned' });
    hall.get(api, { name: 'resumeTicket', window: 2, ticketId: held });
    hall.finish(2);
    hall.get(api, { name: 'resumeTicket', window: 2, ticketId: awaiting });
    expect(hall.refused(manager, move(awaiting))).toBe('ticketNotParked');
  });

  test('U7 never to a window that may not go on with her, nor beyond what it may park', () => {
    const hall = new VirtualHall();
    hall.take('card');
    hall.open(1, 2);
    const card = hall.call(1);
    hall.get(api, { name: 'parkTicket', window: 1, kind: 'held' });
    expect(hall.refused(manager, { name: 'movePapers', ticketId: card, window: 2 })).toBe('notServedHere');
    const small = new VirtualHall(smallHall({ parkLimit: 1 }));
    small.takeMany(2, 'birth');
    small.open(1, 2);
    const [one = ''] = [1, 2].map((window) => {
      const ticketId = small.call(window);
      small.get(api, { name: 'parkTicket', window, kind: 'held' });
      return ticketId;
    });
    expect(small.refused(manager, { name: 'movePapers', ticketId: one, window: 2 })).toBe('parkLimitReached');
  });
});

describe('an account that was ended', () => {
  test('U8 its window calls nobody, keeps its visitor, and goes to whoever signs in there', () => {
    const { hall, a, serving } = busyWindow();
    expect(hall.get(manager, { name: 'releaseClerk', clerk: 'a' })).toEqual({ windows: [1] });
    expect(hall.window(1).now).toMatchObject({ state: 'paused', released: true });
    expect(seeManager(hall).alarms).toContainEqual(
      expect.objectContaining({ kind: 'windowReleased', level: 'red', window: 1 }),
    );
    expect(seeDesk(hall, 1).released).toBe(true);
    expect(hall.get(manager, { name: 'releaseClerk', clerk: 'a' })).toEqual({ windows: [] });
    hall.get(clerk('b'), { name: 'staffWindow', window: 1 });
    expect(hall.window(1)).toMatchObject({ ticketId: serving, now: { state: 'paused', clerk: 'b' } });
    expect(hall.window(1).now).not.toHaveProperty('released');
    expect(owner(hall, serving)).toMatchObject({ clerk: 'b' });
    hall.get(clerk('b'), { name: 'openWindow', window: 1 });
    hall.get(clerk('b'), { name: 'finishService', window: 1, thenCallNext: true });
    expect(hall.refused(a, { name: 'pauseWindow', window: 1, reason: 'other' })).toBe('notYourWindow');
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('U8 the same person signing in again, after a new password, has it back as it was', () => {
    const { hall, a, serving } = busyWindow();
    hall.get(manager, { name: 'releaseClerk', clerk: 'a' });
    const { chain } = hall.ticket(serving);
    hall.get(a, { name: 'staffWindow', window: 1 });
    expect(hall.window(1).now).not.toHaveProperty('released');
    expect(hall.ticket(serving).chain).toEqual(chain);
  });

  test('U8 who has another window signs off there first', () => {
    const { hall } = busyWindow();
    hall.get(clerk('b'), { name: 'staffWindow', window: 3 });
    hall.get(manager, { name: 'releaseClerk', clerk: 'a' });
    expect(hall.refused(clerk('b'), { name: 'staffWindow', window: 1 })).toBe('clerkHoldsAnother');
  });
});

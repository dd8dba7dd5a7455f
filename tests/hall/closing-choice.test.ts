// What who will not be reached by closing says and is offered, at the kiosk and on her page. Rules L11–L14.
import { expect, test } from 'vitest';
import type { ClosingChoice } from '../../contract/commands/visitors.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { seenOf } from '../support/around-hall.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, clock, kiosk, manager, VirtualHall, visitor } from '../support/virtual-hall.ts';
import { crowded } from './on-closing.ts';

test('L11, L14 the kiosk is told of the pass, the manager what each said', () => {
  const { hall, ids } = crowded(8);
  const last = ids.at(-1) ?? '';
  expect(seenOf(hall, { audience: 'kiosk' })).not.toHaveProperty('passBeforeClosing');
  const allowed = crowded(8, { passBeforeClosing: true }).hall;
  expect(seenOf(allowed, { audience: 'kiosk' })).toMatchObject({ passBeforeClosing: true });
  const places = hall.line('D');
  const shown = () => {
    const seen = seenOf(hall, { audience: 'manager' });
    const visits = seen !== null && 'closing' in seen ? seen.closing?.visits : [];
    return visits?.find(({ ticketId }) => ticketId === last);
  };
  expect(shown()).not.toHaveProperty('choice');
  hall.get(visitor(last), { name: 'chooseAtClosing', ticketId: last, choice: 'wait' });
  expect(shown()).toMatchObject({ choice: 'wait' });
  expect(seenOf(hall, { audience: 'manager' })).toMatchObject({ closing: { undecided: 5 } });
  expect(hall.line('D')).toEqual(places);
  hall.get(visitor(last), { name: 'withdrawTicket', ticketId: last });
  expect(shown()).toBeUndefined();
});

test('L14 who goes or takes a pass because she will not be reached is counted for the day', () => {
  const { hall, ids } = crowded(8, { passBeforeClosing: true });
  const left = () => {
    const seen = seenOf(hall, { audience: 'manager' });
    return seen !== null && 'leftUnreached' in seen ? seen.leftUnreached : undefined;
  };
  const [first = '', ...others] = ids;
  const [last = '', before = '', third = '', fourth = ''] = others.reverse();
  const giveUp = (ticketId: string) => hall.get(visitor(ticketId), { name: 'withdrawTicket', ticketId });
  // She is reached; another system's word is not her own.
  giveUp(first);
  hall.get(api, { name: 'withdrawTicket', ticketId: fourth });
  expect(left()).toBeUndefined();
  giveUp(last);
  hall.get(visitor(before), { name: 'givePass', ticketId: before });
  expect(left()).toEqual({ gone: 1, passes: 1, dropOffs: 0 });
  giveUp(third);
  expect(left()).toEqual({ gone: 2, passes: 1, dropOffs: 0 });
  hall.get(visitor(third), { name: 'undoWithdrawal', ticketId: third });
  expect(left()).toEqual({ gone: 1, passes: 1, dropOffs: 0 });
  hall.get(manager, { name: 'markBackendDown', items: ['birth'], reason: 'network' });
  hall.get(visitor(third), { name: 'givePass', ticketId: third });
  expect(left()).toEqual({ gone: 1, passes: 1, dropOffs: 0 });
  // It stays when nobody waits any more, and ends with its day.
  expect(seenOf(hall, { audience: 'manager' })).not.toHaveProperty('closing');
  expect(left()).toEqual({ gone: 1, passes: 1, dropOffs: 0 });
  hall.until(clock('09:00', '2026-11-24')).tick();
  expect(left()).toBeUndefined();
  expect(faultsOf(hall.hall)).toEqual([]);
});

test('L12 a pass for who will not be reached, only where the rules say so', () => {
  const without = crowded(8);
  const lastWithout = without.ids.at(-1) ?? '';
  const give = (ticketId: string) => ({ name: 'givePass', ticketId }) as const;
  expect(without.hall.refused(visitor(lastWithout), give(lastWithout))).toBe('passNotOffered');
  expect(seenOf(without.hall, { audience: 'phone', ticketId: lastWithout })).not.toHaveProperty(
    'afterClosing.mayTakePass',
  );
  const { hall, ids } = crowded(8, { passBeforeClosing: true });
  const [first = ''] = ids;
  const last = ids.at(-1) ?? '';
  expect(hall.refused(visitor(first), give(first))).toBe('passNotOffered');
  expect(seenOf(hall, { audience: 'phone', ticketId: last })).toMatchObject({
    afterClosing: { mayTakePass: true },
  });
  hall.get(visitor(last), give(last));
  expect(hall.stage(last)).toBe('closed');
  // The kiosk takes a number and gives it up for a pass at once.
  const fresh = hall.take('birth').ticketId;
  hall.get(kiosk, give(fresh));
  expect(hall.stage(fresh)).toBe('closed');
  expect(faultsOf(hall.hall)).toEqual([]);
});

test('L13 who will not be reached says what she does, and may say otherwise later', () => {
  const { hall, ids } = crowded(8);
  const [first = ''] = ids;
  const last = ids.at(-1) ?? '';
  const choose = (ticketId: string, choice: ClosingChoice) =>
    ({ name: 'chooseAtClosing', ticketId, choice }) as const;
  expect(hall.refused(visitor(first), choose(first, 'wait'))).toBe('reachedByClosing');
  expect(hall.refused(visitor(first), choose(last, 'wait'))).toBe('notYourTicket');
  expect(hall.refused(manager, choose(last, 'wait'))).toBe('notAllowed');
  expect(hall.refused(visitor(last), choose(last, 'late'))).toBe('lateNotOffered');
  expect(hall.refused(visitor(last), choose(last, 'book'))).toBe('notBookable');
  hall.get(visitor(last), choose(last, 'wait'));
  const lines = hall.book.length;
  hall.get(visitor(last), choose(last, 'wait'));
  expect(hall.book.slice(lines).flatMap(({ events }) => events)).toEqual([]);
  hall.get(manager, { name: 'serveLate', ticketIds: [last] });
  hall.get(visitor(last), choose(last, 'late'));
  expect(seenOf(hall, { audience: 'phone', ticketId: last })).toMatchObject({
    afterClosing: { servedLate: true, choice: 'late' },
  });
  // After closing too, as long as she waits.
  hall.until(clock('17:05'));
  hall.get(visitor(last), choose(last, 'wait'));
  hall.get(visitor(last), { name: 'withdrawTicket', ticketId: last });
  expect(hall.refused(visitor(last), choose(last, 'wait'))).toBe('ticketEnded');
  const calm = new VirtualHall(smallHall(), clock('09:00')).open(1);
  const early = calm.takeMany(60, 'birth').at(-1) ?? '';
  expect(calm.refused(visitor(early), choose(early, 'wait'))).toBe('reachedByClosing');
  expect(faultsOf(hall.hall)).toEqual([]);
});

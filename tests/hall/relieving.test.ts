// AB 岗 by the second's own sign-in: asking for a window, the first's consent, the manager in her place. Rules U11 and U12.
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../support/hall-picture.ts';
import { api, clerk, manager, minute, VirtualHall } from '../support/virtual-hall.ts';
import { seeDesk, seeManager } from './hands-seen.ts';

const [a, b, c] = [clerk('a'), clerk('b'), clerk('c')];
const askFor = { name: 'askForWindow', window: 1 } as const;
const answer = (agree: boolean) => ({ name: 'answerForWindow', window: 1, agree }) as const;

/** The clerk `a` serves one visitor at window 1 and has parked another. */
function busyWindow() {
  const hall = new VirtualHall();
  const [parked = '', serving = ''] = hall.takeMany(2, 'birth');
  hall.get(a, { name: 'openWindow', window: 1 });
  hall.get(a, { name: 'callNext', window: 1 });
  hall.get(a, { name: 'parkTicket', window: 1, kind: 'held' });
  hall.get(a, { name: 'callNext', window: 1 });
  hall.get(a, { name: 'startService', window: 1 });
  return { hall, parked, serving };
}
const clerkAt = (hall: VirtualHall) => {
  const { now } = hall.window(1);
  return now.state === 'closed' ? null : now.clerk;
};
const asks = (hall: VirtualHall) => seeDesk(hall, 1).askedFor?.id;
const alarm = (hall: VirtualHall) => seeManager(hall).alarms.find(({ kind }) => kind === 'windowAskedFor');

describe('the second asks for the window', () => {
  test('U11 with the first’s consent the running visit goes over, with exactly one who answers for each', () => {
    const { hall, parked, serving } = busyWindow();
    hall.get(b, askFor);
    expect(asks(hall)).toBe('b');
    expect(clerkAt(hall)).toBe('a');
    hall.later(minute).get(a, answer(true));
    expect(hall.book.at(-1)?.events).toEqual([{ type: 'windowHandedOver', window: 1, from: 'a', to: 'b' }]);
    expect(clerkAt(hall)).toBe('b');
    expect(asks(hall)).toBeUndefined();
    for (const ticketId of [parked, serving]) {
      expect(hall.ticket(ticketId).owner).toMatchObject({ clerk: 'b' });
      expect(hall.ticket(ticketId).chain.at(-1)).toMatchObject({ step: 'handedOver', by: 'a', to: 'b' });
    }
    expect(hall.stage(serving)).toBe('serving');
    expect(faultsOf(hall.hall)).toEqual([]);
    hall.get(b, { name: 'finishService', window: 1, thenCallNext: false });
  });

  test('U11 nothing goes over without consent: declined, taken back, or by anybody else', () => {
    const { hall } = busyWindow();
    hall.get(b, askFor);
    expect(hall.refused(c, answer(true))).toBe('notYourWindow');
    expect(hall.refused(b, answer(true))).toBe('notYourWindow');
    hall.get(a, answer(false));
    expect(hall.refused(a, answer(true))).toBe('nobodyAsks');
    hall.get(b, askFor);
    hall.get(b, answer(false));
    expect([clerkAt(hall), asks(hall)]).toEqual(['a', undefined]);
  });

  test('U11 one asks at a time, and once', () => {
    const { hall } = busyWindow();
    hall.get(b, askFor);
    const lines = hall.book.length;
    hall.get(b, askFor);
    expect(hall.book.length).toBe(lines);
    expect(hall.refused(c, askFor)).toBe('askedAlready');
  });

  test('U11 after ten minutes the request has run out', () => {
    const { hall } = busyWindow();
    hall.get(b, askFor);
    hall.later(9 * minute);
    expect(asks(hall)).toBe('b');
    hall.later(2 * minute);
    expect(asks(hall)).toBeUndefined();
    expect(hall.refused(a, answer(true))).toBe('nobodyAsks');
    hall.get(c, askFor);
    expect(asks(hall)).toBe('c');
  });

  test('U11 who holds another window neither asks nor is given this one', () => {
    const { hall } = busyWindow();
    hall.get(c, { name: 'staffWindow', window: 3 });
    expect(hall.refused(c, askFor)).toBe('clerkHoldsAnother');
    hall.get(b, askFor);
    hall.get(b, { name: 'staffWindow', window: 2 });
    expect(hall.refused(a, answer(true))).toBe('colleagueElsewhere');
  });

  test('U11 a window without a clerk is signed in to, not asked for; a released one goes over at once', () => {
    const { hall } = busyWindow();
    expect(hall.refused(b, { name: 'askForWindow', window: 2 })).toBe('windowClosed');
    hall.get(manager, { name: 'releaseClerk', clerk: 'a' });
    hall.get(b, askFor);
    expect(clerkAt(hall)).toBe('b');
  });

  test('U11 closing or handing over ends the request', () => {
    const { hall } = busyWindow();
    hall.get(b, askFor);
    hall.get(a, { name: 'handOverWindow', window: 1, toClerk: 'c' });
    expect(asks(hall)).toBeUndefined();
    hall.get(b, askFor);
    hall.get(c, { name: 'finishService', window: 1, thenCallNext: false });
    hall.get(c, { name: 'closeWindow', window: 1 });
    expect(hall.window(1).askedFor).toBeNull();
  });
});

describe('the manager', () => {
  test('U12 is told after a minute without an answer, and agrees in the clerk’s place', () => {
    const { hall, serving } = busyWindow();
    hall.get(b, askFor);
    expect(alarm(hall)).toBeUndefined();
    hall.later(minute);
    expect(alarm(hall)).toMatchObject({ level: 'yellow', window: 1 });
    hall.get(manager, answer(true));
    expect(clerkAt(hall)).toBe('b');
    expect(hall.ticket(serving).chain.at(-1)).toMatchObject({ by: 'manager', to: 'b' });
    expect(alarm(hall)).toBeUndefined();
  });

  test('U12 does not agree to what she asks for herself', () => {
    const { hall } = busyWindow();
    hall.get(manager, askFor);
    expect(hall.refused(manager, answer(true))).toBe('notYourWindow');
    hall.get(a, answer(true));
    expect(clerkAt(hall)).toBe('manager');
  });

  test('U12 a key answers for the window it works at', () => {
    const { hall } = busyWindow();
    hall.get(b, askFor);
    hall.get(api, answer(true));
    expect(clerkAt(hall)).toBe('b');
  });
});

// Who answers for a visit, 首问负责. Rules H1–H7.
import { describe, expect, test } from 'vitest';
import type { TransferTarget } from '../../contract/commands/visits.ts';
import { api, clerk, clock, minute, second, VirtualHall } from '../support/virtual-hall.ts';
import { seeDesk, seeManager } from './hands-seen.ts';
import { begin, late, sendFrom } from './on-answering.ts';

function serving(): { hall: VirtualHall; ticketId: string } {
  const { hall, ticketId } = begin();
  hall.call(1);
  hall.get(api, { name: 'startService', window: 1 });
  return { hall, ticketId };
}
const send = (to: TransferTarget, window = 1) => sendFrom(window, to);
const decline = (window: number, ticketId: string) =>
  ({ name: 'declineHandOver', window, ticketId, reason: 'busy' }) as const;

describe('first contact', () => {
  test('H1 nobody answers before the visit is received, or after it has ended', () => {
    const { hall, ticketId } = begin();
    expect(hall.ticket(ticketId).owner).toBeNull();
    hall.call(1);
    expect(hall.ticket(ticketId).owner).toBeNull();
    hall.later(second).get(api, { name: 'startService', window: 1 });
    expect(hall.ticket(ticketId).owner).toEqual({ clerk: 'c1', since: hall.now });
    expect(seeDesk(hall, 1).current).toMatchObject({
      owner: { kind: 'clerk', id: 'c1' },
      chain: [{ step: 'received', by: 'c1', window: 1 }],
    });
    hall.finish(1);
    expect(hall.ticket(ticketId).owner).toBeNull();
    expect(seeManager(hall).responsibility).toMatchObject({ open: 0 });
  });

  test('H1 parking or sending on straight from the call is receiving', () => {
    const { hall, ticketId } = begin();
    hall.call(1);
    hall.get(api, { name: 'parkTicket', window: 1, kind: 'held' });
    expect(hall.ticket(ticketId).owner).toMatchObject({ clerk: 'c1' });
    const direct = hall.get(api, { name: 'directVisit', window: 2, item: 'pickup', language: 'zh' });
    expect(hall.ticket(direct.ticketId)).toMatchObject({
      owner: { clerk: 'c2' },
      chain: [{ step: 'direct' }],
    });
  });

  test('H2 starting is accepting', () => {
    const { hall, ticketId } = serving();
    hall.get(api, send({ window: 2 }));
    hall.call(2);
    expect(hall.ticket(ticketId).owner).toMatchObject({ clerk: 'c1' });
    hall.get(api, { name: 'startService', window: 2 });
    expect(hall.ticket(ticketId).owner).toMatchObject({ clerk: 'c2' });
  });

  test('H3 in a line the post answers, by hand the sender', () => {
    const { hall, ticketId } = serving();
    hall.get(api, send({ queue: 'D' }));
    expect(hall.ticket(ticketId).owner).toMatchObject({ post: 'dutyManager' });
    expect(seeManager(hall).responsibility).toMatchObject({ open: 1, ofDutyManager: 1 });
    hall.call(2);
    hall.get(api, send({ clerk: 'c3' }, 2));
    expect(hall.ticket(ticketId).owner).toMatchObject({ clerk: 'c2' });
    expect(seeManager(hall).responsibility).toMatchObject({ open: 1, ofDutyManager: 0, handOvers: 1 });
  });

  test('H3 the rest of a ticket that goes on is the post’s until somebody starts', () => {
    const hall = new VirtualHall();
    const { ticketId } = hall.take('birth', 'pickup');
    hall.open(1).call(1);
    hall.finish(1);
    expect(hall.ticket(ticketId)).toMatchObject({
      owner: { post: 'dutyManager' },
      chain: [{ step: 'movedOn' }],
    });
  });

  test('H4 declined she stands in her line again and the sender answers', () => {
    const { hall, ticketId } = serving();
    hall.takeMany(1, 'birth');
    hall.get(api, send({ clerk: 'c3' }));
    expect(hall.refused(clerk('c2'), decline(2, ticketId))).toBe('notHandedToYou');
    hall.get(clerk('c3'), decline(3, ticketId));
    expect(hall.line('D')[0]).toBe(ticketId);
    expect(hall.ticket(ticketId)).toMatchObject({ owner: { clerk: 'c1' }, bound: null });
    expect(hall.ticket(ticketId).chain.at(-1)).toMatchObject({ step: 'declined', by: 'c3', reason: 'busy' });
  });

  test('H5 is due after five minutes in which the receiver was free, red after ten', () => {
    const { hall, ticketId } = serving();
    hall.take('pickup');
    hall.call(2);
    hall.get(api, send({ window: 2 }));
    const [waiting] = seeDesk(hall, 2).forMe;
    expect(waiting).toMatchObject({ ticketId, level: 'ok' });
    expect(waiting?.deadline).toBeUndefined();
    hall.later(20 * minute);
    expect(late(hall)).toEqual([]);
    hall.finish(2);
    expect(seeDesk(hall, 2).forMe[0]?.deadline).toBe(hall.now + 5 * minute);
    hall.later(4 * minute + 59 * second);
    expect(late(hall)).toEqual([]);
    hall.later(second);
    expect(late(hall)).toMatchObject([{ level: 'yellow', ticketId, window: 2, from: 1, since: hall.now }]);
    hall.later(5 * minute);
    expect(late(hall)).toMatchObject([{ level: 'red' }]);
    hall.call(2);
    expect(late(hall)).toEqual([]);
  });

  test('H5 does not run while the hall is down', () => {
    const { hall } = serving();
    hall.get(api, send({ window: 2 }));
    hall.later(minute).outage(30 * minute);
    hall.later(3 * minute);
    expect(late(hall)).toEqual([]);
    hall.later(minute);
    expect(late(hall)).toHaveLength(1);
    expect(JSON.stringify(hall.refolded().windows.get('2'))).toBe(JSON.stringify(hall.window(2)));
  });

  test('H6 who signs off leaves all to the duty manager', () => {
    const { hall, ticketId } = serving();
    hall.get(api, { name: 'parkTicket', window: 1, kind: 'held' });
    hall.get(clerk('c1'), { name: 'closeWindow', window: 1 });
    expect(hall.ticket(ticketId)).toMatchObject({ owner: { post: 'dutyManager' }, now: { stage: 'parked' } });
    expect(hall.ticket(ticketId).chain.at(-1)).toMatchObject({ step: 'inherited' });
  });

  test('H6 a number taken back whose clerk has left is the duty manager’s', () => {
    const { hall, ticketId } = serving();
    hall.get(api, send({ window: 2 }));
    hall.get(api, { name: 'withdrawTicket', ticketId });
    hall.get(clerk('c1'), { name: 'closeWindow', window: 1 });
    hall.get(api, { name: 'undoWithdrawal', ticketId });
    expect(hall.ticket(ticketId)).toMatchObject({ owner: { post: 'dutyManager' }, lane: 'D', bound: null });
  });

  test('H7 keeps the first link and the last nineteen', () => {
    const { hall, ticketId } = serving();
    for (let round = 0; round < 12; round += 1) {
      const [from, to] = round % 2 === 0 ? [1, 2] : [2, 1];
      hall.get(api, send({ window: to }, from));
      hall.call(to);
      hall.get(api, { name: 'startService', window: to });
    }
    const { chain, sentFrom } = hall.ticket(ticketId);
    expect(chain).toHaveLength(20);
    expect(chain[0]).toMatchObject({ step: 'received', by: 'c1' });
    expect(chain.at(-1)).toMatchObject({ step: 'received', by: 'c1' });
    expect(sentFrom).toHaveLength(12);
  });

  test('H1, H3, K3 hold over a change of day in a hall that never closes', () => {
    const { hall, ticketId } = serving();
    hall.get(api, { name: 'parkTicket', window: 1, kind: 'held' });
    const { ticketId: other } = hall.take('birth');
    hall.call(2);
    hall.get(api, send({ window: 3 }, 2));
    hall.until(clock('04:00:01', '2026-11-24')).tick();
    expect(hall.ticket(ticketId)).toMatchObject({ now: { stage: 'parked' }, owner: { clerk: 'c1' } });
    expect(hall.line('window:3')).toEqual([other]);
    hall.plan = { ...hall.hall.plan, windows: hall.hall.plan.windows.filter(({ no }) => no === 1) };
    hall.until(clock('04:00:01', '2026-11-25')).tick();
    expect(hall.ticket(other)).toMatchObject({ lane: 'D', bound: null, owner: { post: 'dutyManager' } });
    hall.get(api, { name: 'resumeTicket', window: 1, ticketId });
  });

  test('H1 lines of an older build fold: nobody has received those tickets', () => {
    const { hall, ticketId } = begin();
    const old = JSON.parse(
      JSON.stringify(hall.book, (key, value: unknown) =>
        [
          'parkLimit',
          'parkedAlarmMinutes',
          'boundPauseMinutes',
          'handOverMinutes',
          'transferAlarmCount',
        ].includes(key)
          ? undefined
          : value,
      ),
    ) as typeof hall.book;
    hall.book.splice(0, hall.book.length, ...old);
    const refolded = hall.refolded();
    expect(refolded.plan.rules).toEqual(hall.hall.plan.rules);
    expect(refolded.tickets.get(ticketId)).toEqual(hall.ticket(ticketId));
  });
});

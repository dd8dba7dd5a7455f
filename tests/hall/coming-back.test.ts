// Coming back by the hall's policy, and without blame where nobody could hear the calls. Rules M6, M7.
import { describe, expect, test } from 'vitest';
import type { RuleSettings } from '../../contract/settings.ts';
import { guideTicket, guideView } from '../../server/hall/views/guide.ts';
import { phoneView } from '../../server/hall/views/phone.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, board, minute, second, visitor, VirtualHall } from '../support/virtual-hall.ts';
import { nobody, seeDesk, seeManager } from './hands-seen.ts';

const back = (ticketId: string) => ({ name: 'reinstateTicket', ticketId }) as const;
/** One who missed her call at window 1, and four who wait. */
function missedUnder(reinstatePolicy: RuleSettings['reinstatePolicy']) {
  const hall = new VirtualHall(smallHall({ reinstatePolicy })).open(1, 2);
  const { ticketId } = hall.take('birth');
  hall.miss(1);
  return { hall, ticketId, line: hall.takeMany(4, 'birth') };
}
const spoken = (hall: VirtualHall, ticketId: string) =>
  hall.get(board(), {
    name: 'reportCall',
    callId: hall.ticket(ticketId).calls.at(-1)?.callId ?? '',
    zone: 'E',
    outcome: 'spoken',
  });

describe('the policy', () => {
  test('M6 at the end: behind everybody who waits now, before who comes later', () => {
    const { hall, ticketId, line } = missedUnder('end');
    expect(hall.get(visitor(ticketId), back(ticketId))).toMatchObject({ ahead: 4 });
    const later = hall.later(second).take('birth').ticketId;
    expect(hall.line('D')).toEqual([...line, ticketId, later]);
    expect(hall.ticket(ticketId).reinstated).toBe(1);
  });

  test('M6 the same window: it calls her next, no other does, and nobody has handed her over', () => {
    const { hall, ticketId, line } = missedUnder('sameWindow');
    hall.get(visitor(ticketId), back(ticketId));
    expect(hall.line('window:1')).toEqual([ticketId]);
    expect(seeDesk(hall, 1).forMe).toMatchObject([{ ticketId, back: true, level: 'ok' }]);
    expect(seeManager(hall).responsibility.handOvers).toBe(0);
    expect(faultsOf(hall.hall)).toEqual([]);
    expect(hall.call(2)).toBe(line[0]);
    hall.later(60 * minute);
    expect(seeManager(hall).alarms.some(({ kind }) => kind === 'handOverLate')).toBe(false);
    expect(hall.call(1)).toBe(ticketId);
    expect(hall.ticket(ticketId)).toMatchObject({ bound: null, lane: 'D' });
    expect(JSON.stringify(hall.refolded().tickets.get(ticketId))).toBe(JSON.stringify(hall.ticket(ticketId)));
  });

  test('M6 the same window left or paused too long: she stands in her line, at her old place', () => {
    const { hall, ticketId, line } = missedUnder('sameWindow');
    hall.get(visitor(ticketId), back(ticketId));
    hall.get(api, { name: 'pauseWindow', window: 1, reason: 'break' });
    hall.later(6 * minute).tick();
    expect(hall.line('D')).toEqual([ticketId, ...line]);
    expect(hall.ticket(ticketId)).toMatchObject({ owner: null, chain: [], bound: null });
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('M6 nobody at that window any more: behind the next two as usual', () => {
    const { hall, ticketId, line } = missedUnder('sameWindow');
    hall.get(api, { name: 'closeWindow', window: 1 });
    hall.get(visitor(ticketId), back(ticketId));
    expect(hall.line('D').indexOf(ticketId)).toBe(2);
    expect(hall.line('D')).toHaveLength(line.length + 1);
  });

  test('M6 the window may send her back to her line', () => {
    const { hall, ticketId } = missedUnder('sameWindow');
    hall.get(visitor(ticketId), back(ticketId));
    hall.get(api, { name: 'declineHandOver', window: 1, ticketId, reason: 'busy' });
    expect(hall.line('D')[0]).toBe(ticketId);
    expect(faultsOf(hall.hall)).toEqual([]);
  });
});

describe('calls that nobody could hear', () => {
  test('M7 a zone whose display spoke and fell silent: old place, any number of times', () => {
    const hall = new VirtualHall().open(1);
    const [heard = '', unheard = ''] = hall.takeMany(2, 'birth');
    hall.call(1);
    spoken(hall, heard);
    hall.finish(1);
    const { place } = hall.ticket(unheard);
    for (let time = 0; time < 4; time += 1) {
      expect(hall.miss(1)).toBe(unheard);
      hall.takeMany(1, 'residence');
      expect(seeDesk(hall, 1).missed).toMatchObject([{ ticketId: unheard, canReinstate: true }]);
      expect(hall.get(visitor(unheard), back(unheard))).toMatchObject({ ahead: 0 });
      expect(hall.ticket(unheard)).toMatchObject({ place, reinstated: 0 });
    }
  });

  test('M7 one call heard is enough: behind the next two, and it counts', () => {
    const hall = new VirtualHall(smallHall({ reinstateLimit: 1 })).open(1);
    const [first = ''] = hall.takeMany(5, 'birth');
    const { noShowAfterCalls, callCoolDownSeconds } = hall.hall.plan.rules;
    for (let call = 0; call < noShowAfterCalls; call += 1) {
      if (call === 0) hall.call(1);
      else hall.get(api, { name: 'recallTicket', window: 1 });
      if (call === 1) spoken(hall, first);
      hall.later(callCoolDownSeconds * second);
    }
    hall.get(api, { name: 'markNoShow', window: 1 });
    hall.get(visitor(first), back(first));
    expect(hall.line('D').indexOf(first)).toBe(2);
    expect(hall.ticket(first).reinstated).toBe(1);
  });

  test('M7 a zone whose displays were all away since opening: old place, and it counts towards no limit', () => {
    const dark = (zones: string[]) => ({ name: 'noteDarkZones', zones }) as const;
    const clockAsker = { kind: 'clock' } as const;
    const hall = new VirtualHall(smallHall({ reinstateLimit: 1 })).open(1);
    const [ticketId = ''] = hall.takeMany(5, 'birth');
    const { place } = hall.ticket(ticketId);
    hall.get(clockAsker, dark(['E']));
    const lines = hall.book.length;
    hall.get(clockAsker, dark(['E']));
    expect(hall.book.length).toBe(lines);
    for (const _again of [1, 2, 3]) {
      hall.miss(1);
      hall.get(visitor(ticketId), back(ticketId));
      expect(hall.ticket(ticketId)).toMatchObject({ place, reinstated: 0 });
    }
    // One display is there again: what is called now counts.
    hall.get(clockAsker, dark([]));
    hall.miss(1);
    hall.get(visitor(ticketId), back(ticketId));
    expect(hall.ticket(ticketId).reinstated).toBe(1);
  });

  test('M7 desk, guide and phone offer it though the limit is reached', () => {
    const hall = new VirtualHall(smallHall({ reinstateLimit: 0 })).open(1);
    const { ticketId, number } = hall.take('birth');
    hall.get({ kind: 'clock' }, { name: 'noteDarkZones', zones: ['E'] });
    hall.miss(1);
    const offered = [{ ticketId, canReinstate: true }];
    expect(seeDesk(hall, 1).missed).toMatchObject(offered);
    const look = { zone: null, person: 'guide', number };
    expect(guideView(hall.hall, nobody, hall.now, look).missed).toMatchObject(offered);
    expect(guideTicket(hall.hall, nobody, hall.now, look)?.canReinstate).toBe(true);
    expect(phoneView(hall.hall, nobody, hall.now, ticketId)?.canReinstate).toBe(true);
  });

  test('M7 displays of another zone that are away excuse nobody, and nobody but the hall says so', () => {
    const { hall, ticketId } = missedUnder('behind');
    hall.get({ kind: 'clock' }, { name: 'noteDarkZones', zones: ['W'] });
    hall.get(visitor(ticketId), back(ticketId));
    expect(hall.ticket(ticketId).reinstated).toBe(1);
    expect(hall.refused(visitor(ticketId), { name: 'noteDarkZones', zones: ['E'] })).toBe('notAllowed');
  });

  test('M7 a zone where displays never spoke that day knows only the clerk’s voice: it counts', () => {
    const { hall, ticketId } = missedUnder('behind');
    hall.get(visitor(ticketId), back(ticketId));
    expect(hall.ticket(ticketId).reinstated).toBe(1);
    expect(hall.line('D').indexOf(ticketId)).toBe(2);
  });
});

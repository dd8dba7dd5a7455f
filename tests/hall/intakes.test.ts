// Materials taken in and nothing given in writing: the legal clock, who answers for it, the manager's warning. Rules N12, N22, N23.
import { describe, expect, test } from 'vitest';
import type { Alarm } from '../../contract/alarms.ts';
import { api, clock, manager, VirtualHall } from '../support/virtual-hall.ts';
import { seeDesk, seeManager } from './hands-seen.ts';

function received(materials = ['id-card'], items = ['birth']): { hall: VirtualHall; ticketId: string } {
  const hall = new VirtualHall();
  const { ticketId } = hall.get(api, { name: 'takeTicket', items, language: 'zh', channel: 'api' });
  hall.open(1, 2, 3);
  hall.call(1);
  hall.get(api, { name: 'noteMaterials', window: 1, received: materials, returned: [] });
  return { hall, ticketId };
}
const open = ({ hall }: VirtualHall) => [...hall.intakes.values()];
const alarm = (hall: VirtualHall): Extract<Alarm, { kind: 'intakeUnanswered' }> | undefined =>
  seeManager(hall).alarms.find((one) => one.kind === 'intakeUnanswered');

describe('the legal clock without any paper', () => {
  test('N22 begins with the first material, once per item, and is told when she has gone', () => {
    const { hall, ticketId } = received();
    expect(open(hall)).toMatchObject([{ ticketId, item: 'birth', window: 1, clockDay: '2026-11-30' }]);
    hall.get(api, { name: 'noteMaterials', window: 1, received: ['birth.2'], returned: [] });
    expect(open(hall)).toHaveLength(1);
    expect(seeDesk(hall, 1).current?.paperwork?.unanswered).toBe(true);
    expect(alarm(hall), 'she may get her paper yet').toBeUndefined();
    hall.finish(1);
    expect(alarm(hall)).toMatchObject({
      level: 'yellow',
      window: 1,
      item: 'birth',
      clockDay: '2026-11-30',
      count: 1,
    });
  });

  test('N22 is answered for by notice, receipt, commitment, or by handing all back', () => {
    const ways = [
      { name: 'giveNotice', window: 1, missing: [{ material: 'birth.2', why: 'missing' }], outside: false },
      { name: 'acceptCase', window: 1 },
      { name: 'giveCommitment', window: 1, materials: ['birth.2'] },
      { name: 'noteMaterials', window: 1, received: [], returned: ['id-card'] },
    ] as const;
    for (const way of ways) {
      const { hall } = received();
      hall.get(api, structuredClone(way) as never);
      expect(open(hall), way.name).toEqual([]);
      expect(seeDesk(hall, 1).current?.paperwork?.unanswered).toBeUndefined();
    }
  });

  test('N22 what is handed back in part stays, and what comes after a receipt begins nothing', () => {
    const { hall } = received(['id-card', 'birth.2']);
    hall.get(api, { name: 'noteMaterials', window: 1, received: [], returned: ['birth.2'] });
    expect(open(hall)).toHaveLength(1);
    hall.get(api, { name: 'acceptCase', window: 1 });
    hall.get(api, {
      name: 'noteMaterials',
      window: 1,
      received: ['birth.2'],
      returned: [],
      reason: 'changed',
    });
    expect(open(hall)).toEqual([]);
  });

  test('N22 taken in under a wrong item, they are answered for with the right one', () => {
    const { hall: wrong } = received(['id-card'], ['residence']);
    wrong.get(api, { name: 'changeItem', window: 1, item: 'birth' });
    expect(open(wrong)).toMatchObject([{ item: 'residence' }]);
    wrong.get(api, { name: 'acceptCase', window: 1 });
    expect(open(wrong)).toEqual([]);
  });

  test('N22 outlives its day, red from the last working day on', () => {
    const { hall } = received();
    hall.finish(1);
    hall.later(clock('09:00', '2026-11-27') - hall.now).tick();
    expect(alarm(hall)?.level).toBe('yellow');
    hall.later(clock('09:00', '2026-11-30') - hall.now).tick();
    expect(hall.hall.tickets.size).toBe(0);
    expect(alarm(hall)).toMatchObject({ level: 'red', clockDay: '2026-11-30' });
  });

  test('N23 staff note how it was answered for; the next stands there', () => {
    const { hall } = received();
    hall.finish(1);
    hall.take('birth');
    hall.call(1);
    hall.get(api, { name: 'noteMaterials', window: 1, received: ['birth.2'], returned: [] });
    hall.finish(1);
    const first = alarm(hall);
    expect(first?.count).toBe(2);
    const answer = { name: 'answerIntake', intake: first?.intake ?? '', how: 'noticed' } as const;
    hall.get(manager, answer);
    expect(alarm(hall)).toMatchObject({ count: 1 });
    expect(alarm(hall)?.intake).not.toBe(first?.intake);
    expect(hall.refused(manager, answer)).toBe('unknownIntake');
  });
});

test('N12 the receipt lists what lies with the hall of this item, not what was handed back', () => {
  const { hall } = received(['id-card', 'birth.2'], ['birth']);
  hall.get(api, { name: 'noteMaterials', window: 1, received: [], returned: ['birth.2'] });
  const { deed } = hall.get(api, { name: 'acceptCase', window: 1 });
  expect(hall.hall.deeds.get(deed)?.materials).toEqual([{ material: 'id-card' }]);
});

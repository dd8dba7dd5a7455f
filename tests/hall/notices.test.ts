// Materials received, one-time notices, what no list names, and why somebody came. Rules N1–N11, N15.
import { describe, expect, test } from 'vitest';
import { noticeCommands } from '../../contract/commands/notices.ts';
import { namesNothing } from '../../contract/commands/notice-codes.ts';
import type { CommandOf } from '../../contract/commands.ts';
import { looksPersonal } from '../../server/hall/deeds/materials.ts';
import { clerk, api, clock, manager, minute, VirtualHall } from '../support/virtual-hall.ts';
import { smallHall } from '../support/small-hall.ts';
import { seeDesk, seeManager } from './hands-seen.ts';

function serving(item = 'birth', settings = smallHall()): { hall: VirtualHall; ticketId: string } {
  const hall = new VirtualHall(settings);
  const { ticketId } = hall.take(item);
  hall.open(1, 2, 3);
  hall.call(item === 'pickup' ? 2 : 1);
  hall.get(api, { name: 'startService', window: item === 'pickup' ? 2 : 1 });
  return { hall, ticketId };
}
const note = (
  received: string[],
  more: Partial<CommandOf<'noteMaterials'>> = {},
): CommandOf<'noteMaterials'> => ({
  name: 'noteMaterials',
  window: 1,
  received,
  returned: [],
  ...more,
});
const notice = (
  missing: CommandOf<'giveNotice'>['missing'],
  more: Partial<CommandOf<'giveNotice'>> = {},
): CommandOf<'giveNotice'> => ({ name: 'giveNotice', window: 1, missing, outside: false, ...more });
const remark = { personalId: 'personal-row', seal: 'sealed' };
const noBirth = [{ material: 'birth.2', why: 'missing' }] as const;

describe('materials received', () => {
  test('N1 go with the visit to the next window, also when it is moved on or its item changes', () => {
    const { hall, ticketId } = serving();
    hall.get(api, note(['id-card'], { returned: ['birth.2'] }));
    hall.get(api, { name: 'transferTicket', window: 1, to: { window: 2 }, reason: 'specialist' });
    expect(hall.call(2)).toBe(ticketId);
    hall.get(api, { name: 'changeItem', window: 2, item: 'residence' });
    expect(seeDesk(hall, 2).current?.paperwork.received).toEqual([
      { material: 'id-card', state: 'received', window: 1, times: 1 },
      { material: 'birth.2', state: 'returned', window: 1, times: 1 },
    ]);
  });

  test('N2 only of the list: not what it does not name, what the hall fetches, what is cancelled', () => {
    const { hall } = serving();
    expect(hall.refused(api, note(['residence.2']))).toBe('materialNotListed');
    expect(hall.refused(api, note(['birth.3']))).toBe('materialFree');
    expect(hall.refused(api, note([], { returned: ['birth.4'] }))).toBe('materialCancelled');
    expect(hall.refused(api, note([]))).toBe('nothingNamed');
  });

  test('N25 asking for what nobody may ask for is refused and noted once for each window and material, and changes nothing else', () => {
    const { hall, ticketId } = serving();
    const before = hall.hall;
    expect(hall.refused(api, note(['birth.3', 'birth.4']))).toBe('materialFree');
    expect(hall.refused(api, notice([{ material: 'birth.4', why: 'missing' }]))).toBe('materialCancelled');
    const count = () => seeManager(hall).paperwork?.wronglyAsked;
    expect(count()).toBe(2);
    const lines = hall.book.length;
    // The same once more, whichever way it is asked for, is refused alone.
    const deferred = { materials: ['birth.3'], days: 2 };
    expect(hall.refused(api, { name: 'acceptCase', window: 1, deferred })).toBe('materialFree');
    expect(hall.refused(api, { name: 'giveCommitment', window: 1, materials: ['birth.4'] })).toBe(
      'materialCancelled',
    );
    expect([count(), hall.book.length]).toEqual([2, lines]);
    expect(seeManager(hall).alarms.filter(({ kind }) => kind === 'wronglyAsked')).toMatchObject([
      { level: 'red', window: 1, clerk: 'api', item: 'birth', why: 'free', since: hall.now },
      { level: 'red', window: 1, clerk: 'api', item: 'birth', why: 'cancelled' },
    ]);
    const [first] = hall.book.slice(-2);
    expect(first?.events).toEqual([
      {
        type: 'wronglyAsked',
        ticketId,
        window: 1,
        clerk: 'api',
        item: 'birth',
        material: 'birth.3',
        why: 'free',
      },
    ]);
    const { wronglyAsked, ...rest } = hall.ticket(ticketId);
    expect(wronglyAsked).toEqual(['1 birth.3', '1 birth.4']);
    expect({ ...rest, wronglyAsked: [] }).toEqual(before.tickets.get(ticketId));
    expect([hall.hall.lanes, hall.hall.windows]).toEqual([before.lanes, before.windows]);
    // At the next window it is that one's doing.
    hall.get(api, { name: 'transferTicket', window: 1, to: { window: 2 }, reason: 'specialist' });
    hall.call(2);
    expect(hall.refused(api, { ...note(['birth.3']), window: 2 })).toBe('materialFree');
    expect(count()).toBe(3);
    // A deferral and a commitment ask for it as well.
    const deferring = { materials: ['birth.4'], days: 2 };
    expect(hall.refused(api, { name: 'acceptCase', window: 2, deferred: deferring })).toBe(
      'materialCancelled',
    );
    expect(count()).toBe(4);
    hall.get(api, { name: 'transferTicket', window: 2, to: { window: 3 }, reason: 'specialist' });
    hall.call(3);
    expect(hall.refused(api, { name: 'giveCommitment', window: 3, materials: ['birth.3'] })).toBe(
      'materialFree',
    );
    expect(count()).toBe(5);
    // What no list names, or an empty list, is no such attempt.
    expect(hall.refused(api, { ...note(['residence.2']), window: 3 })).toBe('materialNotListed');
    expect(count()).toBe(5);
    expect(hall.refolded().written).toEqual(hall.hall.written);
  });

  test('N3 one document under two items is asked for again only with a reason, and counted', () => {
    const { hall, ticketId } = serving();
    hall.get(api, note(['id-card']));
    hall.get(api, { name: 'changeItem', window: 1, item: 'residence' });
    expect(hall.refusal(api, note(['id-card']))).toEqual({
      code: 'alreadyReceived',
      details: { field: 'id-card' },
    });
    expect(hall.refused(api, notice([{ material: 'id-card', why: 'unclear' }]))).toBe('alreadyReceived');
    hall.get(api, note(['id-card'], { reason: 'damaged' }));
    expect(hall.ticket(ticketId).received).toMatchObject([{ material: 'id-card', times: 2 }]);
    expect(seeManager(hall).paperwork?.askedAgain).toBe(1);
    expect(seeManager(hall).alarms).toContainEqual(
      expect.objectContaining({ kind: 'askedAgain', window: 1 }),
    );
  });

  test('N3 handing back what is held asks for nothing', () => {
    const { hall, ticketId } = serving();
    hall.get(api, note(['id-card']));
    hall.get(api, note([], { returned: ['id-card'] }));
    expect(hall.ticket(ticketId).received).toMatchObject([{ state: 'returned', times: 1 }]);
    expect(seeManager(hall).paperwork?.askedAgain).toBe(0);
  });
});

describe('case numbers', () => {
  const caseNo = (text: string) =>
    noticeCommands.addCaseNo.safeParse({ name: 'addCaseNo', window: 1, caseNo: text });

  test('N4 are put right as a scanner or a full-width keyboard gives them', () => {
    expect(caseNo('ｈｒｂ－２０２６ -0001').data?.caseNo).toBe('HRB-2026-0001');
    for (const wrong of ['12', 'AB CD', '办件0001', '-1234567', 'A'.repeat(41)])
      expect(caseNo(wrong).success).toBe(false);
  });

  test('N4 are neither identity nor phone numbers; ten to a ticket', () => {
    expect(looksPersonal('11010519491231002X')).toBe(true);
    expect(looksPersonal('110105194912310021')).toBe(false);
    expect(looksPersonal('13800138000')).toBe(true);
    const { hall, ticketId } = serving();
    expect(hall.refused(api, { name: 'addCaseNo', window: 1, caseNo: '11010519491231002X' })).toBe(
      'looksPersonal',
    );
    for (let count = 0; count < 10; count += 1)
      hall.get(api, { name: 'addCaseNo', window: 1, caseNo: `HRB-000${count}` });
    expect(hall.refused(api, { name: 'addCaseNo', window: 1, caseNo: 'HRB-0003' })).toBe('caseKnown');
    expect(hall.refused(api, { name: 'addCaseNo', window: 1, caseNo: 'HRB-9999' })).toBe('caseLimitReached');
    hall.get(api, { name: 'dropCaseNo', window: 1, caseNo: 'HRB-0000' });
    expect(hall.ticket(ticketId).caseNos).toHaveLength(9);
    expect(hall.refused(api, { name: 'dropCaseNo', window: 1, caseNo: 'HRB-0000' })).toBe('unknownCase');
  });

  test('N5 are all that the desk takes where another system makes the papers', () => {
    const { hall, ticketId } = serving('pickup');
    expect(hall.refused(api, { ...note(['pickup.1']), window: 2 })).toBe('externalSystem');
    expect(hall.refused(api, { ...notice([{ material: 'pickup.1', why: 'missing' }]), window: 2 })).toBe(
      'externalSystem',
    );
    expect(hall.refused(api, { name: 'acceptCase', window: 2 })).toBe('externalSystem');
    expect(hall.refused(api, { name: 'giveCommitment', window: 2, materials: ['pickup.1'] })).toBe(
      'externalSystem',
    );
    expect(hall.refused(api, { name: 'askOutside', window: 2, text: '' })).toBe('externalSystem');
    hall.get(api, { name: 'addCaseNo', window: 2, caseNo: 'HRB-2026-0001' });
    expect(hall.ticket(ticketId).caseNos).toEqual(['HRB-2026-0001']);
  });

  test('N15 known from an earlier visit ask why she comes again, and are counted', () => {
    const { hall } = serving();
    const add = { name: 'addCaseNo', window: 1, caseNo: 'HRB-2026-0001' } as const;
    expect(hall.get(api, add)).toMatchObject({ visits: 1 });
    hall.get(api, { name: 'dropCaseNo', window: 1, caseNo: add.caseNo });
    expect(hall.get(api, add), 'the same visit once more').toMatchObject({ visits: 1 });
    hall.finish(1);
    const { ticketId } = hall.take('birth');
    hall.call(1);
    expect(hall.refusal(api, add)).toEqual({ code: 'reasonWanted', details: { limit: 2 } });
    expect(hall.get(api, { ...add, reason: 'seal' })).toMatchObject({ visits: 2 });
    expect(hall.ticket(ticketId).visitReason).toBe('seal');
    expect(seeManager(hall).paperwork?.repeatVisits).toBe(1);
  });
});

describe('a notice', () => {
  test('N6 names materials of the list with their fault, and nothing that names nothing', () => {
    const { hall, ticketId } = serving();
    expect(hall.refused(api, notice([]))).toBe('nothingNamed');
    expect(hall.refused(api, notice([{ material: 'birth.9', why: 'missing' }]))).toBe('materialNotListed');
    expect(hall.refused(api, notice([{ material: 'birth.3', why: 'missing' }]))).toBe('materialFree');
    expect(hall.refused(api, notice([{ material: 'birth.4', why: 'missing' }]))).toBe('materialCancelled');
    const { deed } = hall.get(api, notice([...noBirth, { material: 'id-card', why: 'expired' }]));
    expect(hall.hall.deeds.get(deed)).toMatchObject({ kind: 'notice', ticketId, window: 1, item: 'birth' });
    for (const bare of ['其他材料', '其他有关材料。', '相关证明', '材', ' 其它 资料 '])
      expect(namesNothing(bare), bare).toBe(true);
    for (const named of ['房屋租赁合同原件', '其他监护人的身份证', '有关部门盖章的收入证明'])
      expect(namesNothing(named), named).toBe(false);
    expect(noticeCommands.giveNotice.safeParse({ ...notice([]), other: '其他材料' }).success).toBe(false);
  });

  test('N7 takes words only where the item has no list; the manager is told of the gap', () => {
    const { hall } = serving();
    expect(hall.ask(api, notice([]), remark)).toMatchObject({ refusal: { code: 'itemHasList' } });
    const without = serving('pension').hall;
    const { deed } = without.get(api, notice([]), remark);
    expect(without.hall.deeds.get(deed)).toMatchObject({ other: remark, materials: [] });
    expect(seeManager(without).alarms).toContainEqual(
      expect.objectContaining({ kind: 'catalogueIncomplete', item: 'pension' }),
    );
  });

  test('N8 asks outside the list only with a supervisor: the clerk asks, the manager decides', () => {
    const { hall, ticketId } = serving();
    const outside = notice([], { outside: true });
    const decide = { name: 'decideOutside', ticketId, agree: false } as const;
    expect(hall.refused(api, outside)).toBe('needsSupervisor');
    expect(hall.refused(manager, decide)).toBe('nothingToDecide');
    hall.get(api, { name: 'askOutside', window: 1, text: '' }, remark);
    expect(seeManager(hall).alarms[0]).toMatchObject({
      kind: 'outsideAsked',
      level: 'red',
      window: 1,
      ticketId,
    });
    expect(hall.refused(clerk('c1'), decide)).toBe('notAllowed');
    expect(hall.ask(api, { name: 'askOutside', window: 1, text: '' }, remark)).toMatchObject({
      refusal: { code: 'outsideAsked' },
    });
    expect(hall.refused(api, outside)).toBe('needsSupervisor');
    hall.get(manager, decide);
    expect(hall.refused(api, outside)).toBe('needsSupervisor');
    expect(seeDesk(hall, 1).current?.paperwork.outside).toBe('refused');
  });

  test('N9 outside the list is a red card, and the consent is used up', () => {
    const { hall, ticketId } = serving();
    hall.get(api, { name: 'askOutside', window: 1, text: '' }, remark);
    hall.get(manager, { name: 'decideOutside', ticketId, agree: true });
    const { deed } = hall.get(api, notice([...noBirth], { outside: true }));
    expect(hall.hall.deeds.get(deed)?.outside).toEqual(remark);
    expect(seeManager(hall).alarms).toContainEqual(
      expect.objectContaining({ kind: 'redCard', level: 'red', window: 1 }),
    );
    expect(hall.refused(api, notice([...noBirth], { outside: true, reason: 'other' }))).toBe(
      'needsSupervisor',
    );
  });

  test('N10 is given once: a second one needs a reason and is counted', () => {
    const { hall } = serving();
    hall.get(api, notice([...noBirth]));
    expect(hall.refused(api, notice([{ material: 'id-card', why: 'expired' }]))).toBe('alreadyNoticed');
    hall.get(api, notice([{ material: 'id-card', why: 'expired' }], { reason: 'lawRequires' }));
    expect(seeManager(hall).paperwork).toMatchObject({ notices: 2, askedAgain: 1 });
  });

  test('N11 has a number of its kind and day, and the legal limit by working days of the hall', () => {
    const holiday = { exceptions: [{ day: '2026-11-25', periods: [] }] };
    const { hall } = serving('birth', smallHall({}, holiday));
    hall.get(api, note(['id-card']));
    const { deed } = hall.later(minute).get(api, notice([...noBirth]));
    expect(deed).toBe('G261123-001');
    // From Monday on: Tuesday, Thursday, Friday, Monday, Tuesday; Wednesday is a holiday.
    expect(hall.hall.deeds.get(deed)?.clockDay).toBe('2026-12-01');
    expect(hall.get(api, notice([...noBirth], { reason: 'other' })).deed).toBe('G261123-002');
  });

  test('N15 the visit names its reason, and the deed it comes back with counts it', () => {
    const { hall } = serving();
    const { deed } = hall.get(api, notice([...noBirth]));
    expect(hall.refused(api, { name: 'noteVisit', window: 1, reason: 'supplement', deed })).toBe(
      'deedOfThisVisit',
    );
    hall.finish(1);
    const { ticketId } = hall.take('birth');
    hall.call(1);
    hall.get(api, { name: 'noteVisit', window: 1, reason: 'supplement', deed });
    expect(hall.ticket(ticketId)).toMatchObject({ visitReason: 'supplement', earlier: deed });
    expect(hall.hall.deeds.get(deed)?.visits).toBe(2);
    expect(hall.refused(api, notice([...noBirth])), 'told once is told').toBe('alreadyNoticed');
    expect(hall.refused(api, { name: 'noteVisit', window: 1, reason: 'seal', deed: 'G261123-999' })).toBe(
      'unknownDeed',
    );
    hall.until(clock('16:00'));
    expect(hall.refolded().deeds.get(deed)).toEqual(hall.hall.deeds.get(deed));
  });
});

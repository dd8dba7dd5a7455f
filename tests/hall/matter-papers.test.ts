// 办不成事反映 at the window, on paper and in lists. Rules MA9, MA14, MA16.
import { describe, expect, test } from 'vitest';
import { answersForWords, matterMoment, matterWords } from '../../contract/words/matters.ts';
import type { Asker } from '../../server/hall/authority.ts';
import type { Around } from '../../server/hall/views/around.ts';
import { matterPage, matterSheet, mayReadMatter } from '../../server/hall/views/matters.ts';
import { phoneView } from '../../server/hall/views/phone.ts';
import { printerView } from '../../server/hall/views/printer.ts';
import { documentOf } from '../../hardware/paper-slip.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import {
  agent,
  api,
  clerk,
  clock,
  hour,
  manager,
  minute,
  VirtualHall,
  visitor,
} from '../support/virtual-hall.ts';
import { nobody, seeDesk } from './hands-seen.ts';
import { list, matterOf, report, reported } from './matter-reported.ts';
import { chief } from './table-matters.ts';

describe('at the window', () => {
  test('MA9 it begins the visit and is how the visit ends, unless its clerk says otherwise', () => {
    const hall = new VirtualHall();
    for (const outcome of [undefined, 'consulted'] as const) {
      hall.take('birth');
      if (outcome === undefined) hall.open(1);
      const ticketId = hall.call(1);
      expect(
        hall.refused(api, { name: 'finishService', window: 1, outcome: 'matter', thenCallNext: false }),
      ).toBe('matterNotReported');
      const { matter } = hall.get(api, { ...report, window: 1, ticketId });
      expect(hall.stage(ticketId)).toBe('serving');
      expect(seeDesk(hall, 1).current?.matter).toBe(matter);
      hall.later(5 * minute).get(api, {
        name: 'finishService',
        window: 1,
        thenCallNext: false,
        ...(outcome === undefined ? {} : { outcome }),
      });
      expect(hall.ticket(ticketId).now).toMatchObject({ outcome: outcome ?? 'matter' });
    }
  });

  test('MA9 what was reported before this service is not its outcome', () => {
    const hall = new VirtualHall();
    const { ticketId } = hall.take('birth');
    hall.get(visitor(ticketId), report);
    hall.later(minute).open(1).call(1);
    hall.finish(1);
    expect(hall.ticket(ticketId).now).not.toHaveProperty('outcome');
  });
});

function slipOf(hall: VirtualHall) {
  const paper = printerView(hall.hall, nobody, hall.now, undefined)?.papers[0];
  if (paper === undefined) throw new Error('no paper is wanted');
  return documentOf(paper);
}

describe('the receipt', () => {
  test('MA14 says number, who answers, by when; in her language beside Chinese', () => {
    const { hall, matter, contactBy } = reported({ item: 'birth', language: 'ru' });
    const slip = JSON.stringify(slipOf(hall));
    expect(slip).toContain(matter);
    expect(slip).toContain(matterWords.ru.receipt);
    expect(slip).toContain(matterMoment(contactBy, 'zh', 'Asia/Shanghai'));
    const department = { zh: '部门', en: '部门', ru: '部门' };
    expect(slip).toContain(answersForWords({ post: 'chief', department: 'dep' }, department, 'ru'));
  });

  test('MA14 comes from the window’s printer or the kiosk’s, once more marked as a copy; a phone has none', () => {
    const { hall, matter, paperId = '' } = reported({ item: 'birth' });
    expect(hall.hall.papers.get(paperId)?.printer).toBe('K1');
    hall.get(agent(), { name: 'claimPaper', paperId, printer: 'K1' });
    expect(hall.refused(manager, { name: 'wantMatterPaper', matter, printer: 'K2' })).toBe('beingPrinted');
    hall.get(agent(), { name: 'reportPaper', paperId, attempt: 1, outcome: 'printed' });
    const otherKiosk: Asker = { kind: 'device', id: 'kiosk-2', role: 'kiosk' };
    expect(hall.refused(otherKiosk, { name: 'wantMatterPaper', matter, printer: 'K2' })).toBe(
      'notYourMatter',
    );
    hall.get(manager, { name: 'wantMatterPaper', matter, printer: 'K2' });
    expect(JSON.stringify(slipOf(hall))).toContain(matterWords.zh.copy(2));
    hall.open(3);
    const atWindow = hall.get(api, { ...report, window: 3 });
    expect(hall.hall.papers.get(atWindow.paperId ?? '')?.printer).toBe('K2');
    expect(hall.get(visitor(hall.take('birth').ticketId), report).paperId).toBeUndefined();
    for (let copy = 2; copy < 10; copy += 1)
      hall.get(manager, { name: 'wantMatterPaper', matter, printer: 'K1' });
    expect(hall.refused(manager, { name: 'wantMatterPaper', matter, printer: 'K1' })).toBe(
      'paperLimitReached',
    );
  });

  test('MA14 a receipt that nobody fetched comes out on request only, and is forgotten with its day', () => {
    const { hall, paperId = '' } = reported();
    hall.later(3 * minute).tick();
    expect(printerView(hall.hall, nobody, hall.now, 'K1')?.papers).toEqual([]);
    hall.until(clock('09:00', '2026-11-24')).tick();
    expect(hall.hall.papers.has(paperId)).toBe(false);
  });

  test('MA14 her pages say how it stands and nothing personal', () => {
    const hall = new VirtualHall();
    const { ticketId, number } = hall.take('birth');
    const seal = { personalId: 'row-1', seal: 'sealed' };
    const { matter } = hall.get(visitor(ticketId), report, seal);
    const page = matterPage(hall.hall, nobody, hall.now, matter);
    expect(page?.matter).toMatchObject({ number: matter, state: 'open', item: { zh: 'birth' } });
    expect(JSON.stringify(page)).not.toMatch(new RegExp(`row-1|sealed|${ticketId}|${number}`));
    expect(phoneView(hall.hall, nobody, hall.now, ticketId)?.matter?.number).toBe(matter);
    expect(matterPage(hall.hall, nobody, hall.now, '2026-0999')).toBeNull();
  });
});

describe('who sees it', () => {
  test('MA16 the list has the latest by its clock first', () => {
    const hall = new VirtualHall(smallHall({}, alwaysOpen));
    const late = reported({ item: 'birth' }, hall).matter;
    hall.later(24 * hour).tick();
    const fresh = reported({}, hall).matter;
    const over = reported({}, hall).matter;
    hall.get(manager, { name: 'closeMatter', matter: over, why: 'withdrawn' });
    expect(list(hall)).toMatchObject({
      open: 2,
      overdue: 1,
      matters: [
        { number: late, level: 'red', clock: { of: 'contact' } },
        { number: fresh, level: 'ok' },
        { number: over, state: 'closed' },
      ],
    });
  });

  test('MA16 another authority sees what was reported at its windows or refused by them, and acts on no other', () => {
    const settings = smallHall();
    const organisation = { zh: '银行', en: 'bank', ru: 'банк' };
    const windows = settings.windows.map((one) => (one.no === 3 ? { ...one, organisation } : one));
    const hall = new VirtualHall({ ...settings, windows }).open(3);
    const theirs = hall.get(api, { ...report, window: 3 }).matter;
    const refused = reported({ negative: { window: 3 } }, hall).matter;
    const ours = reported({}, hall).matter;
    expect(
      list(hall, '银行')
        .matters.map(({ number }) => number)
        .sort(),
    ).toEqual([theirs, refused]);
    expect(list(hall, '银行')).toMatchObject({ open: 2 });
    const bank: Asker = { kind: 'staff', id: 'b1', role: 'manager', organisation: '银行' };
    expect(hall.refused(bank, { name: 'contactMatter', matter: ours })).toBe('otherAuthority');
    hall.get(bank, { name: 'contactMatter', matter: theirs });
    expect(mayReadMatter(hall.hall, bank, matterOf(hall, ours))).toBe(false);
    expect(mayReadMatter(hall.hall, bank, matterOf(hall, theirs))).toBe(true);
    expect(mayReadMatter(hall.hall, clerk('c9'), matterOf(hall, theirs))).toBe(false);
    expect(mayReadMatter(hall.hall, chief, matterOf(hall, reported({ item: 'birth' }, hall).matter))).toBe(
      true,
    );
  });
});

describe('for whoever answers', () => {
  const around: Around = {
    ...nobody,
    staff: new Map([
      ['c7', { name: '周七', staffNumber: '0217' }],
      ['c8', { name: '周八' }],
    ]),
  };
  const hint = (hall: VirtualHall, window: number) => seeDesk(hall, window, around).matters;

  test('MA17 her desk says how many are open and how many run late, by post and by name; nobody else’s does', () => {
    const { hall, matter } = reported({ item: 'birth' });
    const { matter: named } = reported({ item: 'birth' }, hall);
    hall.get(chief, { name: 'openWindow', window: 1 });
    hall.get(clerk('c8'), { name: 'openWindow', window: 2 });
    expect([hint(hall, 1), hint(hall, 2), hint(hall, 3)]).toEqual([
      { open: 2, late: 0 },
      undefined,
      undefined,
    ]);
    hall.get(manager, { name: 'handMatter', matter: named, to: { clerk: 'c8' }, reason: 'responsible' });
    expect([hint(hall, 1), hint(hall, 2)]).toEqual([
      { open: 1, late: 0 },
      { open: 1, late: 0 },
    ]);
    hall.later(7 * hour);
    expect(hint(hall, 1)).toEqual({ open: 1, late: 1 });
    hall.get(chief, { name: 'answerMatter', matter, outcome: 'settled' });
    expect(hint(hall, 1)).toBeUndefined();
  });

  test('MA18 its sheet says who answers by when, then how it came out, and nothing personal', () => {
    const { hall, matter } = reported({ item: 'birth' });
    const sheet = () => matterSheet(hall.hall, nobody, matterOf(hall, matter));
    expect(sheet()).toMatchObject({
      complaintLine: '12345',
      wish: 'settle',
      matter: { number: matter, state: 'open', answersFor: { post: 'chief', department: 'dep' } },
    });
    expect(sheet()).not.toHaveProperty('words');
    hall.get(chief, { name: 'answerMatter', matter, outcome: 'impossible' });
    expect(sheet().matter).toMatchObject({ outcome: 'impossible', endedAt: hall.now });
  });
});

// Accepting, deferring, committing, the papers of it, coming back, and what outlives the day. Rules N12–N19.
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../contract/commands.ts';
import { smallHall } from '../support/small-hall.ts';
import type { Deed } from '../../server/hall/deeds/deed.ts';
import {
  agent,
  api,
  clock,
  guide,
  hour,
  kiosk,
  manager,
  minute,
  second,
  VirtualHall,
} from '../support/virtual-hall.ts';
import { seeDesk, seeManager } from './hands-seen.ts';

function serving(item = 'birth'): { hall: VirtualHall; ticketId: string } {
  const hall = new VirtualHall();
  const { ticketId } = hall.take(item);
  hall.open(1, 2, 3);
  hall.call(1);
  return { hall, ticketId };
}
const accept = (deferred?: CommandOf<'acceptCase'>['deferred']): CommandOf<'acceptCase'> => ({
  name: 'acceptCase',
  window: 1,
  ...(deferred === undefined ? {} : { deferred }),
});
const missing = { materials: ['birth.2', 'id-card'], days: 3 };

function deferred(): { hall: VirtualHall; ticketId: string; deed: string } {
  const { hall, ticketId } = serving();
  const { deferral = '' } = hall.get(api, accept(missing));
  hall.finish(1);
  return { hall, ticketId, deed: deferral };
}

describe('accepting', () => {
  test('N12 gives a receipt once, with case numbers and the promised day in working days', () => {
    const { hall, ticketId } = serving();
    hall.get(api, { name: 'addCaseNo', window: 1, caseNo: 'HRB-2026-0001' });
    const { deed, dueDay } = hall.get(api, accept());
    expect(dueDay).toBe('2026-11-30');
    expect(hall.hall.deeds.get(deed)).toMatchObject({ kind: 'receipt', caseNos: ['HRB-2026-0001'], dueDay });
    expect(hall.ticket(ticketId).now.stage, 'who is accepted was received').toBe('serving');
    expect(hall.refused(api, accept())).toBe('alreadyAccepted');
  });

  test('N12 on the spot is due today', () => {
    const { hall } = serving('residence');
    expect(hall.get(api, accept()).dueDay).toBe('2026-11-23');
  });

  test('N13 defers within the promised limit only, and nothing of an item done on the spot', () => {
    const { hall } = serving();
    expect(hall.refusal(api, accept({ ...missing, days: 6 }))).toEqual({
      code: 'dueTooLate',
      details: { limit: 5 },
    });
    expect(hall.refused(api, accept({ materials: ['birth.3'], days: 2 }))).toBe('materialFree');
    hall.get(api, { name: 'noteMaterials', window: 1, received: ['id-card'], returned: [] });
    expect(hall.refused(api, accept(missing))).toBe('alreadyReceived');
    const { deferral = '' } = hall.get(api, accept({ materials: ['birth.2'], days: 3 }));
    expect(hall.hall.deeds.get(deferral)).toMatchObject({ dueDay: '2026-11-26', left: ['birth.2'] });
    const spot = serving('residence').hall;
    expect(spot.refused(api, accept({ materials: ['residence.2'], days: 1 }))).toBe('notDeferrable');
  });

  test('N14 a commitment replaces materials of the list; committed is an outcome', () => {
    const { hall } = serving();
    expect(hall.refused(api, { name: 'giveCommitment', window: 1, materials: ['birth.4'] })).toBe(
      'materialCancelled',
    );
    const { deed } = hall.get(api, { name: 'giveCommitment', window: 1, materials: ['birth.2'] });
    expect(hall.hall.deeds.get(deed)).toMatchObject({
      kind: 'commitment',
      materials: [{ material: 'birth.2' }],
    });
    hall.get(api, { name: 'finishService', window: 1, outcome: 'committed', thenCallNext: false });
    expect(hall.book.at(-1)?.events).toMatchObject([{ type: 'serviceFinished', outcome: 'committed' }]);
  });
});

describe('the papers of deeds', () => {
  test('N16 come out at the printer of the zone, also when the visit is over', () => {
    const { hall } = serving();
    const { paperId = '' } = hall.get(api, accept());
    hall.finish(1);
    hall.later(second).tick();
    expect(hall.hall.papers.get(paperId)).toMatchObject({ printer: 'K1', copy: 1, now: { state: 'wanted' } });
    hall.get(agent(), { name: 'claimPaper', paperId, printer: 'K1' });
    hall.get(agent(), { name: 'reportPaper', paperId, attempt: 1, outcome: 'printed' });
    expect(hall.hall.papers.get(paperId)?.now.state).toBe('printed');
  });

  test('N16 the window’s own printer comes first; a further one is a copy', () => {
    const settings = smallHall();
    const windows = settings.windows.map((window) => ({ ...window, printer: 'K2' }));
    const hall = new VirtualHall({ ...settings, windows });
    const { ticketId } = hall.take('birth');
    hall.open(1);
    hall.call(1);
    const { deed } = hall.get(api, accept());
    const again = { name: 'wantDeedPaper', window: 1, deed } as const;
    const { paperId } = hall.get(api, again);
    expect(hall.hall.papers.get(paperId)).toMatchObject({ printer: 'K2', copy: 2, ticketId });
    for (let copy = 3; copy <= 10; copy += 1) hall.get(api, again);
    expect(hall.refused(api, again)).toBe('paperLimitReached');
    expect(hall.refused(api, { ...again, deed: 'S261123-999' })).toBe('unknownDeed');
  });

  test('N16 without a printer in the zone the office sheet is enough', () => {
    const settings = smallHall();
    const hall = new VirtualHall({
      ...settings,
      printers: settings.printers.filter(({ zone }) => zone === 'W'),
    });
    hall.take('birth');
    hall.open(1);
    hall.call(1);
    const given = hall.get(api, accept());
    expect(given).not.toHaveProperty('paperId');
    expect(hall.refused(api, { name: 'wantDeedPaper', window: 1, deed: given.deed })).toBe('unknownPrinter');
  });
});

describe('coming back', () => {
  test('N17 served at once at a free window, as a counted visit with number and reason', () => {
    const { hall, deed } = deferred();
    hall.take('birth');
    const back = { name: 'directReturn', window: 2, deed, reason: 'supplement' } as const;
    const { ticketId } = hall.get(api, back);
    expect(hall.ticket(ticketId)).toMatchObject({ now: { stage: 'serving', window: 2 }, earlier: deed });
    expect(hall.hall.deeds.get(deed)?.visits).toBe(2);
    expect(hall.refusal(api, { ...back, window: 1 })).toMatchObject({ code: 'deedInUse' });
    expect(hall.refused(api, { ...back, deed: 'R261123-999', window: 1 })).toBe('unknownDeed');
    expect(hall.refused(api, { ...back, window: 2 })).toBe('visitNotFinished');
  });

  test('N17 first in the line, one after the other', () => {
    const { hall, deed } = deferred();
    hall.take('birth');
    hall.call(1);
    const { deferral: other = '' } = hall.get(api, accept(missing));
    hall.finish(1);
    const [waiting] = hall.takeMany(1, 'birth');
    const back = { name: 'takeReturn', reason: 'supplement', language: 'zh', channel: 'guide' } as const;
    const first = hall.later(minute).get(api, { ...back, deed });
    const second = hall.later(minute).get(api, { ...back, deed: other });
    expect([first.ahead, second.ahead]).toEqual([0, 1]);
    expect(hall.line('D')).toEqual([first.ticketId, second.ticketId, waiting]);
    expect(hall.refused(api, { ...back, deed })).toBe('deedInUse');
    hall.get(api, { name: 'withdrawTicket', ticketId: first.ticketId });
    expect(hall.get(api, { ...back, deed }).ahead).toBe(1);
  });

  test('N17 a number it is: a closed hall refuses it as it refuses any other', () => {
    const { hall, deed } = deferred();
    hall.until(clock('18:00'));
    const back = { name: 'takeReturn', reason: 'supplement', language: 'zh', channel: 'guide' } as const;
    expect(hall.refused(api, { ...back, deed })).toBe('hallClosed');
    expect(hall.hall.deeds.get(deed)?.visits).toBe(1);
  });

  test('N18 a deferral is open until all has come, or it is ended with a reason', () => {
    const { hall, deed } = deferred();
    hall.get(api, { name: 'directReturn', window: 1, deed, reason: 'supplement' });
    const supply = { name: 'supplyDeferred', window: 1, deed } as const;
    expect(hall.get(api, { ...supply, materials: ['birth.2'] })).toEqual({ left: 1 });
    expect(hall.refused(api, { ...supply, materials: ['birth.2'] })).toBe('materialNotListed');
    expect(hall.get(api, { ...supply, materials: ['id-card'] })).toEqual({ left: 0 });
    expect(hall.hall.deeds.get(deed)?.now.state).toBe('done');
    expect(hall.refused(api, { name: 'endDeed', deed, ending: 'withdrawn' })).toBe('deedNotOpen');
    expect(hall.refused(api, { ...supply, materials: ['id-card'] })).toBe('deedNotOpen');
    hall.finish(1);
    expect(hall.refused(api, { name: 'directReturn', window: 1, deed, reason: 'supplement' })).toBe(
      'deedNotOpen',
    );
    const ended = deferred();
    ended.hall.get(manager, { name: 'endDeed', deed: ended.deed, ending: 'withdrawn' });
    expect(ended.hall.hall.deeds.get(ended.deed)?.now).toMatchObject({ state: 'ended', why: 'withdrawn' });
    // When nobody may rate those visits any more, only what is still open is kept.
    const still = deferred();
    for (const each of [hall, ended.hall, still.hall]) each.until(clock('05:00', '2027-01-20')).tick();
    expect([hall, ended.hall].map((each) => each.hall.deeds.has(deed))).toEqual([false, false]);
    expect(still.hall.hall.deeds.has(still.deed)).toBe(true);
  });

  test('N18 the manager is told the working day before, and in red when it is overdue', () => {
    const { hall } = deferred();
    const due = (): unknown => seeManager(hall).alarms.find(({ kind }) => kind === 'deferralsDue');
    expect(due()).toBeUndefined();
    hall.until(clock('09:00', '2026-11-25')).tick();
    expect(due()).toMatchObject({ level: 'yellow', due: 1, overdue: 0 });
    expect(seeDesk(hall, 1).deferralsDue).toBe(1);
    hall.until(clock('09:00', '2026-11-27')).tick();
    expect(due()).toMatchObject({ level: 'red', overdue: 1 });
  });
});

describe('the change of day', () => {
  test('N19 carries open deferrals, and notices and cases for as long as the rule says, and receipts of numbered cases', () => {
    const { hall, ticketId } = serving();
    hall.get(api, { name: 'addCaseNo', window: 1, caseNo: 'HRB-2026-0001' });
    const { deed: notice } = hall.get(api, {
      name: 'giveNotice',
      window: 1,
      missing: [{ material: 'birth.2', why: 'missing' }],
      outside: false,
    });
    const { deed: receipt, deferral = '' } = hall.get(api, accept(missing));
    hall.finish(1);
    hall.until(clock('09:00', '2026-11-25')).tick();
    expect([...hall.hall.deeds.values()].map(({ id }) => id).sort()).toEqual(
      [notice, deferral, receipt].sort(),
    );
    expect(hall.hall.tickets.has(ticketId)).toBe(false);
    hall.open(1);
    const { number } = hall.get(api, {
      name: 'directReturn',
      window: 1,
      deed: deferral,
      reason: 'supplement',
    });
    expect(number).toBe('D001');
    expect(hall.get(api, { name: 'addCaseNo', window: 1, caseNo: 'HRB-2026-0001' })).toMatchObject({
      visits: 2,
    });
    hall
      .finish(1)
      .later(40 * 24 * hour)
      .tick();
    expect(hall.hall.deeds.has(notice)).toBe(false);
    expect(hall.hall.deeds.has(deferral), 'a promise is not forgotten').toBe(true);
    expect(hall.hall.cases.size).toBe(0);
    expect(hall.refolded().deeds.get(deferral)).toEqual(hall.hall.deeds.get(deferral));
  });
});

describe('coming back without anybody who sees the paper', () => {
  const back = { name: 'takeReturn', reason: 'supplement', language: 'zh', channel: 'kiosk' } as const;

  test('N20 at a kiosk number and code go together, and nothing is told by a wrong one', () => {
    const { hall, deed } = deferred();
    const code = hall.hall.deeds.get(deed)?.code ?? '';
    expect(code).toMatch(/^\d{4}$/);
    const wrong = code === '0000' ? '0001' : '0000';
    expect(hall.refused(kiosk, { ...back, deed })).toBe('unknownDeed');
    expect(hall.refused(kiosk, { ...back, deed, code: wrong })).toBe('unknownDeed');
    expect(hall.refused(guide, { ...back, deed, code: wrong }), 'what is given is checked').toBe(
      'unknownDeed',
    );
    expect(hall.refused(kiosk, { ...back, deed: 'R261123-999', code })).toBe('unknownDeed');
    const [waiting] = hall.takeMany(1, 'birth');
    const answer = hall.later(minute).get(kiosk, { ...back, deed, code });
    expect(answer).toMatchObject({ ahead: 0, items: ['birth'], queue: 'D' });
    expect(hall.line('D')).toEqual([answer.ticketId, waiting]);
    expect(hall.ticket(answer.ticketId)).toMatchObject({ channel: 'kiosk', earlier: deed });
  });

  test('N20 a receipt asks nobody to come, and has no code; a guide who sees it needs none', () => {
    const { hall } = serving();
    const { deed } = hall.get(api, accept());
    hall.finish(1);
    expect(hall.hall.deeds.get(deed)).not.toHaveProperty('code');
    expect(hall.refused(kiosk, { ...back, deed, code: '0000' })).toBe('unknownDeed');
    expect(hall.get(guide, { ...back, deed, channel: 'guide' }).ahead).toBe(0);
  });

  test('N20 the deed of a book from before codes is known to staff alone', () => {
    const { hall, deed } = deferred();
    const { code: _code, ...before } = hall.hall.deeds.get(deed) ?? { code: '' };
    hall.hall = { ...hall.hall, deeds: hall.hall.deeds.with(deed, before as Deed) };
    expect(hall.refused(kiosk, { ...back, deed, code: '0000' })).toBe('unknownDeed');
    expect(hall.get(guide, { ...back, deed }).ahead).toBe(0);
  });

  test('N21 the reason told when the number was taken is not asked again at the window', () => {
    const first = serving();
    first.hall.get(api, { name: 'addCaseNo', window: 1, caseNo: 'HRB-2026-0001' });
    first.hall.finish(1);
    const { hall } = first;
    hall.take('birth');
    hall.call(1);
    expect(hall.refused(api, { name: 'addCaseNo', window: 1, caseNo: 'HRB-2026-0001' })).toBe('reasonWanted');
    hall.finish(1);
    const wanted: CommandOf<'takeTicket'> = {
      name: 'takeTicket',
      items: ['birth'],
      language: 'zh',
      channel: 'kiosk',
    };
    const { ticketId } = hall.get(kiosk, { ...wanted, reason: 'seal' });
    hall.call(1);
    expect(hall.ticket(ticketId).visitReason).toBe('seal');
    expect(hall.get(api, { name: 'addCaseNo', window: 1, caseNo: 'HRB-2026-0001' }).visits).toBe(2);
  });
});

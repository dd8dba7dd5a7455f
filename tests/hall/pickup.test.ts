// 出件: announced, asked for, handed over once, told, carried on, left lying. Rules PU1–PU9.
import { describe, expect, test } from 'vitest';
import { applyAll } from '../../server/hall/apply.ts';
import type { HallEvent } from '../../server/hall/event.ts';
import { messagesOf } from '../../server/hall/messages/following.ts';
import { verdictOn } from '../../server/hall/messages/truth.ts';
import { alarmsOf } from '../../server/hall/views/alarms.ts';
import { deskView } from '../../server/hall/views/desk.ts';
import { directoryOf } from '../../server/hall/views/directory.ts';
import { kioskView } from '../../server/hall/views/kiosk.ts';
import { phoneView } from '../../server/hall/views/phone.ts';
import { resultList } from '../../server/hall/views/results.ts';
import { resultsKept } from '../../server/hall/pickup/announcing.ts';
import { planFrom, readPlan } from '../../server/hall/plan.ts';
import type { Plan } from '../../server/hall/plan.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, clerk, clock, kiosk, manager, VirtualHall, visitor } from '../support/virtual-hall.ts';
import { nobody } from './hands-seen.ts';

const caseNo = 'HRB-0001';
const announce = { name: 'announceResult', caseNo, item: 'birth' } as const;
const zh = { language: 'zh', channel: 'kiosk' } as const;
const finish = { name: 'finishService', window: 2, thenCallNext: false } as const;

const resultOf = (hall: VirtualHall, no = caseNo) => {
  const result = hall.hall.results.get(no);
  if (result === undefined) throw new Error(`no result ${no}`);
  return result;
};
const alarms = ({ hall, now }: VirtualHall) =>
  alarmsOf(hall, directoryOf(hall.settingsVersion, nobody), nobody, now).filter(
    ({ kind }) => kind === 'resultsUnclaimed',
  );

function opened(): VirtualHall {
  const hall = new VirtualHall();
  hall.get(clerk('c2'), { name: 'openWindow', window: 2 });
  return hall;
}
/** Accepted at window 1 under a case number: with the receipt that the visitor has in hand. */
function accepted(hall: VirtualHall) {
  hall.get(clerk('c1'), { name: 'openWindow', window: 1 });
  const { ticketId } = hall.get(clerk('c1'), {
    name: 'directVisit',
    window: 1,
    item: 'birth',
    language: 'zh',
  });
  hall.get(clerk('c1'), { name: 'addCaseNo', window: 1, caseNo });
  const { deed } = hall.get(clerk('c1'), { name: 'acceptCase', window: 1 });
  hall.get(clerk('c1'), { name: 'finishService', window: 1, thenCallNext: false });
  const code = hall.hall.deeds.get(deed)?.code ?? '';
  return { ticketId, deed, code };
}

describe('announcing', () => {
  test('PU1 a result is ready once for a case, until the day that is named or the rule gives', () => {
    const hall = opened();
    const { code, keptUntil } = hall.get(api, announce);
    expect(code).toMatch(/^\d{6}$/);
    expect(keptUntil).toBe('2026-12-23');
    expect(hall.refused(api, announce)).toBe('resultAlreadyReady');
    const other = { ...announce, caseNo: 'HRB-0002', keptUntil: '2026-11-30' } as const;
    expect(hall.get(clerk('c2'), { ...other, window: 2 })).toMatchObject({ keptUntil: '2026-11-30' });
    for (const keptUntil of ['2026-11-22', '2026-11-31', '2027-02-29', '2027-12-29'])
      expect(hall.refused(api, { ...announce, caseNo: 'HRB-0003', keptUntil })).toBe('wrongKeptDay');
    expect(hall.get(api, { ...announce, caseNo: 'HRB-0004', keptUntil: '2027-12-28' })).toBeDefined();
    expect(hall.refused(api, { ...announce, caseNo: 'HRB-0003', item: 'vehicle' })).toBe('notHandledHere');
    expect(hall.refused(api, { name: 'announceResult', caseNo: 'HRB-0003' })).toBe('resultOfWhat');
    expect(hall.get(manager, { name: 'announceResult', caseNo: 'HRB-0003', queue: 'L' })).toBeDefined();
  });

  test('PU1 no more than two thousand lie ready, and no two have one code', () => {
    const hall = opened();
    const { code: first } = hall.get(api, announce);
    // All but one of the codes that the next announcements would draw are taken already: what the hall gave before them.
    const before = Array.from({ length: resultsKept - 2 }, (_, nth): HallEvent => {
      const code = String(Number(first) + 1 + nth).padStart(6, '0');
      return { type: 'resultReady', result: { ...resultOf(hall), caseNo: `HRB-${code}`, code } };
    });
    hall.hall = applyAll(hall.hall, before, hall.now);
    const taken = new Set([...hall.hall.results.values()].map(({ code }) => code));
    const { code: last } = hall.get(api, { ...announce, caseNo: 'HRB-last' });
    expect(taken).not.toContain(last);
    expect(new Set([...hall.hall.results.values()].map(({ code }) => code)).size).toBe(resultsKept);
    expect(hall.refused(api, { ...announce, caseNo: 'HRB-99999' })).toBe('resultLimitReached');
    hall.get(manager, { name: 'endResult', caseNo, ending: 'returned' });
    expect(hall.get(api, { ...announce, caseNo: 'HRB-99999' })).toBeDefined();
  });

  test('PU1 a hall without a pick-up queue announces nothing, and a plan of older days has none', () => {
    const { pickup: _pickup, ...older } = planFrom(smallHall());
    expect(readPlan(older as Plan).pickup).toBeNull();
    expect(readPlan(older as Plan).rules.resultKeptDays).toBe(30);
    const { pickup: _none, ...settings } = smallHall();
    const hall = new VirtualHall(settings);
    expect(hall.refused(api, announce)).toBe('noPickupHere');
    expect(hall.refused(kiosk, { name: 'takePickup', code: '123456', ...zh })).toBe('noPickupHere');
  });
});

describe('telling', () => {
  test('PU2 the receipt of a numbered case has a code, finds its result, and lives as long as cases are known', () => {
    const hall = opened();
    const { deed, code } = accepted(hall);
    hall.get(clerk('c1'), { name: 'directVisit', window: 1, item: 'residence', language: 'zh' });
    const { deed: plain } = hall.get(clerk('c1'), { name: 'acceptCase', window: 1 });
    hall.get(clerk('c1'), { name: 'finishService', window: 1, thenCallNext: false });
    expect(hall.hall.deeds.get(plain)?.code).toBeUndefined();
    expect(hall.refused(kiosk, { name: 'takeReturn', deed, code, reason: 'pickUp', ...zh })).toBe(
      'unknownDeed',
    );
    expect(code).toMatch(/^\d{4}$/);
    const asked = { name: 'takePickup', deed, code, ...zh } as const;
    expect(hall.refused(kiosk, asked)).toBe('resultNotReady');
    hall.until(clock('09:00', '2026-11-25')).tick();
    expect(hall.hall.deeds.get(deed)).toBeDefined();
    // One without a case number has nothing to fetch, and goes with its day.
    expect(hall.hall.deeds.has(plain)).toBe(false);
    expect(hall.refused(kiosk, asked)).toBe('resultNotReady');
    expect(hall.get(api, { name: 'announceResult', caseNo })).toBeDefined();
    expect(resultOf(hall)).toMatchObject({ deed, deedCode: code, item: 'birth' });
    expect(hall.refused(kiosk, { ...asked, code: '0000' === code ? '0001' : '0000' })).toBe('unknownResult');
    expect(hall.get(kiosk, asked)).toMatchObject({ items: ['pickup'], caseNos: [caseNo] });
  });

  test('PU2 her page says that it is ready, where and with which code, and then that it was handed over', () => {
    const hall = opened();
    const { ticketId } = accepted(hall);
    const page = () => phoneView(hall.hall, nobody, hall.now, ticketId)?.results;
    expect(page()).toBeUndefined();
    const { code } = hall.get(api, { name: 'announceResult', caseNo });
    expect(page()).toMatchObject([{ caseNo, state: 'ready', code }]);
    hall.get(visitor(ticketId), { name: 'takePickup', ...zh, channel: 'phone' });
    hall.get(clerk('c2'), { name: 'callNext', window: 2 });
    hall.get(clerk('c2'), { ...finish, outcome: 'pickedUp' });
    expect(page()).toMatchObject([{ caseNo, state: 'handed' }]);
    expect(page()?.[0]).not.toHaveProperty('code');
  });

  test('PU2 a phone that was left is told, as long as it is to be fetched', () => {
    const hall = opened();
    const { ticketId } = hall.take('birth');
    hall.get(clerk('c1'), { name: 'openWindow', window: 1 });
    hall.get(
      visitor(ticketId),
      { name: 'chooseMessages', ticketId, declined: [], phone: '13800000000' },
      { personalId: 'phone1', seal: 'seal' },
    );
    hall.call(1);
    hall.get(clerk('c1'), { name: 'addCaseNo', window: 1, caseNo });
    const { code } = hall.get(api, announce);
    const events = hall.book.at(-1)?.events ?? [];
    const [message] = messagesOf(hall.hall, events, { at: hall.now, line: '1.1' });
    expect(message).toMatchObject({ kind: 'resultReady', subject: ticketId, facts: { code, zone: 'E' } });
    if (message === undefined) throw new Error('no message');
    expect(verdictOn(hall.hall, message, hall.now)).toBe('true');
    hall.get(manager, { name: 'endResult', caseNo, ending: 'mailed' });
    expect(verdictOn(hall.hall, message, hall.now)).toBe('late');
  });
});

describe('fetching', () => {
  test('PU3 by the code, one number in the pick-up queue that knows what for; not twice at once', () => {
    const hall = opened();
    expect(kioskView(hall.hall, nobody, hall.now, undefined)?.results).toBeUndefined();
    const { code } = hall.get(api, announce);
    expect(kioskView(hall.hall, nobody, hall.now, undefined)?.results).toBe(true);
    const taken = hall.get(kiosk, { name: 'takePickup', code, ...zh, printer: 'K1' });
    expect(taken).toMatchObject({ queue: 'F', items: ['pickup'], caseNos: [caseNo] });
    expect(hall.ticket(taken.ticketId).results).toEqual([caseNo]);
    expect(hall.hall.papers.get(taken.paperId ?? '')?.printer).toBe('K1');
    expect(hall.refused(kiosk, { name: 'takePickup', code, ...zh })).toBe('resultBeingFetched');
    hall.get(visitor(taken.ticketId), { name: 'withdrawTicket', ticketId: taken.ticketId });
    expect(hall.get(kiosk, { name: 'takePickup', code, ...zh })).not.toHaveProperty('paperId');
  });

  test('PU4 not ready is not the same as unknown: whose paper is known here is told to wait', () => {
    const hall = opened();
    const { deed, ticketId, code } = accepted(hall);
    expect(hall.refused(visitor(ticketId), { name: 'takePickup', ...zh })).toBe('resultNotReady');
    expect(hall.refused(kiosk, { name: 'takePickup', caseNo, code, ...zh })).toBe('resultNotReady');
    const wrong = code === '0000' ? '0001' : '0000';
    expect(hall.refused(kiosk, { name: 'takePickup', caseNo, code: wrong, ...zh })).toBe('unknownResult');
    expect(hall.refused(kiosk, { name: 'takePickup', caseNo, ...zh })).toBe('unknownResult');
    expect(hall.refused(kiosk, { name: 'takePickup', code, ...zh })).toBe('unknownResult');
    expect(hall.refused(api, { name: 'takePickup', deed, ...zh })).toBe('resultNotReady');
    expect(hall.refused(api, { name: 'takePickup', caseNo, ...zh })).toBe('resultNotReady');
    expect(hall.refused(kiosk, { name: 'takePickup', deed, ...zh })).toBe('unknownResult');
    expect(hall.refused(api, { name: 'takePickup', caseNo: 'HRB-9999', ...zh })).toBe('unknownResult');
  });

  test('PU5 finishing as 领件 hands it over, once and with how; any other end leaves it', () => {
    const hall = opened();
    const { code } = hall.get(api, announce);
    hall.get(kiosk, { name: 'takePickup', code, ...zh });
    hall.get(clerk('c2'), { name: 'callNext', window: 2 });
    const desk = () => deskView(hall.hall, nobody, hall.now, 2)?.current?.results;
    expect(desk()).toMatchObject([{ caseNo, keptUntil: '2026-12-23' }]);
    hall.get(clerk('c2'), { ...finish, outcome: 'consulted' });
    expect(resultOf(hall).now.state).toBe('ready');
    hall.get(kiosk, { name: 'takePickup', code, ...zh });
    hall.get(clerk('c2'), { name: 'callNext', window: 2 });
    hall.get(clerk('c2'), { ...finish, outcome: 'pickedUp', handed: 'proxy' });
    expect(resultOf(hall).now).toMatchObject({ state: 'handed', how: 'proxy', window: 2 });
    expect(hall.hall.resultsHanded).toBe(1);
    expect(hall.refused(kiosk, { name: 'takePickup', code, ...zh })).toBe('resultOver');
  });

  test('PU6 without a number she is served at once: a visit all the same', () => {
    const hall = opened();
    hall.get(api, announce);
    const { ticketId } = hall.get(clerk('c2'), { name: 'directPickup', window: 2, caseNo, language: 'zh' });
    expect(hall.ticket(ticketId)).toMatchObject({ queue: 'F', results: [caseNo], channel: 'desk' });
    hall.get(clerk('c2'), { ...finish, outcome: 'pickedUp' });
    expect(resultOf(hall).now).toMatchObject({ state: 'handed', how: 'self', ticketId });
  });

  test('PU7 one more result on the same visit, or by post with nobody there; each once', () => {
    const hall = opened();
    hall.get(api, announce);
    hall.get(api, { ...announce, caseNo: 'HRB-0002' });
    hall.get(api, { ...announce, caseNo: 'HRB-0003' });
    const hand = { name: 'handResult', window: 2, how: 'self' } as const;
    expect(hall.refused(clerk('c2'), { ...hand, caseNo })).toBe('nobodyAtWindow');
    hall.get(clerk('c2'), { name: 'directPickup', window: 2, caseNo, language: 'zh' });
    hall.get(clerk('c2'), { ...hand, caseNo: 'HRB-0002' });
    expect(hall.refused(clerk('c2'), { ...hand, caseNo: 'HRB-0002' })).toBe('resultOver');
    hall.get(clerk('c2'), { ...hand, caseNo: 'HRB-0003', how: 'mail' });
    expect(resultOf(hall, 'HRB-0003').now).toMatchObject({ state: 'handed', how: 'mail' });
    expect(resultOf(hall, 'HRB-0003').now).not.toHaveProperty('ticketId');
    hall.get(clerk('c2'), { ...finish, outcome: 'pickedUp' });
    expect(hall.hall.resultsHanded).toBe(3);
  });
});

describe('lying', () => {
  test('PU8 over the change of day: what is ready stays, what is over as long as cases are known', () => {
    const hall = opened();
    hall.get(api, announce);
    hall.get(api, { ...announce, caseNo: 'HRB-0002' });
    hall.get(manager, { name: 'endResult', caseNo: 'HRB-0002', ending: 'mailed' });
    hall.until(clock('09:00', '2026-11-24')).tick();
    expect([...hall.hall.results.values()].map((one) => one.caseNo).sort()).toEqual([caseNo, 'HRB-0002']);
    expect(hall.hall.resultsHanded).toBe(0);
    hall.until(clock('09:00', '2026-12-29')).tick();
    expect([...hall.hall.results.values()].map((one) => one.caseNo)).toEqual([caseNo]);
  });

  test('PU9 what nobody fetched by its day is the manager’s: listed first, an alarm, ended with a reason', () => {
    const hall = opened();
    hall.get(api, { ...announce, keptUntil: '2026-11-23' });
    hall.get(api, { ...announce, caseNo: 'HRB-0002' });
    expect(alarms(hall)).toEqual([]);
    hall.until(clock('09:00', '2026-11-24')).tick();
    const since = clock('00:00', '2026-11-24');
    expect(alarms(hall)).toEqual([{ kind: 'resultsUnclaimed', level: 'yellow', since, caseNo, count: 1 }]);
    const list = resultList(hall.hall, nobody, hall.now, {});
    expect(list).toMatchObject({ ready: 2, overdue: 1 });
    expect(list.results.map(({ overdue }) => overdue)).toEqual([true, false]);
    // Of one day what came first.
    hall.get(api, { ...announce, caseNo: 'HRB-0004', keptUntil: '2026-12-23' });
    hall.later(1_000).get(api, { ...announce, caseNo: 'HRB-0003', keptUntil: '2026-12-23' });
    const order = resultList(hall.hall, nobody, hall.now, {}).results.map((row) => row.caseNo);
    expect(order).toEqual([caseNo, 'HRB-0002', 'HRB-0004', 'HRB-0003']);
    expect(hall.refused(clerk('c2'), { name: 'endResult', caseNo, ending: 'returned' })).toBe('notAllowed');
    hall.get(manager, { name: 'endResult', caseNo, ending: 'returned' });
    expect(alarms(hall)).toEqual([]);
    expect(resultList(hall.hall, nobody, hall.now, { state: 'over' }).results).toMatchObject([
      { caseNo, state: 'ended', ending: 'returned' },
    ]);
  });
});

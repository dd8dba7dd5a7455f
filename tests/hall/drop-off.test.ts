// 留件代办 where today is doubtful: offered by rule, noted by one touch, told on a slip and to guides. Rules L15, L16.
import { describe, expect, test } from 'vitest';
import type { HallSettings } from '../../contract/settings.ts';
import { apply } from '../../server/hall/apply.ts';
import { guideView } from '../../server/hall/views/guide.ts';
import { kioskView } from '../../server/hall/views/kiosk.ts';
import { phoneView } from '../../server/hall/views/phone.ts';
import { printerView } from '../../server/hall/views/printer.ts';
import { faultsOf } from '../support/hall-picture.ts';
import {
  agent,
  api,
  clerk,
  clock,
  guide,
  kiosk,
  manager,
  second,
  VirtualHall,
  visitor,
} from '../support/virtual-hall.ts';
import { nobody } from './hands-seen.ts';
import { crowded } from './on-closing.ts';

const leaving = (rules: Partial<HallSettings['rules']> = {}, count?: number) =>
  crowded(count, { dropOffBeforeClosing: true, ...rules });
const left = (item = 'birth') =>
  ({
    name: 'requestAssistance',
    kind: 'entrusted',
    item,
    language: 'ru',
    dropOff: true,
    printer: 'K1',
  }) as const;

test('L15 the kiosk is told of it where the rules say so', () => {
  const see = ({ hall, now }: VirtualHall) => kioskView(hall, nobody, now, 'K1');
  expect(see(leaving().hall)).toMatchObject({ dropOffBeforeClosing: true });
  expect(see(leaving({ dropOffBeforeClosing: false }).hall)).not.toHaveProperty('dropOffBeforeClosing');
});

test('L15 at a kiosk only while the line of that item is in doubt, and for an item that is handled here', () => {
  const { hall } = leaving();
  expect(hall.refused(kiosk, left('nothing'))).toBe('unknownItem');
  const { item: _item, ...nameless } = left();
  expect(hall.refused(kiosk, nameless)).toBe('dropOffNotOffered');
  expect(hall.refused(kiosk, { ...left(), kind: 'escort' })).toBe('dropOffNotOffered');
  expect(hall.get(kiosk, left())).toMatchObject({ reference: '1123-01' });
  expect(leaving({ dropOffBeforeClosing: false }).hall.refused(kiosk, left())).toBe('dropOffNotOffered');
  expect(leaving({}, 1).hall.refused(kiosk, left())).toBe('dropOffNotOffered');
});

test('L15 a guide notes it at any time, a phone only for who will not be reached', () => {
  const { hall, ids } = leaving({}, 1);
  const { printer: _printer, ...away } = left();
  expect(hall.refused(visitor(ids[0] ?? ''), away)).toBe('dropOffNotOffered');
  expect(hall.get(guide, away)).not.toHaveProperty('paperId');
  expect(hall.get(api, left())).toHaveProperty('paperId');
});

test('L16 its slip comes out where it was asked for and names reference, item and moment; guides read 留件', () => {
  const { hall } = leaving();
  const { reference, paperId, assistanceId } = hall.get(kiosk, left());
  const papers = () => printerView(hall.hall, nobody, hall.now, 'K1')?.papers ?? [];
  expect(papers()).toMatchObject([
    { paperId, language: 'ru', dropOff: { reference, item: { zh: 'birth' }, at: hall.now } },
  ]);
  const seen = guideView(hall.hall, nobody, hall.now, { zone: null, person: 'guide' });
  expect(seen.assistances).toMatchObject([{ reference, dropOff: true, item: { zh: 'birth' } }]);
  hall.get(guide, { name: 'takeAssistance', assistanceId });
  hall.later(second).get(agent(), { name: 'claimPaper', paperId: paperId ?? '', printer: 'K1' });
  hall.get(agent(), { name: 'reportPaper', paperId: paperId ?? '', attempt: 1, outcome: 'printed' });
  expect(papers()).toEqual([]);
});

test('L16 other 帮办代办 asked for at a kiosk has no slip', () => {
  const hall = new VirtualHall();
  const { dropOff: _dropOff, ...asked } = left();
  expect(hall.get(kiosk, asked)).not.toHaveProperty('paperId');
  expect(hall.hall.papersOpen.length).toBe(0);
});

test('L16 of a request that is over no slip comes out any more', () => {
  const { hall } = leaving();
  const { paperId = '', assistanceId } = hall.get(kiosk, left());
  hall.get(guide, { name: 'endAssistance', assistanceId, outcome: 'withdrawn' });
  expect(hall.refused(agent(), { name: 'claimPaper', paperId, printer: 'K1' })).toBe('paperNotWanted');
  hall.later(second).tick();
  expect(hall.hall.papers.get(paperId)?.now.state).toBe('lapsed');
});

test('L16 its slip comes out again for guides, managers and windows that assist, counted and marked', () => {
  const { hall } = leaving();
  hall.staff(2);
  const { paperId = '', assistanceId } = hall.get(kiosk, left());
  const again = { name: 'wantAssistancePaper', assistanceId, printer: 'K2' } as const;
  hall.get(agent(), { name: 'claimPaper', paperId, printer: 'K1' });
  expect(hall.refused(guide, again)).toBe('beingPrinted');
  hall.get(agent(), { name: 'reportPaper', paperId, attempt: 1, outcome: 'printed' });
  expect(hall.refused(clerk('c2'), { ...again, window: 2 })).toBe('notAssistedWindow');
  expect(hall.refused(clerk('c2'), again)).toBe('badRequest');
  expect(hall.refused(kiosk, again)).toBe('notAllowed');
  expect(hall.refused(guide, { ...again, printer: 'K9' })).toBe('unknownPrinter');
  const papers = (printer: string) => printerView(hall.hall, nobody, hall.now, printer)?.papers ?? [];
  const first = hall.get(guide, again);
  expect(papers('K2')).toMatchObject([{ paperId: first.paperId, copy: 2, dropOff: {} }]);
  // One that never came out is no copy: it comes out elsewhere instead.
  const other = hall.get(manager, { ...again, printer: 'K1' });
  expect([papers('K2'), papers('K1')]).toMatchObject([[], [{ paperId: other.paperId, copy: 2 }]]);
  for (let copies = 3; copies < 10; copies += 1) hall.get(manager, again);
  expect(hall.refused(manager, again)).toBe('paperLimitReached');
  const escort = hall.get(guide, { name: 'requestAssistance', kind: 'escort', language: 'zh' });
  expect(hall.refused(guide, { ...again, assistanceId: escort.assistanceId })).toBe('noDropOff');
  hall.get(guide, { name: 'endAssistance', assistanceId, outcome: 'withdrawn' });
  expect(hall.refused(guide, again)).toBe('unknownAssistance');
  expect(faultsOf(hall.hall)).toEqual([]);
});

test('L16 the next day its slip is counted on, also from a book that counted none', () => {
  const { hall } = leaving();
  const { assistanceId } = hall.get(kiosk, left());
  const wanted = () => {
    hall.get(guide, { name: 'wantAssistancePaper', assistanceId, printer: 'K1' });
    return printerView(hall.hall, nobody, hall.now, 'K1')?.papers;
  };
  hall.until(clock('09:00', '2026-11-24')).tick();
  const [carried] = hall.hall.assistances;
  expect(wanted()).toMatchObject([{ copy: 2 }]);
  if (carried === undefined) throw new Error('nothing was carried');
  const { copies: _copies, ...uncounted } = carried;
  const folded = apply(
    { ...hall.hall, assistances: [] },
    { type: 'assistancesCarried', assistances: [uncounted] },
    hall.now,
  );
  expect(folded.assistances).toMatchObject([{ copies: 1 }]);
});

describe('L15 on her own page', () => {
  const { printer: _printer, item: _item, ...own } = left();
  const offered = (hall: VirtualHall, ticketId: string) =>
    phoneView(hall.hall, nobody, hall.now, ticketId)?.afterClosing?.mayDropOff;
  const counted = (hall: VirtualHall) => hall.hall.leftUnreached;

  test('who will not be reached leaves them for what she waits for, and waits no longer', () => {
    const { hall, ids } = leaving();
    const last = ids.at(-1) ?? '';
    const [first = ''] = ids;
    expect([offered(hall, first), offered(hall, last)]).toEqual([undefined, true]);
    expect(hall.refused(visitor(first), own)).toBe('dropOffNotOffered');
    expect(hall.refused(visitor(last), { ...own, item: 'id-card' })).toBe('unknownItem');
    expect(hall.refused(visitor(last), { ...own, ticketId: first })).toBe('notYourTicket');
    const { reference } = hall.get(visitor(last), own);
    expect(hall.stage(last)).toBe('withdrawn');
    expect(phoneView(hall.hall, nobody, hall.now, last)?.assistances).toMatchObject([
      { reference, kind: 'entrusted', dropOff: true },
    ]);
    const [noted] = hall.hall.assistances;
    expect(noted).toMatchObject({ item: 'birth', number: hall.ticket(last).number, dropOff: true });
    expect(counted(hall)).toEqual({ gone: 0, passes: 0, dropOffs: 1 });
    expect(hall.refused(visitor(last), own)).toBe('assistanceAlreadyAsked');
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('taken back, the request ends, unless somebody has taken it over', () => {
    const { hall, ids } = leaving();
    const [last = '', before = ''] = ids.toReversed();
    hall.get(visitor(last), own);
    const undo = (ticketId: string) => ({ name: 'undoWithdrawal', ticketId }) as const;
    hall.get(visitor(last), undo(last));
    expect([hall.stage(last), hall.hall.assistances]).toEqual(['waiting', []]);
    expect(counted(hall)).toEqual({ gone: 0, passes: 0, dropOffs: 0 });
    const { assistanceId } = hall.get(visitor(before), own);
    hall.get(guide, { name: 'takeAssistance', assistanceId });
    expect(hall.refused(visitor(before), undo(before))).toBe('dropOffTaken');
    hall.get(guide, { name: 'endAssistance', assistanceId, outcome: 'withdrawn' });
    hall.get(visitor(before), undo(before));
    expect(hall.stage(before)).toBe('waiting');
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('not where the rules do not say so, for several items, or where 代办 is asked for already', () => {
    const plain = leaving({ dropOffBeforeClosing: false });
    const last = plain.ids.at(-1) ?? '';
    expect(offered(plain.hall, last)).toBeUndefined();
    expect(plain.hall.refused(visitor(last), own)).toBe('dropOffNotOffered');
    const { hall, ids } = leaving();
    const both = { items: ['birth', 'residence'], language: 'zh', channel: 'kiosk' } as const;
    const two = hall.get(kiosk, { name: 'takeTicket', ...both, items: [...both.items] }).ticketId;
    expect(offered(hall, two)).toBeUndefined();
    expect(hall.refused(visitor(two), own)).toBe('dropOffNotOffered');
    const asked = ids.at(-1) ?? '';
    hall.get(visitor(asked), { name: 'requestAssistance', kind: 'entrusted', language: 'zh' });
    expect(offered(hall, asked)).toBeUndefined();
  });

  test('L16 on later days too her page names the reference, as long as the request is open', () => {
    const { hall, ids } = leaving();
    const last = ids.at(-1) ?? '';
    const { reference, assistanceId } = hall.get(visitor(last), own);
    const { number } = hall.ticket(last);
    hall.until(clock('09:00', '2026-11-24')).tick();
    const page = () => phoneView(hall.hall, nobody, hall.now, last);
    expect(page()).toMatchObject({
      alone: true,
      number,
      language: 'zh',
      items: [{ id: 'birth' }],
      assistances: [{ reference, dropOff: true }],
    });
    hall.get(guide, { name: 'takeAssistance', assistanceId });
    expect(page()?.assistances?.[0]).toHaveProperty('helper');
    hall.get(guide, { name: 'endAssistance', assistanceId, outcome: 'done' });
    expect(page()).toBeNull();
  });

  test('a guide prints its slip, the first one unmarked', () => {
    const { hall, ids } = leaving();
    const { assistanceId, reference } = hall.get(visitor(ids.at(-1) ?? ''), own);
    hall.get(guide, { name: 'wantAssistancePaper', assistanceId, printer: 'K1' });
    expect(printerView(hall.hall, nobody, hall.now, 'K1')?.papers).toMatchObject([
      { copy: 1, dropOff: { reference } },
    ]);
  });
});

// Rules I4–I7: items that another place decides, companies that are contacted, and their clocks after acceptance.
import { describe, expect, test } from 'vitest';
import { mistakesIn } from '../../contract/hall-file.ts';
import type { HallSettings } from '../../contract/settings.ts';
import { catalogueFrom } from '../../server/hall/views/catalogue.ts';
import { slipOf } from '../../hardware/paper-slip.ts';
import { handlingRows } from '../../server/hall/views/handlings.ts';
import { phoneView } from '../../server/hall/views/phone.ts';
import { printerView } from '../../server/hall/views/printer.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, clerk, clock, kiosk, manager, takeOf, VirtualHall } from '../support/virtual-hall.ts';
import { nobody, seeManager } from './hands-seen.ts';
import { accepted } from './on-handlings.ts';

const sent = (deed: string) => ({
  name: 'noteHandling' as const,
  deed,
  step: 'sentOn' as const,
  reference: 'HEB-2026-0007',
});
const alarmOf = (hall: VirtualHall): unknown =>
  seeManager(hall).alarms.find(({ kind }) => kind === 'handlingsDue');
const stepsOf = (hall: VirtualHall, deed: string) => hall.hall.deeds.get(deed)?.handling?.steps;

describe('items with their own ways', () => {
  const mistakesOf = (id: string, part: Partial<HallSettings['items'][number]>): string[] => {
    const settings = smallHall();
    const items = settings.items.map((item) => (item.id === id ? { ...item, ...part } : item));
    const paths = mistakesIn({ ...settings, items }).map(({ path }) => path);
    return paths.filter((path) => /crossRegion|enterprise/.test(path));
  };

  test('I4 the catalogue says so to whoever chooses, and nothing changes in the line', () => {
    const { items } = catalogueFrom(smallHall(), 'v1');
    expect(items.find(({ id }) => id === 'card')?.crossRegion).toEqual({
      mode: 'forwarded',
      sendDays: 2,
      replyDays: 5,
    });
    expect(items.find(({ id }) => id === 'pension')?.enterprise).toEqual({ contactDays: 3 });
    expect(items.find(({ id }) => id === 'birth')).not.toHaveProperty('crossRegion');
    const hall = new VirtualHall();
    const [first] = hall.takeMany(1, 'birth');
    const { ticketId } = hall.take('card');
    expect(hall.open(1).call(1)).toBe(first);
    expect(hall.ticket(ticketId).now.stage).toBe('waiting');
  });

  test('I4 its limits fit into the days promised; one item goes one way, and is accepted in this hall', () => {
    expect(mistakesOf('card', { promisedDays: 7 })).toEqual([]);
    expect(mistakesOf('card', { promisedDays: 6 })).toEqual(['items[3].crossRegion']);
    expect(mistakesOf('pension', { promisedDays: 2 })).toEqual(['items[2].enterprise']);
    expect(mistakesOf('card', { enterprise: { contactDays: 1 } })).toEqual(['items[3].crossRegion']);
    expect(mistakesOf('card', { externalSystem: true })).toEqual(['items[3].crossRegion']);
  });
});

describe('after acceptance', () => {
  test('I5 the receipt has both days, by the hall’s calendar, beside the day promised', () => {
    const { hall, deed } = accepted('card');
    expect(hall.hall.deeds.get(deed)).toMatchObject({
      dueDay: '2026-12-03',
      handling: {
        way: 'forwarded',
        steps: [
          { step: 'sentOn', dueDay: '2026-11-25' },
          { step: 'replied', dueDay: '2026-12-02' },
        ],
      },
    });
    const plain = accepted('birth');
    expect(plain.hall.hall.deeds.get(plain.deed)).toMatchObject({ kind: 'receipt' });
    expect(stepsOf(plain.hall, plain.deed)).toBeUndefined();
    const holiday = { day: '2026-11-24', periods: [] };
    const later = new VirtualHall(smallHall({}, { exceptions: [holiday] }));
    expect(stepsOf(later, accepted('card', later).deed)?.[0]?.dueDay).toBe('2026-11-26');
  });

  test('I5 yellow from the working day before, red when it is over, then for the reply; counted by way', () => {
    const { hall, deed } = accepted('card');
    expect(alarmOf(hall)).toBeUndefined();
    expect(seeManager(hall).handlings).toEqual({ forwarded: { open: 1, soon: 0, overdue: 0 } });
    hall.until(clock('09:00', '2026-11-24')).tick();
    expect(alarmOf(hall)).toMatchObject({ level: 'yellow', deed, awaits: 'sentOn', due: 1, overdue: 0 });
    hall.until(clock('16:00', '2026-11-25')).tick();
    expect(alarmOf(hall), 'not on its last day').toMatchObject({ level: 'yellow', overdue: 0 });
    hall.until(clock('09:00', '2026-11-26')).tick();
    expect(alarmOf(hall)).toMatchObject({ level: 'red', due: 1, overdue: 1 });
    expect(seeManager(hall).handlings).toEqual({ forwarded: { open: 1, soon: 0, overdue: 1 } });
    expect(hall.get(clerk('c1'), sent(deed))).toEqual({ awaits: 'replied', dueDay: '2026-12-02' });
    expect(alarmOf(hall)).toBeUndefined();
    hall.until(clock('09:00', '2026-12-01')).tick();
    expect(alarmOf(hall)).toMatchObject({ level: 'yellow', awaits: 'replied' });
    hall.until(clock('09:00', '2026-12-03')).tick();
    expect(alarmOf(hall)).toMatchObject({ level: 'red', way: 'forwarded' });
    expect(hall.get(manager, { name: 'noteHandling', deed, step: 'replied' })).toEqual({});
    expect([alarmOf(hall), seeManager(hall).handlings]).toEqual([undefined, undefined]);
  });

  test('I5 it outlives its day while a step is awaited, and goes with the day when none is', () => {
    const { hall, deed } = accepted('card');
    const over = accepted('card');
    over.hall.get(api, { name: 'endDeed', deed: over.deed, ending: 'withdrawn' });
    for (const each of [hall, over.hall]) each.until(clock('09:00', '2026-11-25')).tick();
    expect([hall, over.hall].map((each) => each.hall.deeds.has(deed))).toEqual([true, false]);
    hall.get(api, sent(deed));
    hall.until(clock('09:00', '2026-11-27')).tick();
    expect(stepsOf(hall, deed)?.[0]).toMatchObject({ reference: 'HEB-2026-0007' });
    expect(handlingRows(hall.hall, hall.now)).toMatchObject([
      { deed, item: 'card', way: 'forwarded', awaits: 'replied', reference: 'HEB-2026-0007', state: 'later' },
    ]);
    hall.get(api, { name: 'noteHandling', deed, step: 'replied' });
    expect(hall.refolded().deeds.get(deed)).toEqual(hall.hall.deeds.get(deed));
    hall.until(clock('09:00', '2026-11-30')).tick();
    expect(hall.hall.deeds.has(deed)).toBe(false);
  });

  test('I5 the earliest due comes first, and the alarm names it', () => {
    const { hall, deed: card } = accepted('card');
    const { deed: pension } = accepted('pension', hall);
    hall.get(api, sent(card));
    expect(handlingRows(hall.hall, hall.now).map(({ deed }) => deed)).toEqual([pension, card]);
    hall.until(clock('09:00', '2026-11-25')).tick();
    expect(alarmOf(hall)).toMatchObject({ deed: pension, way: 'enterprise', awaits: 'contacted', due: 1 });
    expect(seeManager(hall).handlings).toEqual({
      enterprise: { open: 1, soon: 1, overdue: 0 },
      forwarded: { open: 1, soon: 0, overdue: 0 },
    });
  });

  test('I6 who came about a benefit is contacted within the item’s own limit', () => {
    const { hall, deed } = accepted('pension');
    expect(hall.hall.deeds.get(deed)?.handling).toEqual({
      way: 'enterprise',
      steps: [{ step: 'contacted', dueDay: '2026-11-26' }],
    });
    expect(hall.refused(api, sent(deed))).toBe('stepNotNext');
    expect(hall.get(api, { name: 'noteHandling', deed, step: 'contacted' })).toEqual({});
    expect(stepsOf(hall, deed)?.[0]?.doneAt).toBe(hall.now);
    expect(hall.refused(api, { name: 'noteHandling', deed, step: 'contacted' })).toBe('stepNotNext');
  });

  test('I7 once and in order, with the other place’s reference; a plain receipt has no steps', () => {
    const { hall, deed } = accepted('card');
    expect(hall.refused(api, { name: 'noteHandling', deed, step: 'replied' })).toBe('stepNotNext');
    expect(hall.refused(api, { name: 'noteHandling', deed, step: 'sentOn' })).toBe('referenceWanted');
    expect(hall.refused(api, { ...sent(deed), reference: '11010519491231002X' })).toBe('looksPersonal');
    expect(hall.refused(kiosk, sent(deed))).toBe('notAllowed');
    hall.get(api, sent(deed));
    expect(hall.refused(api, sent(deed))).toBe('stepNotNext');
    const plain = accepted('birth', hall);
    expect(hall.refused(api, sent(plain.deed))).toBe('noHandling');
  });
});

describe('before acceptance', () => {
  const pageOf = (hall: VirtualHall, ticketId: string) =>
    phoneView(hall.hall, nobody, hall.now, ticketId)?.way;

  test('I9 slip and page say in one line that it goes another way, until its receipt is given', () => {
    const hall = new VirtualHall();
    const { ticketId } = hall.get(kiosk, { ...takeOf('card'), printer: 'K1' });
    expect(pageOf(hall, ticketId)).toBe('forwarded');
    const [paper] = printerView(hall.hall, nobody, hall.now, 'K1')?.papers ?? [];
    if (paper === undefined || !('ticketId' in paper)) throw new Error('no slip');
    const notes = slipOf({ ...paper, language: 'ru' }).notes;
    expect(notes[0]).toEqual({
      zh: '跨域通办：材料在这里交，由我们转送外地。',
      other: 'Решает другой регион: документы перешлём.',
    });
    expect(pageOf(hall, hall.take('birth').ticketId)).toBeUndefined();
    hall.open(1).get(api, { name: 'callTicket', window: 1, ticketId, reason: 'other' });
    expect(pageOf(hall, ticketId)).toBe('forwarded');
    hall.get(api, { name: 'acceptCase', window: 1 });
    expect(pageOf(hall, ticketId)).toBeUndefined();
  });

  test('I9 of several items it is said of the one that comes next', () => {
    const hall = new VirtualHall().open(2);
    const { ticketId } = hall.take('birth', 'pension');
    expect(pageOf(hall, ticketId)).toBeUndefined();
    hall.call(2);
    hall.finish(2);
    expect(pageOf(hall, ticketId)).toBe('enterprise');
    hall.open(1).call(1);
    hall.finish(1);
    expect(pageOf(hall, ticketId)).toBeUndefined();
  });
});

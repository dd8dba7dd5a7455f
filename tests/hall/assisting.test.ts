// 帮办代办: asked for, taken over, done; late, escorted, over days. Rules G11–G16.
import { describe, expect, test } from 'vitest';
import { contactFor } from '../../server/hall/views/assistance.ts';
import { guideView } from '../../server/hall/views/guide.ts';
import { phoneView } from '../../server/hall/views/phone.ts';
import { surroundingsWith } from '../support/around-hall.ts';
import { smallHall } from '../support/small-hall.ts';
import {
  api,
  clerk,
  clock,
  guide,
  hour,
  kiosk,
  manager,
  minute,
  VirtualHall,
  visitor,
} from '../support/virtual-hall.ts';
import { seeDesk, seeManager } from './hands-seen.ts';

/** Window 2 assists. */
function assistedHall(rules: Parameters<typeof smallHall>[0] = {}) {
  const settings = smallHall(rules);
  const windows = settings.windows.map((one) => (one.no === 2 ? { ...one, kind: 'assisted' as const } : one));
  return { ...settings, windows };
}
const around = surroundingsWith({ settings: assistedHall() }).around();

function staffed(rules = {}): VirtualHall {
  return new VirtualHall(assistedHall(rules)).staff(1, 2, 3);
}
const wanted = { name: 'requestAssistance', kind: 'escort', language: 'zh' } as const;
const take = (assistanceId: string, window?: number) =>
  ({ name: 'takeAssistance', assistanceId, ...(window === undefined ? {} : { window }) }) as const;
const end = (assistanceId: string, outcome: 'done' | 'withdrawn', window?: number) =>
  ({ name: 'endAssistance', assistanceId, outcome, ...(window === undefined ? {} : { window }) }) as const;

describe('assisted service', () => {
  test('G11 needs a place or a number and nothing else', () => {
    const hall = staffed();
    const { ticketId, number } = hall.take('birth');
    const first = hall.get(kiosk, { ...wanted, printer: 'K2' });
    expect(first.reference).toBe('1123-01');
    hall.get(visitor(ticketId), { ...wanted, kind: 'entrusted' });
    hall.get(clerk('c1'), { ...wanted, kind: 'tracked', window: 1, ticketId });
    hall.get(guide, { ...wanted, zone: 'W' });
    const view = guideView(hall.hall, around, hall.now, { zone: null, person: 'guide' });
    expect(view.assistances).toMatchObject([
      { kind: 'escort', printer: { id: 'K2' }, zone: 'W', reference: '1123-01' },
      { kind: 'entrusted', number, item: { zh: 'birth' }, reference: '1123-02' },
      { kind: 'tracked', number, window: 1 },
      { kind: 'escort', zone: 'W' },
    ]);
  });

  test('G11 how to reach her is sealed in the book and read by those who assist', () => {
    const hall = staffed();
    const remark = { personalId: 'row-1', seal: 'sealed' };
    const { assistanceId } = hall.get(kiosk, { ...wanted, printer: 'K1' }, remark);
    expect(guideView(hall.hall, around, hall.now, { zone: null, person: 'guide' }).assistances).toMatchObject(
      [{ hasContact: true }],
    );
    expect(contactFor(hall.hall, assistanceId, { id: 'c2', role: 'clerk' })).toEqual({ personalId: 'row-1' });
    expect(contactFor(hall.hall, assistanceId, { id: 'c1', role: 'clerk' })).toBe('notAllowed');
    expect(contactFor(hall.hall, assistanceId, { id: 'g', role: 'guide' })).toEqual({ personalId: 'row-1' });
    expect(contactFor(hall.hall, 'nobody00', null)).toBe('unknownAssistance');
  });

  test('G12 once for each number and kind, at most a hundred, and at home with a time', () => {
    const hall = staffed();
    const { ticketId } = hall.take('birth');
    hall.get(visitor(ticketId), wanted);
    expect(hall.refused(clerk('c1'), { ...wanted, window: 1, ticketId })).toBe('assistanceAlreadyAsked');
    const home = { ...wanted, kind: 'homeVisit', printer: 'K1' } as const;
    expect(hall.refused(kiosk, home)).toBe('assistanceTimeNeeded');
    expect(hall.refused(kiosk, { ...home, preferredAt: hall.now - 1 })).toBe('assistanceTimeNeeded');
    expect(hall.refused(kiosk, { ...home, preferredAt: hall.now + 61 * 24 * hour })).toBe(
      'assistanceTimeNeeded',
    );
    for (let count = 1; count < 100; count += 1) hall.get(kiosk, { ...home, preferredAt: hall.now + hour });
    expect(hall.refusal(kiosk, { ...wanted, printer: 'K1' })).toEqual({
      code: 'assistanceLimitReached',
      details: { limit: 100 },
    });
  });

  test('G12 a visitor asks for her own number, an unknown item is refused', () => {
    const hall = staffed();
    const { ticketId } = hall.take('birth');
    expect(hall.refused(visitor('nobody01'), { ...wanted, ticketId })).toBe('notYourTicket');
    expect(hall.refused(kiosk, { ...wanted, printer: 'K1', item: 'nothing' })).toBe('unknownItem');
    expect(hall.refused(kiosk, { ...wanted, printer: 'K9' })).toBe('unknownPrinter');
    expect(hall.refused(api, { ...wanted, ticketId: 'nobody00' })).toBe('unknownTicket');
  });

  test('G13 one takes it over where that may be, and only then it is done', () => {
    const hall = staffed();
    const { assistanceId } = hall.get(kiosk, { ...wanted, printer: 'K1' });
    expect(hall.refused(clerk('c1'), take(assistanceId, 1))).toBe('notAssistedWindow');
    expect(hall.refused(clerk('c2'), take(assistanceId))).toBe('badRequest');
    expect(hall.refused(clerk('c2'), end(assistanceId, 'done', 2))).toBe('assistanceNotTaken');
    const other = hall.get(kiosk, { ...wanted, printer: 'K2' }).assistanceId;
    hall.get(api, take(other));
    expect(hall.hall.assistances.find(({ id }) => id === other)?.taken?.post).toBe('dutyManager');
    hall.get(api, end(other, 'done'));
    hall.get(clerk('c2'), take(assistanceId, 2));
    hall.get(clerk('c2'), take(assistanceId, 2));
    expect(hall.refused(guide, take(assistanceId))).toBe('assistanceTaken');
    expect(hall.refused(guide, end(assistanceId, 'done'))).toBe('assistanceTaken');
    hall.get(manager, take(assistanceId));
    expect(hall.refused(clerk('c2'), end(assistanceId, 'done', 2))).toBe('assistanceTaken');
    hall.get(manager, end(assistanceId, 'done'));
    expect(hall.hall).toMatchObject({ assistances: [], assistancesAsked: 2, assistancesDone: 2 });
    expect(hall.refused(manager, end(assistanceId, 'done'))).toBe('unknownAssistance');
  });

  test('G13 she takes it back herself, and never says that it is done', () => {
    const hall = staffed();
    const { ticketId } = hall.take('birth');
    const { assistanceId } = hall.get(visitor(ticketId), wanted);
    expect(hall.refused(visitor(ticketId), end(assistanceId, 'done'))).toBe('notAllowed');
    expect(hall.refused(visitor('nobody01'), end(assistanceId, 'withdrawn'))).toBe('notAllowed');
    hall.get(visitor(ticketId), end(assistanceId, 'withdrawn'));
    const again = hall.get(clerk('c1'), { ...wanted, window: 1, ticketId });
    expect(again.reference).toBe('1123-02');
    hall.get(clerk('c1'), end(again.assistanceId, 'withdrawn', 1));
    expect(hall.hall.assistancesDone).toBe(0);
  });

  test('G14 windows that assist see it, and the desk of an escorted visitor says so', () => {
    const hall = staffed();
    const { ticketId } = hall.take('birth');
    const { assistanceId } = hall.get(visitor(ticketId), wanted);
    expect(seeDesk(hall, 1).assistances).toBeUndefined();
    expect(seeDesk(hall, 2, around).assistances).toMatchObject({ count: 1, list: [{ assistanceId }] });
    hall.call(1);
    expect(seeDesk(hall, 1).current?.escort).toEqual({});
    hall.get(clerk('c2'), take(assistanceId, 2));
    expect(seeDesk(hall, 1).current?.escort).toMatchObject({ helper: { post: 'colleague', window: 2 } });
    const phone = phoneView(hall.hall, around, hall.now, ticketId);
    expect(phone?.assistances).toMatchObject([{ kind: 'escort', helper: { post: 'colleague' } }]);
    expect(JSON.stringify(phone?.assistances)).not.toContain('c2');
  });

  test('G15 late while the hall is open: yellow, red; and past the time that was agreed', () => {
    const hall = staffed();
    const { assistanceId } = hall.get(kiosk, {
      ...wanted,
      printer: 'K1',
      kind: 'homeVisit',
      preferredAt: clock('14:00'),
    });
    const late = () => seeManager(hall).alarms.filter(({ kind }) => kind === 'assistanceLate');
    hall.later(9 * minute);
    expect(late()).toEqual([]);
    hall.later(minute);
    expect(late()).toMatchObject([{ level: 'yellow', reference: '1123-01', taken: false }]);
    hall.later(10 * minute);
    expect(late()).toMatchObject([{ level: 'red' }]);
    hall.until(clock('12:30'));
    expect(late()).toEqual([]);
    hall.get(guide, take(assistanceId));
    hall.until(clock('14:05'));
    expect(late()).toEqual([]);
    hall.until(clock('14:11'));
    expect(late()).toMatchObject([{ level: 'yellow', taken: true }]);
  });

  test('G15 break and night do not make it late', () => {
    const hall = staffed();
    const late = () => seeManager(hall).alarms.filter(({ kind }) => kind === 'assistanceLate');
    hall.until(clock('11:55')).get(kiosk, { ...wanted, printer: 'K1', kind: 'escort' });
    hall.until(clock('13:34'));
    expect(late()).toEqual([]);
    hall.later(minute);
    expect(late()).toMatchObject([{ level: 'yellow', since: clock('13:35') }]);
    hall.later(10 * minute);
    expect(late()).toMatchObject([{ level: 'red', since: clock('13:45') }]);
    const evening = staffed();
    evening.until(clock('16:58')).get(kiosk, { ...wanted, printer: 'K1', kind: 'escort' });
    evening.until(clock('08:37') + 24 * hour);
    expect(seeManager(evening).alarms.filter(({ kind }) => kind === 'assistanceLate')).toEqual([]);
    evening.later(minute);
    expect(seeManager(evening).alarms).toContainEqual(
      expect.objectContaining({ kind: 'assistanceLate', level: 'yellow' }),
    );
  });

  test('G16 what is not done goes on over the days', () => {
    const hall = staffed();
    const { ticketId, number } = hall.take('birth');
    hall.get(visitor(ticketId), { ...wanted, kind: 'tracked' });
    hall.later(20 * hour).tick();
    expect(hall.hall.day).toBe('2026-11-24');
    expect(hall.hall.assistances).toMatchObject([{ reference: '1123-01', number, at: clock('09:00') }]);
    expect(hall.refolded().assistances).toEqual(hall.hall.assistances);
    hall.later(4 * hour);
    expect(hall.get(kiosk, { ...wanted, printer: 'K1' }).reference).toBe('1124-01');
  });
});

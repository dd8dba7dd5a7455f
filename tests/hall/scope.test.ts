// Windows of another authority in the hall: rules S9 and S10.
import { describe, expect, test } from 'vitest';
import { hallSettingsSchema } from '../../contract/settings.ts';
import type { HallSettings } from '../../contract/settings.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { isOwnVisit, scopeOf } from '../../server/hall/scope.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { api, clock, takeOf, VirtualHall } from '../support/virtual-hall.ts';
import { seenOf } from '../support/around-hall.ts';

const bureau = { zh: '公安分局', en: 'Police', ru: 'Полиция' };
/** Window 2 is the police's: D, then F. */
function sharedHall(): HallSettings {
  const settings = smallHall({}, alwaysOpen);
  const windows = settings.windows.map((window) =>
    window.no === 2 ? { ...window, organisation: bureau } : window,
  );
  return { ...settings, windows };
}
const police = (id: string, role: 'clerk' | 'manager' = 'clerk'): Asker => ({
  kind: 'staff',
  id,
  role,
  organisation: bureau.zh,
});
const keyOfPolice: Asker = { kind: 'key', id: 'police', authorities: '*', organisation: bureau.zh };
const open = () => new VirtualHall(sharedHall(), clock('09:00'));

describe('another authority in the hall', () => {
  test('S9 its clerk works its windows only, the hall’s clerk may work any', () => {
    const hall = open();
    expect(hall.refused(police('p1'), { name: 'openWindow', window: 1 })).toBe('otherAuthority');
    expect(hall.refused(police('p1'), { name: 'staffWindow', window: 77 })).toBe('otherAuthority');
    hall.get(police('p1'), { name: 'openWindow', window: 2 });
    hall.take('pickup');
    hall.get(police('p1'), { name: 'callNext', window: 2 });
    hall.get({ kind: 'staff', id: 'c1', role: 'clerk' }, { name: 'openWindow', window: 1 });
  });

  test('S9 so does its key, and with it goes no way round by naming a visit', () => {
    const hall = open().open(1);
    expect(hall.refused(keyOfPolice, { name: 'callNext', window: 1 })).toBe('otherAuthority');
    const other = hall.take('card').ticketId;
    const own = hall.take('pickup').ticketId;
    const wantPaper = (ticketId: string) => ({ name: 'wantPaper', ticketId, printer: 'K1' }) as const;
    expect(hall.refused(keyOfPolice, wantPaper(other))).toBe('otherAuthority');
    hall.get(keyOfPolice, wantPaper(own));
    const called = (hall.take('birth'), hall.call(1));
    expect(hall.refused(keyOfPolice, wantPaper(called))).toBe('otherAuthority');
  });

  test('PU10 by the number of a case it has to do with phones for its own matters alone', () => {
    const hall = open().open(1);
    for (const [item, caseNo] of [
      ['card', 'HRB-0001'],
      ['birth', 'HRB-0002'],
    ] as const) {
      hall.take(item);
      hall.call(1);
      hall.get(api, { name: 'addCaseNo', window: 1, caseNo });
      hall.get(api, { name: 'acceptCase', window: 1 });
      hall.finish(1);
    }
    const tell = (caseNo: string) => ({ name: 'tellResult', caseNo, language: 'zh' }) as const;
    expect(hall.refused(keyOfPolice, tell('HRB-0001'))).toBe('otherAuthority');
    expect(hall.refused(keyOfPolice, tell('HRB-0002'))).toBe('phoneMissing');
  });

  test('S9 it announces results of its own matters alone, by whatever they are named', () => {
    const hall = open().open(1);
    for (const caseNo of ['HRB-0001', 'HRB-0002']) {
      hall.take('card');
      hall.call(1);
      hall.get(api, { name: 'addCaseNo', window: 1, caseNo });
      hall.get(api, { name: 'acceptCase', window: 1 });
      hall.finish(1);
    }
    hall.get(police('p1'), { name: 'openWindow', window: 2 });
    const announce = { name: 'announceResult', caseNo: 'HRB-0001' } as const;
    for (const more of [{}, { item: 'pickup' }, { queue: 'F' }]) {
      expect(hall.refused(police('p1'), { ...announce, ...more, window: 2 })).toBe('otherAuthority');
      expect(hall.refused(keyOfPolice, { ...announce, ...more })).toBe('otherAuthority');
    }
    const unknown = { ...announce, caseNo: 'HRB-0003' };
    expect(hall.refused(keyOfPolice, unknown)).toBe('resultOfWhat');
    expect(hall.refused(police('p1'), { ...unknown, window: 2 })).toBe('resultOfWhat');
    hall.get(police('p1'), { ...unknown, item: 'birth', window: 2 });
  });

  test('S9 it hands over at its windows of the pick-up queue, else results of its own matters alone', () => {
    const handing = { name: 'handResult', window: 2, caseNo: 'HRB-0001', how: 'mail' } as const;
    const hall = open();
    hall.get(api, { name: 'announceResult', caseNo: 'HRB-0001', item: 'card' });
    hall.get(police('p1'), { name: 'openWindow', window: 2 });
    hall.get(police('p1'), handing);
    const shared = sharedHall();
    const windows = shared.windows.map((one) =>
      one.no === 2
        ? { ...one, serves: [{ queue: 'D' }] }
        : { ...one, serves: [...one.serves, { queue: 'F' }] },
    );
    const elsewhere = new VirtualHall({ ...shared, windows }, clock('09:00'));
    elsewhere.get(api, { name: 'announceResult', caseNo: 'HRB-0001', item: 'card' });
    elsewhere.get(api, { name: 'announceResult', caseNo: 'HRB-0002', item: 'birth' });
    elsewhere.get(police('p1'), { name: 'openWindow', window: 2 });
    expect(elsewhere.refused(police('p1'), handing)).toBe('otherAuthority');
    elsewhere.get(police('p1'), { ...handing, caseNo: 'HRB-0002' });
  });

  test('S9 it gives numbers for its own queues, and steers nothing of the hall', () => {
    const hall = open();
    hall.get(police('p1'), takeOf('pickup'));
    expect(hall.refused(police('p1'), takeOf('card'))).toBe('otherAuthority');
    expect(hall.refused(police('p1'), takeOf('pickup', 'card'))).toBe('otherAuthority');
    const journey = (id: string) =>
      ({ name: 'takeTicket', journey: id, language: 'zh', channel: 'kiosk' }) as const;
    hall.get(police('p1'), journey('moving'));
    expect(hall.refused(police('p1'), journey('baby'))).toBe('otherAuthority');
    expect(
      hall.refused(police('m1', 'manager'), { name: 'pauseHall', reason: 'drill', tickets: false }),
    ).toBe('otherAuthority');
  });

  test('S10 its manager’s page has its windows, its queues and its visits, and no figure of the others', () => {
    const hall = open().open(1, 2);
    hall.take('card');
    hall.take('pension');
    const own = hall.take('pickup');
    hall.take('birth');
    const look = (organisation?: string) => {
      const viewer = organisation === undefined ? {} : { organisation };
      return seenOf(hall, { audience: 'manager' }, viewer, sharedHall());
    };
    const view = look(bureau.zh);
    if (view?.audience !== 'manager') throw new Error('no manager’s page');
    expect(view.windows.map(({ no }) => no)).toEqual([2]);
    expect(view.queues.map(({ id }) => id)).toEqual(['D', 'F']);
    expect(view.totals).toMatchObject({ waiting: 2, issued: 2, serving: 0 });
    expect(view.devices).toEqual([]);
    expect(JSON.stringify(view)).not.toContain('"L"');
    expect(look()).toMatchObject({ totals: { waiting: 4 } });
    hall.get(api, { name: 'callTicket', window: 2, ticketId: own.ticketId, reason: 'agreed' });
    expect(JSON.stringify(look(bureau.zh))).toContain(own.number);
  });

  test('S10 nor what the others gave in writing, sent on or handed over', () => {
    const settings = sharedHall();
    const { crossRegion } = settings.items.find(({ id }) => id === 'card') ?? {};
    const items = settings.items.map((item) => (item.id === 'birth' ? { ...item, crossRegion } : item));
    const rules = { ...settings.rules, reinstatePolicy: 'sameWindow' as const };
    const given = hallSettingsSchema.parse({ ...settings, items, rules });
    const hall = new VirtualHall(given).open(1, 2);
    const look = (viewer: { organisation?: string } = { organisation: bureau.zh }) => {
      const view = seenOf(hall, { audience: 'manager' }, viewer, given);
      if (view?.audience !== 'manager') throw new Error('no manager’s page');
      return view;
    };
    const accepted = (window: number, item: string) => {
      hall.take(item);
      hall.call(window);
      hall.get(api, { name: 'acceptCase', window });
      hall.finish(window);
    };
    accepted(1, 'card');
    const open = { forwarded: { open: 1, soon: 0, overdue: 0 } };
    expect(look({})).toMatchObject({ paperwork: { receipts: 1 }, handlings: open });
    for (const figure of ['paperwork', 'handlings']) expect(look()).not.toHaveProperty(figure);
    accepted(2, 'birth');
    expect(look().handlings).toMatchObject({ forwarded: { open: 1 } });
    // Missed and back at its own window nobody has handed her over.
    const { ticketId } = hall.take('pickup');
    hall.miss(2);
    hall.get(api, { name: 'reinstateTicket', ticketId });
    expect(hall.ticket(ticketId).bound).toMatchObject({ window: 2 });
    expect([look().responsibility.handOvers, look({}).responsibility.handOvers]).toEqual([0, 0]);
  });

  test('S10 a visit is its own where its windows may call it, not where another serves it', () => {
    const hall = open().open(1);
    const { ticketId } = hall.take('birth');
    const scope = scopeOf(hall.hall.plan, bureau.zh);
    expect(isOwnVisit(scope, hall.ticket(ticketId))).toBe(true);
    hall.call(1);
    expect(isOwnVisit(scope, hall.ticket(ticketId))).toBe(false);
    expect(scopeOf(hall.hall.plan, 'nobody').windows.size).toBe(0);
  });
});

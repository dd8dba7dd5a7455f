// Rules Y1–Y4: a department's system is down; who is held back, who is not, and what everybody is told.
import { describe, expect, test } from 'vitest';
import { aheadOf } from '../../server/hall/lines/waiting.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { api, clerk, clock, kiosk, manager, takeOf, VirtualHall } from '../support/virtual-hall.ts';

const down = (target: { items: string[] } | { window: number } | { department: string }) =>
  ({ name: 'markBackendDown', ...target, reason: 'system' }) as const;
const up = (target: { items: string[] } | { window: number } | { department: string }) =>
  ({ name: 'markBackendUp', ...target }) as const;

describe('marking', () => {
  test('Y1 one press marks items, a window or a department; the answer counts who waits for it', () => {
    const hall = new VirtualHall();
    hall.get(kiosk, takeOf('birth'));
    hall.get(kiosk, takeOf('birth'));
    hall.get(kiosk, takeOf('residence'));
    expect(hall.get(manager, down({ items: ['birth'] }))).toEqual({ waiting: 2 });
    expect(hall.get(manager, down({ department: 'dep' }))).toEqual({ waiting: 3 });
    expect(hall.get(manager, down({ window: 1 }))).toEqual({ waiting: 0 });
    expect([...hall.hall.down.values()].map(({ key }) => key).sort()).toEqual([
      'department:dep',
      'item:birth',
      'window:1',
    ]);
    expect(hall.get(manager, up({ department: 'dep' }))).toEqual({ waiting: 3 });
    expect(hall.hall.down.size).toBe(2);
  });

  test('Y1 marked twice, unmarked twice, and what is not there are refused', () => {
    const hall = new VirtualHall();
    hall.get(manager, down({ items: ['birth'] }));
    expect(hall.refused(manager, down({ items: ['birth'] }))).toBe('alreadyDown');
    expect(hall.refused(manager, up({ window: 1 }))).toBe('notDown');
    expect(hall.refused(manager, down({ items: ['nothing'] }))).toBe('unknownItem');
    expect(hall.refused(manager, down({ window: 9 }))).toBe('unknownWindow');
    expect(hall.refused(manager, down({ department: 'nobody' }))).toBe('unknownDepartment');
  });

  test('Y1 a clerk speaks for her own window and what it does, the manager for the hall', () => {
    const hall = new VirtualHall();
    const anna = clerk('anna');
    expect(hall.refused(anna, down({ window: 3 }))).toBe('notYourWindow');
    hall.get(anna, { name: 'openWindow', window: 3 });
    hall.get(anna, down({ window: 3 }));
    hall.get(anna, down({ items: ['pension'] }));
    expect(hall.refused(anna, down({ window: 1 }))).toBe('notYourWindow');
    expect(hall.refused(anna, down({ items: ['card'] }))).toBe('notYourWindow');
    hall.get(manager, up({ window: 3 }));
  });
});

describe('who waits', () => {
  test('Y2 who waits for a down item is called nowhere and keeps her place; the window goes on with others', () => {
    const hall = new VirtualHall();
    const first = hall.get(kiosk, takeOf('birth'));
    const second = hall.get(kiosk, takeOf('residence'));
    hall.get(manager, down({ items: ['birth'] }));
    hall.open(1);
    expect(hall.get(api, { name: 'callNext', window: 1 }).number).toBe(second.number);
    hall.finish(1);
    expect(hall.refused(api, { name: 'callNext', window: 1 })).toBe('nobodyWaiting');
    const third = hall.get(kiosk, takeOf('residence'));
    hall.get(manager, up({ items: ['birth'] }));
    expect(aheadOf(hall.hall, hall.ticket(third.ticketId))).toBe(1);
    expect(hall.get(api, { name: 'callNext', window: 1 }).number).toBe(first.number);
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('Y2 by name she is not called either; sent to one window by hand she is', () => {
    const hall = new VirtualHall();
    const { ticketId } = hall.get(kiosk, takeOf('birth'));
    hall.open(1).open(2).call(1);
    hall.get(api, {
      name: 'transferTicket',
      window: 1,
      to: { window: 2 },
      reason: 'backendDown',
    });
    const other = hall.get(kiosk, takeOf('birth'));
    hall.get(manager, down({ items: ['birth'] }));
    const call = (id: string) => ({ name: 'callTicket', window: 2, ticketId: id, reason: 'other' }) as const;
    expect(hall.refused(api, call(other.ticketId))).toBe('backendDown');
    hall.get(api, { name: 'callNext', window: 2 });
    expect(hall.ticket(ticketId).now.stage).toBe('called');
  });

  test('Y2 one who comes while it is down gets a number and waits aside', () => {
    const hall = new VirtualHall();
    hall.get(manager, down({ department: 'dep' }));
    const { ticketId } = hall.get(kiosk, takeOf('birth'));
    hall.open(1);
    expect(hall.refused(api, { name: 'callNext', window: 1 })).toBe('nobodyWaiting');
    hall.get(manager, up({ department: 'dep' }));
    hall.get(api, { name: 'callNext', window: 1 });
    expect(hall.ticket(ticketId).now.stage).toBe('called');
  });

  test('Y3 a window whose system is down calls nobody and counts for no wait; others go on', () => {
    const hall = new VirtualHall();
    const { ticketId } = hall.get(kiosk, takeOf('birth'));
    hall.open(1).get(manager, down({ window: 1 }));
    expect(hall.refused(api, { name: 'callNext', window: 1 })).toBe('backendDown');
    expect(hall.get(kiosk, takeOf('birth')).noWindowOpenNow).toBe(true);
    hall.open(2);
    expect(hall.get(kiosk, takeOf('birth')).noWindowOpenNow).toBeUndefined();
    hall.get(api, { name: 'callNext', window: 2 });
    expect(hall.ticket(ticketId).now.stage).toBe('called');
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('Y3 an item that is down is not done with the others: it goes on with number and place', () => {
    const hall = new VirtualHall();
    const { ticketId } = hall.get(kiosk, takeOf('birth', 'residence'));
    hall.open(1).call(1);
    hall.get(manager, down({ items: ['residence'] }));
    hall.finish(1);
    expect(hall.ticket(ticketId)).toMatchObject({ now: { stage: 'waiting' }, done: 1, lane: 'D' });
    expect(hall.refused(api, { name: 'callNext', window: 1 })).toBe('nobodyWaiting');
  });

  test('Y4 a mark outlives the change of day until somebody takes it away', () => {
    const hall = new VirtualHall();
    hall.get(manager, down({ items: ['birth'] }));
    hall.get(manager, down({ window: 2 }));
    hall.until(clock('09:00', '2026-11-24')).tick();
    expect(hall.hall.day).toBe('2026-11-24');
    expect([...hall.hall.down.values()].map(({ key }) => key).sort()).toEqual(['item:birth', 'window:2']);
    hall.get(kiosk, takeOf('birth'));
    hall.open(1);
    expect(hall.refused(api, { name: 'callNext', window: 1 })).toBe('nobodyWaiting');
    expect(faultsOf(hall.hall)).toEqual([]);
  });
});

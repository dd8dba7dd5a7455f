// Being on duty away from windows, a time of one's own for a hand-over, and what the visitor reads. Rules H12–H14.
import { describe, expect, test } from 'vitest';
import type { Asker } from '../../server/hall/authority.ts';
import { phoneView } from '../../server/hall/views/phone.ts';
import { api, clerk, clock, guide, manager, minute, VirtualHall } from '../support/virtual-hall.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { nobody, seeDesk, seeManager } from './hands-seen.ts';
import { begin, handOn, late, other, receive, seeGuide } from './on-answering.ts';

describe('on duty', () => {
  test('H12 who leaves: what she answers for is the duty manager’s, what was handed to her goes back', () => {
    const { hall, ticketId } = begin();
    const another = hall.take('birth').ticketId;
    hall.get(other, { name: 'startDuty' });
    hall.get(guide, receive(ticketId));
    hall.get(guide, handOn(ticketId, { clerk: 'other' }));
    hall.get(other, receive(another));
    hall.get(other, { name: 'endDuty' });
    expect(hall.ticket(ticketId)).toMatchObject({ owner: { clerk: 'guide' }, offered: null });
    expect(hall.ticket(ticketId).chain.at(-1)).toMatchObject({ step: 'offerReturned', to: 'other' });
    expect(hall.ticket(another).owner).toMatchObject({ post: 'dutyManager' });
    expect(hall.ticket(another).chain.at(-1)).toMatchObject({ step: 'inherited' });
    expect(seeManager(hall).responsibility).toMatchObject({ open: 2, ofDutyManager: 1 });
  });

  test('H12 whose account is ended leaves as well; who leads the hall may send her off, no guide another', () => {
    const { hall, ticketId } = begin();
    hall.get(guide, receive(ticketId));
    expect(hall.refused(other, { name: 'endDuty', person: 'guide' })).toBe('notAllowed');
    hall.get(manager, { name: 'releaseClerk', clerk: 'guide' });
    expect(hall.ticket(ticketId).owner).toMatchObject({ post: 'dutyManager' });
    hall.get(guide, { name: 'startDuty' });
    hall.get(manager, { name: 'endDuty', person: 'guide' });
    expect(seeGuide(hall).onDuty).toBe(false);
  });

  test('H12 whoever leads another authority sends none of the hall off', () => {
    const { hall } = begin();
    hall.get(guide, { name: 'startDuty' });
    const chief: Asker = { kind: 'staff', id: 'chief', role: 'manager', organisation: '公安分局' };
    const key: Asker = { kind: 'key', id: 'police', authorities: '*', organisation: '公安分局' };
    for (const asker of [chief, key]) {
      expect(hall.refused(asker, { name: 'endDuty', person: 'guide' })).toBe('notAllowed');
      hall.get(asker, { name: 'startDuty' });
      hall.get(asker, { name: 'endDuty' });
    }
    expect(hall.hall.onDuty.map(({ id }) => id)).toEqual(['guide']);
  });

  test('H12 a hundred are on duty at most, and one who leaves makes room', () => {
    const { hall, ticketId } = begin();
    const nth = (no: number): Asker => ({ kind: 'staff', id: `guide-${no}`, role: 'guide' });
    for (let no = 1; no <= 100; no += 1) hall.get(nth(no), { name: 'startDuty' });
    expect(hall.refused(nth(101), { name: 'startDuty' })).toBe('onDutyLimitReached');
    expect(hall.refused(nth(101), receive(ticketId))).toBe('onDutyLimitReached');
    hall.get(nth(100), { name: 'startDuty' });
    hall.get(nth(7), { name: 'endDuty' });
    hall.get(nth(101), receive(ticketId));
    expect(hall.hall.onDuty).toHaveLength(100);
  });

  test('H12 a manager who leaves her window and is on duty goes on answering', () => {
    const { hall, ticketId } = begin();
    hall.get(manager, receive(ticketId));
    hall.get(clerk('c3'), { name: 'closeWindow', window: 3 });
    hall.get(manager, { name: 'openWindow', window: 3 });
    hall.get(manager, { name: 'closeWindow', window: 3 });
    expect(hall.ticket(ticketId).owner).toMatchObject({ clerk: 'manager' });
    hall.get(manager, { name: 'endDuty' });
    expect(hall.ticket(ticketId).owner).toMatchObject({ post: 'dutyManager' });
  });

  test('H12 over the change of day it goes on where the hall is open, and ends where it is closed', () => {
    const { hall, ticketId } = begin();
    hall.get(other, { name: 'startDuty' });
    hall.get(guide, receive(ticketId));
    hall.get(guide, handOn(ticketId, { clerk: 'other' }));
    hall.until(clock('04:00:30', '2026-11-24')).tick();
    expect(hall.hall.day).toBe('2026-11-24');
    expect(hall.ticket(ticketId)).toMatchObject({ owner: { clerk: 'guide' }, offered: { to: 'other' } });
    hall.get(other, receive(ticketId));
    expect(hall.hall.onDuty.map(({ id }) => id)).toEqual(['other', 'guide']);
    const closing = new VirtualHall();
    closing.get(guide, receive(closing.take('birth').ticketId));
    closing.until(clock('04:00:30', '2026-11-24')).tick();
    expect(closing.hall.onDuty).toEqual([]);
  });

  test('H13 a hand-over may name its own time, on foot and at a window', () => {
    const { hall, ticketId } = begin();
    hall.get(other, { name: 'startDuty' });
    hall.get(guide, receive(ticketId));
    hall.get(guide, { ...handOn(ticketId, { clerk: 'other' }), withinMinutes: 20 });
    hall.later(19 * minute);
    expect(late(hall)).toEqual([]);
    hall.later(2 * minute);
    expect(late(hall)).toHaveLength(1);
    hall.get(guide, { ...handOn(ticketId, { window: 2 }), withinMinutes: 20 });
    hall.later(19 * minute);
    expect(late(hall)).toEqual([]);
    expect(seeDesk(hall, 2).forMe).toMatchObject([{ deadline: hall.now + minute }]);
  });
});

describe('the visitor’s own page', () => {
  test('H14 tells who answers by post, by name only where the hall shows names, and nothing before or after', () => {
    const around = { ...nobody, staff: new Map([['guide', { name: '李静', staffNumber: '031' }]]) };
    const told = (clerkNamesShown: boolean) => {
      const hall = new VirtualHall(smallHall({ clerkNamesShown }, alwaysOpen), clock('09:00'));
      const { ticketId } = hall.take('birth');
      const page = () => phoneView(hall.hall, around, hall.now, ticketId)?.answers;
      expect(page()).toBeUndefined();
      hall.get(guide, receive(ticketId));
      const first = page();
      hall.get(guide, { name: 'endDuty' });
      const then = page();
      hall.get(api, { name: 'withdrawTicket', ticketId });
      expect(page()).toBeUndefined();
      return [first?.helper, then?.helper];
    };
    expect(told(false)).toEqual([{ post: 'guide', staffNumber: '031' }, { post: 'dutyManager' }]);
    expect(told(true)[0]).toEqual({ post: 'guide', name: '李静', staffNumber: '031' });
  });

  test('H14 of a clerk at a window it tells the window', () => {
    const { hall, ticketId } = begin();
    hall.call(1);
    hall.get(api, { name: 'startService', window: 1 });
    expect(phoneView(hall.hall, nobody, hall.now, ticketId)?.answers?.helper).toEqual({
      post: 'colleague',
      window: 1,
    });
  });
});

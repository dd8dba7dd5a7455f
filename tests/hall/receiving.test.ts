// Answering for a visit away from windows: guides and who leads the hall. Rules H8–H11.
import { describe, expect, test } from 'vitest';
import type { Asker } from '../../server/hall/authority.ts';
import { guideTicket } from '../../server/hall/views/guide.ts';
import { api, clerk, clock, guide, manager, minute, second, VirtualHall } from '../support/virtual-hall.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { nobody, seeDesk, seeManager } from './hands-seen.ts';
import { begin, handOn, late, other, receive, seeGuide } from './on-answering.ts';

const seeTicket = (hall: VirtualHall, ticketId: string, person = 'guide') =>
  guideTicket(hall.hall, nobody, hall.now, { number: hall.ticket(ticketId).number, person });

describe('receiving a visit', () => {
  test('H8 who takes a number, looks at materials or looks a visit up answers for nothing; who says so does', () => {
    const { hall } = begin();
    const { ticketId } = hall.get(guide, {
      name: 'takeTicket',
      items: ['birth'],
      language: 'zh',
      channel: 'guide',
    });
    hall.get(guide, { name: 'markPrechecked', ticketId, seen: [] });
    expect(hall.ticket(ticketId).owner).toBeNull();
    expect(seeTicket(hall, ticketId)).toMatchObject({ mayReceive: true, chain: [] });
    const place = hall.ticket(ticketId).place;
    hall.later(second).get(guide, receive(ticketId));
    expect(hall.ticket(ticketId)).toMatchObject({ owner: { clerk: 'guide', since: hall.now }, place });
    expect(seeTicket(hall, ticketId)).toMatchObject({
      owner: { kind: 'clerk', id: 'guide' },
      chain: [{ step: 'received', by: 'guide' }],
    });
    expect(seeGuide(hall)).toMatchObject({
      onDuty: true,
      mine: [{ ticketId, stage: 'waiting' }],
      mineCount: 1,
    });
    expect(seeManager(hall).responsibility).toMatchObject({ open: 1, ofDutyManager: 0 });
  });

  test('H8 nobody takes a visit from a person who answers for it; from the post she may', () => {
    const { hall, ticketId } = begin();
    hall.get(guide, receive(ticketId));
    expect(hall.refused(other, receive(ticketId))).toBe('answeredFor');
    hall.get(guide, { name: 'endDuty' });
    expect(hall.ticket(ticketId).owner).toMatchObject({ post: 'dutyManager' });
    hall.get(other, receive(ticketId));
    expect(hall.ticket(ticketId).owner).toMatchObject({ clerk: 'other' });
  });

  test('H8 missed or on hold she may be received, at a window not', () => {
    const { hall, ticketId } = begin();
    hall.miss(1);
    hall.get(guide, receive(ticketId));
    expect(hall.ticket(ticketId)).toMatchObject({ owner: { clerk: 'guide' }, now: { stage: 'missed' } });
    const second = hall.take('birth').ticketId;
    hall.call(1);
    expect(hall.refused(guide, receive(second))).toBe('ticketElsewhere');
    hall.get(api, { name: 'parkTicket', window: 1, kind: 'released' });
    expect(hall.refused(guide, receive(second))).toBe('answeredFor');
    hall.get(clerk('c1'), { name: 'closeWindow', window: 1 });
    hall.get(guide, receive(second));
    expect(hall.ticket(second)).toMatchObject({ owner: { clerk: 'guide' }, now: { stage: 'parked' } });
  });

  test('H8 starting service is accepting: the desk that serves reads who received her first', () => {
    const { hall, ticketId } = begin();
    hall.get(guide, receive(ticketId));
    hall.call(1);
    expect(hall.ticket(ticketId).owner).toMatchObject({ clerk: 'guide' });
    expect(seeDesk(hall, 1).current).toMatchObject({ owner: { kind: 'clerk', id: 'guide' } });
    hall.get(api, { name: 'startService', window: 1 });
    expect(hall.ticket(ticketId).owner).toMatchObject({ clerk: 'c1' });
    expect(seeDesk(hall, 1).current?.chain).toMatchObject([
      { step: 'received', by: 'guide' },
      { step: 'received', by: 'c1', window: 1 },
    ]);
    expect(seeGuide(hall).mine).toEqual([]);
  });
});

describe('handing on', () => {
  test('H9 to a window as a clerk does: its own line, the guide answers until it starts', () => {
    const { hall, ticketId } = begin();
    hall.get(guide, receive(ticketId));
    hall.get(guide, handOn(ticketId, { clerk: 'c3' }));
    expect(hall.ticket(ticketId)).toMatchObject({
      owner: { clerk: 'guide' },
      bound: { window: 3, clerk: 'c3', sender: 'guide', home: 'D' },
      sentFrom: [],
    });
    expect(seeDesk(hall, 3).forMe).toMatchObject([{ ticketId, from: { name: 'guide' }, personal: true }]);
    expect(seeGuide(hall).mine).toMatchObject([{ handedTo: { name: 'c3', window: 3 } }]);
    hall.get(clerk('c3'), { name: 'declineHandOver', window: 3, ticketId, reason: 'busy' });
    expect(hall.ticket(ticketId)).toMatchObject({ owner: { clerk: 'guide' }, bound: null, lane: 'D' });
    hall.get(guide, handOn(ticketId, { window: 2 }));
    expect(hall.call(2)).toBe(ticketId);
    hall.get(api, { name: 'startService', window: 2 });
    expect(hall.ticket(ticketId).owner).toMatchObject({ clerk: 'c2' });
  });

  test('H9 only what she answers for, only to somebody who is there', () => {
    const { hall, ticketId } = begin();
    expect(hall.refused(guide, handOn(ticketId, { clerk: 'c1' }))).toBe('notYourVisit');
    hall.get(guide, receive(ticketId));
    expect(hall.refused(guide, handOn(ticketId, { clerk: 'other' }))).toBe('nobodyThere');
    hall.get(clerk('c3'), { name: 'closeWindow', window: 3 });
    expect(hall.refused(guide, handOn(ticketId, { window: 3 }))).toBe('nobodyThere');
    hall.get(other, { name: 'startDuty' });
    expect(seeTicket(hall, ticketId)?.receivers).toMatchObject({
      atWindows: [{ window: 1, serves: true }, { window: 2 }],
      onDuty: [{ id: 'other', post: 'guide' }],
    });
    hall.get(guide, handOn(ticketId, { clerk: 'other' }));
  });

  test('H9 only what waits: what is on hold lies at its window, who was missed comes back first', () => {
    const { hall, ticketId } = begin();
    hall.call(1);
    hall.get(api, { name: 'parkTicket', window: 1, kind: 'held' });
    hall.get(clerk('c1'), { name: 'closeWindow', window: 1 });
    hall.get(guide, receive(ticketId));
    expect(hall.refusal(guide, handOn(ticketId, { window: 2 }))).toEqual({
      code: 'parkedElsewhere',
      details: { window: 1 },
    });
    const missed = hall.take('birth').ticketId;
    expect(hall.miss(2)).toBe(missed);
    hall.get(guide, receive(missed));
    expect(hall.refused(guide, handOn(missed, { window: 3 }))).toBe('ticketNotWaiting');
  });

  test('H9 people of another authority are told and handed their own visits alone', () => {
    const settings = smallHall({}, alwaysOpen);
    const windows = settings.windows.map((one) =>
      one.no === 3 ? { ...one, organisation: { zh: '税务局', en: 'Tax', ru: 'Налог' } } : one,
    );
    const hall = new VirtualHall({ ...settings, windows }, clock('09:00'));
    const tax: Asker = { kind: 'staff', id: 'tax', role: 'guide', organisation: '税务局' };
    hall.get(tax, { name: 'startDuty' });
    const far = hall.take('pickup').ticketId;
    const near = hall.take('pension').ticketId;
    for (const ticketId of [far, near]) hall.get(guide, receive(ticketId));
    expect(seeTicket(hall, far)?.receivers?.onDuty).toEqual([]);
    expect(hall.refused(guide, handOn(far, { clerk: 'tax' }))).toBe('otherAuthority');
    expect(seeTicket(hall, near)?.receivers?.onDuty).toMatchObject([{ id: 'tax' }]);
    hall.get(guide, handOn(near, { clerk: 'tax' }));
    expect(hall.refused(tax, receive(far))).toBe('otherAuthority');
    hall.get(tax, receive(near));
    expect(hall.ticket(near).owner).toMatchObject({ clerk: 'tax' });
  });

  test('H10 to a person on duty: she keeps her place in line, and one press accepts', () => {
    const { hall, ticketId } = begin();
    hall.takeMany(2, 'birth');
    hall.get(other, { name: 'startDuty' });
    hall.get(guide, receive(ticketId));
    hall.get(guide, handOn(ticketId, { clerk: 'other' }));
    expect(hall.line('D')[0]).toBe(ticketId);
    expect(hall.ticket(ticketId)).toMatchObject({ owner: { clerk: 'guide' }, bound: null });
    expect(seeGuide(hall, 'other')).toMatchObject({
      forMe: [{ ticketId, from: { name: 'guide' } }],
      forMeCount: 1,
    });
    hall.get(other, receive(ticketId));
    expect(hall.ticket(ticketId)).toMatchObject({ owner: { clerk: 'other' }, offered: null });
    expect(hall.ticket(ticketId).chain.map(({ step }) => step)).toEqual(['received', 'toClerk', 'received']);
  });

  test('H10 handed on from a window’s own line she stands in the ordinary one again', () => {
    const { hall, ticketId } = begin();
    hall.get(other, { name: 'startDuty' });
    hall.get(guide, receive(ticketId));
    hall.get(guide, handOn(ticketId, { window: 2 }));
    hall.get(guide, handOn(ticketId, { clerk: 'other' }));
    expect(hall.ticket(ticketId)).toMatchObject({ bound: null, lane: 'D', offered: { to: 'other' } });
    expect(hall.call(1)).toBe(ticketId);
  });

  test('H10 whoever is called from the line meanwhile is the window’s, and declined the sender still answers', () => {
    const { hall, ticketId } = begin();
    hall.get(other, { name: 'startDuty' });
    hall.get(guide, receive(ticketId));
    hall.get(guide, handOn(ticketId, { clerk: 'other' }));
    hall.get(other, { name: 'declineHandOver', ticketId, reason: 'busy' });
    expect(hall.ticket(ticketId)).toMatchObject({ owner: { clerk: 'guide' }, offered: null });
    expect(hall.ticket(ticketId).chain.at(-1)).toMatchObject({
      step: 'declined',
      by: 'other',
      reason: 'busy',
    });
    hall.get(guide, handOn(ticketId, { clerk: 'other' }));
    expect(hall.call(1)).toBe(ticketId);
    expect(hall.ticket(ticketId).offered).toBeNull();
    expect(hall.refused(other, receive(ticketId))).toBe('ticketElsewhere');
  });

  test('H10 a clerk hands over to who is on duty in the same way', () => {
    const { hall, ticketId } = begin();
    hall.get(manager, { name: 'startDuty' });
    hall.call(1);
    hall.get(api, { name: 'startService', window: 1 });
    expect(seeDesk(hall, 1).onDuty).toMatchObject([{ id: 'manager', post: 'dutyManager' }]);
    hall.get(clerk('c1'), {
      name: 'transferTicket',
      window: 1,
      to: { clerk: 'manager' },
      reason: 'specialist',
    });
    expect(hall.ticket(ticketId)).toMatchObject({
      owner: { clerk: 'c1' },
      lane: 'D',
      offered: { to: 'manager', from: 1 },
    });
    hall.get(manager, receive(ticketId));
    expect(hall.ticket(ticketId).owner).toMatchObject({ clerk: 'manager' });
  });

  test('H10 its clock runs while the hall does: not in a pause, not while it was down', () => {
    const { hall, ticketId } = begin();
    hall.get(other, { name: 'startDuty' });
    hall.get(guide, receive(ticketId));
    hall.get(guide, handOn(ticketId, { clerk: 'other' }));
    hall.later(4 * minute);
    hall.outage(20 * minute);
    hall.get(manager, { name: 'pauseHall', reason: 'drill', tickets: true });
    hall.later(20 * minute).get(manager, { name: 'resumeHall' });
    expect(late(hall)).toEqual([]);
    hall.later(minute + second);
    expect(late(hall)).toMatchObject([{ level: 'yellow', ticketId, to: 'other', by: 'guide' }]);
    expect(seeGuide(hall, 'other').forMe).toMatchObject([{ level: 'yellow' }]);
    hall.later(5 * minute);
    expect(late(hall)).toMatchObject([{ level: 'red' }]);
    expect(seeManager(hall).responsibility).toMatchObject({ handOvers: 1, handOversLate: 1 });
  });

  test('H11 the sender takes it back until it is accepted', () => {
    const { hall, ticketId } = begin();
    hall.get(other, { name: 'startDuty' });
    hall.get(guide, receive(ticketId));
    const back = { name: 'withdrawHandOver', ticketId } as const;
    expect(hall.refused(guide, back)).toBe('notHandedOver');
    hall.get(guide, handOn(ticketId, { clerk: 'other' }));
    expect(seeTicket(hall, ticketId)).toMatchObject({ mayWithdraw: true });
    expect(hall.refused(other, back)).toBe('notYourVisit');
    hall.get(guide, back);
    expect(hall.ticket(ticketId)).toMatchObject({ owner: { clerk: 'guide' }, offered: null });
    hall.get(guide, handOn(ticketId, { window: 2 }));
    hall.get(guide, back);
    expect(hall.ticket(ticketId)).toMatchObject({ bound: null, lane: 'D' });
    expect(hall.ticket(ticketId).chain.at(-1)).toMatchObject({ step: 'handOverWithdrawn', by: 'guide' });
    hall.get(guide, handOn(ticketId, { clerk: 'other' }));
    hall.get(other, receive(ticketId));
    expect(hall.refused(guide, back)).toBe('notHandedOver');
  });

  test('H11 nobody has sent who comes back to the window that missed her', () => {
    const hall = new VirtualHall(smallHall({ reinstatePolicy: 'sameWindow' })).staff(1);
    const { ticketId } = hall.take('birth');
    hall.miss(1);
    hall.get(api, { name: 'reinstateTicket', ticketId });
    expect(hall.ticket(ticketId).bound).toMatchObject({ window: 1, from: 1 });
    expect(hall.refused(clerk('c1'), { name: 'withdrawHandOver', ticketId, window: 1 })).toBe(
      'notHandedOver',
    );
  });

  test('H11 so does a clerk, from her own window', () => {
    const { hall, ticketId } = begin();
    hall.call(1);
    hall.get(api, { name: 'transferTicket', window: 1, to: { window: 2 }, reason: 'specialist' });
    const back = (window: number) => ({ name: 'withdrawHandOver', ticketId, window }) as const;
    expect(hall.refused(clerk('c3'), back(3))).toBe('notYourVisit');
    hall.get(clerk('c1'), back(1));
    expect(hall.ticket(ticketId)).toMatchObject({ bound: null, lane: 'D', owner: { clerk: 'c1' } });
  });
});

// What was handed to whoever leads the hall, on her own page. Rule H18.
import { expect, test } from 'vitest';
import { audienceKey, makeView } from '../../server/hall/views/view-for.ts';
import { clerk, clock, manager, VirtualHall } from '../support/virtual-hall.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { nobody } from './hands-seen.ts';
import { handOn, receive } from './on-answering.ts';

function ownHands(hall: VirtualHall, staffId?: string) {
  const viewer = staffId === undefined ? {} : { staffId };
  const view = makeView({ audience: 'manager' }, viewer, hall.hall, nobody, hall.now);
  return view?.audience === 'manager' ? view.ownHands : undefined;
}

test('H18 on duty only by her own word; handed to her, it is on her page alone, and gone once she accepts or declines', () => {
  const hall = new VirtualHall(smallHall({}, alwaysOpen), clock('09:00'));
  hall.staff(1);
  expect(ownHands(hall, 'manager')).toEqual({ onDuty: false, forMe: [], forMeCount: 0 });
  expect(ownHands(hall)).toBeUndefined();
  hall.get(manager, { name: 'startDuty' });
  const { ticketId } = hall.take('birth');
  const send = () => {
    hall.call(1);
    hall.get(clerk('c1'), { ...handOn(ticketId, { clerk: 'manager' }), window: 1 });
  };
  send();
  expect(ownHands(hall, 'manager')).toMatchObject({ onDuty: true, forMe: [{ ticketId }], forMeCount: 1 });
  expect(ownHands(hall, 'other')).toEqual({ onDuty: false, forMe: [], forMeCount: 0 });
  hall.get(manager, { name: 'declineHandOver', ticketId, reason: 'busy' });
  expect(ownHands(hall, 'manager')).toMatchObject({ forMeCount: 0 });
  send();
  hall.get(manager, receive(ticketId));
  expect(ownHands(hall, 'manager')).toMatchObject({ onDuty: true, forMeCount: 0 });
  expect(hall.ticket(ticketId).owner).toMatchObject({ clerk: 'manager' });
});

test('H18 two managers do not share a view', () => {
  const key = (staffId: string) => audienceKey({ audience: 'manager' }, { staffId }, nobody);
  expect(key('one')).not.toBe(key('other'));
});

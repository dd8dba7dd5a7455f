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

const nothing = { onDuty: false, forMe: [], forMeCount: 0, mine: [], mineCount: 0 };

test('H18 on duty only by her own word; handed to her, and hers once she accepts, it is on her page alone', () => {
  const hall = new VirtualHall(smallHall({}, alwaysOpen), clock('09:00'));
  hall.staff(1);
  expect(ownHands(hall, 'manager')).toEqual(nothing);
  expect(ownHands(hall)).toBeUndefined();
  hall.get(manager, { name: 'startDuty' });
  const { ticketId } = hall.take('birth');
  const send = () => {
    hall.call(1);
    hall.get(clerk('c1'), { ...handOn(ticketId, { clerk: 'manager' }), window: 1 });
  };
  send();
  expect(ownHands(hall, 'manager')).toMatchObject({ onDuty: true, forMe: [{ ticketId }], forMeCount: 1 });
  expect(ownHands(hall, 'other')).toEqual(nothing);
  hall.get(manager, { name: 'declineHandOver', ticketId, reason: 'busy' });
  expect(ownHands(hall, 'manager')).toMatchObject({ forMeCount: 0 });
  send();
  hall.get(manager, receive(ticketId));
  expect(ownHands(hall, 'manager')).toMatchObject({ forMeCount: 0, mine: [{ ticketId }], mineCount: 1 });
  expect(ownHands(hall, 'other')).toEqual(nothing);
  expect(hall.ticket(ticketId).owner).toMatchObject({ clerk: 'manager' });
});

test('H18 two managers do not share a view', () => {
  const key = (staffId: string) => audienceKey({ audience: 'manager' }, { staffId }, nobody);
  expect(key('one')).not.toBe(key('other'));
});

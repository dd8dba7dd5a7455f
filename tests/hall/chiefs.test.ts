// Hand-overs that nobody takes up in time, as the 首席事务代表 is told of them. Rule H15.
import { expect, test } from 'vitest';
import type { Watch } from '../../contract/socket.ts';
import type { View } from '../../contract/views.ts';
import type { Around } from '../../server/hall/views/around.ts';
import { audienceKey, makeView } from '../../server/hall/views/view-for.ts';
import { surroundingsWith } from '../support/around-hall.ts';
import { api, clerk, minute, second, VirtualHall } from '../support/virtual-hall.ts';
import { nobody, seeDesk } from './hands-seen.ts';
import { late, sendFrom } from './on-answering.ts';

const makeSeen = (hall: VirtualHall, around: Around, watch: Watch, staffId: string) =>
  makeView(watch, { staffId }, hall.hall, around, hall.now);

function toldTo(view: View | null) {
  if (view?.audience === 'manager') return view.ownHands?.lateHandOvers;
  return view?.audience === 'desk' || view?.audience === 'guide' ? view.lateHandOvers : null;
}

/** Somebody called at window 1; the chief of the department of all items works at window 3. */
function called() {
  const seen = surroundingsWith();
  seen.setStaffName('c1', { name: '王芳', staffNumber: '0101' });
  seen.setStaffName('c3', { name: '赵敏', staffNumber: '0217' });
  const hall = new VirtualHall();
  const { ticketId, number } = hall.take('birth');
  hall.staff(1, 2, 3).call(1);
  return {
    hall,
    ticketId,
    number,
    told: (window: number) => seeDesk(hall, window, seen.around()).lateHandOvers,
    alarms: () => late(hall, seen.around()),
    toldTo: (person: string, watch: Watch) => toldTo(makeSeen(hall, seen.around(), watch, person)),
  };
}

test('H15 late, it is told at the window where the chief works, and names the chief to the duty manager', () => {
  const { hall, ticketId, number, told, alarms } = called();
  hall.get(api, sendFrom(1, { window: 2 }));
  hall.later(5 * minute - second);
  expect([told(3), alarms()]).toEqual([undefined, []]);
  hall.later(second);
  expect(told(3)).toEqual([{ number, level: 'yellow', window: 2 }]);
  expect([told(1), told(2)]).toEqual([undefined, undefined]);
  expect(alarms()).toMatchObject([{ ticketId, level: 'yellow', chief: '赵敏' }]);
  hall.later(5 * minute);
  expect(told(3)).toMatchObject([{ level: 'red' }]);
  hall.get(clerk('c3'), { name: 'closeWindow', window: 3 });
  expect(told(3)).toBeUndefined();
  hall.call(2);
  expect(alarms()).toEqual([]);
});

test('H15 away from her window it is told to the chief wherever she is signed in, and to nobody else there', () => {
  const { hall, number, toldTo } = called();
  const places: Watch[] = [
    { audience: 'guide', zone: null },
    { audience: 'manager' },
    { audience: 'desk', window: 1 },
    { audience: 'desk', window: 3 },
  ];
  hall.get(clerk('c3'), { name: 'closeWindow', window: 3 });
  hall.get(api, sendFrom(1, { window: 2 }));
  for (const place of places) expect(toldTo('c3', place)).toBeUndefined();
  hall.later(6 * minute);
  for (const place of places) {
    expect(toldTo('c3', place)).toEqual([{ number, level: 'yellow', window: 2 }]);
    expect(toldTo('c1', place)).toBeUndefined();
    const key = (staffId: string) => audienceKey(place, { staffId }, nobody);
    expect(key('c3')).not.toBe(key('c1'));
  }
  hall.call(2);
  for (const place of places) expect(toldTo('c3', place)).toBeUndefined();
});

test('H15 a visit sent to another queue is no item’s: the duty manager alone is told', () => {
  const { hall, told, alarms } = called();
  hall.get(api, sendFrom(1, { queue: 'L' }));
  hall.call(3);
  hall.get(api, sendFrom(3, { window: 2 }));
  hall.later(6 * minute);
  expect(told(3)).toBeUndefined();
  expect(alarms()).toHaveLength(1);
  expect(alarms()[0]).not.toHaveProperty('chief');
});

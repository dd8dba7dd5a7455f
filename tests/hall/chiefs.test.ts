// Hand-overs that nobody takes up in time, as the 首席事务代表 is told of them. Rule H15.
import { expect, test } from 'vitest';
import { surroundingsWith } from '../support/around-hall.ts';
import { api, clerk, minute, second, VirtualHall } from '../support/virtual-hall.ts';
import { seeDesk } from './hands-seen.ts';
import { late, sendFrom } from './on-answering.ts';

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

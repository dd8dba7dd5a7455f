// Visits passed on, counted by window and item. Rule U10.
import { expect, test } from 'vitest';
import { sentOnRows } from '../../server/hall/views/systems.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, clock, VirtualHall } from '../support/virtual-hall.ts';

const rows = ({ hall }: VirtualHall) => sentOnRows(hall, smallHall(), 'zh');

test('U10 the outcome 转部门 and each transfer count for the window and item they happened at', () => {
  const hall = new VirtualHall();
  hall.takeMany(3, 'birth');
  hall.open(1, 2);
  expect(rows(hall)).toEqual([]);
  hall.call(1);
  hall.get(api, { name: 'finishService', window: 1, outcome: 'toDepartment', thenCallNext: true });
  hall.get(api, { name: 'finishService', window: 1, outcome: 'accepted', thenCallNext: true });
  hall.get(api, { name: 'transferTicket', window: 1, to: { window: 2 }, reason: 'notHere' });
  hall.call(2);
  hall.get(api, { name: 'transferTicket', window: 2, to: { item: 'card' }, reason: 'notHere' });
  expect(rows(hall)).toMatchObject([
    { window: 1, item: 'birth', queue: 'D', name: 'birth', toDepartment: 1, transferred: 1 },
    { window: 2, item: 'birth', queue: 'D', toDepartment: 0, transferred: 1 },
  ]);
  expect([...hall.refolded().sentOn.entries()]).toEqual([...hall.hall.sentOn.entries()]);
});

test('U10 several items, the first passed on: counted at it, not at what follows', () => {
  const hall = new VirtualHall();
  hall.take('pickup', 'card');
  hall.open(2).call(2);
  hall.get(api, { name: 'finishService', window: 2, outcome: 'toDepartment', thenCallNext: false });
  expect(rows(hall)).toMatchObject([{ window: 2, item: 'pickup', toDepartment: 1, transferred: 0 }]);
});

test('U10 a number without an item counts for its queue; each day begins anew', () => {
  const hall = new VirtualHall();
  hall.get(api, { name: 'takeTicket', queue: 'F', language: 'zh', channel: 'api' });
  hall.open(2).call(2);
  hall.get(api, { name: 'finishService', window: 2, outcome: 'toDepartment', thenCallNext: false });
  expect(rows(hall)).toMatchObject([{ window: 2, queue: 'F', name: 'F', toDepartment: 1 }]);
  expect(rows(hall)[0]).not.toHaveProperty('item');
  hall.until(clock('04:00:01', '2026-11-24')).tick();
  expect(rows(hall)).toEqual([]);
});

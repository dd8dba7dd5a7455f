// How a visit came to whoever answers for it, as its visitor reads it. Rule H16.
import { expect, test } from 'vitest';
import { phoneView } from '../../server/hall/views/phone.ts';
import { surroundingsWith } from '../support/around-hall.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, clerk, manager, minute, VirtualHall } from '../support/virtual-hall.ts';
import { sendFrom } from './on-answering.ts';

function received(clerkNamesShown: boolean) {
  const settings = smallHall({ clerkNamesShown });
  const seen = surroundingsWith({ settings });
  for (const [id, name] of Object.entries({ c1: '王芳', c2: '李强', c3: '赵敏' }))
    seen.setStaffName(id, { name, staffNumber: `0${id}` });
  const hall = new VirtualHall(settings);
  const { ticketId } = hall.take('birth');
  hall.staff(1, 2, 3);
  const way = () => phoneView(hall.hall, seen.around(), hall.now, ticketId)?.hands;
  expect(way()).toBeUndefined();
  hall.call(1);
  hall.get(api, { name: 'startService', window: 1 });
  return { hall, ticketId, way };
}

test('H16 her page tells every step with window, queue and reason, and no name of staff', () => {
  const { hall, ticketId, way } = received(false);
  const at = hall.now;
  expect(way()).toEqual([{ kind: 'received', at, window: 1 }]);
  hall.later(minute).get(api, { name: 'parkTicket', window: 1, kind: 'held' });
  hall.get(api, { name: 'resumeTicket', window: 1, ticketId });
  hall.get(api, { name: 'startService', window: 1 });
  hall.get(api, sendFrom(1, { clerk: 'c3' }));
  hall.get(clerk('c3'), { name: 'declineHandOver', window: 3, ticketId, reason: 'busy' });
  hall.call(2);
  hall.get(api, sendFrom(2, { queue: 'L' }));
  expect(way()?.slice(1)).toEqual([
    { kind: 'parked', at: hall.now, window: 1, reason: 'held' },
    { kind: 'received', at: hall.now, window: 1 },
    { kind: 'person', at: hall.now, window: 1, reason: 'specialist' },
    { kind: 'back', at: hall.now, window: 3 },
    { kind: 'received', at: hall.now, window: 2 },
    {
      kind: 'line',
      at: hall.now,
      window: 2,
      to: expect.objectContaining({ zh: expect.any(String) }),
      reason: 'specialist',
    },
  ]);
  expect(JSON.stringify(way())).not.toMatch(/王芳|李强|赵敏|c1|c2|c3/);
});

test('H16 where the hall shows names it names who received her and who goes on; over, the page tells nothing of it', () => {
  const { hall, ticketId, way } = received(true);
  expect(way()).toMatchObject([{ kind: 'received', name: '王芳' }]);
  hall.get(api, sendFrom(1, { clerk: 'c2' }));
  expect(way()?.at(-1)).toMatchObject({ kind: 'person', name: '李强' });
  hall.call(2);
  hall.get(api, { name: 'startService', window: 2 });
  hall.get(manager, { name: 'takeOverWindow', window: 2, toClerk: 'c9', reason: 'ill' });
  expect(way()?.at(-1)).toMatchObject({ kind: 'relieved', window: 2 });
  hall.finish(2);
  expect(hall.stage(ticketId)).toBe('served');
  expect(way()).toBeUndefined();
});

// What a window sent by hand and nobody has accepted yet. Rule H17.
import { expect, test } from 'vitest';
import type { TransferTarget } from '../../contract/commands/visits.ts';
import { api, clerk, clock, guide, minute, VirtualHall } from '../support/virtual-hall.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { seeDesk } from './hands-seen.ts';
import { handOn, receive } from './on-answering.ts';

function begin(): VirtualHall {
  const hall = new VirtualHall(smallHall({}, alwaysOpen), clock('09:00'));
  hall.staff(1, 2, 3).get(guide, { name: 'startDuty' });
  return hall;
}
/** Taken, called to window 1 and sent on from there. */
function sendOn(hall: VirtualHall, to: TransferTarget, withinMinutes?: number): string {
  const { ticketId } = hall.take('birth');
  hall.call(1);
  const within = withinMinutes === undefined ? {} : { withinMinutes };
  hall.get(clerk('c1'), { ...handOn(ticketId, to), window: 1, ...within });
  return ticketId;
}
const handedOn = (hall: VirtualHall, window = 1) =>
  seeDesk(hall, window).handedOn?.map(({ ticketId }) => ticketId) ?? [];

test('H17 to windows and to people, the newest first, with whose they may be and until when', () => {
  const hall = begin();
  const toWindow = sendOn(hall, { window: 2 });
  hall.later(minute);
  const toPerson = sendOn(hall, { clerk: 'guide' }, 30);
  expect(seeDesk(hall, 1).handedOn).toMatchObject([
    { ticketId: toPerson, to: { name: 'guide' }, deadline: hall.now + 30 * minute, level: 'ok' },
    { ticketId: toWindow, to: { window: 2, name: 'c2' }, deadline: hall.now + 4 * minute, level: 'ok' },
  ]);
  expect([handedOn(hall, 2), handedOn(hall, 3)]).toEqual([[], []]);
  hall.later(10 * minute);
  expect(seeDesk(hall, 1).handedOn?.map(({ level }) => level)).toEqual(['ok', 'red']);
});

test('H17 accepted, declined or taken back it is gone; what went to a line was never there', () => {
  const hall = begin();
  expect(seeDesk(hall, 1)).not.toHaveProperty('handedOn');
  const back = sendOn(hall, { window: 2 });
  hall.get(clerk('c1'), { name: 'withdrawHandOver', window: 1, ticketId: back });
  expect(handedOn(hall)).toEqual([]);
  hall.get(api, { name: 'withdrawTicket', ticketId: back });
  const declined = sendOn(hall, { window: 2 });
  expect(handedOn(hall)).toEqual([declined]);
  hall.get(clerk('c2'), { name: 'declineHandOver', window: 2, ticketId: declined, reason: 'busy' });
  expect(handedOn(hall)).toEqual([]);
  hall.get(api, { name: 'withdrawTicket', ticketId: declined });
  const accepted = sendOn(hall, { clerk: 'guide' });
  expect(handedOn(hall)).toEqual([accepted]);
  hall.get(guide, receive(accepted));
  expect(handedOn(hall)).toEqual([]);
});

test('H17 four of them stand there, and how many more', () => {
  const hall = begin();
  const sent = Array.from({ length: 7 }, () => sendOn(hall, { window: 2 }));
  expect(handedOn(hall)).toEqual(sent.slice(3).reverse());
  expect(seeDesk(hall, 1).handedOnMore).toBe(3);
});

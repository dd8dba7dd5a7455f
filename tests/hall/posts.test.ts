// Whose hand is at a window: old screens, hand-overs, take-overs, cover. Rules U1 and following.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import { api, minute, second, VirtualHall } from '../support/virtual-hall.ts';

describe('an old screen', () => {
  const meaning = (ticketId: string): Record<string, Command> => ({
    again: { name: 'recallTicket', window: 1, ticketId },
    start: { name: 'startService', window: 1, ticketId },
    finish: { name: 'finishService', window: 1, ticketId, thenCallNext: true },
    noShow: { name: 'markNoShow', window: 1, ticketId },
    park: { name: 'parkTicket', window: 1, ticketId, kind: 'held' },
    transfer: { name: 'transferTicket', window: 1, ticketId, to: { queue: 'D' }, reason: 'other' },
    item: { name: 'changeItem', window: 1, ticketId, item: 'card' },
  });

  test.each(Object.keys(meaning('')))('U1 %s meant for the visitor before changes nothing', (verb) => {
    const hall = new VirtualHall();
    const [first = '', next = ''] = hall.takeMany(2, 'birth');
    hall.open(1).call(1);
    hall.get(api, { name: 'finishService', window: 1, ticketId: first, thenCallNext: true });
    const before = hall.hall;
    const command = meaning(first)[verb] ?? { name: 'callNext', window: 1 };
    expect(hall.refusal(api, command)).toEqual({
      code: 'visitorChanged',
      details: { window: 1, number: hall.ticket(next).number },
    });
    expect(hall.hall).toBe(before);
  });

  test.each(Object.keys(meaning('')))('U1 %s meant for the visitor who is here is done', (verb) => {
    const hall = new VirtualHall();
    const { ticketId } = hall.take('birth');
    hall.open(1).call(1);
    if (verb === 'noShow') {
      for (const _again of [1, 2]) hall.later(10 * second).get(api, { name: 'recallTicket', window: 1 });
    }
    hall.later(minute);
    const command = meaning(ticketId)[verb] ?? { name: 'callNext', window: 1 };
    const lines = hall.book.length;
    hall.get(api, command);
    expect(hall.book.length).toBe(lines + 1);
  });

  test('U1 after an outage "still here" is said of the visitor meant', () => {
    const hall = new VirtualHall();
    const [first = '', other = ''] = hall.takeMany(2, 'birth');
    hall.open(1).call(1);
    hall.get(api, { name: 'startService', window: 1 });
    hall.outage(2 * minute);
    const gone = { name: 'confirmVisitor', window: 1, stillHere: false } as const;
    expect(hall.refused(api, { ...gone, ticketId: other })).toBe('visitorChanged');
    hall.get(api, { ...gone, ticketId: first });
    expect(hall.stage(first)).toBe('waiting');
  });

  test('U1 nobody at the window any more: nobodyAtWindow', () => {
    const hall = new VirtualHall();
    const { ticketId } = hall.take('birth');
    hall.open(1).call(1);
    hall.finish(1);
    expect(hall.refused(api, { name: 'startService', window: 1, ticketId })).toBe('nobodyAtWindow');
  });
});

test('U2 next with somebody still at the window is refused, and finishing with the call is one step', () => {
  const hall = new VirtualHall();
  const [first = '', next = ''] = hall.takeMany(2, 'birth');
  hall.open(1).call(1);
  expect(hall.refused(api, { name: 'callNext', window: 1 })).toBe('visitNotFinished');
  hall.get(api, { name: 'finishService', window: 1, ticketId: first, thenCallNext: true });
  expect([hall.stage(first), hall.stage(next)]).toEqual(['served', 'called']);
});

// Missed and back: rules M1–M5.
import { describe, expect, test } from 'vitest';
import { smallHall } from '../support/small-hall.ts';
import { api, board, kiosk, minute, second, visitor, VirtualHall } from '../support/virtual-hall.ts';

const back = (ticketId: string) => ({ name: 'reinstateTicket', ticketId }) as const;
const backBy = (number: string, code: string) => ({ name: 'reinstateTicket', number, code }) as const;

/** Window 1 open; the first visitor was missed there. */
function missedAt(rules: Parameters<typeof smallHall>[0] = {}) {
  const hall = new VirtualHall(smallHall(rules)).open(1);
  const taken = hall.take('birth');
  hall.miss(1);
  return { hall, ...taken };
}

describe('one who was missed and comes', () => {
  test('M1 stands behind the next two of her line', () => {
    const { hall, ticketId } = missedAt();
    const line = hall.takeMany(4, 'birth');
    expect(hall.get(visitor(ticketId), back(ticketId))).toMatchObject({ ticketId, number: 'D001', ahead: 2 });
    expect(hall.line('D')).toEqual([line[0], line[1], ticketId, line[2], line[3]]);
    expect(hall.ticket(ticketId)).toMatchObject({ now: { stage: 'waiting' }, calls: [], reinstated: 1 });
  });

  test('M1 with fewer waiting, behind those', () => {
    const { hall, ticketId } = missedAt();
    const [other] = hall.takeMany(1, 'birth');
    hall.get(api, back(ticketId));
    expect(hall.line('D')).toEqual([other, ticketId]);
    const later = hall.later(second).take('birth').ticketId;
    expect(hall.line('D')).toEqual([other, ticketId, later]);
  });

  test('M1 also where all took their numbers in the same moment', () => {
    const { hall, ticketId } = missedAt();
    const line = Array.from({ length: 5 }, () => hall.take('birth').ticketId);
    hall.get(api, back(ticketId));
    expect(hall.line('D').indexOf(ticketId)).toBe(2);
    expect(hall.line('D').filter((id) => id !== ticketId)).toEqual(line);
  });

  test('M1 those who come back one after another keep their order among themselves', () => {
    const hall = new VirtualHall().open(1);
    const missed = Array.from({ length: 4 }, () => hall.take('birth').ticketId);
    for (const _each of missed) hall.miss(1);
    const line = Array.from({ length: 3 }, () => hall.take('birth').ticketId);
    for (const ticketId of missed) hall.get(api, back(ticketId));
    expect(hall.line('D')).toEqual([line[0], line[1], ...missed, line[2]]);
  });

  test('M2 with nobody waiting stands first, at her old place', () => {
    const { hall, ticketId } = missedAt();
    const { place } = hall.ticket(ticketId);
    hall.later(5 * minute);
    expect(hall.get(visitor(ticketId), back(ticketId))).toMatchObject({ ahead: 0 });
    expect(hall.ticket(ticketId).place).toEqual(place);
    hall.later(second).take('birth');
    expect(hall.call(1)).toBe(ticketId);
  });

  test('M3 at most twice', () => {
    const { hall, ticketId } = missedAt();
    for (const _again of [1, 2]) {
      hall.get(visitor(ticketId), back(ticketId));
      expect(hall.miss(1)).toBe(ticketId);
    }
    expect(hall.refusal(visitor(ticketId), back(ticketId))).toEqual({
      code: 'reinstateLimitReached',
      details: { limit: 2 },
    });
  });

  test('M4 number and code let her in at a kiosk', () => {
    const { hall, ticketId, number, code } = missedAt();
    expect(hall.get(kiosk, backBy(number, code))).toMatchObject({ ticketId, number });
    expect(hall.refusal(kiosk, backBy(number, code))).toEqual({
      code: 'ticketNotMissed',
      details: { number },
    });
  });

  test('M4 an unknown number and a wrong code sound the same', () => {
    const { hall, number, code } = missedAt();
    const wrong = code === '0000' ? '0001' : '0000';
    expect(hall.refusal(kiosk, backBy(number, wrong))).toEqual({ code: 'wrongCode' });
    expect(hall.refusal(kiosk, backBy('D777', code))).toEqual({ code: 'wrongCode' });
    expect(hall.refused(kiosk, back('nobody00'))).toBe('unknownTicket');
  });
});

describe('lapsing by itself', () => {
  test('M5 happens only where the hall sets a time for it', () => {
    const hall = new VirtualHall().open(1);
    hall.take('birth');
    const ticketId = hall.call(1);
    hall.later(40 * minute).tick();
    expect(hall.stage(ticketId)).toBe('called');
  });

  test('M5 a called visitor lapses after that time, counted from the last call and past a hold', () => {
    const hall = new VirtualHall(smallHall({ lapseAfterSeconds: 120 })).open(1);
    hall.take('birth');
    const ticketId = hall.call(1);
    hall.later(60 * second).get(api, { name: 'recallTicket', window: 1 });
    hall.later(119 * second).tick();
    expect(hall.stage(ticketId)).toBe('called');
    hall.get(visitor(ticketId), { name: 'sayOnMyWay', ticketId });
    hall.later(59 * second).tick();
    expect(hall.stage(ticketId)).toBe('called');
    hall.later(second).tick();
    expect(hall.ticket(ticketId).now).toMatchObject({ stage: 'missed', window: 1, by: 'rule' });
    expect(hall.window(1).ticketId).toBeNull();
  });

  test('M5 never a visitor whose calls nobody could hear', () => {
    const hall = new VirtualHall(smallHall({ lapseAfterSeconds: 120 })).open(1);
    hall.take('birth');
    const ticketId = hall.call(1);
    const callId = hall.ticket(ticketId).calls[0]?.callId ?? '';
    hall.get(board('E'), { name: 'reportCall', callId, zone: 'E', outcome: 'shownOnly' });
    hall.later(30 * minute).tick();
    expect(hall.stage(ticketId)).toBe('called');
  });
});

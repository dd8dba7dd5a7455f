// Rating a visit: rules R1–R5.
import { describe, expect, test } from 'vitest';
import { ratingLevels } from '../../contract/ratings.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import {
  api,
  clerk,
  hour,
  kiosk,
  manager,
  pad,
  second,
  visitor,
  VirtualHall,
} from '../support/virtual-hall.ts';

const rate = (ticketId: string, level = 5, options: number[] = [], rater?: string) =>
  ({ name: 'rateVisit', ticketId, level, options, ...(rater === undefined ? {} : { rater }) }) as const;

function servedAt(window = 1) {
  const hall = new VirtualHall(smallHall({}, alwaysOpen)).open(1, 2);
  const { ticketId } = hall.take('birth');
  hall.call(window);
  hall.later(60 * second).finish(window);
  return { hall, ticketId };
}

describe('a rating', () => {
  test('R1 one per ticket, after service', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.take('birth');
    const me = visitor(ticketId);
    expect(hall.refused(me, rate(ticketId))).toBe('notServedYet');
    hall.call(1);
    expect(hall.refused(me, rate(ticketId))).toBe('notServedYet');
    hall.finish(1).get(me, rate(ticketId));
    expect(hall.ticket(ticketId).rated).toBe(true);
    expect(hall.hall.rated).toBe(1);
    expect(hall.refused(me, rate(ticketId, 1))).toBe('alreadyRated');
    expect(hall.refused(pad(1), rate(ticketId, 1))).toBe('alreadyRated');
    expect(hall.refused(api, rate('nobody00'))).toBe('unknownTicket');
  });

  test('R1 within 24 hours', () => {
    const { hall, ticketId } = servedAt();
    expect(hall.later(24 * hour + 1).refused(visitor(ticketId), rate(ticketId))).toBe('ratingClosed');
    hall.later(-1).get(visitor(ticketId), rate(ticketId));
  });

  test('R1 a missed, withdrawn or closed visit has none', () => {
    const hall = new VirtualHall().open(1);
    const { ticketId } = hall.take('birth');
    hall.miss(1);
    expect(hall.refused(visitor(ticketId), rate(ticketId))).toBe('notServedYet');
    hall.get(visitor(ticketId), { name: 'withdrawTicket', ticketId });
    expect(hall.refused(visitor(ticketId), rate(ticketId))).toBe('notServedYet');
  });

  test('R2 options come only from the national list of that level', () => {
    for (const { level, options } of ratingLevels) {
      const { hall, ticketId } = servedAt();
      const foreign = ratingLevels.find((other) => other.level !== level)?.options[0]?.code ?? 0;
      const [first, second_] = options.map(({ code }) => code);
      if (first === undefined || second_ === undefined) throw new Error('a level has options');
      expect(hall.refusal(visitor(ticketId), rate(ticketId, level, [first, foreign]))).toEqual({
        code: 'unknownRatingOption',
        details: { field: String(foreign) },
      });
      hall.get(visitor(ticketId), rate(ticketId, level, [first, second_, first]));
      expect(hall.book.at(-1)?.events).toMatchObject([
        { type: 'visitRated', level, options: [first, second_], channel: 'phone' },
      ]);
    }
  });

  test("R3 comes from the visitor's phone page, the pad of the window that served her, or a key that may", () => {
    for (const [asker, channel] of [
      [pad(1), 'pad'],
      [api, 'api'],
      [{ kind: 'key', id: 'k', authorities: ['ticket:rate'] }, 'api'],
    ] as const) {
      const { hall, ticketId } = servedAt();
      hall.get(asker, rate(ticketId));
      expect(hall.book.at(-1)?.events).toMatchObject([{ type: 'visitRated', channel }]);
    }
  });

  test('R3 never from a clerk, another window or another device', () => {
    const { hall, ticketId } = servedAt();
    expect(hall.refused(pad(2), rate(ticketId))).toBe('notYourTicket');
    for (const asker of [clerk('li'), manager, kiosk])
      expect(hall.refused(asker, rate(ticketId))).toBe('notAllowed');
    const reader = { kind: 'key', id: 'reader', authorities: ['ticket:take'] } as const;
    expect(hall.refused(reader, rate(ticketId))).toBe('notAllowed');
  });

  test('R4 more than three a day from one phone are accepted and flagged', () => {
    const hall = new VirtualHall(smallHall({}, alwaysOpen)).open(1);
    const phone = 'a'.repeat(32);
    const flagged = Array.from({ length: 5 }, () => {
      const { ticketId } = hall.take('birth');
      hall.call(1);
      hall.finish(1).get(visitor(ticketId), rate(ticketId, 1, [], phone));
      return hall.hall.flagged.length;
    });
    expect(flagged).toEqual([0, 0, 0, 1, 2]);
    expect(hall.hall.flagged.map(({ number }) => number)).toEqual(['D004', 'D005']);
  });

  test('R5 free text stays outside the book: an id and a seal are all it holds', () => {
    const { hall, ticketId } = servedAt();
    const remark = { personalId: 'row-1', seal: 'f'.repeat(64) };
    hall.get(visitor(ticketId), { ...rate(ticketId, 2), text: '等了很久' }, remark);
    const line = JSON.stringify(hall.book.at(-1));
    expect(line).toContain('row-1');
    expect(line).not.toContain('等了很久');
  });
});

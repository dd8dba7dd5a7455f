// Who is next, how many are ahead and how long it will take: rules O1–O4 and Q1–Q4.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextFor, nextOnes } from '../../server/hall/lines/order.ts';
import { aheadIn, aheadOf, waitFor } from '../../server/hall/lines/waiting.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { api, clock, minute, second, VirtualHall } from '../support/virtual-hall.ts';

describe('who is next', () => {
  test('O1 a window calls only whom it may serve, of a queue only the items it names', () => {
    const hall = new VirtualHall().open(1, 2, 3);
    const [card = '', pickup = '', pension = ''] = ['card', 'pickup', 'pension'].map(
      (item) => hall.take(item).ticketId,
    );
    expect(hall.call(3)).toBe(pension);
    expect(hall.finish(3).refused(api, { name: 'callNext', window: 3 })).toBe('nobodyWaiting');
    expect(hall.call(2)).toBe(pickup);
    expect(hall.call(1)).toBe(card);
  });

  test('O2 it goes through its queues in order of preference; within one step the earlier place comes first', () => {
    const hall = new VirtualHall().open(1);
    const [card = '', pension = '', birth = '', residence = ''] = [
      'card',
      'pension',
      'birth',
      'residence',
    ].map((item) => hall.later(second).take(item).ticketId);
    const called = [1, 2, 3, 4].map(() => {
      const id = hall.call(1);
      hall.finish(1);
      return id;
    });
    expect(called).toEqual([birth, residence, card, pension]);
  });

  test('O3 whoever has waited longer than the promise comes before the order of preference, the longest first', () => {
    const hall = new VirtualHall().open(1);
    const [card = '', pension = ''] = ['card', 'pension'].map(
      (item) => hall.later(second).take(item).ticketId,
    );
    hall.later(15 * minute);
    const [birth = ''] = hall.takeMany(1, 'birth');
    hall.until(hall.ticket(card).place.at + 30 * minute);
    expect(nextFor(hall.hall, 1, hall.now)?.id).toBe(birth);
    hall.later(second + 1);
    expect(nextOnes(hall.hall, 1, 3, hall.now).map(({ id }) => id)).toEqual([card, pension, birth]);
    const called = [1, 2, 3].map(() => {
      const id = hall.call(1);
      hall.finish(1);
      return id;
    });
    expect(called).toEqual([card, pension, birth]);
  });

  test('O4 places never change by themselves: a line is called as it stands, whoever comes later', () => {
    const hall = new VirtualHall().open(2);
    const line = hall.takeMany(40, 'birth');
    hall.later(20 * minute).takeMany(5, 'pickup');
    expect(hall.line('D')).toEqual(line);
    expect(nextOnes(hall.hall, 2, 45, hall.now).map(({ id }) => id)).toEqual([...line, ...hall.line('F')]);
    expect(hall.call(2)).toBe(line[0]);
    expect(hall.line('D')).toEqual(line.slice(1));
  });
});

describe('ahead', () => {
  test('Q1 counts those whom the present order would call before, at the open window that would come to her first', () => {
    const hall = new VirtualHall();
    hall.takeMany(3, 'birth');
    const [first = '', last = ''] = hall.takeMany(2, 'pickup');
    // Window 2 prefers D; nobody else does F.
    expect(aheadOf(hall.hall, hall.ticket(first))).toBe(3);
    expect(aheadOf(hall.hall, hall.ticket(last))).toBe(4);
    expect(aheadIn(hall.hall, 'F')).toBe(5);
    // Window 3 prefers pension, window 1 would first do D.
    const [pension = ''] = hall.takeMany(1, 'pension');
    expect(aheadOf(hall.hall, hall.ticket(pension))).toBe(0);
    hall.open(1);
    expect(aheadOf(hall.hall, hall.ticket(pension))).toBe(3);
    hall.open(3);
    expect(aheadOf(hall.hall, hall.ticket(pension))).toBe(0);
  });

  test('Q1 those of the same step who came earlier are ahead, and those who have waited longer than the promise', () => {
    const hall = new VirtualHall().open(1);
    const [card = ''] = hall.takeMany(1, 'card');
    const [pension = ''] = hall.takeMany(1, 'pension');
    expect(aheadOf(hall.hall, hall.ticket(pension))).toBe(1);
    expect(aheadOf(hall.hall, hall.ticket(card))).toBe(0);
    hall.later(29 * minute);
    const [birth = ''] = hall.takeMany(1, 'birth');
    expect(aheadOf(hall.hall, hall.ticket(birth), hall.now)).toBe(0);
    hall.later(2 * minute);
    expect(aheadOf(hall.hall, hall.ticket(birth), hall.now)).toBe(2);
    expect(hall.take('birth').ahead).toBe(3);
  });

  test('Q1 one who is called, served or gone has nobody ahead', () => {
    const hall = new VirtualHall().open(1);
    hall.takeMany(2, 'birth');
    const called = hall.call(1);
    expect(aheadOf(hall.hall, hall.ticket(called))).toBe(0);
  });
});

describe('the wait', () => {
  test('Q2 is people ahead times the mean service time, shared among the windows', () => {
    const hall = new VirtualHall().open(1);
    hall.takeMany(6, 'birth');
    expect(waitFor(hall.hall, 'D', 6, hall.now).expectedMinutes).toBe(65);
    hall.open(2);
    expect(waitFor(hall.hall, 'D', 6, hall.now).expectedMinutes).toBe(33);
    expect(waitFor(hall.hall, 'D', 0, hall.now)).toEqual({
      expectedMinutes: 0,
      lowMinutes: 0,
      highMinutes: 1,
    });
  });

  test('Q2 a window with other people to serve first counts as a part of a window', () => {
    const hall = new VirtualHall().open(2);
    const alone = waitFor(hall.hall, 'F', 3, hall.now).expectedMinutes;
    hall.take('birth');
    expect(waitFor(hall.hall, 'F', 3, hall.now).expectedMinutes).toBe(2 * alone);
  });

  test('Q2 the mean leans on the settings until ten visits are measured', () => {
    const hall = new VirtualHall(smallHall({}, alwaysOpen)).open(1);
    hall.takeMany(10, 'birth');
    for (let visits = 0; visits < 10; visits += 1) {
      hall.call(1);
      hall.later(20 * minute).finish(1);
    }
    // Ten visits of 20 minutes weigh as much as the 10 minutes of the settings.
    expect(waitFor(hall.hall, 'D', 2, hall.now).expectedMinutes).toBe(Math.round(2.5 * 15));
  });

  test('Q2 where no window is open it is told as if all that may serve were', () => {
    const hall = new VirtualHall();
    expect(waitFor(hall.hall, 'D', 5, hall.now).expectedMinutes).toBe(Math.round((5.5 * 10) / 3));
  });

  test('Q3 it is told as a range; beyond ten minutes its ends stand on fives', () => {
    const hall = new VirtualHall().open(1);
    hall.take('birth');
    hall.call(1);
    for (let ahead = 0; ahead < 40; ahead += 1) {
      const { lowMinutes, expectedMinutes, highMinutes } = waitFor(hall.hall, 'D', ahead, hall.now);
      expect(lowMinutes).toBeLessThanOrEqual(expectedMinutes);
      expect(expectedMinutes).toBeLessThanOrEqual(highMinutes);
      const long = [lowMinutes, highMinutes].filter((end) => end > 10);
      expect(long.filter((end) => end % 5 !== 0)).toEqual([]);
    }
    expect(waitFor(hall.hall, 'D', 2, hall.now)).toEqual({
      expectedMinutes: 25,
      lowMinutes: 15,
      highMinutes: 35,
    });
  });

  test('Q4 before opening and over lunch the time until calling begins is added, and told', () => {
    const hall = new VirtualHall(smallHall(), clock('08:10')).open(1);
    expect(waitFor(hall.hall, 'D', 3, hall.now)).toMatchObject({
      expectedMinutes: 50,
      callingFrom: clock('08:30'),
    });
    hall.until(clock('12:30'));
    expect(waitFor(hall.hall, 'D', 0, hall.now)).toMatchObject({
      expectedMinutes: 60,
      callingFrom: clock('13:30'),
    });
  });
});

describe('order and ahead together', () => {
  const visit = fc.record({
    item: fc.constantFrom('birth', 'pension', 'card', 'pickup'),
    wait: fc.constantFrom(0, second, 4 * minute, 12 * minute),
  });

  test('Q1, O2, O3 whoever is ahead is exactly who is called before, at the one open window', () => {
    fc.assert(
      fc.property(
        fc.array(visit, { maxLength: 40, size: 'max' }),
        fc.integer({ min: 1, max: 3 }),
        (visits, no) => {
          const hall = new VirtualHall(smallHall({}, alwaysOpen)).open(no);
          for (const { item, wait } of visits) hall.later(wait).take(item);
          const ahead = new Map(
            [...hall.hall.tickets.values()].map((ticket) => [
              ticket.id,
              aheadOf(hall.hall, ticket, hall.now),
            ]),
          );
          const foretold = nextOnes(hall.hall, no, 40, hall.now).map(({ id }) => id);
          const called: string[] = [];
          while (nextFor(hall.hall, no, hall.now)) {
            called.push(hall.call(no));
            hall.finish(no);
          }
          expect(called).toEqual(foretold);
          expect(called.map((id) => ahead.get(id))).toEqual(called.map((_id, index) => index));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('Q1 of several open windows the one that would come first counts', () => {
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 30, size: 'max' }), (visits) => {
        const hall = new VirtualHall(smallHall({}, alwaysOpen)).open(1, 2, 3);
        for (const { item, wait } of visits) hall.later(wait).take(item);
        const places = [1, 2, 3].map((no) => nextOnes(hall.hall, no, 40, hall.now).map(({ id }) => id));
        const wrong = [...hall.hall.tickets.values()].filter((ticket) => {
          const positions = places.map((line) => line.indexOf(ticket.id)).filter((position) => position >= 0);
          return aheadOf(hall.hall, ticket, hall.now) !== Math.min(...positions);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

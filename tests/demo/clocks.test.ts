// The simulated people's clocks: how fast the hall's runs is measured, and their day is the hall's where both go alike.
import { expect, test } from 'vitest';
import { hallDay, ownDay } from '../../scripts/demo/day-clock.ts';
import { HallTime } from '../../scripts/demo/hall-time.ts';
import { Tally } from '../../scripts/demo/world.ts';

function wallFrom(start: number): { now: () => number; pass: (ms: number) => void } {
  let at = start;
  return { now: () => at, pass: (ms) => (at += ms) };
}
/** 1 March 2027, 09:40 in Harbin. */
const morning = Date.UTC(2027, 2, 1, 1, 40);

test('a hall that is seen to run ten times as fast is awaited a tenth of the time', () => {
  const wall = wallFrom(5_000);
  const hallTime = new HallTime(wall.now);
  hallTime.observe(morning);
  hallTime.calibrate(24_100, 2_400);
  expect(hallTime.rate()).toBeCloseTo(10, 0);
  wall.pass(1_000);
  expect(hallTime.now() - morning).toBeCloseTo(10_041, -2);
  expect(hallTime.wallMsUntil(morning + 20_083)).toBeCloseTo(1_000, -1);
  expect(hallTime.wallMsUntil(morning)).toBe(0);
});

test('views that come a little late do not make a hall hurried', () => {
  const hallTime = new HallTime(() => 0);
  hallTime.calibrate(1_310, 1_200);
  expect(hallTime.rate()).toBe(1);
});

test('in a hurried hall the people’s day is the hall’s, and a skipped night begins another', () => {
  const wall = wallFrom(0);
  const hallTime = new HallTime(wall.now);
  hallTime.observe(morning);
  const clock = hallDay(hallTime, 'Asia/Shanghai');
  expect(clock.day()).toBe('2027-03-01');
  expect(clock.minutes()).toBeCloseTo(9 * 60 + 40, 5);
  hallTime.observe(morning + 23 * 3_600_000);
  expect(clock.day()).toBe('2027-03-02');
  expect(clock.minutes()).toBeCloseTo(8 * 60 + 40, 5);
});

test('in a hall on the wall’s clock the people’s own day goes round without a night', () => {
  const wall = wallFrom(1_000);
  const clock = ownDay(60, wall.now);
  expect(clock.minutes()).toBeCloseTo(9 * 60 + 40, 5);
  const first = clock.day();
  // 16:29 of the first day, then 8:30 of the next.
  wall.pass((6 * 60 + 49) * 1_000);
  expect(clock.day()).toBe(first);
  expect(clock.minutes()).toBeCloseTo(16 * 60 + 29, 5);
  wall.pass(1_000);
  expect(clock.day()).not.toBe(first);
  expect(clock.minutes()).toBeCloseTo(8 * 60 + 30, 5);
});

test('what two people may ask in the same moment is no surprise, what nobody should ask is', () => {
  const tally = new Tally();
  tally.refuse('callNext', 'nobodyWaiting');
  tally.refuse('takeTicket', 'hallClosed');
  expect([...tally.unexpected.keys()]).toEqual([]);
  tally.refuse('takeTicket', 'unknownItem');
  tally.refuse('rateVisit', 'alreadyRated');
  tally.refuse('rateVisit', 'alreadyRated');
  expect(Object.fromEntries(tally.unexpected)).toEqual({
    'takeTicket: unknownItem': 1,
    'rateVisit: alreadyRated': 2,
  });
  expect(tally.refused.get('nobodyWaiting')).toBe(1);
});

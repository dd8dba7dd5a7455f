// How often something may be tried: buckets that refill, locks that open again, and neither grows without end.
import { expect, test } from 'vitest';
import { attemptLock, rateLimit } from '../../server/web/limits.ts';

test('a bucket lets a burst through, then as many as flow in', () => {
  let now = 0;
  const limit = rateLimit({ perSecond: 2, burst: 5, clock: () => now });
  const passed = () =>
    Array.from({ length: 20 }, () => limit.tooSoon('a')).filter((wait) => wait === null).length;
  expect(passed()).toBe(5);
  expect(limit.tooSoon('a')).toBeCloseTo(500, 0);
  expect(limit.tooSoon('b')).toBeNull();
  now += 1_000;
  expect(passed()).toBe(2);
  now += 3_600_000;
  expect(passed()).toBe(5);
});

test('a lock closes after so many failures, stays as long as it said, and a success opens it', () => {
  let now = 0;
  const lock = attemptLock({ failures: 3, lockMs: 60_000, clock: () => now });
  expect(lock.failed('a')).toBe(2);
  expect(lock.failed('a')).toBe(1);
  lock.succeeded('a');
  expect(lock.failed('a')).toBe(2);
  lock.failed('a');
  expect(lock.lockedFor('a')).toBeNull();
  expect(lock.failed('a')).toBe(0);
  expect(lock.lockedFor('a')).toBe(60_000);
  expect(lock.lockedFor('b')).toBeNull();
  now += 59_999;
  expect(lock.lockedFor('a')).toBe(1);
  now += 1;
  expect(lock.lockedFor('a')).toBeNull();
  expect(lock.failed('a')).toBe(2);
});

test('the oldest are forgotten, not the newest', () => {
  const limit = rateLimit({ perSecond: 0.001, burst: 1, clock: () => 0, keys: 100 });
  for (let key = 0; key < 200; key += 1) limit.tooSoon(`k${key}`);
  expect(limit.tooSoon('k199')).not.toBeNull();
  expect(limit.tooSoon('k0')).toBeNull();
});

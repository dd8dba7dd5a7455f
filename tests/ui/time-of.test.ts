// A time of day is read however it is typed, and nothing else is.
import { expect, test } from 'vitest';
import { timeOf } from '../../counter/time-of.ts';

test.each([
  ['14:05', '14:05'],
  ['8:30', '08:30'],
  ['830', '08:30'],
  ['0830', '08:30'],
  ['9.41', '09:41'],
  [' 00:00 ', '00:00'],
  ['２３：５９', '23:59'],
])('%s is %s', (typed, time) => {
  expect(timeOf(typed)).toBe(time);
});

test.each(['', '24:00', '12:60', '8', '85', '8:5', '12345', '2:30 PM', '上午'])('%s is no time', (typed) => {
  expect(timeOf(typed)).toBeUndefined();
});

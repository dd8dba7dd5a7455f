// How moments and waits are written for people.
import { expect, test } from 'vitest';
import type { Wait } from '../../contract/commands/visitors.ts';
import { clockTime, duration, sameDay, stopwatch, waitRange, waitText } from '../../ui/format.ts';
import { russianForm } from '../../ui/language.tsx';

const zone = 'Asia/Shanghai';
const at = Date.UTC(2026, 6, 3, 0, 30, 5);
const wait = (lowMinutes: number, highMinutes: number): Wait => ({
  expectedMinutes: (lowMinutes + highMinutes) / 2,
  lowMinutes,
  highMinutes,
});

test('moments are shown on the hall’s clock, whatever this machine’s', () => {
  expect(clockTime(at, zone)).toBe('8:30');
  expect(clockTime(at, zone, true)).toBe('8:30:05');
  expect(clockTime(Date.UTC(2026, 6, 2, 16, 0), zone)).toBe('0:00');
  expect(sameDay(Date.UTC(2026, 6, 2, 15, 59), Date.UTC(2026, 6, 2, 16, 0), zone)).toBe(false);
});

test.each<[Wait, string, string, string]>([
  [wait(0, 0), '马上', 'right away', 'сразу'],
  [wait(0, 2), '不到 3 分钟', 'under 3 min', 'менее 3 мин'],
  [wait(15, 25), '约 15–25 分钟', 'about 15–25 min', 'около 15–25 мин'],
  [wait(7, 7), '约 7 分钟', 'about 7 min', 'около 7 мин'],
  [wait(130, 265), '约 2–4.5 小时', 'about 2–4.5 h', 'около 2–4,5 ч'],
])('%j is said in three languages', (given, zh, en, ru) => {
  expect([waitRange(given, 'zh'), waitRange(given, 'en'), waitRange(given, 'ru')]).toEqual([zh, en, ru]);
});

test('before opening a wait says when calling starts', () => {
  const early = { ...wait(15, 25), callingFrom: at };
  expect(waitText(early, 'zh', zone)).toBe('8:30 开始叫号，约 15–25 分钟');
  expect(waitText(early, 'en', zone)).toBe('calling starts at 8:30, about 15–25 min');
  expect(waitText(early, 'ru', zone)).toBe('вызов с 8:30, около 15–25 мин');
});

test('durations and running times', () => {
  expect(duration(65 * 60_000, 'zh')).toBe('1 小时 5 分钟');
  expect(duration(29_000, 'en')).toBe('0 min');
  expect(stopwatch(187_000)).toBe('3:07');
  expect(stopwatch(3_727_000)).toBe('1:02:07');
  expect(stopwatch(-5)).toBe('0:00');
});

test.each([
  [1, 'талон'],
  [2, 'талона'],
  [5, 'талонов'],
  [11, 'талонов'],
  [21, 'талон'],
  [112, 'талонов'],
])('%i takes %s', (count, form) => {
  expect(russianForm(count, 'талон', 'талона', 'талонов')).toBe(form);
});

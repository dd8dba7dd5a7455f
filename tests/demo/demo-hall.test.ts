// The demonstration hall is a whole hall: every item with the fields that H08 asks for, in three languages, findable by its pinyin initials.
import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { readHallFile } from '../../contract/hall-file.ts';
import type { HallSettings, Text } from '../../contract/settings.ts';
import { benchHall } from '../../scripts/bench/bench-hall.ts';
import { roundTheClock } from '../../scripts/round-the-clock.ts';
import { slotsOf } from '../../server/hall/bookings/slots.ts';
import { planFrom } from '../../server/hall/plan.ts';

function textOf(name: string): string {
  return readFileSync(new URL(`../../halls/${name}`, import.meta.url), 'utf8');
}
function settingsOf(name: string): HallSettings {
  const read = readHallFile(textOf(name));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.settings;
}
const hall = settingsOf('demo.json');

test('the hall has its 9 zones, 15 queues, 24 windows and 46 items', () => {
  expect([hall.zones, hall.queues, hall.windows, hall.items].map((part) => part.length)).toEqual([
    9, 15, 24, 46,
  ]);
  expect(hall.queues.filter(({ series }) => series === 'W').map(({ id }) => id)).toEqual([
    'Wq',
    'Wa',
    'Wx',
    'Wb',
    'Wu',
  ]);
  expect(hall.popular).toHaveLength(6);
  expect(hall.themes).toHaveLength(6);
  expect(hall.notHandledHere).toHaveLength(3);
});

test('D08 every item names materials with requirement and source, and none is a bare "other"', () => {
  for (const item of hall.items) {
    expect(item.materials.length, item.id).toBeGreaterThanOrEqual(2);
    expect(item.materials.length, item.id).toBeLessThanOrEqual(4);
    for (const material of item.materials) {
      expect(material.name.zh).not.toMatch(/^(其他|有关|相关)材料$/);
      expect(material.source.length).toBeGreaterThan(1);
    }
    expect(item.basis).toMatch(/《.+》/);
    expect(item.code).toMatch(/^2399\d{8}$/);
  }
});

test('every name is written in its own script, and Russian fits on a button', () => {
  const named: { name: Text }[] = [
    ...hall.zones,
    ...hall.queues,
    ...hall.windows,
    ...hall.items,
    ...hall.themes,
    ...hall.departments,
    ...hall.notHandledHere,
  ];
  for (const { name } of named) {
    expect(name.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(name.en).not.toMatch(/[\u4e00-\u9fff\u0400-\u04ff]/);
    expect(name.ru).toMatch(/[\u0400-\u04ff]/);
    expect(name.ru).not.toMatch(/[\u4e00-\u9fff]/);
    expect(name.ru.length, name.ru).toBeLessThanOrEqual(34);
  }
});

test('initials are those of the Chinese name and keywords', () => {
  for (const { name, keywords, initials } of [...hall.items, ...hall.notHandledHere]) {
    const words = [name.zh, ...keywords].filter((word) => /[\u4e00-\u9fff]/.test(word));
    const expected = words.map((word) =>
      pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' }).join(''),
    );
    expect(initials, name.zh).toEqual([...new Set(expected)]);
  }
  const initialsOf = (id: string) => hall.items.find((item) => item.id === id)?.initials[0];
  expect([initialsOf('id-card'), initialsOf('residence-card'), initialsOf('social-card')]).toEqual([
    'sfz',
    'jzz',
    'sbk',
  ]);
});

test('windows 9 to 13 share their queues item by item', () => {
  const limited = hall.windows.filter(({ serves }) => serves.some(({ items }) => items !== undefined));
  expect(limited.map(({ no }) => no)).toEqual([9, 10, 11, 12, 13]);
  const exitEntry = hall.windows.filter(({ serves }) =>
    serves.some(({ items }) => items?.includes('passport')),
  );
  expect(exitEntry.map(({ no }) => no)).toEqual([13]);
});

test('a queue and its window show hours of their own: as the hall, and on Saturday morning', () => {
  const own = [...hall.queues, ...hall.windows].flatMap(({ hours }) => hours?.weekly ?? []);
  expect(own).toHaveLength(4);
  expect(own.filter(({ days }) => days.includes(6))).toHaveLength(2);
});

test('real estate is booked in hours of its own: not first thing, nor so late that two parties would not be done', () => {
  const plan = planFrom(hall);
  const pool = plan.booking?.pools.find(({ id }) => id === 'R');
  if (pool === undefined) throw new Error('the hall has no such pool');
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: hall.hall.timeZone });
  const times = (day: string) => slotsOf(plan, pool, day).map(({ start }) => clock.format(start));
  expect(times('2026-11-23')).toEqual(['09:00', '10:00', '11:00', '13:30', '14:30']);
  expect(times('2026-11-28')).toEqual([]);
});

test('the round-the-clock hall is the same hall, open day and night', async () => {
  expect(await roundTheClock(textOf('demo.json'))).toBe(textOf('round-the-clock.json'));
  const always = settingsOf('round-the-clock.json');
  const anyHours = ({ hours: _own, ...each }: { hours?: unknown }) => each;
  const queues = hall.queues.map(anyHours);
  const windows = hall.windows.map(anyHours);
  const booking = { ...hall.booking, pools: hall.booking?.pools.map(anyHours) };
  expect({ ...always, hours: hall.hours }).toEqual({ ...hall, queues, windows, booking });
  expect(always.hours.weekly).toEqual([{ days: [1, 2, 3, 4, 5, 6, 7], periods: [['00:00', '24:00']] }]);
});

test('the halls to measure are made of it, and a hall would open with them', () => {
  for (const size of [
    { queues: 1, windows: 1, shared: false },
    { queues: 40, windows: 64, shared: true },
  ]) {
    const read = readHallFile(JSON.stringify(benchHall(size)));
    expect(read.ok ? [] : read.errors).toEqual([]);
  }
});

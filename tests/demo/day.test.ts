// The generated day: repeatable, shaped like the recorded offices' days, and near its figures.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readHallFile } from '../../contract/hall-file.ts';
import { generateDay, quarterShare } from '../../scripts/demo/day.ts';
import type { DayOf, Visit } from '../../scripts/demo/day.ts';
import { assumed, hours, itemShares, recorded } from '../../scripts/demo/figures.ts';
import { chanceFrom } from '../../scripts/demo/random.ts';

const read = readHallFile(readFileSync(new URL('../../halls/demo.json', import.meta.url), 'utf8'));
if (!read.ok) throw new Error(JSON.stringify(read.errors));
const hall = read.settings;
const dayOf: DayOf = { items: hall.items, printers: hall.printers.map(({ id }) => id) };

const days = Array.from({ length: 60 }, (_, seed) => generateDay(seed + 1, dayOf));
const visits = days.flat();

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}
function share(of: (visit: Visit) => boolean): number {
  return visits.filter(of).length / visits.length;
}
function cameBetween(day: readonly Visit[], from: number, until: number): number {
  return day.filter(({ at }) => at >= from && at < until).length;
}

test('the same seed gives the same day, another seed another', () => {
  expect(generateDay(7, dayOf)).toEqual(generateDay(7, dayOf));
  expect(generateDay(7, dayOf)).not.toEqual(generateDay(8, dayOf));
});

test('people come in order, from half an hour before opening until closing', () => {
  for (const day of days) {
    const times = day.map(({ at }) => at);
    expect([...times].sort((one, other) => one - other)).toEqual(times);
    expect(times[0]).toBeGreaterThanOrEqual(hours.opens - 30);
    expect(times.at(-1)).toBeLessThan(hours.closes);
  }
});

test('the day has a rush at the doors and in the late morning, a dip at lunch, and ends quietly', () => {
  const perHour = (from: number, until: number) =>
    (mean(days.map((day) => cameBetween(day, from, until))) * 60) / (until - from);
  const doors = perHour(hours.opens - 30, hours.opens + 30);
  const lateMorning = perHour(11 * 60, 12 * 60);
  const lunch = perHour(hours.lunchFrom, hours.lunchUntil);
  const afternoon = perHour(14 * 60, 15 * 60);
  const end = perHour(hours.closes - 30, hours.closes);
  expect(doors).toBeGreaterThan(lateMorning * 0.75);
  expect(lateMorning).toBeGreaterThan(lunch * 1.8);
  expect(afternoon).toBeGreaterThan(lunch * 1.5);
  expect(end).toBeLessThan(afternoon * 0.4);
});

test('the shares of the quarter hours are the recorded ones, lunch aside', () => {
  const quarters = Array.from({ length: 34 }, (_, index) => hours.opens + index * 15);
  expect(quarters.reduce((sum, quarter) => sum + quarterShare(quarter), 0)).toBeCloseTo(1, 10);
  expect(recorded.arrivals.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 10);
  const ratio = quarterShare(hours.opens) / quarterShare(hours.opens + 45);
  expect(ratio).toBeCloseTo(0.11 / 0.057, 1);
});

test('a day has its mean size and the spread of ordinary days', () => {
  const sizes = days.map((day) => day.length);
  expect(mean(sizes)).toBeGreaterThan(assumed.visitsPerDay * 0.92);
  expect(mean(sizes)).toBeLessThan(assumed.visitsPerDay * 1.08);
  const spread = Math.sqrt(variance(sizes.map(Math.log)));
  expect(spread).toBeGreaterThan(0.12);
  expect(spread).toBeLessThan(0.35);
  const smaller = generateDay(3, { ...dayOf, visits: 60 });
  expect(smaller.length).toBeLessThan(120);
});

test('people come in bursts like the recorded ones', () => {
  // Within days of the same size only chance and bursts are left.
  const quarters = Array.from({ length: 12 }, (_, index) => 9.5 * 60 + index * 15).filter(
    (at) => at + 15 <= hours.lunchFrom,
  );
  const indexes = quarters.flatMap((quarter) =>
    days.map((day) => {
      const expected = day.length * quarterShare(quarter);
      return (cameBetween(day, quarter, quarter + 15) - expected) ** 2 / expected;
    }),
  );
  expect(mean(indexes)).toBeGreaterThan(recorded.burstiness * 0.8);
  expect(mean(indexes)).toBeLessThan(recorded.burstiness * 1.25);
});

test('visits are as long as expected on the mean, and as uneven as recorded', () => {
  const slowness = visits.map((visit) => visit.slowness);
  expect(mean(slowness)).toBeGreaterThan(0.95);
  expect(mean(slowness)).toBeLessThan(1.05);
  const minutes = new Map(hall.items.map((item) => [item.id, item.serviceMinutes]));
  const lengths = (queue: string) =>
    visits
      .filter(({ items }) => hall.items.find(({ id }) => id === items[0])?.queue === queue)
      .map(({ items, slowness: slow }) => (minutes.get(items[0] ?? '') ?? 0) * slow);
  for (const queue of ['L', 'R', 'D']) {
    const spread = variance(lengths(queue)) / mean(lengths(queue)) ** 2;
    expect(spread, queue).toBeGreaterThan(0.6);
    expect(spread, queue).toBeLessThan(1.6);
  }
});

test('shares are near their figures', () => {
  expect(share(({ noShow }) => noShow)).toBeCloseTo(assumed.noShow, 1);
  expect(share(({ rating }) => rating !== null)).toBeCloseTo(assumed.rates, 1);
  expect(share(({ printer }) => printer !== null)).toBeCloseTo(assumed.paper, 1);
  expect(share(({ language }) => language === 'ru')).toBeCloseTo(0.08, 1);
  const levels = visits.flatMap(({ rating }) => (rating === null ? [] : [rating.level]));
  expect(mean(levels)).toBeGreaterThan(4.3);
  expect(Math.min(...levels)).toBe(1);
});

test('the kiosk shows the six busiest items first: inquiries have a button of their own', () => {
  const byVisits = Object.entries(itemShares).sort(([, one], [, other]) => other - one);
  const busiest = byVisits.map(([id]) => id).filter((id) => id !== 'inquiry');
  expect(hall.popular).toEqual(busiest.slice(0, 6));
  expect(Object.keys(itemShares).sort()).toEqual(hall.items.map(({ id }) => id).sort());
});

test('what comes in a day fits what the windows can do: no queue grows for ever', () => {
  const minutesOf = (items: readonly { id: string; serviceMinutes: number }[]) =>
    items.reduce((sum, { id, serviceMinutes }) => sum + (itemShares[id] ?? 4) * serviceMinutes, 0);
  const total = Object.values(itemShares).reduce((sum, each) => sum + each, 0);
  const scale = assumed.visitsPerDay / total;
  const minutesADay = hours.closes - hours.opens - 60;
  for (const queue of hall.queues) {
    const windows = hall.windows.filter(
      ({ no, serves }) => no !== 3 && serves.some((served) => served.queue === queue.id),
    );
    const load = minutesOf(hall.items.filter((item) => item.queue === queue.id)) * scale;
    expect(load / (windows.length * minutesADay), queue.id).toBeLessThan(0.95);
  }
});

test('chance is even, and a fork does not depend on what is drawn later', () => {
  const chance = chanceFrom(5);
  const draws = Array.from({ length: 20_000 }, () => chance.next());
  expect(mean(draws)).toBeCloseTo(0.5, 1);
  expect(variance(draws)).toBeCloseTo(1 / 12, 2);
  const poisson = Array.from({ length: 5_000 }, () => chance.poisson(4));
  expect(mean(poisson)).toBeCloseTo(4, 0);
  const gamma = Array.from({ length: 5_000 }, () => chance.gamma(3, 0.7));
  expect(mean(gamma)).toBeCloseTo(3, 0);
  const one = chanceFrom(9);
  const other = chanceFrom(9);
  const forks = [one.fork(), other.fork()];
  one.next();
  expect(forks[0]?.next()).toBe(forks[1]?.next());
});

// The hall's own clock against Intl in zones with and without daylight saving, and opening hours against a walk through the minutes.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HallSettings } from '../../contract/settings.ts';
import {
  businessDay,
  endOfBusinessDay,
  hoursState,
  numbersGiven,
  periodsOf,
} from '../../server/hall/days/hours.ts';
import { localTime, momentOf, nextDay, timeOf, weekdayOfDay } from '../../server/hall/days/local-time.ts';
import { planFrom } from '../../server/hall/plan.ts';
import { smallHall } from '../support/small-hall.ts';
import { clock, minute } from '../support/virtual-hall.ts';

const zones = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Europe/Moscow',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Pacific/Chatham',
  'UTC',
];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const moment = fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2040, 0, 1) });
const zone = fc.constantFrom(...zones);
const formats = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' }),
  ]),
);
const shown = (timeZone: string, at: number): string => formats.get(timeZone)?.format(at) ?? '';

function clockText(time: number): string {
  const seconds = Math.floor(time / 1000);
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
}

describe('local time', () => {
  test('is what Intl says in every zone', () => {
    fc.assert(
      fc.property(zone, moment, (timeZone, at) => {
        const { day, time, weekday } = localTime(timeZone, at);
        const [year, month, date] = day.split('-');
        expect(`${date}/${month}/${year}, ${clockText(time)}`).toBe(shown(timeZone, at));
        expect(weekdays[weekday - 1]).toBe(
          new Intl.DateTimeFormat('en', { timeZone, weekday: 'short' }).format(at),
        );
        expect(weekdayOfDay(day)).toBe(weekday);
      }),
      { numRuns: 1_500 },
    );
  });

  test('leads back to its moment, the first of two where a clock is set back', () => {
    fc.assert(
      fc.property(zone, moment, (timeZone, at) => {
        const { day, time } = localTime(timeZone, at);
        const back = momentOf(timeZone, day, time);
        expect(back).toBeLessThanOrEqual(at);
        expect(at - back).toBeLessThanOrEqual(60 * minute);
        expect(localTime(timeZone, back)).toMatchObject({ day, time });
      }),
      { numRuns: 1_500 },
    );
  });

  test.each([
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:00:00Z'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-04', '02:10', '2026-10-03T15:30:00Z'],
  ])('a time that daylight saving skips is the next that exists: %s %s %s', (timeZone, day, time, wanted) => {
    expect(new Date(momentOf(timeZone, day, timeOf(time))).toISOString()).toBe(wanted.replace('Z', '.000Z'));
  });

  test.each([
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z'],
  ])('of a time that it repeats the first is meant: %s %s %s', (timeZone, day, time, wanted) => {
    expect(new Date(momentOf(timeZone, day, timeOf(time))).toISOString()).toBe(wanted.replace('Z', '.000Z'));
  });

  test('a day that a zone skipped altogether does no harm', () => {
    expect(Number.isFinite(momentOf('Pacific/Apia', '2011-12-30', timeOf('12:00')))).toBe(true);
  });

  test('days follow each other', () => {
    expect(nextDay('2026-12-31')).toBe('2027-01-01');
    expect(nextDay('2028-03-01', -1)).toBe('2028-02-29');
  });
});

describe('the business day', () => {
  test('changes at the hall’s hour, and ends where the next begins', () => {
    fc.assert(
      fc.property(
        zone,
        moment,
        fc.constantFrom('00:00', '02:30', '04:00', '06:15'),
        (timeZone, at, dayChangesAt) => {
          const plan = { timeZone, dayChangesAt };
          const day = businessDay(plan, at);
          const [from, until] = [endOfBusinessDay(plan, nextDay(day, -1)), endOfBusinessDay(plan, day)];
          // Where clocks go back over the hour of change, the hour in between counts to the day before.
          expect(at).toBeGreaterThanOrEqual(from);
          const whole = localTime(timeZone, until).time === timeOf(dayChangesAt);
          expect(whole && at - 60 * minute >= until).toBe(false);
          expect(until - from).toBeGreaterThan(22 * 60 * minute);
        },
      ),
      { numRuns: 800 },
    );
  });
});

type Periods = HallSettings['hours']['weekly'][number]['periods'];
const weekly = (...periods: Periods) => ({ weekly: [{ days: [1, 2, 3, 4, 5], periods }], exceptions: [] });
const planOf = (hours: HallSettings['hours']) => planFrom(smallHall({}, hours));

describe('opening hours', () => {
  const plan = planOf(weekly(['08:30', '12:00'], ['13:30', '17:00']));
  test.each([
    ['04:30', { state: 'beforeOpening', opensAt: clock('08:30'), ticketsFrom: clock('08:00') }],
    ['08:00', { state: 'beforeOpening', opensAt: clock('08:30'), ticketsFrom: clock('08:00') }],
    ['08:30', { state: 'open', closesAt: clock('12:00'), reopensAt: clock('13:30') }],
    ['11:59:59', { state: 'open', closesAt: clock('12:00'), reopensAt: clock('13:30') }],
    ['12:00', { state: 'break', opensAt: clock('13:30') }],
    ['13:30', { state: 'open', closesAt: clock('17:00') }],
    ['17:00', { state: 'closed', opensAt: clock('08:30', '2026-11-24') }],
  ])('at %s', (time, wanted) => {
    expect(hoursState(plan, clock(time))).toEqual(wanted);
  });

  test('holidays close a weekday, 调休 opens a weekend', () => {
    const festival = planOf({
      ...weekly(['09:00', '17:00']),
      exceptions: [
        { day: '2026-11-24', periods: [] },
        { day: '2026-11-28', periods: [['10:00', '12:00']] },
      ],
    });
    expect(hoursState(festival, clock('18:00'))).toEqual({
      state: 'closed',
      opensAt: clock('09:00', '2026-11-25'),
    });
    expect(hoursState(festival, clock('11:00', '2026-11-28'))).toEqual({
      state: 'open',
      closesAt: clock('12:00', '2026-11-28'),
    });
  });

  test('a hall that never opens again is closed without a next opening', () => {
    const never = planOf({ weekly: [], exceptions: [] });
    expect(hoursState(never, clock('09:00'))).toEqual({ state: 'closed' });
    expect(numbersGiven(never, clock('09:00'))).toEqual({ given: false, why: 'hallClosed' });
  });

  test('agree with a walk through all quarters of random weeks', () => {
    const time = fc.integer({ min: 0, max: 95 });
    const text = (quarter: number): string => clockText(quarter * 15 * minute).slice(0, 5);
    const periods = fc.array(time, { minLength: 0, maxLength: 6 }).map((times): Periods => {
      const ends = [...new Set(times)].sort((one, other) => one - other);
      return Array.from({ length: ends.length >> 1 }, (_, index): [string, string] => [
        text(ends[2 * index] ?? 0),
        text(ends[2 * index + 1] ?? 0),
      ]);
    });
    const hours = fc.array(periods, { minLength: 7, maxLength: 7 }).map((week) => ({
      weekly: week.map((day, index) => ({ days: [index + 1], periods: day })),
      exceptions: [],
    }));
    fc.assert(
      fc.property(hours, fc.integer({ min: 0, max: 7 * 96 }), (week, quarter) => {
        const random = planOf(week);
        const at = clock('00:00') + quarter * 15 * minute;
        const isOpen = (moment: number): boolean =>
          periodsOf(random, localTime('Asia/Shanghai', moment).day).some(
            ({ from, until }) => from <= moment && moment < until,
          );
        const state = hoursState(random, at);
        expect(state.state === 'open').toBe(isOpen(at));
        let next = at;
        const wanted = !isOpen(at);
        while (next < at + 8 * 24 * 60 * minute && isOpen(next) !== wanted) next += 15 * minute;
        const told = state.state === 'open' ? state.closesAt : state.opensAt;
        expect(told).toBe(state.state === 'open' || isOpen(next) ? next : undefined);
        const { given } = numbersGiven(random, at);
        const sure = { open: true, break: true, closed: false, beforeOpening: given };
        expect(given).toBe(sure[state.state]);
      }),
      { numRuns: 300 },
    );
  });
});

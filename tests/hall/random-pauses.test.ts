// Random days with pauses in them: whatever happens around it, no clock runs while the hall stands still.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeMsOf } from '../../server/hall/changes.ts';
import { coolUntil } from '../../server/hall/visits/calling.ts';
import { tick } from '../../server/hall/days/clockwork.ts';
import type { Hall } from '../../server/hall/hall.ts';
import { dueAt, runningMs } from '../../server/hall/days/running.ts';
import { Day, step } from '../support/random-day.ts';
import { hour, manager, minute } from '../support/virtual-hall.ts';

/** Paper comes out, and what was booked follows the calendar: neither stands still with the hall. */
const goesOn = /^(paper|booking(Due|Missed)$|holdLapsed$)/;

/** How far each clock of the hall has come. */
function clocksOf(hall: Hall, at: number): Record<string, number> {
  const clocks: Record<string, number> = {};
  for (const { id, now, place, booking } of hall.tickets.values()) {
    // Who came before her slot is promised nothing until it begins.
    if (booking?.arrival !== 'early') clocks[`${id} promise`] = runningMs(hall, place.at, at);
    if ('at' in now) clocks[`${id} ${now.stage}`] = runningMs(hall, now.at, at);
  }
  for (const window of hall.windows.values()) {
    clocks[`${window.no} free`] = freeMsOf(hall, window, at);
    clocks[`${window.no} ${window.now.state}`] = runningMs(hall, window.now.since, at);
  }
  return clocks;
}

/** What is left of each deadline that has not come yet. */
function leftOf(hall: Hall, at: number): Record<string, number> {
  const left: Record<string, number> = {};
  for (const ticket of hall.tickets.values()) {
    const { id, now } = ticket;
    if (now.stage === 'withdrawn') left[`${id} undo`] = dueAt(hall, now.at, 5 * minute) - at;
    if (now.stage !== 'called' || now.callAgain) continue;
    left[`${id} cool`] = coolUntil(hall, ticket) - at;
    left[`${id} held`] = (now.onMyWayUntil ?? 0) - at;
  }
  return Object.fromEntries(Object.entries(left).filter(([, ms]) => ms > 0));
}

test('while the hall is paused nothing lapses and no clock runs; afterwards all of them run on', () => {
  let pauses = 0;
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 60, maxLength: 120, size: 'max' }),
      fc.integer({ min: 1, max: 3 * hour }),
      (walk, length) => {
        const day = new Day(true, true);
        for (const [index, one] of walk.entries()) {
          // A third of the day is spent in pauses, whatever the steps bring.
          if (index % 30 === 15) day.hall.ask(manager, { name: 'pauseHall', reason: 'drill', tickets: true });
          if (index % 30 === 25) day.hall.ask(manager, { name: 'resumeHall' });
          day.walk(one);
          const { hall, now } = day.hall;
          if (hall.paused === null) continue;
          pauses += 1;
          const brought = tick(hall, now + length).filter(({ type }) => !goesOn.test(type));
          expect(brought).toEqual([]);
          expect(clocksOf(hall, now + length)).toEqual(clocksOf(hall, now));
        }
        const { hall } = day;
        if (hall.hall.paused !== null) hall.get(manager, { name: 'resumeHall' });
        // Short enough that no call is made anew, which would end its clocks.
        const short = length % minute;
        const [clocks, left] = [clocksOf(hall.hall, hall.now), leftOf(hall.hall, hall.now)];
        hall.get(manager, { name: 'pauseHall', reason: 'drill', tickets: false });
        hall.later(short).get(manager, { name: 'resumeHall' });
        expect(clocksOf(hall.hall, hall.now)).toEqual(clocks);
        expect(leftOf(hall.hall, hall.now)).toEqual(left);
        hall.later(1_234);
        const ran = Object.entries(clocksOf(hall.hall, hall.now)).filter(
          ([clock]) => !clock.endsWith('free'),
        );
        expect(ran.map(([clock, ms]) => [clock, ms - 1_234])).toEqual(
          ran.map(([clock]) => [clock, clocks[clock]]),
        );
      },
    ),
    { numRuns: process.env['ONEDOOR_LONG'] === '1' ? 500 : 25 },
  );
  expect(pauses).toBeGreaterThan(200);
}, 120_000);

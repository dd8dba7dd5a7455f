// Long random days: whatever is asked, by whomever, whenever, the hall stays in order and its book tells the same story again.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandNames } from '../../contract/commands.ts';
import { Day, step, walked } from '../support/random-day.ts';

const long = process.env['ONEDOOR_LONG'] === '1';
// On a busy machine the long form ends in order after a while, with as many days as there was time for.
const days = long
  ? { numRuns: 4_000, endOnFailure: true, interruptAfterTimeLimit: 24 * 60_000 }
  : { numRuns: 30 };
const steps = long ? 400 : 250;

/** A verb that is never accepted over thousands of days is not proved by them. */
function neverAccepted(): string[] {
  return commandNames.filter((name) => !walked.acceptedOf.has(name));
}

describe('random days', () => {
  test(
    'keep every index, number, place and count, and fold again to the same hall',
    () => {
      fc.assert(
        fc.property(
          fc.array(step, { minLength: steps / 2, maxLength: steps, size: 'max' }),
          fc.nat(3).map((kind) => kind > 0),
          fc.boolean(),
          (walk, round, lapse) => {
            const day = new Day(round, lapse);
            for (const one of walk) day.walk(one);
            day.recount();
            day.refold();
          },
        ),
        days,
      );
      const { asked, accepted, changed, inTheWay } = walked;
      const summary = `${asked} commands, ${accepted} accepted; ${changed} changes of settings, ${inTheWay} with somebody in the way`;
      if (long) process.stdout.write(`random days: ${summary}\n`);
      expect(long ? neverAccepted() : []).toEqual([]);
      // Days on which hardly anything is accepted would prove little.
      expect(accepted / asked).toBeGreaterThan(0.3);
      expect(changed).toBeGreaterThan(10);
      expect(inTheWay).toBeGreaterThan(10);
    },
    long ? 3_600_000 : 60_000,
  );

  test(
    'places in a line never change but by coming back, by priority, by a take-over and when a booking falls due',
    () => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 60, maxLength: 120, size: 'max' }), (walk) => {
          const day = new Day(true, false);
          for (const one of walk) {
            const before = [...day.hall.hall.tickets.values()];
            const lines = day.hall.book.length;
            day.walk(one);
            const told = day.hall.book.slice(lines).flatMap(({ events }) => events);
            const takenBack = told.flatMap((event) =>
              event.type === 'visitTakenBack' || (event.type === 'bookingDue' && event.place !== undefined)
                ? [event.ticketId]
                : [],
            );
            const moved = before.filter(({ id, place, reinstated, priority }) => {
              const now = day.hall.hall.tickets.get(id);
              if (takenBack.includes(id)) return false;
              if (now === undefined || now.reinstated !== reinstated) return false;
              if (now.priority?.state !== priority?.state) return false;
              return now.place.at !== place.at || now.place.order !== place.order;
            });
            expect(moved).toEqual([]);
          }
        }),
        { numRuns: long ? 500 : 15 },
      );
    },
    long ? 600_000 : 30_000,
  );
});

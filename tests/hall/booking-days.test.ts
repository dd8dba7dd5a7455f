// Random days of bookings: whatever is asked in whatever order, no place is given twice, each booking is in one state, and walk-ins keep moving.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import { bookableDays, slotsOf } from '../../server/hall/bookings/slots.ts';
import { bookingHall, BookingHall, bookOf, person } from '../support/booking-hall.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { faultsOf, pictureOf } from '../support/hall-picture.ts';
import { pick } from '../support/random-picks.ts';
import { api, clock, kiosk, manager, minute, takeOf } from '../support/virtual-hall.ts';

interface Step {
  what: number;
  which: number;
  wait: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.nat(99),
  which: fc.nat(9_999),
  wait: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 4 * minute }) },
    { weight: 2, arbitrary: fc.integer({ min: 5 * minute, max: 40 * minute }) },
    { weight: 1, arbitrary: fc.integer({ min: 60 * minute, max: 14 * 60 * minute }) },
  ),
});

/** Of the next slots that can be booked, mostly the very next: there is competition. */
function someStart(hall: BookingHall, which: number): number {
  const pool = hall.hall.plan.booking?.pools[0];
  if (pool === undefined) throw new Error('the hall has no pool');
  const days = bookableDays(hall.hall.plan, pool, hall.now).slice(0, 2);
  const slots = days
    .flatMap((day) => slotsOf(hall.hall.plan, pool, day))
    .filter(({ start }) => start > hall.now);
  return pick(slots.slice(0, 6), which)?.start ?? clock('09:10');
}

function commandOf(hall: BookingHall, { what, which }: Step): Command {
  const start = someStart(hall, which);
  const booking = pick([...hall.hall.bookings.values()], which >> 3);
  const bookingId = booking?.id ?? 'nobody00';
  const name = `p${which % 23}`;
  const wanted = {
    ...bookOf(name, '09:10', { start, ...(which % 5 === 0 ? { priorityClass: 'elderly' } : {}) }),
  };
  if (what < 30) return wanted;
  if (what < 38) {
    const { contact: _contact, held: _held, lookup: _lookup, ...held } = wanted;
    const { document: _document, ...unnamed } = held;
    return { ...(what < 34 ? held : unnamed), name: 'holdSlot' };
  }
  if (what < 46) {
    const own = [...hall.hall.bookings.values()].find(({ person: of }) => of === `booker:${page(which).id}`);
    const document = own === undefined ? (booking?.person ?? person(name)) : person(name);
    return { ...wanted, start: own?.start ?? start, document, held: own?.id ?? bookingId };
  }
  if (what < 54) return { name: 'changeBooking', bookingId, start };
  if (what < 60) return { name: 'cancelBooking', bookingId };
  if (what < 74) return { name: 'checkIn', bookingId, channel: 'desk' };
  if (what < 84) return takeOf('birth');
  if (what < 96) return { name: 'finishService', window: 1 + (which % 2), thenCallNext: true };
  if (what < 98)
    return {
      name: 'closeSlots',
      from: start,
      until: start + 30 * minute,
      reason: 'other',
      closed: which % 3 > 0,
    };
  if (what === 98) {
    const bookingIds = [...hall.hall.bookings.values()]
      .filter(({ now }) => now.state === 'closedByHall')
      .map(({ id }) => id);
    const how = which % 4 === 0 ? 'cancel' : 'nextFree';
    return { name: 'settleAffected', bookingIds: bookingIds.length > 0 ? bookingIds : ['nobody00'], how };
  }
  return { name: 'openMorePlaces', pool: 'D', start, more: (which % 3) - 1 };
}

const page = (which: number) => ({ kind: 'booker', id: `page${which % 4}` }) as const;
function askerOf({ what, which }: Step): Asker {
  if (what >= 96) return manager;
  // Places held by pages that name nobody, and booked out of them.
  return what >= 34 && what < 46 ? page(which) : api;
}

/** No place is given twice, and something is left for those who walk in. */
function check(hall: BookingHall): void {
  const { slotCounts, plan } = hall.hall;
  for (const [key, { general, green, more }] of slotCounts.entries()) {
    const pool = plan.booking?.pools.find(({ id }) => key.startsWith(`${id}@`));
    if (pool === undefined) continue;
    assert(general + green <= pool.bookable + more, `${key} is overbooked`);
    assert(pool.bookable + more < pool.total, `${key} leaves nothing for walk-ins`);
  }
}

const limits = { perDay: 3, perWeek: 9, perMonth: 30 };
const settings = bookingHall(limits);
/** Published while the days run: a holiday, an afternoon off, and back. */
const versions = [
  bookingHall(limits, { exceptions: [{ day: '2026-11-24', periods: [] }] }),
  bookingHall(limits, { exceptions: [{ day: '2026-11-23', periods: [['08:30', '11:30']] }] }),
  settings,
];

test('over random days the books balance and fold again to the same hall', () => {
  let [asked, accepted] = [0, 0];
  fc.assert(
    fc.property(fc.array(step, { minLength: 120, maxLength: 200, size: 'max' }), (walk) => {
      const hall = new BookingHall(settings);
      hall.open(1, 2);
      for (const one of walk) {
        hall.later(one.wait);
        if (one.which % 97 === 0) hall.publish(versions[one.which % versions.length] ?? settings);
        if (one.which % 40 === 0) hall.outage(10 * minute);
        else hall.tick();
        const outcome = hall.ask(askerOf(one), commandOf(hall, one));
        asked += 1;
        if ('answer' in outcome) accepted += 1;
        check(hall);
        assert.deepEqual(faultsOf(hall.hall), []);
      }
      assert.equal(JSON.stringify(pictureOf(hall.refolded())), JSON.stringify(pictureOf(hall.hall)));
    }),
    { numRuns: 12 },
  );
  expect(accepted / asked).toBeGreaterThan(0.25);
}, 60_000);

test('BK17 no walk-in waits for ever: with every slot fully booked and everybody early, each is called', () => {
  const hall = new BookingHall(bookingHall({ perDay: 3 }), clock('08:00'));
  const starts = Array.from({ length: 9 }, (_, index) => clock('08:30') + index * 20 * minute);
  const codes = starts.flatMap((start, index) =>
    [0, 1, 2].map(
      (nth) =>
        hall.reserve(`p${index}-${nth}`, '09:10', {
          start,
          ...(nth === 2 ? { priorityClass: 'elderly' } : {}),
        }).code,
    ),
  );
  hall.until(clock('08:29'));
  for (const code of codes) hall.checkIn(code);
  hall.until(clock('08:30')).open(1, 2);
  const waited: number[] = [];
  const walkIns = new Map<string, number>();
  for (let at = clock('08:30'); at < clock('11:30'); at += minute) {
    hall.until(at);
    // One walk-in for each slot: what is kept for them.
    if ((at - clock('08:30')) % (20 * minute) === 7 * minute) walkIns.set(hall.take('birth').ticketId, at);
    for (const window of [1, 2]) {
      const { ticketId } = hall.window(window);
      const since = ticketId === null ? 0 : (hall.ticket(ticketId).calls.at(-1)?.at ?? 0);
      if (ticketId !== null && at - since < 10 * minute) continue;
      if (ticketId !== null) hall.finish(window);
      const called = hall.ask(api, { name: 'callNext', window });
      const took = 'answer' in called ? walkIns.get(called.answer.ticketId) : undefined;
      if (took !== undefined) waited.push(at - took);
    }
  }
  expect(waited.length).toBeGreaterThan(6);
  expect(Math.max(...waited)).toBeLessThanOrEqual(30 * minute);
});

test('a kiosk gives a number whatever is booked', () => {
  const hall = new BookingHall();
  for (const name of ['a', 'b', 'c'])
    hall.reserve(name, '09:10', name === 'c' ? { priorityClass: 'elderly' } : {});
  hall.until(clock('09:00'));
  for (let nth = 0; nth < 20; nth += 1) expect('answer' in hall.ask(kiosk, takeOf('birth'))).toBe(true);
});

// What the hall itself does with its slots: closing a time, opening more places. Rules BK19–BK21 of RULES.md.
import type { Closure } from './booked.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { HallEvent } from '../event.ts';
import { countOf, slotAt } from './slots.ts';

const closuresAtMost = 200;
/** Their ids stand in one line of the book. */
const affectedAtMost = 2_000;

export function closeSlots({ hall, command }: AskingFor<'closeSlots'>): Decision<'closeSlots'> {
  const { from, until, pool = null, reason, closed } = command;
  if (pool !== null && !(hall.plan.booking?.pools ?? []).some(({ id }) => id === pool))
    return refuse('notBookable');
  if (until <= from) return refuse('badRequest', { field: 'until' });
  const closure: Closure = { from, until, pool };
  const known = hall.closures.some((one) => one.from === from && one.until === until && one.pool === pool);
  if (!closed)
    return known
      ? { events: [{ type: 'slotsReopened', closure }], answer: { affected: 0 } }
      : refuse('unknownSlot');
  if (known) return { events: [], answer: { affected: 0 } };
  const within = [...hall.bookings.values()].filter(
    ({ start, pool: own }) => from <= start && start < until && (pool === null || own === pool),
  );
  const held = within.filter(({ now }) => now.state === 'held');
  const bookings = within.filter(({ now }) => now.state === 'booked').map(({ id }) => id);
  if (hall.closures.length >= closuresAtMost || bookings.length > affectedAtMost)
    return refuse('tooMuchAtOnce', {
      limit: hall.closures.length >= closuresAtMost ? closuresAtMost : affectedAtMost,
    });
  const lapsed = held.map(({ id }): HallEvent => ({ type: 'holdLapsed', bookingId: id }));
  return {
    events: [...lapsed, { type: 'slotsClosed', closure, reason, bookings }],
    answer: { affected: bookings.length },
  };
}

/** BK21: out of what was kept for walk-ins, never the last of it; fewer again, never below what is taken. */
export function openMorePlaces({
  hall,
  command,
  at,
}: AskingFor<'openMorePlaces'>): Decision<'openMorePlaces'> {
  const pool = hall.plan.booking?.pools.find(({ id }) => id === command.pool);
  if (pool === undefined) return refuse('notBookable');
  const { start, more } = command;
  if (slotAt(hall.plan, pool, start) === undefined) return refuse('unknownSlot');
  if (start <= at) return refuse('slotPast');
  const count = countOf(hall, pool.id, start);
  const places = pool.bookable + count.more + more;
  if (places > pool.total - 1) return refuse('walkInShareKept', { limit: pool.total - 1 });
  const taken = count.general + count.green;
  if (places < taken || places < 0) return refuse('placesTaken', { limit: taken });
  if (more === 0) return { events: [], answer: { places } };
  return { events: [{ type: 'placesOpened', pool: pool.id, start, more }], answer: { places } };
}

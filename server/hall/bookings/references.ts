// What the own code of another system says, as a keyed hash: whose references these are, and which booking one stands for. Rules BK37, BK38 of RULES.md.
import { askerKey } from '../authority.ts';
import type { Asker } from '../authority.ts';
import type { AskingFor } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { Hall } from '../hall.ts';
import type { Booking, Reference } from './booked.ts';

/** Each system numbers its orders for itself, an authority's together. Null: whoever this is has none to give. */
function namedBy(asker: Asker): string | null {
  if (asker.kind !== 'key' && asker.kind !== 'staff') return null;
  if (asker.organisation !== undefined) return `authority:${asker.organisation}`;
  return asker.kind === 'key' ? askerKey(asker) : 'hall';
}

export function referenceIn({
  asker,
  command: { reference },
}: AskingFor<'bookSlot'>): Reference | ReturnType<typeof refuse> | null {
  if (reference === undefined) return null;
  const of = namedBy(asker);
  return of === null ? refuse('notAllowed') : { hash: reference, of };
}

function referredTo(hall: Hall, hash: string): Booking[] {
  return (hall.bookingReferences.get(hash) ?? []).flatMap((id) => hall.bookings.get(id) ?? []);
}

/** BK37: whose it is already; who cancelled or did not come has given it back. */
export function bookingWith(hall: Hall, { hash, of }: Reference): Booking | undefined {
  return referredTo(hall, hash).find(
    ({ reference, now }) => reference?.of === of && now.state !== 'cancelled' && now.state !== 'noShow',
  );
}

/** BK37: a system that lost the answer asks again, and must hear what it has. */
export function isAskedAgain(booking: Booking, { command }: AskingFor<'bookSlot'>): boolean {
  const { now, person, start, items, queue, priorityClass } = booking;
  return (
    now.state === 'booked' &&
    person === command.document &&
    start === command.start &&
    priorityClass === command.priorityClass &&
    items[0] === command.item &&
    (command.queue === undefined || queue === command.queue)
  );
}

/** BK38: those that a scanned code may stand for; a system means its own where it has some. */
export function bookingsScanned(hall: Hall, asker: Asker, hash: string): Booking[] {
  const all = referredTo(hall, hash);
  const own = asker.kind === 'key' ? all.filter(({ reference }) => reference?.of === namedBy(asker)) : [];
  return own.length > 0 ? own : all;
}

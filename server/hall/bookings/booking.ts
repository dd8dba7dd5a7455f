// Holding a place, booking it, changing and cancelling. Rules BK5–BK12, BK37 of RULES.md.
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { Command } from '../../../contract/commands.ts';
import type { Booked } from '../../../contract/commands/bookings.ts';
import type { Booking, Reference, Share } from './booked.ts';
import { bookerRefusal } from './booking-limits.ts';
import { declarable, isClass } from '../needs/priority.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { lanesOf } from '../plan.ts';
import type { Pool } from '../plan.ts';
import { poolOf } from './affected.ts';
import { bookingWith, isAskedAgain, referenceIn } from './references.ts';
import { countOf, poolFor, shareFor, slotAt, slotRefusal } from './slots.ts';
import type { Slot } from './slots.ts';

const minute = 60_000;
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLength = 8;
/** Places of the whole hall held by pages on which nobody is named yet. */
const unnamedAtMost = 300;

/** Eight letters and digits that are not mistaken for one another, out of a fresh random id. */
function codeFrom(id: string): string {
  let value = Array.from(id).reduce((sum, sign) => sum * 36n + BigInt(parseInt(sign, 36)), 0n);
  let code = '';
  for (let index = 0; index < codeLength; index += 1) {
    code += alphabet[Number(value % 32n)];
    value /= 32n;
  }
  return code;
}

function freshCode({ hall, freshId }: Asking): string {
  let code = codeFrom(freshId());
  while (hall.bookingCodes.has(code)) code = codeFrom(freshId());
  return code;
}

type Wanting = AskingFor<'holdSlot'> | AskingFor<'bookSlot'>;
interface Wanted {
  pool: Pool;
  slot: Slot;
  share: Share;
  items: string[];
}

function poolWanted({ hall, command }: Wanting): Pool | ReturnType<typeof refuse> {
  const { item, queue } = command;
  const lanes = lanesOf(hall.plan);
  if (item !== undefined && hall.plan.notHandledHere.includes(item))
    return refuse('notHandledHere', { field: item });
  if (item !== undefined && !lanes.item.has(item)) return refuse('unknownItem', { field: item });
  if (queue !== undefined && !lanes.queue.has(queue)) return refuse('unknownQueue');
  const pool = poolFor(hall.plan, {
    ...(item === undefined ? {} : { item }),
    ...(queue === undefined ? {} : { queue }),
  });
  return pool ?? refuse('notBookable');
}

/** BK5: the slot, the person and the places, in this order; `own` is her hold or booking that gives way to it. */
function place(
  hall: Hall,
  at: number,
  pool: Pool,
  wanted: { start: number; person: string; green: boolean; own: readonly string[] },
): { slot: Slot; share: Share } | ReturnType<typeof refuse> {
  const why = slotRefusal(hall, pool, wanted.start, at);
  if (why !== null) return refuse(why);
  const slot = slotAt(hall.plan, pool, wanted.start);
  if (slot === undefined) return refuse('unknownSlot');
  const hindered = bookerRefusal(hall, wanted.person, slot, wanted.own, at);
  if (hindered !== null) return hindered;
  const freed = wanted.own.reduce((rest, id) => withoutPlace(rest, id), hall);
  const share = shareFor(freed, pool, slot, wanted.green, at);
  return share === null ? refuse('slotFull') : { slot, share };
}

/** The hall as if that booking took no place: what its own move or hold may use again. */
function withoutPlace(hall: Hall, id: string): Hall {
  const booking = hall.bookings.get(id);
  if (booking === undefined || (booking.now.state !== 'held' && booking.now.state !== 'booked')) return hall;
  const key = `${booking.pool}@${booking.start}`;
  const count = hall.slotCounts.get(key);
  if (count === undefined) return hall;
  const after = { ...count, [booking.share]: count[booking.share] - 1 };
  return { ...hall, slotCounts: hall.slotCounts.with(key, after) };
}

function holdsOf(hall: Hall, person: string): string[] {
  const ids = hall.bookers.get(person)?.ids ?? [];
  return ids.filter((id) => hall.bookings.get(id)?.now.state === 'held');
}

/** A booking page stands for the person while nobody is named on it: no hash of a document looks like this. */
const pagePrefix = 'booker:';
function pageOf(asker: Asking['asker']): string {
  return asker.kind === 'booker' ? `${pagePrefix}${asker.id}` : 'nobody';
}

/** BK34: of a slot half at most, one at least; and not too many in the whole hall. */
function mayHoldUnnamed(hall: Hall, { pool, slot }: Wanted, own: readonly string[]): boolean {
  const unnamed = [...hall.holdsNow].flatMap(({ id }): Booking[] => {
    const one = hall.bookings.get(id);
    return one === undefined || own.includes(id) || !one.person.startsWith(pagePrefix) ? [] : [one];
  });
  const here = unnamed.filter((one) => one.pool === pool.id && one.start === slot.start).length;
  const places = pool.bookable + countOf(hall, pool.id, slot.start).more;
  return unnamed.length < unnamedAtMost && here < Math.max(1, Math.floor(places / 2));
}

/** BK27: on her own word a class that needs no evidence; any other only by staff who stand before her. */
function classRefusal({ hall, asker, command }: Wanting, id: string): ReturnType<typeof refuse> | null {
  const seen = asker.kind === 'staff' && (command.channel === 'guide' || command.channel === 'desk');
  if (seen) return isClass(hall, id) ? null : refuse('unknownPriorityClass');
  return declarable(hall, id);
}

function wantedSlot(
  asking: Wanting,
  person: string,
  own: readonly string[],
): Wanted | ReturnType<typeof refuse> {
  const pool = poolWanted(asking);
  if ('refusal' in pool) return pool;
  const { hall, at, command } = asking;
  const { start, priorityClass, item } = command;
  const unfit = priorityClass === undefined ? null : classRefusal(asking, priorityClass);
  if (unfit !== null) return unfit;
  const placed = place(hall, at, pool, { start, person, green: priorityClass !== undefined, own });
  if ('refusal' in placed) return placed;
  return { pool, ...placed, items: item === undefined ? [] : [item] };
}

function lapsed(ids: readonly string[]): HallEvent[] {
  return ids.map((bookingId) => ({ type: 'holdLapsed', bookingId }));
}

/** BK6: one person holds one place at a time; a new one lets the old go. BK34: so does a page on which nobody is named yet. */
export function holdSlot(asking: AskingFor<'holdSlot'>): Decision<'holdSlot'> {
  const { hall, at, command, asker, freshId } = asking;
  // Whoever is named on the page can still be anybody: it holds as a page.
  const unnamed = asker.kind === 'booker';
  const person = unnamed ? pageOf(asker) : command.document;
  if (person === undefined) return refuse('badRequest', { field: 'document' });
  const before = holdsOf(hall, person);
  const wanted = wantedSlot(asking, person, before);
  if ('refusal' in wanted) return wanted;
  if (unnamed && !mayHoldUnnamed(hall, wanted, before)) return refuse('holdLimit');
  const bookingId = freshId();
  const heldUntil = at + (hall.plan.booking?.holdMinutes ?? 5) * minute;
  const held: HallEvent = { type: 'slotHeld', ...placedAs(bookingId, wanted, command, person), heldUntil };
  return { events: [...lapsed(before), held], answer: { bookingId, until: heldUntil } };
}

function placedAs(
  bookingId: string,
  { pool, slot, share, items }: Wanted,
  { channel, language, priorityClass }: Wanting['command'],
  person: string,
) {
  const placed = { bookingId, pool: pool.id, queue: pool.queue, items, ...slot, share, person };
  return { ...placed, channel, language, ...(priorityClass === undefined ? {} : { priorityClass }) };
}

export function bookSlot(asking: AskingFor<'bookSlot'>): Decision<'bookSlot'> {
  const reference = referenceIn(asking);
  if (reference === null) return bookedNow(asking, null);
  if ('refusal' in reference) return reference;
  const known = bookingWith(asking.hall, reference);
  if (known === undefined) return bookedNow(asking, reference);
  return isAskedAgain(known, asking)
    ? { events: [], answer: told(known, known) }
    : refuse('referenceTaken', { field: 'reference' });
}

function bookedNow(asking: AskingFor<'bookSlot'>, reference: Reference | null): Decision<'bookSlot'> {
  const { hall, command, freshId, remark } = asking;
  const held = command.held === undefined ? undefined : hall.bookings.get(command.held);
  const mine =
    held?.now.state === 'held' && (held.person === command.document || held.person === pageOf(asking.asker));
  if (command.held !== undefined && !mine) return refuse('holdExpired');
  const { printer } = command;
  if (printer !== undefined && !hall.plan.printers.some(({ id }) => id === printer))
    return refuse('unknownPrinter');
  const own = holdsOf(hall, command.document);
  const before = held === undefined || own.includes(held.id) ? own : [...own, held.id];
  const wanted = wantedSlot(asking, command.document, before);
  if ('refusal' in wanted) return wanted;
  const bookingId = held?.id ?? freshId();
  const booked: HallEvent = {
    type: 'slotBooked',
    ...placedAs(bookingId, wanted, command, command.document),
    code: freshCode(asking),
    ...(remark === undefined ? {} : { contact: remark }),
    ...(command.lookup === undefined ? {} : { lookup: command.lookup }),
    ...(reference === null ? {} : { reference }),
    ...(command.declined === undefined ? {} : { declined: command.declined }),
  };
  const { code, start, until } = booked;
  const paperId = printer === undefined ? undefined : freshId();
  const paper: HallEvent[] =
    paperId === undefined || printer === undefined
      ? []
      : [{ type: 'paperWanted', paperId, printer, copy: 1, booking: bookingId }];
  return {
    events: [...lapsed(before.filter((id) => id !== bookingId)), booked, ...paper],
    answer: { bookingId, code, start, until, ...(paperId === undefined ? {} : { paperId }) },
  };
}

type Naming = Asking<
  Extract<Command, { name: 'changeBooking' | 'cancelBooking' | 'checkIn' | 'chooseMessages' }>
>;

/** BK9: whoever knows the code acts on the booking; by its id only the hall's own people and other systems do. */
export function bookingNamed({ hall, asker, command }: Naming): Booking | ReturnType<typeof refuse> {
  if (command.code !== undefined)
    return hall.bookings.get(hall.bookingCodes.get(command.code) ?? '') ?? refuse('unknownBooking');
  const booking = hall.bookings.get(command.bookingId ?? '');
  const known = asker.kind === 'staff' || asker.kind === 'key' || booking?.now.state === 'held';
  return known && booking !== undefined ? booking : refuse('unknownBooking');
}

/** BK10: in good time; the hall's own people until the visitor has come. */
function tooLate({ hall, asker, at }: Naming, { start }: Booking): boolean {
  const until = start - (hall.plan.booking?.cancelUntilMinutes ?? 0) * minute;
  return asker.kind !== 'staff' && at > until;
}

function endedAs(hall: Hall, booking: Booking): ReturnType<typeof refuse> {
  const { now } = booking;
  if (now.state !== 'checkedIn') return refuse('bookingEnded');
  const number = hall.tickets.get(now.ticketId)?.number;
  return refuse('alreadyCheckedIn', number === undefined ? {} : { number });
}

const told = ({ id, code }: Booking, { start, until }: Slot): Booked => ({
  bookingId: id,
  code,
  start,
  until,
});

export function changeBooking(asking: AskingFor<'changeBooking'>): Decision<'changeBooking'> {
  const booking = bookingNamed(asking);
  if ('refusal' in booking) return booking;
  const { hall, at, command } = asking;
  const { now, person, start } = booking;
  if (now.state !== 'booked' && now.state !== 'closedByHall') return endedAs(hall, booking);
  if (now.state === 'booked' && tooLate(asking, booking)) return refuse('cancelTooLate', { opensAt: start });
  const pool = poolOf(hall.plan, booking);
  if (pool === undefined) return refuse('notBookable');
  if (now.state === 'booked' && command.start === start)
    return { events: [], answer: told(booking, booking) };
  const green = booking.share === 'green' || booking.priorityClass !== undefined;
  const placed = place(hall, at, pool, { start: command.start, person, green, own: [booking.id] });
  if ('refusal' in placed) return placed;
  const { slot, share } = placed;
  const moved = pool.id === booking.pool ? {} : { pool: pool.id };
  return {
    events: [{ type: 'bookingMoved', bookingId: booking.id, ...slot, share, ...moved }],
    answer: told(booking, slot),
  };
}

export function cancelBooking(asking: AskingFor<'cancelBooking'>): Decision<'cancelBooking'> {
  const booking = bookingNamed(asking);
  if ('refusal' in booking) return booking;
  const { id: bookingId, now, start } = booking;
  if (now.state === 'held') return { events: lapsed([bookingId]), answer: { bookingId } };
  if (now.state === 'cancelled') return { events: [], answer: { bookingId } };
  if (now.state !== 'booked' && now.state !== 'closedByHall') return endedAs(asking.hall, booking);
  if (now.state === 'booked' && tooLate(asking, booking)) return refuse('cancelTooLate', { opensAt: start });
  return { events: [{ type: 'bookingCancelled', bookingId }], answer: { bookingId } };
}

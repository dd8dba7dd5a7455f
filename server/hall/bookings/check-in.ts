// 签到: a booking becomes a number in the line, in one step. Rules BK13–BK18, BK38 of RULES.md.
import type { ArrivalKind } from '../../../contract/commands/bookings.ts';
import type { Booking } from './booked.ts';
import { bookingNamed } from './booking.ts';
import { bookingsScanned } from './references.ts';
import { standsBooked } from './due.ts';
import type { Stands } from './due.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { hoursState } from '../days/hours.ts';
import { planOfQueue, queueGiven } from '../days/own-hours.ts';
import { localTime } from '../days/local-time.ts';
import { isPlanned, lanesOf } from '../plan.ts';
import { nextNumber, pickUpCode } from '../visits/taking.ts';
import { expectedCall } from '../lines/expected.ts';
import { isClass, leading } from '../needs/priority.ts';
import { aheadIn, noWindowOpenNow, waitFor } from '../lines/waiting.ts';

const minute = 60_000;
/** A slot after midnight: who comes the evening before is not sent away. */
const nearMs = 2 * 60 * minute;
const timesTold = 6;

export function isOfToday(hall: Hall, { start }: Booking, at: number): boolean {
  const { timeZone } = hall.plan;
  return localTime(timeZone, start).day === localTime(timeZone, at).day || Math.abs(start - at) <= nearMs;
}

/** Every booking that fits what she has with her; null where she names a single one. */
function fitting({ hall, asker, command }: AskingFor<'checkIn'>): Booking[] | null {
  const { code, document, lookup, phoneTail, reference } = command;
  if (reference !== undefined) {
    if (code !== undefined && hall.bookingCodes.has(code)) return null;
    const scanned = bookingsScanned(hall, asker, reference);
    if (scanned.length > 0 || document === undefined) return scanned;
  }
  if (document === undefined && (phoneTail === undefined || lookup === undefined)) return null;
  return [...hall.bookings.values()].filter((one) =>
    document === undefined ? one.lookup === lookup : one.person === document,
  );
}

/** BK13, BK35: by id or code; by document, by phone and surname, or by what was scanned, the one of today that fits, never one of several. */
export function bookingHere(asking: AskingFor<'checkIn'>): Booking | ReturnType<typeof refuse> {
  const { hall, command, at, asker } = asking;
  const { reference, start } = command;
  // A phone could try one number after another.
  if (asker.kind === 'booker' && reference !== undefined) return refuse('notAllowed');
  const all = fitting(asking);
  if (all === null) return bookingNamed(asking);
  const own = all
    .filter(({ now }) => now.state !== 'held')
    .sort((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1));
  const today = own.filter((one) => isOfToday(hall, one, at));
  // Moved or cancelled meanwhile, the time that was named is nobody else's.
  const named = start === undefined ? today : today.filter((one) => one.start === start);
  // Who has checked in counts as well: pressing twice never calls in somebody else.
  const open = named.filter(({ now }) => now.state === 'booked' || now.state === 'checkedIn');
  if (open.length > 1) return several(open);
  const fits = open[0] ?? named.at(-1);
  if (fits !== undefined || start !== undefined) return fits ?? nobody;
  return own.find(({ now }) => now.state === 'booked') ?? own.at(-1) ?? nobody;
}

const nobody = refuse('unknownBooking');

/** The times to choose from; where they are the same, only the code or the document tells one from another. */
function several(those: readonly Booking[]): ReturnType<typeof refuse> {
  const moments = [...new Set(those.map(({ start }) => start))].slice(0, timesTold);
  return refuse('severalBookings', { count: those.length, ...(moments.length > 1 ? { moments } : {}) });
}

/** Why nobody checks in on it now; null where she may. */
export function checkInRefusal(hall: Hall, booking: Booking, at: number): ReturnType<typeof refuse> | null {
  const { now, start } = booking;
  switch (now.state) {
    case 'booked':
      return isOfToday(hall, booking, at) ? null : refuse('bookingNotToday', { opensAt: start });
    case 'held':
      return refuse('unknownBooking');
    case 'checkedIn': {
      const number = hall.tickets.get(now.ticketId)?.number;
      return refuse('alreadyCheckedIn', number === undefined ? {} : { number });
    }
    case 'closedByHall':
      return refuse('slotClosed');
    case 'cancelled':
    case 'noShow':
      return refuse('bookingEnded');
    default:
      throw new Error(`unknown booking ${JSON.stringify(now satisfies never)}`);
  }
}

/** BK14–BK16: early, in time, late within grace, too late. */
export function arrivalOf(
  hall: Hall,
  { start, until }: Pick<Booking, 'start' | 'until'>,
  at: number,
): ArrivalKind {
  const { leadMinutes = 0, graceMinutes = 0 } = hall.plan.booking ?? {};
  if (at < start - leadMinutes * minute) return 'early';
  if (at <= until) return 'inTime';
  return at <= until + graceMinutes * minute ? 'late' : 'tooLate';
}

/** BK27: the class she booked for, where the hall still has it: as yet her word. */
function classNow(hall: Hall, { priorityClass }: Booking): string | null {
  return priorityClass !== undefined && isClass(hall, priorityClass) ? priorityClass : null;
}

function standing(
  hall: Hall,
  booking: { start: number; arrival: ArrivalKind },
  priority: boolean,
  at: number,
): Stands {
  const order = hall.step + 1;
  const now = { at, order };
  const ordinary = priority ? leading(hall, now) : { place: now, leadMs: 0 };
  return standsBooked(hall, booking, order, priority, at) ?? ordinary;
}

export function checkIn(asking: AskingFor<'checkIn'>): Decision<'checkIn'> {
  const { hall, at, command, freshId } = asking;
  const booking = bookingHere(asking);
  if ('refusal' in booking) return booking;
  const why = checkInRefusal(hall, booking, at);
  if (why !== null) return why;
  const giving = queueGiven(hall.plan, booking.queue, at);
  if (!giving.given && hoursState(planOfQueue(hall.plan, booking.queue), at).state !== 'open')
    return refuse(giving.why, giving.opensAt === undefined ? {} : { opensAt: giving.opensAt });
  const lanes = lanesOf(hall.plan);
  const [item] = booking.items;
  const lane =
    (item === undefined ? undefined : lanes.laneOfItem.get(item)) ?? lanes.laneOfQueue.get(booking.queue);
  if (lane === undefined || !isPlanned(hall.plan, lane)) return refuse('noWindowPlanned');
  const { printer } = command;
  if (printer !== undefined && !hall.plan.printers.some(({ id }) => id === printer))
    return refuse('unknownPrinter');
  const queue = lanes.lanes.get(lane)?.queue ?? booking.queue;
  const series = lanes.queue.get(queue)?.series ?? '';
  const next = nextNumber(hall, series);
  if (next === undefined) return refuse('numbersUsedUp');
  const arrival = arrivalOf(hall, booking, at);
  const ticketId = freshId();
  const priority = classNow(hall, booking);
  const { place, leadMs } = standing(hall, { start: booking.start, arrival }, priority !== null, at);
  const issued: HallEvent = {
    type: 'ticketIssued',
    ticketId,
    ...next,
    series,
    code: pickUpCode(freshId()),
    items: booking.items.filter((one) => lanes.item.has(one)),
    queue,
    lane,
    language: command.language ?? booking.language,
    channel: command.channel,
    place,
    ...(leadMs === 0 ? {} : { leadMs }),
  };
  const granted: HallEvent[] =
    priority === null
      ? []
      : [{ type: 'priorityGranted', ticketId, class: priority, how: 'declared', place, leadMs }];
  const paperId = printer === undefined ? undefined : freshId();
  const paper: HallEvent[] =
    paperId === undefined || printer === undefined
      ? []
      : [{ type: 'paperWanted', paperId, ticketId, printer, copy: 1 }];
  const { id: bookingId, start, until } = booking;
  const ahead = aheadIn(hall, lane, place, at);
  return {
    events: [issued, ...granted, { type: 'bookingCheckedIn', bookingId, ticketId, arrival }, ...paper],
    answer: {
      ticketId,
      number: next.number,
      code: issued.code,
      bookingId,
      queue,
      items: issued.items,
      arrival,
      start,
      until,
      ahead,
      wait: waitFor(hall, lane, ahead, at, place),
      ...expectedCall(hall, lane, place, at),
      ...(noWindowOpenNow(hall, lane) ? { noWindowOpenNow: true as const } : {}),
      ...(paperId === undefined ? {} : { paperId }),
    },
  };
}

// The steps of a random day that are about bookings: places held and taken, moved and given up, people who come, times that the hall takes away.
import type { Command, CommandOf } from '../../contract/commands.ts';
import { messageKinds } from '../../contract/messages.ts';
import type { Hall } from '../../server/hall/hall.ts';
import { takesPlace } from '../../server/hall/bookings/booked.ts';
import type { Booking } from '../../server/hall/bookings/booked.ts';
import { bookableDays, slotsOf } from '../../server/hall/bookings/slots.ts';
import { pick } from './random-picks.ts';
import { hour, minute } from './virtual-hall.ts';
import type { VirtualHall } from './virtual-hall.ts';

const poolItems = { D: ['birth', 'residence'], pension: ['pension'] } as const;

/** Of the next slots of a pool, mostly the very next: there is competition, and people come in time. */
function someStart(hall: VirtualHall, poolId: string, which: number): number {
  const { plan } = hall.hall;
  const pool = plan.booking?.pools.find(({ id }) => id === poolId);
  if (pool === undefined) return hall.now;
  const slots = bookableDays(plan, pool, hall.now)
    .slice(0, 2)
    .flatMap((day) => slotsOf(plan, pool, day))
    .filter(({ start }) => start > hall.now);
  const [first, last] = which % 3 === 0 ? [8, 20] : [0, 3];
  return (pick(slots.slice(first, last), which >> 4) ?? slots[0])?.start ?? hall.now;
}

function wantedBy(hall: VirtualHall, which: number): CommandOf<'bookSlot'> {
  const pool = which % 4 === 0 ? 'pension' : 'D';
  const item = pick(poolItems[pool], which >> 3) ?? 'birth';
  return {
    name: 'bookSlot',
    ...(which % 9 === 0 && pool === 'D' ? { queue: 'D' } : { item }),
    start: someStart(hall, pool, which),
    document: `person-${which % 41}`,
    language: which % 11 === 0 ? 'ru' : 'zh',
    channel: pick(['phone', 'kiosk', 'desk', 'api'] as const, which >> 2) ?? 'phone',
    ...(which % 5 === 0 ? { priorityClass: 'elderly' } : {}),
    ...(which % 4 === 1 ? { reference: `order-${which % 61}` } : {}),
    ...(which % 7 === 0 ? { declined: messageKinds.filter((_kind, nth) => (which >> nth) % 2 === 1) } : {}),
  };
}

function heldBy(hall: VirtualHall, which: number): Command {
  const { item, queue, start, document, language, channel, priorityClass } = wantedBy(hall, which);
  return {
    name: 'holdSlot',
    ...(item === undefined ? { queue } : { item }),
    start,
    document,
    language,
    channel,
    ...(priorityClass === undefined ? {} : { priorityClass }),
  };
}

/** Of a place that is held, mostly for whom it is; where none is, one is held. */
function takenFrom(hall: VirtualHall, which: number): Command {
  const kept = hall.hall.bookings.get(pick([...hall.hall.holdsNow], which)?.id ?? '');
  if (kept === undefined) return heldBy(hall, which);
  const { id, items, queue, start, person, language, channel, priorityClass } = kept;
  const [item] = items;
  return {
    name: 'bookSlot',
    held: id,
    ...(item === undefined ? { queue } : { item }),
    start,
    document: which % 9 === 0 ? 'person-0' : person,
    language,
    channel,
    ...(priorityClass === undefined ? {} : { priorityClass }),
  };
}

/** Mostly one that is still to come. */
export function someBooking(hall: VirtualHall, which: number): Booking | undefined {
  const all = [...hall.hall.bookings.values()].sort((one, other) => one.start - other.start);
  const open = all.filter(({ now }) => now.state === 'booked');
  return pick(which % 7 === 0 ? all : open.slice(0, 6), which >> 3);
}

export function bookingsOf(hall: VirtualHall, which: number): Command {
  const booking = someBooking(hall, which);
  const later = [...hall.hall.bookings.values()].filter(
    ({ start, now }) => now.state === 'booked' && start - hall.now > 2 * hour,
  );
  const laterOne = pick(later, which >> 5)?.id ?? booking?.id ?? 'nobody00';
  const more = which >> 4;
  switch (which % 16) {
    case 0:
    case 1:
    case 2:
    case 3:
      return wantedBy(hall, more);
    case 4:
      return heldBy(hall, more);
    case 5:
    case 6:
      return takenFrom(hall, more);
    case 7:
      return {
        name: 'changeBooking',
        bookingId: laterOne,
        start: someStart(hall, booking?.pool ?? 'D', more),
      };
    case 8:
      return { name: 'cancelBooking', bookingId: laterOne };
    case 9:
    case 10:
    case 11:
    case 12:
      return comesIn(booking, more);
    case 13: {
      const from = someStart(hall, 'D', more);
      const pool = more % 3 === 0 ? { pool: 'pension' } : {};
      return {
        name: 'closeSlots',
        from,
        until: from + 30 * minute,
        reason: 'other',
        closed: more % 3 > 0,
        ...pool,
      };
    }
    case 14: {
      const closed = [...hall.hall.bookings.values()].filter(({ now }) => now.state === 'closedByHall');
      const ids = closed.slice(0, 5).map(({ id }) => id);
      return {
        name: 'settleAffected',
        bookingIds: ids.length > 0 ? ids : ['nobody00'],
        how: more % 4 === 0 ? 'cancel' : 'nextFree',
      };
    }
    default:
      return {
        name: 'openMorePlaces',
        pool: 'D',
        start: someStart(hall, 'D', more),
        more: (more % 3) - 1,
      };
  }
}

/** By code, by document, by the code of another system, or by whom staff picked from a list. */
function comesIn(booking: Booking | undefined, which: number): Command {
  const channel = pick(['kiosk', 'desk', 'guide', 'desk', 'guide'] as const, which) ?? 'kiosk';
  const printer = which % 3 === 0 ? { printer: 'K1' } : {};
  if (booking === undefined || which % 7 === 0)
    return { name: 'checkIn', code: 'AAAAAAAA', channel: 'kiosk', ...printer };
  if (booking.reference !== undefined && which % 2 === 0)
    return { name: 'checkIn', reference: booking.reference.hash, channel, ...printer };
  if (which % 3 === 1) return { name: 'checkIn', document: booking.person, channel, ...printer };
  return which % 3 === 2
    ? { name: 'checkIn', bookingId: booking.id, channel, ...printer }
    : { name: 'checkIn', code: booking.code, channel, ...printer };
}

/** BK37: found by its reference, and the only one of that system that has it. */
function faultsOfReference(hall: Hall, booking: Booking, referred: Map<string, string>): string[] {
  const { id, reference, now } = booking;
  if (reference === undefined) return [];
  const found = hall.bookingReferences.get(reference.hash)?.includes(id) === true;
  const faults = found ? [] : [`${id} is not found by its reference`];
  if (now.state === 'cancelled' || now.state === 'noShow') return faults;
  const key = `${reference.of} ${reference.hash}`;
  const other = referred.get(key);
  referred.set(key, id);
  return other === undefined ? faults : [...faults, `${id} and ${other} have one reference`];
}

/** Recounted from the bookings alone. BK5, BK10: each in one state; every slot, person and hold counts what there is. */
export function faultsOfBookings(hall: Hall): string[] {
  const { bookings, slotCounts, bookers, holdsNow } = hall;
  const faults: string[] = [];
  const taken = new Map<string, { general: number; green: number }>();
  const held: string[] = [];
  const referred = new Map<string, string>();
  for (const [key, booking] of bookings.entries()) {
    const { id, pool, start, share, person, now } = booking;
    if (key !== id) faults.push(`the booking ${id} lies under ${key}`);
    if (now.state === 'held') held.push(id);
    faults.push(...faultsOfReference(hall, booking, referred));
    if (now.state === 'checkedIn' && hall.tickets.get(now.ticketId)?.booking?.id !== id)
      faults.push(`${id} has come, and no visit is hers`);
    if (!takesPlace(booking)) continue;
    const slot = `${pool}@${start}`;
    const count = taken.get(slot) ?? { general: 0, green: 0 };
    taken.set(slot, { ...count, [share]: count[share] + 1 });
    if (bookers.get(person)?.ids.includes(id) !== true) faults.push(`${id} is a booking of nobody`);
  }
  for (const slot of new Set([...taken.keys(), ...[...slotCounts.entries()].map(([key]) => key)])) {
    const { general, green } = taken.get(slot) ?? { general: 0, green: 0 };
    const count = slotCounts.get(slot) ?? { general: 0, green: 0 };
    if (count.general !== general || count.green !== green) faults.push(`${slot} is counted wrong`);
  }
  if (
    [...holdsNow]
      .map(({ id }) => id)
      .sort()
      .join() !== held.sort().join()
  )
    faults.push('holdsNow is not what bookings say');
  return faults;
}

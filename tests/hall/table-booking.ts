// Booking verbs against every state of a booking; told to table.test.ts, which walks all commands there are.
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import { BookingHall, bookOf, person } from '../support/booking-hall.ts';
import { api, clock, manager } from '../support/virtual-hall.ts';
import { outcomeOf, rowsOf } from './table-states.ts';
import type { Met } from './table-states.ts';

interface MetBooking extends Met {
  bookingId: string;
  code: string;
}

/** A booking for ten past eleven, made at nine: it can still be changed until ten past nine. */
function begin(): MetBooking {
  const hall = new BookingHall(undefined, clock('09:00'));
  const { bookingId, code } = hall.reserve('a', '11:10');
  return { hall, bookingId, code, ticketId: '', callId: '', paperId: '' };
}

const after = (ask: (met: MetBooking) => Command, later?: string) => (): MetBooking => {
  const met = begin();
  if (later !== undefined) met.hall.until(clock(later));
  met.hall.get(manager, ask(met));
  return met;
};
const closing = {
  name: 'closeSlots',
  from: clock('11:00'),
  until: clock('12:00'),
  reason: 'other',
  closed: true,
} as const;
const states: Record<string, () => MetBooking> = {
  none: () => ({ ...begin(), bookingId: 'nobody00' }),
  held: () => {
    const met = begin();
    const { contact: _contact, held: _held, lookup: _lookup, ...wanted } = bookOf('b', '11:10');
    const { bookingId } = met.hall.get(api, { ...wanted, name: 'holdSlot' });
    return { ...met, bookingId };
  },
  booked: begin,
  late: () => {
    const met = begin();
    met.hall.until(clock('11:00'));
    return met;
  },
  checkedIn: after(({ code }) => ({ name: 'checkIn', code, channel: 'desk' })),
  cancelled: after(({ bookingId }) => ({ name: 'cancelBooking', bookingId })),
  closed: after(() => closing),
  missed: () => {
    const met = begin();
    met.hall.until(clock('04:00', '2026-11-24')).tick();
    return met;
  },
};
const later = clock('14:10', '2026-11-24');
const verbs: Record<string, (met: MetBooking) => Command> = {
  hold: () => {
    const {
      contact: _contact,
      held: _held,
      lookup: _lookup,
      ...wanted
    } = bookOf('c', '14:10', {}, '2026-11-24');
    return { ...wanted, name: 'holdSlot' };
  },
  take: ({ bookingId }) => bookOf('b', '11:10', { held: bookingId }),
  again: () => bookOf('a', '11:10'),
  change: ({ bookingId }) => ({ name: 'changeBooking', bookingId, start: later }),
  cancel: ({ bookingId }) => ({ name: 'cancelBooking', bookingId }),
  arrive: ({ bookingId }) => ({ name: 'checkIn', bookingId, channel: 'desk' }),
  byHer: () => ({ name: 'checkIn', document: person('a'), channel: 'desk' }),
  quiet: ({ bookingId }) => ({ name: 'chooseMessages', bookingId, declined: ['reminder'] }),
  close: () => closing,
  reopen: () => ({ ...closing, closed: false }),
  settle: ({ bookingId }) => ({ name: 'settleAffected', bookingIds: [bookingId], how: 'nextFree' }),
  drop: ({ bookingId }) => ({ name: 'settleAffected', bookingIds: [bookingId], how: 'cancel' }),
  more: () => ({ name: 'openMorePlaces', pool: 'D', start: later, more: 0 }),
  most: () => ({ name: 'openMorePlaces', pool: 'D', start: later, more: 9 }),
};
const table = rowsOf(
  '      none            held           booked           late             checkedIn        cancelled        closed           missed',
  `
hold   +               +              +                +                +                +                +                +
take   holdExpired     +              holdExpired      holdExpired      holdExpired      holdExpired      holdExpired      holdExpired
again  bookingOverlaps bookingOverlaps bookingOverlaps bookingOverlaps  bookingOverlaps  +                slotClosed       slotPast
change unknownBooking  bookingEnded   +                cancelTooLate    alreadyCheckedIn bookingEnded     +                unknownBooking
cancel unknownBooking  +              +                cancelTooLate    alreadyCheckedIn =                +                unknownBooking
arrive unknownBooking  unknownBooking +                +                alreadyCheckedIn bookingEnded     slotClosed       unknownBooking
byHer  +               +              +                +                alreadyCheckedIn bookingEnded     slotClosed       unknownBooking
quiet  unknownBooking  +              +                +                bookingEnded     bookingEnded     +                unknownBooking
close  +               +              +                +                +                +                =                +
reopen unknownSlot     unknownSlot    unknownSlot      unknownSlot      unknownSlot      unknownSlot      +                unknownSlot
settle unknownBooking  =              =                =                =                =                +                unknownBooking
drop   unknownBooking  =              =                =                =                =                +                unknownBooking
more   =               =              =                =                =                =                =                =
most   walkInShareKept walkInShareKept walkInShareKept walkInShareKept walkInShareKept walkInShareKept walkInShareKept walkInShareKept`,
);

export function describeBookings(): void {
  describe('a booking', () => {
    test.each(table)('%s while %s: %s', (verb, state, wanted) => {
      const met = states[state]?.() ?? begin();
      const command = verbs[verb]?.(met) ?? closing;
      expect(outcomeOf(met, api, command)).toBe(wanted);
    });
  });
}

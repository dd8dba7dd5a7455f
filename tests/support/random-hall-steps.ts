// What is done with the whole hall on a random day: pausing it now and then and going on soon, closing visits, serving them late; choices at closing, and messages that somebody does not want.
import { closeReasons, hallPauseReasons } from '../../contract/commands/hall.ts';
import { closingChoices } from '../../contract/commands/visitors.ts';
import { messageKinds, visitMessages } from '../../contract/messages.ts';
import type { Command } from '../../contract/commands.ts';
import { someBooking } from './random-bookings.ts';
import { pick, someTicket } from './random-picks.ts';
import { businessDay } from '../../server/hall/days/hours.ts';
import { hour } from './virtual-hall.ts';
import type { VirtualHall } from './virtual-hall.ts';

export function ofTheHall(hall: VirtualHall, which: number): Command {
  const ticketId = someTicket(hall, which);
  const ten = Math.floor(which / 10);
  const reason = closeReasons[ten % closeReasons.length] ?? 'other';
  switch (which % 10) {
    case 0:
      return {
        name: 'pauseHall',
        reason: hallPauseReasons[ten % hallPauseReasons.length] ?? 'other',
        tickets: which % 3 === 0,
      };
    case 1:
      return ten % 9 === 0
        ? { name: 'closeVisits', queue: 'L', reason }
        : { name: 'closeVisits', ticketIds: [ticketId], reason };
    case 2:
      return ten % 2 === 0 ? { name: 'serveLate', late: true } : { name: 'serveLate', ticketIds: [ticketId] };
    case 3:
      if (ten % 4 === 0) return { name: 'noteDarkZones', zones: ten % 8 === 0 ? ['E'] : [] };
      return { name: 'reserveEmergencyNumbers', queue: ten % 2 === 0 ? 'D' : 'F', count: 1 + (ten % 9) };
    case 4:
    case 5:
      return hall.hall.emergency.length > 0 || ten % 6 === 0
        ? enteredOf(hall, ten)
        : { name: 'reserveEmergencyNumbers', queue: ten % 2 === 0 ? 'D' : 'F', count: 1 + (ten % 9) };
    default:
      return { name: 'resumeHall' };
  }
}

/** Numbers handed out by hand, mostly of a book that there is. */
function enteredOf({ hall, now }: VirtualHall, ten: number): Command {
  const book = pick(hall.emergency, ten);
  const nth = book?.codes.findIndex((_code, index) => !book.used.includes(book.first + index)) ?? -1;
  const next = book === undefined || nth < 0 ? 901 + (ten % 9) : book.first + nth;
  return {
    name: 'enterEmergencyNumbers',
    queue: book?.queue ?? (ten % 2 === 0 ? 'D' : 'F'),
    from: `D${String(next).padStart(3, '0')}`,
    // Now and then one of the day before, which was dark until its end.
    ...(ten % 5 === 0
      ? { handedAt: now - 24 * hour, day: businessDay(hall.plan, now - 24 * hour) }
      : { handedAt: now - ten * 100 }),
    ...(ten % 3 === 0 ? { served: { window: 1 + (ten % 3) } } : {}),
  };
}

/** What somebody who will not be reached before closing wants, and when the guide asks. */
export function closingOf(hall: VirtualHall, which: number): Command {
  return {
    name: 'chooseAtClosing',
    ticketId: someTicket(hall, which >> 2),
    choice: pick(closingChoices, which) ?? 'wait',
  };
}

/** What visitors and bookers do not want to be told on their phones; now and then the manager tells nobody. */
export function messagesOf(hall: VirtualHall, which: number): Command {
  const some = <T>(kinds: readonly T[]): T[] => kinds.filter((_kind, nth) => (which >> (3 + nth)) % 2 === 1);
  switch (which % 7) {
    case 0:
      return {
        name: 'switchMessages',
        kind: pick(messageKinds, which >> 3) ?? 'called',
        on: (which >> 6) % 3 > 0,
      };
    case 1:
    case 2:
      return {
        name: 'chooseMessages',
        bookingId: someBooking(hall, which >> 3)?.id ?? 'nobody00',
        declined: some(messageKinds),
      };
    case 3:
      return {
        name: 'chooseMessages',
        ticketId: someTicket(hall, which >> 3),
        declined: [],
        forgetPhone: true,
      };
    default:
      return {
        name: 'chooseMessages',
        ticketId: someTicket(hall, which >> 3),
        declined: some(visitMessages),
      };
  }
}

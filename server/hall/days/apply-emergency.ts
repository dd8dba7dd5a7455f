// Folds emergency numbers: books set aside, and visits that began on paper.
import { counted, withNewTicket, withWindow } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { windowOf } from '../hall.ts';
import type { EnteredLate } from '../../../contract/commands/emergency.ts';
import type { Stage, Ticket } from '../ticket.ts';
import { notReceived } from '../ticket.ts';

export function applyEmergency(
  hall: Hall,
  event: EventOf<'emergencyReserved' | 'emergencyEntered'>,
  at: number,
): Hall {
  switch (event.type) {
    case 'emergencyReserved': {
      const { queue, series, first, codes } = event;
      return { ...hall, emergency: [...hall.emergency, { queue, series, first, codes, used: [], at }] };
    }
    case 'emergencyEntered':
      return applyEntry(hall, event, at);
    default:
      throw unknownEvent(event);
  }
}

function stageOf({ served, late }: EventOf<'emergencyEntered'>, at: number): Stage {
  if (served !== undefined) return { stage: 'served', at: late?.endedAt ?? at, ...served };
  return late === undefined ? { stage: 'waiting' } : { stage: 'closed', at: late.endedAt, reason: 'dayEnd' };
}

function lateCounted(
  { enteredLate }: Hall,
  { queue, served, late }: EventOf<'emergencyEntered'>,
): EnteredLate[] {
  const day = late?.day ?? '';
  const isMeant = (row: EnteredLate): boolean => row.day === day && row.queue === queue;
  const before = enteredLate.find(isMeant) ?? { day, queue, served: 0, notServed: 0 };
  const row =
    served === undefined
      ? { ...before, notServed: before.notServed + 1 }
      : { ...before, served: before.served + 1 };
  return [...enteredLate.filter((one) => !isMeant(one)), row];
}

function applyEntry(hall: Hall, event: EventOf<'emergencyEntered'>, at: number): Hall {
  const { ticketId, number, series, counter, code, queue, lane, place, handedAt, served, late } = event;
  const ticket: Ticket = {
    ...notReceived,
    id: ticketId,
    number,
    series,
    code,
    day: late?.day ?? hall.day ?? '',
    items: [],
    done: 0,
    queue,
    lane,
    language: 'zh',
    channel: 'emergency',
    takenAt: handedAt,
    place,
    now: stageOf(event, at),
    calls: [],
    onMyWayUsed: false,
    reinstated: 0,
    rated: false,
    papers: [],
  };
  const emergency = hall.emergency.map((book) =>
    book.queue === queue && book.series === series && book.codes[counter - book.first] === code
      ? { ...book, used: [...book.used, counter] }
      : book,
  );
  // E6: today's counts and lines are of today alone.
  if (late !== undefined)
    return { ...withNewTicket(hall, ticket), emergency, enteredLate: lateCounted(hall, event) };
  const entered = counted({ ...withNewTicket(hall, ticket), emergency }, queue, 'issued');
  if (served === undefined) return entered;
  const measured = counted(counted(entered, queue, 'served'), queue, 'servedMs', served.servedMs);
  return withWindow(measured, served.window, { served: windowOf(measured, served.window).served + 1 });
}

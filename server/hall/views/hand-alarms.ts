// What about visits on their way from hand to hand needs the manager. Rules F7, F5, H5, K5, K6, B6 of RULES.md.
import type { Alarm } from '../../../contract/alarms.ts';
import type { ParkKind } from '../../../contract/commands/codes.ts';
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { hoursState } from '../days/hours.ts';
import { dueAt, runningMs } from '../days/running.ts';
import { askedSince } from '../needs/needs.ts';
import type { Plan } from '../plan.ts';
import type { Around } from './around.ts';
import { lateHandOvers } from './chiefs.ts';
import { parkedTickets } from './hands.ts';

const minute = 60_000;

export function handAlarms(hall: Hall, around: Around, at: number): Alarm[] {
  return [
    ...lateHandOvers(hall, around, at),
    ...[...hall.sentNow.values()].flatMap((id) => pingPong(hall, hall.tickets.get(id))),
    ...hall.returned.flatMap((back) => goneBack(hall, back)),
    ...parkedTickets(hall).flatMap((ticket) => parkedLong(hall, ticket, at)),
    ...searches(hall),
    ...hall.leftParked.map(({ number, window, at: since }): Alarm => ({
      kind: 'parkedLeft',
      level: 'yellow',
      since,
      number,
      window,
    })),
  ];
}

/** B6: until she is found, passed over or called anew. */
function searches(hall: Hall): Alarm[] {
  return [...hall.calledNow].flatMap(({ id }): Alarm[] => {
    const ticket = hall.tickets.get(id);
    const since = ticket === undefined ? null : askedSince(ticket);
    if (ticket?.now.stage !== 'called' || since === null) return [];
    const { number, now } = ticket;
    return [{ kind: 'guideAsked', level: 'yellow', since, ticketId: id, number, window: now.window }];
  });
}

/** Where she is now, or is sent to by hand. */
function placeOf({ now, bound }: Ticket): number | undefined {
  if (now.stage === 'called' || now.stage === 'serving' || now.stage === 'parked') return now.window;
  return bound?.window;
}

/** F7: sent on too often, or back to where she has been. */
function pingPong(hall: Hall, ticket: Ticket | undefined): Alarm[] {
  if (ticket === undefined) return [];
  const { id: ticketId, number, sentFrom, chain } = ticket;
  const place = placeOf(ticket);
  const back = new Set(sentFrom).size < sentFrom.length || (place !== undefined && sentFrom.includes(place));
  if (!back && sentFrom.length < hall.plan.rules.transferAlarmCount) return [];
  const since = chain.findLast(({ step }) => step.startsWith('to'))?.at ?? ticket.takenAt;
  return [{ kind: 'pingPong', level: 'yellow', since, ticketId, number, transfers: sentFrom.length }];
}

/** Until she is called from her line. */
function goneBack(hall: Hall, { ticketId, window, why, at: since }: Hall['returned'][number]): Alarm[] {
  const ticket = hall.tickets.get(ticketId);
  if (ticket === undefined || ticket.now.stage !== 'waiting' || ticket.bound !== null) return [];
  if (ticket.chain.at(-1)?.step !== 'returned') return [];
  return [{ kind: 'boundReturned', level: 'yellow', since, ticketId, number: ticket.number, window, why }];
}

function parkedMinutes({ rules }: Plan, kind: ParkKind): number {
  if (kind === 'awaiting') return rules.awaitingAlarmMinutes;
  return kind === 'released' ? rules.releasedAlarmMinutes : rules.parkedAlarmMinutes;
}

/** K5: longer than the rule for her kind, or when the hall has closed: then nobody must forget her. */
function parkedLong(hall: Hall, { id: ticketId, number, now }: Ticket, at: number): Alarm[] {
  if (now.stage !== 'parked') return [];
  const limit = parkedMinutes(hall.plan, now.kind) * minute;
  const closed = hoursState(hall.plan, at).state === 'closed';
  if (!closed && runningMs(hall, now.at, at) < limit) return [];
  const since = Math.min(at, dueAt(hall, now.at, limit));
  return [
    { kind: 'parkedLong', level: closed ? 'red' : 'yellow', since, ticketId, number, window: now.window },
  ];
}

// What time alone brings about: lapsing, the change of day, and time the hall was down. Rules M5, D1–D5, X1–X4 of RULES.md.
import { applyAll } from '../apply.ts';
import { endOfBookings, holdsInTime } from '../bookings/booking-days.ts';
import { lostInTime } from '../bookings/affected.ts';
import { dueInTime } from '../bookings/due.ts';
import { callsByItself } from '../visits/calling.ts';
import { endOfBusinessDay, hoursState } from './hours.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';
import { helpsAtDayEnd } from '../helping/helping.ts';
import { journeyAtDayEnd } from '../journeys/steps.ts';
import { askedSince, searchFirst } from '../needs/needs.ts';
import { papersInTime } from '../papers/papers.ts';
import { graceMs, pauseEndedWithDay, stoodStill } from './pausing.ts';
import { dueAt, runningMs } from './running.ts';
import { boundInTime } from '../visits/sending.ts';

/** A shorter gap is no outage: a restart for an update, a pause of the clock. */
export const outageMs = 5_000;

/** M5: who was called and does not come lapses, where the hall has set a time for it. */
function lapsing(hall: Hall, at: number): HallEvent[] {
  const { lapseAfterSeconds } = hall.plan.rules;
  if (lapseAfterSeconds === null || hall.paused !== null || at < hall.graceUntil) return [];
  return hall.calledNow.take(200).flatMap(({ id }): HallEvent[] => {
    const ticket = ticketOf(hall, id);
    if (ticket.now.stage !== 'called' || ticket.now.callAgain) return [];
    const due = dueAt(hall, ticket.now.at, lapseAfterSeconds * 1000);
    const heldUntil = Math.max(due, ticket.now.onMyWayUntil ?? 0);
    const heard = ticket.calls.some((call) => call.counts);
    if (!heard || at < heldUntil) return [];
    const { window } = ticket.now;
    if (searchFirst(hall, ticket, at) === null)
      return [{ type: 'ticketMissed', ticketId: id, window, by: 'rule' }];
    return askedSince(ticket) === null ? [{ type: 'guideAsked', ticketId: id, window }] : [];
  });
}

/** Asked every second like any other asker; brings about nothing most of the time. */
export function tick(hall: Hall, at: number): HallEvent[] {
  const lapsed = [
    ...lapsing(hall, at),
    ...papersInTime(hall, at),
    ...boundInTime(hall, at),
    ...holdsInTime(hall, at),
    ...dueInTime(hall, at),
    ...lostInTime(hall, at),
  ];
  return [...lapsed, ...callsByItself(applyAll(hall, lapsed, at), at)];
}

/** X1–X3: the hall was down from `from` until `until`; time that nobody could use counts against nobody. */
export function noteOutage(hall: Hall, from: number, until: number): HallEvent[] {
  if (until - from <= outageMs || hall.day === null) return [];
  const stood = stoodStill(hall, from, until);
  // Of a hall that is paused the calls are held on when it goes on.
  const heldOn = hall.paused === null ? stood.heldOn : [];
  return [{ type: 'hallWasDown', from, until, graceUntil: until + graceMs, ...stood, heldOn }];
}

/**
 * D3, D4: the events that end a day. Where the hall is open at its change of day, everybody stays where they are; a server
 * that was off for days notices it later, which changes nothing.
 */
export function closeDay(hall: Hall, at: number): HallEvent[] {
  if (hall.day === null) return [];
  const changedAt = Math.min(at, endOfBusinessDay(hall.plan, hall.day));
  const open = hoursState(hall.plan, changedAt).state === 'open';
  const ended = open
    ? []
    : [
        ...endOfVisits(hall, at),
        ...hall.onDuty.map(({ id: person }): HallEvent => ({ type: 'dutyEnded', person })),
        ...helpsAtDayEnd(hall),
        ...pauseEndedWithDay(hall, at),
      ];
  return [...ended, ...endOfBookings(hall, at), { type: 'dayClosed', day: hall.day }];
}

function endOfVisits(hall: Hall, at: number): HallEvent[] {
  const events: HallEvent[] = [];
  for (const ticket of hall.tickets.values()) {
    switch (ticket.now.stage) {
      case 'waiting':
      case 'called':
      case 'parked':
      case 'missed':
        events.push({ type: 'ticketClosed', ticketId: ticket.id, reason: 'dayEnd' });
        break;
      case 'serving': {
        const servedMs = runningMs(hall, ticket.now.at, at) + ticket.spentMs;
        events.push(...journeyAtDayEnd(hall, ticket, ticket.now.window));
        events.push({ type: 'serviceFinished', ticketId: ticket.id, window: ticket.now.window, servedMs });
        break;
      }
      case 'served':
      case 'withdrawn':
      case 'closed':
        break;
      default:
        throw new Error(`unknown stage ${JSON.stringify(ticket.now satisfies never)}`);
    }
  }
  for (const window of hall.windows.values()) {
    if (window.now.state !== 'closed') events.push({ type: 'windowClosed', window: window.no });
  }
  return events;
}

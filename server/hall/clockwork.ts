// What time alone brings about: lapsing, the change of day, and time the hall was down. Rules M5, D1–D5, X1–X4 of RULES.md.
import { applyAll } from './apply.ts';
import { callsByItself } from './calling.ts';
import { endOfBusinessDay, hoursState } from './hours.ts';
import type { HallEvent } from './event.ts';
import type { Hall } from './hall.ts';
import { ticketOf } from './hall.ts';
import { papersInTime } from './papers.ts';
import { boundInTime } from './sending.ts';

/** After an outage nothing lapses for so long, ms. */
export const graceMs = 3 * 60_000;
/** A shorter gap is no outage: a restart for an update, a pause of the clock. */
export const outageMs = 5_000;
/** After a longer one calls in flight are called again and desks are asked. */
const longOutageMs = 60_000;

/** M5: who was called and does not come lapses, where the hall has set a time for it. */
function lapsing(hall: Hall, at: number): HallEvent[] {
  const { lapseAfterSeconds } = hall.plan.rules;
  if (lapseAfterSeconds === null || at < hall.graceUntil) return [];
  return hall.calledNow.take(200).flatMap(({ id }): HallEvent[] => {
    const ticket = ticketOf(hall, id);
    if (ticket.now.stage !== 'called' || ticket.now.callAgain) return [];
    const heldUntil = Math.max(ticket.now.at + lapseAfterSeconds * 1000, ticket.now.onMyWayUntil ?? 0);
    const heard = ticket.calls.some((call) => call.counts);
    return heard && at >= heldUntil
      ? [{ type: 'ticketMissed', ticketId: id, window: ticket.now.window, by: 'rule' }]
      : [];
  });
}

/** Asked every second like any other asker; brings about nothing most of the time. */
export function tick(hall: Hall, at: number): HallEvent[] {
  const lapsed = [...lapsing(hall, at), ...papersInTime(hall, at), ...boundInTime(hall, at)];
  return [...lapsed, ...callsByItself(applyAll(hall, lapsed, at), at)];
}

/** X1–X3: the hall was down from `from` until `until`; time that nobody could use counts against nobody. */
export function noteOutage(hall: Hall, from: number, until: number): HallEvent[] {
  if (until - from <= outageMs || hall.day === null) return [];
  const long = until - from > longOutageMs;
  const heldOn = [...hall.calledNow].flatMap(({ id }) => {
    const { now } = ticketOf(hall, id);
    const held = now.stage === 'called' ? (now.onMyWayUntil ?? 0) : 0;
    return held > from ? [{ ticketId: id, until: held + until - from }] : [];
  });
  const callAgain = long ? [...hall.calledNow].map(({ id }) => id) : [];
  const stillHere = long
    ? [...hall.windows.values()]
        .filter(
          (window) => window.ticketId !== null && ticketOf(hall, window.ticketId).now.stage === 'serving',
        )
        .map((window) => window.no)
    : [];
  return [{ type: 'hallWasDown', from, until, graceUntil: until + graceMs, callAgain, stillHere, heldOn }];
}

/**
 * D3, D4: the events that end a day. Where the hall is open at its change of day, everybody stays where they are; a server
 * that was off for days notices it later, which changes nothing.
 */
export function closeDay(hall: Hall, at: number): HallEvent[] {
  if (hall.day === null) return [];
  const changedAt = Math.min(at, endOfBusinessDay(hall.plan, hall.day));
  const ended = hoursState(hall.plan, changedAt).state === 'open' ? [] : endOfVisits(hall, at);
  return [...ended, { type: 'dayClosed', day: hall.day }];
}

function endOfVisits(hall: Hall, at: number): HallEvent[] {
  const events: HallEvent[] = [];
  for (const ticket of hall.tickets.values()) {
    switch (ticket.now.stage) {
      case 'waiting':
      case 'called':
      case 'parked':
      case 'missed':
        events.push({ type: 'ticketClosed', ticketId: ticket.id });
        break;
      case 'serving': {
        const servedMs = at - ticket.now.at + ticket.spentMs;
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

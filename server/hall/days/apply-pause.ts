// Folds the pause of the whole hall, and what any time in which nothing could go on brought about.
import { withTicket, withWindow } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';

/** Longer than any clock runs; the older ones would change nothing any more. */
const pausesKept = 50;

export function applyPause(hall: Hall, event: EventOf<'hallPaused' | 'hallResumed'>, at: number): Hall {
  switch (event.type) {
    case 'hallPaused': {
      const { reason, since, tickets, untilAbout } = event;
      const until = untilAbout === undefined ? {} : { untilAbout };
      return { ...hall, paused: { reason, since, tickets, ...until } };
    }
    case 'hallResumed': {
      const pauses = [...hall.pauses, { from: event.from, until: at }].slice(-pausesKept);
      const graceUntil = Math.max(hall.graceUntil, event.graceUntil);
      return { ...withStandstill(hall, event), paused: null, pauses, graceUntil };
    }
    default:
      throw unknownEvent(event);
  }
}

/** X2–X4, Z5. */
export function withStandstill(
  hall: Hall,
  event: Pick<EventOf<'hallResumed'>, 'callAgain' | 'stillHere' | 'heldOn'>,
): Hall {
  const waited = event.callAgain.reduce((folded, ticketId) => {
    const ticket = ticketOf(folded, ticketId);
    if (ticket.now.stage !== 'called') return folded;
    const calls = ticket.calls.map((call) => ({ ...call, counts: false, voided: true as const }));
    return withTicket(folded, ticketId, { now: { ...ticket.now, callAgain: true }, calls });
  }, hall);
  const held = event.heldOn.reduce((folded, { ticketId, until }) => {
    const { now } = ticketOf(folded, ticketId);
    if (now.stage !== 'called') return folded;
    return withTicket(folded, ticketId, { now: { ...now, onMyWayUntil: until } });
  }, waited);
  return event.stillHere.reduce((folded, no) => withWindow(folded, no, { askStillHere: true }), held);
}

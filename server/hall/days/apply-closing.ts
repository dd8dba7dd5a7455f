// Folds what becomes of those who will not be reached by closing: what the manager decides, and what they say themselves.
import { unbound } from '../visits/apply-hands.ts';
import { withTicket } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';

/** What boards look at. */
const closedKept = 60;

export function applyClosing(
  hall: Hall,
  event: EventOf<'visitsClosed' | 'visitsServedLate' | 'closingChosen'>,
  at: number,
): Hall {
  switch (event.type) {
    case 'visitsClosed': {
      const { ticketIds, reason } = event;
      const closed = ticketIds.reduce((folded, ticketId) => {
        const now = { stage: 'closed', at, reason } as const;
        return withTicket(folded, ticketId, { now, owner: null, ...unbound(ticketOf(folded, ticketId)) });
      }, hall);
      const lately = ticketIds.map((ticketId) => ({ ticketId, at }));
      return { ...closed, closedLately: [...hall.closedLately, ...lately].slice(-closedKept) };
    }
    case 'visitsServedLate':
      return event.ticketIds.reduce(
        (folded, ticketId) => withTicket(folded, ticketId, { servedLate: true }),
        hall,
      );
    case 'closingChosen':
      return withTicket(hall, event.ticketId, { closingChoice: event.choice });
    default:
      throw unknownEvent(event);
  }
}

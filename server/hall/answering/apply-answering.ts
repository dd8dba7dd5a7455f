// Folds who is on duty away from windows, and what they receive, take back and leave.
import { withLink, withTicket } from '../changes.ts';
import { unknownEvent } from '../event.ts';
import type { AnsweringEvent } from '../events/answering.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';
import { inherited, unbound } from '../visits/apply-hands.ts';

export function applyAnswering(hall: Hall, event: AnsweringEvent, at: number): Hall {
  switch (event.type) {
    case 'dutyStarted': {
      const { type: _type, person: id, ...duty } = event;
      const others = hall.onDuty.filter((one) => one.id !== id);
      return { ...hall, onDuty: [...others, { ...duty, id, since: at }] };
    }
    case 'dutyEnded': {
      const onDuty = hall.onDuty.filter(({ id }) => id !== event.person);
      return inherited({ ...hall, onDuty }, event.person, at);
    }
    case 'visitReceived': {
      const { ticketId, by } = event;
      const chain = withLink(ticketOf(hall, ticketId), { step: 'received', at, by });
      return withTicket(hall, ticketId, { owner: { clerk: by, since: at }, chain, offered: null });
    }
    case 'handOverWithdrawn': {
      const { ticketId, by, window } = event;
      const ticket = ticketOf(hall, ticketId);
      const place = window === undefined ? {} : { window };
      const chain = withLink(ticket, { step: 'handOverWithdrawn', at, by, ...place });
      return withTicket(hall, ticketId, { ...unbound(ticket), chain });
    }
    case 'offerReturned': {
      const { ticketId, to } = event;
      const chain = withLink(ticketOf(hall, ticketId), { step: 'offerReturned', at, to });
      return withTicket(hall, ticketId, { offered: null, chain });
    }
    default:
      throw unknownEvent(event);
  }
}

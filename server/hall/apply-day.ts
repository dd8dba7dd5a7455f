// Folds what opens, carries over and ends a day, and what a time of being down brought about.
import { withNewTicket, withPaper, withTicket, withWindow } from './changes.ts';
import type { EventOf } from './event.ts';
import { unknownEvent } from './event.ts';
import type { Hall, Window } from './hall.ts';
import { emptyHall, ticketOf, windowKey } from './hall.ts';
import { Shelf } from './shelf.ts';

export function applyDay(
  hall: Hall,
  event: EventOf<'dayOpened' | 'visitsCarried' | 'dayClosed' | 'hallWasDown'>,
  at: number,
): Hall {
  switch (event.type) {
    case 'dayOpened': {
      const fresh = emptyHall(hall.id, event.plan);
      const windows = event.plan.windows.map(
        (window) => [windowKey(window.no), closedWindow(window.no, at)] as const,
      );
      return {
        ...fresh,
        day: event.day,
        at: hall.at,
        // Counted anew each day: whoever folds this day alone must come to the same hall.
        step: 1,
        settingsVersion: event.settingsVersion,
        windows: Shelf.of(windows),
      };
    }
    case 'visitsCarried': {
      const carried = event.tickets.reduce(withNewTicket, hall);
      // What comes after must stand behind what was carried.
      const orders = [...event.tickets.map(({ place }) => place), ...event.papers];
      const step = orders.reduce((most, { order }) => Math.max(most, Math.ceil(order)), hall.step);
      const papered = event.papers.reduce(withPaper, { ...carried, step });
      return event.windows.reduce((folded, window) => withWindow(folded, window.no, window), papered);
    }
    case 'dayClosed':
      return hall;
    case 'hallWasDown': {
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
      const asked = event.stillHere.reduce(
        (folded, no) => withWindow(folded, no, { askStillHere: true }),
        held,
      );
      return { ...asked, graceUntil: event.graceUntil };
    }
    default:
      throw unknownEvent(event);
  }
}

function closedWindow(no: number, at: number): Window {
  const now = { state: 'closed', since: at } as const;
  return { no, now, ticketId: null, askStillHere: false, lastServed: null, served: 0, unheard: false };
}

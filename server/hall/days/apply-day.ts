// Folds what opens, carries over and ends a day, and what a time of being down brought about.
import { withEarly } from '../bookings/apply-booking.ts';
import { withStandstill } from './apply-pause.ts';
import { withNewTicket, withPaper, withTicket, withWindow } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { Hall, Window } from '../hall.ts';
import { emptyHall, ticketOf, windowKey } from '../hall.ts';
import { notReceived } from '../ticket.ts';
import { readPlan } from '../plan.ts';
import { Shelf } from '../shelf.ts';

export function applyDay(
  hall: Hall,
  event: EventOf<'dayOpened' | 'visitsCarried' | 'dayClosed' | 'hallWasDown'>,
  at: number,
): Hall {
  switch (event.type) {
    case 'dayOpened': {
      const plan = readPlan(event.plan);
      const fresh = emptyHall(hall.id, plan);
      const windows = plan.windows.map(
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
        leftParked: (event.leftParked ?? []).map((left) => ({ ...left, at })),
        paused: event.paused ?? null,
        pauses: event.pauses ?? [],
        emergency: event.emergency ?? [],
        onDuty: event.onDuty ?? [],
      };
    }
    case 'visitsCarried': {
      const carried = event.tickets.reduce(
        (folded, ticket) => withEarly(withNewTicket(folded, { ...notReceived, ...ticket }), ticket.id, at),
        hall,
      );
      // What comes after must stand behind what was carried.
      const orders = [...event.tickets.map(({ place }) => place), ...event.papers];
      const step = orders.reduce((most, { order }) => Math.max(most, Math.ceil(order)), hall.step);
      const papered = event.papers.reduce(withPaper, { ...carried, step });
      return event.windows.reduce(
        (folded, window) => withWindow(folded, window.no, carriedWindow(window)),
        papered,
      );
    }
    case 'dayClosed':
      return hall;
    case 'hallWasDown': {
      const stood = withStandstill(hall, event);
      const downMs = event.until - event.from;
      // Of a hall that was paused all clocks stood still anyway.
      const free = hall.paused === null ? withoutOffered(withoutFreeTime(stood, downMs), downMs) : stood;
      return { ...free, graceUntil: event.graceUntil };
    }
    default:
      throw unknownEvent(event);
  }
}

type Later = 'freeMs' | 'askedFor' | 'speaks';

/** Windows of older days know no free time, nobody who asks for them and nothing of what is spoken there; the clock of the others runs on from here. */
function carriedWindow(window: Omit<Window, Later> & Partial<Pick<Window, Later>>): Window {
  return {
    ...window,
    speaks: window.speaks ?? [],
    askedFor: window.askedFor ?? null,
    freeMs: window.freeMs ?? 0,
    freeSince: null,
  };
}

/** Nobody could take anything up while the hall was down: hand-overs do not age. */
function withoutFreeTime(hall: Hall, downMs: number): Hall {
  const windows = [...hall.windows.entries()].reduce(
    (shelf, [key, window]) =>
      window.freeSince === null
        ? shelf
        : shelf.with(key, { ...window, freeSince: window.freeSince + downMs }),
    hall.windows,
  );
  return { ...hall, windows };
}

/** Nor do those to people away from windows. */
function withoutOffered(hall: Hall, downMs: number): Hall {
  return [...hall.offeredNow.values()].reduce((folded, ticketId) => {
    const { offered } = ticketOf(folded, ticketId);
    if (offered === null) return folded;
    return withTicket(folded, ticketId, { offered: { ...offered, runsFrom: offered.runsFrom + downMs } });
  }, hall);
}

export function closedWindow(no: number, at: number): Window {
  const now = { state: 'closed', since: at } as const;
  return {
    no,
    now,
    speaks: [],
    askedFor: null,
    ticketId: null,
    askStillHere: false,
    lastServed: null,
    served: 0,
    unheard: false,
    freeMs: 0,
    freeSince: null,
  };
}

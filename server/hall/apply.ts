// Folds one event into the hall. No rule stands here: an event carries its outcome, and every later build folds it the same way.
import { counted, withNewTicket, withPaper, withTicket, withWindow, withoutVisitor } from './changes.ts';
import type { HallEvent } from './event.ts';
import type { Hall, Paper, RecentCall, Ticket, Window } from './hall.ts';
import { emptyHall, ticketOf, windowKey, windowOf } from './hall.ts';
import { Shelf } from './shelf.ts';

/** The log of calls keeps the last minute, at most so many. */
const callsKept = 50;
const callsKeptMs = 60_000;
const flaggedKept = 20;

export function apply(hall: Hall, event: HallEvent, at: number): Hall {
  const stepped: Hall = { ...hall, at: Math.max(hall.at, at), step: hall.step + 1 };
  switch (event.type) {
    case 'dayOpened':
    case 'visitsCarried':
    case 'dayClosed':
    case 'hallWasDown':
      return applyDay(stepped, event, at);
    case 'windowStaffed':
    case 'windowOpened':
    case 'windowPaused':
    case 'windowResumed':
    case 'windowClosed':
      return applyWindow(stepped, event, at);
    case 'paperWanted':
    case 'paperClaimed':
    case 'paperContinued':
    case 'paperReported':
    case 'paperLapsed':
      return applyPaper(stepped, event, at);
    case 'ticketCalled':
    case 'callSpoken':
    case 'callUnheard':
    case 'visitorOnTheWay':
      return applyCall(stepped, event, at);
    default:
      return applyVisit(stepped, event, at);
  }
}

export function applyAll(hall: Hall, events: readonly HallEvent[], at: number): Hall {
  return events.reduce((folded, event) => apply(folded, event, at), hall);
}

type Of<Type extends HallEvent['type']> = Extract<HallEvent, { type: Type }>;

function applyDay(
  hall: Hall,
  event: Of<'dayOpened' | 'visitsCarried' | 'dayClosed' | 'hallWasDown'>,
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
        step: hall.step,
        settingsVersion: event.settingsVersion,
        windows: Shelf.of(windows),
      };
    }
    case 'visitsCarried': {
      const carried = event.tickets.reduce(withNewTicket, hall);
      const step = event.tickets.reduce((most, ticket) => Math.max(most, ticket.place.order), hall.step);
      const papered = event.papers.reduce(withPaper, { ...carried, step });
      return event.windows.reduce((folded, window) => withWindow(folded, window.no, window), papered);
    }
    case 'dayClosed':
      return hall;
    case 'hallWasDown': {
      const waited = event.callAgain.reduce((folded, ticketId) => {
        const ticket = ticketOf(folded, ticketId);
        if (ticket.now.stage !== 'called') return folded;
        const calls = ticket.calls.map((call) => ({ ...call, counts: false }));
        const { onMyWayUntil, ...called } = ticket.now;
        const now =
          onMyWayUntil === undefined
            ? called
            : { ...called, onMyWayUntil: onMyWayUntil + event.until - event.from };
        return withTicket(folded, ticketId, { now: { ...now, callAgain: true }, calls });
      }, hall);
      const asked = event.stillHere.reduce(
        (folded, no) => withWindow(folded, no, { askStillHere: true }),
        waited,
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

function applyWindow(
  hall: Hall,
  event: Of<'windowStaffed' | 'windowOpened' | 'windowPaused' | 'windowResumed' | 'windowClosed'>,
  at: number,
): Hall {
  const { now } = windowOf(hall, event.window);
  const clerk = now.state === 'closed' ? '' : now.clerk;
  switch (event.type) {
    case 'windowStaffed':
      return withWindow(hall, event.window, {
        now: { state: 'paused', clerk: event.clerk, since: at, opened: false },
      });
    case 'windowOpened':
    case 'windowResumed':
      return withWindow(hall, event.window, { now: { state: 'open', clerk, since: at } });
    case 'windowPaused':
      return withWindow(hall, event.window, {
        now: { state: 'paused', clerk, since: at, opened: true, reason: event.reason },
      });
    case 'windowClosed':
      return withWindow(hall, event.window, { now: { state: 'closed', since: at } });
    default:
      throw unknownEvent(event);
  }
}

function applyCall(
  hall: Hall,
  event: Of<'ticketCalled' | 'callSpoken' | 'callUnheard' | 'visitorOnTheWay'>,
  at: number,
): Hall {
  const ticket = ticketOf(hall, event.ticketId);
  switch (event.type) {
    case 'ticketCalled': {
      const { ticketId, window, callId, zone, nth } = event;
      const calls = [...ticket.calls, { callId, at, window, counts: true }];
      const held = ticket.now.stage === 'called' ? ticket.now.onMyWayUntil : undefined;
      const now = {
        stage: 'called',
        window,
        at,
        callAgain: false,
        ...(held === undefined ? {} : { onMyWayUntil: held }),
      } as const;
      const shown: RecentCall = {
        callId,
        ticketId,
        number: ticket.number,
        window,
        zone,
        language: ticket.language,
        at,
        nth,
      };
      const recent = [...hall.calls.filter((call) => call.at > at - callsKeptMs), shown].slice(-callsKept);
      const called = withTicket({ ...hall, calls: recent }, ticketId, { now, calls });
      return withWindow(called, window, { ticketId, unheard: false });
    }
    case 'callSpoken': {
      const calls = ticket.calls.map((call) =>
        call.callId === event.callId ? { ...call, spokenAt: at, zone: event.zone, counts: true } : call,
      );
      return withTicket(hall, event.ticketId, { calls });
    }
    case 'callUnheard': {
      const calls = ticket.calls.map((call) =>
        call.callId === event.callId ? { ...call, counts: false } : call,
      );
      const unheard = withTicket(hall, event.ticketId, { calls });
      return ticket.now.stage === 'called'
        ? withWindow(unheard, ticket.now.window, { unheard: true })
        : unheard;
    }
    case 'visitorOnTheWay': {
      if (ticket.now.stage !== 'called') return hall;
      return withTicket(hall, event.ticketId, {
        now: { ...ticket.now, onMyWayUntil: event.until },
        onMyWayUsed: true,
      });
    }
    default:
      throw unknownEvent(event);
  }
}

type VisitEvent = Of<
  | 'ticketIssued'
  | 'ticketWithdrawn'
  | 'withdrawalUndone'
  | 'serviceStarted'
  | 'serviceFinished'
  | 'ticketMovedOn'
  | 'ticketMissed'
  | 'ticketReinstated'
  | 'ticketClosed'
  | 'visitRated'
  | 'visitorConfirmed'
  | 'visitorReturned'
>;

function applyVisit(hall: Hall, event: VisitEvent, at: number): Hall {
  if (event.type === 'ticketIssued') return applyIssue(hall, event, at);
  const { ticketId } = event;
  const ticket = ticketOf(hall, ticketId);
  switch (event.type) {
    case 'ticketWithdrawn':
      return counted(
        withTicket(freed(hall, ticket), ticketId, { now: { stage: 'withdrawn', at } }),
        ticket.queue,
        'withdrawn',
      );
    case 'withdrawalUndone':
      return counted(
        withTicket(hall, ticketId, { now: { stage: 'waiting' } }),
        ticket.queue,
        'withdrawn',
        -1,
      );
    case 'serviceStarted': {
      const calledAt = ticket.now.stage === 'called' ? ticket.now.at : at;
      const serving = withTicket(hall, ticketId, {
        now: { stage: 'serving', window: event.window, calledAt, at },
      });
      return withWindow(serving, event.window, { askStillHere: false, unheard: false });
    }
    case 'serviceFinished':
      return applyFinish(hall, event, ticket, at);
    case 'ticketMovedOn': {
      const { items, done, queue, lane } = event;
      const left = served(freed(hall, ticket), event.window, ticket.queue, event.servedMs);
      return withTicket(left, ticketId, {
        items,
        done,
        queue,
        lane,
        calls: [],
        onMyWayUsed: false,
        now: { stage: 'waiting' },
      });
    }
    case 'ticketMissed': {
      const now = { stage: 'missed', window: event.window, at, by: event.by } as const;
      return counted(withTicket(freed(hall, ticket), ticketId, { now }), ticket.queue, 'missed');
    }
    case 'ticketReinstated': {
      const change = {
        now: { stage: 'waiting' },
        place: event.place,
        calls: [],
        reinstated: ticket.reinstated + 1,
        onMyWayUsed: false,
      } as const;
      return withTicket(hall, ticketId, change);
    }
    case 'ticketClosed':
      return withTicket(freed(hall, ticket), ticketId, { now: { stage: 'closed', at } });
    case 'visitRated':
      return applyRating(hall, event, ticket, at);
    case 'visitorConfirmed':
      return withWindow(hall, event.window, { askStillHere: false });
    case 'visitorReturned':
      return withTicket(freed(hall, ticket), ticketId, { now: { stage: 'waiting' }, calls: [] });
    default:
      throw unknownEvent(event);
  }
}

function freed(hall: Hall, ticket: Ticket): Hall {
  return ticket.now.stage === 'called' || ticket.now.stage === 'serving'
    ? withoutVisitor(hall, ticket.now.window, ticket.id)
    : hall;
}

function served(hall: Hall, window: number, queue: string, servedMs: number): Hall {
  const measured = counted(counted(hall, queue, 'served'), queue, 'servedMs', servedMs);
  return withWindow(measured, window, { served: windowOf(measured, window).served + 1 });
}

function applyIssue(hall: Hall, event: Of<'ticketIssued'>, at: number): Hall {
  const { ticketId, number, series, code, items, queue, lane, language, channel, place, counter } = event;
  const ticket: Ticket = {
    id: ticketId,
    number,
    series,
    code,
    day: hall.day ?? '',
    items,
    done: 0,
    queue,
    lane,
    language,
    channel,
    takenAt: at,
    place,
    now: { stage: 'waiting' },
    calls: [],
    onMyWayUsed: false,
    reinstated: 0,
    rated: false,
    papers: [],
  };
  return counted(
    { ...withNewTicket(hall, ticket), counters: hall.counters.with(series, counter) },
    queue,
    'issued',
  );
}

function applyFinish(hall: Hall, event: Of<'serviceFinished'>, ticket: Ticket, at: number): Hall {
  const { ticketId, window, servedMs, outcome } = event;
  const now = { stage: 'served', window, at, servedMs, ...(outcome ? { outcome } : {}) } as const;
  const done = withTicket(freed(hall, ticket), ticketId, { now, done: ticket.items.length });
  return withWindow(served(done, window, ticket.queue, servedMs), window, { lastServed: { ticketId, at } });
}

function applyRating(hall: Hall, event: Of<'visitRated'>, ticket: Ticket, at: number): Hall {
  const rated = { ...withTicket(hall, ticket.id, { rated: true }), rated: hall.rated + 1 };
  const raters =
    event.rater === undefined
      ? hall.raters
      : hall.raters.with(event.rater, (hall.raters.get(event.rater) ?? 0) + 1);
  const flagged = event.flagged
    ? [...hall.flagged, { number: ticket.number, at }].slice(-flaggedKept)
    : hall.flagged;
  return { ...rated, raters, flagged };
}

function applyPaper(
  hall: Hall,
  event: Of<'paperWanted' | 'paperClaimed' | 'paperContinued' | 'paperReported' | 'paperLapsed'>,
  at: number,
): Hall {
  if (event.type === 'paperWanted') {
    const { paperId, ticketId, printer, copy } = event;
    const paper: Paper = {
      id: paperId,
      ticketId,
      printer,
      copy,
      wantedAt: at,
      order: hall.step,
      attempts: 0,
      now: { state: 'wanted' },
    };
    const { papers } = ticketOf(hall, ticketId);
    return withTicket(withPaper(hall, paper), ticketId, { papers: [...papers, paperId] });
  }
  const paper = hall.papers.get(event.paperId);
  if (paper === undefined) throw new Error(`no paper ${event.paperId} in the hall`);
  switch (event.type) {
    case 'paperClaimed': {
      const now = { state: 'claimed', by: event.by, at, attempt: event.attempt } as const;
      return withPaper(hall, { ...paper, attempts: event.attempt, now });
    }
    case 'paperContinued':
      return paper.now.state === 'claimed' ? withPaper(hall, { ...paper, now: { ...paper.now, at } }) : hall;
    case 'paperReported':
      return withPaper(hall, { ...paper, now: { state: event.outcome, at, attempt: event.attempt } });
    case 'paperLapsed':
      return withPaper(hall, { ...paper, now: { state: 'lapsed', at } });
    default:
      throw unknownEvent(event);
  }
}

function unknownEvent(event: never): Error {
  return new Error(
    `this build does not know the event ${JSON.stringify(event)}: the day is newer than the server`,
  );
}

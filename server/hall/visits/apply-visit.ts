// Folds the way of a visit: issued, withdrawn, served, moved on, missed, reinstated, rated.
import { counted, withNewTicket, withTicket, withUnreached, withWindow, withoutVisitor } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { notReceived } from '../ticket.ts';
import { ticketOf, windowOf } from '../hall.ts';
import { countedTaken, onJourney } from '../journeys/tally.ts';
import { countedSentOn } from './sent-on.ts';
import { backAtWindow, leftToDutyManager, orInherited, received, unbound } from './apply-hands.ts';

const flaggedKept = 20;

type VisitEvent = EventOf<
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

export function applyVisit(hall: Hall, event: VisitEvent, at: number): Hall {
  if (event.type === 'ticketIssued') return applyIssue(hall, event, at);
  const { ticketId } = event;
  const ticket = ticketOf(hall, ticketId);
  switch (event.type) {
    case 'ticketWithdrawn': {
      const missed = ticket.now.stage === 'missed' ? { missed: ticket.now } : {};
      const { unreached, dropOff } = event;
      const now = {
        stage: 'withdrawn',
        at,
        ...missed,
        ...(unreached === undefined ? {} : { unreached }),
        ...(dropOff === undefined ? {} : { dropOff }),
      } as const;
      const left = unreached === undefined ? hall : withUnreached(hall, leftFor(now));
      const gone = withTicket(freed(left, ticket), ticketId, { now, ...unbound(ticket) });
      return counted(gone, ticket.queue, 'withdrawn');
    }
    case 'withdrawalUndone': {
      const gone = ticket.now.stage === 'withdrawn' ? ticket.now : undefined;
      const counting = gone?.unreached === undefined ? hall : withUnreached(hall, leftFor(gone), -1);
      const back = withTicket(counting, ticketId, {
        now: gone?.missed ?? { stage: 'waiting' },
        ...orInherited(hall, ticket, at),
      });
      return counted(back, ticket.queue, 'withdrawn', -1);
    }
    case 'serviceStarted': {
      const calledAt = ticket.now.stage === 'called' ? ticket.now.at : at;
      const serving = withTicket(hall, ticketId, {
        now: { stage: 'serving', window: event.window, calledAt, at },
        ...received(hall, ticket, event, at),
      });
      return withWindow(serving, event.window, { ticketId, askStillHere: false, unheard: false });
    }
    case 'serviceFinished':
      return applyFinish(hall, event, ticket, at);
    case 'ticketMovedOn': {
      const { items, done, queue, lane, outcome, journey } = event;
      const counting = outcome === 'toDepartment' ? countedSentOn(hall, ticket, event.window, outcome) : hall;
      const left = served(freed(counting, ticket), event.window, ticket.queue, event.servedMs);
      const gone = withTicket(left, ticketId, {
        items,
        done,
        queue,
        lane,
        calls: [],
        onMyWayUsed: false,
        offItem: false,
        spentMs: 0,
        // What her next item needs may lie where she has been.
        sentFrom: [],
        now: { stage: 'waiting' },
        ...(journey === undefined ? {} : { journey }),
        ...leftToDutyManager(hall, ticket, { step: 'movedOn', to: queue }, event.window, at),
      });
      return journey === undefined ? gone : onJourney(gone, ticketOf(gone, ticketId));
    }
    case 'ticketMissed': {
      const now = { stage: 'missed', window: event.window, at, by: event.by } as const;
      return counted(withTicket(freed(hall, ticket), ticketId, { now }), ticket.queue, 'missed');
    }
    case 'ticketReinstated': {
      const change = {
        now: { stage: 'waiting' },
        place: event.place,
        leadMs: event.leadMs ?? 0,
        calls: [],
        reinstated: ticket.reinstated + (event.blameless ? 0 : 1),
        onMyWayUsed: false,
      } as const;
      const { toWindow } = event;
      const bound = toWindow === undefined ? {} : backAtWindow(hall, ticket, toWindow, at);
      return withTicket(hall, ticketId, { ...change, ...bound });
    }
    case 'ticketClosed': {
      const parked = ticket.now.stage === 'parked' ? { parkedAt: ticket.now.window } : {};
      const reason = event.reason === undefined ? {} : { reason: event.reason };
      const now = { stage: 'closed', at, ...parked, ...reason } as const;
      return withTicket(freed(hall, ticket), ticketId, { now, owner: null, ...unbound(ticket) });
    }
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

const leftFor = ({ dropOff }: { dropOff?: string }) => (dropOff === undefined ? 'gone' : 'dropOffs');

function freed(hall: Hall, ticket: Ticket): Hall {
  return ticket.now.stage === 'called' || ticket.now.stage === 'serving'
    ? withoutVisitor(hall, ticket.now.window, ticket.id)
    : hall;
}

function served(hall: Hall, window: number, queue: string, servedMs: number): Hall {
  const measured = counted(counted(hall, queue, 'served'), queue, 'servedMs', servedMs);
  return withWindow(measured, window, { served: windowOf(measured, window).served + 1 });
}

function applyIssue(hall: Hall, event: EventOf<'ticketIssued'>, at: number): Hall {
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
    ...notReceived,
    leadMs: event.leadMs ?? 0,
    journey: event.journey ?? null,
  };
  return counted(
    { ...countedTaken(withNewTicket(hall, ticket), ticket), counters: hall.counters.with(series, counter) },
    queue,
    'issued',
  );
}

function applyFinish(hall: Hall, event: EventOf<'serviceFinished'>, ticket: Ticket, at: number): Hall {
  const { ticketId, window, servedMs, outcome } = event;
  const now = { stage: 'served', window, at, servedMs, ...(outcome ? { outcome } : {}) } as const;
  const counting = outcome === 'toDepartment' ? countedSentOn(hall, ticket, window, outcome) : hall;
  const done = withTicket(freed(counting, ticket), ticketId, {
    now,
    done: ticket.items.length,
    owner: null,
  });
  return withWindow(served(done, window, ticket.queue, servedMs), window, { lastServed: { ticketId, at } });
}

function applyRating(hall: Hall, event: EventOf<'visitRated'>, ticket: Ticket, at: number): Hall {
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

// Folds what happens at windows: who works there, and how visitors are called to them.
import { inherited, unbound } from '../visits/apply-hands.ts';
import { withTicket, withWindow } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { Hall, RecentCall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { ticketOf, windowOf } from '../hall.ts';

/** The log of calls keeps the last minute, at most so many. */
const callsKept = 50;
const callsKeptMs = 60_000;

export function applyWindow(
  hall: Hall,
  event: EventOf<
    'windowStaffed' | 'windowSpeaks' | 'windowOpened' | 'windowPaused' | 'windowResumed' | 'windowClosed'
  >,
  at: number,
): Hall {
  const { now } = windowOf(hall, event.window);
  const clerk = now.state === 'closed' ? '' : now.clerk;
  switch (event.type) {
    case 'windowStaffed':
      return withWindow(hall, event.window, {
        now: { state: 'paused', clerk: event.clerk, since: at, opened: false },
        speaks: [],
        askedFor: null,
      });
    case 'windowSpeaks':
      return withWindow(hall, event.window, { speaks: event.speaks });
    case 'windowOpened':
    case 'windowResumed':
      return withWindow(hall, event.window, { now: { state: 'open', clerk, since: at } });
    case 'windowPaused':
      return withWindow(hall, event.window, {
        now: {
          state: 'paused',
          clerk,
          since: at,
          opened: true,
          reason: event.reason,
          ...(event.coveredBy === undefined ? {} : { coveredBy: event.coveredBy }),
        },
      });
    case 'windowClosed':
      return inherited(
        withWindow(hall, event.window, { now: { state: 'closed', since: at }, speaks: [], askedFor: null }),
        clerk,
        at,
      );
    default:
      throw unknownEvent(event);
  }
}

export function applyCall(
  hall: Hall,
  event: EventOf<'ticketCalled' | 'callSpoken' | 'callUnheard' | 'visitorOnTheWay'>,
  at: number,
): Hall {
  const ticket = ticketOf(hall, event.ticketId);
  switch (event.type) {
    case 'ticketCalled': {
      const { ticketId, window, callId, zone, nth, unseen } = event;
      // Who was missed begins anew when she is called by name.
      const before = ticket.now.stage === 'missed' ? [] : ticket.calls;
      const seen = unseen === undefined ? {} : { unseen };
      const calls = [...before, { callId, at, window, counts: true, ...seen }];
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
      const called = withTicket({ ...hall, calls: recent }, ticketId, { now, calls, ...unbound(ticket) });
      return withWindow(called, window, { ticketId, unheard: false });
    }
    case 'callSpoken': {
      const calls = ticket.calls.map((call) =>
        call.callId === event.callId ? { ...call, spokenAt: at, zone: event.zone, counts: true } : call,
      );
      const spoken = { ...hall, spoken: hall.spoken.with(event.zone, event.zone) };
      return withUnheard(withTicket(spoken, event.ticketId, { calls }), ticket, event.callId, false);
    }
    case 'callUnheard': {
      const calls = ticket.calls.map((call) =>
        call.callId === event.callId ? { ...call, counts: false } : call,
      );
      return withUnheard(withTicket(hall, event.ticketId, { calls }), ticket, event.callId, true);
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

/** The desk hears of its last call only, and only while that still runs. */
function withUnheard(hall: Hall, ticket: Ticket, callId: string, unheard: boolean): Hall {
  return ticket.now.stage === 'called' && ticket.calls.at(-1)?.callId === callId
    ? withWindow(hall, ticket.now.window, { unheard })
    : hall;
}

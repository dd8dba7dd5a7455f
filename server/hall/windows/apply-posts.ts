// Folds whose hand is at a window: handed over, taken over, released, papers carried on.
import { inherited, isAtWork, leftToDutyManager, unbound } from '../visits/apply-hands.ts';
import { ownedBy, withLink, withTicket, withWindow, withoutVisitor } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { PostEvent } from '../events/posts.ts';
import type { Hall } from '../hall.ts';
import { ticketOf, windowOf } from '../hall.ts';
import type { Ticket } from '../ticket.ts';

export function applyPosts(hall: Hall, event: PostEvent, at: number): Hall {
  switch (event.type) {
    case 'windowHandedOver':
      return applyHandOver(hall, event, at);
    case 'windowTakenOver': {
      const closed = withWindow(hall, event.window, {
        now: { state: 'closed', since: at },
        speaks: [],
        askedFor: null,
      });
      return inherited(closed, event.from, at);
    }
    case 'visitTakenBack':
      return applyTakenBack(hall, event, at);
    case 'windowReleased': {
      const { now } = windowOf(hall, event.window);
      if (now.state === 'closed') return hall;
      const { clerk } = now;
      const released = { state: 'paused', clerk, since: at, opened: false, released: true } as const;
      return withWindow(hall, event.window, { now: released });
    }
    case 'windowAskedFor':
      return withWindow(hall, event.window, { askedFor: { by: event.clerk, at } });
    case 'windowAskEnded':
      return withWindow(hall, event.window, { askedFor: null });
    case 'papersMoved': {
      const { ticketId, window, kind, by, from } = event;
      const ticket = ticketOf(hall, ticketId);
      if (ticket.now.stage !== 'parked') return hall;
      const to = window === from ? {} : { to: String(window) };
      const step = window === from ? 'papersReturned' : 'papersMoved';
      const chain = withLink(ticket, { step, at, by, ...to });
      return withTicket(hall, ticketId, { now: { ...ticket.now, window, kind }, chain });
    }
    default:
      throw unknownEvent(event);
  }
}

/** What the clerk before answers for goes along; what a key holds at its other windows stays with it. */
function applyHandOver(hall: Hall, event: EventOf<'windowHandedOver'>, at: number): Hall {
  const { window, from, to, by, reason } = event;
  const before = windowOf(hall, window).now;
  if (before.state === 'closed') return hall;
  const { released: _released, ...now } = { released: undefined, ...before };
  const taken = withWindow(hall, window, {
    now: { ...now, clerk: to },
    askedFor: null,
    ...(from === to ? {} : { speaks: [] }),
  });
  if (from === to) return taken;
  const still = isAtWork(taken, from);
  const link = { step: 'handedOver', at, by: by ?? from, window, to } as const;
  const passed = [...ownedBy(taken, { clerk: from, since: at }).values()]
    .map((id) => ticketOf(taken, id))
    .filter((ticket) => !still || isAt(ticket, window))
    .reduce(
      (folded, ticket) =>
        withTicket(folded, ticket.id, {
          owner: { clerk: to, since: at },
          chain: withLink(ticket, reason === undefined ? link : { ...link, reason }),
        }),
      taken,
    );
  return [...passed.boundNow.values()]
    .map((id) => ticketOf(passed, id))
    .filter(({ bound }) => bound?.window === window && bound.clerk === from)
    .reduce(
      (folded, { id, bound }) =>
        bound === null ? folded : withTicket(folded, id, { bound: { ...bound, clerk: to } }),
      passed,
    );
}

function isAt({ now }: Ticket, window: number): boolean {
  return 'window' in now && now.window === window;
}

/** Whom nobody had received has no hand that could answer. */
function applyTakenBack(hall: Hall, event: EventOf<'visitTakenBack'>, at: number): Hall {
  const { ticketId, window, place } = event;
  const ticket = ticketOf(hall, ticketId);
  const hands =
    ticket.owner === null ? {} : leftToDutyManager(hall, ticket, { step: 'takenBack' }, window, at);
  return withTicket(withoutVisitor(hall, window, ticketId), ticketId, {
    now: { stage: 'waiting' },
    place,
    calls: [],
    onMyWayUsed: false,
    spentMs: 0,
    leadMs: 0,
    ...unbound(ticket),
    ...hands,
  });
}

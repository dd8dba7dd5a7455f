// Folds how a visit goes from hand to hand: received, parked, sent on, declined, gone back, and who answers for it.
import { dutyOf } from '../answering/duty.ts';
import { figured } from '../bookings/apply-booking.ts';
import { freeMsOf, ownedBy, withLink, withTicket, withoutVisitor } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import type { Link, Owner, Ticket } from '../ticket.ts';
import { ticketOf, windowOf } from '../hall.ts';
import { boundLane } from '../lines/order.ts';
import { countedSentOn } from './sent-on.ts';

const returnedKept = 20;
const sentFromKept = 20;

type HandEvent = EventOf<
  'ticketParked' | 'ticketTransferred' | 'handOverDeclined' | 'boundReturned' | 'itemChanged'
>;

/** Who works at the window; what happens there happens by that hand. */
function hand(hall: Hall, window: number | undefined, by?: string): { by?: string; window?: number } {
  if (window === undefined) return by === undefined ? {} : { by };
  const { now } = windowOf(hall, window);
  return now.state === 'closed' ? { window } : { by: now.clerk, window };
}

function ownerAt(hall: Hall, window: number, at: number): Owner {
  const { now } = windowOf(hall, window);
  return now.state === 'closed' ? { post: 'dutyManager', since: at } : { clerk: now.clerk, since: at };
}

/** Waits in the lane of the plan again, or is at a window: handed to nobody any more. */
export function unbound({ bound, offered }: Ticket): Partial<Ticket> {
  return {
    ...(bound === null ? {} : { bound: null, lane: bound.home }),
    ...(offered === null ? {} : { offered: null }),
  };
}

/** Missed there and back: she waits for that window, and nobody has handed her over. */
export function backAtWindow(hall: Hall, ticket: Ticket, window: number, at: number): Partial<Ticket> {
  const freeMs = freeMsOf(hall, windowOf(hall, window), at);
  const reason = 'other';
  const bound = {
    window,
    from: window,
    sender: '',
    at,
    reason,
    freeMs,
    home: ticket.lane,
    back: true,
  } as const;
  return { lane: boundLane(window), bound };
}

/** Starting is accepting: from now on this clerk answers for the visit. */
export function received(
  hall: Hall,
  ticket: Ticket,
  { window, direct }: EventOf<'serviceStarted'>,
  at: number,
): Partial<Ticket> {
  const owner = ownerAt(hall, window, at);
  const { owner: before } = ticket;
  const same = before !== null && 'clerk' in before && 'clerk' in owner && before.clerk === owner.clerk;
  const wasParked = ticket.chain.at(-1)?.step === 'parked';
  const step = direct ? 'direct' : wasParked && same ? 'resumed' : 'received';
  const chain =
    same && step === 'received' ? ticket.chain : withLink(ticket, { step, at, ...hand(hall, window) });
  return { owner: same ? before : owner, chain };
}

/** In a line nobody has taken it up yet: the post answers for it. */
export function leftToDutyManager(
  hall: Hall,
  ticket: Ticket,
  link: Pick<Link, 'step' | 'to' | 'reason'>,
  window: number | undefined,
  at: number,
  by?: string,
): Pick<Ticket, 'owner' | 'chain'> {
  return {
    owner: { post: 'dutyManager', since: at },
    chain: withLink(ticket, { ...link, at, ...hand(hall, window, by) }),
  };
}

/** At a window, or on duty away from windows. */
export function isAtWork(hall: Hall, clerk: string): boolean {
  if (dutyOf(hall, clerk) !== undefined) return true;
  for (const { now } of hall.windows.values()) {
    if (now.state !== 'closed' && now.clerk === clerk) return true;
  }
  return false;
}

function toPost(ticket: Ticket, at: number): Pick<Ticket, 'owner' | 'chain'> {
  return {
    owner: { post: 'dutyManager', since: at },
    chain: withLink(ticket, { step: 'inherited', at }),
  };
}

/** Whoever signs off leaves what he answers for to the duty manager. */
export function inherited(hall: Hall, clerk: string, at: number): Hall {
  if (isAtWork(hall, clerk)) return hall;
  return [...ownedBy(hall, { clerk, since: at }).values()].reduce(
    (folded, ticketId) => withTicket(folded, ticketId, toPost(ticketOf(folded, ticketId), at)),
    hall,
  );
}

/** A number taken back may have been answered for by somebody who has left since. */
export function orInherited(hall: Hall, ticket: Ticket, at: number): Partial<Ticket> {
  const { owner } = ticket;
  return owner !== null && 'clerk' in owner && !isAtWork(hall, owner.clerk) ? toPost(ticket, at) : {};
}

export function applyHands(hall: Hall, event: HandEvent, at: number): Hall {
  const { ticketId } = event;
  const ticket = ticketOf(hall, ticketId);
  switch (event.type) {
    case 'ticketParked': {
      const { window, kind, servedMs } = event;
      return withTicket(withoutVisitor(hall, window, ticketId), ticketId, {
        now: { stage: 'parked', window, kind, at },
        spentMs: ticket.spentMs + servedMs,
        calls: [],
        onMyWayUsed: false,
        chain: withLink(ticket, { step: 'parked', at, ...hand(hall, window), reason: kind }),
      });
    }
    case 'ticketTransferred':
      return applyTransfer(hall, event, ticket, at);
    case 'handOverDeclined': {
      const { window, by, reason } = event;
      return withTicket(hall, ticketId, {
        ...unbound(ticket),
        ...ofReceived(ticket, { step: 'declined', at, ...hand(hall, window, by), reason }),
      });
    }
    case 'boundReturned': {
      const { window, why } = event;
      const link = ofReceived(ticket, { step: 'returned', at, window, reason: why });
      const back = withTicket(hall, ticketId, { ...unbound(ticket), ...link });
      return { ...back, returned: [...hall.returned, { ticketId, window, why, at }].slice(-returnedKept) };
    }
    case 'itemChanged':
      return cameForAnother(applyItem(hall, event, ticket, at), ticket);
    default:
      throw unknownEvent(event);
  }
}

/** The way of a visit begins when somebody receives it. */
function ofReceived(ticket: Ticket, link: Link): Partial<Ticket> {
  return ticket.owner === null ? {} : { chain: withLink(ticket, link) };
}

/** A booking for one item and a visit for another: counted, so that the words on the booking page can be mended. */
function cameForAnother(hall: Hall, { booking }: Ticket): Hall {
  const known = hall.bookings.get(booking?.id ?? '');
  return known === undefined ? hall : figured(hall, known, 'wrongItem');
}

type Transfer = EventOf<'ticketTransferred'>;

function linkOf({
  toWindow,
  toClerk,
  toPerson,
  queue,
  reason,
}: Transfer): Pick<Link, 'step' | 'to' | 'reason'> {
  const person = toClerk ?? toPerson;
  if (person !== undefined) return { step: 'toClerk', to: person, reason };
  return toWindow === undefined
    ? { step: 'toQueue', to: queue, reason }
    : { step: 'toWindow', to: String(toWindow), reason };
}

function applyTransfer(hall: Hall, event: Transfer, ticket: Ticket, at: number): Hall {
  const { ticketId, window, by, items, queue, lane, offItem, toWindow, toPerson, note } = event;
  const common: Partial<Ticket> = {
    items,
    queue,
    lane,
    offItem,
    now: { stage: 'waiting' },
    calls: [],
    onMyWayUsed: false,
    spentMs: 0,
    note: note ?? null,
    bound: null,
    offered: null,
    ...leftToDutyManager(hall, ticket, linkOf(event), window, at, by),
  };
  const left = window === undefined ? hall : leftWindow(hall, ticket, window);
  const sentFrom = window === undefined ? ticket.sentFrom : [...ticket.sentFrom, window].slice(-sentFromKept);
  if (toWindow === undefined && toPerson === undefined)
    return withTicket(left, ticketId, { ...common, sentFrom });
  return withTicket(left, ticketId, { ...common, sentFrom, ...handedTo(hall, event, ticket, at) });
}

function leftWindow(hall: Hall, ticket: Ticket, window: number): Hall {
  return withoutVisitor(countedSentOn(hall, ticket, window, 'transferred'), window, ticket.id);
}

/** A person hands over to a person: whoever sends answers for it until the other takes it up. */
function handedTo(hall: Hall, event: Transfer, ticket: Ticket, at: number): Partial<Ticket> {
  const { window, by, toWindow, toClerk, toPerson, reason, withinMinutes, home } = event;
  const sender: Owner = window === undefined ? { clerk: by ?? '', since: at } : ownerAt(hall, window, at);
  const sent = {
    ...(window === undefined ? {} : { from: window }),
    sender: 'clerk' in sender ? sender.clerk : '',
    at,
    reason,
    ...(withinMinutes === undefined ? {} : { withinMinutes }),
  };
  const owner = ticket.owner ?? sender;
  if (toWindow === undefined) return { owner, offered: { to: toPerson ?? '', ...sent, runsFrom: at } };
  const freeMs = freeMsOf(hall, windowOf(hall, toWindow), at);
  const named = toClerk === undefined ? {} : { clerk: toClerk };
  return { owner, bound: { window: toWindow, ...named, ...sent, freeMs, home } };
}

function applyItem(hall: Hall, event: EventOf<'itemChanged'>, ticket: Ticket, at: number): Hall {
  const { ticketId, window, item, items, queue, lane, movesOn } = event;
  const link = { step: 'itemChanged', to: item } as const;
  const changed: Partial<Ticket> = { items, queue, lane, offItem: false };
  if (!movesOn) {
    const chain = withLink(ticket, { ...link, at, ...hand(hall, window) });
    return withTicket(hall, ticketId, { ...changed, chain });
  }
  return withTicket(withoutVisitor(hall, window, ticketId), ticketId, {
    ...changed,
    now: { stage: 'waiting' },
    calls: [],
    onMyWayUsed: false,
    spentMs: 0,
    ...leftToDutyManager(hall, ticket, link, window, at),
  });
}

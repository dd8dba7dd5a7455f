// Sending a visit on: to a line, an item, a window or a person; sending it back; another item. Rules F1–F9, H3–H5, H9, H10 of RULES.md.
import type { TransferTarget } from '../../../contract/commands/visits.ts';
import { dutyOf } from '../answering/duty.ts';
import { handedByHer } from '../answering/receiving.ts';
import { isOwnVisit, scopeOf } from '../scope.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { EventOf, HallEvent } from '../event.ts';
import type { Hall, Window } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { isOver, ticketOf, windowKey, windowOf } from '../hall.ts';
import { stepsFixed } from '../journeys/steps.ts';
import { begins, visitorHere } from './parking.ts';
import { boundLane } from '../lines/order.ts';
import { isPlanned, lanesOf, mayServe, ownLane } from '../plan.ts';
import { dueAt } from '../days/running.ts';
import { clerkOf, heldBy, isThere, ownWindow } from '../windows/windows.ts';

const minute = 60_000;
/** Looked at each second; more can hardly be on their way by hand. */
const boundPerTick = 200;

type Sent = Pick<
  EventOf<'ticketTransferred'>,
  'items' | 'queue' | 'lane' | 'home' | 'offItem' | 'toWindow' | 'toClerk' | 'toPerson'
>;

/** The item done next becomes this one; named later on the same number, it is not done twice. */
function withItem({ items, done: count }: Ticket, item: string): string[] {
  return [...items.slice(0, count), item, ...items.slice(count + 1).filter((other) => other !== item)];
}

/** A line for this item; refused where the hall or the plan has none. */
export function lineOfItem(
  hall: Hall,
  item: string,
): { queue: string; lane: string } | ReturnType<typeof refuse> {
  const lanes = lanesOf(hall.plan);
  if (hall.plan.notHandledHere.includes(item)) return refuse('notHandledHere', { field: item });
  const queue = lanes.item.get(item)?.queue;
  const lane = lanes.laneOfItem.get(item);
  if (queue === undefined || lane === undefined) return refuse('unknownItem', { field: item });
  return isPlanned(hall.plan, lane) ? { queue, lane } : refuse('noWindowPlanned', { field: item });
}

function toQueue(hall: Hall, ticket: Ticket, queue: string): Sent | ReturnType<typeof refuse> {
  const lanes = lanesOf(hall.plan);
  if (!lanes.queue.has(queue)) return refuse('unknownQueue');
  const item = ticket.items[ticket.done];
  const offItem = item !== undefined && lanes.item.get(item)?.queue !== queue;
  const lane = ownLane(hall.plan, { items: ticket.items, done: ticket.done, queue, offItem }) ?? '';
  if (!isPlanned(hall.plan, lane)) return refuse('noWindowPlanned');
  return { items: [...ticket.items], queue, lane, home: lane, offItem };
}

function toItem(hall: Hall, ticket: Ticket, item: string): Sent | ReturnType<typeof refuse> {
  const line = stepsFixed(ticket) ?? lineOfItem(hall, item);
  if ('refusal' in line) return line;
  return { items: withItem(ticket, item), ...line, home: line.lane, offItem: false };
}

function toWindow(
  hall: Hall,
  ticket: Ticket,
  window: Window,
  at: number,
  clerk: { toClerk: string } | object,
): Sent | ReturnType<typeof refuse> {
  if (!isThere(hall, window, at)) return refuse('nobodyThere', { window: window.no });
  return {
    items: [...ticket.items],
    queue: ticket.queue,
    lane: boundLane(window.no),
    home: ticket.bound?.home ?? ticket.lane,
    offItem: ticket.offItem,
    toWindow: window.no,
    ...clerk,
  };
}

/** H9: on duty away from windows she takes it up on foot; until then the visit stays in its line. */
function toPerson(hall: Hall, ticket: Ticket, person: string): Sent | ReturnType<typeof refuse> {
  const duty = dutyOf(hall, person);
  if (duty === undefined) return refuse('nobodyThere');
  const { organisation } = duty;
  if (organisation !== undefined && !isOwnVisit(scopeOf(hall.plan, organisation), ticket))
    return refuse('otherAuthority');
  const { items, queue, offItem, bound, lane } = ticket;
  const home = bound?.home ?? lane;
  return { items: [...items], queue, lane: home, home, offItem, toPerson: person };
}

/** `from`: the sender's window; null away from windows, where nothing but a hand-over is sent. */
function sentTo(
  hall: Hall,
  { to, ticket, from, at }: { to: TransferTarget; ticket: Ticket; from: number | null; at: number },
): Sent | ReturnType<typeof refuse> {
  if ('queue' in to || 'item' in to) {
    if (from === null) return refuse('badRequest', { field: 'to' });
    return 'queue' in to ? toQueue(hall, ticket, to.queue) : toItem(hall, ticket, to.item);
  }
  if ('window' in to) {
    const window = hall.windows.get(windowKey(to.window));
    if (window === undefined) return refuse('unknownWindow', { window: to.window });
    return window.no === from ? refuse('ownWindow') : toWindow(hall, ticket, window, at, {});
  }
  const window = heldBy(hall, to.clerk);
  if (window === undefined) return toPerson(hall, ticket, to.clerk);
  return window.no === from ? refuse('ownWindow') : toWindow(hall, ticket, window, at, { toClerk: to.clerk });
}

/** Whose hand it leaves: that of the window where the visitor is, or of the person who answers for her. */
function handOf(
  asking: AskingFor<'transferTicket'>,
): { ticket: Ticket; window?: number; by?: string; begun: HallEvent[] } | ReturnType<typeof refuse> {
  const { hall, asker, command } = asking;
  if (command.window !== undefined) {
    const here = visitorHere({ ...asking, command: { ...command, window: command.window } });
    if ('refusal' in here) return here;
    const { window, ticket } = here;
    return { ticket, window: window.no, begun: begins(window, ticket) };
  }
  const by = clerkOf(asker);
  const hers = handedByHer(hall, command.ticketId, by);
  if ('refusal' in hers) return hers;
  const { to } = command;
  return 'clerk' in to && to.clerk === by ? refuse('ownHand') : { ...hers, by, begun: [] };
}

export function transferTicket(asking: AskingFor<'transferTicket'>): Decision<'transferTicket'> {
  const hand = handOf(asking);
  if ('refusal' in hand) return hand;
  const { hall, command, at, remark } = asking;
  const { ticket, begun, window, by } = hand;
  const sent = sentTo(hall, { to: command.to, ticket, from: window ?? null, at });
  if ('refusal' in sent) return sent;
  const { reason, withinMinutes } = command;
  const transferred: HallEvent = {
    type: 'ticketTransferred',
    ticketId: ticket.id,
    ...(window === undefined ? {} : { window }),
    ...(by === undefined ? {} : { by }),
    ...sent,
    reason,
    ...(withinMinutes === undefined ? {} : { withinMinutes }),
    ...(remark === undefined ? {} : { note: remark }),
  };
  return {
    events: [...begun, transferred],
    answer: { ticketId: ticket.id, number: ticket.number },
  };
}

/** H4: who was asked to take over says no; she stands in her line again, the sender still answers for her. */
export function declineHandOver(asking: AskingFor<'declineHandOver'>): Decision<'declineHandOver'> {
  const { hall, asker, command } = asking;
  const { reason } = command;
  const ticket = hall.tickets.get(command.ticketId);
  if (command.window === undefined) {
    if (ticket === undefined) return refuse('unknownTicket');
    const by = clerkOf(asker);
    if (ticket.offered?.to !== by) return refuse('notHandedToYou');
    return done({ type: 'handOverDeclined', ticketId: ticket.id, by, reason });
  }
  const window = ownWindow({ ...asking, command: { ...command, window: command.window } });
  if ('refusal' in window) return window;
  if (ticket === undefined) return refuse('unknownTicket');
  if (ticket.bound?.window !== window.no) return refuse('notHandedToYou');
  return done({ type: 'handOverDeclined', ticketId: ticket.id, window: window.no, reason });
}

/** F8 取错事项: stays where the window may do the new item, else waits in its line at the old place. */
export function changeItem(asking: AskingFor<'changeItem'>): Decision<'changeItem'> {
  const here = visitorHere(asking);
  if ('refusal' in here) return here;
  const { hall, command } = asking;
  const { window, ticket } = here;
  const { item } = command;
  const fixed = stepsFixed(ticket);
  if (fixed !== null) return fixed;
  if (ticket.items[ticket.done] === item && !ticket.offItem) return refuse('sameItem');
  const line = lineOfItem(hall, item);
  if ('refusal' in line) return line;
  const movesOn = !mayServe(hall.plan, window.no, item);
  const { id: ticketId, number } = ticket;
  const changed: HallEvent = {
    type: 'itemChanged',
    ticketId,
    window: window.no,
    item,
    items: withItem(ticket, item),
    ...line,
    movesOn,
  };
  return {
    events: [...begins(window, ticket), changed],
    answer: { ticketId, number, ...(movesOn ? { movedOnTo: line.queue } : {}) },
  };
}

/** F5: who was sent to a window that pauses too long goes back to her line, at her old place. */
export function boundInTime(hall: Hall, at: number): HallEvent[] {
  const pauseMs = hall.plan.rules.boundPauseMinutes * minute;
  const events: HallEvent[] = [];
  for (const ticketId of hall.boundNow.values()) {
    const no = ticketOf(hall, ticketId).bound?.window;
    if (no === undefined) continue;
    const { now } = windowOf(hall, no);
    if (now.state === 'paused' && isOver(hall, dueAt(hall, now.since, pauseMs), at))
      events.push({ type: 'boundReturned', ticketId, window: no, why: 'paused' });
    if (events.length >= boundPerTick) break;
  }
  return events;
}

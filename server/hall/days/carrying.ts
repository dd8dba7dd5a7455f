// What outlives a change of day: open visits, windows at work, papers on their way, visits that may still be rated. Rules D3, D5, K6.
import { dutyOf } from '../answering/duty.ts';
import { carriedBookings } from '../bookings/booking-days.ts';
import { freeMsOf, isPaperOpen } from '../changes.ts';
import { marksByAge, windowOfMark } from '../systems/down.ts';
import { carriedMatters } from '../matters/carrying-matters.ts';
import { carriedResults } from '../pickup/carrying-results.ts';
import { carriedDeeds, deedPortions } from '../deeds/carrying-deeds.ts';
import type { HallEvent } from '../event.ts';
import type { EmergencyBook, Hall, Paper, Window } from '../hall.ts';
import type { Owner, Stage, Ticket } from '../ticket.ts';
import { isOver } from '../hall.ts';
import type { SendTo } from '../events/settings.ts';
import { boundLane } from '../lines/order.ts';
import { passesCarried } from '../systems/passes.ts';
import { lanesOf, ownLane } from '../plan.ts';
import { dueAt, runningMs } from './running.ts';
import type { Lane, Plan } from '../plan.ts';

/** A line of the book is at most 64 kB; portions stay well below it, in characters. */
const portionLength = 30_000;
const leftParkedTold = 50;
const pausesCarriedMs = 3 * 24 * 3_600_000;

interface Carried {
  ticket: Ticket;
  papers: Paper[];
}

function outlives(hall: Hall, plan: Plan, ticket: Ticket, at: number): boolean {
  const { now } = ticket;
  switch (now.stage) {
    case 'waiting':
    case 'called':
    case 'serving':
    case 'parked':
    case 'missed':
      return true;
    case 'served':
      return !ticket.rated && !isOver(hall, dueAt(hall, now.at, plan.rules.ratingOpenHours * 3_600_000), at);
    case 'withdrawn':
      return !isOver(hall, dueAt(hall, now.at, plan.rules.withdrawUndoSeconds * 1000), at);
    case 'closed':
      return false;
    default:
      throw new Error(`unknown stage ${JSON.stringify(now satisfies never)}`);
  }
}

/**
 * The line that a visit has under a plan: that of its item; where the item is no more, that of its queue; where no window serves
 * either, that of the queue named for such visits, as a number of that queue. Undefined where the plan has none of them.
 */
export function homeUnder(
  plan: Plan,
  ticket: Ticket,
  sendTo: readonly SendTo[],
): { lane: Lane; offItem: boolean } | undefined {
  const { lanes, laneOfQueue } = lanesOf(plan);
  const own = lanes.get(ownLane(plan, ticket) ?? '');
  if (own !== undefined && own.approaches.length > 0) return { lane: own, offItem: ticket.offItem };
  const to = sendTo.find(({ from }) => from === ticket.queue)?.to;
  const other = lanes.get(to === undefined ? '' : (laneOfQueue.get(to) ?? ''));
  if (other !== undefined) return { lane: other, offItem: ticket.items.length > 0 };
  return own === undefined ? undefined : { lane: own, offItem: ticket.offItem };
}

/** Where the visit stands under another plan, a new day's or a new version's: windows, queues and lines may have changed. */
export function underPlan(
  hall: Hall,
  ticket: Ticket,
  plan: Plan,
  at: number,
  sendTo: readonly SendTo[] = [],
): Ticket {
  const { window } = lanesOf(plan);
  const { lane: home, offItem = ticket.offItem } = homeUnder(plan, ticket, sendTo) ?? {};
  const moved = home === undefined ? ticket : { ...ticket, lane: home.id, queue: home.queue, offItem };
  const answered = { ...moved, owner: ownerUnder(hall, ticket.owner, window, at) };
  const now = stageUnder(hall, ticket.now, (home?.approaches ?? []).length > 0, window, at);
  const offered = now.stage === 'waiting' ? ticket.offered : null;
  if (ticket.bound === null) return { ...answered, now, offered };
  const { window: no, home: before } = ticket.bound;
  if (now.stage !== 'waiting' || !window.has(no)) return { ...answered, now, bound: null };
  const bound = { ...ticket.bound, home: home?.id ?? before };
  return { ...answered, now, lane: boundLane(no), bound };
}

/** A clerk whose window is gone is not at work there any more. */
function ownerUnder(
  hall: Hall,
  owner: Owner | null,
  windows: ReadonlyMap<number, unknown>,
  at: number,
): Owner | null {
  if (owner === null || 'post' in owner) return owner;
  if (dutyOf(hall, owner.clerk) !== undefined) return owner;
  for (const { no, now } of hall.windows.values()) {
    if (windows.has(no) && now.state !== 'closed' && now.clerk === owner.clerk) return owner;
  }
  return { post: 'dutyManager', since: at };
}

function stageUnder(
  hall: Hall,
  now: Stage,
  planned: boolean,
  windows: ReadonlyMap<number, unknown>,
  at: number,
): Stage {
  switch (now.stage) {
    case 'serving': {
      if (windows.has(now.window)) return now;
      return { stage: 'served', window: now.window, at, servedMs: runningMs(hall, now.at, at) };
    }
    case 'called':
      if (windows.has(now.window)) return now;
      return planned ? { stage: 'waiting' } : { stage: 'closed', at };
    case 'parked':
      if (windows.has(now.window)) return now;
      return planned ? { stage: 'waiting' } : { stage: 'closed', at };
    case 'waiting':
    case 'missed':
      return planned ? now : { stage: 'closed', at };
    case 'served':
    case 'withdrawn':
    case 'closed':
      return now;
    default:
      throw new Error(`unknown stage ${JSON.stringify(now satisfies never)}`);
  }
}

function carriedVisits(hall: Hall, plan: Plan, at: number): Carried[] {
  const papersOf = new Map<string, Paper[]>();
  for (const { id } of hall.papersOpen) {
    const paper = hall.papers.get(id);
    if (paper?.ticketId !== undefined && isPaperOpen(paper))
      papersOf.set(paper.ticketId, [...(papersOf.get(paper.ticketId) ?? []), paper]);
  }
  const carried: Carried[] = [];
  for (const ticket of hall.tickets.values()) {
    if (!outlives(hall, plan, ticket, at)) continue;
    carried.push({ ticket: underPlan(hall, ticket, plan, at), papers: papersOf.get(ticket.id) ?? [] });
  }
  return carried;
}

function carriedWindows(hall: Hall, plan: Plan, at: number): Window[] {
  const { window: known } = lanesOf(plan);
  return [...hall.windows.values()]
    .filter(({ no, now }) => known.has(no) && now.state !== 'closed')
    .map((window) => ({ ...window, served: 0, freeMs: freeMsOf(hall, window, at), freeSince: null }));
}

/** Lists of at most `portionLength` characters each. */
function portionsOf<T>(list: readonly T[]): T[][] {
  const portions: T[][] = [];
  let room = 0;
  for (const entry of list) {
    const { length } = JSON.stringify(entry);
    if (length > room) {
      portions.push([]);
      room = portionLength;
    }
    portions.at(-1)?.push(entry);
    room -= length;
  }
  return portions;
}

/** K6: what was still parked is told to the manager of the next day. */
function parkedAtItsEnd(hall: Hall): { number: string; window: number }[] {
  const left: { number: string; window: number }[] = [];
  for (const { number, now } of hall.tickets.values()) {
    if (now.stage === 'closed' && now.parkedAt !== undefined) left.push({ number, window: now.parkedAt });
  }
  return left.slice(0, leftParkedTold);
}

/** Z3: clocks that run on over the change of day have stood still before it. */
function pausesCarried({ pauses }: Hall, at: number): { pauses?: { from: number; until: number }[] } {
  const recent = pauses.filter(({ until }) => at - until < pausesCarriedMs);
  return recent.length === 0 ? {} : { pauses: recent };
}

/** OU8: what is switched off stays so. */
function carriedMessages({ messagesOff }: Hall): HallEvent[][] {
  return messagesOff.length === 0 ? [] : [[{ type: 'messagesSwitched', off: [...messagesOff] }]];
}

/** Y4, Y9: systems that are still down, and passes, in portions. */
function carriedBackend(hall: Hall, plan: Plan, day: string): HallEvent[][] {
  const { item, window } = lanesOf(plan);
  const down = marksByAge(hall)
    .map((mark) => ({ ...mark, items: mark.items.filter((id) => item.has(id)) }))
    .filter(({ key, items }) => items.length > 0 || window.has(windowOfMark(key) ?? 0));
  return [
    ...portionsOf(down).map((marks): HallEvent[] => [{ type: 'backendCarried', down: marks, passes: [] }]),
    ...portionsOf(passesCarried(hall, day)).map((passes): HallEvent[] => [
      { type: 'backendCarried', down: [], passes },
    ]),
  ];
}

/** E2: a book lies in its drawer for months; what was used of it stays used. */
function booksCarried({ emergency }: Hall): { emergency?: EmergencyBook[] } {
  const left = emergency.filter(({ codes, used }) => used.length < codes.length);
  return left.length === 0 ? {} : { emergency: left };
}

/** The opening of a day, a list of events per line so that no line grows too long. */
export function openDay(
  hall: Hall,
  day: string,
  plan: Plan,
  settingsVersion: string,
  at: number,
): HallEvent[][] {
  const leftParked = parkedAtItsEnd(hall);
  const opened: HallEvent = {
    type: 'dayOpened',
    day,
    plan,
    settingsVersion,
    ...(leftParked.length === 0 ? {} : { leftParked }),
    ...(hall.paused === null ? {} : { paused: hall.paused }),
    ...pausesCarried(hall, at),
    ...booksCarried(hall),
    ...(hall.onDuty.length === 0 ? {} : { onDuty: [...hall.onDuty] }),
  };
  const living = carriedVisits(hall, plan, at);
  const visits = portionsOf(living).map((portion): HallEvent[] => {
    const papers = portion.flatMap((carried) => carried.papers);
    return [{ type: 'visitsCarried', tickets: portion.map(({ ticket }) => ticket), windows: [], papers }];
  });
  const windows = portionsOf(carriedWindows(hall, plan, at)).map((portion): HallEvent[] => [
    { type: 'visitsCarried', tickets: [], windows: portion, papers: [] },
  ]);
  const helps: HallEvent[][] =
    hall.helps.length === 0 ? [] : [[{ type: 'helpCarried', helps: [...hall.helps] }]];
  const ids = new Set(living.map(({ ticket }) => ticket.id));
  const deeds = deedPortions(carriedDeeds(hall, plan, ids, at), portionsOf);
  const bookings = carriedBookings(hall, day, at, portionsOf);
  const assistances = portionsOf(hall.assistances).map((portion): HallEvent[] => [
    { type: 'assistancesCarried', assistances: portion },
  ]);
  return [
    [opened],
    ...carriedBackend(hall, plan, day),
    ...visits,
    ...windows,
    ...helps,
    ...bookings,
    ...deeds,
    ...assistances,
    ...carriedMatters(hall, plan, at, portionsOf),
    ...carriedResults(hall, plan, at, portionsOf),
    ...carriedMessages(hall),
  ];
}

// The small steps of which apply.ts is made: a ticket, its line and its indexes always change together here.
import type { Hall, Paper, QueueCount, Window } from './hall.ts';
import type { Link, Owner, Stage, Ticket } from './ticket.ts';
import { ticketOf, windowKey, windowOf } from './hall.ts';
import type { Down } from './systems/down.ts';
import { heldLane, isHeldBack, isWindowDown, windowDownKey } from './systems/down.ts';
import type { LineUp, Standing } from './lines/line-up.ts';
import { withJourney, withJourneyBegun } from './journeys/tally.ts';
import { laneLineUp } from './lines/order.ts';
import { lanesOf } from './plan.ts';
import { runningMs } from './days/running.ts';
import { Shelf } from './shelf.ts';

const nothingCounted: QueueCount = { issued: 0, served: 0, missed: 0, withdrawn: 0, servedMs: 0 };

/** Whether its number is still in somebody's hand: a missed or withdrawn visitor may yet come back. */
function numberInUse(stage: Stage): boolean {
  return stage.stage !== 'served' && stage.stage !== 'closed';
}

/** Whether the visit goes on: somebody who received it answers for it. */
export function isUnderWay(stage: Stage): boolean {
  return stage.stage !== 'served' && stage.stage !== 'withdrawn' && stage.stage !== 'closed';
}

export function ownerKey(owner: Owner): string {
  return 'clerk' in owner ? `clerk:${owner.clerk}` : `post:${owner.post}`;
}

type Indexes = Pick<
  Hall,
  'lanes' | 'calledNow' | 'missedNow' | 'parkedNow' | 'boundNow' | 'offeredNow' | 'sentNow' | 'ownedNow'
>;
interface Move {
  line: (line: LineUp, standing: Standing) => LineUp;
  ids: (ids: Shelf<string>, id: string) => Shelf<string>;
}
const joins: Move = {
  line: (line, standing) => line.with(standing),
  ids: (ids, id) => ids.with(id, id),
};
const leaves: Move = {
  line: (line, standing) => line.without(standing),
  ids: (ids, id) => ids.without(id),
};

/** The lists of the hall in which the ticket stands by its stage, each changed by the same move. */
function byStage(hall: Hall, ticket: Ticket, move: Move): Partial<Indexes> {
  const standing = { id: ticket.id, at: ticket.place.at, order: ticket.place.order };
  switch (ticket.now.stage) {
    case 'waiting': {
      const lane = isHeldBack(hall, ticket) ? heldLane(ticket.lane) : ticket.lane;
      const lanes = hall.lanes.with(lane, move.line(laneLineUp(hall, lane), standing));
      return {
        lanes,
        ...(ticket.bound === null ? {} : { boundNow: move.ids(hall.boundNow, ticket.id) }),
        ...(ticket.offered === null ? {} : { offeredNow: move.ids(hall.offeredNow, ticket.id) }),
      };
    }
    case 'called':
      return { calledNow: move.line(hall.calledNow, { ...standing, at: ticket.now.at }) };
    case 'missed':
      return { missedNow: move.line(hall.missedNow, { ...standing, at: ticket.now.at }) };
    case 'parked':
      return { parkedNow: move.ids(hall.parkedNow, ticket.id) };
    case 'serving':
    case 'served':
    case 'withdrawn':
    case 'closed':
      return {};
    default:
      throw new Error(`unknown stage ${JSON.stringify(ticket.now satisfies never)}`);
  }
}

/** And those in which it stands because somebody received it. */
function byHands(hall: Hall, ticket: Ticket, move: Move): Partial<Indexes> {
  if (!isUnderWay(ticket.now)) return {};
  const { id, owner } = ticket;
  return {
    ...(ticket.sentFrom.length === 0 ? {} : { sentNow: move.ids(hall.sentNow, id) }),
    ...(owner === null
      ? {}
      : { ownedNow: hall.ownedNow.with(ownerKey(owner), move.ids(ownedBy(hall, owner), id)) }),
  };
}

/** Ids of the visits that this owner answers for. */
export function ownedBy(hall: Hall, owner: Owner): Shelf<string> {
  return hall.ownedNow.get(ownerKey(owner)) ?? Shelf.empty();
}

export function outOfIndexes(hall: Hall, ticket: Ticket): Hall {
  return { ...hall, ...byStage(hall, ticket, leaves), ...byHands(hall, ticket, leaves) };
}

export function intoIndexes(hall: Hall, ticket: Ticket): Hall {
  return { ...hall, ...byStage(hall, ticket, joins), ...byHands(hall, ticket, joins) };
}

/** A number that is free again may belong to somebody else since: yesterday's visit, rated today, must not take it away. */
function withNumber(hall: Hall, ticket: Ticket): Hall['numbers'] {
  const own = hall.numbers.get(ticket.number) === ticket.id;
  if (numberInUse(ticket.now)) return own ? hall.numbers : hall.numbers.with(ticket.number, ticket.id);
  return own ? hall.numbers.without(ticket.number) : hall.numbers;
}

/** Puts a new ticket into the hall. */
export function withNewTicket(hall: Hall, ticket: Ticket): Hall {
  const placed = intoIndexes(hall, ticket);
  return {
    ...withJourneyBegun(placed, ticket, isUnderWay(ticket.now)),
    tickets: placed.tickets.with(ticket.id, ticket),
    numbers: withNumber(placed, ticket),
  };
}

export function withTicket(hall: Hall, ticketId: string, change: Partial<Ticket>): Hall {
  const before = ticketOf(hall, ticketId);
  const after: Ticket = { ...before, ...change };
  const on = { was: isUnderWay(before.now), is: isUnderWay(after.now) };
  const moved = withJourney(intoIndexes(outOfIndexes(hall, before), after), before, after, on);
  return {
    ...moved,
    tickets: moved.tickets.with(ticketId, after),
    numbers: withNumber(moved, after),
  };
}

function withAtWork(hall: Hall, before: Window, after: Window): Hall['atWork'] {
  // A window whose system is down calls nobody: to those who wait it is as good as closed.
  if (isWindowDown(hall, after.no)) return hall.atWork;
  const open = Number(after.now.state === 'open') - Number(before.now.state === 'open');
  const free = Number(isWindowFree(after)) - Number(isWindowFree(before));
  return withCount(hall, after.no, open, free);
}

function withCount(hall: Hall, no: number, open: number, free: number): Hall['atWork'] {
  if (open === 0 && free === 0) return hall.atWork;
  const arrangement = lanesOf(hall.plan).arrangementOf.get(no) ?? '';
  const count = hall.atWork.get(arrangement) ?? { open: 0, free: 0 };
  return hall.atWork.with(arrangement, { open: count.open + open, free: count.free + free });
}

/** The window's system went down or came back, against the marks there were before. */
export function withAtWorkOf(hall: Hall, no: number, before: Shelf<Down>): Hall {
  const window = windowOf(hall, no);
  const by = before.has(windowDownKey(no)) ? 1 : -1;
  const open = by * Number(window.now.state === 'open');
  return { ...hall, atWork: withCount(hall, no, open, by * Number(isWindowFree(window))) };
}

export function isWindowFree(window: Window): boolean {
  return window.now.state === 'open' && window.ticketId === null;
}

/** The clock of hand-overs: it runs while the window is free. */
function withFreeTime(hall: Hall, before: Window, after: Window): Window {
  if (isWindowFree(before) === isWindowFree(after)) return after;
  return isWindowFree(after)
    ? { ...after, freeSince: hall.at }
    : { ...after, freeMs: freeMsOf(hall, before, hall.at), freeSince: null };
}

export function freeMsOf(hall: Hall, { freeMs, freeSince }: Window, at: number): number {
  return freeMs + (freeSince === null ? 0 : runningMs(hall, freeSince, at));
}

export function withWindow(hall: Hall, no: number, change: Partial<Window>): Hall {
  const before = windowOf(hall, no);
  const after = withFreeTime(hall, before, { ...before, ...change });
  return {
    ...hall,
    windows: hall.windows.with(windowKey(no), after),
    atWork: withAtWork(hall, before, after),
  };
}

/** The window no longer has this visitor; a window that has another keeps her. */
export function withoutVisitor(hall: Hall, no: number, ticketId: string): Hall {
  const window = hall.windows.get(windowKey(no));
  if (window?.ticketId !== ticketId) return hall;
  return withWindow(hall, no, { ticketId: null, askStillHere: false, unheard: false });
}

const chainKept = 20;

/** The first link stays: who received the visit first. */
export function withLink(ticket: Ticket, link: Link): readonly Link[] {
  const [first, ...later] = ticket.chain;
  return first === undefined ? [link] : [first, ...later.slice(-(chainKept - 2)), link];
}

/** Never below nothing: what is taken back today may have been counted yesterday. */
export function counted(hall: Hall, queue: string, what: keyof QueueCount, by = 1): Hall {
  const count = hall.counts.get(queue) ?? nothingCounted;
  return { ...hall, counts: hall.counts.with(queue, { ...count, [what]: Math.max(0, count[what] + by) }) };
}

/** L13: went, or took a pass, because she would not be reached; like `counted` never below nothing. */
export function withUnreached(hall: Hall, what: keyof Hall['leftUnreached'], by = 1): Hall {
  const { leftUnreached: left } = hall;
  return { ...hall, leftUnreached: { ...left, [what]: Math.max(0, left[what] + by) } };
}

export function isPaperOpen(paper: Paper): boolean {
  return paper.now.state === 'wanted' || paper.now.state === 'claimed' || paper.now.state === 'notSent';
}

export function withPaper(hall: Hall, paper: Paper): Hall {
  const standing = { id: paper.id, at: paper.wantedAt, order: paper.order };
  const papersOpen = isPaperOpen(paper)
    ? hall.papers.has(paper.id)
      ? hall.papersOpen
      : hall.papersOpen.with(standing)
    : hall.papersOpen.without(standing);
  const papersUncertain =
    paper.now.state === 'uncertain'
      ? hall.papersUncertain.with(standing)
      : hall.papersUncertain.without(standing);
  return { ...hall, papers: hall.papers.with(paper.id, paper), papersOpen, papersUncertain };
}

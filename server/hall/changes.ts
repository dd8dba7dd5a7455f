// The small steps of which apply.ts is made: a ticket, its line and its indexes always change together here.
import type { Hall, Paper, QueueCount, Stage, Ticket, Window } from './hall.ts';
import { ticketOf, windowKey, windowOf } from './hall.ts';
import { laneLineUp } from './order.ts';
import { lanesOf } from './plan.ts';

const nothingCounted: QueueCount = { issued: 0, served: 0, missed: 0, withdrawn: 0, servedMs: 0 };

function standingOf(ticket: Ticket): { id: string; at: number; order: number } {
  return { id: ticket.id, at: ticket.place.at, order: ticket.place.order };
}

/** Whether its number is still in somebody's hand: a missed or withdrawn visitor may yet come back. */
function numberInUse(stage: Stage): boolean {
  return stage.stage !== 'served' && stage.stage !== 'closed';
}

function outOfIndexes(hall: Hall, ticket: Ticket): Hall {
  const standing = standingOf(ticket);
  switch (ticket.now.stage) {
    case 'waiting':
      return {
        ...hall,
        lanes: hall.lanes.with(ticket.lane, laneLineUp(hall, ticket.lane).without(standing)),
      };
    case 'called':
      return { ...hall, calledNow: hall.calledNow.without({ ...standing, at: ticket.now.at }) };
    case 'missed':
      return { ...hall, missedNow: hall.missedNow.without({ ...standing, at: ticket.now.at }) };
    case 'serving':
    case 'served':
    case 'withdrawn':
    case 'closed':
      return hall;
    default:
      throw new Error(`unknown stage ${JSON.stringify(ticket.now satisfies never)}`);
  }
}

function intoIndexes(hall: Hall, ticket: Ticket): Hall {
  const standing = standingOf(ticket);
  switch (ticket.now.stage) {
    case 'waiting':
      return { ...hall, lanes: hall.lanes.with(ticket.lane, laneLineUp(hall, ticket.lane).with(standing)) };
    case 'called':
      return { ...hall, calledNow: hall.calledNow.with({ ...standing, at: ticket.now.at }) };
    case 'missed':
      return { ...hall, missedNow: hall.missedNow.with({ ...standing, at: ticket.now.at }) };
    case 'serving':
    case 'served':
    case 'withdrawn':
    case 'closed':
      return hall;
    default:
      throw new Error(`unknown stage ${JSON.stringify(ticket.now satisfies never)}`);
  }
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
    ...placed,
    tickets: placed.tickets.with(ticket.id, ticket),
    numbers: withNumber(placed, ticket),
  };
}

export function withTicket(hall: Hall, ticketId: string, change: Partial<Ticket>): Hall {
  const before = ticketOf(hall, ticketId);
  const after: Ticket = { ...before, ...change };
  const moved = intoIndexes(outOfIndexes(hall, before), after);
  return {
    ...moved,
    tickets: moved.tickets.with(ticketId, after),
    numbers: withNumber(moved, after),
  };
}

function withAtWork(hall: Hall, before: Window, after: Window): Hall['atWork'] {
  const open = Number(after.now.state === 'open') - Number(before.now.state === 'open');
  const free = Number(isFree(after)) - Number(isFree(before));
  if (open === 0 && free === 0) return hall.atWork;
  const arrangement = lanesOf(hall.plan).arrangementOf.get(after.no) ?? '';
  const count = hall.atWork.get(arrangement) ?? { open: 0, free: 0 };
  return hall.atWork.with(arrangement, { open: count.open + open, free: count.free + free });
}

function isFree(window: Window): boolean {
  return window.now.state === 'open' && window.ticketId === null;
}

export function withWindow(hall: Hall, no: number, change: Partial<Window>): Hall {
  const before = windowOf(hall, no);
  const after: Window = { ...before, ...change };
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

/** Never below nothing: what is taken back today may have been counted yesterday. */
export function counted(hall: Hall, queue: string, what: keyof QueueCount, by = 1): Hall {
  const count = hall.counts.get(queue) ?? nothingCounted;
  return { ...hall, counts: hall.counts.with(queue, { ...count, [what]: Math.max(0, count[what] + by) }) };
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

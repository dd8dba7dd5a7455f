// What went from hand to hand, as desks and the manager's page show it: parked, sent here, who answers, who may receive.
import type { ChainLink, HandOver, Owner, ParkedTicket } from '../../../contract/hands.ts';
import type { DeskView } from '../../../contract/views/desk.ts';
import type { ManagerView } from '../../../contract/views/manager.ts';
import { freeMsOf, ownedBy } from '../changes.ts';
import type { Bound, Link, Ticket } from '../ticket.ts';
import type { Hall } from '../hall.ts';
import { boundLane, laneLineUp } from '../lines/order.ts';
import { mayResume } from '../visits/parking.ts';
import { isPlanned, lanesOf } from '../plan.ts';
import type { Shelf } from '../shelf.ts';
import type { Around } from './around.ts';
import type { Directory } from './directory.ts';
import { matterOf } from './directory.ts';
import { windowNow } from './frame.ts';
import { fitting } from './limits.ts';

const minute = 60_000;
const listShown = 10;
const parkedBytes = 1_800;
const forMeBytes = 1_500;
const colleaguesShown = 20;
const colleaguesBytes = 900;
const chainBytes = 900;
const queuesBytes = 600;

export function nameOf(around: Around, clerk: string): string {
  return around.staff.get(clerk)?.name ?? clerk;
}

const parkedKnown = new WeakMap<Shelf<string>, readonly Ticket[]>();

/** All that are parked, the longest first; sorted once for all desks of one state. */
export function parkedTickets(hall: Hall): readonly Ticket[] {
  const known = parkedKnown.get(hall.parkedNow);
  if (known !== undefined) return known;
  const since = (ticket: Ticket): number => (ticket.now.stage === 'parked' ? ticket.now.at : 0);
  const tickets = [...hall.parkedNow.values()]
    .flatMap((id) => hall.tickets.get(id) ?? [])
    .sort((one, other) => since(one) - since(other) || one.place.order - other.place.order);
  parkedKnown.set(hall.parkedNow, tickets);
  return tickets;
}

export function parkedPart(
  hall: Hall,
  directory: Directory,
  no: number,
): Pick<DeskView, 'parked' | 'parkedCount' | 'parkingLeft'> {
  const here = parkedTickets(hall).filter((ticket) => mayResume(hall, no, ticket));
  const rows = here.flatMap((ticket): ParkedTicket[] => {
    const { now } = ticket;
    if (now.stage !== 'parked') return [];
    const { id: ticketId, number } = ticket;
    return [
      {
        ticketId,
        number,
        item: matterOf(directory, ticket),
        kind: now.kind,
        parkedAt: now.at,
        window: now.window,
        mine: now.window === no,
      },
    ];
  });
  const own = rows.filter(({ mine }) => mine);
  const others = rows.filter(({ mine }) => !mine);
  return {
    parked: fitting([...own, ...others], listShown, parkedBytes),
    parkedCount: rows.length,
    parkingLeft: Math.max(0, hall.plan.rules.parkLimit - own.length),
  };
}

/** H3: how long the receiver could have taken it up by now, and when that is too long. */
export function handOverClock(
  hall: Hall,
  bound: Bound,
  at: number,
): { level: HandOver['level']; since: number; deadline?: number } {
  if (bound.back) return { level: 'ok', since: bound.at };
  const window = windowNow(hall, bound.window);
  const limit = hall.plan.rules.handOverMinutes * minute;
  const waited = Math.max(0, freeMsOf(hall, window, at) - bound.freeMs);
  const level = waited >= 2 * limit ? 'red' : waited >= limit ? 'yellow' : 'ok';
  const due = at + limit - waited;
  return { level, since: Math.min(at, due), ...(window.freeSince === null ? {} : { deadline: due }) };
}

export function forMePart(
  hall: Hall,
  directory: Directory,
  around: Around,
  no: number,
  at: number,
): Pick<DeskView, 'forMe' | 'forMeCount'> {
  const line = laneLineUp(hall, boundLane(no));
  const rows = line.take(listShown).flatMap(({ id }): HandOver[] => {
    const ticket = hall.tickets.get(id);
    if (ticket === undefined || ticket.bound === null) return [];
    const { bound, number, note } = ticket;
    const { level, deadline } = handOverClock(hall, bound, at);
    return [
      {
        ticketId: id,
        number,
        item: matterOf(directory, ticket),
        from: { window: bound.from, name: nameOf(around, bound.sender) },
        at: bound.at,
        reason: bound.reason,
        personal: bound.clerk !== undefined,
        ...(deadline === undefined ? {} : { deadline }),
        level,
        hasNote: note !== null,
        ...(bound.back ? { back: true as const } : {}),
      },
    ];
  });
  return { forMe: fitting(rows, listShown, forMeBytes), forMeCount: line.length };
}

/** Whom a visit may be handed to, and the queues that are served. */
export function sendingPart(
  hall: Hall,
  around: Around,
  no: number,
): Pick<DeskView, 'colleagues' | 'mayTransferTo' | 'autoCall'> {
  const colleagues = hall.plan.windows
    .filter((window) => window.no !== no)
    .sort((one, other) => Math.abs(one.no - no) - Math.abs(other.no - no) || one.no - other.no)
    .flatMap((window): DeskView['colleagues'] => {
      const { now } = windowNow(hall, window.no);
      if (now.state === 'closed') return [];
      const clerk = { id: now.clerk, name: nameOf(around, now.clerk) };
      return [{ window: window.no, clerk, paused: now.state === 'paused' }];
    });
  const { lanes } = lanesOf(hall.plan);
  const planned = new Set(
    [...lanes.values()].filter((lane) => isPlanned(hall.plan, lane.id)).map((lane) => lane.queue),
  );
  const queues = hall.plan.queues.map(({ id }) => id).filter((id) => planned.has(id));
  return {
    colleagues: fitting(colleagues, colleaguesShown, colleaguesBytes),
    mayTransferTo: { queues: fitting(queues, 100, queuesBytes) },
    autoCall: lanesOf(hall.plan).window.get(no)?.autoCall === true,
  };
}

export function ownerTold(around: Around, { owner }: Ticket): { owner?: Owner } {
  if (owner === null) return {};
  const { since } = owner;
  return 'post' in owner
    ? { owner: { kind: 'post', post: owner.post, since } }
    : { owner: { kind: 'clerk', id: owner.clerk, name: nameOf(around, owner.clerk), since } };
}

/** The way of the visit so far; where it does not all fit, its end. */
export function chainTold(around: Around, ticket: Ticket): ChainLink[] {
  const told = ticket.chain.map((link: Link): ChainLink => {
    const { by, to, ...rest } = link;
    const target =
      to === undefined
        ? undefined
        : link.step === 'toClerk' || link.step === 'handedOver'
          ? nameOf(around, to)
          : to;
    return {
      ...rest,
      ...(by === undefined ? {} : { by: nameOf(around, by) }),
      ...(target === undefined ? {} : { to: target }),
    };
  });
  return fitting(told.reverse(), told.length, chainBytes).reverse();
}

export function responsibilityOf(hall: Hall, at: number): ManagerView['responsibility'] {
  const open = [...hall.ownedNow.values()].reduce((sum, owned) => sum + owned.size, 0);
  const bound = [...hall.boundNow.values()]
    .flatMap((id) => hall.tickets.get(id)?.bound ?? [])
    .filter(({ back }) => !back);
  return {
    open,
    ofDutyManager: ownedBy(hall, { post: 'dutyManager', since: at }).size,
    handOvers: bound.length,
    handOversLate: bound.filter((each) => handOverClock(hall, each, at).level !== 'ok').length,
    parked: hall.parkedNow.size,
  };
}

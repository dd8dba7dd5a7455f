// What went from hand to hand, as desks and the manager's page show it: parked, sent here, who answers, who may receive.
import type {
  ChainLink,
  HandOver,
  Owner,
  OwnVisit,
  ParkedTicket,
  PersonOnDuty,
} from '../../../contract/hands.ts';
import type { DeskView } from '../../../contract/views/desk.ts';
import type { ManagerView } from '../../../contract/views/manager.ts';
import { freeMsOf, ownedBy } from '../changes.ts';
import type { Bound, Link, Offer, Ticket } from '../ticket.ts';
import type { Hall } from '../hall.ts';
import { runningMs } from '../days/running.ts';
import { boundLane, laneLineUp } from '../lines/order.ts';
import { heldBy } from '../windows/windows.ts';
import { mayResume } from '../visits/parking.ts';
import { isPlanned, lanesOf } from '../plan.ts';
import { isOwnVisit, scopeOf } from '../scope.ts';
import type { Shelf } from '../shelf.ts';
import type { Around } from './around.ts';
import type { Directory } from './directory.ts';
import { matterOf } from './directory.ts';
import { spokenAt, windowNow } from './frame.ts';
import { fitting } from './limits.ts';

const minute = 60_000;
const listShown = 10;
const parkedBytes = 1_800;
const forMeBytes = 1_500;
const colleaguesShown = 20;
const colleaguesBytes = 900;
const onDutyShown = 8;
const onDutyBytes = 500;
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
  sent: Bound | Offer,
  at: number,
): { level: HandOver['level']; since: number; deadline?: number } {
  if ('back' in sent) return { level: 'ok', since: sent.at };
  const { waited, running } = handOverWaited(hall, sent, at);
  const limit = (sent.withinMinutes ?? hall.plan.rules.handOverMinutes) * minute;
  const level = waited >= 2 * limit ? 'red' : waited >= limit ? 'yellow' : 'ok';
  const due = at + limit - waited;
  return { level, since: Math.min(at, due), ...(running ? { deadline: due } : {}) };
}

/** At a window the time in which it was free; a person on duty is free as long as the hall runs. */
function handOverWaited(hall: Hall, sent: Bound | Offer, at: number): { waited: number; running: boolean } {
  if ('to' in sent) return { waited: runningMs(hall, sent.runsFrom, at), running: hall.paused === null };
  const window = windowNow(hall, sent.window);
  const waited = Math.max(0, freeMsOf(hall, window, at) - sent.freeMs);
  return { waited, running: window.freeSince !== null };
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
    return ticket === undefined || ticket.bound === null
      ? []
      : [handOverRow(hall, directory, around, ticket, ticket.bound, at)];
  });
  return { forMe: fitting(rows, listShown, forMeBytes), forMeCount: line.length };
}

function handOverRow(
  hall: Hall,
  directory: Directory,
  around: Around,
  ticket: Ticket,
  sent: Bound | Offer,
  at: number,
): HandOver {
  const { level, deadline } = handOverClock(hall, sent, at);
  const { from } = sent;
  return {
    ticketId: ticket.id,
    number: ticket.number,
    item: matterOf(directory, ticket),
    from: { ...(from === undefined ? {} : { window: from }), name: nameOf(around, sent.sender) },
    at: sent.at,
    reason: sent.reason,
    personal: 'to' in sent || sent.clerk !== undefined,
    ...(deadline === undefined ? {} : { deadline }),
    level,
    hasNote: ticket.note !== null,
    ...('back' in sent ? { back: true as const } : {}),
  };
}

/** H10: handed to this person away from windows, the longest first. */
export function offeredTo(
  hall: Hall,
  directory: Directory,
  around: Around,
  person: string,
  at: number,
): HandOver[] {
  return [...hall.offeredNow.values()]
    .flatMap((id) => {
      const ticket = hall.tickets.get(id);
      return ticket?.offered?.to === person
        ? [handOverRow(hall, directory, around, ticket, ticket.offered, at)]
        : [];
    })
    .sort((one, other) => one.at - other.at);
}

/** What somebody answers for away from windows, the longest first. */
export function answeredBy(
  hall: Hall,
  directory: Directory,
  around: Around,
  person: string,
  at: number,
): OwnVisit[] {
  return [...ownedBy(hall, { clerk: person, since: 0 }).values()]
    .flatMap((id): OwnVisit[] => {
      const ticket = hall.tickets.get(id);
      if (ticket === undefined || ticket.owner === null) return [];
      const { now, number, owner } = ticket;
      if (now.stage === 'served' || now.stage === 'withdrawn' || now.stage === 'closed') return [];
      return [
        {
          ticketId: id,
          number,
          item: matterOf(directory, ticket),
          stage: now.stage,
          since: owner.since,
          ...('window' in now ? { window: now.window } : {}),
          ...handedTold(hall, around, ticket, at),
        },
      ];
    })
    .sort((one, other) => one.since - other.since);
}

/** To whom it was handed and is not accepted yet; missed and back at a window it was handed to nobody. */
export function handedTold(
  hall: Hall,
  around: Around,
  { bound, offered }: Ticket,
  at: number,
): Pick<OwnVisit, 'handedTo'> {
  const sent = offered ?? bound;
  if (sent === null || 'back' in sent) return {};
  const { level, deadline } = handOverClock(hall, sent, at);
  const told = { level, ...(deadline === undefined ? {} : { deadline }) };
  if ('to' in sent) return { handedTo: { name: nameOf(around, sent.to), ...told } };
  const { now } = windowNow(hall, sent.window);
  const name = now.state === 'closed' ? '' : nameOf(around, now.clerk);
  return { handedTo: { name, window: sent.window, ...told } };
}

/** Whom a visit may be handed to, and the queues that are served. */
export function sendingPart(
  hall: Hall,
  around: Around,
  no: number,
): Pick<DeskView, 'colleagues' | 'onDuty' | 'mayTransferTo' | 'autoCall'> {
  const colleagues = hall.plan.windows
    .filter((window) => window.no !== no)
    .sort((one, other) => Math.abs(one.no - no) - Math.abs(other.no - no) || one.no - other.no)
    .flatMap((window): DeskView['colleagues'] => {
      const there = windowNow(hall, window.no);
      const { now } = there;
      if (now.state === 'closed') return [];
      const clerk = { id: now.clerk, name: nameOf(around, now.clerk), ...spokenAt(there) };
      return [{ window: window.no, clerk, paused: now.state === 'paused' }];
    });
  const { lanes } = lanesOf(hall.plan);
  const planned = new Set(
    [...lanes.values()].filter((lane) => isPlanned(hall.plan, lane.id)).map((lane) => lane.queue),
  );
  const queues = hall.plan.queues.map(({ id }) => id).filter((id) => planned.has(id));
  const here = windowNow(hall, no);
  const visitor = here.ticketId === null ? undefined : hall.tickets.get(here.ticketId);
  const onDuty = peopleOnDuty(hall, around, visitor ?? null, '');
  return {
    ...(onDuty.length === 0 ? {} : { onDuty: fitting(onDuty, onDutyShown, onDutyBytes) }),
    colleagues: fitting(colleagues, colleaguesShown, colleaguesBytes),
    mayTransferTo: { queues: fitting(queues, 100, queuesBytes) },
    autoCall: lanesOf(hall.plan).window.get(no)?.autoCall === true,
  };
}

/** Away from windows, to be handed to in person; of another authority only where the visit is its own. */
export function peopleOnDuty(hall: Hall, around: Around, ticket: Ticket | null, but: string): PersonOnDuty[] {
  return hall.onDuty
    .filter(
      ({ id, organisation }) =>
        id !== but &&
        heldBy(hall, id) === undefined &&
        (organisation === undefined ||
          (ticket !== null && isOwnVisit(scopeOf(hall.plan, organisation), ticket))),
    )
    .map(({ id, post }) => ({ id, name: nameOf(around, id), post }));
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
        : link.step === 'toClerk' || link.step === 'handedOver' || link.step === 'offerReturned'
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
  const sent = [...hall.boundNow.values(), ...hall.offeredNow.values()].flatMap((id) => {
    const ticket = hall.tickets.get(id);
    const to = ticket?.bound ?? ticket?.offered ?? null;
    return to === null || 'back' in to ? [] : [to];
  });
  return {
    open,
    ofDutyManager: ownedBy(hall, { post: 'dutyManager', since: at }).size,
    handOvers: sent.length,
    handOversLate: sent.filter((each) => handOverClock(hall, each, at).level !== 'ok').length,
    parked: hall.parkedNow.size,
  };
}

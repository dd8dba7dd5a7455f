// What every view begins with, and the readings of the hall that several audiences share.
import type { Text } from '../../../contract/settings.ts';
import type { StaffLanguage } from '../../../contract/languages.ts';
import type { PauseReason } from '../../../contract/commands/codes.ts';
import type { HallPause, WindowState } from '../../../contract/views/frame.ts';
import type { Call, Ticket } from '../ticket.ts';
import type { Hall, Window } from '../hall.ts';
import { windowKey } from '../hall.ts';
import { closedWindow } from '../days/apply-day.ts';
import type { LineUp } from '../lines/line-up.ts';
import { boundLane } from '../lines/order.ts';
import { lanesOf } from '../plan.ts';
import type { Directory } from './directory.ts';

/** `now` comes first: what follows it in a view's text tells whether anything changed. */
export interface Frame {
  now: number;
  hallId: string;
  hallName: Text;
  timeZone: string;
  catalogue: string;
  paused?: HallPause;
}

export function frame(hall: Hall, directory: Directory, at: number): Frame {
  return {
    now: at,
    hallId: hall.id,
    hallName: directory.hallName,
    timeZone: directory.timeZone,
    catalogue: directory.version,
    ...(hall.paused === null ? {} : { paused: hall.paused }),
  };
}

/** Before the first day is opened the hall has no windows yet: they are closed. */
export function windowNow(hall: Hall, no: number): Window {
  return hall.windows.get(windowKey(no)) ?? closedWindow(no, hall.at);
}

export function windowState(window: Window): {
  state: WindowState;
  pauseReason?: PauseReason;
  clerk?: string;
  since: number;
} {
  const { now } = window;
  switch (now.state) {
    case 'closed':
      return { state: 'closed', since: now.since };
    case 'open':
      return { state: 'open', since: now.since, clerk: now.clerk };
    case 'paused':
      return {
        state: 'paused',
        since: now.since,
        clerk: now.clerk,
        ...(now.reason === undefined ? {} : { pauseReason: now.reason }),
      };
    default:
      throw new Error(`unknown window state ${JSON.stringify(now satisfies never)}`);
  }
}

/** B9: what its clerk speaks besides Chinese. */
export function spokenAt({ speaks }: Window): { speaks?: StaffLanguage[] } {
  return speaks.length === 0 ? {} : { speaks: [...speaks] };
}

/** Who is called to or served at the window. */
export type AtWindow =
  | {
      stage: 'called';
      ticket: Ticket;
      calledAt: number;
      since: number;
      callAgain: boolean;
      onMyWayUntil?: number;
    }
  | { stage: 'serving'; ticket: Ticket; calledAt: number; since: number };

export function visitorAt(hall: Hall, window: Window): AtWindow | undefined {
  const ticket = window.ticketId === null ? undefined : hall.tickets.get(window.ticketId);
  if (ticket === undefined) return undefined;
  const { now } = ticket;
  if (now.stage === 'serving') return { stage: 'serving', ticket, calledAt: now.calledAt, since: now.at };
  if (now.stage !== 'called') return undefined;
  return {
    stage: 'called',
    ticket,
    calledAt: ticket.calls.at(-1)?.at ?? now.at,
    since: now.at,
    callAgain: now.callAgain,
    ...(now.onMyWayUntil === undefined ? {} : { onMyWayUntil: now.onMyWayUntil }),
  };
}

/** The proof of the calls: when each was made and where it was spoken. */
export function callsTold(
  ticket: Ticket,
  limit: number,
): { at: number; spokenAt?: number; zone?: string; counts: boolean }[] {
  return ticket.calls.slice(-limit).map((call: Call) => ({
    at: call.at,
    ...(call.spokenAt === undefined ? {} : { spokenAt: call.spokenAt }),
    ...(call.zone === undefined ? {} : { zone: call.zone }),
    counts: call.counts,
  }));
}

/** Visitors who missed their call are looked for among so many of the latest. */
const missedLookedAt = 500;
const missedKnown = new WeakMap<LineUp, ReadonlyMap<string, readonly string[]>>();

/** Ids of missed tickets by lane, the latest first; read once for all desks and boards of one state. */
export function missedByLane(hall: Hall): ReadonlyMap<string, readonly string[]> {
  const known = missedKnown.get(hall.missedNow);
  if (known !== undefined) return known;
  const byLane = new Map<string, string[]>();
  for (const { id } of hall.missedNow.takeLast(missedLookedAt)) {
    const lane = hall.tickets.get(id)?.lane;
    if (lane === undefined) continue;
    const list = byLane.get(lane);
    if (list === undefined) byLane.set(lane, [id]);
    else list.push(id);
  }
  missedKnown.set(hall.missedNow, byLane);
  return byLane;
}

/** The lately missed of these lanes, the latest first. */
export function missedIn(hall: Hall, lanes: readonly string[]): Ticket[] {
  const byLane = missedByLane(hall);
  const missedAt = (ticket: Ticket): number => (ticket.now.stage === 'missed' ? ticket.now.at : 0);
  return lanes
    .flatMap((lane) => byLane.get(lane) ?? [])
    .flatMap((id) => hall.tickets.get(id) ?? [])
    .sort((one, other) => missedAt(other) - missedAt(one));
}

/** The lanes whose visitors wait in the zone; null: all. */
export function lanesInZone(hall: Hall, zone: string | null): string[] {
  const { lanes, queue } = lanesOf(hall.plan);
  // Who was sent to a window by hand waits before it.
  const handed = hall.plan.windows
    .filter((window) => zone === null || window.zone === zone)
    .map(({ no }) => boundLane(no))
    .filter((lane) => (hall.lanes.get(lane)?.length ?? 0) > 0);
  const planned = [...lanes.values()]
    .filter((lane) => zone === null || queue.get(lane.queue)?.zone === zone)
    .map((lane) => lane.id);
  return [...planned, ...handed];
}

// The hall board of a zone or of the whole hall: who is called where, who is next, and what this very display says aloud.
import type { BoardView, CallShown } from '../../../contract/views/board.ts';
import type { Hall, RecentCall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { comesBefore } from '../lines/line-up.ts';
import { laneLineUp } from '../lines/order.ts';
import { lanesOf } from '../plan.ts';
import { hasPriority } from '../needs/priority.ts';
import { noWindowOpenNow } from '../lines/waiting.ts';
import type { Around, Viewer } from './around.ts';
import { closedLately, hoursTold } from './closing.ts';
import { asideIn, boardDown } from './backend.ts';
import { directoryOf } from './directory.ts';
import { frame, lanesInZone, missedIn } from './frame.ts';
import { fitting } from './limits.ts';

const callsShownMs = 60_000;
const callsShown = 50;
const callsBytes = 4_500;
const rowsShown = 12;
const nextShown = 12;
const missedShown = 12;

/** The zones in which this very display announces. */
export function speaksFor(viewer: Viewer, around: Around): string[] {
  const mine = [...around.speakers].filter(([, speaker]) =>
    viewer.socketId === undefined
      ? speaker.deviceId === viewer.deviceId
      : speaker.socketId === viewer.socketId,
  );
  return mine.map(([zone]) => zone).sort();
}

export function boardView(
  hall: Hall,
  around: Around,
  at: number,
  zone: string | null,
  viewer: Viewer,
): BoardView | null {
  const directory = directoryOf(hall.settingsVersion, around);
  if (zone !== null && !directory.zones.has(zone)) return null;
  const lanes = lanesInZone(hall, zone);
  const rows = rowsOf(hall, zone);
  const calls = callsOf(hall, zone, at);
  // Those that the view names.
  const named = new Set([...rows, ...calls].map((each) => each.zone));
  const zones = [...directory.zones].filter(([id]) => zone === null || id === zone || named.has(id));
  return {
    ...frame(hall, directory, at),
    audience: 'board',
    zone,
    hours: hoursTold(hall, at),
    calls,
    rows: rows.slice(0, rowsShown),
    rowsMore: Math.max(0, rows.length - rowsShown),
    next: nextOf(hall, lanes),
    missed: missedIn(hall, lanes)
      .slice(0, missedShown)
      .map((ticket) => ticket.number),
    closed: closedLately(
      hall,
      (queue) => zone === null || lanesOf(hall.plan).queue.get(queue)?.zone === zone,
      at,
    ),
    waiting: lanes.reduce((sum, lane) => sum + laneLineUp(hall, lane).length, asideIn(hall, lanes)),
    ...boardDown(hall, directory, zone),
    zones: fitting(
      zones.map(([id, name]) => ({ id, name })),
      20,
      1_200,
    ),
    speaksFor: speaksFor(viewer, around),
    announceWithinMs: hall.plan.rules.announceWithinSeconds * 1000,
  };
}

function callsOf(hall: Hall, zone: string | null, at: number): CallShown[] {
  const recent = hall.calls
    .filter((call) => at - call.at < callsShownMs)
    .map((call) => callShown(hall, call))
    .filter((call) => zone === null || call.zone === zone || call.waitsIn === zone);
  // Where they do not all fit, the newest matter.
  return fitting(recent.reverse(), callsShown, callsBytes).reverse();
}

function callShown(hall: Hall, call: RecentCall): CallShown {
  const { callId, number, window, zone, language, at, nth } = call;
  const ticket = hall.tickets.get(call.ticketId);
  const told = ticket?.calls.find((each) => each.callId === callId);
  const waitsIn = ticket === undefined ? zone : waitingZone(hall, ticket);
  return {
    callId,
    number,
    window,
    zone,
    ...(waitsIn === zone ? {} : { waitsIn }),
    language,
    at,
    nth,
    ...(told?.spokenAt === undefined ? {} : { spoken: true as const }),
    ...(ticket !== undefined && hasPriority(ticket) ? { priority: true as const } : {}),
  };
}

/** A window may call people who sit in another zone: they must see it where they wait. */
function waitingZone(hall: Hall, ticket: Ticket): string {
  return lanesOf(hall.plan).queue.get(ticket.queue)?.zone ?? '';
}

/** Called and not yet at the window, the latest call first: a recall brings its row to the top, where people look. */
function rowsOf(hall: Hall, zone: string | null): BoardView['rows'] {
  return hall.calledNow.takeLast(hall.calledNow.length).flatMap(({ id }) => {
    const ticket = hall.tickets.get(id);
    if (ticket?.now.stage !== 'called') return [];
    const { window, at, callAgain } = ticket.now;
    const place = lanesOf(hall.plan).window.get(window)?.zone ?? '';
    // After an outage she is called again, and shown again then.
    if (callAgain) return [];
    if (zone !== null && place !== zone && waitingZone(hall, ticket) !== zone) return [];
    return [
      {
        number: ticket.number,
        window,
        zone: place,
        calledAt: at,
        nth: Math.max(1, ticket.calls.length),
        ...(hasPriority(ticket) ? { priority: true as const } : {}),
      },
    ];
  });
}

/** Next in line, as far as a window is open for them: "soon" would be untrue for others. */
function nextOf(hall: Hall, lanes: readonly string[]): BoardView['next'] {
  if (hall.day === null) return [];
  const heads = lanes
    .filter((lane) => laneLineUp(hall, lane).length > 0 && !noWindowOpenNow(hall, lane))
    .flatMap((lane) => laneLineUp(hall, lane).take(nextShown));
  heads.sort((one, other) => (comesBefore(one, other) ? -1 : 1));
  return heads.slice(0, nextShown).flatMap(({ id }) => {
    const ticket = hall.tickets.get(id);
    return ticket === undefined ? [] : [{ number: ticket.number, zone: waitingZone(hall, ticket) }];
  });
}

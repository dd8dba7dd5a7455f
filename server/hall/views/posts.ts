// Whose hand is at the windows, as the manager sees it: windows that wait for one, papers at windows without one.
import type { Alarm } from '../../../contract/alarms.ts';
import type { ParkedAway } from '../../../contract/hands.ts';
import type { ManagerView } from '../../../contract/views/manager.ts';
import type { Hall, Window } from '../hall.ts';
import { hoursState } from '../days/hours.ts';
import { mayResume } from '../visits/parking.ts';
import { lanesOf } from '../plan.ts';
import { noWindowOpenNow } from '../lines/waiting.ts';
import { runningMs } from '../days/running.ts';
import { askedNow } from '../windows/relieving.ts';
import { heldBy, isReleased } from '../windows/windows.ts';
import type { Around } from './around.ts';
import { windowNow } from './frame.ts';
import { nameOf, parkedTickets } from './hands.ts';
import { fitting } from './limits.ts';

const heldShown = 10;
const heldBytes = 1_100;
const coversShown = 5;
/** U12: so long the clerk has to look up. */
const answerMs = 60_000;

/** Whether somebody of that account works at a window now. */
export function isAtWork(hall: Hall, clerk: string): boolean {
  return heldBy(hall, clerk) !== undefined;
}

/** U6: nobody works at the window, so nobody there can go on with them. */
export function heldPart(hall: Hall): Pick<ManagerView, 'heldPapers' | 'heldPapersMore'> {
  const held = parkedTickets(hall).flatMap(({ id: ticketId, number, now }): ManagerView['heldPapers'] => {
    if (now.stage !== 'parked' || now.kind === 'released') return [];
    if (windowNow(hall, now.window).now.state !== 'closed') return [];
    return [{ ticketId, number, window: now.window, kind: now.kind, since: now.at }];
  });
  const heldPapers = fitting(held, heldShown, heldBytes);
  return { heldPapers, heldPapersMore: held.length - heldPapers.length };
}

/** U9: who covers the paused window, as long as people are called there. */
export function coverTold(hall: Hall, { now }: Window): { coveredBy?: number } {
  if (now.state !== 'paused' || now.coveredBy === undefined) return {};
  return windowNow(hall, now.coveredBy).now.state === 'open' ? { coveredBy: now.coveredBy } : {};
}

/** The paused windows whose people are sent here. */
export function coversTold(hall: Hall, { no, now }: Window): { covers?: number[] } {
  if (now.state !== 'open') return {};
  const covers = [...hall.windows.values()].flatMap((other) =>
    other.now.state === 'paused' && other.now.coveredBy === no ? [other.no] : [],
  );
  return covers.length === 0 ? {} : { covers: covers.slice(0, coversShown) };
}

/** U9: it pauses in opening hours, nobody covers, and people it serves have no other open window. */
function uncovered(hall: Hall, at: number): Alarm[] {
  if (hall.paused !== null || hoursState(hall.plan, at).state !== 'open') return [];
  const { steps, lanes } = lanesOf(hall.plan);
  return [...hall.windows.values()].flatMap((window): Alarm[] => {
    const { no, now } = window;
    if (now.state !== 'paused' || !now.opened || coverTold(hall, window).coveredBy !== undefined) return [];
    const left = (steps.get(no) ?? []).flat().filter((lane) => noWindowOpenNow(hall, lane));
    const queues = new Set(left.flatMap((lane) => lanes.get(lane)?.queue ?? []));
    const [queue] = queues;
    if (queue === undefined) return [];
    return [
      { kind: 'pauseUncovered', level: 'yellow', since: now.since, window: no, queue, queues: queues.size },
    ];
  });
}

/** U11: a colleague who would go on here. */
export function askedForTold(
  hall: Hall,
  around: Around,
  window: Window,
  at: number,
): { askedFor?: { id: string; name: string; at: number } } {
  const asked = askedNow(hall, window, at);
  return asked === null ? {} : { askedFor: { id: asked.by, name: nameOf(around, asked.by), at: asked.at } };
}

/** U12: nobody at the window has answered. */
function unanswered(hall: Hall, around: Around, at: number): Alarm[] {
  return [...hall.windows.values()].flatMap((window): Alarm[] => {
    const { askedFor } = askedForTold(hall, around, window, at);
    if (askedFor === undefined || runningMs(hall, askedFor.at, at) < answerMs) return [];
    const { name: clerk, at: since } = askedFor;
    return [{ kind: 'windowAskedFor', level: 'yellow', since, window: window.no, clerk }];
  });
}

/** U8: until somebody takes it over. */
export function postAlarms(hall: Hall, around: Around, at: number): Alarm[] {
  const released = [...hall.windows.values()].filter(isReleased).map(({ no: window, now }): Alarm => ({
    kind: 'windowReleased',
    level: 'red',
    since: now.since,
    window,
  }));
  return [...released, ...uncovered(hall, at), ...unanswered(hall, around, at)];
}

/** On hold where this window may not resume them: so that a clerk can tell a visitor where her papers are. */
export function parkedElsewhere(hall: Hall, no: number): ParkedAway[] {
  return parkedTickets(hall).flatMap((ticket): ParkedAway[] => {
    const { id: ticketId, number, now } = ticket;
    if (now.stage !== 'parked' || mayResume(hall, no, ticket)) return [];
    return [{ ticketId, number, kind: now.kind, window: now.window, since: now.at }];
  });
}

// Pausing the whole hall: a drill, an outage, a meeting. Nobody is called and every clock stands still. Rules Z1–Z7 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { EventOf } from '../event.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';

const minute = 60_000;
/** After an outage or a pause nothing lapses for so long, ms. */
export const graceMs = 3 * minute;
/** After a longer one calls in flight are made again and desks are asked. */
const longMs = minute;

/** Z2, Z6: why nobody is called now; null where the hall runs. */
export function standsStill({ paused }: Hall): ReturnType<typeof refuse> | null {
  if (paused === null) return null;
  return refuse('hallPaused', paused.untilAbout === undefined ? {} : { opensAt: paused.untilAbout });
}

export function pauseHall({ hall, command, at }: AskingFor<'pauseHall'>): Decision<'pauseHall'> {
  const { reason, tickets, minutes } = command;
  const { paused } = hall;
  const untilAbout = minutes === undefined ? undefined : at + minutes * minute;
  if (paused?.reason === reason && paused.tickets === tickets && untilAbout === undefined)
    return refuse('hallAlreadyPaused');
  const since = paused?.since ?? at;
  return done({
    type: 'hallPaused',
    reason,
    since,
    tickets,
    ...(untilAbout === undefined ? {} : { untilAbout }),
  });
}

export function resumeHall({ hall, at }: AskingFor<'resumeHall'>): Decision<'resumeHall'> {
  if (hall.paused === null) return refuse('hallNotPaused');
  const { since } = hall.paused;
  return done({ type: 'hallResumed', from: since, graceUntil: at + graceMs, ...stoodStill(hall, since, at) });
}

/** Z7: who was there when a closed day ended is gone; the pause is over with the day. */
export function pauseEndedWithDay(hall: Hall, at: number): EventOf<'hallResumed'>[] {
  if (hall.paused === null) return [];
  const { since } = hall.paused;
  return [{ type: 'hallResumed', from: since, graceUntil: at, callAgain: [], stillHere: [], heldOn: [] }];
}

/** X2–X4, Z5: calls held on, calls to be made again, desks to be asked, after a time in which nothing could go on. */
export function stoodStill(
  hall: Hall,
  from: number,
  until: number,
): { callAgain: string[]; stillHere: number[]; heldOn: { ticketId: string; until: number }[] } {
  const heldOn = [...hall.calledNow].flatMap(({ id }) => {
    const { now } = ticketOf(hall, id);
    const held = now.stage === 'called' ? (now.onMyWayUntil ?? 0) : 0;
    return held > from ? [{ ticketId: id, until: held + until - from }] : [];
  });
  if (until - from <= longMs) return { callAgain: [], stillHere: [], heldOn };
  const stillHere = [...hall.windows.values()]
    .filter(({ ticketId }) => ticketId !== null && ticketOf(hall, ticketId).now.stage === 'serving')
    .map(({ no }) => no);
  return { callAgain: [...hall.calledNow].map(({ id }) => id), stillHere, heldOn };
}

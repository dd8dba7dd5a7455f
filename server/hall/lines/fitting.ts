// Which window fits a visitor's needs, and when another leaves her to it. Rules B2–B4, B9, B10 of RULES.md.
import type { Language } from '../../../contract/settings.ts';
import type { Hall, Window } from '../hall.ts';
import { ticketOf, windowKey } from '../hall.ts';
import type { Standing } from './line-up.ts';
import { lateBefore, nextFor, nextOnes } from './order.ts';
import { lanesOf } from '../plan.ts';
import { runningMs } from '../days/running.ts';
import type { Ticket } from '../ticket.ts';
import { meanServiceMs } from './waiting.ts';

const minute = 60_000;

interface Wish {
  lowCounter: boolean;
  language: Language | null;
  sign: boolean;
}

/** What a window should have for her; null where any window will do. */
function wishOf(hall: Hall, { needs, language, lane }: Ticket): Wish | null {
  const lowCounter = needs.includes('wheelchair');
  const sign = needs.includes('deaf') && isSigned(hall, lane);
  if (!lowCounter && !sign && language === 'zh') return null;
  return { lowCounter, language: language === 'zh' ? null : language, sign };
}

/** B10: whether anybody who may call her signs; else that wish must not stand beside one that can be met. */
function isSigned(hall: Hall, lane: string): boolean {
  const approaches = lanesOf(hall.plan).lanes.get(lane)?.approaches ?? [];
  return approaches.some(({ window: no }) => {
    const window = hall.windows.get(windowKey(no));
    return window?.now.state === 'open' && window.speaks.includes('sign');
  });
}

function fits(hall: Hall, window: number, { lowCounter, language, sign }: Wish): boolean {
  const planned = lanesOf(hall.plan).window.get(window);
  if (planned === undefined) return false;
  const { speaks = [] } = hall.windows.get(windowKey(window)) ?? {};
  const spoken: readonly string[] = [...(planned.languages ?? []), ...speaks];
  return (
    (!lowCounter || planned.lowCounter === true) &&
    (language === null || spoken.includes(language)) &&
    (!sign || speaks.includes('sign'))
  );
}

/** Whether that window is about to take her: she is whom it calls next, and it is free since a moment ago or soon done. */
function comes(hall: Hall, window: Window, ticket: Ticket, at: number): 'free' | 'soon' | null {
  const within = hall.plan.rules.needsPreferMinutes * minute;
  if (window.now.state !== 'open' || nextFor(hall, window.no, at)?.id !== ticket.id) return null;
  if (window.ticketId === null) {
    const since = Math.max(window.freeSince ?? window.now.since, ticket.takenAt);
    return runningMs(hall, since, at) < within ? 'free' : null;
  }
  const visitor = ticketOf(hall, window.ticketId);
  const busySince = visitor.now.stage === 'called' || visitor.now.stage === 'serving' ? visitor.now.at : at;
  const left = meanServiceMs(hall, visitor.queue) - runningMs(hall, busySince, at);
  return Math.abs(left) <= within ? 'soon' : null;
}

/** The fitting window to which this one leaves her; null where it may call her itself. */
export function leftTo(
  hall: Hall,
  window: number,
  ticket: Ticket,
  at: number,
): { window: number; free: boolean } | null {
  const wish = wishOf(hall, ticket);
  if (wish === null || ticket.bound !== null || fits(hall, window, wish)) return null;
  // Measured by the truth: a head start makes nobody late.
  if (ticket.place.at + ticket.leadMs < lateBefore(hall, at)) return null;
  for (const approach of lanesOf(hall.plan).lanes.get(ticket.lane)?.approaches ?? []) {
    const other = approach.window === window ? undefined : hall.windows.get(windowKey(approach.window));
    if (other === undefined || !fits(hall, other.no, wish)) continue;
    const coming = comes(hall, other, ticket, at);
    if (coming !== null) return { window: other.no, free: coming === 'free' };
  }
  return null;
}

/** Whom this window calls next: where all it could call fit better elsewhere, only those stay whom a free window calls now. */
export function nextFitting(hall: Hall, window: number, at: number): Standing | undefined {
  const left = (standing: Standing) => leftTo(hall, window, ticketOf(hall, standing.id), at);
  const first = nextFor(hall, window, at);
  if (first === undefined || left(first) === null) return first;
  return (
    nextFor(hall, window, at, (standing) => left(standing) !== null) ??
    nextFor(hall, window, at, (standing) => left(standing)?.free === true)
  );
}

/** The first `count` that this window would call; those it leaves to another come last. */
export function nextOnesFitting(hall: Hall, window: number, count: number, at: number): Standing[] {
  const ones = nextOnes(hall, window, count + 2, at);
  const isLeft = ones.map(({ id }) => leftTo(hall, window, ticketOf(hall, id), at) !== null);
  return [
    ...ones.filter((_, index) => isLeft[index] !== true),
    ...ones.filter((_, index) => isLeft[index]),
  ].slice(0, count);
}

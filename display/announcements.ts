// The queue of announcements of one display, pure: what is announced next, how often, and what is reported of each call.
// It knows neither sound nor clocks; announce.ts plays it.
import type { BoardView, CallShown } from '../contract/views/board.ts';
import type { Language } from '../contract/settings.ts';

export interface Announcement {
  callId: string;
  number: string;
  window: number;
  /** The zone in which it is announced and for which it is reported. */
  zone: string;
  language: Language;
  at: number;
  priority?: true;
}
export interface CallReport {
  callId: string;
  zone: string;
  outcome: 'spoken' | 'shownOnly';
}

export interface Announcements {
  /** In the order of the calls, none left out. */
  waiting: readonly Announcement[];
  /** Calls that this display is done with, oldest first: never announced again, whatever later views say. */
  settled: readonly string[];
}

/** What of a board's view decides about announcements. */
export type Heard = Pick<BoardView, 'calls' | 'speaksFor' | 'announceWithinMs' | 'paused'>;

/** With more than so many waiting each call is announced once instead of twice. */
export const shortenAbove = 2;
/** The log of a view holds a minute of calls; more names than that need not be remembered. */
const settledKept = 300;

export const noAnnouncements: Announcements = { waiting: [], settled: [] };

/** The zone for which this display announces the call: the window's, or else where the visitor waits. */
function announcedIn(call: CallShown, speaksFor: readonly string[]): string | undefined {
  return [call.zone, call.waitsIn].find((zone) => zone !== undefined && speaksFor.includes(zone));
}

function settle(settled: readonly string[], callIds: readonly string[]): readonly string[] {
  return callIds.length === 0 ? settled : [...settled, ...callIds].slice(-settledKept);
}

/**
 * Takes in a view. New calls of this display's zones join the queue; what has been spoken (by any display, before a
 * reload too) does not; what is too old, or falls into a pause of the hall, is settled as shown only.
 */
export function hear(
  before: Announcements,
  { calls, speaksFor, announceWithinMs, paused }: Heard,
  now: number,
): { after: Announcements; reports: CallReport[] } {
  // A zone that another display has taken over is announced there; in a paused hall nobody is sent to a window.
  const mine = before.waiting.filter(({ zone }) => speaksFor.includes(zone));
  const waiting = paused === undefined ? mine : [];
  const known = new Set([...before.settled, ...mine.map(({ callId }) => callId)]);
  const dropped = paused === undefined ? [] : mine;
  const reports: CallReport[] = dropped.map(({ callId, zone }) => ({ callId, zone, outcome: 'shownOnly' }));
  const settled: string[] = dropped.map(({ callId }) => callId);
  const joining: Announcement[] = [];
  for (const call of calls) {
    const zone = announcedIn(call, speaksFor);
    if (zone === undefined || known.has(call.callId)) continue;
    const { callId, number, window, language, at, priority } = call;
    if (call.spoken) {
      settled.push(callId);
    } else if (paused !== undefined || now - at > announceWithinMs) {
      settled.push(callId);
      reports.push({ callId, zone, outcome: 'shownOnly' });
    } else {
      joining.push({ callId, number, window, zone, language, at, ...(priority ? { priority } : {}) });
    }
  }
  return {
    after: { waiting: [...waiting, ...joining], settled: settle(before.settled, settled) },
    reports,
  };
}

/** The next call to announce. What has waited in the queue past its time is settled as shown only on the way. */
export function nextUp(
  before: Announcements,
  announceWithinMs: number,
  now: number,
): { after: Announcements; reports: CallReport[]; next: Announcement | null } {
  const first = before.waiting.findIndex(({ at }) => now - at <= announceWithinMs);
  const late = first < 0 ? before.waiting : before.waiting.slice(0, first);
  const next = first < 0 ? null : (before.waiting[first] ?? null);
  const rest = first < 0 ? [] : before.waiting.slice(first + 1);
  const ids = late.map(({ callId }) => callId);
  return {
    after: {
      waiting: rest,
      settled: settle(before.settled, next === null ? ids : [...ids, next.callId]),
    },
    reports: late.map(({ callId, zone }) => ({ callId, zone, outcome: 'shownOnly' })),
    next,
  };
}

/** Once under backlog, else twice. Asked before each pass, so that a queue that grows in mid-announcement counts too. */
export function passesFor(backlog: number): 1 | 2 {
  return backlog > shortenAbove ? 1 : 2;
}

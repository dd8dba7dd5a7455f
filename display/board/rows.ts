// Which numbers stand on the board at a moment: those called and not yet at their window, and each call long enough to be seen.
import type { BoardView, CallShown } from '../../contract/views/board.ts';

export interface Row {
  number: string;
  window: number;
  zone: string;
  /** Of the latest call. */
  calledAt: number;
  nth: number;
  /** Called or recalled just now: it flashes. */
  fresh: boolean;
  /** Being announced at this moment. */
  spokenNow: boolean;
  priority?: true;
}

/** A call whose service started in the same moment is still seen for so long. */
export const seenMs = 10_000;
export const flashMs = 10_000;

function latestCalls(calls: readonly CallShown[], wanted: (call: CallShown) => boolean): CallShown[] {
  const byNumber = new Map<string, CallShown>();
  for (const call of calls) if (wanted(call)) byNumber.set(call.number, call);
  return [...byNumber.values()];
}

/** Newest call first. `announcing`: the call that is being spoken; `announcements`: those that wait to be. */
export function rowsAt(
  view: Pick<BoardView, 'rows' | 'calls'>,
  now: number,
  announcing: string | null,
  waiting: readonly string[],
): Row[] {
  const spokenNumber = view.calls.find((call) => call.callId === announcing)?.number;
  const standing = new Set(view.rows.map((row) => row.number));
  const lingering = latestCalls(
    view.calls,
    (call) =>
      !standing.has(call.number) &&
      (now - call.at < seenMs || call.callId === announcing || waiting.includes(call.callId)),
  ).map(({ number, window, zone, at, nth, priority }) => ({
    number,
    window,
    zone,
    calledAt: at,
    nth,
    ...(priority === undefined ? {} : { priority }),
  }));
  return [...view.rows, ...lingering]
    .sort((one, other) => other.calledAt - one.calledAt)
    .map((row) => ({
      ...row,
      fresh: now - row.calledAt < flashMs,
      spokenNow: row.number === spokenNumber,
    }));
}

// The outbox in memory, for random days: keeps the contract of the real one, as the contract test shows.
import type { KeptMessage, MessageRow, MessageStore } from '../../server/database/stores.ts';

export interface MemoryMessages extends MessageStore {
  rows: Map<string, KeptMessage & { nextAt: number }>;
  keep(rows: readonly MessageRow[]): void;
  /** Until when phones are kept, as the follower last said. */
  phones: Map<string, number>;
}

export function memoryMessages(): MemoryMessages {
  const rows: MemoryMessages['rows'] = new Map();
  const phones: MemoryMessages['phones'] = new Map();
  const inState = (reason: string, state: string) => {
    const row = rows.get(reason);
    return row?.state === state ? row : undefined;
  };
  return {
    rows,
    phones,
    keep(all) {
      for (const row of all) {
        if ('personalId' in row) {
          phones.set(row.personalId, row.keptUntil);
          continue;
        }
        if (rows.has(row.reason)) continue;
        const { declined, ...message } = row;
        const state = declined ? 'declined' : 'wanted';
        rows.set(row.reason, { ...message, attempts: 0, state, stateAt: row.wantedAt, nextAt: row.dueAt });
      }
    },
    due: async (_hall, at, limit) =>
      [...rows.values()]
        .filter(({ state, nextAt }) => state === 'wanted' && nextAt <= at)
        .sort((one, other) => one.nextAt - other.nextAt || (one.reason < other.reason ? -1 : 1))
        .slice(0, limit)
        .map(({ nextAt: _nextAt, ...row }) => ({ ...row })),
    claim: async (_hall, reason, at) => {
      const row = inState(reason, 'wanted');
      if (row === undefined) return false;
      rows.set(reason, { ...row, state: 'sending', stateAt: at, attempts: row.attempts + 1 });
      return true;
    },
    settle: async (_hall, reason, from, { state, at, nextAt = at, failure }) => {
      const row = inState(reason, from);
      if (row === undefined) return false;
      rows.set(reason, { ...row, state, stateAt: at, nextAt, ...(failure === undefined ? {} : { failure }) });
      return true;
    },
    takeBack: async (_hall, before, at) => {
      const left = [...rows.values()].filter(({ state, stateAt }) => state === 'sending' && stateAt < before);
      for (const row of left) rows.set(row.reason, { ...row, state: 'wanted', nextAt: at });
      return left.length;
    },
    counts: async (_hall, from) => {
      const counted = [...rows.values()].filter(
        ({ state, stateAt }) => stateAt >= from || state === 'wanted' || state === 'sending',
      );
      const groups = Map.groupBy(counted, ({ kind, state }) => `${kind} ${state}`);
      return [...groups.values()].flatMap((group) =>
        group[0] === undefined ? [] : [{ kind: group[0].kind, state: group[0].state, count: group.length }],
      );
    },
    lastFailure: async (_hall, from) => {
      const failed = [...rows.values()].filter(
        ({ failure, stateAt }) => failure !== undefined && stateAt >= from,
      );
      const last = failed.sort((one, other) => other.stateAt - one.stateAt)[0];
      if (last === undefined) return null;
      const { nextAt: _nextAt, ...row } = last;
      return row;
    },
    forgetOld: async (before, limit) => {
      const old = [...rows.values()]
        .filter(({ state, stateAt }) => state !== 'wanted' && state !== 'sending' && stateAt < before)
        .slice(0, limit);
      for (const { reason } of old) rows.delete(reason);
      return old.length;
    },
  };
}

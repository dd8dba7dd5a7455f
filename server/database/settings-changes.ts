// Published changes of settings as rows: which wait for their moment, which took effect, which were withdrawn.
import type { HallSettings } from '../../contract/settings.ts';
import type { Connected } from './connect.ts';
import type { Row, Statements } from './statements.ts';
import type { KeptChange, SettingsStore } from './stores.ts';

interface Versions {
  keepVersion: (inside: Statements, settings: HallSettings, at: number) => Promise<string>;
  makeCurrent: (inside: Statements, hall: string, version: string, at: number) => Promise<void>;
}

const inOrder = "hall = ? and state = 'pending' order by effective_at, published_at, id";

function changeFrom(row: Row): KeptChange {
  return {
    id: String(row['id']),
    version: String(row['version']),
    before: String(row['version_before']),
    by: String(row['published_by']),
    publishedAt: Number(row['published_at']),
    effectiveAt: Number(row['effective_at']),
    sendTo: JSON.parse(String(row['send_to'])) as KeptChange['sendTo'],
    state: String(row['state']) as KeptChange['state'],
    stateAt: Number(row['state_at']),
  };
}

async function pendingIn(statements: Statements, hall: string): Promise<KeptChange[]> {
  return (await statements.rows(`select * from settings_change where ${inOrder}`, hall)).map(changeFrom);
}

async function write(inside: Statements, hall: string, change: KeptChange): Promise<void> {
  await inside.run(
    `insert into settings_change
       (id, hall, version, version_before, published_by, published_at, effective_at, send_to, state, state_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set version = excluded.version, version_before = excluded.version_before,
       state = excluded.state, state_at = excluded.state_at`,
    change.id,
    hall,
    change.version,
    change.before,
    change.by,
    change.publishedAt,
    change.effectiveAt,
    JSON.stringify(change.sendTo),
    change.state,
    change.stateAt,
  );
}

/** What makes two looks at the pending changes the same look. */
function marks(current: string, changes: readonly KeptChange[]): string {
  return JSON.stringify([current, ...changes.map(({ id, version }) => `${id} ${version}`)]);
}

export function changesOf(
  database: Connected,
  { keepVersion, makeCurrent }: Versions,
): Pick<SettingsStore, 'pending' | 'past' | 'rewrite' | 'tookEffect'> {
  return {
    pending: (hall) => pendingIn(database.reader, hall),
    async past(hall, limit) {
      const rows = await database.reader.rows(
        "select * from settings_change where hall = ? and state <> 'pending' order by state_at desc, id desc limit ?",
        hall,
        limit,
      );
      return rows.map(changeFrom);
    },
    rewrite: (hall, seen, next, at) =>
      database.writer.transaction(async (inside) => {
        // The hall's row is the lock: servers on one database write one after another.
        await inside.run('update current_settings set since = since where hall = ?', hall);
        const [current] = await inside.rows('select version from current_settings where hall = ?', hall);
        const pending = await pendingIn(inside, hall);
        if (marks(String(current?.['version']), pending) !== marks(seen.current, seen.pending)) return false;
        for (const settings of next.contents) await keepVersion(inside, settings, at);
        for (const change of next.changes) await write(inside, hall, change);
        return true;
      }),
    tookEffect: (hall, changes, at) =>
      database.writer.transaction(async (inside) => {
        const last = changes.at(-1);
        if (last === undefined) return;
        for (const change of changes)
          await write(inside, hall, { ...change, state: 'effective', stateAt: at });
        await makeCurrent(inside, hall, last.version, at);
      }),
  };
}

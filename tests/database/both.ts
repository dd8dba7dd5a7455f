// The stores on both kinds of database, for tests, with a look behind them at what is really kept.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectPostgresql, connectSqlite } from '../../server/database/connect.ts';
import type { Connected } from '../../server/database/connect.ts';
import { databaseFileName, openDatabase } from '../../server/database/open-database.ts';
import type { Database } from '../../server/database/open-database.ts';
import type { OneTime } from '../../server/accounts.ts';
import { startPostgres } from '../support/postgres.ts';

export interface Opened {
  database: Database;
  /** A look behind the stores, at what is really kept. */
  behind: Connected;
  stop(): Promise<void>;
}

async function onSqlite(): Promise<Opened> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'onedoor-stores-'));
  const database = await openDatabase({ dataFolder });
  const behind = await connectSqlite(join(dataFolder, databaseFileName));
  return {
    database,
    behind,
    async stop() {
      await behind.close();
      await database.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function onPostgresql(): Promise<Opened> {
  const server = await startPostgres();
  const database = await openDatabase({ url: server.url });
  const behind = await connectPostgresql(server.url);
  return {
    database,
    behind,
    async stop() {
      await behind.close();
      await database.close();
      await server.stop();
    },
  };
}

export const onBoth: [string, () => Promise<Opened>][] = [
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgresql],
];

/** Everything that is kept of people and devices, as text: what must not be in it can be looked for. */
export async function everythingKept(behind: Connected): Promise<string> {
  const rows: unknown[] = [];
  for (const table of ['staff_account', 'staff_session', 'paired_device', 'api_key']) {
    rows.push(...(await behind.reader.rows(`select * from ${table}`)));
  }
  return JSON.stringify(rows);
}

/** A clerk with a one-time password. */
export async function makeClerk(database: Database, name: string): Promise<OneTime> {
  const made = await database.accounts.create({
    name,
    displayName: '王晓',
    role: 'clerk',
    staffNumber: '018',
  });
  if (!made.ok) throw new Error(made.reason);
  return made;
}

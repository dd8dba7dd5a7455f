// The contract of the journal on memory, SQLite (a real file) and PostgreSQL (a real server).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Client } from 'pg';
import { openMemoryJournal } from '../../server/database/memory-journal.ts';
import { databaseFileName, openDatabase } from '../../server/database/open-database.ts';
import type { Database } from '../../server/database/open-database.ts';
import { startPostgres } from '../support/postgres.ts';
import type { TestPostgres } from '../support/postgres.ts';
import { journalContract } from './journal-contract.ts';
import type { Opened, Storage } from './journal-contract.ts';
import { meetHere, race } from './racing.ts';
import type { Outcome, Place, Race } from './racing.ts';

function memory(): Storage {
  let opened: Opened & { journal: ReturnType<typeof openMemoryJournal> };
  return {
    start: async () => undefined,
    async fresh() {
      const journal = openMemoryJournal();
      // A disk is never instant nor even: both writers are on their way before either arrives, now one is faster, now the other.
      let turn = 1;
      journal.beforeAppend = async () => {
        turn = (turn * 48_271) % 2_147_483_647;
        for (let wait = turn % 4; wait >= 0; wait -= 1) await new Promise((resolve) => setImmediate(resolve));
      };
      opened = { journal, personal: journal.personal };
      return opened;
    },
    reopen: null,
    race(writers) {
      const meet = meetHere();
      return Promise.all(writers.map((writer) => race(opened.journal, writer, meet)));
    },
    stop: async () => undefined,
  };
}

/** Real concurrency: each writer has a thread and a connection of its own. */
function raceInThreads(place: Place, writers: Race[]): Promise<Outcome[]> {
  const memory = new SharedArrayBuffer(4);
  const outcomes = writers.map((writer) => {
    const workerData = { race: true, place, memory, ...writer };
    const worker = new Worker(new URL('./racing.ts', import.meta.url), { workerData });
    return new Promise<Outcome>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  });
  return Promise.all(outcomes);
}

function sqlite(): Storage {
  const folders: string[] = [];
  let database: Database;
  const open = async (dataFolder: string) => (database = await openDatabase({ dataFolder }));
  return {
    start: async () => undefined,
    async fresh() {
      if (database !== undefined) await database.close();
      const folder = mkdtempSync(join(tmpdir(), 'onedoor-journal-'));
      folders.push(folder);
      return open(folder);
    },
    async reopen() {
      await database.close();
      return open(folders.at(-1) ?? '');
    },
    race: (writers) => raceInThreads({ file: join(folders.at(-1) ?? '', databaseFileName) }, writers),
    async stop() {
      if (database !== undefined) await database.close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function postgresql(): Storage {
  let server: TestPostgres;
  let database: Database;
  const tables = ['journal_line', 'sign_of_life', 'personal'];
  return {
    async start() {
      server = await startPostgres();
    },
    async fresh() {
      if (database !== undefined) await database.close();
      database = await openDatabase({ url: server.url });
      const client = new Client({ connectionString: server.url });
      await client.connect();
      await client.query(`truncate ${tables.join(', ')}`);
      await client.end();
      return database;
    },
    async reopen() {
      await database.close();
      return (database = await openDatabase({ url: server.url }));
    },
    race: (writers) => raceInThreads({ url: server.url }, writers),
    async stop() {
      if (database !== undefined) await database.close();
      await server.stop();
    },
  };
}

journalContract('memory', memory());
journalContract('SQLite', sqlite());
journalContract('PostgreSQL', postgresql());

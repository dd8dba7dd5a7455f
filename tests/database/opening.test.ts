// Opening the memory: tables as the entities say, nothing newer than this program, nothing that could lose a commit.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/sqlite';
import type { AbstractSqlConnection } from '@mikro-orm/sql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  connectPostgresql,
  connectSqlite,
  DatabaseNewer,
  DatabaseUnreachable,
  migrate,
} from '../../server/database/connect.ts';
import { checkDurability, NotDurable } from '../../server/database/durability.ts';
import { entities } from '../../server/database/entities.ts';
import { migrations } from '../../server/database/migrations/lists.ts';
import { databaseFileName, openDatabase } from '../../server/database/open-database.ts';
import { statementsOn } from '../../server/database/statements.ts';
import { startPostgres } from '../support/postgres.ts';
import type { TestPostgres } from '../support/postgres.ts';

test('both kinds of database know the same migrations', () => {
  const names = (dialect: 'sqlite' | 'postgresql') => migrations[dialect].map(({ name }) => name);
  expect(names('sqlite')).toEqual(names('postgresql'));
});

describe('on SQLite', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'onedoor-opening-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the migrations make the tables that the entities describe', async () => {
    const database = await connectSqlite(join(folder, 'fresh.sqlite'));
    await migrate(database);
    await migrate(database);
    expect(await database.migrator.checkSchema()).toBe(false);
    await database.close();
  });

  test('commits wait for the disk: write-ahead log and synchronous FULL on both connections', async () => {
    const dataFolder = join(folder, 'durable');
    await (await openDatabase({ dataFolder })).close();
    const database = await connectSqlite(join(dataFolder, databaseFileName));
    for (const connection of [database.writer, database.reader]) {
      expect(await connection.rows('pragma journal_mode')).toEqual([{ journal_mode: 'wal' }]);
      expect(await connection.rows('pragma synchronous')).toEqual([{ synchronous: 2 }]);
      expect(await connection.rows('pragma foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    }
    await database.close();
  });

  test.each([
    ['journal_mode = delete', 'WAL'],
    ['journal_mode = memory', 'WAL'],
    ['journal_mode = wal; pragma synchronous = normal', 'synchronous'],
    ['journal_mode = wal; pragma synchronous = off', 'synchronous'],
  ])('a connection with %s is refused', async (pragma, sentence) => {
    const orm = await MikroORM.init({ entities, dbName: join(folder, 'weak.sqlite') });
    const connection = orm.em.getConnection() as AbstractSqlConnection;
    await connection.executeDump(`pragma ${pragma}`);
    const attempt = checkDurability(statementsOn(() => connection, 'sqlite'));
    await expect(attempt).rejects.toThrow(NotDurable);
    await expect(checkDurability(statementsOn(() => connection, 'sqlite'))).rejects.toThrow(sentence);
    await orm.close();
  });

  test('a database of a newer version is refused with a sentence and left alone', async () => {
    const dataFolder = join(folder, 'newer');
    await (await openDatabase({ dataFolder })).close();
    const database = await connectSqlite(join(dataFolder, databaseFileName));
    await database.writer.run('insert into mikro_orm_migrations (name) values (?)', '0099-later');
    await database.close();
    await expect(openDatabase({ dataFolder })).rejects.toThrow(DatabaseNewer);
    await expect(openDatabase({ dataFolder })).rejects.toThrow('0099-later');
  });
});

describe('on PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  async function query(statement: string): Promise<void> {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await client.query(statement);
    await client.end();
  }

  test('several servers that start at once make the tables once, as the entities describe them', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ url: server.url })));
    expect(opened[0]?.backup).toBeNull();
    await Promise.all(opened.map((each) => each.close()));
    const database = await connectPostgresql(server.url);
    expect(await database.migrator.checkSchema()).toBe(false);
    expect(await database.migrator.getExecuted()).toHaveLength(migrations.postgresql.length);
    await database.close();
  });

  test('commits wait for the log, even where the database says otherwise by default', async () => {
    const name = new URL(server.url).pathname.slice(1);
    await query(`alter database ${name} set synchronous_commit = off`);
    const database = await connectPostgresql(server.url);
    expect(await database.writer.rows('show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
    await database.writer.run('set synchronous_commit = off');
    await expect(checkDurability(database.writer)).rejects.toThrow(NotDurable);
    await database.close();
  });

  test('a server whose machine does not sync is named in a warning', async () => {
    const database = await connectPostgresql(server.url);
    const [row] = await database.reader.rows('show fsync');
    const warnings = await checkDurability(database.writer);
    expect(warnings.some((warning) => warning.includes('fsync=off'))).toBe(row?.['fsync'] === 'off');
    await database.close();
  });

  test.each([
    ['no server answers', (url: URL) => (url.port = '1'), 'ECONNREFUSED'],
    ['there is no such database', (url: URL) => (url.pathname = '/nowhere'), 'nowhere'],
  ])('where %s, a sentence names DATABASE_URL and why', async (_, spoil, why) => {
    const url = new URL(server.url);
    spoil(url);
    const attempt = openDatabase({ url: url.href });
    await expect(attempt).rejects.toThrow(DatabaseUnreachable);
    await expect(attempt).rejects.toThrow('连不上 DATABASE_URL 指的数据库');
    await expect(attempt).rejects.toThrow(why);
  });

  test('no wait is endless', async () => {
    const database = await connectPostgresql(server.url);
    const [row] = await database.reader.rows(
      `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`,
    );
    expect(row).toEqual({ statement: '30s', lock: '10s', idle: '30s' });
    await database.close();
  });
});

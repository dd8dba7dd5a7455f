// Opening MikroORM on SQLite or PostgreSQL: connections that keep their promises, tables brought up to date, nothing else.
import { chmodSync } from 'node:fs';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PostgresqlOrm } from '@mikro-orm/postgresql';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { MikroORM as SqliteOrm } from '@mikro-orm/sqlite';
import { entities } from './entities.ts';
import { migrations } from './migrations/lists.ts';
import { compile, statementsOn } from './statements.ts';
import type { Dialect, Executor, Statement } from './statements.ts';

export interface Connected {
  /** A fresh entity manager: one per piece of work. */
  fork(): SqlEntityManager;
  writer: Statement;
  reader: Statement;
  migrator: Migrator;
  close(): Promise<void>;
}

const common = { entities, extensions: [Migrator], debug: false, logger: () => undefined };
const migrationsOf = (dialect: Dialect) => ({
  migrationsList: migrations[dialect],
  snapshot: false,
  snapshotOnMigrate: false,
});

/** Runs each statement on every connection that is made. */
function onEach(dialect: Dialect, statements: readonly string[]) {
  return async (connection: unknown): Promise<void> => {
    for (const statement of statements) {
      await (connection as Executor).executeQuery(compile(dialect, statement, []));
    }
  };
}

function connected(orm: SqliteOrm | PostgresqlOrm, dialect: Dialect): Connected {
  const em = orm.em as SqlEntityManager;
  let closing: Promise<void> | null = null;
  // MikroORM opens again by itself what is used after closing; then a second server could already own the file.
  const whileOpen = <Result>(work: () => Result): Result => {
    if (closing !== null) throw new Error('The database is closed.');
    return work();
  };
  const statements = (type: 'read' | 'write') =>
    statementsOn(() => whileOpen(() => em.getConnection(type)), dialect);
  return {
    fork: () => whileOpen(() => em.fork()),
    writer: statements('write'),
    reader: statements('read'),
    migrator: new Migrator(em),
    close: () => (closing ??= orm.close(true)),
  };
}

export async function connectSqlite(file: string): Promise<Connected> {
  const pragmas = [
    'pragma journal_mode = wal',
    'pragma synchronous = full',
    'pragma busy_timeout = 5000',
    'pragma foreign_keys = on',
    // Deleted personal content is overwritten, not only unlinked.
    'pragma secure_delete = on',
  ];
  const onCreateConnection = onEach('sqlite', pragmas);
  const orm = await SqliteOrm.init({
    ...common,
    dbName: file,
    migrations: migrationsOf('sqlite'),
    onCreateConnection,
    // The second connection reads beside the writer: with a single one, a query outside an open transaction would wait for it for ever.
    replicas: [{ name: 'reader', dbName: file, onCreateConnection }],
  });
  try {
    const database = connected(orm, 'sqlite');
    await database.writer.rows('select 1');
    chmodSync(file, 0o600);
    return database;
  } catch (error) {
    await orm.close(true);
    throw error;
  }
}

/** A database file as it stands, without touching it: no pragma, no migration, no table made. Only `reader` may be used. */
export async function connectSqliteReadOnly(file: string): Promise<Connected> {
  const orm = await SqliteOrm.init({
    ...common,
    dbName: file,
    driverOptions: { readonly: true, fileMustExist: true },
    onCreateConnection: onEach('sqlite', ['pragma busy_timeout = 5000']),
  });
  return connected(orm, 'sqlite');
}

async function openPostgresql(url: string, statements: readonly string[]): Promise<Connected> {
  const orm = await PostgresqlOrm.init({
    ...common,
    clientUrl: url,
    migrations: migrationsOf('postgresql'),
    pool: { min: 0, max: 10 },
    driverOptions: { connectionTimeoutMillis: 10_000, application_name: 'onedoor' },
    onCreateConnection: onEach('postgresql', ['set synchronous_commit = on', ...statements]),
  });
  return connected(orm, 'postgresql');
}

export async function connectPostgresql(url: string): Promise<Connected> {
  // Every wait has a limit: a hall that hangs on its database must be able to say so.
  return openPostgresql(url, [
    'set statement_timeout = 30000',
    'set lock_timeout = 10000',
    'set idle_in_transaction_session_timeout = 30000',
  ]);
}

export class DatabaseUnreachable extends Error {
  override name = 'DatabaseUnreachable';
  constructor(cause: unknown) {
    // Several addresses that were tried in vain are one error without words of its own.
    const { message, code } = cause as { message?: string; code?: string };
    const why = message || code || 'unknown';
    super(
      `连不上 DATABASE_URL 指的数据库（${why}），请检查它是否在运行，以及地址、用户名、密码和库名。\n` +
        `The database that DATABASE_URL names cannot be reached (${why}). Check that it runs, and address, user, password and name.`,
      { cause },
    );
  }
}

export class DatabaseNewer extends Error {
  override name = 'DatabaseNewer';
}

/** Brings the tables up to date. Throws DatabaseNewer where a newer version of this program has already been at work. */
export async function migrate(database: Connected): Promise<void> {
  const executed = await database.migrator.getExecuted();
  const known = new Set(migrations[database.writer.dialect].map(({ name }) => name));
  const unknown = executed.find(({ name }) => !known.has(name));
  if (unknown !== undefined) {
    throw new DatabaseNewer(
      `数据库由更新版本的一扇门写入（${unknown.name}），请使用该版本或更新的版本。\n` +
        `The database was written by a newer version of Onedoor (${unknown.name}). Start that version or a newer one.`,
    );
  }
  await database.migrator.up();
}

/** On PostgreSQL several servers may start at once: one of them makes the tables, the others wait for it. */
export async function migratePostgresql(url: string): Promise<void> {
  const database = await openPostgresql(url, []);
  try {
    await database.writer.rows('select 1').catch((error: unknown) => {
      throw new DatabaseUnreachable(error);
    });
    await database.writer.transaction(async (inside) => {
      await inside.rows('select pg_advisory_xact_lock(7306081231)');
      await migrate(database);
    });
  } finally {
    await database.close();
  }
}

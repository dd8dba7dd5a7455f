// Statements with bound values on MikroORM's own connections. `em.execute` writes values into the SQL text; here they never touch it.
import type { AbstractSqlConnection } from '@mikro-orm/sql';

export type Dialect = 'sqlite' | 'postgresql';
export type Value = string | number | null;
export type Row = Record<string, unknown>;

/** Kysely's compiled query, as its `executeQuery` takes it. */
interface Compiled {
  sql: string;
  parameters: Value[];
  query: { kind: 'RawNode'; sqlFragments: string[]; parameters: [] };
  queryId: { queryId: string };
}
export interface Executor {
  executeQuery(query: Compiled): Promise<{ rows: unknown[]; numAffectedRows?: bigint | undefined }>;
}

let made = 0;

/** `sql` marks each value with a question mark and holds no other. */
export function compile(dialect: Dialect, sql: string, values: Value[]): Compiled {
  let index = 0;
  const text = dialect === 'sqlite' ? sql : sql.replace(/\?/g, () => `$${(index += 1)}`);
  made += 1;
  return {
    sql: text,
    parameters: values,
    query: { kind: 'RawNode', sqlFragments: [text], parameters: [] },
    queryId: { queryId: `onedoor-${made}` },
  };
}

export interface Statements {
  rows(sql: string, ...values: Value[]): Promise<Row[]>;
  /** Answers how many rows it changed. */
  run(sql: string, ...values: Value[]): Promise<number>;
}

function on(executor: () => Executor, dialect: Dialect): Statements {
  return {
    rows: async (sql, ...values) =>
      (await executor().executeQuery(compile(dialect, sql, values))).rows as Row[],
    run: async (sql, ...values) =>
      Number((await executor().executeQuery(compile(dialect, sql, values))).numAffectedRows ?? 0),
  };
}

export interface Statement extends Statements {
  dialect: Dialect;
  /** All or nothing. Use nothing but `inside` until it ends: SQLite has one writing connection, and waiting for it here would wait for ever. */
  transaction<Result>(work: (inside: Statements) => Promise<Result>): Promise<Result>;
}

export function statementsOn(connection: () => AbstractSqlConnection, dialect: Dialect): Statement {
  return {
    dialect,
    ...on(() => connection().getClient<unknown>(), dialect),
    transaction: (work) => connection().transactional((inside) => work(on(() => inside, dialect))),
  };
}

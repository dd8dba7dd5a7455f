// The PostgreSQL that the tests get is a real one with Chinese in it, keeps its commits, and is gone without a trace afterwards.
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startPostgres } from './postgres.ts';
import type { TestPostgres } from './postgres.ts';

let postgres: TestPostgres;

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    const answer = await client.query<Record<string, unknown>>(statement);
    return answer.rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(async () => postgres?.stop());

test('answers, in UTF-8, with commits that wait for the log', async () => {
  expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await query(postgres.url, `create table halls (name text); insert into halls values ('政务大厅')`);
  expect(await query(postgres.url, 'select name from halls')).toEqual([{ name: '政务大厅' }]);
  expect(await query(postgres.url, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
});

test('TEST_POSTGRES_URL replaces it, in a database of its own', async () => {
  vi.stubEnv('TEST_POSTGRES_URL', postgres.url);
  const second = await startPostgres();
  expect(new URL(second.url).pathname).not.toBe(new URL(postgres.url).pathname);
  expect(await query(second.url, `select to_regclass('halls') as found`)).toEqual([{ found: null }]);
  await second.stop();
  await expect(query(second.url, 'select 1')).rejects.toThrow('does not exist');
  expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  vi.unstubAllEnvs();
});

test('says loudly what to do where there is none', async () => {
  vi.stubEnv('TEST_POSTGRES_URL', 'postgres://nobody@127.0.0.1:1/none');
  await expect(startPostgres()).rejects.toThrow(/THE TESTS HAVE NO POSTGRESQL: .*TEST_POSTGRES_URL/);
  vi.unstubAllEnvs();
});

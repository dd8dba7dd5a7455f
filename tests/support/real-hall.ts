// A whole hall for a test: the real server as a process of its own, on a port of its own, with a fresh data folder.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const startWithinMs = 45_000;
const stopWithinMs = 15_000;
/** What the environment of the test run may say and a test must not hear. */
const notHandedOn = /^(PORT|DATABASE_URL|ONEDOOR_.*|NODE_OPTIONS|VITEST.*)$/;

export interface HallWanted {
  /** Open day and night unless told. */
  hallFile?: string;
  env?: Record<string, string>;
  args?: readonly string[];
  /** An own folder, for a second start on the same data; else a fresh one that `stop` removes. */
  data?: string;
}

export interface RunningHall {
  url: string;
  port: number;
  /** ONEDOOR_API_KEY: full authority. */
  key: string;
  data: string;
  pid: number;
  /** Everything the server has printed so far: the first start's one-time password is in `out`, the log in `log`. */
  out: () => string;
  log: () => string;
  /** One request with the key; the body as JSON. */
  call: (
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ) => Promise<HallAnswer>;
  /** Ends in order; answers the exit code. Removes the data folder unless the test named one of its own. */
  stop: () => Promise<number | null>;
  /** SIGKILL; the data folder stays for a next start. */
  kill9: () => Promise<void>;
}
export interface HallAnswer {
  status: number;
  headers: Headers;
  // Tests look into answers by name; what is missing fails there.
  body: Record<string, unknown>;
}

/** Folders that were made here: whichever hall on one of them stops in order removes it. */
const madeHere = new Set<string>();

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-hall-'));
  madeHere.add(folder);
  return folder;
}

export const testKey = 'key-of-the-tests-0123456789';

export async function startHall(wanted: HallWanted = {}): Promise<RunningHall> {
  const data = wanted.data ?? freshFolder();
  const child = spawnServer(data, wanted);
  const said = listen(child);
  try {
    const port = await portOf(child, said);
    return running(child, said, { port, data, key: keyOf(wanted) });
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function keyOf(wanted: HallWanted): string {
  return wanted.env?.['ONEDOOR_API_KEY'] ?? testKey;
}

function spawnServer(data: string, wanted: HallWanted): ChildProcess {
  const inherited = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || notHandedOn.test(name) ? [] : [[name, value]],
    ),
  );
  const env = {
    ...inherited,
    PORT: '0',
    ONEDOOR_DATA: data,
    ONEDOOR_HALL: wanted.hallFile ?? join(root, 'halls', 'round-the-clock.json'),
    ONEDOOR_API_KEY: testKey,
    ...wanted.env,
  };
  const args = [join(root, 'server', 'main.ts'), ...(wanted.args ?? [])];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  // A test that was cut off must not leave a hall behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

interface Said {
  out: string;
  log: string;
}

function listen(child: ChildProcess): Said {
  const said: Said = { out: '', log: '' };
  child.stdout?.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said.log += chunk.toString()));
  return said;
}

/** The greeting names the port; it is printed once the doors are open. */
function portOf(child: ChildProcess, said: Said): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) =>
      reject(new Error(`the hall did not start: ${why}\n${said.out}\n${said.log}`));
    const limit = setTimeout(() => fail(`nothing within ${startWithinMs} ms`), startWithinMs);
    const look = () => {
      const port = /https?:\/\/localhost:(\d+)\//.exec(said.out)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(Number(port));
    };
    child.stdout?.on('data', look);
    child.once('exit', (code, signal) => {
      clearTimeout(limit);
      fail(`it ended with ${signal ?? code}`);
    });
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
}

function running(
  child: ChildProcess,
  said: Said,
  { port, data, key }: { port: number; data: string; key: string },
): RunningHall {
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    key,
    data,
    pid: child.pid ?? 0,
    out: () => said.out,
    log: () => said.log,
    async call(method, path, body, headers = {}) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const json = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
      return { status: response.status, headers: response.headers, body: json };
    },
    async stop() {
      child.kill('SIGTERM');
      const limit = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
      const code = await ended(child);
      clearTimeout(limit);
      if (madeHere.has(data)) rmSync(data, { recursive: true, force: true });
      return code;
    },
    async kill9() {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
}

/** Runs the server where it is expected to end by itself: what it printed, and its exit code. */
export async function runToEnd(
  wanted: HallWanted,
): Promise<{ code: number | null; out: string; log: string; data: string }> {
  const data = wanted.data ?? freshFolder();
  const child = spawnServer(data, wanted);
  const said = listen(child);
  const limit = setTimeout(() => child.kill('SIGKILL'), startWithinMs);
  const code = await ended(child);
  clearTimeout(limit);
  if (wanted.data === undefined) rmSync(data, { recursive: true, force: true });
  return { code, out: said.out, log: said.log, data };
}

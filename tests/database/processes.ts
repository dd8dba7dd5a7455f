// Real processes for the tests of the memory: started under this Node, read line by line, always ended.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

export interface Running {
  process: ChildProcess;
  /** Resolves with the first output that holds this; throws when the process ends without it. */
  says(what: string): Promise<string>;
  output(): string;
  kill(): Promise<void>;
}

/** What a failing test left running would write on for the rest of the suite. */
const left = new Set<Running>();
afterEach(async () => {
  await Promise.all([...left].map((running) => running.kill()));
  left.clear();
});

export function run(file: string, ...args: string[]): Running {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const take = (chunk: Buffer) => {
    said += chunk.toString('utf8');
    child.emit('said');
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = once(child, 'close');
  let over = false;
  void ended.then(() => {
    over = true;
    child.emit('said');
  });
  const running: Running = {
    process: child,
    output: () => said,
    async says(what) {
      while (!said.includes(what)) {
        if (over) throw new Error(`it ended without "${what}": ${said}`);
        await once(child, 'said');
      }
      return said;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
  left.add(running);
  return running;
}

/** Runs a script to its end. */
export async function runToEnd(
  file: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { env: { ...process.env, ...environment } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

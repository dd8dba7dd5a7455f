// What a running server uses: memory and processor time, read from the operating system (Linux).
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ticks of /proc/<pid>/stat per second; 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

export interface Use {
  rssMiB: number;
  /** Since it started. */
  cpuSeconds: number;
}

export function useOf(pid: number): Use {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return {
    rssMiB: Math.round(rss / 1024),
    cpuSeconds: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond,
  };
}

export interface Floor {
  url: string;
  stop: () => void;
}

export async function startFloor(): Promise<Floor> {
  const child = fork(join(import.meta.dirname, 'floor-server.ts'), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = await new Promise<number>((started, failed) => {
    child.once('message', (message) => started((message as { port: number }).port));
    child.once('exit', () => failed(new Error('the floor server did not start')));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

// The processes that the server starts beside itself: the device agent, and in a demonstration the simulated people. Kept alive, ended with it.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';

export interface Child {
  stop: () => Promise<void>;
}

interface ChildSetup {
  file: string;
  args?: readonly string[];
  /** Told over the channel that nobody else can read; never in arguments or environment. */
  message?: object;
  environment: Record<string, string>;
  /** After each unexpected end: how it ended. */
  onEnd: (how: string) => void;
}

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
const stopWithinMs = 5_000;

/** Started again after each end, later each time it ends soon. The child ends itself when this process's channel closes. */
function keepRunning({ file, args = [], message, environment, onEnd }: ChildSetup): Child {
  let child: ChildProcess | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = firstPauseMs;
  let stopped = false;

  const start = () => {
    const startedAt = performance.now();
    const running = fork(file, args, { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child = running;
    if (message !== undefined) running.send(message, () => undefined);
    // A failed start has no exit: both lead here once.
    const ended = (how: string) => {
      if (child !== running) return;
      child = null;
      if (stopped) return;
      if (performance.now() - startedAt > longestPauseMs) pauseMs = firstPauseMs;
      onEnd(how);
      again = setTimeout(start, pauseMs);
      pauseMs = Math.min(longestPauseMs, pauseMs * 2);
    };
    running.once('error', (error) => ended(error.message));
    running.once('exit', (code, signal) => ended(signal ?? String(code)));
  };
  start();

  return {
    async stop() {
      stopped = true;
      clearTimeout(again);
      const running = child;
      if (running === null || running.exitCode !== null) return;
      await new Promise<void>((resolve) => {
        const limit = setTimeout(() => running.kill('SIGKILL'), stopWithinMs);
        running.once('exit', () => {
          clearTimeout(limit);
          resolve();
        });
        running.kill('SIGTERM');
      });
    },
  };
}

export interface ChildrenWanted {
  /** Where the program's own files lie. */
  root: string;
  config: Config;
  environment: Record<string, string>;
  hasPrinters: boolean;
  /** Where the hall is reached from this machine. */
  url: string;
  agentToken: string;
  log: Logger;
}

/** The device agent where the hall has printers, and in a demonstration the simulated people. */
export function startChildren(wanted: ChildrenWanted): Child[] {
  const { root, config, environment, hasPrinters, url, agentToken, log } = wanted;
  const children: Child[] = [];
  if (hasPrinters) {
    children.push(
      keepRunning({
        file: join(root, 'hardware', 'agent-main.ts'),
        message: { url, token: agentToken },
        environment,
        onEnd: (how) => log.warn({ how }, 'the device agent ended and is started again'),
      }),
    );
  }
  const simulator = join(root, 'scripts', 'demo', 'main.ts');
  if (config.demo && config.apiKey !== null && existsSync(simulator)) {
    children.push(
      keepRunning({
        file: simulator,
        args: ['--url', url, '--key', config.apiKey, '--speed', String(config.speed)],
        environment,
        onEnd: (how) => log.warn({ how }, 'the simulated people ended and are started again'),
      }),
    );
  }
  return children;
}

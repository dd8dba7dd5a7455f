// All followers of a hall together: woken by each append and each second, seen by those who watch, stopped in order.
import type { Following, Standing } from './follower.ts';
import { Runner } from './runner.ts';
import type { RunnerParts } from './runner.ts';

export interface Followers {
  /** To be called once a second: what was missed is made up for. */
  second(): void;
  standing(): Standing[];
  stop(): Promise<void>;
}

interface Parts extends RunnerParts {
  /** Tells after every append, this server's or another's. */
  onTold: (listener: () => void) => () => void;
  /** Told each second: how long it has been getting nowhere, ms; null where it goes on. */
  onStuck: (follower: string, stuckMs: number | null) => void;
}

/** Appends come in crowds: followers look once for all of them. */
const lookAfterMs = 50;
/** So long a follower may get nowhere before somebody is told. */
const stuckAfterMs = 60_000;

export function startFollowers(parts: Parts, all: readonly Following[]): Followers {
  const runners = all.map((one) => new Runner(one, parts));
  let look: ReturnType<typeof setTimeout> | null = null;
  const wakeAll = (): void => {
    for (const runner of runners) runner.wake();
  };
  const stopHearing = parts.onTold(() => {
    look ??= setTimeout(() => {
      look = null;
      wakeAll();
    }, lookAfterMs);
  });
  wakeAll();
  return {
    second() {
      wakeAll();
      for (const runner of runners) {
        const { name, stuckMs } = runner.standing();
        parts.onStuck(name, stuckMs < stuckAfterMs ? null : stuckMs);
      }
    },
    standing: () => runners.map((runner) => runner.standing()),
    async stop() {
      stopHearing();
      if (look !== null) clearTimeout(look);
      await Promise.all(runners.map((runner) => runner.stop()));
    },
  };
}

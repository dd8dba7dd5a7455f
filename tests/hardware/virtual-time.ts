// A clock for drivers under test: time passes only when the test says so, while bytes go over real connections.
import { setTimeout as wait } from 'node:timers/promises';
import type { PrinterClock } from '../../hardware/printers/connection.ts';

const stepMs = 100;

export class VirtualTime implements PrinterClock {
  #now = 0;
  readonly #timers = new Set<{ readonly due: number; readonly run: () => void }>();

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { due: this.#now + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets `ms` pass in small steps, with a breath for the wire after each. */
  async pass(ms: number, step = stepMs): Promise<void> {
    const until = this.#now + ms;
    await breathe();
    while (this.#now < until) {
      this.#now = Math.min(until, this.#now + step);
      for (const timer of [...this.#timers].filter(({ due }) => due <= this.#now)) {
        this.#timers.delete(timer);
        timer.run();
      }
      await breathe();
    }
  }

  /** Lets time pass until the promise settles; fails when that takes longer than `limitMs` of virtual time. */
  async until<T>(promise: Promise<T>, limitMs: number, step = stepMs): Promise<T> {
    let settled = false;
    const settle = (): void => {
      settled = true;
    };
    promise.then(settle, settle);
    const end = this.#now + limitMs;
    await breathe();
    while (!settled) {
      if (this.#now >= end) throw new Error(`still waiting after ${limitMs} ms of virtual time`);
      await this.pass(step, step);
    }
    return promise;
  }

  /** Lets time pass until the condition holds. */
  async untilTrue(condition: () => boolean, limitMs: number): Promise<void> {
    const end = this.#now + limitMs;
    await breathe();
    while (!condition()) {
      if (this.#now >= end) throw new Error(`not so after ${limitMs} ms of virtual time`);
      await this.pass(stepMs);
    }
  }
}

async function breathe(): Promise<void> {
  await wait(2);
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

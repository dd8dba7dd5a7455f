// The living day against real halls: numbers are taken, called, served and rated through the public doors, and nothing is refused that a right client would not ask.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { liveDays } from '../../scripts/demo/living-day.ts';
import type { LivingDay } from '../../scripts/demo/living-day.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';

const folder = await mkdtemp(join(tmpdir(), 'onedoor-living-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The round-the-clock hall in which a visit is expected to take a second or so, and two calls may follow each other quickly. */
function quickHall(): string {
  const text = readFileSync(new URL('../../halls/round-the-clock.json', import.meta.url), 'utf8');
  const quick = text
    .replaceAll(/"serviceMinutes": (\d+)/g, '"serviceMinutes": 0.0$1')
    .replace('"callCoolDownSeconds": 10', '"callCoolDownSeconds": 0.3')
    .replaceAll('"address": "virtual"', '"address": "tcp://127.0.0.1:9"');
  const file = join(folder, 'quick.json');
  writeFileSync(file, quick);
  return file;
}

async function eventually(isSo: () => boolean, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (!isSo() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  return isSo();
}

/** Counts what the hall itself says, through its public interface. */
async function waitingIn(hall: RunningHall): Promise<number> {
  const { body } = await hall.call('GET', '/api/v1/queues');
  return (body as unknown as { waiting: number }[]).reduce((sum, queue) => sum + queue.waiting, 0);
}

function liveIn(hall: RunningHall, seed: number): Promise<LivingDay> {
  return liveDays({ url: hall.url, key: hall.key, speed: 400, seed, leave: [3] });
}

function problems({ tally }: LivingDay): Record<string, number> {
  return Object.fromEntries(tally.unexpected);
}

describe('with a key, in a hall on the wall’s clock', () => {
  test(
    'people come, are called, served, missed and rate; the windows left to people stay closed',
    { timeout: 60_000 },
    async () => {
      const hall = await startHall({ hallFile: quickHall() });
      const day = await liveIn(hall, 11);
      const { counts } = day.tally;
      expect(day.hurried).toBe(false);
      try {
        const lived = () =>
          counts.served > 60 && counts.rated > 5 && counts.missed > 0 && counts.recalled > 0;
        await eventually(lived, 40_000);
        expect(counts).toMatchObject({
          served: expect.toSatisfy((served: number) => served > 60),
          rated: expect.toSatisfy((rated: number) => rated > 5),
          missed: expect.toSatisfy((missed: number) => missed > 0),
          recalled: expect.toSatisfy((recalled: number) => recalled > 0),
        });
        expect(counts.called).toBeGreaterThanOrEqual(counts.served);
        expect(counts.taken).toBeGreaterThanOrEqual(counts.served);
        expect(problems(day)).toEqual({});
        const { body } = await hall.call('GET', '/api/v1/windows');
        const states = new Map(
          (body as unknown as { no: number; state: string }[]).map(({ no, state }) => [no, state]),
        );
        expect(states.get(3)).toBe('closed');
        expect([...states.values()].filter((state) => state !== 'closed').length).toBe(23);
      } finally {
        day.stop();
        await day.ended;
        await hall.stop();
      }
    },
  );

  test('the day goes on after the server was killed and started again', { timeout: 90_000 }, async () => {
    const data = await mkdtemp(join(folder, 'killed-'));
    const hallFile = quickHall();
    const first = await startHall({ hallFile, data });
    const day = await liveIn(first, 12);
    const { counts } = day.tally;
    let second: RunningHall | null = null;
    try {
      expect(await eventually(() => counts.served > 15, 30_000)).toBe(true);
      await first.kill9();
      second = await startHall({ hallFile, data, env: { PORT: String(first.port) } });
      const before = { ...counts };
      expect(
        await eventually(() => counts.served > before.served + 15 && counts.taken > before.taken, 40_000),
      ).toBe(true);
      expect(problems(day)).toEqual({});
      expect(await waitingIn(second)).toBeLessThan(200);
    } finally {
      day.stop();
      await day.ended;
      await second?.stop();
    }
  });
});

describe('as a demonstration', () => {
  test('the hall lives by itself within seconds, with sound in every zone', { timeout: 60_000 }, async () => {
    const hall = await startHall({
      hallFile: join(import.meta.dirname, '../../halls/demo.json'),
      args: ['--demo', '--speed', '60'],
    });
    const began = performance.now();
    try {
      let windows: { state: string; ticket?: unknown }[] = [];
      let calls = 0;
      const isAlive = () => windows.filter(({ ticket }) => ticket !== undefined).length > 10 && calls > 0;
      while (!isAlive() && performance.now() - began < 30_000) {
        windows = (await hall.call('GET', '/api/v1/windows')).body as unknown as typeof windows;
        calls = ((await hall.call('GET', '/api/v1/board')).body as { calls?: unknown[] }).calls?.length ?? 0;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      expect(isAlive()).toBe(true);
      expect(await waitingIn(hall)).toBeGreaterThan(5);
      expect(hall.out()).toContain('3 号窗口留给您试用');
      expect(hall.log()).not.toContain('unexpected refusal');
    } finally {
      await hall.stop();
    }
  });
});

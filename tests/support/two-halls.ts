// Two real servers of one hall on one real PostgreSQL, for a whole test file.
import { afterAll, beforeAll } from 'vitest';
import { startPostgres } from './postgres.ts';
import { startHall } from './real-hall.ts';
import type { RunningHall } from './real-hall.ts';

export interface TwoHalls {
  halls: [RunningHall, RunningHall];
  databaseUrl: string;
}

/** To be called once at the top of a file; what it answers is filled when the tests begin. */
export function twoHalls(): TwoHalls {
  const scene: Partial<TwoHalls> = {};
  let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;
  beforeAll(async () => {
    postgres = await startPostgres();
    scene.databaseUrl = postgres.url;
    const env = { DATABASE_URL: postgres.url };
    // Both find an empty database: one of them makes the tables and opens the book, the other follows.
    scene.halls = await Promise.all([startHall({ env }), startHall({ env })]);
  }, 90_000);
  afterAll(async () => {
    await Promise.all((scene.halls ?? []).map((hall) => hall.stop()));
    await postgres?.stop();
  });
  return scene as TwoHalls;
}

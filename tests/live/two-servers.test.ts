// Two real servers of one hall on one real PostgreSQL: no leader, no lock service, and still one line.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/database/open-database.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { twoHalls } from '../support/two-halls.ts';
import { World } from './live-world.ts';

const scene = twoHalls();

describe('two servers on one PostgreSQL', () => {
  it('never give one number twice, whoever is asked', async () => {
    const taken = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        scene.halls[index % 2 === 0 ? 0 : 1].call('POST', '/api/v1/tickets', { queue: 'R' }),
      ),
    );
    expect(taken.map(({ status }) => status)).toEqual(taken.map(() => 201));
    const numbers = taken.map(({ body }) => body['number']);
    expect(new Set(numbers).size).toBe(60);
  });

  it('never call one visitor to two windows', async () => {
    for (const [index, window] of [14, 15, 16].entries()) {
      await scene.halls[index % 2 === 0 ? 0 : 1].call('POST', `/api/v1/windows/${window}/open`);
    }
    const called = await Promise.all(
      [14, 15, 16].map((window, index) =>
        scene.halls[index % 2 === 0 ? 1 : 0].call('POST', `/api/v1/windows/${window}/call-next`),
      ),
    );
    expect(called.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(called.map(({ body }) => body['ticketId'])).size).toBe(3);
  });

  it('answer a command that was asked of both only once', async () => {
    const key = randomBytes(12).toString('hex');
    const ask = (hall: RunningHall) =>
      hall.call('POST', '/api/v1/tickets', { queue: 'S' }, { 'idempotency-key': key });
    const [one, other] = await Promise.all([ask(scene.halls[0]), ask(scene.halls[1])]);
    expect(one.status).toBe(201);
    expect(other.body['ticketId']).toBe(one.body['ticketId']);
    const again = await ask(scene.halls[1]);
    expect(again.body['number']).toBe(one.body['number']);
  });

  it('show what the other has done, at once when asked', async () => {
    const taken = await scene.halls[0].call('POST', '/api/v1/tickets', { queue: 'N' });
    const seen = await scene.halls[1].call('GET', `/api/v1/tickets/${String(taken.body['ticketId'])}`);
    expect(seen.body).toMatchObject({ number: taken.body['number'], stage: 'waiting' });
  });

  it('hear of each other at once, also after the hearing connection was cut', async () => {
    const databases = await Promise.all([1, 2].map(() => openDatabase({ url: scene.databaseUrl })));
    const [east, west] = databases;
    if (east === undefined || west === undefined) throw new Error('both databases must open');
    // Halls of their own, whose clocks nobody ticks: what the one sees of the other came by a hint.
    const world = new World();
    const asking = await world.open({ journal: east.journal, shared: true });
    const hearing = await world.open({ journal: west.journal, shared: true });
    const told = new Set<number>();
    hearing.onTold((hall) => told.add(hall.tickets.size));
    await world.take(asking);
    await expect.poll(() => told.has(1), { timeout: 20_000 }).toBe(true);
    const cut = new Client({ connectionString: scene.databaseUrl });
    await cut.connect();
    const ended = await cut.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'onedoor-hints'",
    );
    expect(ended.rowCount).toBeGreaterThanOrEqual(2);
    await cut.end();
    await world.take(asking);
    await expect.poll(() => told.has(2), { timeout: 20_000 }).toBe(true);
    await Promise.all([asking.stop(), hearing.stop()]);
    await Promise.all(databases.map((database) => database.close()));
  }, 60_000);
});

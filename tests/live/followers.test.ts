// Followers on real databases: what follows from a line is made once, whatever happens in between.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { connectPostgresql, connectSqlite } from '../../server/database/connect.ts';
import { databaseFileName, openDatabase } from '../../server/database/open-database.ts';
import { following } from '../../server/followers/follower.ts';
import type { Followers } from '../../server/followers/followers.ts';
import type { LiveHall } from '../../server/live-hall.ts';
import { onBoth } from '../database/both.ts';
import type { Opened } from '../database/both.ts';
import { run } from '../database/processes.ts';
import { startPostgres } from '../support/postgres.ts';
import { hour } from '../support/virtual-hall.ts';
import { follow, issuedIn, keepNoted, makeNoted, notedIn, noting } from './follower-scene.ts';
import type { Trouble } from './follower-scene.ts';
import { World } from './live-world.ts';

const ends: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function hallOn(opened: Pick<Opened, 'database'>, world = new World()): Promise<[World, LiveHall]> {
  world.journal = opened.database.journal;
  const live = await world.open();
  ends.push(() => live.stop());
  return [world, live];
}

function stopping(followers: Followers): Followers {
  ends.push(() => followers.stop());
  return followers;
}

describe.each(onBoth)('on %s', (_name, open) => {
  test('OU1 each line is followed once, in order, over a change of day and over a stop', async () => {
    const opened = await open();
    ends.push(() => opened.stop());
    const { database, behind } = opened;
    await makeNoted(behind);
    const [world, live] = await hallOn(opened);
    const first = follow(database, live);
    for (let taken = 0; taken < 30; taken += 1) await world.take(live);
    await expect.poll(() => notedIn(behind).then(({ length }) => length)).toBe(30);
    await first.stop();
    for (let taken = 0; taken < 5; taken += 1) await world.take(live);
    world.later(20 * hour);
    await live.tick();
    await world.take(live);
    stopping(follow(database, live));
    const issued = await issuedIn(database, world.hallId);
    expect(issued).toHaveLength(36);
    await expect.poll(() => notedIn(behind)).toEqual(issued);
    const days = await behind.reader.rows('select distinct day from noted order by day');
    expect(days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24']);
    // Those of the last batch were known to the hall that was folded for it.
    const unknown = await behind.reader.rows(
      'select number from noted where known is null or known <> number',
    );
    expect(unknown).toEqual([]);
  });

  test('rows and position are kept together or not at all', async () => {
    const opened = await open();
    ends.push(() => opened.stop());
    const { database, behind } = opened;
    await makeNoted(behind);
    const [world, live] = await hallOn(opened);
    await world.take(live);
    let failing = true;
    const all = [
      following(noting, async (inside, rows) => {
        await keepNoted(inside, rows);
        if (failing) throw new Error('the disk is full');
      }),
    ];
    const trouble: Trouble = { faults: [], stuck: new Map() };
    let steady = 0;
    const followers = stopping(follow(database, live, { all, trouble, steadyClock: () => steady }));
    await expect.poll(() => trouble.faults).toEqual(['noting: Error: the disk is full']);
    expect(await notedIn(behind)).toEqual([]);
    expect(await database.followers.read(world.hallId, 'noting')).toBeNull();
    // Not tried again at once, and after a minute somebody is told.
    followers.second();
    expect(trouble.stuck.get('noting')).toBeNull();
    steady += 61_000;
    followers.second();
    await expect.poll(() => trouble.faults.length).toBe(2);
    expect(trouble.stuck.get('noting')).toBe(61_000);
    expect(followers.standing()).toMatchObject([{ name: 'noting', behindSince: world.wall }]);
    failing = false;
    steady += 61_000;
    followers.second();
    await expect.poll(() => notedIn(behind)).toHaveLength(1);
    await expect.poll(() => followers.standing()[0]?.behindSince).toBeNull();
    followers.second();
    expect(trouble.stuck.get('noting')).toBeNull();
  });

  test('a position moves only from where it stands', async () => {
    const opened = await open();
    ends.push(() => opened.stop());
    const { database, behind } = opened;
    await makeNoted(behind);
    const row = { ticketId: 't1', day: '2026-11-23', number: 'D001', known: null };
    const [one, two] = [1, 2].map((seq) => ({ day: '2026-11-23', seq, at: seq }));
    if (one === undefined || two === undefined) throw new Error('two positions');
    const { followers } = database;
    expect(await followers.advance('small', 'noting', null, one, null)).toBe(true);
    expect(await followers.advance('small', 'noting', null, two, null)).toBe(false);
    expect(await followers.advance('small', 'noting', two, two, (inside) => keepNoted(inside, [row]))).toBe(
      false,
    );
    expect(await notedIn(behind)).toEqual([]);
    expect(await followers.advance('small', 'noting', one, two, null)).toBe(true);
    expect(await followers.read('small', 'noting')).toEqual(two);
    expect(await followers.read('small', 'other')).toBeNull();
  });
});

test('a follower that fails holds up no other, and one that is new begins with the day', async () => {
  const [, open] = onBoth[0] ?? [];
  if (open === undefined) throw new Error('SQLite is one of both');
  const opened = await open();
  ends.push(() => opened.stop());
  await makeNoted(opened.behind);
  const [world, live] = await hallOn(opened);
  await world.take(live);
  const broken = { name: 'broken', needsHall: false, follow: () => ['row'] };
  const all = [
    following(broken, async () => Promise.reject(new Error('no such table'))),
    following(noting, keepNoted),
  ];
  const trouble: Trouble = { faults: [], stuck: new Map() };
  stopping(follow(opened.database, live, { all, trouble }));
  await world.take(live);
  await expect.poll(() => notedIn(opened.behind)).toHaveLength(2);
  expect(trouble.faults).toContain('broken: Error: no such table');
});

test('killed at any moment, it has lost nothing and made nothing twice', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'onedoor-following-'));
  ends.push(() => rmSync(dataFolder, { recursive: true, force: true }));
  for (let life = 0; life < 5; life += 1) {
    const process = run('../live/following-process.ts', dataFolder);
    await process.says('taking');
    await new Promise((over) => setTimeout(over, 60 + 170 * Math.random()));
    await process.kill();
  }
  const database = await openDatabase({ dataFolder });
  ends.push(() => database.close());
  const behind = await connectSqlite(join(dataFolder, databaseFileName));
  ends.push(() => behind.close());
  const issued = await issuedIn(database, new World().hallId);
  const before = await notedIn(behind);
  expect(new Set(before).size).toBe(before.length);
  expect(before.length).toBeGreaterThan(0);
  const world = new World();
  world.wall = Date.now();
  const [, live] = await hallOn({ database }, world);
  stopping(follow(database, live));
  await expect.poll(() => notedIn(behind), { timeout: 15_000 }).toEqual(issued);
}, 60_000);

test('of two servers one follows; when it is gone the other goes on, and nothing is made twice', async () => {
  const postgres = await startPostgres();
  ends.push(() => postgres.stop());
  const behind = await connectPostgresql(postgres.url);
  ends.push(() => behind.close());
  const world = new World();
  const servers = [];
  for (let server = 0; server < 2; server += 1) {
    const database = await openDatabase({ url: postgres.url });
    ends.push(() => database.close());
    const live = await world.open({ journal: database.journal, shared: true });
    ends.push(() => live.stop());
    servers.push({ database, live });
  }
  const [east, west] = servers;
  if (east === undefined || west === undefined) throw new Error('two servers');
  await makeNoted(behind);
  const troubles = servers.map((): Trouble => ({ faults: [], stuck: new Map() }));
  const both = servers.map(({ database, live }, index) =>
    stopping(follow(database, live, troubles[index] === undefined ? {} : { trouble: troubles[index] })),
  );
  const takeOnBoth = async (count: number): Promise<void> => {
    for (let taken = 0; taken < count; taken += 1) await world.take(taken % 2 === 0 ? east.live : west.live);
  };
  await takeOnBoth(20);
  await expect.poll(() => notedIn(behind)).toHaveLength(20);
  // The connection that holds the turn is cut in the middle of work: whoever asks next has it.
  const cut = new Client({ connectionString: postgres.url });
  await cut.connect();
  const cutting = cut.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'onedoor-turns'",
  );
  await Promise.all([takeOnBoth(20), cutting]);
  await cut.end();
  await both[0]?.stop();
  await east.database.turns.close();
  await takeOnBoth(4);
  await expect
    .poll(
      () => {
        for (const followers of both) followers.second();
        return notedIn(behind);
      },
      { timeout: 15_000 },
    )
    .toEqual(await issuedIn(west.database, world.hallId));
}, 60_000);

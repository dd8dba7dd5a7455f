// The live hall on the real database file: durable, identical after a restart, in batches.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../server/database/open-database.ts';
import type { Database } from '../../server/database/open-database.ts';
import { faultsOf, pictureOf } from '../support/hall-picture.ts';
import { hour, takeOf } from '../support/virtual-hall.ts';
import { saying, World } from './live-world.ts';

let dataFolder: string;
let database: Database;
beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'onedoor-live-'));
  database = await openDatabase({ dataFolder });
});
afterEach(async () => {
  await database.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function reopened(world: World): Promise<void> {
  await database.close();
  database = await openDatabase({ dataFolder });
  world.journal = database.journal;
}

test('commands of many askers go to the file in batches, and a restart folds the identical hall', async () => {
  const world = new World();
  world.journal = database.journal;
  const live = await world.open();
  for (const window of [1, 2, 3]) await world.get(live, { name: 'openWindow', window });
  const asked = Array.from({ length: 64 }, (_, asker) => async () => {
    for (let visit = 0; visit < 10; visit += 1) {
      await world.take(live, `asker-${asker}-visit-${visit}`);
      const window = 1 + ((asker + visit) % 3);
      await live.submit(world.asked({ name: 'callNext', window }));
      await live.submit(world.asked({ name: 'finishService', window, thenCallNext: visit % 2 === 0 }));
    }
  });
  await Promise.all(asked.map((one) => one()));
  const { commands, batches, lines } = live.figures();
  expect(commands).toBe(3 + 64 * 30);
  expect(commands / batches).toBeGreaterThan(10);
  await live.stop();
  expect(faultsOf(live.hall())).toEqual([]);
  const picture = JSON.stringify(pictureOf(live.hall()));

  await reopened(world);
  const again = await world.open();
  expect(JSON.stringify(pictureOf(again.hall()))).toBe(picture);
  expect((await database.journal.read(world.hallId, '2026-11-23', 0, 10_000)).length).toBe(lines + 1);
  const repeat = world.asked(takeOf('birth'), 'asker-5-visit-3');
  expect(saying(await again.submit(repeat))).toBe('again');
  expect(world.faults).toEqual([]);
});

test('the change of day and ids over it survive the file', async () => {
  const world = new World();
  world.journal = database.journal;
  const live = await world.open();
  const asked = world.asked(takeOf('birth'), 'asked-on-monday');
  await live.submit(asked);
  world.later(20 * hour);
  await live.tick();
  await live.stop();
  await reopened(world);
  const again = await world.open();
  expect(again.hall().day).toBe('2026-11-24');
  expect(pictureOf(again.hall())).toEqual(JSON.parse(JSON.stringify(pictureOf(live.hall()))));
  expect(saying(await again.submit(asked))).toBe('again');
  expect((await world.take(again)).number).toBe('D002');
});

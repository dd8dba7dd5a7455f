// Publishing settings on two real servers of one hall on one real PostgreSQL: both take the same version, and only one of two at once gets through.
import { describe, expect, test } from 'vitest';
import type { RunningHall } from '../support/real-hall.ts';
import { twoHalls } from '../support/two-halls.ts';

const scene = twoHalls();

const state = async (hall: RunningHall) => (await hall.call('GET', '/api/v1/settings')).body;
const publish = (hall: RunningHall, body: object) => hall.call('POST', '/api/v1/settings/publish', body);
async function comesTo(hall: RunningHall, version: unknown): Promise<void> {
  const end = Date.now() + 15_000;
  while ((await state(hall))['current'] !== version) {
    if (Date.now() > end) throw new Error('the other server never took the version');
    await new Promise((waited) => setTimeout(waited, 100));
  }
}
const auto = (no: number, autoCall: boolean) => ({ windows: [{ no, autoCall }] });

describe('two servers on one PostgreSQL', () => {
  test('S1 what one publishes for now the other goes by too, and what waits both know', async () => {
    const base = (await state(scene.halls[0]))['current'];
    const done = await publish(scene.halls[0], { base, edit: auto(3, true) });
    expect(done).toMatchObject({ status: 201, body: { state: 'effective' } });
    await comesTo(scene.halls[1], done.body['version']);
    const { now } = await state(scene.halls[1]);
    const later = await publish(scene.halls[1], {
      base: done.body['version'],
      edit: auto(4, true),
      effectiveAt: Number(now) + 3_000,
    });
    expect(later).toMatchObject({ status: 201, body: { state: 'pending' } });
    await Promise.all(scene.halls.map((hall) => comesTo(hall, later.body['version'])));
    expect((await state(scene.halls[0]))['pending']).toEqual([]);
  });

  test('S8 of two published at once on the same version one gets through, and the other is told', async () => {
    const base = (await state(scene.halls[0]))['current'];
    const both = await Promise.all([
      publish(scene.halls[0], { base, edit: auto(5, true) }),
      publish(scene.halls[1], { base, edit: auto(6, true) }),
    ]);
    expect(both.map(({ status }) => status).sort((one, other) => one - other)).toEqual([201, 409]);
    const refused = both.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ error: { code: 'settingsChangedMeanwhile' } });
    const done = both.find(({ status }) => status === 201);
    await Promise.all(scene.halls.map((hall) => comesTo(hall, done?.body['version'])));
  });
});

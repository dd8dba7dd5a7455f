// Sent off duty by the sessions of the database: idle, ended, over or disabled; of several servers once. Rule H12.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '../../server/hall/authority.ts';
import type { LiveHall } from '../../server/live-hall.ts';
import { createOffDuty } from '../../server/off-duty.ts';
import { makeClerk, onBoth } from '../database/both.ts';
import type { Opened } from '../database/both.ts';
import { hour, minute, second } from '../support/virtual-hall.ts';
import { World } from './live-world.ts';

describe.each(onBoth)('on %s', (name, open) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.stop());

  let made = 0;
  async function person(): Promise<{ id: string; asker: Asker }> {
    made += 1;
    const { account } = await makeClerk(opened.database, `${name.toLowerCase()}-${made}`);
    return { id: account.id, asker: { kind: 'staff', id: account.id, role: 'guide' } };
  }
  const onDuty = (live: LiveHall) => live.hall().onDuty.map(({ id }) => id);
  const looker = (world: World, live: LiveHall) =>
    createOffDuty({ live, sessions: opened.database.sessions, clock: () => world.wall });
  const signIn = (world: World, id: string, lifetimeMs = 30 * hour) =>
    opened.database.sessions.open(id, world.wall, lifetimeMs);
  const endings = async (world: World) =>
    (await world.events()).flatMap((event) => (event.type === 'dutyEnded' ? [event.person] : []));

  test('H12 whoever is signed in stays; signed out everywhere she is sent off', async () => {
    const world = new World();
    const live = await world.open();
    const { id, asker } = await person();
    const tablet = await signIn(world, id);
    const phone = await signIn(world, id);
    await world.get(live, { name: 'startDuty' }, undefined, asker);
    const look = looker(world, live);
    await look();
    await opened.database.sessions.close(tablet.token);
    world.later(6 * second);
    await look();
    expect(onDuty(live)).toEqual([id]);
    await opened.database.sessions.close(phone.token);
    world.later(6 * second);
    await look();
    expect(onDuty(live)).toEqual([]);
    await live.stop();
  });

  test('H12 idle for too long, past its time, or without an account is signed in no more', async () => {
    const world = new World();
    const live = await world.open();
    const [idle, over, disabled, there] = [await person(), await person(), await person(), await person()];
    await signIn(world, idle.id);
    await signIn(world, over.id, hour);
    await signIn(world, disabled.id);
    const { token } = await signIn(world, there.id);
    for (const { asker } of [idle, over, disabled, there])
      await world.get(live, { name: 'startDuty' }, undefined, asker);
    const look = looker(world, live);
    await look();
    expect(onDuty(live)).toEqual([idle.id, over.id, disabled.id, there.id]);
    await opened.database.accounts.disable(disabled.id, true);
    world.later(hour + second);
    await look();
    expect(onDuty(live)).toEqual([idle.id, there.id]);
    world.later(10 * hour);
    await opened.database.sessions.find(token, world.wall);
    world.later(hour);
    await look();
    expect(onDuty(live)).toEqual([there.id]);
    await live.stop();
  });

  test('H12 another system says itself when it leaves, and nobody is looked up each second', async () => {
    const world = new World();
    const live = await world.open();
    await world.get(live, { name: 'startDuty' });
    const { id, asker } = await person();
    const { token } = await signIn(world, id);
    await world.get(live, { name: 'startDuty' }, undefined, asker);
    const look = looker(world, live);
    await look();
    await opened.database.sessions.close(token);
    world.later(4 * second);
    await look();
    expect(onDuty(live)).toEqual(['key:api', id]);
    world.later(second);
    await look();
    expect(onDuty(live)).toEqual(['key:api']);
    await live.stop();
  });

  test('H12 of several servers each may say so, and the book has it once', async () => {
    const world = new World();
    const one = await world.open({ shared: true });
    const other = await world.open({ shared: true });
    const { id, asker } = await person();
    await world.get(one, { name: 'startDuty' }, undefined, asker);
    await other.tick();
    world.later(minute);
    await Promise.all([looker(world, one)(), looker(world, other)()]);
    await Promise.all([one.tick(), other.tick()]);
    expect([onDuty(one), onDuty(other)]).toEqual([[], []]);
    expect(await endings(world)).toEqual([id]);
    await Promise.all([one.stop(), other.stop()]);
    expect(world.faults).toEqual([]);
  });
});

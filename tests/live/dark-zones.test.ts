// Displays that have been away since opening: from the paired devices as the database knows them to a line in the book.
import { expect, test } from 'vitest';
import type { Device } from '../../server/accounts.ts';
import { createDarkZones, darkZones } from '../../server/dark-zones.ts';
import { World } from './live-world.ts';

const minute = 60_000;
const at = Date.UTC(2026, 10, 23, 1);
const board = (id: string, more: Partial<Device> = {}): Device => ({
  id,
  hall: 'small',
  role: 'board',
  label: id,
  pairedAt: at - 100 * minute,
  ...more,
});

test('M7 a zone is dark where displays are paired for it and none has been seen for three minutes', () => {
  const dark = (...devices: Device[]) => darkZones(devices, ['W', 'E'], at);
  expect(dark()).toEqual([]);
  expect(dark(board('one', { zone: 'E' }))).toEqual(['E']);
  expect(dark(board('whole hall'))).toEqual(['E', 'W']);
  expect(dark(board('one', { zone: 'E' }), board('two', { lastSeenAt: at - minute }))).toEqual([]);
  expect(dark(board('gone', { zone: 'E', lastSeenAt: at - 4 * minute }))).toEqual(['E']);
  expect(dark(board('new', { zone: 'E', pairedAt: at - minute }))).toEqual([]);
  expect(dark(board('revoked', { zone: 'E', revokedAt: at }))).toEqual([]);
  expect(dark({ ...board('pad', { zone: 'E' }), role: 'pad' })).toEqual([]);
});

test('M7 the book is told when that changes, and only then, by whichever server', async () => {
  const world = new World();
  const live = await world.open();
  let devices = [board('one', { zone: 'E' })];
  let now = at;
  const look = () =>
    createDarkZones({ live, devices: async () => devices, zones: () => ['E', 'W'], clock: () => now });
  const [one, other] = [look(), look()];
  await live.tick();
  await one();
  await other();
  expect(live.hall().dark).toEqual(['E']);
  now += minute;
  devices = [board('one', { zone: 'E', lastSeenAt: now })];
  await Promise.all([one(), other()]);
  expect(live.hall().dark).toEqual([]);
  const told = (await world.events()).filter(({ type }) => type === 'zonesDark');
  expect(told).toEqual([
    { type: 'zonesDark', zones: ['E'] },
    { type: 'zonesDark', zones: [] },
  ]);
  await live.stop();
});

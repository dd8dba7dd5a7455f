// Which devices hang on which server: told at once, told again, forgotten when nobody tells of them any more, and never told back.
import { beforeEach, expect, test } from 'vitest';
import type { Beside } from '../server/beside.ts';
import { createPresence } from '../server/presence.ts';
import type { Presence } from '../server/presence.ts';
import { createSurroundings } from '../server/surroundings.ts';
import type { DeviceHello, Surroundings } from '../server/surroundings.ts';
import { demoSettings } from './hall/views-given.ts';

const second = 1_000;
let now = 0;
let servers: Server[] = [];
let ears: Ear[] = [];
let told = 0;
let largest = 0;

interface Server {
  around: Surroundings;
  presence: Presence;
  ear: Ear;
  putOut: string[];
  changes: number;
}
interface Ear {
  listeners: ((message: unknown) => void)[];
  alive: boolean;
}

function server(): Server {
  const around = createSurroundings({
    settings: demoSettings(),
    version: 'v1',
    address: null,
    clock: () => now,
    demo: false,
  });
  const ear: Ear = { listeners: [], alive: true };
  ears.push(ear);
  const beside: Beside = {
    tell(message) {
      told += 1;
      largest = Math.max(largest, JSON.stringify(message).length);
      for (const other of ears)
        if (other !== ear && other.alive)
          for (const listen of other.listeners) listen(JSON.parse(JSON.stringify(message)));
    },
    listen: (listener) => void ear.listeners.push(listener),
  };
  const presence = createPresence({ beside, surroundings: around, clock: () => now });
  const made: Server = { around, presence, ear, putOut: [], changes: 0 };
  presence.onRevoked((id) => made.putOut.push(id));
  around.onChange(() => (made.changes += 1));
  servers.push(made);
  return made;
}

function later(ms: number): void {
  for (let passed = 0; passed < ms; passed += second) {
    now += second;
    for (const { ear, presence } of servers) if (ear.alive) presence.second();
  }
}
const pad = (window: number): DeviceHello => ({
  deviceId: `pad-${window}`,
  kind: 'pad',
  label: '评价器',
  window,
});
const connectedAt = ({ around }: Server): string[] =>
  around
    .around()
    .devices.filter(({ connected }) => connected)
    .map(({ id }) => id);

let east: Server;
let west: Server;
beforeEach(() => {
  [now, servers, ears, told, largest] = [1_000_000, [], [], 0, 0];
  east = server();
  west = server();
});

test('what hangs on the one is there for the other, at once, and gone when it goes', () => {
  east.around.connect('a', pad(3));
  expect(connectedAt(west)).toEqual(['pad-3']);
  east.around.connect('b', pad(3));
  east.around.disconnect('a');
  expect(connectedAt(west)).toEqual(['pad-3']);
  east.around.disconnect('b');
  expect(connectedAt(west)).toEqual([]);
  expect(connectedAt(east)).toEqual([]);
});

test('a device that moves to the other server is never missed', () => {
  east.around.connect('a', pad(3));
  west.around.connect('w', pad(3));
  east.around.disconnect('a');
  expect([connectedAt(east), connectedAt(west)]).toEqual([['pad-3'], ['pad-3']]);
  later(60 * second);
  expect([connectedAt(east), connectedAt(west)]).toEqual([['pad-3'], ['pad-3']]);
});

test('a server that starts later knows at once what hangs on the others', () => {
  east.around.connect('a', pad(3));
  west.around.connect('w', pad(4));
  const third = server();
  third.around.connect('t', pad(5));
  expect(connectedAt(third).sort()).toEqual(['pad-3', 'pad-4', 'pad-5']);
  expect(connectedAt(east).sort()).toEqual(['pad-3', 'pad-4', 'pad-5']);
});

test('it is told again in time, says nothing new then, and is gone when its server dies', () => {
  east.around.connect('a', pad(3));
  const { changes } = west;
  later(120 * second);
  expect(connectedAt(west)).toEqual(['pad-3']);
  expect(west.changes).toBe(changes);
  east.ear.alive = false;
  later(20 * second);
  expect(connectedAt(west)).toEqual(['pad-3']);
  later(10 * second);
  expect(connectedAt(west)).toEqual([]);
});

test('nothing is told back: two servers soon have no more to say than each its own', () => {
  for (let no = 1; no <= 8; no += 1) east.around.connect(`a${no}`, pad(no));
  told = 0;
  later(60 * second);
  expect(told).toBeLessThanOrEqual(2 * 6);
});

test('many devices go in words short enough for the way', () => {
  for (let no = 1; no <= 300; no += 1)
    east.around.connect(`a${no}`, { ...pad(no), label: '三楼不动产登记专区评价器'.repeat(3) });
  later(30 * second);
  expect(connectedAt(west)).toHaveLength(300);
  // Sealed and as text a third longer, PostgreSQL passes on less than 8,000 bytes.
  expect(largest).toBeLessThan(5_500);
});

test('who is put out at the one is put out and forgotten at the other, and does not come back by being told of', () => {
  east.around.connect('a', pad(3));
  later(15 * second);
  west.around.forget('pad-3');
  west.presence.revoked('pad-3');
  expect(east.putOut).toEqual(['pad-3']);
  expect(connectedAt(east)).toEqual([]);
  later(60 * second);
  for (const one of [east, west]) expect(one.around.around().devices).toEqual([]);
});

test('what is no presence changes nothing', () => {
  const { changes } = west;
  const id = 'a'.repeat(16);
  for (const message of [
    null,
    'x',
    {},
    { what: 'caption' },
    { what: 'presence', server: 'me', here: [pad(3)], gone: [], revoked: [] },
    { what: 'presence', server: id, here: [{ ...pad(3), kind: 'spy' }], gone: [], revoked: [] },
  ])
    for (const listen of west.ear.listeners) listen(message);
  expect(west.changes).toBe(changes);
});

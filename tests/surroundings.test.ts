// One speaking display per zone, devices that come and go, and what a change of either tells.
import { beforeEach, describe, expect, test } from 'vitest';
import type { DeviceHello, Surroundings } from '../server/surroundings.ts';
import { createSurroundings } from '../server/surroundings.ts';
import { demoSettings } from './hall/views-given.ts';

let now = 1_000_000;
let around: Surroundings;

beforeEach(() => {
  now = 1_000_000;
  around = createSurroundings({
    settings: demoSettings(),
    version: 'v1',
    address: null,
    clock: () => now,
    demo: false,
  });
});

function board(socketId: string, zone?: string, deviceId = `board-${socketId}`): void {
  const place = zone === undefined ? {} : { zone };
  around.connect(socketId, { deviceId, kind: 'board', label: socketId, ...place });
}
function sounds(socketId: string, audio: 'ok' | 'locked' | 'noVoice' | 'off', backlog = 0): void {
  around.report(socketId, { about: 'board', audio, backlog });
}
const speakerOf = (zone: string): string | undefined => around.around().speakers.get(zone)?.socketId;
const silenceOf = (zone: string) => around.around().silentZones.find((silent) => silent.zone === zone);

describe('the speaking display of a zone', () => {
  test('is none until a board says that its sound is on', () => {
    board('one', 'R');
    expect(speakerOf('R')).toBeUndefined();
    expect(silenceOf('R')).toMatchObject({ reason: 'noDisplay' });
    sounds('one', 'locked');
    expect(silenceOf('R')).toMatchObject({ reason: 'locked' });
    sounds('one', 'ok');
    expect(speakerOf('R')).toBe('one');
    expect(silenceOf('R')).toBeUndefined();
  });

  test('stays the same when another of its kind comes, and changes when it leaves', () => {
    board('one', 'R');
    sounds('one', 'ok');
    board('two', 'R');
    sounds('two', 'ok');
    expect(speakerOf('R')).toBe('one');
    around.disconnect('one');
    expect(speakerOf('R')).toBe('two');
    board('one', 'R');
    sounds('one', 'ok');
    expect(speakerOf('R')).toBe('two');
  });

  test('is the board of the zone before the one of the whole hall, and a voice before a chime', () => {
    board('hall');
    sounds('hall', 'ok');
    board('chime', 'R');
    sounds('chime', 'noVoice');
    expect(speakerOf('R')).toBe('hall');
    board('own', 'R');
    sounds('own', 'ok');
    expect(speakerOf('R')).toBe('own');
    expect(speakerOf('D')).toBe('hall');
    sounds('own', 'locked');
    around.disconnect('hall');
    expect(speakerOf('R')).toBe('chime');
    expect(silenceOf('R')).toMatchObject({ reason: 'noVoice' });
  });

  test('is one page only where one device has two open', () => {
    board('one', 'R', 'device');
    board('two', 'R', 'device');
    sounds('one', 'ok');
    sounds('two', 'ok');
    expect(around.around().speakers.get('R')).toMatchObject({ socketId: 'one' });
    around.disconnect('one');
    expect(around.around().devices).toMatchObject([{ id: 'device', connected: true }]);
    expect(speakerOf('R')).toBe('two');
  });

  test('is silent since the moment when its voice went', () => {
    board('one', 'R');
    sounds('one', 'ok');
    now += 5_000;
    sounds('one', 'locked');
    now += 5_000;
    sounds('one', 'off');
    expect(silenceOf('R')).toEqual({ zone: 'R', reason: 'noDisplay', since: 1_005_000 });
  });

  test('is told to the manager while it announces once instead of twice', () => {
    board('one', 'R');
    sounds('one', 'ok', 2);
    expect(around.around().shortened).toEqual([]);
    now += 1_000;
    sounds('one', 'ok', 3);
    now += 1_000;
    sounds('one', 'ok', 5);
    expect(around.around().shortened).toEqual([{ zone: 'R', backlog: 5, since: 1_001_000 }]);
    sounds('one', 'ok', 1);
    expect(around.around().shortened).toEqual([]);
  });
});

describe('devices and printers', () => {
  const agent: DeviceHello = { deviceId: 'agent', kind: 'agent', label: '打印代理' };

  test('a printer of a gone agent is unreachable until somebody looks at it again', () => {
    around.connect('a', agent);
    around.report('a', { about: 'printer', printer: 'K1', health: 'ok' });
    expect(around.around().printers.get('K1')).toEqual({ health: 'ok', since: now });
    now += 1_000;
    around.disconnect('a');
    expect(around.around().printers.get('K1')).toEqual({ health: 'unreachable', since: now });
    around.connect('b', agent);
    around.report('b', { about: 'printer', printer: 'K1', health: 'ok' });
    expect(around.around().printers.get('K1')).toMatchObject({ health: 'ok' });
  });

  test('nobody reports for others: a board no printer, an agent no foreign printer, a stranger nothing', () => {
    board('one', 'R');
    around.report('one', { about: 'printer', printer: 'K1', health: 'ok' });
    around.connect('a', { ...agent, printer: 'K1' });
    around.report('a', { about: 'printer', printer: 'K2', health: 'ok' });
    around.report('a', { about: 'printer', printer: 'K9', health: 'ok' });
    around.report('a', { about: 'board', audio: 'ok', backlog: 0 });
    around.report('stranger', { about: 'printer', printer: 'K1', health: 'ok' });
    expect(around.around().printers.size).toBe(0);
    expect(around.around().speakers.size).toBe(0);
  });

  test('a paired device that does not come is seen, a revoked one is not missed', () => {
    around.expect({ deviceId: 'kiosk', kind: 'kiosk', label: '入口取号机' });
    expect(around.around().devices).toMatchObject([{ id: 'kiosk', connected: false, since: 1_000_000 }]);
    around.connect('k', { deviceId: 'kiosk', kind: 'kiosk', label: '入口取号机' });
    expect(around.around().devices).toMatchObject([{ id: 'kiosk', connected: true }]);
    around.forget('kiosk');
    expect(around.around().devices).toEqual([]);
  });

  test('tabs of a demonstration are forgotten a minute after they closed, agents are not', () => {
    around = createSurroundings({
      settings: demoSettings(),
      version: 'v1',
      address: null,
      clock: () => now,
      demo: true,
    });
    board('one', 'R');
    around.connect('a', agent);
    around.disconnect('one');
    around.disconnect('a');
    now += 61_000;
    board('two', 'R');
    expect(around.around().devices.map((device) => device.id)).toEqual(['agent', 'board-two']);
  });
});

test('a change is told once, the same word twice is no change, and around() stays the same object until then', () => {
  let told = 0;
  const stop = around.onChange(() => (told += 1));
  board('one', 'R');
  sounds('one', 'ok');
  expect(told).toBe(2);
  const before = around.around();
  sounds('one', 'ok');
  around.setAlarm('backup', null);
  expect(told).toBe(2);
  expect(around.around()).toBe(before);
  around.setAlarm('backup', { kind: 'backupFailed', level: 'red', since: now });
  expect(around.around().alarms).toHaveLength(1);
  around.setAlarm('backup', null);
  expect(around.around().alarms).toEqual([]);
  expect(told).toBe(4);
  stop();
  sounds('one', 'locked');
  expect(told).toBe(4);
});

// The demonstration: screens open without a person, its clock hurries, simulated people fill the hall, and it goes on where it stopped.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { ask, Browser, closeLines, connect, connected, until, watch } from './clients.ts';

// Whole servers start here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

const hallFile = join(import.meta.dirname, '..', '..', 'halls', 'demo.json');
let hall: RunningHall;
beforeAll(async () => {
  hall = await startHall({ args: ['--demo', '--speed', '60'], hallFile });
});
afterAll(async () => {
  closeLines();
  await hall.stop();
});

test('says that it is one', async () => {
  expect((await new Browser(hall.url).get('/session.json')).body).toMatchObject({ demo: true, staff: null });
  expect(hall.out()).not.toContain('one-time password');
});

test.each(['kiosk', 'board', 'windowDisplay', 'pad', 'desk', 'manager'])(
  'opens the %s without signing in',
  async (screen) => {
    const { line, views } = await connected(hall, {
      as: 'demo',
      screen: screen as 'desk',
      window: 3,
      zone: 'R',
      name: '试用',
    });
    const wanted = {
      kiosk: { audience: 'kiosk', printer: 'K1' },
      board: { audience: 'board', zone: 'R' },
      windowDisplay: { audience: 'windowDisplay', window: 3 },
      pad: { audience: 'pad', window: 3 },
      desk: { audience: 'desk', window: 3 },
      manager: { audience: 'manager' },
    }[screen];
    expect(await watch(line, wanted as never)).toEqual({ ok: true });
    expect((await until(() => views[0], 'a view')).length).toBeGreaterThan(100);
  },
);

test('a desk that is tried out calls like any other', async () => {
  const { line } = await connected(hall, { as: 'demo', screen: 'desk', window: 3 });
  expect((await ask(line, { name: 'openWindow', window: 3 })).ok).toBe(true);
  const kiosk = await connected(hall, { as: 'demo', screen: 'kiosk' });
  const taken = await ask(kiosk.line, { name: 'takeTicket', queue: 'D', channel: 'kiosk' });
  expect(taken).toMatchObject({ ok: true, url: expect.stringContaining(`${hall.url}/t/`) as unknown });
  expect(await ask(line, { name: 'callNext', window: 3 })).toMatchObject({ ok: true });
});

test('a place that the hall does not have opens nothing', async () => {
  expect(await connect(hall, { as: 'demo', screen: 'desk', window: 99 })).toMatchObject({
    refused: 'unknownWindow',
  });
  expect(await connect(hall, { as: 'demo', screen: 'board', zone: 'nowhere' })).toMatchObject({
    refused: 'badRequest',
  });
});

test('its clock runs sixty times as fast, in opening hours', async () => {
  const moment = async () =>
    (await hall.call('GET', '/api/v1/board')).body as { now: number; hours: { state: string } };
  const one = await moment();
  const started = performance.now();
  await new Promise((waited) => setTimeout(waited, 1_000));
  const other = await moment();
  const rate = (other.now - one.now) / (performance.now() - started);
  expect(rate).toBeGreaterThan(40);
  expect(rate).toBeLessThan(80);
  expect(['open', 'beforeOpening', 'break']).toContain(other.hours.state);
});

test('people come, are called, and are seen on the board', async () => {
  await until(() => /演示开始/.exec(hall.out()) !== null, 'the simulated people');
  let calls = 0;
  for (let look = 0; look < 60 && calls === 0; look += 1) {
    await new Promise((waited) => setTimeout(waited, 250));
    calls = ((await hall.call('GET', '/api/v1/board')).body['calls'] as unknown[]).length;
  }
  expect(calls).toBeGreaterThan(0);
});

test('stopped and started again it goes on where it was', async () => {
  const before = (await hall.call('GET', '/api/v1/board')).body['now'] as number;
  const { data } = hall;
  await hall.kill9();
  hall = await startHall({ args: ['--demo', '--speed', '60'], hallFile, data });
  const after = (await hall.call('GET', '/api/v1/board')).body['now'] as number;
  expect(after).toBeGreaterThan(before - 180_000);
  expect(after - before).toBeLessThan(15 * 60_000);
});

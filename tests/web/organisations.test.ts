// An account of another authority at the doors: its own windows and its part of the manager's page, nothing of the hall's.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { ask, Browser, closeLines, connected, signInAdministrator, until, watch } from './clients.ts';

let hall: RunningHall;
let administrator: Browser;
beforeAll(async () => {
  hall = await startHall();
  administrator = await signInAdministrator(hall);
});
afterEach(closeLines);
afterAll(async () => {
  await hall?.stop();
});

/** Windows 12 and 13 of the demonstration hall are the police's. */
async function police(name: string, role: string): Promise<Browser> {
  const made = await administrator.post('/manage/accounts', {
    name,
    displayName: `测试 ${name}`,
    role,
    organisation: '公安分局',
  });
  expect(made.status).toBe(201);
  const { oneTimePassword: current } = made.body as { oneTimePassword: string };
  const browser = new Browser(hall.url);
  await browser.post('/sign-in', { name, password: current });
  await browser.post('/password', { current, next: 'quite-another-secret' });
  return browser;
}

describe('an account of another authority', () => {
  test('is made for one that has windows here, as clerk or manager', async () => {
    const { body } = await administrator.get('/manage/organisations');
    expect((body as unknown as { zh: string }[]).map(({ zh }) => zh)).toContain('公安分局');
    const account = { name: 'wu', displayName: '吴', role: 'clerk' };
    const post = (more: object) => administrator.post('/manage/accounts', { ...account, ...more });
    expect((await post({ organisation: '没有的单位' })).code).toBe('badRequest');
    expect((await post({ role: 'administrator', organisation: '公安分局' })).code).toBe('badRequest');
  });

  test('signs in to its own windows only, and watches no other desk', async () => {
    const browser = await police('zhao', 'clerk');
    const session = await browser.get('/session.json');
    expect(session.body['staff']).toMatchObject({ organisation: '公安分局' });
    const { line } = await connected(hall, { as: 'staff' }, browser);
    expect(await ask(line, { name: 'staffWindow', window: 3 })).toMatchObject({
      ok: false,
      refusal: { code: 'otherAuthority' },
    });
    expect(await ask(line, { name: 'staffWindow', window: 12 })).toMatchObject({ ok: true });
    expect(await watch(line, { audience: 'desk', window: 3 })).toMatchObject({ ok: false });
    expect(await watch(line, { audience: 'desk', window: 12 })).toMatchObject({ ok: true });
  });

  test('sees its part of the manager’s page, and none of the hall’s pages', async () => {
    const browser = await police('qian', 'manager');
    const { line, views } = await connected(hall, { as: 'staff' }, browser);
    expect(await watch(line, { audience: 'manager' })).toMatchObject({ ok: true });
    const view = await until(() => views.at(-1), 'the manager’s page');
    const { windows, queues } = JSON.parse(view) as { windows: { no: number }[]; queues: { id: string }[] };
    expect(windows.map(({ no }) => no)).toEqual([12, 13]);
    expect(queues.map(({ id }) => id)).toEqual(['G']);
    for (const path of ['/manage/settings', '/manage/accounts', '/manage/devices', '/guide/tickets/D001'])
      expect((await browser.get(path)).code).toBe('otherAuthority');
    expect((await browser.post('/manage/backup', {})).code).toBe('otherAuthority');
  });
});

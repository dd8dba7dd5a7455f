// Signing in, one's own password, locks, accounts, pairing: the HTTP that staff screens use.
import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { contractVersion } from '../../contract/version.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import {
  addStaff,
  ask,
  Browser,
  closeLines,
  connected,
  firstPassword,
  pairDevice,
  until,
  watch,
} from './clients.ts';

// Whole servers start here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

let hall: RunningHall;
let administrator: Browser;
beforeAll(async () => {
  hall = await startHall();
});
afterEach(closeLines);
afterAll(() => hall.stop());

describe('the first start', () => {
  test('there is no password that anybody could know', async () => {
    const browser = new Browser(hall.url);
    for (const password of ['admin', 'password', '123456', 'onedoor', '']) {
      expect((await browser.post('/sign-in', { name: 'admin', password })).status).toBeGreaterThanOrEqual(
        400,
      );
    }
  });

  test('the one-time password opens nothing but the way to an own one', async () => {
    // The wrong tries above have nearly locked the account: a right one clears them.
    administrator = new Browser(hall.url);
    const current = firstPassword(hall);
    const signedIn = await administrator.post('/sign-in', { name: ' Admin ', password: current });
    expect(signedIn.body).toMatchObject({ name: 'admin', role: 'administrator', mustChangePassword: true });
    expect(await administrator.get('/manage/accounts')).toMatchObject({
      status: 403,
      code: 'passwordMustChange',
    });
    for (const next of ['short', current, 'admin-admin-admin']) {
      expect(await administrator.post('/password', { current, next })).toMatchObject({
        status: 400,
        code: 'passwordTooWeak',
      });
    }
    expect(
      await administrator.post('/password', { current: 'wrong', next: 'a-long-own-password' }),
    ).toMatchObject({ code: 'wrongPassword' });
    expect((await administrator.post('/password', { current, next: 'a-long-own-password' })).status).toBe(
      200,
    );
    expect((await administrator.get('/manage/accounts')).status).toBe(200);
  });

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const response = await fetch(`${hall.url}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: hall.url },
      body: JSON.stringify({ name: 'admin', password: 'a-long-own-password' }),
    });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\//);
  });

  test('a page knows who sits there, and nothing of who does not', async () => {
    expect((await administrator.get('/session.json')).body).toMatchObject({
      demo: false,
      contract: contractVersion,
      staff: { name: 'admin' },
    });
    expect((await new Browser(hall.url).get('/session.json')).body['staff']).toBeNull();
  });

  test('a restart signs nobody out and prints no second password', async () => {
    await hall.kill9();
    const { data } = hall;
    hall = await startHall({ data });
    const again = new Browser(hall.url);
    again.cookie = administrator.cookie;
    expect((await again.get('/session.json')).body['staff']).toMatchObject({ name: 'admin' });
    expect(hall.out()).not.toContain('one-time password');
    administrator = again;
  });
});

describe('requests of other sites', () => {
  test.each(['http://evil.example', 'null', null])('from %s change nothing', async (origin) => {
    const foreign = new Browser(hall.url);
    foreign.cookie = administrator.cookie;
    foreign.origin = origin;
    for (const [path, body] of [
      ['/sign-in', { name: 'admin', password: 'a-long-own-password' }],
      ['/sign-out', {}],
      ['/password', { current: 'a', next: 'b' }],
      ['/manage/accounts', { name: 'evil', displayName: 'evil', role: 'administrator' }],
      ['/manage/backup', {}],
    ] as const) {
      expect(await foreign.post(path, body), path).toMatchObject({ status: 403, code: 'notAllowed' });
    }
    expect((await administrator.get('/session.json')).body['staff']).not.toBeNull();
  });
});

describe('wrong passwords', () => {
  test('lock the account, say for how long, and an unknown name sounds the same', async () => {
    await addStaff(administrator, 'target', 'clerk');
    const browser = new Browser(hall.url);
    const attempt = (name: string, password = 'wrong-wrong-wrong') =>
      browser.post('/sign-in', { name, password });
    const first = await attempt('target');
    expect(await attempt('nobody-of-this-name')).toMatchObject({
      status: 401,
      code: 'wrongPassword',
      message: first.message,
    });
    for (let tries = 0; tries < 4; tries += 1) await attempt('target');
    const locked = await attempt('target', 'quite-another-secret');
    expect(locked).toMatchObject({ status: 401, code: 'wrongPassword' });
    expect(locked.message).toMatch(/已锁定，请 .*(分钟|秒)/);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(60);
  });

  test('a thousand tries are not a thousand checks', async () => {
    const browser = new Browser(hall.url);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        browser.post('/sign-in', { name: 'flooded', password: 'wrong-wrong-wrong' }),
      ),
    );
    const codes = answers.map(({ code }) => code);
    expect(codes.filter((code) => code === 'wrongPassword').length).toBeLessThanOrEqual(10);
    expect(codes).toContain('tooManyRequests');
    expect((await administrator.get('/session.json')).status).toBe(200);
  });
});

describe('accounts', () => {
  test('a manager looks after clerks, not after managers', async () => {
    const manager = (await addStaff(administrator, 'head', 'manager')).browser;
    const clerk = await addStaff(manager, 'newcomer', 'clerk');
    expect(
      await manager.post('/manage/accounts', { name: 'x1', displayName: 'x', role: 'manager' }),
    ).toMatchObject({ code: 'notAllowed' });
    const listed = (await administrator.get('/manage/accounts')).body as unknown as {
      id: string;
      name: string;
    }[];
    const admin = listed.find(({ name }) => name === 'admin');
    expect(await manager.post('/manage/accounts/reset', { id: admin?.id ?? '' })).toMatchObject({
      code: 'notAllowed',
    });
    expect(
      await manager.post('/manage/accounts/disable', { id: admin?.id ?? '', disabled: true }),
    ).toMatchObject({ code: 'notAllowed' });
    expect(
      await administrator.post('/manage/accounts/disable', { id: admin?.id ?? '', disabled: true }),
    ).toMatchObject({ code: 'lastAdministrator' });
    expect(await clerk.browser.get('/manage/accounts')).toMatchObject({ status: 403, code: 'notAllowed' });
    expect(
      await manager.post('/manage/accounts', { name: 'newcomer', displayName: 'x', role: 'clerk' }),
    ).toMatchObject({ status: 409, code: 'nameTaken' });
    expect(await manager.post('/manage/accounts/reset', { id: 'nobody' })).toMatchObject({
      status: 404,
      code: 'unknownAccount',
    });
  });

  test('B9 what a clerk speaks is set by a manager, and told at her window when she opens its desk anew', async () => {
    const { browser: manager, id: managerId } = await addStaff(administrator, 'speaks-head', 'manager');
    const { browser, id } = await addStaff(manager, 'speaks', 'clerk');
    const set = (by: Browser, body: object) => by.post('/manage/accounts/speaks', body);
    const first = await connected(hall, { as: 'staff' }, browser);
    expect(await ask(first.line, { name: 'staffWindow', window: 1 })).toMatchObject({ ok: true });
    expect(await watch(first.line, { audience: 'desk', window: 1 })).toMatchObject({ ok: true });
    expect((await set(manager, { id, speaks: ['ru', 'sign'] })).status).toBe(200);
    const second = await connected(hall, { as: 'staff' }, browser);
    expect(await ask(second.line, { name: 'staffWindow', window: 1 })).toMatchObject({ ok: true });
    await until(
      () => first.views.at(-1)?.includes('"speaks":["ru","sign"]') === true,
      'what the clerk speaks',
    );
    expect((await administrator.get('/manage/accounts')).body).toContainEqual(
      expect.objectContaining({ id, speaks: ['ru', 'sign'] }),
    );
    expect(await set(manager, { id, speaks: ['zh'] })).toMatchObject({ code: 'badRequest' });
    expect(await set(manager, { id: 'nobody', speaks: [] })).toMatchObject({ code: 'unknownAccount' });
    expect(await set(manager, { id: managerId, speaks: ['en'] })).toMatchObject({ code: 'notAllowed' });
    expect(await set(browser, { id, speaks: [] })).toMatchObject({ code: 'notAllowed' });
  });

  test('nobody signed in sees nothing of it', async () => {
    const stranger = new Browser(hall.url);
    for (const path of ['/manage/accounts', '/manage/devices']) {
      expect(await stranger.get(path)).toMatchObject({ status: 401, code: 'notSignedIn' });
    }
    expect(await stranger.post('/manage/backup')).toMatchObject({ code: 'notSignedIn' });
  });
});

describe('pairing', () => {
  test('a manager sees the request, confirms its code, the device gets its token once', async () => {
    const device = new Browser(hall.url);
    const asked = await device.post('/pairing', { role: 'board', label: 'R区大屏', zone: 'R' });
    // Of the hall, wherever the device's own clock believes to be.
    expect(asked.body['timeZone']).toBe('Asia/Shanghai');
    const { pairingId, code, expiresAt } = asked.body as {
      pairingId: string;
      code: string;
      expiresAt: number;
    };
    expect(code).toMatch(/^\d{6}$/);
    expect(expiresAt - Date.now()).toBeLessThanOrEqual(600_000);
    expect((await device.get(`/pairing/${pairingId}`)).body).toEqual({ state: 'waiting' });
    const listed = await administrator.get('/manage/devices');
    expect(listed.body['requests']).toContainEqual(
      expect.objectContaining({ code, role: 'board', zone: 'R', label: 'R区大屏' }),
    );
    expect(listed.headers.get('cache-control')).toBe('no-store');
    expect((await administrator.post('/manage/devices/confirm', { code })).status).toBe(200);
    expect((await device.get(`/pairing/${pairingId}`)).body).toMatchObject({ state: 'confirmed' });
    expect((await device.get(`/pairing/${pairingId}`)).body).toEqual({ state: 'expired' });
    expect(await administrator.post('/manage/devices/confirm', { code })).toMatchObject({
      code: 'wrongPairingCode',
    });
  });

  test('for a place that the hall has', async () => {
    const device = new Browser(hall.url);
    expect(await device.post('/pairing', { role: 'pad', label: 'x' })).toMatchObject({ status: 400 });
    expect(await device.post('/pairing', { role: 'pad', label: 'x', window: 99 })).toMatchObject({
      code: 'unknownWindow',
    });
    expect(await device.post('/pairing', { role: 'kiosk', label: 'x', printer: 'K9' })).toMatchObject({
      code: 'unknownPrinter',
    });
    expect(await device.post('/pairing', { role: 'board', label: 'x', zone: 'nowhere' })).toMatchObject({
      status: 400,
    });
    expect(await device.post('/pairing', { role: 'administrator', label: 'x' })).toMatchObject({
      status: 400,
    });
  });

  test('guessing codes is stopped, and requests do not pile up', async () => {
    const { browser } = await addStaff(administrator, 'guesser', 'manager');
    let stopped = false;
    for (let tries = 0; tries < 12 && !stopped; tries += 1) {
      const answer = await browser.post('/manage/devices/confirm', { code: String(tries).padStart(6, '0') });
      stopped = answer.code === 'tooManyRequests';
    }
    expect(stopped).toBe(true);
    const device = new Browser(hall.url);
    const answers = [];
    for (let index = 0; index < 25; index += 1)
      answers.push(await device.post('/pairing', { role: 'kiosk', label: `k${index}` }));
    expect(answers.some(({ code }) => code === 'tooManyRequests')).toBe(true);
  });
});

test('a copy of the book on demand', async () => {
  const made = await administrator.post('/manage/backup');
  expect(made.status).toBe(200);
  expect(made.body['lines']).toBeGreaterThan(0);
  expect(existsSync(String(made.body['file']))).toBe(true);
});

test('a paired device keeps its token over a restart', async () => {
  // The requests of the test before still wait: only a fresh server takes new ones at once.
  const { data } = hall;
  await hall.kill9();
  hall = await startHall({ data });
  const browser = new Browser(hall.url);
  browser.cookie = administrator.cookie;
  const { id } = await pairDevice(browser, { role: 'agent', label: '后厅打印' });
  await hall.kill9();
  hall = await startHall({ data });
  const again = new Browser(hall.url);
  again.cookie = administrator.cookie;
  expect((await again.get('/manage/devices')).body['devices']).toContainEqual(
    expect.objectContaining({ id, role: 'agent', revoked: false }),
  );
});

// Settings, accounts, sessions and devices on SQLite and PostgreSQL.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hallSettingsSchema } from '../../contract/settings.ts';
import { connectPostgresql, connectSqlite } from '../../server/database/connect.ts';
import type { Connected } from '../../server/database/connect.ts';
import { databaseFileName, openDatabase } from '../../server/database/open-database.ts';
import type { Database } from '../../server/database/open-database.ts';
import { versionOf } from '../../server/database/settings-store.ts';
import type { OneTime } from '../../server/database/stores.ts';
import { startPostgres } from '../support/postgres.ts';
import { smallHall } from './small-hall.ts';

interface Opened {
  database: Database;
  /** A look behind the stores, at what is really kept. */
  behind: Connected;
  stop(): Promise<void>;
}

async function onSqlite(): Promise<Opened> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'onedoor-stores-'));
  const database = await openDatabase({ dataFolder });
  const behind = await connectSqlite(join(dataFolder, databaseFileName));
  return {
    database,
    behind,
    async stop() {
      await behind.close();
      await database.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function onPostgresql(): Promise<Opened> {
  const server = await startPostgres();
  const database = await openDatabase({ url: server.url });
  const behind = await connectPostgresql(server.url);
  return {
    database,
    behind,
    async stop() {
      await behind.close();
      await database.close();
      await server.stop();
    },
  };
}

const at = Date.UTC(2026, 2, 2, 1);
const minute = 60_000;

describe.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgresql],
])('on %s', (_name, open) => {
  let opened: Opened;
  let database: Database;
  beforeAll(async () => {
    opened = await open();
    database = opened.database;
  });
  afterAll(() => opened.stop());

  async function clerk(name: string): Promise<OneTime> {
    const made = await database.accounts.create({
      name,
      displayName: '王晓',
      role: 'clerk',
      staffNumber: '018',
    });
    if (!made.ok) throw new Error(made.reason);
    return made;
  }

  /** Everything that is kept, as text: what must not be in it can be looked for. */
  async function everything(): Promise<string> {
    const rows: unknown[] = [];
    for (const table of ['staff_account', 'staff_session', 'paired_device']) {
      rows.push(...(await opened.behind.reader.rows(`select * from ${table}`)));
    }
    return JSON.stringify(rows);
  }

  test('the first start makes one administrator and tells the password once', async () => {
    const attempts = await Promise.all([
      database.accounts.ensureAdministrator(),
      database.accounts.ensureAdministrator(),
      database.accounts.ensureAdministrator(),
    ]);
    const told = attempts.filter((each) => each !== null);
    expect(told).toHaveLength(1);
    const [{ account, oneTimePassword }] = told as [OneTime];
    expect(account).toMatchObject({ name: 'admin', role: 'administrator', mustChangePassword: true });
    expect(oneTimePassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    expect(await everything()).not.toContain(oneTimePassword);
    expect(await database.accounts.verifyPassword('ADMIN ', oneTimePassword, at)).toMatchObject({ ok: true });
    expect(await database.accounts.disable(account.id, true)).toEqual({
      ok: false,
      reason: 'lastAdministrator',
    });
    expect(await database.accounts.countAdministrators()).toBe(1);
    expect(await database.accounts.ensureAdministrator()).toBeNull();
  });

  test('of two administrators who disable each other at once, one stays', async () => {
    const make = (name: string) =>
      database.accounts.create({ name, displayName: name, role: 'administrator' });
    const others = await Promise.all([make('root-a'), make('root-b')]);
    const everyone = (await database.accounts.list()).filter(({ role }) => role === 'administrator');
    expect(others.every(({ ok }) => ok)).toBe(true);
    expect(everyone).toHaveLength(3);
    const results = await Promise.all(everyone.map(({ id }) => database.accounts.disable(id, true)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await database.accounts.countAdministrators()).toBe(1);
    for (const { id } of everyone) await database.accounts.disable(id, false);
    expect(await database.accounts.countAdministrators()).toBe(3);
  });

  test('names are unique however they are typed, and malformed ones are refused', async () => {
    await clerk('li.na');
    for (const name of ['li.na', 'LI.NA', ' ｌｉ．ｎａ ']) {
      const again = await database.accounts.create({ name, displayName: '李娜', role: 'clerk' });
      expect(again).toEqual({ ok: false, reason: 'nameTaken' });
    }
    for (const name of ['', ' ', '-x', 'a b', 'a'.repeat(41), "x' or 1=1"]) {
      const made = await database.accounts.create({ name, displayName: '—', role: 'clerk' });
      expect(made).toEqual({ ok: false, reason: 'nameMalformed' });
    }
    expect(
      await database.accounts.create({ name: '李娜', displayName: '李娜', role: 'clerk' }),
    ).toMatchObject({
      ok: true,
      account: { name: '李娜', mustChangePassword: true },
    });
  });

  test('an unknown name, a wrong and a far too long password are one and the same answer', async () => {
    await clerk('zhao');
    const wrong = { ok: false, reason: 'wrongNameOrPassword' };
    expect(await database.accounts.verifyPassword('nobody', 'whatever it is', at)).toEqual(wrong);
    expect(await database.accounts.verifyPassword('zhao', 'whatever it is', at)).toEqual(wrong);
    expect(await database.accounts.verifyPassword('zhao', 'x'.repeat(1_000_000), at)).toEqual(wrong);
  });

  test('the fifth wrong password locks for five minutes, also for the right one', async () => {
    const { oneTimePassword } = await clerk('qian');
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const answer = await database.accounts.verifyPassword('qian', `guess ${attempt}`, at);
      expect(answer).toMatchObject({ ok: false, reason: 'wrongNameOrPassword' });
    }
    const locked = { ok: false, reason: 'accountLocked', lockedUntil: at + 5 * minute };
    expect(await database.accounts.verifyPassword('qian', oneTimePassword, at + 1)).toEqual(locked);
    expect(await database.accounts.verifyPassword('qian', oneTimePassword, at + 5 * minute - 1)).toEqual(
      locked,
    );
    expect(await database.accounts.verifyPassword('qian', 'one more', at + 5 * minute)).toMatchObject({
      ok: false,
      reason: 'wrongNameOrPassword',
    });
    expect(await database.accounts.verifyPassword('qian', oneTimePassword, at + 5 * minute)).toMatchObject({
      ok: true,
    });
    for (let attempt = 1; attempt <= 4; attempt += 1)
      await database.accounts.verifyPassword('qian', 'no', at);
    expect(await database.accounts.verifyPassword('qian', oneTimePassword, at)).toMatchObject({ ok: true });
  });

  test('forty guesses at the same moment are still only five', async () => {
    await clerk('sun');
    const guesses = Array.from({ length: 40 }, (_, index) =>
      database.accounts.verifyPassword('sun', `guess ${index}`, at),
    );
    const answers = await Promise.all(guesses);
    const looked = answers.filter((answer) => !answer.ok && answer.reason === 'wrongNameOrPassword');
    expect(looked).toHaveLength(5);
  });

  test('changing the password ends every session; bad new ones are refused by name', async () => {
    const { account, oneTimePassword } = await clerk('zhou');
    const { token } = await database.sessions.open(account.id, at, 8 * 60 * minute);
    const change = (next: string, current = oneTimePassword) =>
      database.accounts.changePassword(account.id, current, next, at);
    expect(await change('short')).toEqual({ ok: false, reason: 'passwordTooShort' });
    expect(await change('长'.repeat(129))).toEqual({ ok: false, reason: 'passwordTooLong' });
    expect(await change(oneTimePassword)).toEqual({ ok: false, reason: 'passwordUnchanged' });
    expect(await change('my-ZHOU-2026')).toEqual({ ok: false, reason: 'passwordContainsName' });
    expect(await change('窗口三号的好密码呀呀', 'wrong one')).toMatchObject({
      reason: 'wrongNameOrPassword',
    });
    expect(await database.sessions.find(token, at)).not.toBeNull();
    expect(await change('窗口三号的好密码呀呀')).toMatchObject({
      ok: true,
      account: { mustChangePassword: false },
    });
    expect(await database.sessions.find(token, at)).toBeNull();
    expect(await database.accounts.verifyPassword('zhou', oneTimePassword, at)).toMatchObject({ ok: false });
    expect(await database.accounts.verifyPassword('zhou', '窗口三号的好密码呀呀', at)).toMatchObject({
      ok: true,
    });
  });

  test('of two password changes at once one stands', async () => {
    const { account, oneTimePassword } = await clerk('wu');
    const next = ['first password', 'second password'];
    const answers = await Promise.all(
      next.map((each) => database.accounts.changePassword(account.id, oneTimePassword, each, at)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = next[answers.findIndex(({ ok }) => ok)] ?? '';
    expect(await database.accounts.verifyPassword('wu', winner, at)).toMatchObject({ ok: true });
  });

  test('a reset gives a new one-time password and ends sessions and locks', async () => {
    const { account, oneTimePassword } = await clerk('zheng');
    const { token } = await database.sessions.open(account.id, at, minute);
    for (let attempt = 0; attempt < 5; attempt += 1)
      await database.accounts.verifyPassword('zheng', 'no', at);
    const reset = await database.accounts.reset(account.id);
    if (!reset.ok) throw new Error(reset.reason);
    expect(reset.oneTimePassword).not.toBe(oneTimePassword);
    expect(await database.sessions.find(token, at)).toBeNull();
    expect(await database.accounts.verifyPassword('zheng', oneTimePassword, at)).toMatchObject({ ok: false });
    expect(await database.accounts.verifyPassword('zheng', reset.oneTimePassword, at)).toMatchObject({
      ok: true,
      account: { mustChangePassword: true },
    });
    expect(await database.accounts.reset('nobody')).toEqual({ ok: false, reason: 'unknownAccount' });
  });

  test('a disabled account has no session and only its owner learns why', async () => {
    const { account, oneTimePassword } = await clerk('wang');
    const { token } = await database.sessions.open(account.id, at, minute);
    expect(await database.accounts.disable(account.id, true)).toEqual({ ok: true });
    expect(await database.sessions.find(token, at)).toBeNull();
    expect(await database.accounts.verifyPassword('wang', 'a guess', at)).toMatchObject({
      reason: 'wrongNameOrPassword',
    });
    expect(await database.accounts.verifyPassword('wang', oneTimePassword, at)).toMatchObject({
      reason: 'accountDisabled',
    });
    expect(await database.accounts.disable(account.id, false)).toEqual({ ok: true });
    expect(await database.accounts.verifyPassword('wang', oneTimePassword, at)).toMatchObject({ ok: true });
    expect(await database.accounts.disable('nobody', true)).toEqual({ ok: false, reason: 'unknownAccount' });
    expect(await database.accounts.find(account.id)).toEqual(account);
    expect(await database.accounts.find('nobody')).toBeNull();
  });

  test('a session lives until it ends, is found by its token alone, and the token is not kept', async () => {
    const { account } = await clerk('feng');
    const { token, session } = await database.sessions.open(account.id, at, 10 * minute);
    expect(session).toEqual({
      accountId: account.id,
      openedAt: at,
      expiresAt: at + 10 * minute,
      lastSeenAt: at,
    });
    expect(await database.sessions.find(token, at + 30_000)).toMatchObject({
      session: { lastSeenAt: at },
      account,
    });
    expect(await database.sessions.find(token, at + minute)).toMatchObject({
      session: { lastSeenAt: at + minute },
    });
    expect(await database.sessions.find(`${token}x`, at)).toBeNull();
    expect(await database.sessions.find(token, at + 10 * minute)).toBeNull();
    expect(await everything()).not.toContain(token);
    await database.sessions.close(token);
    expect(await database.sessions.find(token, at)).toBeNull();
    const two = [
      await database.sessions.open(account.id, at, minute),
      await database.sessions.open(account.id, at, 2 * minute),
    ];
    expect(await database.sessions.sweep(at + minute)).toBeGreaterThanOrEqual(1);
    expect(await database.sessions.find(two[1]?.token ?? '', at + minute)).not.toBeNull();
    await database.sessions.closeAllOf(account.id);
    expect(await database.sessions.find(two[1]?.token ?? '', at + minute)).toBeNull();
  });

  test('a device is found by its token until it is revoked', async () => {
    const { device, token } = await database.devices.pair(
      { hall: 'small', role: 'windowDisplay', label: '3号窗口屏', window: 3, zone: 'R' },
      at,
    );
    expect(await database.devices.findByToken(token)).toEqual(device);
    expect(device).toEqual({
      id: device.id,
      hall: 'small',
      role: 'windowDisplay',
      label: '3号窗口屏',
      window: 3,
      zone: 'R',
      pairedAt: at,
    });
    expect(await database.devices.findByToken('')).toBeNull();
    expect(await everything()).not.toContain(token);
    await database.devices.seen(device.id, at + 1);
    expect(await database.devices.find(device.id)).toMatchObject({ lastSeenAt: at + 1 });
    expect(await database.devices.revoke(device.id, at + 2)).toEqual({ ok: true });
    expect(await database.devices.revoke(device.id, at + 9)).toEqual({ ok: true });
    expect(await database.devices.findByToken(token)).toBeNull();
    const newer = await database.devices.pair(
      { hall: 'small', role: 'agent', label: '代理', printer: 'K1' },
      at + 3,
    );
    await database.devices.pair({ hall: 'other', role: 'board', label: '别的大厅' }, at + 3);
    const listed = await database.devices.list('small');
    expect(listed.map(({ id }) => id)).toEqual([newer.device.id, device.id]);
    expect(listed[1]).toMatchObject({ revokedAt: at + 2 });
    expect(await database.devices.revoke('nobody', at)).toEqual({ ok: false, reason: 'unknownDevice' });
  });

  test('settings are versions named by their content; the current one can go back', async () => {
    const first = hallSettingsSchema.parse(smallHall);
    const second = hallSettingsSchema.parse({ ...smallHall, popular: ['id-card'] });
    expect(await database.settings.current('small')).toBeNull();
    const published = await database.settings.publish(first, at);
    expect(published).toEqual({ version: versionOf(first), settings: first, publishedAt: at });
    const next = await database.settings.publish(second, at + 1);
    expect(next.version).not.toBe(published.version);
    expect(await database.settings.current('small')).toEqual(next);
    expect(await database.settings.read(published.version)).toEqual(published);
    expect(await database.settings.publish(first, at + 2)).toEqual(published);
    expect(await database.settings.current('small')).toEqual(published);
    expect(await database.settings.read('none')).toBeNull();
    expect(await database.settings.current('other')).toBeNull();
  });

  test('a real hall file is kept whole', async () => {
    const file = new URL('../../halls/demo.json', import.meta.url);
    const settings = hallSettingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const { version } = await database.settings.publish(settings, at);
    expect((await database.settings.read(version))?.settings).toEqual(settings);
  });

  test('stores and appends at the same time wait for nobody', async () => {
    const work = Array.from({ length: 30 }, async (_, index) => {
      const made = await clerk(`busy-${index}`);
      const { token } = await database.sessions.open(made.account.id, at, minute);
      expect(await database.sessions.find(token, at)).not.toBeNull();
      await database.accounts.disable(made.account.id, true);
      await database.journal.noteAlive('small', index);
    });
    await Promise.all(work);
    expect(await database.journal.lastAlive('small')).not.toBeNull();
  });
});

test('a version does not depend on the order of keys, but on the order of lists', () => {
  const settings = hallSettingsSchema.parse(smallHall);
  const turned = Object.fromEntries(Object.entries(settings).reverse()) as typeof settings;
  expect(versionOf(turned)).toBe(versionOf(settings));
  const queues = [...settings.queues].reverse();
  expect(versionOf({ ...settings, queues })).not.toBe(versionOf(settings));
});

// Sessions, devices, keys and settings on SQLite and PostgreSQL.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hallSettingsSchema } from '../../contract/settings.ts';
import type { Database } from '../../server/database/open-database.ts';
import { versionOf } from '../../server/database/settings-store.ts';
import { everythingKept, makeClerk, onBoth } from './both.ts';
import type { Opened } from './both.ts';
import { smallHall } from './small-hall.ts';

const at = Date.UTC(2026, 2, 2, 1);
const minute = 60_000;

describe.each(onBoth)('on %s', (_name, open) => {
  let opened: Opened;
  let database: Database;
  beforeAll(async () => {
    opened = await open();
    database = opened.database;
  });
  afterAll(() => opened.stop());

  const clerk = (name: string) => makeClerk(database, name);
  const everything = () => everythingKept(opened.behind);

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

  test('a key is found by its secret alone, revoked and expired ones too; the secret is not kept', async () => {
    const { key, secret } = await database.keys.create(
      { hall: 'small', name: '市 App', role: 'booking', perMinute: 60, createdBy: 'admin' },
      at,
    );
    expect(await database.keys.findBySecret(secret)).toEqual(key);
    expect(await database.keys.findBySecret('')).toBeNull();
    expect(await everything()).not.toContain(secret);
    await database.keys.used(key.id, at + minute);
    await database.keys.used(key.id, at + minute + 1);
    expect(await database.keys.findBySecret(secret)).toMatchObject({ lastUsedAt: at + minute });
    expect(await database.keys.revoke('other', key.id, at)).toEqual({ ok: false, reason: 'unknownKey' });
    expect(await database.keys.revoke('small', key.id, at + 2)).toEqual({ ok: true });
    expect(await database.keys.revoke('small', key.id, at + 9)).toEqual({ ok: true });
    expect(await database.keys.findBySecret(secret)).toMatchObject({ revokedAt: at + 2 });
    const wanted = { organisation: '税务局', expiresAt: at + 9, createdBy: 'admin' };
    const newer = await database.keys.create(
      { hall: 'small', name: '税务', role: 'working', perMinute: 600, ...wanted },
      at + 3,
    );
    expect(newer.key).toMatchObject(wanted);
    expect((await database.keys.list('small')).map(({ id }) => id)).toEqual([newer.key.id, key.id]);
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

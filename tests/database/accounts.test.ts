// Accounts on SQLite and PostgreSQL: who gets in, who is locked out, and what is never kept.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../server/database/open-database.ts';
import type { OneTime } from '../../server/accounts.ts';
import { everythingKept, makeClerk, onBoth } from './both.ts';
import type { Opened } from './both.ts';

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

  test('what somebody speaks is kept with the account, none at first, and put in place of what was known', async () => {
    const { account } = await clerk('speaks');
    expect(account).not.toHaveProperty('speaks');
    expect(await database.accounts.setSpeaks(account.id, ['sign', 'ru'])).toEqual({ ok: true });
    expect((await database.accounts.find(account.id))?.speaks).toEqual(['ru', 'sign']);
    await database.accounts.setSpeaks(account.id, []);
    expect(await database.accounts.find(account.id)).not.toHaveProperty('speaks');
    expect(await database.accounts.setSpeaks('nobody', ['en'])).toEqual({
      ok: false,
      reason: 'unknownAccount',
    });
    const made = await database.accounts.create({
      name: 'speaks-too',
      displayName: '杜鹃',
      role: 'clerk',
      speaks: ['en'],
    });
    expect(made).toMatchObject({ ok: true, account: { speaks: ['en'] } });
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
});

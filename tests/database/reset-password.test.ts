// The way back in for an administrator who lost the only password: a program on the machine itself, as it is really run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../server/database/open-database.ts';

const script = join(import.meta.dirname, '../../scripts/reset-password.ts');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onedoor-password-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function reset(...args: string[]): { code: number | null; out: string; err: string } {
  const env = { ...process.env, DATABASE_URL: '' };
  const ended = spawnSync(process.execPath, [script, ...args, '--data', folder], { encoding: 'utf8', env });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

test('a lost password is replaced by a one-time password, also of a disabled account, and every session ends', async () => {
  const database = await openDatabase({ dataFolder: folder });
  const made = await database.accounts.ensureAdministrator();
  const other = await database.accounts.create({
    name: 'zhou',
    displayName: '周',
    role: 'administrator',
  });
  const session = await database.sessions.open(made?.account.id ?? '', 1_000, 60_000);
  if (other.ok) await database.accounts.disable(other.account.id, true);

  const whileOpen = reset();
  expect(whileOpen.code).toBe(1);
  expect(whileOpen.err).toContain('请先停止它');
  await database.close();

  const { code, out } = reset();
  expect(code).toBe(0);
  const password = /一次性密码：(\S+)/.exec(out)?.[1] ?? '';
  expect(password.length).toBeGreaterThan(8);
  expect(reset('zhou').code).toBe(0);

  const again = await openDatabase({ dataFolder: folder });
  const signedIn = await again.accounts.verifyPassword('admin', password, 2_000);
  expect(signedIn).toMatchObject({ ok: true, account: { mustChangePassword: true } });
  expect(await again.sessions.find(session.token, 2_000)).toBeNull();
  expect((await again.accounts.list()).map(({ disabled }) => disabled)).toEqual([false, false]);
  await again.close();
}, 30_000);

test('a name that nobody has is told with those of the administrators, and a folder without a hall is none', async () => {
  expect(reset().code).toBe(2);
  const database = await openDatabase({ dataFolder: folder });
  await database.accounts.ensureAdministrator();
  await database.close();
  const unknown = reset('somebody');
  expect(unknown.code).toBe(1);
  expect(unknown.err).toContain('管理员账号：admin');
}, 30_000);

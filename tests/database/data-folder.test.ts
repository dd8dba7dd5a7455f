// The data folder: one server at a time, held by the operating system; keys made once; what was acknowledged survives a kill.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from '../../server/database/folder-lock.ts';
import { databaseFileName, openDatabase } from '../../server/database/open-database.ts';
import { openSecrets } from '../../server/database/secrets.ts';
import { verifyBook } from '../../server/database/verify-book.ts';
import { firstDay, hall, lineAfter, personalRow } from './book.ts';
import { run } from './processes.ts';
import type { Running } from './processes.ts';

let folder: string;
let running: Running[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onedoor-folder-'));
  running = [];
});
afterEach(async () => {
  for (const each of running) await each.kill();
  rmSync(folder, { recursive: true, force: true });
});

function start(...args: string[]): Running {
  const process = run('./holder.ts', folder, ...args);
  running.push(process);
  return process;
}

test('a second server on the same folder ends with a sentence; after kill -9 the next one starts', async () => {
  const first = start();
  await first.says('open');
  const second = start();
  await second.says('FolderInUse: 数据文件夹');
  expect(second.output()).toContain('in use by another running Onedoor server');
  await expect(openDatabase({ dataFolder: folder })).rejects.toBeInstanceOf(FolderInUse);
  await first.kill();
  expect(existsSync(join(folder, 'lock.db'))).toBe(true);
  const third = start();
  await third.says('open');
});

test('a lock file left behind blocks nobody, and a lock is let go of when asked', async () => {
  writeFileSync(join(folder, 'lock.db'), '');
  const lock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(FolderInUse);
  lock.release();
  lockFolder(folder).release();
});

test('a database that failed to open lets go of the folder', async () => {
  writeFileSync(
    join(folder, databaseFileName),
    'this is no database, and long enough to be seen as none'.repeat(20),
  );
  await expect(openDatabase({ dataFolder: folder })).rejects.toThrow('not a database');
  lockFolder(folder).release();
});

test('what was acknowledged before kill -9 is there, whole and in order', async () => {
  for (const wanted of [5, 60, 150]) {
    rmSync(folder, { recursive: true, force: true });
    const writer = start('write');
    await writer.says(`kept ${wanted}\n`);
    await writer.kill();
    const acknowledged = Number([...writer.output().matchAll(/^kept (\d+)$/gm)].at(-1)?.[1]);
    const database = await openDatabase({ dataFolder: folder });
    const verdict = await verifyBook(database.journal, hall);
    const lines = await database.journal.read(hall, firstDay, 0, 10_000);
    await database.close();
    expect(verdict).toMatchObject({ ok: true, lines: lines.length });
    expect(lines.length).toBeGreaterThanOrEqual(acknowledged);
    expect(lines.length).toBeLessThanOrEqual(acknowledged + 1);
  }
});

test('deleted personal content is nowhere in the file any more', async () => {
  const content = '办理很慢，只有这一句能认出是谁写的';
  const database = await openDatabase({ dataFolder: folder });
  await database.journal.append(
    [lineAfter(null)],
    [personalRow('gone', content), personalRow('kept', '留下的内容')],
  );
  await database.personal.forget('gone');
  await database.close();
  const bytes = readFileSync(join(folder, databaseFileName));
  expect(bytes.includes('留下的内容')).toBe(true);
  expect(bytes.includes(content)).toBe(false);
});

test.runIf(process.platform !== 'win32')('nobody else may read the database and the keys', async () => {
  const database = await openDatabase({ dataFolder: folder });
  await database.journal.noteAlive(hall, 1);
  openSecrets(folder);
  const mode = (...path: string[]) => statSync(join(folder, ...path)).mode & 0o777;
  for (const name of readdirSync(folder).filter((each) => each.startsWith(databaseFileName))) {
    expect(mode(name)).toBe(0o600);
  }
  expect(mode('secrets')).toBe(0o700);
  for (const name of readdirSync(join(folder, 'secrets'))) expect(mode('secrets', name)).toBe(0o600);
  await database.close();
});

test('keys are made once, differ, and a damaged one is refused instead of replaced', () => {
  const keys = openSecrets(folder);
  const texts = Object.values(keys).map((key: Buffer) => key.toString('hex'));
  expect(new Set(texts).size).toBe(4);
  expect(Object.keys(keys).sort()).toEqual(['closingKey', 'personKey', 'phoneKey', 'sessionKey']);
  for (const text of texts) expect(text).toMatch(/^[0-9a-f]{64}$/);
  expect(openSecrets(folder)).toEqual(keys);
  expect(readdirSync(join(folder, 'secrets')).sort()).toEqual([
    'closingKey',
    'personKey',
    'phoneKey',
    'sessionKey',
  ]);
  const file = join(folder, 'secrets', 'phoneKey');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.slice(0, 20));
  expect(() => openSecrets(folder)).toThrow('damaged');
  expect(readFileSync(file, 'utf8')).toBe(whole.slice(0, 20));
});

// Backup, restore and verification with real files, as the operator runs them.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BackupFailed } from '../../server/database/backup.ts';
import { databaseFileName, openDatabase } from '../../server/database/open-database.ts';
import type { Database } from '../../server/database/open-database.ts';
import type { Line } from '../../server/journal.ts';
import { startPostgres } from '../support/postgres.ts';
import { firstDay, hall, lineAfter, linesAfter, personalRow } from './book.ts';
import { run, runToEnd } from './processes.ts';

const at = Date.UTC(2026, 2, 2, 12);
let folder: string;
let dataFolder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onedoor-backup-'));
  dataFolder = join(folder, 'data');
  file = join(dataFolder, databaseFileName);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Two days of a book, the second beginning with the last hash of the first. */
async function fill(database: Database): Promise<Line[]> {
  const first = linesAfter(null, 1500);
  const second = lineAfter(first.at(-1) ?? null, { day: '2026-03-03', body: '["唯一的内容 only here"]' });
  await database.journal.append(first.slice(0, 900), []);
  await database.journal.append([...first.slice(900), second], [personalRow('p', '很满意')]);
  const rest = linesAfter(second, 9);
  await database.journal.append(rest, []);
  return [...first, second, ...rest];
}

async function filled(): Promise<Line[]> {
  const database = await openDatabase({ dataFolder });
  const lines = await fill(database);
  await database.close();
  return lines;
}

/** Changes one byte where this text stands in the file. */
function flip(target: string, text: string): void {
  const bytes = readFileSync(target);
  const found = bytes.indexOf(text);
  if (found < 0 || bytes.indexOf(text, found + 1) >= 0) throw new Error('the text must stand there once');
  bytes[found] = (bytes[found] ?? 0) ^ 1;
  writeFileSync(target, bytes);
}

const verify = (...args: string[]) => runToEnd('../../scripts/verify.ts', args, { DATABASE_URL: '' });
const restore = (...args: string[]) => runToEnd('../../scripts/restore.ts', args);

describe('verify', () => {
  test('a whole book is told by day and line', async () => {
    await filled();
    const { code, output } = await verify('--data', dataFolder);
    expect(output).toContain(`大厅 ${hall}：2 天，1510 条记录，链完整`);
    expect(output).toContain('2 days, 1510 lines, the chain is whole');
    expect(code).toBe(0);
  });

  test('one changed byte in a body names the line', async () => {
    await filled();
    flip(file, 'only here');
    const { code, output } = await verify('--data', dataFolder);
    expect(output).toContain(
      'The chain of hall demo-hall breaks at line 1 of 2026-03-03: its content does not match its hash.',
    );
    expect(output).toContain('2026-03-03 第 1 条');
    expect(code).toBe(1);
  });

  test('a running hall is verified beside it, and not disturbed', async () => {
    const running = run('./holder.ts', dataFolder, 'write');
    await running.says('kept 30\n');
    const { code, output } = await verify('--data', dataFolder);
    const before = running.output().length;
    // On a busy machine its next line may take a while; that it comes at all is the point.
    await expect.poll(() => running.output().length, { timeout: 10_000 }).toBeGreaterThan(before);
    await running.kill();
    expect(output).toContain('the chain is whole');
    expect(code).toBe(0);
  });

  test('what is no database, no database of ours, or not there is said so', async () => {
    mkdirSync(dataFolder);
    expect(await verify('--data', dataFolder)).toMatchObject({ code: 2 });
    expect(await verify('a', 'b')).toMatchObject({ code: 2 });
    writeFileSync(file, 'x'.repeat(5000));
    const noDatabase = await verify(file);
    expect(noDatabase.output).toContain('不是可用的数据库文件');
    expect(noDatabase.code).toBe(1);
    writeFileSync(file, '');
    const empty = await verify(file);
    expect(empty.output).toContain('is not a database of Onedoor');
    expect(empty.code).toBe(1);
  });

  test('a PostgreSQL book is walked too', async () => {
    const server = await startPostgres();
    const look = () => runToEnd('../../scripts/verify.ts', [], { DATABASE_URL: server.url });
    expect(await look()).toMatchObject({
      code: 1,
      output: expect.stringContaining('不是一扇门的数据库') as string,
    });
    const database = await openDatabase({ url: server.url });
    await fill(database);
    await database.close();
    expect(await look()).toMatchObject({ code: 0, output: expect.stringContaining('1510 lines') as string });
    await server.stop();
  });
});

describe('backup', () => {
  test('an online copy is whole, verified, and made while the hall goes on', async () => {
    const database = await openDatabase({ dataFolder });
    const lines = await fill(database);
    const backup = database.backup?.(at);
    let last = lines.at(-1) ?? null;
    for (let more = 0; more < 20; more += 1) {
      last = lineAfter(last);
      await database.journal.append([last], []);
    }
    const result = await backup;
    expect(result).toMatchObject({
      file: join(dataFolder, 'backups', 'onedoor-2026-03-02T12-00-00-000Z.sqlite'),
      days: 2,
    });
    expect(result?.lines).toBeGreaterThanOrEqual(1510);
    expect(result?.bytes).toBe(readFileSync(result?.file ?? '').length);
    expect(await database.journal.read(hall, '2026-03-03', 0, 100)).toHaveLength(30);
    await database.close();
    expect((await verify(result?.file ?? '')).code).toBe(0);
    expect(readdirSync(join(dataFolder, 'backups'))).toEqual(['onedoor-2026-03-02T12-00-00-000Z.sqlite']);
  });

  test('who asks while one is running gets the same; fourteen are kept; others’ files are left alone', async () => {
    const database = await openDatabase({ dataFolder });
    await database.journal.append([lineAfter(null)], []);
    const [one, two] = await Promise.all([database.backup?.(at), database.backup?.(at + 5)]);
    expect(two).toBe(one);
    const backups = join(dataFolder, 'backups');
    for (let day = 2; day <= 16; day += 1) {
      copyFileSync(
        one?.file ?? '',
        join(backups, `onedoor-2026-02-${String(day).padStart(2, '0')}T12-00-00-000Z.sqlite`),
      );
    }
    writeFileSync(join(backups, 'mine.sqlite'), 'mine');
    writeFileSync(join(backups, 'onedoor-2026-01-01T00-00-00-000Z.sqlite.draft'), 'cut off');
    await database.backup?.(at + 1000);
    await database.close();
    const names = readdirSync(backups).sort();
    expect(names).toContain('mine.sqlite');
    expect(names).toHaveLength(15);
    expect(names.filter((name) => name.startsWith('onedoor-2026-02')).at(0)).toContain('02-05');
    expect(names.at(-1)).toBe('onedoor-2026-03-02T12-00-01-000Z.sqlite');
  });

  test('a copy of a broken chain is no backup', async () => {
    await filled();
    flip(file, 'only here');
    const database = await openDatabase({ dataFolder });
    const attempt = database.backup?.(at);
    await expect(attempt).rejects.toBeInstanceOf(BackupFailed);
    await expect(attempt).rejects.toThrow('2026-03-03 line 1');
    await database.close();
    expect(readdirSync(join(dataFolder, 'backups'))).toEqual([]);
  });
});

describe('restore', () => {
  /** A backup of the whole book, then a newer line that the backup does not hold. */
  async function backedUp(): Promise<{ copy: string; lines: Line[] }> {
    const database = await openDatabase({ dataFolder });
    const lines = await fill(database);
    await database.accounts.ensureAdministrator();
    const [admin] = await database.accounts.list();
    await database.sessions.open(admin?.id ?? '', at, 1_000_000);
    const copy = (await database.backup?.(at))?.file ?? '';
    await database.journal.append([lineAfter(lines.at(-1) ?? null)], []);
    await database.close();
    return { copy, lines };
  }

  test('there and back: the copy stands, the replaced one is kept aside, nobody is signed in', async () => {
    const { copy, lines } = await backedUp();
    const { code, output } = await restore(copy, '--data', dataFolder);
    expect(output).toContain('Restored hall demo-hall: 2 days, 1510 lines');
    expect(code).toBe(0);
    const database = await openDatabase({ dataFolder });
    const days = [
      ...(await database.journal.read(hall, firstDay, 0, 10_000)),
      ...(await database.journal.read(hall, '2026-03-03', 0, 10_000)),
    ];
    expect(days).toEqual(lines);
    expect((await database.personal.read('p'))?.content).toBe('很满意');
    expect(await database.accounts.list()).toHaveLength(1);
    expect(await database.sessions.sweep(Number.MAX_SAFE_INTEGER)).toBe(0);
    await database.journal.append([lineAfter(lines.at(-1) ?? null)], []);
    await database.close();
    const [aside = ''] = readdirSync(join(dataFolder, 'replaced'));
    const kept = await verify(join(dataFolder, 'replaced', aside, databaseFileName));
    expect(kept.output).toContain('1511 lines');
    expect(readdirSync(dataFolder).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  test('into an empty folder', async () => {
    const { copy } = await backedUp();
    const elsewhere = join(folder, 'elsewhere');
    expect(await restore(copy, '--data', elsewhere)).toMatchObject({ code: 0 });
    expect(await verify('--data', elsewhere)).toMatchObject({ code: 0 });
  });

  test('a present database left by a crash keeps its last lines in the one set aside', async () => {
    const { copy } = await backedUp();
    const running = run('./holder.ts', join(folder, 'crashed'), 'write');
    await running.says('kept 25\n');
    await running.kill();
    const crashed = join(folder, 'crashed');
    expect(existsSync(join(crashed, `${databaseFileName}-wal`))).toBe(true);
    expect(await restore(copy, '--data', crashed)).toMatchObject({ code: 0 });
    expect((await verify('--data', crashed)).output).toContain('1510 lines');
    const [aside = ''] = readdirSync(join(crashed, 'replaced'));
    expect(readdirSync(join(crashed, 'replaced', aside))).toEqual([databaseFileName]);
    const { output } = await verify(join(crashed, 'replaced', aside, databaseFileName));
    expect(Number(/(\d+) lines/.exec(output)?.[1])).toBeGreaterThanOrEqual(25);
  });

  test('a present database that cannot be read at all is set aside as it is', async () => {
    const { copy } = await backedUp();
    writeFileSync(file, 'y'.repeat(9000));
    writeFileSync(`${file}-wal`, 'old log');
    expect(await restore(copy, '--data', dataFolder)).toMatchObject({ code: 0 });
    expect(await verify('--data', dataFolder)).toMatchObject({ code: 0 });
    const [aside = ''] = readdirSync(join(dataFolder, 'replaced'));
    expect(readFileSync(join(dataFolder, 'replaced', aside, databaseFileName), 'utf8')).toBe(
      'y'.repeat(9000),
    );
    expect(readFileSync(join(dataFolder, 'replaced', aside, `${databaseFileName}-wal`), 'utf8')).toBe(
      'old log',
    );
  });

  test('refused while a server holds the folder', async () => {
    const { copy } = await backedUp();
    const running = run('./holder.ts', dataFolder);
    await running.says('open');
    const { code, output } = await restore(copy, '--data', dataFolder);
    await running.kill();
    expect(output).toContain('in use by another running Onedoor server');
    expect(code).toBe(3);
    expect((await verify('--data', dataFolder)).output).toContain('1511 lines');
  });

  test('a bad copy is refused and nothing is touched', async () => {
    const { copy } = await backedUp();
    flip(copy, 'only here');
    const broken = await restore(copy, '--data', dataFolder);
    expect(broken.output).toContain('breaks at line 1 of 2026-03-03');
    expect(broken.output).toContain('the present database is untouched');
    expect(broken.code).toBe(1);
    writeFileSync(copy, 'z'.repeat(7000));
    expect(await restore(copy, '--data', dataFolder)).toMatchObject({ code: 1 });
    expect(existsSync(join(dataFolder, 'replaced'))).toBe(false);
    expect((await verify('--data', dataFolder)).output).toContain('1511 lines');
  });

  test('asked wrongly: usage and exit code 2', async () => {
    const wrong = [[], ['a', 'b'], ['--wrong'], [join(folder, 'nothing.sqlite')]];
    const answers = await Promise.all(wrong.map((args) => restore(...args)));
    for (const answer of answers) expect(answer).toMatchObject({ code: 2 });
  });
});

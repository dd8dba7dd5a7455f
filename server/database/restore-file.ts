// Puts a backup in the place of the database: verified first, the replaced database kept aside, never while a server runs.
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connectSqlite, migrate } from './connect.ts';
import { keepAside, syncFile, syncFolder } from './durable-files.ts';
import { lockFolder } from './folder-lock.ts';
import { databaseFileName } from './open-database.ts';
import { verifyFile } from './verify-file.ts';
import type { FileVerdict } from './verify-file.ts';

export type Restored =
  | { ok: true; books: Extract<FileVerdict, { ok: true }>['books']; replaced: string | null }
  | { ok: false; verdict: Extract<FileVerdict, { ok: false }> };

const companions = ['-wal', '-shm', '-journal'];

/** Throws FolderInUse while a server holds the folder. Nothing of the present database is touched before the copy has proved good. */
export async function restoreFile(file: string, dataFolder: string, at: number): Promise<Restored> {
  const lock = lockFolder(dataFolder);
  const place = join(dataFolder, databaseFileName);
  const draft = `${place}.restoring`;
  try {
    removeAll(draft);
    // A backup is never opened itself: SQLite would leave files beside it, on a stick that may be full or write-protected.
    copyFileSync(file, draft);
    chmodSync(draft, 0o600);
    const verdict = await verifyFile(draft);
    if (!verdict.ok) return { ok: false, verdict };
    await prepare(draft);
    const replaced = existsSync(place) ? await setAside(place, dataFolder, at) : null;
    renameSync(draft, place);
    syncFolder(dataFolder);
    return { ok: true, books: verdict.books, replaced };
  } finally {
    removeAll(draft);
    lock.release();
  }
}

function removeAll(file: string): void {
  for (const ending of ['', ...companions]) rmSync(`${file}${ending}`, { force: true });
}

/** Brought up to date, and nobody is signed in by a session that had been ended since. */
async function prepare(draft: string): Promise<void> {
  const database = await connectSqlite(draft);
  try {
    await migrate(database);
    await database.writer.run('delete from staff_session');
    await database.writer.rows('pragma wal_checkpoint(truncate)');
  } finally {
    await database.close();
  }
  syncFile(draft);
}

/** After this the present database is still in its place, complete in one file, and has a second name. */
async function setAside(place: string, dataFolder: string, at: number): Promise<string> {
  const folder = join(dataFolder, 'replaced', new Date(at).toISOString().replace(/[:.]/g, '-'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const aside = join(folder, databaseFileName);
  await foldLogIn(place);
  for (const ending of companions) {
    // Only a database that cannot be opened still has them; beside the restored one they would be taken for its own.
    if (existsSync(`${place}${ending}`)) renameSync(`${place}${ending}`, `${aside}${ending}`);
  }
  keepAside(place, aside);
  syncFolder(dataFolder);
  return aside;
}

/** Opening and closing takes the write-ahead log into the file. A damaged database is kept as it is. */
async function foldLogIn(place: string): Promise<void> {
  try {
    const database = await connectSqlite(place);
    await database.close();
  } catch {
    // The operator restores because it is damaged: all its files are kept for whoever wants to look.
  }
}

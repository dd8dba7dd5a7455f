// One server per data folder: an exclusive lock that the operating system holds on a small file and lets go of when the process ends, however it ends.
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export class FolderInUse extends Error {
  constructor(folder: string) {
    super(
      `数据文件夹 ${folder} 正由另一个正在运行的一扇门服务使用。请先停止它，或用 ONEDOOR_DATA 指定别的文件夹。\n` +
        `The data folder ${folder} is in use by another running Onedoor server. Stop that one, or name another folder in ONEDOOR_DATA.`,
    );
    this.name = 'FolderInUse';
  }
}

export interface FolderLock {
  release(): void;
}

/**
 * Makes the folder where there is none. Throws FolderInUse. The file itself means nothing: one that was left behind blocks nobody.
 * SQLite locks files alike on Linux, macOS and Windows; no other library of this program ever opens this file.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'lock.db');
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    chmodSync(file, 0o600);
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (isBusy(error)) throw new FolderInUse(folder);
    throw error;
  }
  return { release: () => database.close() };
}

function isBusy(error: unknown): boolean {
  const code = error instanceof Error ? (error as Error & { errcode?: unknown }).errcode : undefined;
  // SQLITE_BUSY and SQLITE_LOCKED, extended codes too.
  return typeof code === 'number' && [5, 6].includes(code % 256);
}

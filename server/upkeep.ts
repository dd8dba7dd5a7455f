// What a server does beside the hall: the nightly copy of the book, and removing what has had its time.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { localTime, momentOf, nextDay, timeOf } from './hall/days/local-time.ts';

interface Upkeep {
  timeZone: string;
  clock: () => number;
  /** Null where copies are made by other means (PostgreSQL, a demonstration). */
  backup: (() => Promise<unknown>) | null;
  /** When the newest copy was made; null: there is none. */
  newestBackup: () => number | null;
  sweep: () => Promise<void>;
  onBackup: (failed: boolean) => void;
  onFault: (error: unknown) => void;
}

const minute = 60_000;
const backupAt = timeOf('03:30');
/** A PC that is off at night makes up for it, but not in its first minutes. */
const settledMs = 10 * minute;
const sweepEveryMs = 30 * minute;
const tryAgainMs = 60 * minute;

/** To be called once a second. */
export function createUpkeep(given: Upkeep): () => void {
  const startedAt = given.clock();
  let sweptAt = startedAt;
  let triedAt = 0;
  let running = false;

  const backupDue = (now: number): boolean => {
    const { day } = localTime(given.timeZone, now);
    const tonight = momentOf(given.timeZone, day, backupAt);
    const due = now >= tonight ? tonight : momentOf(given.timeZone, nextDay(day, -1), backupAt);
    const settled = now - startedAt >= settledMs || now - due < settledMs;
    return settled && now - triedAt >= tryAgainMs && (given.newestBackup() ?? 0) < due;
  };

  const copy = async (backup: () => Promise<unknown>): Promise<void> => {
    try {
      await backup();
      given.onBackup(false);
    } catch (error) {
      given.onBackup(true);
      given.onFault(error);
    }
  };

  return () => {
    const now = given.clock();
    if (now - sweptAt >= sweepEveryMs) {
      sweptAt = now;
      given.sweep().catch(given.onFault);
    }
    // The folder is looked at once a minute, not once a second.
    if (given.backup === null || running || Math.floor(now / 1000) % 60 !== 0 || !backupDue(now)) return;
    running = true;
    triedAt = now;
    void copy(given.backup).finally(() => {
      running = false;
    });
  };
}

/** When the newest copy in the data folder was made. */
export function newestBackup(dataFolder: string): number | null {
  const folder = join(dataFolder, 'backups');
  if (!existsSync(folder)) return null;
  const moments = readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => statSync(join(folder, name)).mtimeMs);
  return moments.length === 0 ? null : Math.max(...moments);
}

// Backups of the SQLite database: an online copy, verified before it counts, the newest fourteen kept.
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BackupJob, BackupReport } from './backup-worker.ts';
import { syncFolder } from './durable-files.ts';

const kept = 14;
const limitMs = 30 * 60_000;
const finished = /^onedoor-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z\.sqlite$/;

export interface BackupResult {
  file: string;
  days: number;
  lines: number;
  bytes: number;
  tookMs: number;
}

/** No copy was kept: the sentence says why. */
export class BackupFailed extends Error {
  override name = 'BackupFailed';
}

export type Backup = (at: number) => Promise<BackupResult>;

/** One backup at a time: who asks while one is running gets its result. */
export function openBackup(dataFolder: string, source: string): Backup {
  const folder = join(dataFolder, 'backups');
  let running: Promise<BackupResult> | null = null;
  return (at) => {
    running ??= makeBackup(folder, source, at).finally(() => {
      running = null;
    });
    return running;
  };
}

async function makeBackup(folder: string, source: string, at: number): Promise<BackupResult> {
  const started = performance.now();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `onedoor-${new Date(at).toISOString().replace(/[:.]/g, '-')}.sqlite`;
  const target = join(folder, name);
  const draft = `${target}.draft`;
  removeDrafts(folder);
  try {
    const report = await inWorker({ source, target: draft });
    if (!report.ok) throw new BackupFailed(`备份失败 The backup failed: ${report.detail}`);
    renameSync(draft, target);
    syncFolder(folder);
    removeOld(folder);
    const { days, lines, bytes } = report;
    return { file: target, days, lines, bytes, tookMs: Math.round(performance.now() - started) };
  } finally {
    removeDrafts(folder);
  }
}

function inWorker(job: BackupJob): Promise<BackupReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: job });
    const limit = setTimeout(() => void worker.terminate(), limitMs);
    worker.once('message', (report: BackupReport) => resolve(report));
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(limit);
      reject(new BackupFailed('备份未在 30 分钟内完成。 The backup ended without a result.'));
    });
  });
}

/** What a backup leaves that was cut off by the end of the process. */
function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/\.sqlite\.draft(-journal|-wal|-shm)?$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Only files that a backup made; whatever else lies there is somebody's own. */
function removeOld(folder: string): void {
  const names = readdirSync(folder).filter((name) => finished.test(name));
  for (const name of names.sort().reverse().slice(kept)) rmSync(join(folder, name), { force: true });
}

// Runs in a worker thread with a connection of its own: copies the live database and verifies the copy, while the hall goes on.
import { chmodSync, statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { connectSqliteReadOnly } from './connect.ts';
import { syncFile } from './durable-files.ts';
import { verifyFile } from './verify-file.ts';

export interface BackupJob {
  source: string;
  target: string;
}
export type BackupReport =
  { ok: true; lines: number; days: number; bytes: number } | { ok: false; detail: string };

async function copy({ source, target }: BackupJob): Promise<BackupReport> {
  const database = await connectSqliteReadOnly(source);
  try {
    await database.reader.rows('vacuum into ?', target);
  } finally {
    await database.close();
  }
  chmodSync(target, 0o600);
  syncFile(target);
  const verdict = await verifyFile(target);
  if (!verdict.ok) {
    const { because } = verdict;
    return {
      ok: false,
      detail:
        because === 'brokenChain'
          ? `the chain breaks at ${verdict.broken.hall} ${verdict.broken.day} line ${verdict.broken.seq} (${verdict.broken.because})`
          : `${because}: ${verdict.detail}`,
    };
  }
  const sum = (key: 'lines' | 'days') => verdict.books.reduce((total, book) => total + book[key], 0);
  return { ok: true, lines: sum('lines'), days: sum('days'), bytes: statSync(target).size };
}

async function work(): Promise<BackupReport> {
  try {
    return await copy(workerData as BackupJob);
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(await work(), []);

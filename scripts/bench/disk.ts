// The disk's floor: a bare SQLite transaction per command, and the same rows in batches, with the same durability.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const body = JSON.stringify({ events: [{ type: 'ticketIssued', filling: 'x'.repeat(400) }] });

/** Rows per second where each transaction holds `rowsPerCommit`. */
export function bareSqlite(rowsPerCommit: number, forMs: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-bench-'));
  const database = new DatabaseSync(join(folder, 'floor.sqlite'));
  try {
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = full; create table line (seq integer primary key, at integer, body text)',
    );
    const insert = database.prepare('insert into line (at, body) values (?, ?)');
    const started = performance.now();
    let rows = 0;
    while (performance.now() - started < forMs) {
      database.exec('begin');
      for (let row = 0; row < rowsPerCommit; row += 1) insert.run(Date.now(), body);
      database.exec('commit');
      rows += rowsPerCommit;
    }
    return Math.round((rows / (performance.now() - started)) * 1000);
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

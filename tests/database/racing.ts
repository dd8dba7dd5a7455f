// One of two writers that know nothing of each other: appends at the number it believes to be free until the day is full. Also runs as a worker thread.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { connectPostgresql, connectSqlite } from '../../server/database/connect.ts';
import { openSqlJournal } from '../../server/database/sql-journal.ts';
import { SeqTaken } from '../../server/journal.ts';
import type { Journal, Line } from '../../server/journal.ts';
import { firstDay, hall, lineAfter, personalRow } from './book.ts';

export interface Race {
  writer: string;
  lines: number;
}
export interface Outcome {
  won: number[];
  lost: number;
}

/** Every third append carries a personal row, so that both ways of writing race. */
export async function race(journal: Journal, { writer, lines }: Race): Promise<Outcome> {
  const outcome: Outcome = { won: [], lost: 0 };
  let last: Line | null = null;
  for (;;) {
    const tail: Line[] = await journal.read(hall, firstDay, last?.seq ?? 0, 1000);
    last = tail.at(-1) ?? last;
    if ((last?.seq ?? 0) >= lines) return outcome;
    const next = lineAfter(last, { asker: writer });
    const rows =
      next.seq % 3 === 0 ? [personalRow(`${writer}-${next.seq}-${outcome.lost}`, '等候时间偏长')] : [];
    try {
      await journal.append([next], rows);
      outcome.won.push(next.seq);
    } catch (error) {
      if (!(error instanceof SeqTaken)) throw error;
      outcome.lost += 1;
    }
  }
}

export type Place = { file: string } | { url: string };

async function raceHere(work: Race & { place: Place }): Promise<Outcome> {
  const { place } = work;
  const database = 'url' in place ? await connectPostgresql(place.url) : await connectSqlite(place.file);
  try {
    // Both begin together, however long each took to open.
    await new Promise<void>((resolve) => {
      parentPort?.once('message', () => resolve());
      parentPort?.postMessage('ready', []);
    });
    return await race(
      openSqlJournal(database.writer, database.reader, () => database.close()),
      work,
    );
  } finally {
    await database.close();
  }
}

if (!isMainThread && (workerData as { race?: boolean } | null)?.race === true) {
  const outcome = await raceHere(workerData as Race & { place: Place });
  parentPort?.postMessage(outcome, []);
}

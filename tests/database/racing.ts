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

/** Resolves when both writers have come to this round: then both write the same number at the same time. */
export type Meet = (round: number) => Promise<void>;

/** Every third append carries a personal row, so that both ways of writing race. */
export async function race(journal: Journal, { writer, lines }: Race, meet: Meet): Promise<Outcome> {
  const outcome: Outcome = { won: [], lost: 0 };
  let last: Line | null = null;
  for (let round = 1; round <= lines; round += 1) {
    const next = lineAfter(last, { asker: writer });
    const rows = round % 3 === 0 ? [personalRow(`${writer}-${round}`, '等候时间偏长')] : [];
    await meet(round);
    try {
      await journal.append([next], rows);
      outcome.won.push(next.seq);
      last = next;
    } catch (error) {
      if (!(error instanceof SeqTaken)) throw error;
      outcome.lost += 1;
      const [theirs]: Line[] = await journal.read(hall, firstDay, round - 1, 1);
      if (theirs === undefined) throw new Error(`number ${round} is taken and nowhere`, { cause: error });
      last = theirs;
    }
  }
  return outcome;
}

/** A meeting of two in one thread. */
export function meetHere(): Meet {
  const waiting = new Map<number, () => void>();
  return async (round) => {
    const other = waiting.get(round);
    if (other !== undefined) return other();
    await new Promise<void>((resolve) => waiting.set(round, resolve));
  };
}

/** A meeting of two threads: the counter lies in memory that both see. */
function meetAcross(memory: SharedArrayBuffer): Meet {
  const arrived = new Int32Array(memory);
  return async (round) => {
    let seen = Atomics.add(arrived, 0, 1) + 1;
    Atomics.notify(arrived, 0);
    while (seen < 2 * round) {
      if (Atomics.wait(arrived, 0, seen, 10_000) === 'timed-out')
        throw new Error('the other writer did not come');
      seen = Atomics.load(arrived, 0);
    }
  };
}

export type Place = { file: string } | { url: string };

interface Work extends Race {
  place: Place;
  memory: SharedArrayBuffer;
}

async function raceHere(work: Work): Promise<Outcome> {
  const { place } = work;
  const database = 'url' in place ? await connectPostgresql(place.url) : await connectSqlite(place.file);
  try {
    const journal = openSqlJournal(database.writer, database.reader, () => database.close());
    await journal.lastDay(hall);
    return await race(journal, work, meetAcross(work.memory));
  } finally {
    await database.close();
  }
}

if (!isMainThread && (workerData as { race?: boolean } | null)?.race === true) {
  const outcome = await raceHere(workerData as Work);
  parentPort?.postMessage(outcome, []);
}

// The chain of the journal: each line's hash covers all that is stored of it and the hash before it. Knows no database.
import { hash } from 'node:crypto';
import type { Line } from './journal.ts';

/** What the first line of an empty book names as the hash before it. */
export const noHash = '0'.repeat(64);

/**
 * SHA-256 (hex) over every stored field. The fields before the body stand in one JSON array on one line, the body follows as its bytes:
 * JSON escapes every line break, so no two different lines give the same input.
 */
export function hashLine(line: Omit<Line, 'hash'>): string {
  const head = [
    line.hall,
    line.day,
    line.seq,
    line.at,
    line.asker,
    line.commandId,
    line.shape,
    line.previousHash,
  ];
  return hash('sha256', `${JSON.stringify(head)}\n${line.body}`, 'hex');
}

/** Where a walk along the chain stands: the last line seen, so that the next page of the book can be held against it. */
export interface ChainEnd {
  day: string;
  seq: number;
  at: number;
  hash: string;
}

export type ChainVerdict =
  | { ok: true; lines: number; end: ChainEnd | null }
  | {
      ok: false;
      hall: string;
      day: string;
      seq: number;
      /** `content`: the stored fields do not give the stored hash. `link`: it does not name the line before it. `order`: day, number or time goes wrong. */
      because: 'content' | 'link' | 'order';
    };

/**
 * Holds lines of one hall, in order, against each other and their hashes. They follow `previousHash` (`noHash` for the first of the book);
 * with `after` also the order across pages is checked.
 */
export function verifyChain(
  lines: Iterable<Line>,
  previousHash: string,
  after: ChainEnd | null = null,
): ChainVerdict {
  let previous = after;
  let hash = previousHash;
  let count = 0;
  for (const line of lines) {
    const { hall, day, seq } = line;
    if (hashLine(line) !== line.hash) return { ok: false, hall, day, seq, because: 'content' };
    if (line.previousHash !== hash) return { ok: false, hall, day, seq, because: 'link' };
    if (previous !== null && !follows(line, previous)) return { ok: false, hall, day, seq, because: 'order' };
    previous = { day, seq, at: line.at, hash: line.hash };
    hash = line.hash;
    count += 1;
  }
  return { ok: true, lines: count, end: previous };
}

function follows(line: Line, previous: ChainEnd): boolean {
  if (line.at < previous.at) return false;
  return line.day === previous.day
    ? line.seq === previous.seq + 1
    : line.day > previous.day && line.seq === 1;
}

// What the one writer needs of a memory: appending lines durably and reading them again. Storages live in server/database/.

/** One accepted command: everything it brought about, as text, chained by hash. At most 64 kB. */
export interface Line {
  hall: string;
  /** Business day, YYYY-MM-DD; `seq` counts from 1 within it. (hall, day, seq) is unique. */
  day: string;
  seq: number;
  /** ms since epoch, never before the line before it. */
  at: number;
  asker: string;
  commandId: string;
  shape: number;
  body: string;
  previousHash: string;
  hash: string;
}

/** Content that must be deletable: the journal holds only its id and seal. */
export interface PersonalRow {
  id: string;
  purpose: string;
  content: string;
  salt: string;
  deleteAfter: number;
}

/** Another server was first with this (hall, day, seq): nothing of the append was kept. */
export class SeqTaken extends Error {}

export interface Journal {
  /** All or nothing; resolves only when it is on disk. Throws SeqTaken, or whatever the storage says. */
  append(lines: readonly Line[], personal: readonly PersonalRow[]): Promise<void>;
  /** The newest business day that has a line; null for an empty book. */
  lastDay(hall: string): Promise<string | null>;
  /** Lines of a day after `afterSeq`, in order, at most `limit`. */
  read(hall: string, day: string, afterSeq: number, limit: number): Promise<Line[]>;
  /** Days of the book, oldest first, from `fromDay` on. */
  days(hall: string, fromDay: string): Promise<string[]>;
  /** Signs of life, so that a restart knows how long the hall was down. Not a line. */
  noteAlive(hall: string, at: number): Promise<void>;
  lastAlive(hall: string): Promise<number | null>;
  /** Only where several servers write one book: hears at once that another has appended. A lost hint costs a second, never a line. */
  onOthers?(listener: () => void): void;
  close(): Promise<void>;
}

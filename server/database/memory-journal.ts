// The journal in memory, for tests: stricter than a real one (it recomputes every hash and refuses whatever does not follow) and as slow as told.
import { hashLine, noHash } from '../chain.ts';
import { SeqTaken } from '../journal.ts';
import type { Journal, Line, PersonalRow } from '../journal.ts';
import { AppendRefused, checkAppend, checkReadLimit } from './line-check.ts';
import type { PersonalStore } from './stores.ts';

export interface MemoryJournal extends Journal {
  personal: PersonalStore;
  /** Called before each append is kept; throw in it, or wait, to play a bad disk. */
  beforeAppend: (lines: readonly Line[]) => Promise<void> | void;
}

type Book = { days: Map<string, Line[]>; last: Line | null };

export function openMemoryJournal(): MemoryJournal {
  const books = new Map<string, Book>();
  const alive = new Map<string, number>();
  const rows = new Map<string, PersonalRow>();
  let closed = false;

  const bookOf = (hall: string): Book => {
    if (closed) throw new Error('The journal is closed.');
    return books.get(hall) ?? { days: new Map<string, Line[]>(), last: null };
  };

  const journal: MemoryJournal = {
    beforeAppend: () => undefined,
    async append(lines, personal) {
      checkAppend(lines, personal);
      await journal.beforeAppend(lines);
      const [first] = lines;
      if (first === undefined) return;
      const book = bookOf(first.hall);
      checkStrictly(book, first, lines);
      checkRows(rows, personal);
      for (const line of lines) {
        const kept = book.days.get(line.day) ?? [];
        kept.push({ ...line });
        book.days.set(line.day, kept);
        book.last = { ...line };
      }
      books.set(first.hall, book);
      for (const row of personal) rows.set(row.id, { ...row });
    },
    lastDay: async (hall) => bookOf(hall).last?.day ?? null,
    async read(hall, day, afterSeq, limit) {
      checkReadLimit(limit);
      const lines = bookOf(hall).days.get(day) ?? [];
      return lines.slice(afterSeq, afterSeq + limit).map((line) => ({ ...line }));
    },
    days: async (hall, fromDay) => [...bookOf(hall).days.keys()].filter((day) => day >= fromDay),
    noteAlive: async (hall, at) => {
      bookOf(hall);
      alive.set(hall, at);
    },
    lastAlive: async (hall) => {
      bookOf(hall);
      return alive.get(hall) ?? null;
    },
    close: async () => {
      closed = true;
    },
    personal: personalOf(rows),
  };
  return journal;
}

function checkStrictly(book: Book, first: Line, lines: readonly Line[]): void {
  const { last } = book;
  const taken = lines.some((line) => (book.days.get(line.day)?.length ?? 0) >= line.seq);
  if (taken || first.previousHash !== (last?.hash ?? noHash)) throw new SeqTaken(`${first.day} ${first.seq}`);
  for (const line of lines) {
    if (hashLine(line) !== line.hash) throw new AppendRefused(`line ${line.day} ${line.seq}: wrong hash.`);
  }
  const follows = first.day === last?.day ? first.seq === last.seq + 1 : first.seq === 1;
  if (!follows || (last !== null && (first.at < last.at || first.day < last.day))) {
    throw new AppendRefused(`line ${first.day} ${first.seq} does not follow the book.`);
  }
}

function checkRows(rows: ReadonlyMap<string, PersonalRow>, personal: readonly PersonalRow[]): void {
  const ids = new Set(personal.map((row) => row.id));
  if (ids.size < personal.length || personal.some((row) => rows.has(row.id))) {
    throw new Error('A personal row of this id is there already.');
  }
}

function personalOf(rows: Map<string, PersonalRow>): PersonalStore {
  return {
    read: async (id) => rows.get(id) ?? null,
    forget: async (id) => rows.delete(id),
    keep: async (id, until) => {
      const row = rows.get(id);
      if (row !== undefined) rows.set(id, { ...row, deleteAfter: until });
      return row !== undefined;
    },
    forgetDue: async (at, limit) => {
      const due = [...rows.values()].filter((row) => row.deleteAfter <= at).slice(0, limit);
      for (const row of due) rows.delete(row.id);
      return due.length;
    },
  };
}

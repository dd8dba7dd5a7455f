// Verifies an SQLite database file without changing it: SQLite's own check of its pages, then the chain of every hall in it.
import { connectSqliteReadOnly } from './connect.ts';
import { hallsOf, openSqlJournal } from './sql-journal.ts';
import type { Statement } from './statements.ts';
import { verifyBook } from './verify-book.ts';
import type { BookVerdict } from './verify-book.ts';

export type FileVerdict =
  | { ok: true; books: Extract<BookVerdict, { ok: true }>[] }
  | { ok: false; because: 'notADatabase' | 'noJournal' | 'damagedPages'; detail: string }
  | { ok: false; because: 'brokenChain'; broken: Extract<BookVerdict, { ok: false }> };

/** Every hall's book, up to the first line that is broken. */
export async function verifyBooks(reader: Statement): Promise<FileVerdict> {
  const journal = openSqlJournal(reader, reader, async () => undefined);
  const books: Extract<BookVerdict, { ok: true }>[] = [];
  for (const hall of await hallsOf(reader)) {
    const verdict = await verifyBook(journal, hall);
    if (!verdict.ok) return { ok: false, because: 'brokenChain', broken: verdict };
    books.push(verdict);
  }
  return { ok: true, books };
}

export async function verifyFile(file: string): Promise<FileVerdict> {
  const database = await connectSqliteReadOnly(file);
  try {
    const { reader } = database;
    const [found] = await reader.rows('pragma integrity_check(1)');
    if (found?.['integrity_check'] !== 'ok') {
      return { ok: false, because: 'damagedPages', detail: String(found?.['integrity_check']) };
    }
    const tables = await reader.rows(`select name from sqlite_master where name = 'journal_line'`);
    if (tables.length === 0) return { ok: false, because: 'noJournal', detail: 'journal_line' };
    return await verifyBooks(reader);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (/not a database|malformed|unsupported file format/.test(detail)) {
      return { ok: false, because: 'notADatabase', detail };
    }
    throw error;
  } finally {
    await database.close();
  }
}

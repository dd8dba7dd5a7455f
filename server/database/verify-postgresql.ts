// Verifies the chain of every hall in a PostgreSQL database, beside running servers; makes and changes nothing there.
import { connectPostgresql } from './connect.ts';
import { verifyBooks } from './verify-file.ts';
import type { FileVerdict } from './verify-file.ts';

export async function verifyPostgresql(url: string): Promise<FileVerdict> {
  const database = await connectPostgresql(url);
  try {
    const [table] = await database.reader.rows(`select to_regclass('journal_line') as name`);
    if (table?.['name'] === null) return { ok: false, because: 'noJournal', detail: 'journal_line' };
    return await verifyBooks(database.reader);
  } finally {
    await database.close();
  }
}

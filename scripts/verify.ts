// npm run verify [-- <file> | --data <folder>]: walks the hash chain of a hall's whole book, closed or running, and changes nothing.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { databaseFileName } from '../server/database/open-database.ts';
import { verifyFile } from '../server/database/verify-file.ts';
import { verifyPostgresql } from '../server/database/verify-postgresql.ts';
import { sentenceOf, sentenceOfGood } from './verdicts.ts';

/** Exit codes: 0 whole, 1 broken or unreadable, 2 asked wrongly. */
function end(code: 1 | 2, sentence: string): never {
  console.error(sentence);
  process.exit(code);
}

function readArguments(): { file: string } | { url: string } {
  try {
    const { values, positionals } = parseArgs({
      options: { data: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (more.length > 0 || (file !== undefined && values.data !== undefined)) throw new Error('too many');
    if (file !== undefined) return { file: resolve(file) };
    const url = process.env['DATABASE_URL'];
    if (values.data === undefined && url !== undefined && url !== '') return { url };
    const folder = values.data ?? process.env['ONEDOOR_DATA'] ?? join('data', 'hall');
    return { file: resolve(folder, databaseFileName) };
  } catch {
    return end(
      2,
      '用法：npm run verify [-- <数据库文件> 或 --data <数据文件夹>]\nUsage: npm run verify [-- <database file> or --data <data folder>]',
    );
  }
}

const asked = readArguments();
if ('file' in asked && !existsSync(asked.file)) {
  end(2, `找不到数据库文件 ${asked.file}。\nThere is no database file ${asked.file}.`);
}
try {
  const verdict = 'url' in asked ? await verifyPostgresql(asked.url) : await verifyFile(asked.file);
  if (!verdict.ok) end(1, sentenceOf('file' in asked ? asked.file : 'PostgreSQL', verdict));
  for (const book of verdict.books) console.log(sentenceOfGood(book));
  if (verdict.books.length === 0) console.log('数据库中还没有记录。 There is no line in the book yet.');
} catch (error) {
  const detail = error instanceof Error ? error.message : String(error);
  end(1, `无法核对 It could not be verified: ${detail}`);
}

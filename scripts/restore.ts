// npm run restore -- <backup file> [--data <folder>]: puts a backup in the place of the hall's database.
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DatabaseNewer } from '../server/database/connect.ts';
import { FolderInUse } from '../server/database/folder-lock.ts';
import { restoreFile } from '../server/database/restore-file.ts';
import { sentenceOf } from './verdicts.ts';

/** Exit codes: 0 restored, 1 the backup is not good or the disk refused, 2 asked wrongly, 3 a server is running on the folder. */
function end(code: 1 | 2 | 3, sentence: string): never {
  console.error(sentence);
  process.exit(code);
}

const usage =
  '用法：npm run restore -- <备份文件> [--data <数据文件夹>]\nUsage: npm run restore -- <backup file> [--data <data folder>]';

function readArguments(): { file: string; dataFolder: string } {
  try {
    const { values, positionals } = parseArgs({
      options: { data: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) end(2, usage);
    const dataFolder = values.data ?? process.env['ONEDOOR_DATA'] ?? join('data', 'hall');
    return { file: resolve(file), dataFolder: resolve(dataFolder) };
  } catch {
    return end(2, usage);
  }
}

const { file, dataFolder } = readArguments();
if (!existsSync(file) || !statSync(file).isFile()) {
  end(2, `找不到备份文件 ${file}。\nThere is no backup file ${file}.`);
}
try {
  const restored = await restoreFile(file, dataFolder, Date.now());
  if (!restored.ok) {
    end(
      1,
      `${sentenceOf(file, restored.verdict)}\n没有恢复，现有数据库未改动。 Nothing was restored; the present database is untouched.`,
    );
  }
  const { books, replaced } = restored;
  for (const book of books) {
    const last = book.lastAt === null ? '—' : new Date(book.lastAt).toISOString();
    console.log(
      `已恢复大厅 ${book.hall}：${book.days} 天，${book.lines} 条记录，最后一条 ${last}；此后的取号、叫号不在其中。\n` +
        `Restored hall ${book.hall}: ${book.days} days, ${book.lines} lines, the last of ${last}; what came later is not in it.`,
    );
  }
  console.log(
    replaced === null
      ? `数据库已放入 ${dataFolder}。 The database is in ${dataFolder}.`
      : `原数据库保留在 ${replaced}。 The replaced database is kept in ${replaced}.`,
  );
} catch (error) {
  if (error instanceof FolderInUse) end(3, error.message);
  if (error instanceof DatabaseNewer) end(1, error.message);
  const detail = error instanceof Error ? error.message : String(error);
  end(1, `恢复失败 The restore failed: ${detail}`);
}

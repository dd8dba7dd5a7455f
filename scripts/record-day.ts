// node scripts/record-day.ts <data folder> <name>: keeps the beginning of a hall's last day as tests/days/<name>.jsonl, and what it folds to beside it.
// Each release adds one; every later build must fold it to the same books.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../server/database/open-database.ts';
import { booksOf, foldLines } from '../tests/support/recorded-day.ts';

const [dataFolder, name] = process.argv.slice(2);
const linesKept = 600;
const folder = join(import.meta.dirname, '..', 'tests', 'days');

if (dataFolder === undefined || name === undefined) {
  console.error('用法：node scripts/record-day.ts <数据文件夹> <名称>');
  process.exit(2);
}
const database = await openDatabase({ dataFolder });
const [hallId] = await database.halls();
const day = hallId === undefined ? null : await database.journal.lastDay(hallId);
if (hallId === undefined || day === null) throw new Error('the data folder has no day to record');
const lines = await database.journal.read(hallId, day, 0, linesKept);
await database.close();
writeFileSync(join(folder, `${name}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
writeFileSync(join(folder, `${name}.books.json`), `${JSON.stringify(booksOf(foldLines(lines)), null, 2)}\n`);
console.log(`${lines.length} 行已保存。 ${lines.length} lines recorded.`);

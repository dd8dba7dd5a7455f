// A process that opens a data folder and holds it until it is ended from outside. Says "open" or the reason why not.
import { openDatabase } from '../../server/database/open-database.ts';
import { lineAfter } from './book.ts';
import type { Line } from '../../server/journal.ts';

const [dataFolder = '', mode = ''] = process.argv.slice(2);
try {
  const database = await openDatabase({ dataFolder });
  console.log('open');
  if (mode === 'write') {
    let last: Line | null = null;
    for (;;) {
      last = lineAfter(last);
      await database.journal.append([last], []);
      console.log(`kept ${last.seq}`);
    }
  }
  setInterval(() => undefined, 1000);
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

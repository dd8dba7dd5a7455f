// The journal in SQL, the same on SQLite and PostgreSQL: one statement per append, bound values, a unique key against a second writer.
import { noHash } from '../chain.ts';
import { SeqTaken } from '../journal.ts';
import type { Journal, Line, PersonalRow } from '../journal.ts';
import { checkAppend, checkReadLimit } from './line-check.ts';
import type { LineHints } from './line-hints.ts';
import type { Row, Statement, Statements, Value } from './statements.ts';

const lineColumns = 'hall, day, seq, at, asker, command_id, shape, body, previous_hash, hash';
const lineMarks = '(?,?,?,?,?,?,?,?,?,?)';
const personalMarks = '(?,?,?,?,?)';

function valuesOf(line: Line): Value[] {
  return [
    line.hall,
    line.day,
    line.seq,
    line.at,
    line.asker,
    line.commandId,
    line.shape,
    line.body,
    line.previousHash,
    line.hash,
  ];
}

function lineOf(row: Row): Line {
  return {
    hall: String(row['hall']),
    day: String(row['day']),
    seq: Number(row['seq']),
    at: Number(row['at']),
    asker: String(row['asker']),
    commandId: String(row['command_id']),
    shape: Number(row['shape']),
    body: String(row['body']),
    previousHash: String(row['previous_hash']),
    hash: String(row['hash']),
  };
}

/** Both databases name in the error what stood in the way: a taken personal id is no lost race. */
function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, constraint } = error as Error & { code?: unknown; constraint?: unknown };
  if (code === '23505') return typeof constraint === 'string' && constraint === 'journal_line_pkey';
  return error.message.includes('UNIQUE constraint failed: journal_line.');
}

/** Servers on one PostgreSQL begin days one after another, so that each sees what the other began. */
async function lockBeginnings(inside: Statements): Promise<void> {
  await inside.rows('select pg_advisory_xact_lock(7306081232)');
}

/**
 * The unique key guards within a day. An append that begins with the first line of a day must follow the end of the book: two servers
 * with clocks on either side of midnight could otherwise begin two books.
 */
async function checkBeginning(inside: Statements, lines: readonly Line[]): Promise<void> {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return;
  const [before] = await inside.rows(
    'select hash from journal_line where hall = ? and day < ? order by day desc, seq desc limit 1',
    first.hall,
    first.day,
  );
  const later = await inside.rows(
    'select day from journal_line where hall = ? and day > ? limit 1',
    first.hall,
    last.day,
  );
  if (later.length > 0 || (before?.['hash'] ?? noHash) !== first.previousHash) {
    throw new SeqTaken(`line ${first.day} 1 does not follow the end of the book`);
  }
}

/** Days are found by jumping from one to the next in the key: a year's book holds millions of lines and few days. */
const daysStatement = `
  with recursive found(day) as (
    select min(day) from journal_line where hall = ? and day >= ?
    union all
    select (select min(day) from journal_line where hall = ? and day > found.day) from found where found.day is not null
  )
  select day from found where day is not null order by day`;

/** `reader` may be another connection than `writer`: SQLite reads beside the writer, not behind it. */
export function openSqlJournal(
  writer: Statement,
  reader: Statement,
  close: () => Promise<void>,
  hints: LineHints | null = null,
): Journal {
  const insertLines = (lines: readonly Line[]): [string, ...Value[]] => [
    `insert into journal_line (${lineColumns}) values ${lines.map(() => lineMarks).join(',')}`,
    ...lines.flatMap(valuesOf),
  ];
  const insertPersonal = (rows: readonly PersonalRow[]): [string, ...Value[]] => [
    `insert into personal (id, purpose, content, salt, delete_after) values ${rows.map(() => personalMarks).join(',')}`,
    ...rows.flatMap((row) => [row.id, row.purpose, row.content, row.salt, row.deleteAfter]),
  ];
  const insertTelling = (lines: readonly Line[], { telling }: LineHints): [string, ...Value[]] => {
    const [insert, ...values] = insertLines(lines);
    return [`with appended as (${insert}) ${telling[0]}`, ...values, telling[1]];
  };
  return {
    async append(lines, personal) {
      checkAppend(lines, personal);
      try {
        const beginsDay = lines[0]?.seq === 1;
        // A single statement is a transaction of its own, and spares PostgreSQL two round trips.
        if (personal.length === 0 && !beginsDay && hints === null) await writer.run(...insertLines(lines));
        else if (personal.length === 0 && !beginsDay && hints !== null)
          await writer.run(...insertTelling(lines, hints));
        else {
          await writer.transaction(async (inside) => {
            if (beginsDay && writer.dialect === 'postgresql') await lockBeginnings(inside);
            await inside.run(...insertLines(lines));
            if (beginsDay) await checkBeginning(inside, lines);
            if (personal.length > 0) await inside.run(...insertPersonal(personal));
            if (hints !== null) await inside.rows(...hints.telling);
          });
        }
      } catch (error) {
        if (error instanceof SeqTaken || !isTaken(error)) throw error;
        throw new SeqTaken(`line ${lines[0]?.day} ${lines[0]?.seq} is taken`, { cause: error });
      }
    },
    async lastDay(hall) {
      const [row] = await reader.rows(
        'select day from journal_line where hall = ? order by day desc limit 1',
        hall,
      );
      return row === undefined ? null : String(row['day']);
    },
    async read(hall, day, afterSeq, limit) {
      checkReadLimit(limit);
      const rows = await reader.rows(
        `select ${lineColumns} from journal_line where hall = ? and day = ? and seq > ? order by seq limit ?`,
        hall,
        day,
        afterSeq,
        limit,
      );
      return rows.map(lineOf);
    },
    async days(hall, fromDay) {
      const rows = await reader.rows(daysStatement, hall, fromDay, hall);
      return rows.map((row) => String(row['day']));
    },
    async noteAlive(hall, at) {
      await writer.run(
        'insert into sign_of_life (hall, at) values (?, ?) on conflict (hall) do update set at = excluded.at',
        hall,
        at,
      );
    },
    async lastAlive(hall) {
      const [row] = await reader.rows('select at from sign_of_life where hall = ?', hall);
      return row === undefined ? null : Number(row['at']);
    },
    ...(hints === null ? {} : { onOthers: (listener: () => void) => hints.listen(listener) }),
    close,
  };
}

const hallsStatement = `
  with recursive found(hall) as (
    select min(hall) from journal_line
    union all
    select (select min(hall) from journal_line where hall > found.hall) from found where found.hall is not null
  )
  select hall from found where hall is not null order by hall`;

/** Every hall that has a line. */
export async function hallsOf(reader: Statement): Promise<string[]> {
  return (await reader.rows(hallsStatement)).map((row) => String(row['hall']));
}

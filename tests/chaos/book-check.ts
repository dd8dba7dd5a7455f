// Reads a hall's whole book from its file and looks for what must never be in it.
import { join } from 'node:path';
import { databaseFileName, openDatabase } from '../../server/database/open-database.ts';
import { verifyFile } from '../../server/database/verify-file.ts';
import { applyAll } from '../../server/hall/apply.ts';
import type { HallEvent } from '../../server/hall/event.ts';
import { emptyHall } from '../../server/hall/hall.ts';
import type { Hall } from '../../server/hall/hall.ts';
import type { Line } from '../../server/journal.ts';

export interface BookRead {
  lines: Line[];
  days: string[];
  hall: Hall;
  /** Sentences about everything wrong; empty for a good book. */
  wrong: string[];
}

async function allLines(dataFolder: string, hallId: string): Promise<{ lines: Line[]; days: string[] }> {
  const database = await openDatabase({ dataFolder });
  try {
    const days = await database.journal.days(hallId, '0000-00-00');
    const lines: Line[] = [];
    for (const day of days) {
      for (let seq = 0; ;) {
        const some = await database.journal.read(hallId, day, seq, 1_000);
        lines.push(...some);
        const last = some.at(-1);
        if (last === undefined) break;
        seq = last.seq;
      }
    }
    return { lines, days };
  } finally {
    await database.close();
  }
}

/** Two windows with one visitor, or a visitor whose window does not know her. */
function atTwoWindows(hall: Hall, line: Line): string[] {
  const seen = new Map<string, number>();
  const wrong: string[] = [];
  for (const window of hall.windows.values()) {
    if (window.ticketId === null) continue;
    const other = seen.get(window.ticketId);
    if (other !== undefined)
      wrong.push(`${line.day}/${line.seq}: one visitor at windows ${other} and ${window.no}`);
    seen.set(window.ticketId, window.no);
    const now = hall.tickets.get(window.ticketId)?.now;
    const agrees =
      now !== undefined && (now.stage === 'called' || now.stage === 'serving') && now.window === window.no;
    if (!agrees)
      wrong.push(
        `${line.day}/${line.seq}: window ${window.no} holds a visitor who is ${now?.stage ?? 'unknown'}`,
      );
  }
  return wrong;
}

export async function readBook(dataFolder: string, hallId: string): Promise<BookRead> {
  const { lines, days } = await allLines(dataFolder, hallId);
  const wrong: string[] = [];
  const verdict = await verifyFile(join(dataFolder, databaseFileName));
  if (!verdict.ok) wrong.push(`the chain is broken: ${JSON.stringify(verdict)}`);
  const commands = new Set<string>();
  const numbers = new Set<string>();
  let hall: Hall | undefined;
  for (const line of lines) {
    const { events } = JSON.parse(line.body) as { events: HallEvent[] };
    const command = `${line.asker} ${line.commandId}`;
    if (line.asker !== 'clock' && commands.has(command))
      wrong.push(`${line.day}/${line.seq}: ${command} was done twice`);
    commands.add(command);
    for (const event of events) {
      if (event.type === 'dayOpened') hall ??= emptyHall(hallId, event.plan);
      if (event.type !== 'ticketIssued') continue;
      const number = `${line.day} ${event.number}`;
      if (numbers.has(number)) wrong.push(`${line.day}/${line.seq}: number ${event.number} was given twice`);
      if (hall?.numbers.has(event.number))
        wrong.push(`${line.day}/${line.seq}: number ${event.number} is still somebody's`);
      numbers.add(number);
    }
    if (hall === undefined) throw new Error('the book does not begin with the opening of a day');
    hall = applyAll(hall, events, line.at);
    wrong.push(...atTwoWindows(hall, line));
  }
  if (hall === undefined) throw new Error('the book is empty');
  return { lines, days, hall, wrong };
}

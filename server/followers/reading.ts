// Reading a book on from a position, over changes of day.
import type { Journal, Line } from '../journal.ts';

interface At {
  day: string;
  seq: number;
}

/** The next lines after a position, of one day, at most `limit`; none where the book ends there. */
export async function linesAfter(
  journal: Journal,
  hall: string,
  { day, seq }: At,
  limit: number,
): Promise<Line[]> {
  const lines = await journal.read(hall, day, seq, limit);
  if (lines.length > 0) return lines;
  const newest = await journal.lastDay(hall);
  if (newest === null || newest <= day) return [];
  const next = (await journal.days(hall, day)).find((other) => other > day);
  // The day was closed while we looked: its last lines come before the first of the next.
  const rest = await journal.read(hall, day, seq, limit);
  if (rest.length > 0 || next === undefined) return rest;
  return journal.read(hall, next, 0, limit);
}

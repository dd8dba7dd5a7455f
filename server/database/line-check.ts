// What every storage asks of an append before it touches the disk, so that all of them refuse the same.
import type { Line, PersonalRow } from '../journal.ts';

export const appendLimits = {
  lines: 1000,
  personalRows: 1000,
  bodyBytes: 64 * 1024,
  /** The first line of a day carries its plan, and so does that of a change of settings. */
  planBytes: 320 * 1024,
  contentBytes: 16 * 1024,
};

/** A fault of the caller, not of the world: nothing was kept. */
export class AppendRefused extends Error {}

function refuse(sentence: string): never {
  throw new AppendRefused(sentence);
}

/** PostgreSQL has no NUL in text, and a lone surrogate has no UTF-8: kept exactly or not at all. */
function checkText(text: string, what: string): void {
  if (text.includes('\0')) refuse(`${what} contains NUL, which no storage keeps.`);
  if (!text.isWellFormed()) refuse(`${what} contains half a character (a lone surrogate).`);
}

function checkWhole(value: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < 0) refuse(`${what} is not a whole number.`);
}

function checkLine(line: Line): void {
  const name = `line ${line.day} ${line.seq}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(line.day)) refuse(`${name}: the day is not YYYY-MM-DD.`);
  checkWhole(line.seq, `${name}: seq`);
  if (line.seq < 1) refuse(`${name}: seq counts from 1.`);
  checkWhole(line.at, `${name}: at`);
  checkWhole(line.shape, `${name}: shape`);
  for (const key of ['hall', 'asker', 'commandId', 'body'] as const) checkText(line[key], `${name}: ${key}`);
  for (const key of ['hall', 'asker', 'commandId'] as const) {
    if (line[key].length > 200) refuse(`${name}: ${key} is longer than 200.`);
  }
  const carriesPlan = line.seq === 1 || line.body.startsWith('{"events":[{"type":"settingsChanged"');
  const limit = carriesPlan ? appendLimits.planBytes : appendLimits.bodyBytes;
  if (Buffer.byteLength(line.body) > limit) refuse(`${name}: the body is larger than ${limit / 1024} KiB.`);
  for (const key of ['hash', 'previousHash'] as const) {
    if (!/^[0-9a-f]{64}$/.test(line[key])) refuse(`${name}: ${key} is not a SHA-256 in hex.`);
  }
}

/** Lines of one append belong together: one hall, one chain, numbers without a gap. */
function checkSuccession(lines: readonly Line[]): void {
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined) continue;
    const inOrder =
      line.hall === before.hall &&
      line.at >= before.at &&
      line.previousHash === before.hash &&
      (line.day === before.day ? line.seq === before.seq + 1 : line.day > before.day && line.seq === 1);
    if (!inOrder) refuse(`line ${line.day} ${line.seq} does not follow line ${before.day} ${before.seq}.`);
  }
}

function checkPersonal(row: PersonalRow): void {
  for (const key of ['id', 'purpose', 'salt', 'content'] as const)
    checkText(row[key], `personal row: ${key}`);
  for (const key of ['id', 'purpose', 'salt'] as const) {
    if (row[key].length === 0 || row[key].length > 200)
      refuse(`personal row: ${key} is empty or longer than 200.`);
  }
  if (Buffer.byteLength(row.content) > appendLimits.contentBytes) {
    refuse('personal row: the content is larger than 16 KiB.');
  }
  checkWhole(row.deleteAfter, 'personal row: deleteAfter');
}

/** Throws AppendRefused with a sentence. Never quotes content. */
export function checkAppend(lines: readonly Line[], personal: readonly PersonalRow[]): void {
  if (lines.length === 0) refuse('an append has at least one line.');
  if (lines.length > appendLimits.lines) refuse(`an append has at most ${appendLimits.lines} lines.`);
  if (personal.length > appendLimits.personalRows) {
    refuse(`an append has at most ${appendLimits.personalRows} personal rows.`);
  }
  for (const line of lines) checkLine(line);
  checkSuccession(lines);
  for (const row of personal) checkPersonal(row);
}

/** What `read` may ask for at once. */
export function checkReadLimit(limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > 10_000) {
    throw new RangeError('A page of the journal has 1 to 10,000 lines.');
  }
}

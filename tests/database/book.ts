// Makes lines for the tests of the memory: a chain as the hall would write it.
import { createHash } from 'node:crypto';
import { hashLine, noHash } from '../../server/chain.ts';
import type { Line, PersonalRow } from '../../server/journal.ts';

export const hall = 'demo-hall';
export const firstDay = '2026-03-02';
const morning = Date.UTC(2026, 2, 2, 0, 30);

export function lineAfter(previous: Line | null, change: Partial<Omit<Line, 'hash'>> = {}): Line {
  const day = change.day ?? previous?.day ?? firstDay;
  const seq = previous !== null && previous.day === day ? previous.seq + 1 : 1;
  const line = {
    hall: previous?.hall ?? hall,
    day,
    seq,
    at: (previous?.at ?? morning) + 250,
    asker: 'device:kiosk-1',
    commandId: `${day}-${seq}`,
    shape: 1,
    body: JSON.stringify([{ type: 'ticketIssued', number: `A${seq}`, item: '身份证换领' }]),
    previousHash: previous?.hash ?? noHash,
    ...change,
  };
  return { ...line, hash: hashLine(line) };
}

export function linesAfter(
  previous: Line | null,
  count: number,
  change: Partial<Omit<Line, 'hash'>> = {},
): Line[] {
  const lines: Line[] = [];
  for (let made = 0; made < count; made += 1) lines.push(lineAfter(lines.at(-1) ?? previous, change));
  return lines;
}

export function personalRow(id: string, content: string, deleteAfter = morning): PersonalRow {
  const salt = createHash('sha256').update(id).digest('hex');
  return { id, purpose: 'ratingText', content, salt, deleteAfter };
}

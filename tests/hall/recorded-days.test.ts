// Days that older releases lived: every later build folds them to the same books.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../server/chain.ts';
import type { Line } from '../../server/journal.ts';
import { booksOf, foldLines } from '../support/recorded-day.ts';

const folder = join(import.meta.dirname, '..', 'days');
const days = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

const linesOf = (name: string): Line[] =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as Line);

describe.each(days)('the recorded day %s', (name) => {
  const lines = linesOf(name);

  it('has a whole chain', () => {
    expect(verifyChain(lines, lines[0]?.previousHash ?? '')).toMatchObject({ ok: true, lines: lines.length });
  });

  it('folds to the books of its release', () => {
    const books = JSON.parse(
      readFileSync(join(folder, name.replace('.jsonl', '.books.json')), 'utf8'),
    ) as object;
    expect(booksOf(foldLines(lines))).toEqual(books);
  });
});

it('there is a day of the first release', () => {
  expect(days).toContain('0.1.0.jsonl');
});

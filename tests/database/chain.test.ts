// The chain: whatever is changed, left out, put in or moved, the walk names the line.
import { expect, test } from 'vitest';
import { hashLine, noHash, verifyChain } from '../../server/chain.ts';
import type { Line } from '../../server/journal.ts';
import { lineAfter, linesAfter } from './book.ts';

const book = () => linesAfter(null, 5);

function replaced(lines: Line[], seq: number, change: Partial<Line>): Line[] {
  return lines.map((line) => (line.seq === seq ? { ...line, ...change } : line));
}

test('a hash is known for ever: old books stay verifiable', () => {
  const line = {
    hall: 'demo-hall',
    day: '2026-03-02',
    seq: 7,
    at: 1_772_411_400_000,
    asker: 'device:kiosk-1',
    commandId: 'c-7',
    shape: 1,
    body: '[{"type":"ticketIssued","number":"A007","item":"身份证换领"}]',
    previousHash: noHash,
  };
  expect(hashLine(line)).toBe('2f22fe65c8b0301e0a757dca2542400d2f06216cf43f419fc3492a9136c5f688');
});

test('a whole book passes and ends at its last line', () => {
  const lines = book();
  const last = lines.at(-1);
  expect(verifyChain(lines, noHash)).toEqual({
    ok: true,
    lines: 5,
    end: { day: last?.day, seq: 5, at: last?.at, hash: last?.hash },
  });
  expect(verifyChain([], noHash)).toEqual({ ok: true, lines: 0, end: null });
});

test.each([
  ['hall', { hall: 'other' }],
  ['day', { day: '2026-03-09' }],
  ['at', { at: 1 }],
  ['asker', { asker: 'clock' }],
  ['commandId', { commandId: 'x' }],
  ['shape', { shape: 2 }],
  ['body', { body: '[]' }],
  ['hash', { hash: 'f'.repeat(64) }],
  ['previousHash', { previousHash: noHash }],
])('a changed %s is found at its line', (_field, change) => {
  expect(verifyChain(replaced(book(), 3, change), noHash)).toMatchObject({
    ok: false,
    seq: 3,
    because: 'content',
  });
});

test('text cannot move from one field into the next', () => {
  const line = lineAfter(null, { asker: 'a', commandId: 'b', body: 'c' });
  expect(hashLine({ ...line, asker: 'ab', commandId: '' })).not.toBe(line.hash);
  expect(hashLine({ ...line, asker: 'a","b', commandId: 'b' })).not.toBe(line.hash);
  expect(hashLine({ ...line, commandId: 'b\nc', body: '' })).not.toBe(line.hash);
});

test('a changed line that was hashed anew breaks the link of the next', () => {
  const lines = book();
  const forged = lineAfter(lines[1] ?? null, { body: '[]' });
  expect(verifyChain(replaced(lines, 3, forged), noHash)).toMatchObject({
    ok: false,
    seq: 4,
    because: 'link',
  });
});

test('a line left out, put in twice or moved is found', () => {
  const [a, b, c, d] = book();
  if (!a || !b || !c || !d) throw new Error('five lines');
  expect(verifyChain([a, c], noHash)).toMatchObject({ seq: 3, because: 'link' });
  expect(verifyChain([a, b, b], noHash)).toMatchObject({ seq: 2, because: 'link' });
  expect(verifyChain([a, c, b, d], noHash)).toMatchObject({ seq: 3, because: 'link' });
  expect(verifyChain([b], noHash)).toMatchObject({ seq: 2, because: 'link' });
});

test('a chain that was forged whole still has to count and to go forward in time', () => {
  const first = lineAfter(null);
  const gap = lineAfter(first, { seq: 3 });
  const back = lineAfter(first, { at: first.at - 1 });
  const yesterday = lineAfter(first, { day: '2026-03-01', seq: 1 });
  const lateStart = lineAfter(first, { day: '2026-03-03', seq: 2 });
  for (const line of [gap, back, yesterday, lateStart]) {
    expect(verifyChain([first, line], noHash)).toMatchObject({ ok: false, because: 'order' });
  }
});

// What the guide's box makes of what is typed or scanned.
import { expect, test } from 'vitest';
import { deedText } from '../../contract/deed-text.ts';
import { fetchText } from '../../contract/fetch-text.ts';
import { brought } from '../../counter/guide/brought.ts';

test.each([
  ['345120', { kind: 'fetch', code: '345120' }],
  [fetchText('345120'), { kind: 'fetch', code: '345120' }],
  [' hrb-2026-00017 ', { kind: 'fetch', caseNo: 'HRB-2026-00017' }],
  ['ＨＲＢ－２０２６－０００１７', { kind: 'fetch', caseNo: 'HRB-2026-00017' }],
  ['hrb 2026 00017', { kind: 'fetch', caseNo: 'HRB202600017' }],
])('PU3 %j stands for a result', (typed, meant) => {
  expect(brought(typed, true)).toEqual(meant);
  // Without a queue for results it is only a number that nobody has.
  expect(brought(typed, false)).toMatchObject({ kind: 'number' });
});

test.each(['D012', 'AB1203', 'v001', 'X9'])('%j is a number', (typed) => {
  expect(brought(typed, true)).toEqual({ kind: 'number', number: typed.toUpperCase() });
});

test('papers and passes stay what they are', () => {
  expect(brought('r261123002', true)).toEqual({ kind: 'deed', deed: 'R261123-002' });
  const receipt = { id: 'S261123-002', code: '4471' };
  expect(brought(deedText(receipt), true)).toEqual({ kind: 'deed', deed: 'S261123-002', code: '4471' });
  expect(brought('1123-004', true)).toEqual({ kind: 'pass', pass: '1123-004', code: '' });
});

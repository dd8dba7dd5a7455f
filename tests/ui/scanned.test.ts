// What a scanner reads at the kiosk opens the page that it is for.
import { expect, test } from 'vitest';
import { deedText } from '../../contract/deed-text.ts';
import { fetchText } from '../../contract/fetch-text.ts';
import { passText } from '../../contract/pass-text.ts';
import { scannedPage } from '../../ticketing/kiosk/scanned.ts';

test('PU3 a receipt and a pick-up code open the page of results, whatever case the scanner types', () => {
  expect(scannedPage(fetchText('034512'))).toEqual({ at: 'fetch', code: '034512' });
  expect(scannedPage(fetchText('034512').toLowerCase())).toEqual({ at: 'fetch', code: '034512' });
  const receipt = deedText({ id: 'S261123-002', code: '4471' });
  expect(scannedPage(receipt)).toEqual({ at: 'fetch', deed: 'S261123-002', code: '4471' });
});

test('a notice, a deferral and a pass open theirs', () => {
  for (const id of ['G261123-001', 'R261123-1203'])
    expect(scannedPage(deedText({ id, code: '0417' }))).toEqual({ at: 'return', deed: id, code: '0417' });
  const pass = passText({ number: '1123-004', code: '9021' });
  expect(scannedPage(pass)).toEqual({ at: 'redeem', pass: '1123-004', code: '9021' });
});

test.each([
  '',
  'FETCH12345',
  'FETCH1234567',
  '034512',
  'S261123002',
  'HTTPHALLEXAMPLE',
  'BACKX2611230020417',
])('nothing of ours opens nothing: %j', (text) => expect(scannedPage(text)).toBeNull());

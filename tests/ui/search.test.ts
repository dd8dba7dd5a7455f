// Searching the demonstration hall's catalogue as people type.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../contract/catalogue.ts';
import { search } from '../../ticketing/kiosk/search.ts';

const settings = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../halls/demo.json'), 'utf8'),
) as unknown as Pick<Catalogue, 'items' | 'notHandledHere'>;
const catalogue = settings as Catalogue;

const names = (typed: string) =>
  search(catalogue, typed, 10).map((found) => {
    if (found.kind === 'item') return found.item.name.zh;
    return found.kind === 'journey' ? found.journey.name.zh : found.name.zh;
  });

test.each([
  ['sfz', '身份证'],
  ['SFZ', '身份证'],
  ['身份', '身份证'],
  ['passport', '护照通行证'],
  ['ПЕНСИИ', '养老资格认证'],
  ['hukou', '户口迁移'],
  ['shenfenzheng', '身份证'],
  ['shen fen', '身份证'],
  ['fapiao', '发票'],
  ['转移', '养老关系转移'],
])('%s finds %s', (typed, wanted) => {
  expect(names(typed)).toContain(wanted);
});

test('the whole initials come before others that begin with them', () => {
  for (const { initials, name } of catalogue.items) {
    const first = initials[0];
    if (first === undefined) continue;
    const holders = catalogue.items.filter((item) => item.initials.includes(first)).length;
    expect(names(first).slice(0, holders)).toContain(name.zh);
  }
});

test('every item is found by each of its names and keywords', () => {
  for (const item of catalogue.items) {
    for (const typed of [item.name.zh, item.name.en, item.name.ru, ...item.keywords]) {
      const found = search(catalogue, typed, 20).map((each) => (each.kind === 'item' ? each.item.id : ''));
      expect(found, typed).toContain(item.id);
    }
  }
});

test('what is not done here is found, and told apart', () => {
  expect(search(catalogue, '婚姻', 5)[0]?.kind).toBe('elsewhere');
});

test('nothing is found for nothing, for blanks and for nonsense', () => {
  expect(names('')).toEqual([]);
  expect(names('   ')).toEqual([]);
  expect(names('qqqqq')).toEqual([]);
  expect(names('aeiou')).toEqual([]);
  expect(names('vvvvv')).toEqual([]);
});

test('a single Latin or Cyrillic letter does not find the inside of words', () => {
  expect(names('q').every((name) => /[一-鿿]/.test(name))).toBe(true);
  expect(names('x').length).toBeLessThan(catalogue.items.length / 2);
});

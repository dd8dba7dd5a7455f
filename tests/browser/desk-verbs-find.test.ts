// Where to send a visitor, found by what a clerk types: a window's number, a name, pinyin initials, a keyword.
import { describe, expect, test } from 'vitest';
import { find } from '../../counter/find.ts';
import type { Findable } from '../../counter/find.ts';

interface Named extends Findable {
  id: string;
}
const things: Named[] = [
  { id: 'window 1', codes: ['1'], names: ['综合咨询', 'Inquiries'], initials: [], keywords: [] },
  { id: 'window 14', codes: ['14'], names: ['不动产登记', 'Real estate'], initials: [], keywords: [] },
  { id: 'queue D', codes: ['D'], names: ['综合受理', 'General services'], initials: [], keywords: [] },
  {
    id: 'id card',
    codes: [],
    names: ['居民身份证', 'ID card'],
    initials: ['jmsfz', 'sfz'],
    keywords: ['补领'],
  },
  {
    id: 'mortgage',
    codes: [],
    names: ['抵押登记', 'Mortgage'],
    initials: ['dydj'],
    keywords: ['按揭', 'loan'],
  },
];
const ids = (typed: string, limit = 10) => find(things, typed, limit).map(({ id }) => id);

describe('searching', () => {
  test('nothing typed shows everything in its order, up to the limit', () => {
    expect(ids('')).toEqual(things.map(({ id }) => id));
    expect(ids('  ', 2)).toEqual(['window 1', 'window 14']);
  });

  test.each([
    ['1', ['window 1']],
    ['14', ['window 14']],
    ['d', ['queue D', 'mortgage']],
    ['sfz', ['id card']],
    ['SFZ', ['id card']],
    ['登记', ['window 14', 'mortgage']],
    ['抵押', ['mortgage']],
    ['按揭', ['mortgage']],
    ['补领', ['id card']],
    ['real', ['window 14']],
    ['没有的', []],
  ])('%s', (typed, found) => {
    expect(ids(typed)).toEqual(found);
  });
});

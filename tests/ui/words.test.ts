// Every sentence a visitor reads exists in three languages, is filled in, and each in its own script.
import { describe, expect, test } from 'vitest';
import { ratingLevels, ratingOptionsOf } from '../../contract/ratings.ts';
import { words as bookingPage } from '../../ticketing/booking/words.ts';
import { checkInWords } from '../../ticketing/check-in-words.ts';
import { fetchWords } from '../../ticketing/fetch-words.ts';
import { bookWords } from '../../ticketing/kiosk/book-words.ts';
import { returnWords } from '../../ticketing/kiosk/return-words.ts';
import { words as kiosk } from '../../ticketing/kiosk/words.ts';
import { messageWords } from '../../ticketing/message-words.ts';
import { passWords } from '../../ticketing/pass-words.ts';
import { closingWords } from '../../ticketing/phone/closing-words.ts';
import { wayWords } from '../../ticketing/phone/way-words.ts';
import { words as phone } from '../../ticketing/phone/words.ts';
import { words as portal } from '../../ui/portal/words.ts';
import { words as shared } from '../../ui/words.ts';
import type { Words } from '../../ui/language.tsx';

type Sentence = string | ((...facts: never[]) => string) | { [key: string]: Sentence };

/** A sentence with something that reads as a number and as a name in each of its places. */
function said(sentence: Sentence): string[] {
  if (typeof sentence === 'string') return [sentence];
  if (typeof sentence === 'object') return Object.values(sentence).flatMap(said);
  const withFacts = sentence as (...facts: unknown[]) => string;
  return [withFacts('1', '2'), withFacts('5', '9')];
}

const chinese = /[一-鿿]/;
const cyrillic = /[а-яё]/i;

describe.each<[string, Words<object>]>([
  ['booking', bookingPage],
  ['booking at the kiosk', bookWords],
  ['check-in', checkInWords],
  ['closing', closingWords],
  ['fetching', fetchWords],
  ['messages', messageWords],
  ['passes', passWords],
  ['coming back', returnWords],
  ['way', wayWords],
  ['kiosk', kiosk],
  ['phone', phone],
  ['portal', portal],
  ['shared', shared],
])('%s', (name, words) => {
  const { zh, en, ru } = words as Words<Record<string, Sentence>>;

  test('has the same sentences in zh, en and ru', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    expect(Object.keys(ru ?? {}).sort()).toEqual(Object.keys(zh).sort());
  });

  test('says 办事群众 or 您, never 客户, and leaves nothing untranslated', () => {
    for (const [key, sentence] of Object.entries(en)) {
      for (const text of said(sentence)) expect(text, key).not.toMatch(chinese);
    }
    for (const [key, sentence] of Object.entries(ru ?? {})) {
      for (const text of said(sentence)) expect(text, key).not.toMatch(chinese);
    }
    for (const [key, sentence] of Object.entries(zh)) {
      for (const text of said(sentence)) {
        expect(text, key).not.toMatch(cyrillic);
        expect(text, key).not.toContain('客户');
        // Why it was handed on is left unsaid where it says nothing.
        const mayBeEmpty = name === 'way' && key === 'reasons';
        expect(mayBeEmpty || text.trim() !== '', key).toBe(true);
      }
    }
  });
});

test('the national rating has five levels with eight options each, and codes of their level', () => {
  expect(ratingLevels.map(({ level, text }) => [level, text.zh])).toEqual([
    [5, '非常满意'],
    [4, '满意'],
    [3, '基本满意'],
    [2, '不满意'],
    [1, '非常不满意'],
  ]);
  for (const { level, options } of ratingLevels) {
    expect(options).toHaveLength(8);
    for (const { code, text } of options) {
      expect(Math.floor(code / 100)).toBe(level);
      expect(text.zh).toMatch(chinese);
      expect(text.ru).toMatch(cyrillic);
      expect(text.en).not.toMatch(chinese);
    }
  }
  expect(ratingOptionsOf(2).map(({ code }) => code)).toContain(212);
  expect(ratingOptionsOf(9)).toEqual([]);
});

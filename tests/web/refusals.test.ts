// Every refusal is a sentence that helps, in the reader's language, with times and numbers in words.
import { describe, expect, test } from 'vitest';
import { refusalCodes } from '../../contract/refusals.ts';
import type { RefusalDetails } from '../../contract/refusals.ts';
import { languages } from '../../contract/languages.ts';
import { durationInWords, momentInWords, refusalSentence } from '../../contract/words/refusals.ts';

const zone = 'Asia/Shanghai';
/** 2026-11-23 is a Monday; 00:30Z is 8:30 in Shanghai. */
const monday = Date.parse('2026-11-23T00:30:00Z');
const everything: RefusalDetails = {
  remainingMs: 75_000,
  callsLeft: 2,
  opensAt: monday,
  window: 14,
  number: 'R012',
  where: {
    zh: '请到道里区民政局。',
    en: 'Please go to the civil affairs office.',
    ru: 'Обратитесь в отдел ЗАГС.',
  },
  limit: 3,
  field: 'items',
};

describe.each(languages)('%s', (language) => {
  const script = { zh: /[一-鿿]/, en: /^[^一-鿿Ѐ-ӿ]+$/, ru: /[А-яЁё]/ }[language];

  test.each(refusalCodes)('%s, with and without its details', (code) => {
    for (const details of [undefined, {}, everything]) {
      const sentence = refusalSentence(
        details === undefined ? { code } : { code, details },
        language,
        zone,
        monday,
      );
      expect(sentence).toMatch(script);
      expect(sentence).toMatch(/[。.！]$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|  /);
      expect(sentence).not.toContain('客户');
    }
  });

  test('no two codes say the same', () => {
    const said = refusalCodes.map((code) => refusalSentence({ code }, language, zone));
    expect(new Set(said).size).toBe(said.length);
  });
});

test('what stands in the way is named', () => {
  const say = (code: (typeof refusalCodes)[number], details: RefusalDetails) =>
    refusalSentence({ code, details }, 'zh', zone, monday);
  expect(say('callAgainFirst', { callsLeft: 2, remainingMs: 8_000 })).toBe(
    '现在还不能过号：还要再呼叫 2 次，8 秒后可以操作。',
  );
  expect(say('windowHeld', { window: 14 })).toContain('14 号窗口');
  expect(say('notHandledHere', everything)).toContain('道里区民政局');
  expect(say('hallClosed', { opensAt: monday })).toContain('8:30');
  expect(say('wrongPassword', { remainingMs: 600_000 })).toContain('10 分钟');
});

test('durations are rounded up, in words', () => {
  expect(durationInWords(1, 'zh')).toBe('1 秒');
  expect(durationInWords(75_000, 'zh')).toBe('1 分钟 15 秒');
  expect(durationInWords(61_000, 'en')).toBe('1 minute 1 second');
  expect(durationInWords(3_600_000 + 61_000, 'en')).toBe('1 hour 1 minute');
  expect(durationInWords(600_000, 'ru')).toBe('10 мин');
});

test('moments stand on the hall’s clock, with the day where it is another one', () => {
  expect(momentInWords(monday, 'zh', zone, monday - 3_600_000)).toBe('8:30');
  expect(momentInWords(monday, 'zh', zone, monday - 24 * 3_600_000)).toBe('11月23日星期一 8:30');
  expect(momentInWords(monday, 'en', zone)).toBe('8:30 on Monday 23 November');
  expect(momentInWords(monday, 'ru', zone)).toMatch(/23 ноября, 8:30$/);
  expect(momentInWords(monday, 'zh', 'Europe/Moscow', monday)).toBe('3:30');
});

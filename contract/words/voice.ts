// What is said aloud when a number is called: the same words for browsers, server-made voices and loudspeakers.
import type { Language } from '../settings.ts';

/** 幺 instead of 一: on loudspeakers 一 and 七 blur. */
const chineseDigits = ['零', '幺', '二', '三', '四', '五', '六', '七', '八', '九'];
const englishDigits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const russianDigits = ['ноль', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'];

/** Letters by their names: a lone «с», «в» or «к» would be read as a preposition. */
const russianLetters: Record<string, string> = {
  A: 'а',
  B: 'бэ',
  C: 'цэ',
  D: 'дэ',
  E: 'е',
  F: 'эф',
  G: 'гэ',
  H: 'аш',
  I: 'и',
  J: 'джей',
  K: 'ка',
  L: 'эль',
  M: 'эм',
  N: 'эн',
  O: 'о',
  P: 'пэ',
  Q: 'ку',
  R: 'эр',
  S: 'эс',
  T: 'тэ',
  U: 'у',
  V: 'вэ',
  W: 'дубль-вэ',
  X: 'икс',
  Y: 'игрек',
  Z: 'зет',
};

const russianTeens = [
  'десять',
  'одиннадцать',
  'двенадцать',
  'тринадцать',
  'четырнадцать',
  'пятнадцать',
  'шестнадцать',
  'семнадцать',
  'восемнадцать',
  'девятнадцать',
];
const russianTens = [
  '',
  '',
  'двадцать',
  'тридцать',
  'сорок',
  'пятьдесят',
  'шестьдесят',
  'семьдесят',
  'восемьдесят',
  'девяносто',
];
const russianHundreds = [
  '',
  'сто',
  'двести',
  'триста',
  'четыреста',
  'пятьсот',
  'шестьсот',
  'семьсот',
  'восемьсот',
  'девятьсот',
];

/** A window's number (1–999) in words, as after «окно номер». */
export function russianNumber(value: number): string {
  const rest = value % 100;
  const small =
    rest >= 10 && rest < 20
      ? [russianTeens[rest - 10]]
      : [russianTens[Math.floor(rest / 10)], rest % 10 === 0 ? '' : russianDigits[rest % 10]];
  const parts = [russianHundreds[Math.floor(value / 100)], ...small].filter(Boolean);
  return parts.length === 0 ? 'ноль' : parts.join(' ');
}

/** A ticket's number sign by sign: D012 is "D零幺二", "D zero one two", «дэ ноль один два». */
export function numberSpelled(number: string, language: Language): string {
  const signs = [...number];
  const digit = (sign: string): number => Number.parseInt(sign, 10);
  switch (language) {
    case 'zh':
      return signs.map((sign) => chineseDigits[digit(sign)] ?? sign).join('');
    case 'en':
      return signs.map((sign) => englishDigits[digit(sign)] ?? sign).join(' ');
    case 'ru':
      return signs.map((sign) => russianDigits[digit(sign)] ?? russianLetters[sign] ?? sign).join(' ');
    default:
      throw new Error(`unknown language ${JSON.stringify(language satisfies never)}`);
  }
}

/** The whole sentence of a call. Window numbers are read as numbers, ticket numbers sign by sign; 优先 is said, never of which class. */
export function callSentence(
  number: string,
  window: number,
  language: Language,
  priority: boolean = false,
): string {
  const spelled = numberSpelled(number, language);
  switch (language) {
    case 'zh':
      return priority ? `请优先号${spelled}到${window}号窗口` : `请${spelled}号到${window}号窗口`;
    case 'en':
      return `${priority ? 'Priority ticket' : 'Ticket'} ${spelled}, please proceed to window ${window}`;
    case 'ru':
      return `${priority ? 'Приоритетный номер' : 'Номер'} ${spelled}, подойдите к окну номер ${russianNumber(window)}`;
    default:
      throw new Error(`unknown language ${JSON.stringify(language satisfies never)}`);
  }
}

/** Mandarin always, then the visitor's own language. */
export function spokenLanguages(visitor: Language): Language[] {
  return visitor === 'zh' ? ['zh'] : ['zh', visitor];
}

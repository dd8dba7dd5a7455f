// What is said aloud, and by which of the browser's voices.
import { describe, expect, test } from 'vitest';
import { callSentence, numberSpelled, russianNumber, spokenLanguages } from '../../contract/words/voice.ts';
import { bestVoice } from '../../display/sound.ts';

describe('a call in words', () => {
  test('names ticket digits one by one and windows as numbers', () => {
    expect(callSentence('D012', 3, 'zh')).toBe('请D零幺二号到3号窗口');
    expect(callSentence('D012', 3, 'en')).toBe('Ticket D zero one two, please proceed to window 3');
    expect(callSentence('D012', 3, 'ru')).toBe('Номер дэ ноль один два, подойдите к окну номер три');
    expect(callSentence('WX7908', 24, 'ru')).toBe(
      'Номер дубль-вэ икс семь девять ноль восемь, подойдите к окну номер двадцать четыре',
    );
  });

  test('V9 say 优先 before the number in every language, and nothing of the class', () => {
    expect(callSentence('D012', 3, 'zh', true)).toBe('请优先号D零幺二到3号窗口');
    expect(callSentence('D012', 3, 'en', true)).toBe(
      'Priority ticket D zero one two, please proceed to window 3',
    );
    expect(callSentence('D012', 3, 'ru', true)).toBe(
      'Приоритетный номер дэ ноль один два, подойдите к окну номер три',
    );
  });

  test('every letter and digit has a name in every language', () => {
    const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
    expect(numberSpelled(signs, 'ru')).not.toMatch(/[A-Z0-9]/);
    expect(numberSpelled(signs, 'zh')).not.toMatch(/\d/);
    expect(numberSpelled(signs, 'en').split(' ')).toHaveLength(36);
    expect(new Set(numberSpelled(signs, 'ru').split(' ')).size).toBe(36);
  });

  test('Russian window numbers up to 999', () => {
    const numbers = [1, 10, 11, 20, 40, 99, 100, 112, 345, 999].map(russianNumber);
    expect(numbers).toEqual([
      'один',
      'десять',
      'одиннадцать',
      'двадцать',
      'сорок',
      'девяносто девять',
      'сто',
      'сто двенадцать',
      'триста сорок пять',
      'девятьсот девяносто девять',
    ]);
  });

  test('Mandarin always, then the language of the visitor', () => {
    expect([spokenLanguages('zh'), spokenLanguages('en'), spokenLanguages('ru')]).toEqual([
      ['zh'],
      ['zh', 'en'],
      ['zh', 'ru'],
    ]);
  });
});

describe('the voice', () => {
  const voice = (lang: string, localService = true, name = lang): SpeechSynthesisVoice => ({
    lang,
    localService,
    name,
    voiceURI: name,
    default: false,
  });

  test('on this machine before one from elsewhere, of the mainland before Taiwan', () => {
    const [remote, taiwan, local] = [voice('zh-CN', false), voice('zh-TW'), voice('zh_CN')];
    expect(bestVoice([remote, taiwan], 'zh')).toBe(taiwan);
    expect(bestVoice([remote, taiwan, local], 'zh')).toBe(local);
    expect(bestVoice([remote], 'zh')).toBe(remote);
  });

  test('never Cantonese or spelled-out Mandarin for Chinese, never another language', () => {
    expect(bestVoice([voice('zh-HK'), voice('yue'), voice('ja-JP')], 'zh')).toBeUndefined();
    expect(bestVoice([voice('cmn', true, 'eSpeak Chinese (Mandarin)')], 'zh')).toBeUndefined();
    expect(bestVoice([voice('cmn-latn-pinyin', true, 'eSpeak pinyin')], 'zh')).toBeDefined();
    expect(bestVoice([voice('en-US'), voice('ru-RU')], 'ru')?.lang).toBe('ru-RU');
    expect(bestVoice([voice('zh-CN')], 'en')).toBeUndefined();
  });
});

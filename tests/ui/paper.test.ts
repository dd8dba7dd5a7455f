// What a visitor is told of her paper.
import { expect, test } from 'vitest';
import { languages } from '../../contract/languages.ts';
import type { KioskView } from '../../contract/views/kiosk.ts';
import type { PaperState, PrinterHealth } from '../../contract/views/printer.ts';
import { bookWords } from '../../ticketing/kiosk/book-words.ts';
import { words } from '../../ticketing/kiosk/words.ts';
import { wordsIn } from '../../ui/language.tsx';
import { paperOf, slipTold } from '../../ticketing/kiosk/paper.ts';
import type { Taken } from '../../ticketing/kiosk/visit.ts';

const taken: Taken = {
  ticketId: 'abcdefgh',
  number: 'D001',
  code: '0417',
  ahead: 0,
  wait: { expectedMinutes: 1, lowMinutes: 0, highMinutes: 2 },
  wanted: { items: ['a'] },
  language: 'zh',
  paperId: 'paper-0001',
  paperAskedAt: 10_000,
};
const text = { zh: '甲', en: 'A', ru: 'А' };

function view(papers: [string, PaperState][], health: PrinterHealth = 'ok'): KioskView {
  return {
    audience: 'kiosk',
    now: 10_000,
    hallId: 'h',
    hallName: text,
    timeZone: 'Asia/Shanghai',
    catalogue: 'v',
    hours: { state: 'open', closesAt: 20_000 },
    lanes: [],
    printer: { id: 'K1', name: text, zone: 'D', health, since: 0 },
    papers: papers.map(([paperId, state]) => ({ paperId, ticketId: 'abcdefgh', state })),
    callLimit: 3,
  };
}

test.each<[PaperState, string]>([
  ['wanted', 'coming'],
  ['claimed', 'coming'],
  ['printed', 'out'],
  ['sent', 'out'],
  ['uncertain', 'uncertain'],
  ['notSent', 'trouble'],
  ['onRequest', 'trouble'],
])('a paper that is %s is %s', (state, news) => {
  expect(paperOf(view([['paper-0001', state]]), taken, 10_100)).toBe(news);
});

test('a printer that cannot print is trouble as soon as it is known', () => {
  expect(paperOf(view([['paper-0001', 'wanted']], 'paperOut'), taken, 10_100)).toBe('trouble');
  expect(paperOf(view([['paper-0001', 'wanted']], 'nearEnd'), taken, 10_100)).toBe('coming');
});

test('a paper at another printer is not judged by this one', () => {
  expect(paperOf(view([['paper-0001', 'wanted']], 'paperOut'), { ...taken, elsewhere: text }, 10_100)).toBe(
    'coming',
  );
});

test('a paper that is not told of is still coming at first, and out later', () => {
  expect(paperOf(view([]), taken, 10_500)).toBe('coming');
  expect(paperOf(view([]), taken, 14_000)).toBe('out');
});

test('without a paper nothing is promised', () => {
  const { paperId: _none, ...without } = taken;
  expect(paperOf(view([]), without, 10_100)).toBe('none');
});

test('a slip that is no number is never called a ticket, and two sentences are two', () => {
  const ticket = { zh: /小票|号码/, en: /ticket|number/i, ru: /талон|номер/i };
  for (const language of languages) {
    const { slipPrinting: coming, slipTaken, slipTrouble: trouble } = wordsIn(words, language);
    const said = { coming, taken: slipTaken, trouble, note: wordsIn(bookWords, language).noPaper };
    for (const sentence of Object.values(said)) expect(sentence).not.toMatch(ticket[language]);
    expect(slipTold('coming', said)).toEqual([coming]);
    expect(slipTold('out', said)).toEqual([slipTaken]);
    expect(slipTold('trouble', said)).toEqual([trouble, said.note]);
    expect(slipTold('uncertain', said)).toEqual([trouble, said.note]);
    expect(slipTold('none', said)).toEqual([said.note]);
  }
});

// Breaks set text into lines by columns, with the Chinese rules on which signs may not begin or end a line.
import type { Cell } from './gb18030.ts';
import { widthOf } from './gb18030.ts';

const neverFirst = /^[，。、；：！？）】》〉」』”’…—·～％,.;:!?)\]}%]$/u;
const neverLast = /^[（【《〈「『“‘([{￥№]$/u;
const ideograph = /^[\p{Script=Han}〓\u3000-\u303f\uff00-\uffef→←↑↓]$/u;

type Word = { readonly cells: readonly Cell[]; readonly columns: number };

/** Lines of at most `columns` columns each; a word longer than a line is broken. Empty text is one empty line. */
export function wrap(cells: readonly Cell[], columns: number): Cell[][] {
  return fill(wordsOf(cells), columns);
}

function fill(words: readonly Word[], columns: number): Cell[][] {
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let used = 0;
  const endLine = (): void => {
    lines.push(withoutOuterSpaces(line));
    line = [];
    used = 0;
  };
  for (const word of words) {
    const printed = withoutTrailingSpaces(word.cells);
    if (line.length > 0 && used + widthOf(printed) > columns) endLine();
    if (widthOf(printed) <= columns) {
      line.push(...word.cells);
      used += word.columns;
      continue;
    }
    for (const cell of word.cells) {
      if (line.length > 0 && used + cell.columns > columns) endLine();
      line.push(cell);
      used += cell.columns;
    }
  }
  if (line.length > 0 || lines.length === 0) endLine();
  return lines;
}

/**
 * As many lines as needed but of nearly equal length, broken between Chinese words where that is possible: a heading
 * must not leave two characters alone below, nor tear 政务 apart.
 */
export function wrapEvenly(cells: readonly Cell[], columns: number): Cell[][] {
  const words = chineseWordsOf(cells);
  const longest = Math.max(1, ...words.map((word) => widthOf(withoutTrailingSpaces(word.cells))));
  if (longest > columns) return wrap(cells, columns);
  const wanted = fill(words, columns).length;
  let narrowest = columns;
  while (narrowest > longest && fill(words, narrowest - 1).length === wanted) narrowest -= 1;
  return fill(words, narrowest);
}

/** The columns of the longest run that should not be broken: what decides how large a text may be set. */
export function longestWord(cells: readonly Cell[]): number {
  return wordsOf(cells).reduce(
    (longest, word) => Math.max(longest, widthOf(withoutTrailingSpaces(word.cells))),
    0,
  );
}

function wordsOf(cells: readonly Cell[]): Word[] {
  const words: Cell[][] = [];
  let word: Cell[] = [];
  for (const cell of cells) {
    const before = word.at(-1);
    if (before !== undefined && mayBreakBetween(before, cell)) {
      words.push(word);
      word = [];
    }
    word.push(cell);
  }
  if (word.length > 0) words.push(word);
  return words.map((found) => ({ cells: found, columns: widthOf(found) }));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function chineseWordsOf(cells: readonly Cell[]): Word[] {
  const text = cells.map((cell) => cell.character).join('');
  const starts = new Set([...segmenter.segment(text)].map(({ index }) => index));
  const words: { cells: Cell[]; columns: number }[] = [];
  let at = 0;
  for (const part of wordsOf(cells)) {
    const last = words.at(-1);
    if (last === undefined || starts.has(at)) words.push({ cells: [...part.cells], columns: part.columns });
    else {
      last.cells.push(...part.cells);
      last.columns += part.columns;
    }
    at += part.cells.reduce((length, cell) => length + cell.character.length, 0);
  }
  return words;
}

function mayBreakBetween(before: Cell, after: Cell): boolean {
  if (after.character === ' ') return false;
  if (before.character === ' ') return true;
  if (neverFirst.test(after.character) || neverLast.test(before.character)) return false;
  return ideograph.test(before.character) || ideograph.test(after.character);
}

function withoutTrailingSpaces(cells: readonly Cell[]): Cell[] {
  const last = cells.findLastIndex((cell) => cell.character !== ' ');
  return cells.slice(0, last + 1);
}

function withoutOuterSpaces(cells: readonly Cell[]): Cell[] {
  const first = cells.findIndex((cell) => cell.character !== ' ');
  return first < 0 ? [] : withoutTrailingSpaces(cells.slice(first));
}

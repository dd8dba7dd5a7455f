// RULES.md and the tests keep step: each rule has a test that cites it, each number a test or a comment cites is a rule.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const rules = Array.from(
  read('server/hall/RULES.md').matchAll(/^- \*\*([A-Z]{1,2}\d+)\*\*/gm),
  ([, id]) => id ?? '',
);
/** Letters of the chapters: of words such as GB2312 the rules know nothing. */
const chapters = new Set(rules.map((id) => id.replace(/\d+$/, '')));
const isChapters = (id: string): boolean =>
  id.length - id.replace(/^[A-Z]+/, '').length === 1 || chapters.has(id.replace(/\d+$/, ''));
const titles = globSync('tests/{hall,live}/**/*.test.ts', { cwd: root }).flatMap((path) =>
  Array.from(
    read(path).matchAll(/\btest(?:\.each\([^)]*\))?\(\s*['"`]([A-Z]{1,2}\d+(?:, [A-Z]{1,2}\d+)*) /g),
    ([, ids = '']) => ids.split(', '),
  ).flat(),
);

test('no rule is numbered twice', () => {
  expect(rules.length).toBeGreaterThan(50);
  expect(rules).toEqual([...new Set(rules)]);
});

test('each rule is kept by a test that carries its number', () => {
  expect(rules.filter((rule) => !titles.includes(rule))).toEqual([]);
});

test('each test that carries a number carries that of a rule', () => {
  expect(titles.filter((title) => !rules.includes(title))).toEqual([]);
});

test('each rule that a comment cites is there', () => {
  const cited = globSync('server/{hall/**/*,*}.ts', { cwd: root }).flatMap((path) =>
    Array.from(read(path).matchAll(/(?:\/\/|\/?\*\*?).*/g), ([comment]) => {
      const ids = Array.from(comment.matchAll(/\b[A-Z]{1,2}\d+\b/g), ([id]) => id).filter(isChapters);
      const ranges = Array.from(
        comment.matchAll(/\b([A-Z]{1,2})(\d+)[–-](?:[A-Z]{1,2})?(\d+)\b/g),
        ([, letter, from, to]) =>
          Array.from(
            { length: Number(to) - Number(from) + 1 },
            (_, index) => `${letter}${Number(from) + index}`,
          ),
      )
        .flat()
        .filter(isChapters);
      return [...ids, ...ranges].filter((id) => !rules.includes(id)).map((id) => `${path}: ${id}`);
    }).flat(),
  );
  expect(cited).toEqual([]);
});

// RULES.md and the tests keep step: each rule has a test that cites it, each number a test or a comment cites is a rule.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const rules = Array.from(
  read('server/hall/RULES.md').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm),
  ([, id]) => id ?? '',
);
const titles = globSync('tests/{hall,live}/**/*.test.ts', { cwd: root }).flatMap((path) =>
  Array.from(
    read(path).matchAll(/\btest(?:\.each\([^)]*\))?\(\s*['"`]([A-Z]\d+(?:, [A-Z]\d+)*) /g),
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
  const cited = globSync('server/{hall/*,*}.ts', { cwd: root }).flatMap((path) =>
    Array.from(read(path).matchAll(/(?:\/\/|\/?\*\*?).*/g), ([comment]) => {
      const ids = Array.from(comment.matchAll(/\b[A-Z]\d+\b/g), ([id]) => id);
      const ranges = Array.from(
        comment.matchAll(/\b([A-Z])(\d+)[–-](?:[A-Z])?(\d+)\b/g),
        ([, letter, from, to]) =>
          Array.from(
            { length: Number(to) - Number(from) + 1 },
            (_, index) => `${letter}${Number(from) + index}`,
          ),
      ).flat();
      return [...ids, ...ranges].filter((id) => !rules.includes(id)).map((id) => `${path}: ${id}`);
    }).flat(),
  );
  expect(cited).toEqual([]);
});

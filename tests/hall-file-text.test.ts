// Text that is no hall file at all, and hall files edited at random: a clear answer, never an exception.
import { readFileSync } from 'node:fs';
import * as fuzz from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, readHallFile } from '../contract/hall-file.ts';
import type { HallFileError } from '../contract/hall-file.ts';
import { findTextFault } from '../contract/hall-file-text.ts';

const demoText = readFileSync(new URL('../halls/demo.json', import.meta.url), 'utf8');

function errorsOf(text: string): HallFileError[] {
  const read = readHallFile(text);
  return read.ok ? [] : read.errors;
}

describe('text that is not JSON names line and column', () => {
  test.each([
    ['{"hall": {},}', '1:13', /逗号/, /comma too many/],
    ['{\n  "hall": {}\n  "zones": []\n}', '3:3', /缺少逗号/, /comma .* missing/],
    ['{\n  "hall": "一扇门\n}', '2:11', /引号/, /quotation/],
    ['{ "hall"： {} }', '1:9', /全角/, /full-width/],
    ['{ “hall”: {} }', '1:3', /全角/, /full-width/],
    ['{ "hall": {}', '1:13', /没有写完/, /too early/],
    ['', '1:1', /没有写完/, /too early/],
    ['{}\n{}', '2:1', /结束/, /end here/],
    ['{ "hall": 1, "hall": 2 }', '1:14', /两次/, /twice/],
    ['["\\x"]', '1:3', /写法/, /escape/],
    ['['.repeat(5000), '1:62', /太深/, /nested/],
  ])('%j', (text, path, zh, en) => {
    const [error, ...others] = errorsOf(text);
    expect(others).toEqual([]);
    expect(error?.path).toBe(path);
    expect(error?.zh).toMatch(zh);
    expect(error?.zh).toContain('行第');
    expect(error?.en).toMatch(en);
  });

  /** null where JSON.parse takes the text too. A name written twice is ours alone to notice. */
  function disagreement(text: string): string | null {
    let parses = true;
    try {
      JSON.parse(text);
    } catch {
      parses = false;
    }
    const fault = findTextFault(text);
    return (fault === null) === parses || fault?.en.includes('twice') === true ? null : text;
  }

  test('the reader agrees with JSON.parse about what JSON is', () => {
    const signs = fuzz.constantFrom('', ',', '"', '}', ']', '0', '\\', '\n', 'u', '-', ' ');
    const nearlyJson = fuzz
      .tuple(fuzz.json({ maxDepth: 4 }), fuzz.nat(), signs)
      .map(([text, where, sign]) => {
        const cut = where % (text.length + 1);
        return text.slice(0, cut) + sign + text.slice(cut + (where % 3));
      });
    const disagreements = fuzz.sample(nearlyJson, { numRuns: 3000, seed: 7 }).map(disagreement);
    expect(disagreements.filter((text) => text !== null)).toEqual([]);
  });
});

/** One random edit anywhere in the file: taken away, made strange, or exchanged for another part of it. */
function edit(hall: unknown, steps: number[], strange: unknown): void {
  let holder = hall as object;
  for (const step of steps) {
    const names = Object.keys(holder);
    const name = names[step % Math.max(names.length, 1)];
    if (name === undefined) break;
    const next: unknown = Reflect.get(holder, name);
    if (typeof next !== 'object' || next === null || step === steps.at(-1)) {
      if (strange === undefined) Reflect.deleteProperty(holder, name);
      else Reflect.set(holder, name, strange);
      break;
    }
    holder = next;
  }
}

/** What a reading leaves open: a settled hall reads the same again, and every mistake has words. */
function unsettled(text: string): string[] {
  const read = readHallFile(text);
  if (!read.ok) return read.errors.filter(({ zh, en }) => zh === '' || en === '').map(({ path }) => path);
  const again = readHallFile(canonicalJson(read.settings));
  return again.ok && canonicalJson(again.settings) === canonicalJson(read.settings) ? [] : ['read again'];
}

test('random edits of a hall file never throw, and what is taken is a whole hall', () => {
  const strange = fuzz.oneof(
    fuzz.constant(undefined),
    fuzz.jsonValue({ maxDepth: 2 }),
    fuzz.constantFrom('D', 'id-card', 'K1', '08:30', -1, 1e9),
  );
  const place = fuzz.array(fuzz.nat(), { minLength: 1, maxLength: 7 });
  const edits = fuzz.array(fuzz.tuple(place, strange), { maxLength: 4 });
  const left = fuzz.sample(edits, { numRuns: 150 }).flatMap((each) => {
    const hall: unknown = JSON.parse(demoText);
    for (const [steps, value] of each) edit(hall, steps, value);
    return unsettled(JSON.stringify(hall));
  });
  expect(left).toEqual([]);
});

test('random text never throws and is no hall', () => {
  const taken = fuzz
    .sample(fuzz.string({ unit: 'binary', maxLength: 200 }), 500)
    .filter((text) => readHallFile(text).ok);
  expect(taken).toEqual([]);
});

// Rule S6: what came in before a later version comes along, what that one changed itself stays.
import { expect, test } from 'vitest';
import { merged } from '../../server/settings/merging.ts';

test('S6 of three texts: each keeps what it changed itself, entries by their names, lists without names whole', () => {
  const was = {
    rules: { a: 1, b: 2 },
    windows: [
      { no: 1, serves: ['D'] },
      { no: 2, serves: ['D'] },
    ],
    popular: ['x'],
  };
  const mine = {
    ...was,
    rules: { a: 9, b: 2 },
    windows: [
      { no: 1, serves: ['L'] },
      { no: 2, serves: ['D'] },
    ],
  };
  const now = {
    rules: { a: 1, b: 3 },
    windows: [
      { no: 2, serves: ['F'] },
      { no: 3, serves: ['D'] },
    ],
    popular: ['y'],
  };
  expect(merged(was, mine, now)).toEqual({
    rules: { a: 9, b: 3 },
    windows: [
      { no: 2, serves: ['F'] },
      { no: 3, serves: ['D'] },
      { no: 1, serves: ['L'] },
    ],
    popular: ['y'],
  });
  expect(merged(was, was, now)).toEqual(now);
  expect(merged(was, mine, was)).toEqual(mine);
});

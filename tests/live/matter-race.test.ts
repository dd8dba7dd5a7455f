// Matters reported to two real servers on one real PostgreSQL at the same moment: each has a number of its own.
import { expect, test } from 'vitest';
import { matterListSchema } from '../../contract/rest/matters.ts';
import { twoHalls } from '../support/two-halls.ts';

const scene = twoHalls();

test('MA5 no number is given twice, whichever server is asked', async () => {
  const [one, other] = scene.halls;
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      (index % 2 === 0 ? one : other).call('POST', '/api/v1/matters', { what: 'other' }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 201));
  const numbers = answers.map(({ body }) => String(body['matter']));
  expect(new Set(numbers).size).toBe(40);
  expect([...numbers].sort().at(-1)).toMatch(/-0040$/);
  for (const hall of [one, other]) {
    const list = matterListSchema.parse((await hall.call('GET', '/api/v1/matters')).body);
    expect(list.matters.map(({ number }) => number).sort()).toEqual([...numbers].sort());
  }
}, 60_000);

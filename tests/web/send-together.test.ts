// One text, one broadcast; different texts and turns stay apart.
import { expect, test } from 'vitest';
import { createTogether } from '../../server/web/send-together.ts';

test('what one turn sends with the same text goes out together, in the order of its texts', async () => {
  const sent: [string[], string][] = [];
  const together = createTogether((screenIds, text) => sent.push([screenIds, text]));
  together.send('a', 'one');
  together.send('b', 'two');
  together.send('c', 'one');
  expect(sent).toEqual([]);
  await Promise.resolve();
  together.send('a', 'three');
  await Promise.resolve();
  expect(sent).toEqual([
    [['a', 'c'], 'one'],
    [['b'], 'two'],
    [['a'], 'three'],
  ]);
});

// The outbox of messages: one contract, kept in memory, on SQLite and on PostgreSQL.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepMessages } from '../../server/database/message-store.ts';
import type { MessageRow, MessageStore } from '../../server/database/stores.ts';
import type { Message } from '../../server/hall/messages/message.ts';
import { memoryMessages } from '../support/memory-messages.ts';
import { onBoth } from './both.ts';

interface Kept {
  store: MessageStore;
  keep: (rows: readonly MessageRow[]) => Promise<void>;
  stop: () => Promise<void>;
}
const hall = 'small';
const onAll: [string, () => Promise<Kept>][] = [
  [
    'memory',
    async () => {
      const store = memoryMessages();
      return { store, keep: async (rows) => store.keep(rows), stop: async () => undefined };
    },
  ],
  ...onBoth.map(([name, open]): [string, () => Promise<Kept>] => [
    name,
    async () => {
      const opened = await open();
      const { database, behind } = opened;
      const keep = (rows: readonly MessageRow[]) =>
        behind.writer.transaction((inside) => keepMessages(hall)(inside, rows));
      return { store: database.messages, keep, stop: () => opened.stop() };
    },
  ]),
];

const at = Date.UTC(2026, 10, 23, 1);
const message = (reason: string, more: Partial<Message> = {}): Message => ({
  reason,
  kind: 'called',
  subject: 't1',
  recipient: 'r1',
  language: 'zh',
  facts: { number: 'D001', window: 3 },
  declined: false,
  wantedAt: at,
  dueAt: at + 10,
  expiresAt: at + 1_000,
  ...more,
});

describe.each(onAll)('the outbox in %s', (_name, open) => {
  let kept: Kept;
  beforeAll(async () => {
    kept = await open();
  });
  afterAll(() => kept.stop());

  test('takes a reason once, gives what is due in order, and lets one sender have it', async () => {
    const { store, keep } = kept;
    await keep([
      message('b'),
      message('a'),
      message('a', { dueAt: at + 5 }),
      message('later', { dueAt: at + 99 }),
    ]);
    await keep([message('b', { kind: 'missed' }), message('no', { declined: true })]);
    expect((await store.due(hall, at + 9, 10)).length).toBe(0);
    const due = await store.due(hall, at + 10, 10);
    expect(due.map(({ reason, kind }) => [reason, kind])).toEqual([
      ['a', 'called'],
      ['b', 'called'],
    ]);
    const { declined: _declined, ...wanted } = message('a');
    expect(due[0]).toEqual({ ...wanted, attempts: 0, state: 'wanted', stateAt: at });
    expect((await store.due(hall, at + 10, 1)).map(({ reason }) => reason)).toEqual(['a']);
    expect([await store.claim(hall, 'a', at + 11), await store.claim(hall, 'a', at + 11)]).toEqual([
      true,
      false,
    ]);
    expect(await store.settle(hall, 'a', 'wanted', { state: 'expired', at: at + 12 })).toBe(false);
    expect(await store.settle(hall, 'a', 'sending', { state: 'sent', at: at + 12 })).toBe(true);
    expect(await store.settle(hall, 'a', 'sending', { state: 'failed', at: at + 13 })).toBe(false);
  });

  test('gives back what its sender left, and tells why the last one failed', async () => {
    const { store } = kept;
    await store.claim(hall, 'b', at + 20);
    expect(await store.takeBack(hall, at + 20, at + 50)).toBe(0);
    expect(await store.takeBack(hall, at + 21, at + 50)).toBe(1);
    expect((await store.due(hall, at + 49, 10)).length).toBe(0);
    expect((await store.due(hall, at + 50, 10)).map(({ reason, attempts }) => [reason, attempts])).toEqual([
      ['b', 1],
    ]);
    await store.claim(hall, 'b', at + 51);
    const failed = { state: 'wanted', at: at + 52, nextAt: at + 90, failure: 'http-503' } as const;
    await store.settle(hall, 'b', 'sending', failed);
    expect(await store.lastFailure(hall, at)).toMatchObject({
      reason: 'b',
      failure: 'http-503',
      attempts: 2,
    });
    expect(await store.lastFailure(hall, at + 53)).toBeNull();
    expect((await store.due(hall, at + 89, 10)).length).toBe(0);
  });

  test('counts a day, and forgets what was settled long ago', async () => {
    const { store } = kept;
    const counts = await store.counts(hall, at + 12);
    expect(Object.fromEntries(counts.map(({ state, count }) => [state, count]))).toEqual({
      sent: 1,
      wanted: 2,
    });
    expect(await store.forgetOld(at + 12, 10)).toBe(1);
    expect(await store.forgetOld(at + 13, 10)).toBe(1);
    expect(await store.forgetOld(at + 999, 10)).toBe(0);
    expect((await store.counts(hall, 0)).map(({ state, count }) => [state, count])).toEqual([['wanted', 2]]);
  });
});

test.each(onBoth)('how long a phone is needed is kept beside the messages, on %s', async (_name, open) => {
  const opened = await open();
  const { database, behind } = opened;
  const line = { hall, day: '2026-11-23', seq: 1, at, asker: 'clock', commandId: 'clock-1', shape: 1 };
  const row = { id: 'r1', purpose: 'messagePhone', content: 'x', salt: 's', deleteAfter: at + 9_000 };
  await behind.writer.run(
    'insert into personal (id, purpose, content, salt, delete_after) values (?, ?, ?, ?, ?)',
    row.id,
    row.purpose,
    row.content,
    row.salt,
    row.deleteAfter,
  );
  const write = (inside: Parameters<ReturnType<typeof keepMessages>>[0]) =>
    keepMessages(hall)(inside, [{ personalId: 'r1', keptUntil: at + 5 }]);
  await database.followers.advance(hall, 'messages', null, line, write);
  expect(await database.personal.forgetDue(at + 4, 10)).toBe(0);
  expect(await database.personal.forgetDue(at + 5, 10)).toBe(1);
  expect(await database.personal.read('r1')).toBeNull();
  await opened.stop();
});

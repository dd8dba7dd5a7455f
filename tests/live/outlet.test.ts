// Messages to phones with a real server, a real database and a real gateway: kept before they are sent, sent once, also by a server that is killed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { connectPostgresql, connectSqlite } from '../../server/database/connect.ts';
import type { Connected } from '../../server/database/connect.ts';
import { databaseFileName } from '../../server/database/open-database.ts';
import { startGateway } from '../support/gateway.ts';
import type { TestGateway } from '../support/gateway.ts';
import { startPostgres } from '../support/postgres.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';

const ends: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const phone = '13912345678';
const token = 'token-of-the-gateway';

interface Scene {
  gateway: TestGateway;
  /** A further server on the same book. */
  start: () => Promise<RunningHall>;
  behind: (hall: RunningHall) => Promise<Connected>;
}
const places: [string, () => Promise<{ env: Record<string, string>; behind: Scene['behind'] }>][] = [
  ['SQLite', async () => ({ env: {}, behind: (hall) => connectSqlite(join(hall.data, databaseFileName)) })],
  [
    'PostgreSQL',
    async () => {
      const postgres = await startPostgres();
      ends.push(() => postgres.stop());
      return { env: { DATABASE_URL: postgres.url }, behind: () => connectPostgresql(postgres.url) };
    },
  ],
];

async function sceneOn(open: (typeof places)[number][1]): Promise<Scene> {
  const gateway = await startGateway();
  ends.push(() => gateway.die());
  const { env, behind } = await open();
  let data: string | undefined;
  return {
    gateway,
    behind: async (hall) => {
      const connected = await behind(hall);
      ends.push(() => connected.close());
      return connected;
    },
    async start() {
      const wanted = { ...env, ONEDOOR_MESSAGES_URL: gateway.url, ONEDOOR_MESSAGES_TOKEN: token };
      const hall = await startHall({ env: wanted, ...(data === undefined ? {} : { data }) });
      // Servers on one book share its keys.
      data = hall.data;
      ends.push(() => hall.stop());
      return hall;
    },
  };
}

/** A visitor with a number, a phone left for it, and her call to window 14. */
async function called(hall: RunningHall): Promise<string> {
  const taken = await hall.call('POST', '/api/v1/tickets', { queue: 'R' });
  const ticketId = String(taken.body['ticketId']);
  const left = await hall.call('POST', '/api/v1/messages/choice', { ticketId, declined: [], phone });
  expect(left.status).toBe(200);
  await hall.call('POST', '/api/v1/windows/14/open');
  const next = await hall.call('POST', '/api/v1/windows/14/call-next');
  expect(next.body['ticketId']).toBe(ticketId);
  return ticketId;
}

async function personalRows(
  behind: Connected,
): Promise<{ purpose: string; content: string; delete_after: number | string }[]> {
  return (await behind.reader.rows('select purpose, content, delete_after from personal')) as never;
}

const stateOf = async (behind: Connected): Promise<unknown[]> =>
  (await behind.reader.rows('select state from outbox_message order by reason')).map(({ state }) => state);

/** Everything that lies in the data folder but the database itself. */
function filesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.sqlite'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe.each(places)('on %s', (_name, open) => {
  test('OU11 a call goes out once, with what the gateway needs, and no phone lies about anywhere', async () => {
    const scene = await sceneOn(open);
    const { gateway } = scene;
    const hall = await scene.start();
    const behind = await scene.behind(hall);
    const ticketId = await called(hall);
    await expect.poll(() => gateway.attempts.length, { timeout: 10_000 }).toBe(1);
    const [handed] = gateway.attempts;
    expect(handed).toMatchObject({
      authorization: `Bearer ${token}`,
      body: { kind: 'called', template: 'called', language: 'zh', recipient: { phone } },
    });
    expect(handed?.key).toContain(ticketId);
    expect(handed?.body.parameters).toMatchObject({ window: '14' });
    expect(handed?.body.text).toMatch(/^【.+】.+号：请到 .+ 区 14 号窗口办理。$/);
    await expect.poll(() => stateOf(behind)).toEqual(['sent']);
    const outbox = await behind.reader.rows('select * from outbox_message');
    const lines = await behind.reader.rows('select body from journal_line');
    const metrics = await fetch(`${hall.url}/api/v1/metrics`, {
      headers: { authorization: `Bearer ${hall.key}` },
    });
    const kept = [
      JSON.stringify(outbox),
      JSON.stringify(lines),
      hall.log(),
      hall.out(),
      await metrics.text(),
    ];
    kept.push(filesOf(hall.data), JSON.stringify(await personalRows(behind)));
    expect(kept.filter((text) => text.includes(phone.slice(3)))).toEqual([]);
    expect(kept[4]).toMatch(/onedoor_follower_behind_seconds\{follower="messages"\} 0$/m);
  }, 60_000);

  test('OU3 the phone is deleted by the job that deletes what has had its purpose, once the visit is over', async () => {
    const scene = await sceneOn(open);
    const hall = await scene.start();
    const behind = await scene.behind(hall);
    await called(hall);
    const before = await personalRows(behind);
    expect(before.map(({ purpose }) => purpose)).toEqual(['messagePhone']);
    expect(Number(before[0]?.delete_after)).toBeGreaterThan(Date.now() + 10 * 3_600_000);
    await hall.call('POST', '/api/v1/windows/14/finish');
    await expect
      .poll(async () => Number((await personalRows(behind))[0]?.delete_after), { timeout: 10_000 })
      .toBeLessThanOrEqual(Date.now());
    const { openPersonalStore } = await import('../../server/database/personal-store.ts');
    expect(await openPersonalStore(behind).forgetDue(Date.now(), 1_000)).toBe(1);
    expect(await personalRows(behind)).toEqual([]);
  }, 60_000);

  test('PU11 a phone kept for the result outlives the visit, is told once, and is deleted at once', async () => {
    const scene = await sceneOn(open);
    const { gateway } = scene;
    const hall = await scene.start();
    const behind = await scene.behind(hall);
    const day = 24 * 3_600_000;
    const rows = async () =>
      (await personalRows(behind)).map((row) => [row.purpose, Number(row.delete_after)] as const);
    const accepted = async (caseNo: string): Promise<string> => {
      const taken = await hall.call('POST', '/api/v1/tickets', { item: 'mortgage' });
      const ticketId = String(taken.body['ticketId']);
      await hall.call('POST', '/api/v1/messages/choice', { ticketId, declined: [], phone });
      // Without a phone it is the one of the visit.
      const kept = await hall.call('POST', '/api/v1/messages/result', { ticketId });
      expect(kept.status).toBe(200);
      const [own] = (await rows()).filter(([purpose]) => purpose === 'resultPhone');
      expect(own?.[1]).toBeGreaterThan(Date.now() + 30 * day);
      await hall.call('POST', '/api/v1/windows/14/open');
      await hall.call('POST', '/api/v1/windows/14/call-next');
      await hall.call('POST', '/api/v1/windows/14/start');
      await hall.call('POST', '/api/v1/windows/14/case-number', { caseNo });
      await hall.call('POST', '/api/v1/windows/14/accept', {});
      await hall.call('POST', '/api/v1/windows/14/finish');
      return ticketId;
    };
    await accepted('HRB-0001');
    await expect
      .poll(async () => (await rows()).filter(([, until]) => until > Date.now()), { timeout: 10_000 })
      .toEqual([['resultPhone', expect.any(Number)]]);
    const [, until] = (await rows()).find(([purpose]) => purpose === 'resultPhone') ?? [];
    expect(until).toBeGreaterThan(Date.now() + 30 * day);
    expect(until).toBeLessThanOrEqual(Date.now() + 31 * day);
    const { body } = await hall.call('POST', '/api/v1/results', { caseNo: 'HRB-0001' });
    const told = () => gateway.delivered().filter((one) => one.body.kind === 'resultReady');
    await expect
      .poll(told, { timeout: 10_000 })
      .toMatchObject([{ body: { recipient: { phone }, parameters: { code: body['code'] } } }]);
    await expect.poll(async () => (await rows()).map(([purpose]) => purpose)).not.toContain('resultPhone');
    // Taken back by the number of the case nothing is told, and the row is gone with the answer.
    await accepted('HRB-0002');
    const back = { caseNo: 'HRB-0002', forgetPhone: true };
    expect((await hall.call('POST', '/api/v1/messages/result', back)).status).toBe(200);
    expect((await rows()).map(([purpose]) => purpose)).not.toContain('resultPhone');
    await hall.call('POST', '/api/v1/results', { caseNo: 'HRB-0002' });
    await expect
      .poll(
        async () => (await behind.reader.rows("select * from outbox_message where state = 'wanted'")).length,
      )
      .toBe(0);
    expect(told()).toHaveLength(1);
    const lines = await behind.reader.rows('select body from journal_line');
    expect(JSON.stringify(lines) + hall.log() + hall.out()).not.toContain(phone.slice(3));
  }, 60_000);

  test('OU10 killed after the gateway took it, before that was noted, it hands it over again under the same key', async () => {
    const scene = await sceneOn(open);
    const { gateway } = scene;
    const first = await scene.start();
    gateway.onTaken = () => process.kill(first.pid, 'SIGKILL');
    const behind = await scene.behind(first);
    await called(first);
    await expect.poll(() => gateway.attempts.length, { timeout: 10_000 }).toBe(1);
    await first.kill9();
    expect(await stateOf(behind)).toEqual(['sending']);
    gateway.onTaken = () => undefined;
    await scene.start();
    await expect.poll(() => gateway.attempts.length, { timeout: 15_000 }).toBe(2);
    await expect.poll(() => stateOf(behind)).toEqual(['sent']);
    expect(new Set(gateway.attempts.map(({ key }) => key)).size).toBe(1);
    expect(gateway.delivered()).toHaveLength(1);
  }, 90_000);
});

test('OU9 a gateway that fails, breaks off, sends elsewhere or is gone costs no message, and refusals are not repeated', async () => {
  const [, open] = places[0] ?? [];
  if (open === undefined) throw new Error('SQLite is a place');
  const scene = await sceneOn(open);
  const { gateway } = scene;
  gateway.mood = 503;
  const hall = await scene.start();
  const behind = await scene.behind(hall);
  const ticketId = await called(hall);
  const failure = async () => (await behind.reader.rows('select failure, state from outbox_message'))[0];
  await expect.poll(failure, { timeout: 10_000 }).toEqual({ failure: 'http-503', state: 'wanted' });
  for (const [mood, said] of [
    ['cut', 'unreachable'],
    ['moved', 'unreachable'],
  ] as const) {
    gateway.mood = mood;
    await behind.writer.run('update outbox_message set next_at = 0, attempts = 1');
    await expect.poll(failure, { timeout: 40_000 }).toEqual({ failure: said, state: 'wanted' });
  }
  gateway.mood = 400;
  await behind.writer.run('update outbox_message set next_at = 0');
  await expect.poll(failure, { timeout: 40_000 }).toEqual({ failure: 'http-400', state: 'failed' });
  expect(gateway.delivered().map(({ key }) => key.includes(ticketId))).toEqual([true]);
  expect(hall.log()).not.toContain(phone.slice(3));
}, 120_000);

test('OU10 a gateway that took it and never answered is asked again under the same key, and the visitor told once', async () => {
  const [, open] = places[0] ?? [];
  if (open === undefined) throw new Error('SQLite is a place');
  const scene = await sceneOn(open);
  const { gateway } = scene;
  gateway.mood = 'silent';
  const hall = await scene.start();
  const behind = await scene.behind(hall);
  await called(hall);
  const kept = async () =>
    (await behind.reader.rows('select failure, state, attempts from outbox_message'))[0];
  await expect.poll(kept, { timeout: 20_000 }).toEqual({ failure: 'timeout', state: 'wanted', attempts: 1 });
  // Meanwhile the hall works on as ever.
  expect((await hall.call('POST', '/api/v1/tickets', { queue: 'R' })).status).toBe(201);
  gateway.mood = 200;
  await expect.poll(kept, { timeout: 40_000 }).toMatchObject({ state: 'sent', attempts: 2 });
  expect(gateway.attempts).toHaveLength(2);
  expect(new Set(gateway.attempts.map(({ key }) => key)).size).toBe(1);
  expect(gateway.delivered()).toHaveLength(1);
}, 90_000);

test('OU3 without a gateway nothing is sent and no phone is taken', async () => {
  const hall = await startHall();
  ends.push(() => hall.stop());
  const taken = await hall.call('POST', '/api/v1/tickets', { queue: 'R' });
  const asked = { ticketId: String(taken.body['ticketId']), declined: [], phone };
  const left = await hall.call('POST', '/api/v1/messages/choice', asked);
  expect([left.status, (left.body['error'] as { code: string }).code]).toEqual([409, 'messagesNotSent']);
});

// What two real servers on one PostgreSQL tell each other beside the book: captions, which devices hang where, codes that were tried. Sealed on its way and kept nowhere.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startPostgres } from '../support/postgres.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import {
  addStaff,
  ask,
  Browser,
  closeLines,
  connected,
  pairDevice,
  signInAdministrator,
  watch,
} from './clients.ts';

// Two whole servers and a database start here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const words = '请在第二页签上您的姓名';
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let one: RunningHall;
let other: RunningHall;
let folders: string[] = [];
let administrator: Browser;

beforeAll(async () => {
  postgres = await startPostgres();
  folders = ['one', 'other'].map((name) => mkdtempSync(join(tmpdir(), `onedoor-${name}-`)));
  const [first = '', second = ''] = folders;
  one = await startHall({ env: { DATABASE_URL: postgres.url }, data: first });
  // Servers of one hall share its secrets.
  mkdirSync(join(second, 'secrets'), { recursive: true });
  cpSync(join(first, 'secrets'), join(second, 'secrets'), { recursive: true });
  other = await startHall({ env: { DATABASE_URL: postgres.url }, data: second });
  administrator = await signInAdministrator(one);
});
afterAll(async () => {
  closeLines();
  await Promise.all([one?.stop(), other?.stop()]);
  await postgres?.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Whatever stands in any table of the database, as text. */
async function everythingKept(client: Client): Promise<string> {
  const tables = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const texts = [];
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ text: string }>(`select t::text as text from "${name}" t`);
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join('\n');
}

test('a caption typed at one server is on the pad that hangs on the other, sealed on its way and kept nowhere', async () => {
  const heard: string[] = [];
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  client.on('notification', ({ payload = '' }) => heard.push(payload));
  await client.query('listen onedoor_beside');

  const { browser } = await addStaff(administrator, 'zhang', 'clerk');
  const { token } = await pairDevice(administrator, { role: 'pad', window: 3 });
  const desk = (await connected(one, { as: 'staff' }, browser)).line;
  const pad = await connected(other, { as: 'device', token });
  expect(await watch(pad.line, { audience: 'pad', window: 3 })).toMatchObject({ ok: true });
  const shown = () => pad.views.at(-1) ?? '';

  expect(await ask(desk, { name: 'openWindow', window: 3 })).toMatchObject({ ok: true });
  await one.call('POST', '/api/v1/tickets', { queue: 'D' });
  const called = await ask(desk, { name: 'callNext', window: 3 });
  expect(called).toMatchObject({ ok: true });
  const { ticketId } = (called as unknown as { answer: { ticketId: string } }).answer;
  const show = (shows: object | null) => browser.post('/desk/captions', { window: 3, ticketId, shows });

  expect((await show({ text: words })).status).toBe(200);
  await expect.poll(shown, { timeout: 10_000 }).toContain(words);
  expect((await show({ card: 'sign' })).status).toBe(200);
  await expect.poll(shown, { timeout: 10_000 }).toContain('"card":"sign"');
  expect((await show(null)).status).toBe(200);
  await expect.poll(shown, { timeout: 10_000 }).not.toContain('caption');

  // Gone with the visit, at the other server as well.
  await show({ text: words });
  await expect.poll(shown, { timeout: 10_000 }).toContain(words);
  await ask(desk, { name: 'startService', window: 3 });
  await ask(desk, { name: 'finishService', window: 3 });
  await expect.poll(shown, { timeout: 10_000 }).not.toContain(words);

  expect(heard.length).toBeGreaterThanOrEqual(4);
  expect(heard.join()).not.toContain(words);
  expect(Buffer.from(heard.join(), 'base64url').includes(words)).toBe(false);
  expect(Math.max(...heard.map((payload) => payload.length))).toBeLessThan(6_000);
  expect(await everythingKept(client)).not.toContain(words);
  expect(one.log() + other.log() + one.out() + other.out()).not.toContain(words);
  await client.end();
});

test('what is forged or repeated garbage between servers changes nothing', async () => {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  for (const payload of ['', 'x', 'nobody {}', `nobody ${Buffer.alloc(60).toString('base64url')}`])
    await client.query('select pg_notify($1, $2)', ['onedoor_beside', payload]);
  await client.end();
  const healthy = new Browser(other.url);
  expect((await healthy.get('/healthz')).status).toBe(200);
  expect(one.log() + other.log()).not.toMatch(/"level":(50|60)/);
});

/** What the desk of that window says of its pad. */
const padOf = (views: readonly string[]): unknown =>
  (JSON.parse(views.at(-1) ?? '{}') as { pad?: { connected?: boolean } }).pad?.connected;

test('codes that were tried at one server count at the other', async () => {
  const { token } = await pairDevice(administrator, { role: 'kiosk', printer: 'K1' });
  const here = (await connected(one, { as: 'device', token })).line;
  const there = (await connected(other, { as: 'device', token })).line;
  const { number } = (await one.call('POST', '/api/v1/tickets', { queue: 'D' })).body;
  const wrong = async (line: typeof here) => {
    const answer = await ask(line, { name: 'reinstateTicket', number: String(number), code: '0000' });
    return answer.ok ? 'accepted' : answer.refusal.code;
  };
  for (let nth = 0; nth < 4; nth += 1) expect(await wrong(here)).toBe('wrongCode');
  // The words are on their way for an instant; a right code would be refused just the same by then.
  await new Promise((resolve) => {
    setTimeout(resolve, 500);
  });
  expect(await wrong(there)).toBe('wrongCode');
  expect(await wrong(there)).toBe('tooManyRequests');
});

test('a desk knows of its pad on another server; who is put out at one is put out at the other', async () => {
  const { browser } = await addStaff(administrator, 'li', 'clerk');
  const desk = await connected(one, { as: 'staff' }, browser);
  expect(await watch(desk.line, { audience: 'desk', window: 4 })).toMatchObject({ ok: true });
  const says = () => padOf(desk.views);
  await expect.poll(says, { timeout: 10_000 }).toBe(false);

  const { id, token } = await pairDevice(administrator, { role: 'pad', window: 4 });
  const pad = await connected(other, { as: 'device', token });
  await expect.poll(says, { timeout: 10_000 }).toBe(true);
  pad.line.disconnect();
  await expect.poll(says, { timeout: 10_000 }).toBe(false);

  const again = await connected(other, { as: 'device', token });
  await expect.poll(says, { timeout: 10_000 }).toBe(true);
  expect((await administrator.post('/manage/devices/revoke', { id })).status).toBe(200);
  await expect.poll(() => again.line.connected, { timeout: 10_000 }).toBe(false);
  await expect.poll(says, { timeout: 10_000 }).toBe(false);
});

test('when a server dies, what hung on it is gone for the others soon after', async () => {
  const { browser } = await addStaff(administrator, 'wang', 'clerk');
  const desk = await connected(one, { as: 'staff' }, browser);
  expect(await watch(desk.line, { audience: 'desk', window: 5 })).toMatchObject({ ok: true });
  const { token } = await pairDevice(administrator, { role: 'pad', window: 5 });
  await connected(other, { as: 'device', token });
  await expect.poll(() => padOf(desk.views), { timeout: 10_000 }).toBe(true);
  await other.kill9();
  await expect.poll(() => padOf(desk.views), { timeout: 40_000 }).toBe(false);
});

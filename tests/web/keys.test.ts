// Keys of other systems at the doors: every address × no key, wrong, revoked, expired, scope in and scope out; made once, hashed, limited.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { KeyList, KeyMade } from '../../contract/api-keys.ts';
import { windowActions } from '../../contract/rest/windows.ts';
import type { WindowAction } from '../../contract/rest/windows.ts';
import { startHall } from '../support/real-hall.ts';
import type { HallAnswer, RunningHall } from '../support/real-hall.ts';
import { addStaff, closeLines, connect, connected, signInAdministrator, until, watch } from './clients.ts';
import type { Browser } from './clients.ts';
import { organisation, routesOf } from './key-routes.ts';
import type { Ask, World } from './key-routes.ts';

// Whole servers start here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

const routes = routesOf(Object.keys(windowActions) as WindowAction[]);
let hall: RunningHall;
let administrator: Browser;
let world: World;
const secrets = { taxOffice: '', revoked: '', expired: '' };

async function make(asked: object): Promise<KeyMade> {
  const made = await administrator.post('/manage/keys', { name: '测试', role: 'managing', ...asked });
  expect(made.status, made.message).toBe(201);
  return made.body as unknown as KeyMade;
}

const ask = ({ method, path, body }: Ask, secret: string | null, language = 'zh'): Promise<HallAnswer> =>
  hall.call(method, path, body, {
    authorization: secret === null ? '' : `Bearer ${secret}`,
    'accept-language': language,
  });
const codeOf = ({ body }: HallAnswer) => (body['error'] as { code?: string } | undefined)?.code;
const ofHall = async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
  const answer = await hall.call(method, path, body);
  expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBeLessThan(300);
  return answer.body;
};

async function furnish(item: string, queue: string, window: number, document: string) {
  const { ticketId } = await ofHall('POST', '/api/v1/tickets', { item });
  const days = await ofHall('GET', `/api/v1/slots?queue=${queue}`);
  const slots = (days as unknown as { slots: { start: number; free: number; closed: boolean }[] }[]).flatMap(
    (day) => day.slots,
  );
  const start = slots.find((slot) => slot.free > 0 && !slot.closed)?.start;
  const { bookingId } = await ofHall('POST', '/api/v1/bookings', { item, start, document });
  await ofHall('POST', `/api/v1/windows/${window}/open`);
  const { helpId } = await ofHall('POST', `/api/v1/windows/${window}/help`, { kind: 'guide' });
  const { matter } = await ofHall('POST', `/api/v1/windows/${window}/matter`, { what: 'other' });
  return {
    ticketId: String(ticketId),
    bookingId: String(bookingId),
    helpId: String(helpId),
    matter: String(matter),
  };
}

beforeAll(async () => {
  hall = await startHall();
  administrator = await signInAdministrator(hall);
  world = {
    own: await furnish('invoices', 'N', 20, '11010519491231002X'),
    others: await furnish('senior-allowance', 'D', 3, '440524188001010014'),
  };
  secrets.taxOffice = (await make({ organisation, perMinute: 60_000 })).secret;
  const revoked = await make({ name: '停用的', organisation });
  secrets.revoked = revoked.secret;
  await administrator.post('/manage/keys/revoke', { id: revoked.key.id });
  const soon = await administrator.get('/manage/keys');
  const { now } = soon.body as unknown as KeyList;
  secrets.expired = (await make({ name: '过期的', organisation, expiresAt: now + 1_500 })).secret;
  let last: string | undefined;
  while (last !== 'keyExpired') {
    last = codeOf(await ask({ method: 'GET', path: '/api/v1/queues' }, secrets.expired));
    await pause(100);
  }
});
afterEach(closeLines);
afterAll(async () => {
  await hall?.stop();
});

test('the table names every address of the interface, and no other', async () => {
  const document = await ofHall('GET', '/api/openapi.json');
  const paths = document['paths'] as Record<string, Record<string, unknown>>;
  const named = Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/v1/'))
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
  expect(routes.map(({ name }) => name).sort()).toEqual(named.sort());
});

const told = (answer: HallAnswer) => ({ status: answer.status, code: codeOf(answer) });

describe('at every address', () => {
  test.each(routes)('$name: no key, a wrong one, a revoked one, one that has expired', async (route) => {
    const own = route.ask(world, 'own');
    const refused = { status: 401, code: 'notSignedIn' };
    expect(told(await ask(own, null))).toEqual(refused);
    expect(told(await ask(own, 'onedoor_not-a-key-of-this-hall'))).toEqual(refused);
    expect(told(await ask(own, secrets.revoked))).toEqual({ status: 401, code: 'keyRevoked' });
    expect(told(await ask(own, secrets.expired))).toEqual({ status: 401, code: 'keyExpired' });
  });

  test.each(routes.filter(({ kind }) => kind !== 'list' && kind !== 'everybodys'))(
    '$name: what is another’s is refused, in the language of who asks',
    async (route) => {
      const others = await ask(route.ask(world, 'others'), secrets.taxOffice, 'ru');
      expect(told(others)).toEqual({ status: 403, code: 'otherAuthority' });
      expect((others.body['error'] as { message: string }).message).toMatch(/ведомств/);
    },
  );

  test.each(routes.filter(({ kind }) => kind !== 'hall'))('$name: what is its own', async (route) => {
    const answer = await ask(route.ask(world, 'own'), secrets.taxOffice);
    expect([200, 201, 404, 409, 422]).toContain(answer.status);
  });
});

describe('what a key of the tax office reads', () => {
  const read = async <Shape>(path: string): Promise<Shape> =>
    (await ask({ method: 'GET', path }, secrets.taxOffice)).body as Shape;

  test('its windows, queues and items, nothing of the others', async () => {
    const ids = async (path: string) =>
      (await read<{ id?: string; no?: number }[]>(path)).map(({ id, no }) => id ?? no);
    expect(await ids('/api/v1/windows')).toEqual([20, 21]);
    expect(await ids('/api/v1/queues')).toEqual(['R', 'N']);
    const items = await ids('/api/v1/items');
    expect(items).toContain('invoices');
    expect(items).not.toContain('senior-allowance');
    const bookings = await read<{ bookings: { queue: string }[] }>('/api/v1/bookings');
    expect(bookings.bookings.every(({ queue }) => queue === 'N')).toBe(true);
    const help = await read<{ window?: number }[]>('/api/v1/help');
    expect(help.every(({ window }) => window === 20 || window === 21)).toBe(true);
    const everything = await Promise.all(
      ['windows', 'queues', 'items', 'help', 'board', 'sent-on', 'bookings', 'matters', 'intakes'].map(
        (list) => read<object>(`/api/v1/${list}`),
      ),
    );
    expect(JSON.stringify(everything)).not.toContain(world.others.ticketId);
  });

  test('of an import, its own bookings are made and the others refused', async () => {
    const booking = { start: Date.UTC(2030, 0, 1), document: '11010519491231002X' };
    const body = { bookings: ['invoices', 'senior-allowance'].map((item) => ({ ...booking, item })) };
    const answer = await ask({ method: 'POST', path: '/api/v1/bookings/import', body }, secrets.taxOffice);
    const results = answer.body['results'] as { error: { code: string } }[];
    expect(results.map(({ error }) => error.code)).toEqual(['slotTooFar', 'otherAuthority']);
  });

  test('over a live connection it watches its own desk and page, and no other', async () => {
    const { line } = await connected(hall, { as: 'key', key: secrets.taxOffice });
    const other = await watch(line, { audience: 'desk', window: 3 });
    expect(other).toMatchObject({ ok: false, refusal: { code: 'otherAuthority' } });
    expect(await watch(line, { audience: 'desk', window: 20 })).toMatchObject({ ok: true });
  });
});

describe('a key', () => {
  test('is made, listed and revoked by an administrator alone; its secret is told once', async () => {
    const manager = (await addStaff(administrator, 'a-manager', 'manager')).browser;
    expect((await manager.get('/manage/keys')).code).toBe('notAllowed');
    expect((await manager.post('/manage/keys', { name: '我的', role: 'reading' })).code).toBe('notAllowed');
    const { key, secret } = await make({ name: '市政务 App', role: 'booking' });
    const listed = await administrator.get('/manage/keys');
    expect(JSON.stringify(listed.body)).not.toContain(secret);
    const row = () =>
      administrator
        .get('/manage/keys')
        .then(({ body }) => (body as unknown as KeyList).keys.find(({ id }) => id === key.id));
    expect(await row()).toEqual(key);
    expect(key).toMatchObject({ name: '市政务 App', role: 'booking', perMinute: 600 });
    await ask({ method: 'GET', path: '/api/v1/queues' }, secret);
    expect((await row())?.lastUsedAt).toBeGreaterThanOrEqual(key.createdAt);
    expect((await administrator.post('/manage/keys/revoke', { id: 'nobody' })).code).toBe('unknownKey');
  });

  test('reads and asks what its role names', async () => {
    const { secret } = await make({ role: 'booking' });
    const get = async (path: string) => codeOf(await ask({ method: 'GET', path: `/api/v1/${path}` }, secret));
    expect(await get('bookings')).toBeUndefined();
    expect(await get('windows')).toBe('notAllowed');
    expect(await get('settings')).toBe('notAllowed');
    expect(await get('metrics')).toBe('notAllowed');
    expect(codeOf(await ask({ method: 'POST', path: '/api/v1/tickets', body: { queue: 'D' } }, secret))).toBe(
      'notAllowed',
    );
    const watcher = await make({ role: 'monitoring' });
    expect((await ask({ method: 'GET', path: '/api/v1/board' }, watcher.secret)).status).toBe(403);
    const figures = await fetch(`${hall.url}/api/v1/metrics`, {
      headers: { authorization: `Bearer ${watcher.secret}` },
    });
    expect(await figures.text()).toContain('onedoor_commands_total');
  });

  test('belongs to an authority with windows here, ends in the future, and watches machines for the hall alone', async () => {
    const post = (more: object) =>
      administrator.post('/manage/keys', { name: '测试', role: 'reading', ...more });
    expect((await post({ organisation: '没有的单位' })).code).toBe('badRequest');
    expect((await post({ organisation, role: 'monitoring' })).code).toBe('badRequest');
    expect((await post({ expiresAt: 1 })).code).toBe('badRequest');
    expect((await post({ perMinute: 0 })).code).toBe('badRequest');
    expect((await post({ name: ' ' })).code).toBe('badRequest');
  });

  test('asks as often as it was made for, and no other key waits for it', async () => {
    const [busy, calm] = [await make({ perMinute: 6 }), await make({ perMinute: 6 })];
    const once = (secret: string) => ask({ method: 'GET', path: '/api/v1/queues' }, secret);
    expect([(await once(busy.secret)).status, (await once(busy.secret)).status]).toEqual([200, 200]);
    const refused = await once(busy.secret);
    expect({ status: refused.status, code: codeOf(refused) }).toEqual({
      status: 429,
      code: 'tooManyRequests',
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await once(calm.secret)).status).toBe(200);
  });

  test('revoked, its live connections end and it is let in no more', async () => {
    const { key, secret } = await make({});
    const { line } = await connected(hall, { as: 'key', key: secret });
    await administrator.post('/manage/keys/revoke', { id: key.id });
    await until(() => !line.connected, 'the end of the connection');
    expect(await connect(hall, { as: 'key', key: secret })).toMatchObject({ refused: 'keyRevoked' });
  });

  test('is taken from no address, and stands in no log and no file', async () => {
    const { secret } = await make({});
    for (const name of ['key', 'token', 'access_token', 'api_key']) {
      const answer = await ask({ method: 'GET', path: `/api/v1/queues?${name}=${secret}` }, null);
      expect(answer.status).toBe(401);
    }
    await ask({ method: 'GET', path: '/api/v1/no-such-list' }, secret);
    expect(hall.log() + hall.out()).not.toContain(secret);
    const kept = readdirSync(hall.data)
      .filter((name) => name.includes('sqlite'))
      .map((name) => readFileSync(join(hall.data, name)).includes(secret));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).not.toContain(true);
  });
});

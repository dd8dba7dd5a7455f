// What could not be done, over HTTP: reporting, what is kept apart, the page with its secret, lists by who answers. Rules MA3, MA6, MA10, MA14, MA16.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { matterListSchema, matterReadSchema, matterReportedSchema } from '../../contract/rest/matters.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { addStaff, ask, Browser, closeLines, connected, pairDevice, signInAdministrator } from './clients.ts';

// Whole servers start here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

const words = '三号窗口让我跑了五趟';
const phone = '0451-8888 1234';
const address = 'http://hall.example:8080';
let hall: RunningHall;
let administrator: Browser;
beforeAll(async () => {
  hall = await startHall({ env: { ONEDOOR_ADDRESS: address } });
  administrator = await signInAdministrator(hall);
});
afterAll(async () => {
  closeLines();
  await hall?.stop();
});

const page = (url: string) => {
  const [, number = '', secret = ''] = /\/m\/([\d-]+)\.([\w-]{22})$/.exec(url) ?? [];
  return { number, secret };
};
const body = { what: 'sentAround', wish: 'settle', item: 'senior-allowance', words, contact: phone };

test('MA3 MA14 is kept apart, encrypted where it is a phone number, and shown on no page', async () => {
  const made = await hall.call('POST', '/api/v1/matters', { ...body, printer: 'K1' });
  expect(made.status).toBe(201);
  const { matter, answersFor, url = '' } = matterReportedSchema.parse(made.body);
  expect(matter).toMatch(/^20\d\d-0001$/);
  expect(answersFor).toMatchObject({ post: 'chief' });
  const visitor = new Browser(hall.url);
  const shown = await visitor.post('/matter', page(url));
  expect(shown.body['matter']).toMatchObject({ number: matter, state: 'open', hasContact: true });
  expect(JSON.stringify(shown.body)).not.toMatch(/跑了五趟|8888/);
  expect((await visitor.post('/matter', { ...page(url), number: '2026-0002' })).code).toBe('unknownMatter');
  const other = await hall.call('POST', '/api/v1/matters', { what: 'other' });
  const { secret } = page(String(other.body['url']));
  expect((await visitor.post('/matter', { number: matter, secret })).status).toBe(404);

  const read = matterReadSchema.parse((await hall.call('GET', `/api/v1/matters/${matter}`)).body);
  expect(read).toMatchObject({ words, contact: phone, level: 'ok' });
  const database = new DatabaseSync(join(hall.data, 'onedoor.sqlite'), { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  const dump = JSON.stringify(
    tables.map(({ name }) => database.prepare(`select * from "${String(name)}"`).all()),
    (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value),
  );
  database.close();
  expect(dump).not.toContain('8888 1234');
  expect(dump).toContain('matterContact');
  const lines = JSON.parse(dump) as Record<string, unknown>[][];
  const book = lines.filter((rows) => rows.some((row) => 'hash' in row));
  expect(JSON.stringify(book)).not.toContain('跑了五趟');
});

test('MA6 MA10 MA16 the list is the staff’s: all of it for who leads, her own for who answers', async () => {
  expect((await new Browser(hall.url).get('/desk/matters')).status).toBe(401);
  const { browser: clerk } = await addStaff(administrator, 'sun', 'clerk');
  expect((await clerk.get('/desk/matters')).body['matters']).toEqual([]);
  const all = matterListSchema.parse((await administrator.get('/desk/matters?state=open')).body);
  expect(all.open).toBeGreaterThan(0);
  const first = all.matters.find(({ item }) => item !== undefined);
  const number = first?.number ?? '';
  expect((await clerk.get(`/desk/matters/${number}`)).code).toBe('notYourMatter');

  const made = await administrator.post('/manage/accounts', {
    name: 'li',
    displayName: '李代表',
    role: 'clerk',
    staffNumber: await chiefNumber(),
  });
  const { oneTimePassword: current } = made.body as { oneTimePassword: string };
  const browser = new Browser(hall.url);
  await browser.post('/sign-in', { name: 'li', password: current });
  await browser.post('/password', { current, next: 'quite-another-secret' });
  const own = matterListSchema.parse((await browser.get('/desk/matters')).body);
  expect(own.matters.map((one) => [one.number, one['ownerName']])).toEqual([[number, '李代表']]);
  const { line } = await connected(hall, { as: 'staff' }, browser);
  expect(await ask(line, { name: 'contactMatter', matter: number })).toMatchObject({ ok: true });
  expect((await browser.get(`/desk/matters/${number}`)).body).toMatchObject({ words, state: 'contacted' });
  // MA18: whoever reported it for somebody prints the receipt, without what was said.
  const sheet = await browser.get(`/desk/matters/${number}/sheet`);
  expect(sheet.body).toMatchObject({ words, matter: { number, state: 'contacted' } });
  const others = await clerk.get(`/desk/matters/${number}/sheet`);
  expect(others.body).toMatchObject({ matter: { number } });
  expect(others.body).not.toHaveProperty('words');
  expect(JSON.stringify([sheet.body, others.body])).not.toContain('8888');
  expect((await new Browser(hall.url).get(`/desk/matters/${number}/sheet`)).status).toBe(401);
  expect((await clerk.get('/desk/matters/2026-0999/sheet')).code).toBe('unknownMatter');
});

/** Who is named for the department of the item in the hall file. */
async function chiefNumber(): Promise<string> {
  const { default: demo } = (await import('../../halls/round-the-clock.json', {
    with: { type: 'json' },
  })) as {
    default: { items: { id: string; department: string }[]; departments: { id: string; chief?: string }[] };
  };
  const department = demo.items.find(({ id }) => id === 'senior-allowance')?.department;
  return demo.departments.find(({ id }) => id === department)?.chief ?? '';
}

test('MA14 a kiosk gets the address for its visitor, a window does not', async () => {
  const { token } = await pairDevice(administrator, { role: 'kiosk', printer: 'K1' });
  const kiosk = await connected(hall, { as: 'device', token });
  const report = { name: 'reportMatter', what: 'other', printer: 'K1' };
  const told = await ask(kiosk.line, report);
  expect(told).toMatchObject({ ok: true });
  expect(told.ok ? told.url : '').toMatch(/^http:\/\/hall\.example:8080\/m\/\d{4}-\d{4}\.[\w-]{22}$/);
  const { browser } = await addStaff(administrator, 'zhou', 'clerk');
  const { line } = await connected(hall, { as: 'staff' }, browser);
  await ask(line, { name: 'openWindow', window: 8 });
  const window = await ask(line, { name: 'reportMatter', what: 'other', window: 8, contact: '13800138000' });
  expect(window).toMatchObject({ ok: true });
  expect(window.ok && 'url' in window).toBe(false);
});

test('MA13 steps over the interface, and its figures', async () => {
  const { body: made } = await hall.call('POST', '/api/v1/windows/8/matter', {
    what: 'late',
    effort: 'simple',
  });
  const number = String(made['matter']);
  const step = (action: string, asked: object) =>
    hall.call('POST', `/api/v1/matters/${number}/${action}`, asked);
  expect((await step('contact', { effort: 'special' })).status).toBe(200);
  expect((await step('hand', { to: { post: 'dutyManager' }, reason: 'several' })).status).toBe(200);
  expect((await step('hand', { to: { clerk: 'nobody' }, reason: 'several' })).status).toBe(404);
  expect((await step('answer', { outcome: 'settled' })).status).toBe(200);
  expect((await step('close', { why: 'withdrawn' })).status).toBe(409);
  expect((await step('paper', { printer: 'K1' })).body['paperId']).toBeDefined();
  expect((await step('sing', {})).status).toBe(404);
  const metrics = await fetch(`${hall.url}/api/v1/metrics`, {
    headers: { authorization: `Bearer ${hall.key}` },
  });
  expect(await metrics.text()).toMatch(/onedoor_matters_open \d+\n/);
  const api = await (await fetch(`${hall.url}/api/openapi.json`)).text();
  for (const path of ['/api/v1/matters/{number}/hand', '/api/v1/windows/{no}/matter'])
    expect(api).toContain(path);
  expect(hall.log()).not.toContain('8888');
});

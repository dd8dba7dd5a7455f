// What nobody may see: the secret of a visitor's page and the code of her ticket reach only who takes the number and the paper; remarks are in no view and no log.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Watch } from '../../contract/socket.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import {
  addStaff,
  ask,
  closeLines,
  connected,
  pairDevice,
  signInAdministrator,
  until,
  watch,
} from './clients.ts';
import type { Browser } from './clients.ts';

// Whole servers start here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

const remark = '窗口的李师傅说话不客气 13800138000';
const rater = 'a'.repeat(32);
let hall: RunningHall;
let administrator: Browser;
let ticketId: string;
let secret: string;
let code: string;
let number: string;

beforeAll(async () => {
  hall = await startHall({ env: { ONEDOOR_ADDRESS: 'http://hall.example:8080' } });
  administrator = await signInAdministrator(hall);
}, 60_000);
afterAll(async () => {
  closeLines();
  await hall.stop();
});

test('the address of the page is the one that phones reach', async () => {
  const { token } = await pairDevice(administrator, { role: 'kiosk', printer: 'K1' });
  const kiosk = await connected(hall, { as: 'device', token });
  const answer = await ask(kiosk.line, { name: 'takeTicket', queue: 'F', channel: 'kiosk', printer: 'K1' });
  if (!answer.ok || !('code' in answer.answer) || !('ticketId' in answer.answer))
    throw new Error('no number');
  ({ ticketId, code, number } = answer.answer);
  expect(answer.url).toMatch(/^http:\/\/hall\.example:8080\/t\/[a-z0-9]+\.[\w-]{22}$/);
  secret = answer.url?.split('.').at(-1) ?? '';
  expect(secret).not.toBe('');
});

test('the paper carries it, and only an agent sees the papers', async () => {
  const { token } = await pairDevice(administrator, { role: 'agent' });
  const agent = await connected(hall, { as: 'device', token });
  const taken = await hall.call('POST', '/api/v1/tickets', { queue: 'F', printer: 'K1' });
  await watch(agent.line, { audience: 'printer' });
  // The server's own agent may have printed it already: then there is nothing to see, and nothing leaks.
  const first = await until(() => agent.views[0], 'the agent’s view');
  for (const paper of (JSON.parse(first) as { papers: { url?: string; ticketId: string }[] }).papers) {
    expect(paper.url).toMatch(new RegExp(`/t/${paper.ticketId}\\.[\\w-]{22}$`));
  }
  await hall.call('DELETE', `/api/v1/tickets/${String(taken.body['ticketId'])}`);
});

test('no screen of the hall and no list of the interface holds the secret or the code, at any stage', async () => {
  const key = await connected(hall, { as: 'key', key: hall.key });
  const watches: Watch[] = [
    { audience: 'desk', window: 24 },
    { audience: 'manager' },
    { audience: 'board', zone: null },
    { audience: 'windowDisplay', window: 24 },
    { audience: 'pad', window: 24 },
    { audience: 'kiosk', printer: 'K1' },
  ];
  const seen: string[] = [];
  const look = async () => {
    for (const wanted of watches) {
      key.views.length = 0;
      expect(await watch(key.line, wanted)).toEqual({ ok: true });
      seen.push(await until(() => key.views[0], 'a view'));
    }
    for (const path of ['queues', 'windows', 'board', `tickets/${ticketId}`]) {
      seen.push(JSON.stringify((await hall.call('GET', `/api/v1/${path}`)).body));
    }
  };
  await look();
  const at = (action: string) => hall.call('POST', `/api/v1/windows/24/${action}`);
  await at('open');
  expect((await at('call-next')).body['number']).toBe(number);
  await look();
  await at('start');
  await look();
  await at('finish');
  await look();
  expect(seen.join('')).toContain(number);
  for (const text of seen) {
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(new RegExp(`"code":"${code}"|\\b${code}\\b`));
  }
});

test('her own page shows no code and no secret either: she has them', async () => {
  const phone = await connected(hall, { as: 'visitor', ticketId, secret });
  await watch(phone.line, { audience: 'phone', ticketId });
  const view = await until(() => phone.views[0], 'her view');
  expect(view).toContain(number);
  expect(view).not.toContain(secret);
  expect(JSON.parse(view)).toMatchObject({ canRate: true });
});

test('a remark is kept apart from the book, sealed in it, and is in no view and no log', async () => {
  const phone = await connected(hall, { as: 'visitor', ticketId, secret });
  const rated = await ask(phone.line, { name: 'rateVisit', ticketId, level: 1, text: remark, rater });
  expect(rated).toEqual({ ok: true, answer: {} });
  const key = await connected(hall, { as: 'key', key: hall.key });
  for (const wanted of [{ audience: 'manager' }, { audience: 'desk', window: 24 }] as const) {
    key.views.length = 0;
    await watch(key.line, wanted);
    expect(await until(() => key.views[0], 'a view')).not.toContain('李师傅');
  }
  expect(hall.log() + hall.out()).not.toContain('李师傅');

  const book = new DatabaseSync(join(hall.data, 'onedoor.sqlite'), { readOnly: true });
  const tables = book.prepare("select name from sqlite_master where type = 'table'").all() as {
    name: string;
  }[];
  const holding = tables
    .filter(({ name }) => JSON.stringify(book.prepare(`select * from "${name}"`).all()).includes('李师傅'))
    .map(({ name }) => name);
  const everything = tables
    .map(({ name }) => JSON.stringify(book.prepare(`select * from "${name}"`).all()))
    .join('');
  book.close();
  expect(holding).toHaveLength(1);
  expect(holding[0]).toMatch(/personal/);
  // Nor what tells one phone from another as the phone knows it, nor the secret of the page.
  expect(everything).not.toContain(rater);
  expect(everything).not.toContain(secret);
});

test('a note with a transfer is read by who has the visit, and stands in no view, no line and no log', async () => {
  const note = '王女士的原件在 24 号窗口';
  const { browser: clerk } = await addStaff(administrator, 'clerk-two', 'clerk');
  const taken = await hall.call('POST', '/api/v1/tickets', { queue: 'F' });
  const sent = String(taken.body['ticketId']);
  const at = (no: number, action: string, body?: object) =>
    hall.call('POST', `/api/v1/windows/${no}/${action}`, body);
  await at(23, 'open');
  await at(24, 'open');
  await at(24, 'call', { ticketId: sent, reason: 'agreed' });
  expect((await at(24, 'transfer', { to: { window: 23 }, reason: 'notHere', note })).status).toBe(200);

  const path = `/desk/notes/${sent}`;
  expect(await administrator.get(path)).toMatchObject({ status: 200, body: { note } });
  expect(await clerk.get(path)).toMatchObject({ status: 403 });
  expect((await fetch(hall.url + path)).status).toBe(401);
  expect(await administrator.get('/desk/notes/nosuchticket1')).toMatchObject({ status: 404 });

  const key = await connected(hall, { as: 'key', key: hall.key });
  for (const wanted of [{ audience: 'manager' }, { audience: 'desk', window: 23 }] as const) {
    key.views.length = 0;
    await watch(key.line, wanted);
    const view = await until(() => key.views[0], 'a view');
    expect(view).not.toContain('王女士');
    expect(view).toContain(wanted.audience === 'desk' ? '"hasNote":true' : '"handOvers":1');
  }
  const book = new DatabaseSync(join(hall.data, 'onedoor.sqlite'), { readOnly: true });
  const [personal] = book.prepare('select count(*) as count from personal where content = ?').all(note) as {
    count: number;
  }[];
  const lines = book
    .prepare("select name from sqlite_master where type = 'table' and name <> 'personal'")
    .all() as { name: string }[];
  const others = lines.map(({ name }) => JSON.stringify(book.prepare(`select * from "${name}"`).all()));
  book.close();
  expect(personal?.count).toBe(1);
  expect(others.join('')).not.toContain('王女士');
  expect(hall.log() + hall.out()).not.toContain('王女士');
  expect(hall.log()).not.toContain(sent);
});

test('the log of all this names no address of a page, no name and no number', () => {
  expect(hall.log()).not.toContain(ticketId);
  expect(hall.log()).not.toContain(secret);
  expect(hall.log()).not.toContain('127.0.0.1');
});

test('pages are shown with headers that keep their address and their content to themselves', async () => {
  const response = await fetch(`${hall.url}/t/${ticketId}.${secret}`);
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(response.headers.get('strict-transport-security')).toBeNull();
  expect(response.headers.get('x-powered-by')).toBeNull();
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

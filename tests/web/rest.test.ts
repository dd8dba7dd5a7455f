// The HTTP interface as other systems use it: every address, repeated requests, refusals and their statuses.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import {
  boardSchema,
  healthSchema,
  itemRowSchema,
  problemSchema,
  queueRowSchema,
  windowRowSchema,
} from '../../contract/rest/hall.ts';
import { ticketStateSchema, ticketTakenSchema } from '../../contract/rest/tickets.ts';
import { startHall } from '../support/real-hall.ts';
import type { HallAnswer, RunningHall } from '../support/real-hall.ts';
import { until } from './clients.ts';

// Whole servers start here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

let hall: RunningHall;
beforeAll(async () => {
  hall = await startHall();
});
afterAll(() => hall.stop());

function shaped<Schema extends z.ZodType>(schema: Schema, answer: HallAnswer): z.infer<Schema> {
  const read = schema.safeParse(answer.body);
  expect(read.error?.issues ?? [], JSON.stringify(answer.body).slice(0, 300)).toEqual([]);
  return read.data as z.infer<Schema>;
}

function refused(answer: HallAnswer, status: number, code: string): void {
  expect({ status: answer.status, code: shaped(problemSchema, answer).error.code }).toEqual({ status, code });
}

const take = (body: object, headers = {}) => hall.call('POST', '/api/v1/tickets', body, headers);
const atWindow = (no: number, action: string, body?: object, headers = {}) =>
  hall.call('POST', `/api/v1/windows/${no}/${action}`, body, headers);

describe('what a hall has', () => {
  test('it says that it is well', async () => {
    const answer = await hall.call('GET', '/healthz', undefined, { authorization: '' });
    expect(answer.status).toBe(200);
    expect(shaped(healthSchema, answer).hall).toBe('demo');
  });

  test('queues, with names in the language asked for', async () => {
    const answer = await hall.call('GET', '/api/v1/queues', undefined, { 'accept-language': 'ru;q=0.8,en' });
    const rows = shaped(queueRowSchema.array(), answer);
    expect(rows.find(({ id }) => id === 'L')).toMatchObject({
      prefix: 'L',
      name: 'Social & health insurance, jobs',
      open: true,
    });
    expect(new Set(rows.filter(({ prefix }) => prefix === 'W').map(({ id }) => id)).size).toBe(5);
  });

  test('windows and who is there', async () => {
    const rows = shaped(windowRowSchema.array(), await hall.call('GET', '/api/v1/windows'));
    expect(rows).toHaveLength(24);
    expect(rows.find(({ no }) => no === 24)).toMatchObject({ state: 'closed', zone: 'F' });
  });

  test('items by words of any language and by pinyin initials', async () => {
    const find = async (query: string) =>
      shaped(
        itemRowSchema.array(),
        await hall.call('GET', `/api/v1/items?query=${encodeURIComponent(query)}`),
      ).map(({ name }) => name);
    expect(await find('身份')).toContain('身份证');
    expect(await find('sfz')).toContain('身份证');
    expect(await find('ID card')).toContain('身份证');
    expect(await find('Ипотека')).toEqual(['抵押登记']);
    expect(await find('没有这样的事项')).toEqual([]);
    expect((await hall.call('GET', '/api/v1/items?query=')).body).not.toEqual([]);
  });

  test('the board', async () => {
    expect(shaped(boardSchema, await hall.call('GET', '/api/v1/board')).hours.state).toBe('open');
  });
});

describe('a visit', () => {
  test('take, call, recall, start, finish, rate', async () => {
    const taken = await take({ item: 'notary', language: 'ru' });
    expect(taken.status).toBe(201);
    const ticket = shaped(ticketTakenSchema, taken);
    expect(ticket).toMatchObject({ ahead: 0, noWindowOpenNow: true });
    expect(ticket.url).toMatch(new RegExp(`^${hall.url}/t/${ticket.ticketId}\\.[\\w-]{22}$`));

    refused(await atWindow(24, 'call-next'), 409, 'windowClosed');
    expect((await atWindow(24, 'open')).status).toBe(200);
    const called = await atWindow(24, 'call-next');
    expect(called.body).toEqual({ ticketId: ticket.ticketId, number: ticket.number });
    refused(await atWindow(24, 'no-show'), 409, 'callAgainFirst');
    refused(await atWindow(24, 'recall'), 409, 'coolingDown');

    const state = shaped(ticketStateSchema, await hall.call('GET', `/api/v1/tickets/${ticket.ticketId}`));
    expect(state).toMatchObject({ stage: 'called', window: 24, language: 'ru', calls: [{ window: 24 }] });
    const rows = shaped(windowRowSchema.array(), await hall.call('GET', '/api/v1/windows'));
    expect(rows.find(({ no }) => no === 24)?.ticket).toEqual({
      ticketId: ticket.ticketId,
      number: ticket.number,
      stage: 'called',
    });
    const board = shaped(boardSchema, await hall.call('GET', '/api/v1/board'));
    expect(board.calls.at(-1)).toMatchObject({ number: ticket.number, window: 24, zone: 'F', nth: 1 });

    expect((await atWindow(24, 'start')).status).toBe(200);
    const rating = (body: object, headers = {}) =>
      hall.call('POST', `/api/v1/tickets/${ticket.ticketId}/rating`, body, headers);
    refused(await rating({ level: 5 }), 409, 'notServedYet');
    expect((await atWindow(24, 'finish', { outcome: 'accepted' })).body).toEqual({ called: null });
    refused(await rating({ level: 6 }), 400, 'badRequest');
    const key = { 'idempotency-key': 'rating-1' };
    expect((await rating({ level: 4, text: '等得有点久' }, key)).status).toBe(201);
    expect((await rating({ level: 4, text: '等得有点久' }, key)).status).toBe(201);
    refused(await rating({ level: 4 }), 409, 'alreadyRated');
    refused(await atWindow(24, 'call-next'), 409, 'nobodyWaiting');
  });

  test('a pause, its reason, and the end of the day at a window', async () => {
    await atWindow(22, 'open');
    expect((await atWindow(22, 'pause', { reason: 'meeting' })).status).toBe(200);
    refused(await atWindow(22, 'call-next'), 409, 'windowPaused');
    expect((await atWindow(22, 'resume')).status).toBe(200);
    expect((await atWindow(22, 'close')).status).toBe(200);
    refused(await atWindow(22, 'resume'), 409, 'windowClosed');
  });

  test('parked, resumed, sent on, declined, called by name, and served without a number', async () => {
    for (const no of [24, 22]) await atWindow(no, 'open');
    const { ticketId, number } = shaped(ticketTakenSchema, await take({ item: 'notary' }));
    const ticket = { ticketId, number };
    expect((await atWindow(24, 'call-next')).body).toEqual(ticket);
    refused(await atWindow(24, 'park', { kind: 'away' }), 400, 'badRequest');
    expect((await atWindow(24, 'park', { kind: 'held' })).body).toEqual(ticket);
    expect((await hall.call('GET', `/api/v1/tickets/${ticketId}`)).body).toMatchObject({ stage: 'parked' });
    refused(await atWindow(22, 'resume', { ticketId }), 409, 'parkedElsewhere');
    refused(await atWindow(24, 'resume'), 409, 'windowNotPaused');
    expect((await atWindow(24, 'resume', { ticketId })).body).toEqual(ticket);

    const send = (no: number, to: object, more = {}) =>
      atWindow(no, 'transfer', { to, reason: 'notHere', ...more });
    refused(await send(24, { nobody: true }), 400, 'badRequest');
    refused(await send(24, { window: 24 }), 409, 'ownWindow');
    refused(await send(24, { window: 1 }), 409, 'nobodyThere');
    expect((await send(24, { window: 22 }, { note: '请核对原件' })).body).toEqual(ticket);
    refused(await atWindow(24, 'decline', { ticketId, reason: 'busy' }), 409, 'notHandedToYou');
    expect((await atWindow(22, 'decline', { ticketId, reason: 'busy' })).body).toEqual({});
    refused(await atWindow(24, 'call', { ticketId }), 400, 'badRequest');
    expect((await atWindow(24, 'call', { ticketId, reason: 'agreed' })).body).toEqual(ticket);
    refused(await atWindow(24, 'change-item', { item: 'notary' }), 409, 'sameItem');
    expect((await atWindow(24, 'finish', { outcome: 'accepted' })).body).toEqual({ called: null });

    refused(await atWindow(24, 'direct', {}), 400, 'badRequest');
    const direct = await atWindow(24, 'direct', { item: 'notary' });
    expect(direct.status).toBe(200);
    const state = await hall.call('GET', `/api/v1/tickets/${String(direct.body['ticketId'])}`);
    expect(shaped(ticketStateSchema, state)).toMatchObject({ stage: 'serving', channel: 'desk', window: 24 });
    await atWindow(24, 'finish');
    for (const no of [24, 22]) expect((await atWindow(no, 'close')).status).toBe(200);
  });

  test('a visitor gives up', async () => {
    const { ticketId } = shaped(ticketTakenSchema, await take({ queue: 'J' }));
    expect((await hall.call('DELETE', `/api/v1/tickets/${ticketId}`)).status).toBe(200);
    expect((await hall.call('GET', `/api/v1/tickets/${ticketId}`)).body['stage']).toBe('withdrawn');
  });
});

describe('a repeated request', () => {
  test('under the same key gets the first answer, with another body 422', async () => {
    const key = { 'idempotency-key': 'a key of any shape 1' };
    const first = await take({ queue: 'U' }, key);
    const again = await take({ queue: 'U' }, key);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    refused(await take({ queue: 'F' }, key), 422, 'idempotencyKeyReused');
    refused(await take({ queue: 'U' }, { 'idempotency-key': 'x'.repeat(300) }), 400, 'badRequest');
  });

  test('without a key is another request', async () => {
    const one = await take({ queue: 'U' });
    const other = await take({ queue: 'U' });
    expect(one.body['number']).not.toBe(other.body['number']);
  });

  test('gets the first answer after a kill as well', async () => {
    const before = await startHall();
    const key = { 'idempotency-key': 'unanswered' };
    const first = await before.call('POST', '/api/v1/tickets', { queue: 'D' }, key);
    await before.kill9();
    const after = await startHall({ data: before.data });
    const again = await after.call('POST', '/api/v1/tickets', { queue: 'D' }, key);
    const { url, ...answer } = again.body;
    const { url: firstUrl, ...firstAnswer } = first.body;
    expect(answer).toEqual(firstAnswer);
    // The secret of the visitor's page outlives the restart; only the port of this test is another.
    expect(new URL(String(url)).pathname).toBe(new URL(String(firstUrl)).pathname);
    const next = await after.call('POST', '/api/v1/tickets', { queue: 'D' });
    expect(next.body['number']).not.toBe(first.body['number']);
    await after.stop();
  });
});

describe('no', () => {
  test.each([
    ['GET', '/api/v1/tickets/nosuchticket1', undefined, 404, 'unknownTicket'],
    ['GET', '/api/v1/tickets/%00', undefined, 404, 'unknownTicket'],
    ['DELETE', '/api/v1/tickets/nosuchticket1', undefined, 404, 'unknownTicket'],
    ['POST', '/api/v1/tickets', { queue: 'nope' }, 404, 'unknownQueue'],
    ['POST', '/api/v1/tickets', { item: 'nope' }, 404, 'unknownItem'],
    ['POST', '/api/v1/tickets', { item: 'marriage-registration' }, 404, 'notHandledHere'],
    ['POST', '/api/v1/tickets', {}, 400, 'badRequest'],
    ['POST', '/api/v1/tickets', { queue: 'D', item: 'id-card' }, 400, 'badRequest'],
    ['POST', '/api/v1/tickets', { queue: 'D', name: '张三' }, 400, 'badRequest'],
    ['POST', '/api/v1/windows/99/open', undefined, 404, 'unknownWindow'],
    ['POST', '/api/v1/windows/0/open', undefined, 404, 'unknownWindow'],
    ['POST', '/api/v1/windows/3/dance', undefined, 404, 'unknownAddress'],
    ['POST', '/api/v1/windows/3/toString', undefined, 404, 'unknownAddress'],
    ['GET', '/api/v1/nothing', undefined, 404, 'unknownAddress'],
    ['PUT', '/api/v1/tickets', {}, 404, 'unknownAddress'],
  ])('%s %s %j', async (method, path, body, status, code) => {
    const answer = await hall.call(method, path, body);
    expect(answer.status).toBe(status);
    const { error } = shaped(problemSchema, answer);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/[一-鿿]/);
  });

  test('without the key, with another, with a prefix of it', async () => {
    for (const authorization of [
      '',
      'Bearer',
      'Bearer wrong-key-wrong-key',
      `Bearer ${hall.key.slice(0, -1)}`,
      `Basic ${hall.key}`,
    ]) {
      const answer = await hall.call('GET', '/api/v1/queues', undefined, { authorization });
      expect(answer).toMatchObject({ status: 401, body: { error: { code: 'notSignedIn' } } });
    }
  });

  test('in the language asked for', async () => {
    const message = async (language: string) =>
      shaped(problemSchema, await atWindow(1, 'recall', undefined, { 'accept-language': language })).error
        .message;
    expect(await message('en-US,en;q=0.9')).toBe('Window 1 is not staffed. Sign in at the window first.');
    expect(await message('ru')).toMatch(/[А-я]/);
    expect(await message('de, fr;q=0.5')).toMatch(/[一-鿿]/);
  });

  test('a body that is too large, not JSON, or said to be something else', async () => {
    const send = (body: string, type: string, headers = {}) =>
      fetch(`${hall.url}/api/v1/tickets`, {
        method: 'POST',
        headers: { authorization: `Bearer ${hall.key}`, 'content-type': type, ...headers },
        body,
      });
    const codeOf = async (answer: Response) => [
      answer.status,
      ((await answer.json()) as { error: { code: string } }).error.code,
    ];
    expect(
      await codeOf(await send(JSON.stringify({ queue: 'D'.repeat(70_000) }), 'application/json')),
    ).toEqual([413, 'tooLarge']);
    expect(await codeOf(await send('{"queue":', 'application/json'))).toEqual([400, 'badRequest']);
    expect(await codeOf(await send('"queue"', 'application/json'))).toEqual([400, 'badRequest']);
    expect(await codeOf(await send('queue=D', 'application/x-www-form-urlencoded'))).toEqual([
      415,
      'badRequest',
    ]);
    expect(await codeOf(await send('x', 'application/json', { 'content-encoding': 'gzip' }))).toEqual([
      415,
      'badRequest',
    ]);
    expect(await codeOf(await send('{"queue":"D","__proto__":{"item":"x"}}', 'application/json'))).toEqual([
      400,
      'badRequest',
    ]);
  });
});

describe('the description', () => {
  test('names every address the hall answers', async () => {
    const { body } = await hall.call('GET', '/api/openapi.json');
    expect(body['openapi']).toBe('3.1.0');
    const paths = Object.keys(body['paths'] as object);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/healthz',
        '/api/v1/queues',
        '/api/v1/windows',
        '/api/v1/items',
        '/api/v1/board',
        '/api/v1/tickets',
        '/api/v1/tickets/{ticketId}',
        '/api/v1/tickets/{ticketId}/rating',
        ...['open', 'pause', 'resume', 'close', 'call-next', 'recall', 'start', 'finish', 'no-show'].map(
          (action) => `/api/v1/windows/{no}/${action}`,
        ),
      ]),
    );
  });

  test('is readable on a page without anything from elsewhere', async () => {
    const page = await (await fetch(`${hall.url}/api/docs`)).text();
    const parts = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((found) => found[1] ?? '');
    expect(parts).toHaveLength(3);
    for (const part of parts) expect((await fetch(`${hall.url}${part}`)).status, part).toBe(200);
    expect(page).not.toMatch(/https?:/);
    expect(page).not.toMatch(/<script>/);
  });
});

test('the device agent that the server starts prints what was taken with a printer', async () => {
  const taken = await take({ queue: 'V', printer: 'K1' });
  expect(taken.body['paperId']).toBeDefined();
  const page = await until(() => /K1：(http:\S+)/.exec(hall.out())?.[1], 'the virtual printer');
  const shown = await (await fetch(page)).text();
  expect(shown.length).toBeGreaterThan(0);
});

test('a stop in order ends with code 0 and leaves nothing running', async () => {
  const other = await startHall();
  const { pid } = other;
  expect(await other.stop()).toBe(0);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  expect(other.log()).not.toMatch(/"level":(50|60)/);
});

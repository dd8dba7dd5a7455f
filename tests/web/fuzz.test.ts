// Anything at all at the doors: random bytes, malformed JSON, hostile shapes. The server stays up, the hall is untouched, the log names nobody.
import { createConnection } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { commandNames } from '../../contract/commands.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { closeLines, connect, connected } from './clients.ts';

// Whole servers start here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

let hall: RunningHall;
beforeAll(async () => {
  hall = await startHall();
});
afterAll(async () => {
  closeLines();
  await hall.stop();
});

/** All that the hall shows to who may see everything, its clock aside. */
async function stateOfHall(): Promise<string> {
  const parts = await Promise.all(
    ['/api/v1/queues', '/api/v1/windows', '/api/v1/board'].map((path) => hall.call('GET', path)),
  );
  return JSON.stringify(parts.map(({ body }) => ({ ...body, now: 0 })));
}

/** A fault of ours would be there as level 50; nothing that was sent may be. */
function expectCleanLog(...secrets: string[]): void {
  expect(hall.log()).not.toMatch(/"level":(50|60)/);
  for (const secret of secrets) expect(hall.log()).not.toContain(secret);
}

const personal = '王秀英 230102195801011234 13800138000';
const hostile = fc.oneof(
  fc.json(),
  fc.string(),
  fc.constant('{"__proto__":{"polluted":true}}'),
  fc.constant('['.repeat(20_000)),
  fc.constant(JSON.stringify({ queue: 'D', language: personal })),
  fc.constant(JSON.stringify({ item: { toString: 'x' } })),
  fc.constant('{"queue":"D","queue":"L","items":null}'),
  fc.constant('\u0000'),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
);
const addresses = fc.oneof(
  fc.constantFrom(
    '/api/v1/tickets',
    '/api/v1/windows/3/finish',
    '/api/v1/windows/3/pause',
    '/api/v1/tickets/abcdefgh/rating',
    '/sign-in',
    '/password',
    '/pairing',
    '/manage/devices/confirm',
    '/manage/accounts',
  ),
  fc.webPath(),
  fc.string({ maxLength: 60 }).map((text) => `/${encodeURIComponent(text)}`),
  fc.constantFrom(
    '/%',
    '/%E0%A4%A',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/catalogue/..%2f.json',
    '//',
  ),
);

describe('the HTTP door', () => {
  test('answers anything with a 2xx or 4xx, and does nothing', async () => {
    const before = await stateOfHall();
    await fc.assert(
      fc.asyncProperty(
        addresses,
        fc.constantFrom('POST', 'PUT', 'DELETE', 'PATCH', 'GET', 'OPTIONS'),
        hostile,
        fc.boolean(),
        async (path, method, body, withKey) => {
          const response = await fetch(`${hall.url}${path}`, {
            method,
            headers: {
              'content-type': 'application/json',
              ...(withKey ? { authorization: `Bearer ${hall.key}` } : {}),
            },
            ...(method === 'GET' ? {} : { body }),
            redirect: 'manual',
          });
          const text = await response.text();
          // A page that is not built yet says so with 503; nothing else may.
          const notBuilt = response.status === 503 && text.startsWith('<!doctype');
          expect(notBuilt ? 404 : response.status).toBeLessThan(500);
          expect(text).not.toMatch(/node_modules|\.ts:\d+/);
        },
      ),
      { numRuns: 300 },
    );
    expect(await stateOfHall()).toBe(before);
    expectCleanLog(personal);
  }, 60_000);

  test('files outside the screens are out of reach', async () => {
    for (const path of [
      '/package.json',
      '/server/main.ts',
      '/assets/../../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/.git/config',
      '/data/secrets/phoneKey',
    ]) {
      const response = await fetch(`${hall.url}${path}`);
      expect(response.status, path).toBe(404);
      expect(await response.text(), path).not.toContain('onedoor');
    }
  });

  test('bytes that are no HTTP end in 400 or silence, never in a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 3_000 }), async (bytes) => {
        const answer = await rawAnswer(Buffer.from(bytes));
        expect(answer === '' || /^HTTP\/1\.1 4\d\d /.test(answer)).toBe(true);
      }),
      { numRuns: 40 },
    );
    expect(await rawAnswer(Buffer.from(`GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n`))).toMatch(
      /^(HTTP\/1\.1 400|)/,
    );
    expect((await hall.call('GET', '/healthz')).status).toBe(200);
    expectCleanLog();
  }, 60_000);
});

function rawAnswer(bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = createConnection({ host: '127.0.0.1', port: hall.port }, () => socket.end(bytes));
    socket.setTimeout(400, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(answer));
  });
}

describe('the live door', () => {
  test('lets nobody in for saying anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.object(), async (hello) => {
        expect(await connect(hall, hello)).toHaveProperty('refused');
        closeLines();
      }),
      { numRuns: 60 },
    );
    expectCleanLog();
  }, 60_000);

  test('answers anything asked with a refusal, and does nothing', async () => {
    const before = await stateOfHall();
    const anything = fc.oneof(
      fc.anything({ withBigInt: false, maxDepth: 3 }),
      fc.record({ commandId: fc.string(), command: fc.object() }),
      fc.record({
        commandId: fc.constant('a-proper-id-of-a-command'),
        command: fc.record({
          name: fc.oneof(
            fc.constantFrom(...commandNames),
            fc.constantFrom('__proto__', 'constructor', 'toString', 'tick'),
          ),
          ticketId: fc.constant(personal),
          window: fc.anything(),
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('ask', 'watch', 'report'),
        fc.array(anything, { minLength: 1, maxLength: 8 }),
        async (event, many) => {
          const { line } = await connected(hall, { as: 'key', key: hall.key });
          for (const each of many) {
            const answer: unknown = await line.timeout(5_000).emitWithAck(event as 'ask', each as never);
            expect(answer).toMatchObject({ ok: false });
          }
          const loose = line as unknown as { emit: (event: string, ...given: unknown[]) => void };
          loose.emit('ask', undefined, null, 7);
          loose.emit('nonsense', {});
          line.disconnect();
        },
      ),
      { numRuns: 60 },
    );
    expect(await stateOfHall()).toBe(before);
    expectCleanLog(personal);
  }, 60_000);

  test('random packets of its own protocol end the connection, not the server', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 200 }), { minLength: 1, maxLength: 5 }),
        async (packets) => {
          const socket = new WebSocket(`ws://127.0.0.1:${hall.port}/socket.io/?EIO=4&transport=websocket`);
          await new Promise<void>((resolve) => {
            const limit = setTimeout(() => socket.close(), 300);
            socket.addEventListener('open', () => {
              for (const packet of packets) socket.send(packet);
            });
            socket.addEventListener('error', () => resolve());
            socket.addEventListener('close', () => {
              clearTimeout(limit);
              resolve();
            });
          });
        },
      ),
      { numRuns: 30 },
    );
    expect((await hall.call('GET', '/healthz')).status).toBe(200);
    expectCleanLog();
  }, 60_000);
});

test('after all of it a number is taken as ever', async () => {
  expect((await hall.call('POST', '/api/v1/tickets', { queue: 'D' })).body['number']).toBe('D001');
});

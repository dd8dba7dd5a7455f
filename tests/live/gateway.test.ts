// What a gateway may do to whoever hands it a message: never answer, answer in pieces or in rubbish, send elsewhere; asked over real connections.
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { httpGateway } from '../../server/outlet/gateway.ts';
import type { Outgoing } from '../../server/outlet/gateway.ts';

const withinMs = 400;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server that does with a connection what it is told; `heard` is all that was said to it. */
async function listening(meet: (socket: Socket) => void): Promise<{ url: string; heard: () => string }> {
  let said = '';
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => (said += bytes.toString()));
    meet(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`, heard: () => said };
}

const message: Outgoing = {
  idempotencyKey: 'small.called.t1',
  kind: 'called',
  template: 'called',
  language: 'zh',
  parameters: { number: 'D001' },
  text: 'D001',
  phone: '13900000001',
  expiresAt: Date.UTC(2026, 10, 23),
};
async function handedTo(meet: (socket: Socket) => void) {
  const { url, heard } = await listening(meet);
  const gateway = httpGateway({ url, token: 'the-token', withinMs });
  ends.push(() => gateway.close());
  const began = performance.now();
  const handed = await gateway.hand(message);
  return { handed, heard: heard(), ms: performance.now() - began };
}
const trouble = (failure: string) => ({ ok: false, why: 'trouble', failure });
const answer = (head: string, body = '') =>
  `HTTP/1.1 ${head}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

test('OU9 who takes the connection and never answers is left after a while, to be asked again', async () => {
  const { handed, heard, ms } = await handedTo(() => undefined);
  expect(handed).toEqual(trouble('timeout'));
  expect(heard).toContain('idempotency-key: small.called.t1');
  expect([ms > withinMs - 50, ms < withinMs * 5]).toEqual([true, true]);
});

test('OU9 who answers byte by byte is given no longer', async () => {
  const { handed, ms } = await handedTo((socket) => {
    const sent = answer('200 OK');
    let at = 0;
    const timer = setInterval(() => {
      if (at < sent.length && !socket.destroyed) socket.write(sent.charAt(at));
      at += 1;
    }, 100);
    ends.push(() => clearInterval(timer));
  });
  expect(handed).toEqual(trouble('timeout'));
  expect(ms).toBeLessThan(withinMs * 5);
});

test.each([
  ['no HTTP at all', '\u0000\u0001 rubbish\r\n\r\n'],
  ['a status that is none', answer('OK')],
  ['a head without end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(200_000)}`],
])('OU9 %s is trouble, not an answer', async (_what, bytes) => {
  const { handed } = await handedTo((socket) => socket.once('data', () => socket.end(bytes)));
  expect(handed).toEqual(trouble('unreachable'));
});

test('OU9 what stands in an answer is not read: rubbish, and a body without end', async () => {
  const rubbish = answer('200 OK', '<html>{{{ 13900000001');
  expect((await handedTo((socket) => socket.once('data', () => socket.write(rubbish)))).handed).toEqual({
    ok: true,
  });
  const endless = 'HTTP/1.1 202 Accepted\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n';
  const { handed, ms } = await handedTo((socket) => socket.once('data', () => socket.write(endless)));
  expect(handed).toEqual({ ok: true });
  expect(ms).toBeLessThan(withinMs);
});

test('OU9 slow, but in time, it has it', async () => {
  const { handed } = await handedTo((socket) => {
    socket.once('data', () => setTimeout(() => socket.write(answer('200 OK')), withinMs / 2));
  });
  expect(handed).toEqual({ ok: true });
});

test.each(['301 Moved Permanently', '302 Found', '307 Temporary Redirect', '308 Permanent Redirect'])(
  'OU9 %s is not followed: a phone goes to the address that was set alone',
  async (status) => {
    const elsewhere = await listening((socket) => socket.once('data', () => socket.write(answer('200 OK'))));
    const moved = `HTTP/1.1 ${status}\r\nlocation: ${elsewhere.url}\r\ncontent-length: 0\r\n\r\n`;
    const { handed } = await handedTo((socket) => socket.once('data', () => socket.write(moved)));
    expect(handed).toEqual(trouble('unreachable'));
    expect(elsewhere.heard()).toBe('');
  },
);

test('OU9 it says of itself why: 4xx is final, 408, 425, 429 and 5xx are not', async () => {
  const said = async (status: string) =>
    (await handedTo((socket) => socket.once('data', () => socket.write(answer(status))))).handed;
  for (const status of ['408 a', '425 a', '429 a', '500 a', '503 a'])
    expect(await said(status)).toEqual(trouble(`http-${status.slice(0, 3)}`));
  for (const status of ['400 a', '401 a', '404 a', '422 a'])
    expect(await said(status)).toEqual({ ok: false, why: 'refused', failure: `http-${status.slice(0, 3)}` });
});

// Other ways to run a hall: with a certificate of its own, and as two servers on one PostgreSQL.
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startPostgres } from '../support/postgres.ts';
import { startHall } from '../support/real-hall.ts';
import { Browser, closeLines, connected, pairDevice, signInAdministrator, until } from './clients.ts';

const certificate = (name: string) => join(import.meta.dirname, 'certificate', name);

function overTls(port: number, path: string): Promise<{ status: number; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, ca: readFileSync(certificate('cert.pem')), servername: 'hall.test' },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

test('with a certificate: encrypted outside, and the agent on this machine still finds its server', async () => {
  const hall = await startHall({
    env: { ONEDOOR_TLS_CERT: certificate('cert.pem'), ONEDOOR_TLS_KEY: certificate('key.pem') },
  });
  const { status, headers } = await overTls(hall.port, '/healthz');
  expect(status).toBe(200);
  expect(headers['strict-transport-security']).toMatch(/max-age/);
  await expect(fetch(`${hall.url}/healthz`)).rejects.toThrow('fetch failed');
  await until(() => hall.out().includes('虚拟打印机 K2'), 'the agent');
  expect(hall.out()).not.toContain('连不上服务器');
  expect(await hall.stop()).toBe(0);
}, 40_000);

test('two servers on one PostgreSQL are one hall', async () => {
  const postgres = await startPostgres();
  const env = { DATABASE_URL: postgres.url };
  const one = await startHall({ env });
  const other = await startHall({ env });
  try {
    const halls = [one, other];
    const taken = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (halls[index % 2] ?? one).call('POST', '/api/v1/tickets', { queue: 'D' }),
      ),
    );
    const numbers = taken.map((answer) => String(answer.body['number']));
    expect(new Set(numbers).size).toBe(40);
    expect([...numbers].sort().at(-1)).toBe('D040');

    // What the one has answered the other shows at once.
    for (const [index, answer] of taken.entries()) {
      const state = await (halls[(index + 1) % 2] ?? one).call(
        'GET',
        `/api/v1/tickets/${String(answer.body['ticketId'])}`,
      );
      expect(state.body['number']).toBe(answer.body['number']);
    }
    const key = { 'idempotency-key': 'asked of both' };
    const first = await one.call('POST', '/api/v1/tickets', { queue: 'L' }, key);
    const again = await other.call('POST', '/api/v1/tickets', { queue: 'L' }, key);
    expect(again.body['ticketId']).toBe(first.body['ticketId']);

    // One administrator, one set of devices; who is paired at the one is known to the other.
    expect(other.out()).not.toContain('one-time password');
    const administrator = await signInAdministrator(one);
    const { token } = await pairDevice(administrator, { role: 'board' });
    expect((await connected(other, { as: 'device', token })).line.connected).toBe(true);
    const elsewhere = new Browser(other.url);
    elsewhere.cookie = administrator.cookie;
    expect((await elsewhere.get('/session.json')).body['staff']).toMatchObject({ name: 'admin' });
    expect(one.log() + other.log()).not.toMatch(/"level":(50|60)/);
  } finally {
    closeLines();
    await Promise.all([one.stop(), other.stop()]);
    await postgres.stop();
  }
}, 90_000);

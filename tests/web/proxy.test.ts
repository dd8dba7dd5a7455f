// Behind a reverse proxy every phone has its own measure, where the hall names the proxy; what anybody else says of where it comes from is not believed.
import { createServer, request } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { slotDaySchema } from '../../contract/rest/bookings.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });
/** Every one of these is this machine's own: who asks, and from where the proxy reaches the hall. */
const [phoneOne, phoneTwo, proxyAt] = ['127.0.0.2', '127.0.0.3', '127.0.0.9'];
/** So many places an address may have held at once. */
const burst = 40;

interface Reached {
  host: string;
  port: number;
  from: string;
}
function send(
  { host, port, from }: Reached,
  path: string,
  body: string,
  headers: Record<string, string>,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request({ host, port, path, method: 'POST', localAddress: from, headers }, resolve);
    asked.on('error', reject);
    asked.end(body);
  });
}

/** As a hall's own proxy does it: hands on, and adds whom it was asked by. */
async function startProxy(hall: RunningHall): Promise<{ port: number; stop: () => Promise<void> }> {
  const server: Server = createServer((incoming, answer) => {
    const hand = async () => {
      const before = incoming.headers['x-forwarded-for'];
      const by = incoming.socket.remoteAddress ?? '';
      const headers = {
        'content-type': 'application/json',
        host: incoming.headers.host ?? '',
        origin: incoming.headers.origin ?? '',
        'x-forwarded-for': before === undefined ? by : `${String(before)}, ${by}`,
      };
      const to = { host: '127.0.0.1', port: hall.port, from: proxyAt };
      const given = await send(to, incoming.url ?? '/', await text(incoming), headers);
      answer.writeHead(given.statusCode ?? 500);
      answer.end(await text(given));
    };
    hand().catch(() => answer.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const stop = () => new Promise<void>((stopped) => server.close(() => stopped()));
  return { port: address.port, stop };
}

let hall: RunningHall;
let proxy: Awaited<ReturnType<typeof startProxy>>;
let start = 0;
let commands = 0;

async function open(proxies: string): Promise<void> {
  hall = await startHall({ env: { ONEDOOR_PROXIES: proxies } });
  proxy = await startProxy(hall);
  const { body } = await hall.call('GET', '/api/v1/slots?queue=D');
  start = slotDaySchema.array().parse(body)[1]?.slots.at(-1)?.start ?? 0;
}
async function close(): Promise<void> {
  await proxy.stop();
  await hall.stop();
}

/** Holds a place as the booking page does; answers the refusal, or null. */
async function hold(to: Reached, forwarded?: string): Promise<string | null> {
  commands += 1;
  const command = { name: 'holdSlot', queue: 'D', start, channel: 'phone' };
  const body = { page: 'c'.repeat(32), commandId: `hold-${commands}-${'x'.repeat(8)}`, command };
  const host = `${to.host}:${to.port}`;
  const answer = await send(to, '/booking/ask', JSON.stringify(body), {
    'content-type': 'application/json',
    host,
    origin: `http://${host}`,
    ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
  });
  const read = JSON.parse(await text(answer)) as { error?: { code: string } };
  return read.error?.code ?? null;
}
const through = (from: string): Reached => ({ host: '127.0.0.1', port: proxy.port, from });
const straight = (from: string): Reached => ({ host: '127.0.0.1', port: hall.port, from });

/** How many are held until no more is for this address: it fills up again while it is asked, however slowly. */
async function heldBy(to: Reached, forwarded?: (nth: number) => string): Promise<number> {
  for (let nth = 0; nth < 10 * burst; nth += 1) {
    const refused = await hold(to, forwarded?.(nth));
    if (refused === 'holdLimit') return nth;
    expect(refused).toBeNull();
  }
  return 10 * burst;
}
/** What this address still had: all of its measure, or none but what grew while it was asked. */
async function had(to: Reached, forwarded?: (nth: number) => string): Promise<'all' | 'none' | number> {
  const held = await heldBy(to, forwarded);
  if (held < burst / 2) return 'none';
  return held >= burst && held < 4 * burst ? 'all' : held;
}

describe('where the hall names its proxy', () => {
  beforeAll(() => open(`${proxyAt}, 10.9.0.0/16`));
  afterAll(close);

  test('one phone that asks for too many leaves the others theirs, and calling itself another helps nobody', async () => {
    expect(await had(through(phoneOne))).toBe('all');
    // The proxy's own word stands last; what the phone wrote before it is not believed.
    expect(await had(through(phoneOne), () => '203.0.113.7')).toBe('none');
    expect(await had(through(phoneTwo))).toBe('all');
  });

  test('who comes past the proxy is known by where it comes from, whatever it says', async () => {
    expect(await had(straight('127.0.0.4'), (nth) => `203.0.113.${nth % 250}`)).toBe('all');
    expect(await had(straight('127.0.0.5'))).toBe('all');
  });
});

describe('where it names none', () => {
  beforeAll(() => open(''));
  afterAll(close);

  test('all that come through the proxy are one, and nobody’s word is believed', async () => {
    expect(await had(through(phoneOne))).toBe('all');
    expect(await had(through(phoneTwo))).toBe('none');
    expect(await had(straight(proxyAt), () => '203.0.113.8')).toBe('none');
    expect(await had(straight('127.0.0.6'))).toBe('all');
  });
});

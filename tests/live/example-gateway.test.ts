// The example gateway behind a real hall: it shows what a phone would have got, one key once, and nothing that opens a phone.
import { afterEach, expect, test } from 'vitest';
import { startExampleGateway } from '../../scripts/gateway/gateway.ts';
import type { ExampleGateway, GivenMessage } from '../../scripts/gateway/gateway.ts';
import { startHall } from '../support/real-hall.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
async function exampleWith(handOn: (message: GivenMessage) => Promise<void>): Promise<ExampleGateway> {
  const gateway = await startExampleGateway({ port: 0, token: 'of-the-gateway', handOn });
  ends.push(gateway.close);
  return gateway;
}
const phone = '13912345678';
const message = {
  kind: 'called',
  template: 'called',
  language: 'zh',
  parameters: { number: 'R001' },
  text: 'R001 <b>号</b>',
  recipient: { phone },
  expiresAt: '2026-11-23T02:05:00.000Z',
};
const hand = async (
  { url }: ExampleGateway,
  key: string,
  body: unknown = message,
  token = 'of-the-gateway',
): Promise<number> => {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'idempotency-key': key,
  };
  return (await fetch(`${url}/send`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
};

test('a hall hands its messages to it, and its page shows them without the phone', async () => {
  const handed: string[] = [];
  const gateway = await exampleWith(async ({ recipient }) => {
    handed.push(recipient.phone);
  });
  const hall = await startHall({
    env: { ONEDOOR_MESSAGES_URL: `${gateway.url}/send`, ONEDOOR_MESSAGES_TOKEN: 'of-the-gateway' },
  });
  ends.push(() => hall.stop());
  const taken = await hall.call('POST', '/api/v1/tickets', { queue: 'R' });
  const asked = { ticketId: taken.body['ticketId'], declined: [], phone };
  await hall.call('POST', '/api/v1/messages/choice', asked);
  await hall.call('POST', '/api/v1/windows/14/open');
  await hall.call('POST', '/api/v1/windows/14/call-next');
  await expect.poll(() => gateway.shown().length, { timeout: 10_000 }).toBe(1);
  expect(handed).toEqual([phone]);
  const page = await (await fetch(`${gateway.url}/`)).text();
  expect(page).toContain('14 号窗口办理');
  expect(page).toContain('139****5678');
  expect(page).not.toContain(phone);
}, 60_000);

test('one key is one message, also while the first is on its way; what the platform refused may come again', async () => {
  let down = false;
  let count = 0;
  const gateway = await exampleWith(async () => {
    count += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (down) throw new Error('the platform is down');
  });
  const both = await Promise.all([hand(gateway, 'a'), hand(gateway, 'a')]);
  expect(both.toSorted()).toEqual([202, 425]);
  expect(await hand(gateway, 'a')).toBe(200);
  down = true;
  expect(await hand(gateway, 'b')).toBe(503);
  down = false;
  expect(await hand(gateway, 'b')).toBe(202);
  expect([count, gateway.shown().length]).toEqual([3, 2]);
  expect(await (await fetch(`${gateway.url}/`)).text()).not.toContain('<b>号');
});

test('without the token, or with what is no message, nothing is handed on', async () => {
  const gateway = await exampleWith(() => Promise.reject(new Error('nothing shall come')));
  expect(await hand(gateway, 'a', message, 'another')).toBe(401);
  expect(await hand(gateway, '')).toBe(400);
  expect(await hand(gateway, 'a', { ...message, recipient: {} })).toBe(400);
  expect(await hand(gateway, 'a', 'x'.repeat(70_000))).toBe(400);
  expect((await fetch(`${gateway.url}/send`)).status).toBe(404);
  expect(gateway.shown()).toEqual([]);
});

// Who is let in at the live door, and who is put out again when a device is revoked, an account disabled or a session ended.
import { io } from 'socket.io-client';
import { contractVersion } from '../../contract/version.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import {
  addStaff,
  Browser,
  closeLines,
  connect,
  connected,
  pairDevice,
  signInAdministrator,
  untilDropped,
} from './clients.ts';

// Whole servers start here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

let hall: RunningHall;
let administrator: Browser;
beforeAll(async () => {
  hall = await startHall();
  administrator = await signInAdministrator(hall);
}, 60_000);
afterAll(async () => {
  closeLines();
  await hall.stop();
});

describe('not let in', () => {
  test.each([
    ['nothing said', {}, 'badRequest'],
    ['an unknown kind', { as: 'ghost' }, 'badRequest'],
    ['more than is asked', { as: 'staff', role: 'administrator' }, 'badRequest'],
    ['an unknown token', { as: 'device', token: 'x'.repeat(43) }, 'unknownDevice'],
    ['a wrong key', { as: 'key', key: 'wrong-key-wrong-key' }, 'notSignedIn'],
    ['a demonstration’s screen in a real hall', { as: 'demo', screen: 'manager' }, 'notSignedIn'],
    ['staff without a cookie', { as: 'staff' }, 'notAllowed'],
    ['another contract', { as: 'staff', contract: 99 }, 'contractOutdated'],
    [
      'a wrong secret of a ticket that there is not',
      { as: 'visitor', ticketId: 'nosuchticket1', secret: 'x'.repeat(22) },
      'notYourTicket',
    ],
  ])('%s', async (_what, hello, code) => {
    const met = await connect(hall, hello);
    expect(met).toMatchObject({ refused: code });
    expect((met as { message: string }).message).toMatch(/[一-鿿]/);
  });

  test('a wrong secret of a ticket that there is gets the very same refusal', async () => {
    const taken = await hall.call('POST', '/api/v1/tickets', { queue: 'D' });
    const ticketId = String(taken.body['ticketId']);
    const secret = String(taken.body['url']).split('.').at(-1) ?? '';
    const wrong = `${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`;
    expect(await connect(hall, { as: 'visitor', ticketId, secret: wrong })).toMatchObject({
      refused: 'notYourTicket',
    });
    expect(await connect(hall, { as: 'visitor', ticketId, secret: ticketId })).toMatchObject({
      refused: 'notYourTicket',
    });
    expect(await connect(hall, { as: 'visitor', ticketId, secret })).toHaveProperty('line');
  });

  test('a foreign page with the cookie of a person who is signed in', async () => {
    const foreign = new Browser(hall.url);
    foreign.cookie = administrator.cookie;
    for (const origin of ['http://evil.example', 'null', `${hall.url}.evil.example`]) {
      foreign.origin = origin;
      expect(await connect(hall, { as: 'staff' }, foreign), origin).toMatchObject({ refused: 'notAllowed' });
    }
  });

  test('a refusal in the language of the screen', async () => {
    const met = await connect(hall, { as: 'key', key: 'wrong-key-wrong-key', language: 'en' });
    expect(met).toMatchObject({ message: 'Please sign in, or pair this device again.' });
  });

  test('more pages of one ticket than a family has phones', async () => {
    const taken = await hall.call('POST', '/api/v1/tickets', { queue: 'D' });
    const ticketId = String(taken.body['ticketId']);
    const secret = String(taken.body['url']).split('.').at(-1) ?? '';
    for (let page = 0; page < 6; page += 1) await connected(hall, { as: 'visitor', ticketId, secret });
    expect(await connect(hall, { as: 'visitor', ticketId, secret })).toMatchObject({
      refused: 'tooManyRequests',
    });
  });
});

describe('put out', () => {
  test('a revoked device, and its token opens nothing any more', async () => {
    const { id, token } = await pairDevice(administrator, { role: 'kiosk', label: '大门旁 取号机' });
    const { line } = await connected(hall, { as: 'device', token });
    const listed = await administrator.get('/manage/devices');
    expect(listed.body['devices']).toContainEqual(
      expect.objectContaining({ id, role: 'kiosk', revoked: false }),
    );
    expect((await administrator.post('/manage/devices/revoke', { id })).status).toBe(200);
    await untilDropped(line);
    expect(await connect(hall, { as: 'device', token })).toMatchObject({ refused: 'unknownDevice' });
  });

  test('a disabled account, on every screen', async () => {
    const { id, browser } = await addStaff(administrator, 'leaving', 'clerk');
    const one = await connected(hall, { as: 'staff' }, browser);
    const other = await connected(hall, { as: 'staff' }, browser);
    expect((await administrator.post('/manage/accounts/disable', { id, disabled: true })).status).toBe(200);
    await Promise.all([untilDropped(one.line), untilDropped(other.line)]);
    expect(await connect(hall, { as: 'staff' }, browser)).toMatchObject({ refused: 'notSignedIn' });
    expect(
      await browser.post('/sign-in', { name: 'leaving', password: 'quite-another-secret' }),
    ).toMatchObject({ code: 'notAllowed' });
  });

  test('who signs out, on this session alone', async () => {
    const { browser } = await addStaff(administrator, 'two-screens', 'clerk');
    const second = new Browser(hall.url);
    await second.post('/sign-in', { name: 'two-screens', password: 'quite-another-secret' });
    const first = await connected(hall, { as: 'staff' }, browser);
    const other = await connected(hall, { as: 'staff' }, second);
    await browser.post('/sign-out');
    await untilDropped(first.line);
    expect(other.line.connected).toBe(true);
  });

  test('whose password was reset', async () => {
    const { id, browser } = await addStaff(administrator, 'forgetful', 'clerk');
    const { line } = await connected(hall, { as: 'staff' }, browser);
    const reset = await administrator.post('/manage/accounts/reset', { id });
    await untilDropped(line);
    const again = new Browser(hall.url);
    const signedIn = await again.post('/sign-in', {
      name: 'forgetful',
      password: String(reset.body['oneTimePassword']),
    });
    expect(signedIn.body['mustChangePassword']).toBe(true);
    expect(await connect(hall, { as: 'staff' }, again)).toMatchObject({ refused: 'passwordMustChange' });
  });

  test('who speaks nonsense again and again', async () => {
    const { line } = await connected(hall, { as: 'key', key: hall.key });
    for (let times = 0; times < 60; times += 1) line.emit('ask', null as never, () => undefined);
    await untilDropped(line);
    expect(line.connected).toBe(false);
  });

  test('who sends more than 64 kB at once', async () => {
    const { line } = await connected(hall, { as: 'key', key: hall.key });
    line.emit('ask', { commandId: 'x'.repeat(70_000), command: {} }, () => undefined);
    await untilDropped(line);
    expect(line.connected).toBe(false);
  });
});

test('where no WebSocket goes through, the other way works as well', async () => {
  const line = io(hall.url, {
    transports: ['polling'],
    reconnection: false,
    auth: { as: 'key', contract: contractVersion, key: hall.key },
  });
  await new Promise<void>((resolve, reject) => {
    line.on('connect', () => resolve());
    line.on('connect_error', reject);
  });
  const answer = (await line.timeout(5_000).emitWithAck('ask', {
    commandId: 'polling-1',
    command: { name: 'takeTicket', queue: 'D' },
  })) as { ok: boolean };
  expect(answer.ok).toBe(true);
  line.disconnect();
});

test('one connection has at most sixteen asks on their way', async () => {
  const { line } = await connected(hall, { as: 'key', key: hall.key });
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      line
        .timeout(8_000)
        .emitWithAck('ask', { commandId: `at-once-${index}`, command: { name: 'takeTicket', queue: 'D' } }),
    ),
  );
  const taken = answers.filter((answer) => answer.ok);
  const refused = answers.filter((answer) => !answer.ok);
  expect(taken.length).toBeGreaterThanOrEqual(16);
  expect(refused.every((answer) => !answer.ok && answer.refusal.code === 'tooManyRequests')).toBe(true);
});

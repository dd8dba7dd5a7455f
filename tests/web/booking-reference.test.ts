// A city app's own code over HTTP: kept as a hash on a real database, one booking each, scanned at a kiosk or by staff it checks the visitor in.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bookedSchema, checkedInSchema, slotDaySchema } from '../../contract/rest/bookings.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { ask, Browser, closeLines, connected, pairDevice, signInAdministrator } from './clients.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });
let hall: RunningHall;
let manager: Browser;
let commands = 0;

beforeAll(async () => {
  hall = await startHall();
  manager = await signInAdministrator(hall);
});
afterAll(async () => {
  closeLines();
  await hall.stop();
});

/** The first time that is free at this moment: whenever this runs, it can be booked and checked in. */
async function order(document: string, reference?: unknown) {
  const { body } = await hall.call('GET', '/api/v1/slots?queue=D');
  const days = slotDaySchema.array().parse(body);
  const start = days.flatMap((day) => day.slots).find(({ free }) => free > 0)?.start;
  return { queue: 'D', start, document, ...(reference === undefined ? {} : { reference }) };
}
const book = (body: object, key?: string) =>
  hall.call('POST', '/api/v1/bookings', body, key === undefined ? {} : { authorization: `Bearer ${key}` });
const codeOf = (body: Record<string, unknown>) => (body['error'] as { code?: string } | undefined)?.code;
const pageAsks = (command: object) => {
  commands += 1;
  const asked = { page: 'b'.repeat(32), commandId: `page-${commands}-${'x'.repeat(8)}`, command };
  return new Browser(hall.url).post('/booking/ask', asked);
};
const stored = (): string => {
  const database = new DatabaseSync(join(hall.data, 'onedoor.sqlite'), { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  const text = tables.map(({ name }) =>
    JSON.stringify(database.prepare(`select * from "${String(name)}"`).all()),
  );
  database.close();
  return text.join('\n');
};

test('BK37 the app that lost the answer asks again and hears the same; another order is refused in words', async () => {
  const wanted = await order('REFPERSON1', '  hrb://order/2026-11-慕容-0001 ');
  const first = await book(wanted);
  const again = await book({ ...wanted, reference: 'HRB://ORDER/2026-11-慕容-0001' });
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(first.body);
  const other = await book(await order('REFPERSON2', 'hrb://order/2026-11-慕容-0001'));
  expect([other.status, other.body['error']]).toMatchObject([
    409,
    { code: 'referenceTaken', details: { field: 'reference' }, message: expect.stringContaining('已经用在') },
  ]);
  const said = JSON.stringify([first.body, other.body, hall.log(), hall.out()]) + stored();
  expect(/hrb.{0,3}order|2026-?11-?慕容|HRBORDER/i.test(said)).toBe(false);
});

test.each([
  ['empty', ''],
  ['blank', '   '],
  ['too long', 'x'.repeat(129)],
  ['a control character', 'order\u0007-000001'],
  ['two lines', 'order-000001\norder-000002'],
  ['too short to be nobody else’s', '12-345'],
  ['no sign that a scanner types', '预约凭证一二三四五六'],
  ['a number', 123456],
])('BK37 a reference that is %s is refused by name and not repeated', async (_what, reference) => {
  const { status, body } = await book(await order('REFPERSON3', reference));
  expect([status, body['error']]).toMatchObject([
    400,
    { code: 'badRequest', details: { field: 'reference' } },
  ]);
  const said = String(reference).trim() || 'nothing to be repeated';
  expect(JSON.stringify(body)).not.toContain(said);
});

test('BK37 an import books each for itself; another app has the same number for an order of its own', async () => {
  const imported = await hall.call('POST', '/api/v1/bookings/import', {
    bookings: [await order('REFPERSON4', 'import-0001'), await order('REFPERSON5', 'import-0001')],
  });
  expect(imported.body['results']).toMatchObject([
    { code: expect.any(String) },
    { error: { code: 'referenceTaken' } },
  ]);
  const key = { name: '全省事', role: 'booking' };
  const made = await manager.post('/manage/keys', key);
  const { secret } = made.body as { secret: string };
  expect((await book(await order('REFPERSON6', 'import-0001'), secret)).status).toBe(201);
});

test('BK38 over HTTP, at a kiosk and by staff it checks in; our own code does so too; on a phone it is nothing', async () => {
  const [http, kiosk, staff] = ['app http 0001', 'app-kiosk-0001', 'https://app.example/o?id=staff0001'];
  for (const [nth, reference] of [http, kiosk, staff].entries())
    expect((await book(await order(`REFCOMES${nth}`, reference))).status).toBe(201);
  const here = await hall.call('POST', '/api/v1/check-in', { reference: 'APPHTTP0001' });
  expect(checkedInSchema.parse(here.body).number).toMatch(/^D\d{3}$/);
  const twice = await hall.call('POST', '/api/v1/check-in', { reference: http });
  expect(codeOf(twice.body)).toBe('alreadyCheckedIn');
  const { token } = await pairDevice(manager, { role: 'kiosk', printer: 'K1' });
  const { line } = await connected(hall, { as: 'device', token });
  const scan = { name: 'checkIn', channel: 'kiosk' };
  expect(await ask(line, { ...scan, reference: 'APPKIOSK0001' })).toMatchObject({
    ok: true,
    answer: { number: expect.stringMatching(/^D\d{3}$/) },
  });
  const own = bookedSchema.parse((await book(await order('REFCOMES9'))).body);
  expect(await ask(line, { ...scan, reference: own.code })).toMatchObject({
    ok: true,
    answer: { bookingId: own.bookingId },
  });
  const found = await manager.post('/desk/bookings/find', { typed: staff });
  expect(found.body).toMatchObject({ bookings: [{ state: 'booked', wouldBe: expect.any(String) }] });
  expect((await pageAsks({ ...scan, channel: 'phone', reference: staff })).code).toBe('notAllowed');
  const { reference, ...wanted } = await order('REFCOMES8', 'from a page 01');
  expect((await pageAsks({ name: 'bookSlot', ...wanted, reference })).code).toBe('notAllowed');
});

test('BK38 whoever tries one wrong scan after another at a kiosk is stopped; others are not held back by it', async () => {
  const { token } = await pairDevice(manager, { role: 'kiosk', printer: 'K1' });
  const { line } = await connected(hall, { as: 'device', token });
  const scan = (reference: string) => ask(line, { name: 'checkIn', channel: 'kiosk', reference });
  const refusedAs = async (reference: string) => {
    const answer = await scan(reference);
    return answer.ok ? 'ok' : answer.refusal.code;
  };
  for (let tries = 0; tries < 5; tries += 1) expect(await refusedAs('payment-code-1')).toBe('unknownBooking');
  expect(await refusedAs('payment-code-1')).toBe('tooManyRequests');
  expect(await refusedAs('payment-code-2')).toBe('unknownBooking');
  expect((await book(await order('REFAFTER1', 'app-after-0001'))).status).toBe(201);
  expect(await refusedAs('app-after-0001')).toBe('ok');
  for (let tries = 0; tries < 30; tries += 1) await refusedAs(`guessed-${tries}`);
  expect(await refusedAs('guessed-30')).toBe('tooManyRequests');
});

test('BK37 after a restart it is found as before', async () => {
  expect((await book(await order('REFRESTART', 'app-restart-0001'))).status).toBe(201);
  const { data } = hall;
  await hall.kill9();
  hall = await startHall({ data });
  const here = await hall.call('POST', '/api/v1/check-in', { reference: 'app restart 0001' });
  expect(here.status).toBe(201);
});

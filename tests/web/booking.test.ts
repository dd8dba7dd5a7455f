// Booking through the doors of a real server: other systems, the open page, the board's code, what is kept of a person and for how long.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bookedSchema, checkedInSchema, slotDaySchema } from '../../contract/rest/bookings.ts';
import { hallCode } from '../../server/web/contact.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';
import { Browser, signInAdministrator } from './clients.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });
const page = 'a'.repeat(32);
let hall: RunningHall;
let browser: Browser;
/** A free slot of tomorrow or later: whenever this runs, it can be booked. */
let slots: { start: number; free: number }[] = [];
let commands = 0;

beforeAll(async () => {
  hall = await startHall();
  browser = new Browser(hall.url);
  const { body } = await hall.call('GET', '/api/v1/slots?queue=D');
  const days = slotDaySchema.array().parse(body);
  slots = days.slice(1).flatMap((day) => day.slots);
});
afterAll(async () => {
  await hall.stop();
});

const bookBody = (document: string, nth = 0) => ({
  queue: 'D',
  start: slots[nth]?.start ?? 0,
  document,
  channel: 'phone',
  contact: { surname: '张', phone: '138 0013 8000' },
});
const pageAsks = (command: object) => {
  commands += 1;
  return browser.post('/booking/ask', { page, commandId: `page-${commands}-${'x'.repeat(8)}`, command });
};

test('book, read, move and cancel by another system; a repeat is the first answer', async () => {
  const key = { 'idempotency-key': 'one booking' };
  const one = await hall.call('POST', '/api/v1/bookings', bookBody('P1234567'), key);
  const again = await hall.call('POST', '/api/v1/bookings', bookBody('P1234567'), key);
  expect([one.status, again.status]).toEqual([201, 201]);
  const booked = bookedSchema.parse(one.body);
  expect(again.body).toEqual(one.body);
  const path = `/api/v1/bookings/${booked.bookingId}`;
  expect((await hall.call('GET', path)).body).toMatchObject({ state: 'booked', channel: 'phone' });
  const moved = await hall.call('PATCH', path, { start: slots[1]?.start });
  expect(moved.body).toMatchObject({ start: slots[1]?.start });
  expect((await hall.call('DELETE', path)).status).toBe(200);
  const list = await hall.call('GET', '/api/v1/bookings?state=cancelled');
  expect(JSON.stringify(list.body)).not.toMatch(/"code"|"person"|张|13800138000/);
  expect((await hall.call('GET', '/api/v1/slots?item=nothing')).status).toBe(404);
});

test('bulk import books each for itself', async () => {
  const { body } = await hall.call('POST', '/api/v1/bookings/import', {
    bookings: [bookBody('IMPORT1', 2), bookBody('IMPORT2', 2), { ...bookBody('IMPORT3'), start: 1000 }],
  });
  expect(body['results']).toMatchObject([
    { code: expect.any(String) },
    {},
    { error: { code: 'unknownSlot' } },
  ]);
});

test('the last place goes to one of many who ask at once', async () => {
  const free = slots[3]?.free ?? 0;
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      hall.call('POST', '/api/v1/bookings', bookBody(`RACE${index}`, 3)),
    ),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(free);
  expect(
    new Set(
      answers
        .filter(({ status }) => status === 409)
        .map(({ body }) => (body['error'] as { code: string }).code),
    ),
  ).toEqual(new Set(['slotFull']));
});

test('the open page books, finds and cancels by code, and can do nothing else', async () => {
  const wanted = { ...bookBody('PAGE00001', 5), channel: 'phone' };
  const booked = await pageAsks({ name: 'bookSlot', ...wanted });
  const { code, bookingId } = booked.body['answer'] as { code: string; bookingId: string };
  expect((await browser.post('/booking/find', { code: code.toLowerCase() })).body).toMatchObject({
    booking: { state: 'booked' },
  });
  expect((await pageAsks({ name: 'cancelBooking', bookingId })).code).toBe('unknownBooking');
  expect((await pageAsks({ name: 'takeTicket', queue: 'D' })).code).toBe('notAllowed');
  expect((await pageAsks({ name: 'closeSlots', from: 1, until: 2, reason: 'other' })).code).toBe(
    'notAllowed',
  );
  const other = new Browser(hall.url);
  other.origin = 'http://elsewhere.example';
  expect((await other.post('/booking/find', { code })).code).toBe('notAllowed');
  expect((await pageAsks({ name: 'cancelBooking', code })).status).toBe(200);
});

test('BK34 the open page holds a place without naming anybody, and an address that asks for too many holds none', async () => {
  const hold = { name: 'holdSlot', queue: 'D', start: slots[12]?.start ?? 0, channel: 'phone' };
  const held = await pageAsks(hold);
  const { bookingId, until } = held.body['answer'] as { bookingId: string; until: number };
  const left = until - Number(held.body['now']);
  expect([left > 4 * 60_000, left <= 5 * 60_000]).toEqual([true, true]);
  const elsewhere = await hall.call('POST', '/api/v1/bookings', {
    ...bookBody('TAKEHELD1', 12),
    held: bookingId,
  });
  expect((elsewhere.body['error'] as { code: string }).code).toBe('holdExpired');
  const { document, start, queue } = bookBody('PAGEHELD1', 12);
  const booked = await pageAsks({
    name: 'bookSlot',
    document,
    start,
    queue,
    held: bookingId,
    channel: 'phone',
  });
  expect(booked.body['answer']).toMatchObject({ bookingId });
  for (let nth = 0; nth < 40; nth += 1) await pageAsks(hold);
  expect((await pageAsks(hold)).code).toBe('holdLimit');
  // Booking itself goes on.
  const { name: _name, ...wanted } = hold;
  const after = await pageAsks({ name: 'bookSlot', ...wanted, document: 'PAGEHELD2' });
  expect(after.status).toBe(200);
});

test('BK35 over HTTP the end of a phone with the surname is one booking, or a refusal that asks for the time', async () => {
  const { body } = await hall.call('GET', '/api/v1/slots?queue=R');
  const open = slotDaySchema
    .array()
    .parse(body)
    .flatMap(({ slots: of }) => of)
    .filter(({ free }) => free > 0)
    .slice(0, 2);
  const contact = { surname: '诸葛', phone: '13512349999' };
  for (const [nth, { start }] of open.entries())
    await hall.call('POST', '/api/v1/bookings', { queue: 'R', start, document: `FAMILY0${nth}`, contact });
  const checkIn = (more: object) =>
    hall.call('POST', '/api/v1/check-in', { phoneTail: '9999', surname: '诸葛', ...more });
  const several = await checkIn({});
  expect([several.status, several.body['error']]).toMatchObject([
    409,
    { code: 'severalBookings', details: { count: 2, moments: open.map(({ start }) => start) } },
  ]);
  const here = await checkIn({ start: open[1]?.start });
  expect(checkedInSchema.parse(here.body).start).toBe(open[1]?.start);
  expect((await checkIn({ start: open[1]?.start })).body['error']).toMatchObject({
    code: 'alreadyCheckedIn',
  });
});

test('checking in from a phone needs what the board shows', async () => {
  const booked = await pageAsks({ name: 'bookSlot', ...bookBody('PHONE0001', 6) });
  const { code } = booked.body['answer'] as { code: string };
  const key = Buffer.from(readFileSync(join(hall.data, 'secrets', 'phoneKey'), 'utf8').trim(), 'hex');
  const shown = hallCode(key, Date.now());
  const wrong = shown === '0000' ? '1111' : '0000';
  expect((await pageAsks({ name: 'checkIn', code, hallCode: wrong })).code).toBe('wrongHallCode');
  expect((await pageAsks({ name: 'checkIn', phoneTail: '8000', surname: '张', hallCode: shown })).code).toBe(
    'notAllowed',
  );
  expect((await pageAsks({ name: 'checkIn', code, hallCode: shown })).code).toBe('bookingNotToday');
  for (const _again of [1, 2, 3, 4, 5]) await pageAsks({ name: 'checkIn', code, hallCode: wrong });
  expect((await pageAsks({ name: 'checkIn', code, hallCode: shown })).code).toBe('tooManyRequests');
});

test('the database holds no document, phone or surname that can be read, and a cancelled booking’s contact is gone', async () => {
  const contact = { surname: '澹台', phone: '13977776666' };
  const one = await hall.call('POST', '/api/v1/bookings', { ...bookBody('SECRETDOC77', 8), contact });
  const stored = (): { rows: number; text: string } => {
    const database = new DatabaseSync(join(hall.data, 'onedoor.sqlite'), { readOnly: true });
    const personal = database.prepare('select * from personal').all();
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as {
      name: string;
    }[];
    const text = tables
      .map(({ name }) => JSON.stringify(database.prepare(`select * from "${name}"`).all()))
      .join('\n');
    database.close();
    return { rows: personal.length, text };
  };
  const before = stored();
  expect(/SECRETDOC77|13977776666|澹台/.test(before.text)).toBe(false);
  await hall.call('DELETE', `/api/v1/bookings/${String(one.body['bookingId'])}`);
  expect(stored().rows).toBe(before.rows - 1);
});

test('a number for today comes out of a booking in one step', async () => {
  const { body } = await hall.call('GET', '/api/v1/slots?queue=L');
  const days = slotDaySchema.array().parse(body);
  const open = days.flatMap(({ slots: of }) => of).find(({ free }) => free > 0);
  const booked = await hall.call('POST', '/api/v1/bookings', {
    ...bookBody('TODAY1'),
    queue: 'L',
    start: open?.start,
  });
  const here = await hall.call('POST', '/api/v1/check-in', { code: booked.body['code'] });
  expect(checkedInSchema.parse(here.body).number).toMatch(/^L\d{3}$/);
});

test('BK24 staff find a booking for somebody, masked; nobody else does', async () => {
  const contact = { surname: '慕容', phone: '13612345678' };
  await hall.call('POST', '/api/v1/bookings', { ...bookBody('FINDME01', 10), contact });
  expect((await browser.post('/desk/bookings/find', { typed: '5678', surname: '慕容' })).code).toBe(
    'notSignedIn',
  );
  const staff = await signInAdministrator(hall);
  const found = await staff.post('/desk/bookings/find', { typed: '5678', surname: '慕容' });
  expect(found.body).toMatchObject({ bookings: [{ surname: '慕*', phone: '136****5678', state: 'booked' }] });
  expect(JSON.stringify(found.body)).not.toMatch(/慕容|13612345678|FINDME01|"code"|"person"/);
  const byDocument = await staff.post('/desk/bookings/find', { typed: 'findme 01' });
  expect(byDocument.body).toMatchObject({ bookings: [{ surname: '慕*' }] });
  expect((await staff.post('/desk/bookings/find', { typed: '5678' })).code).toBe('unknownBooking');
  expect((await staff.post('/desk/bookings/find', { typed: '5678', surname: '王' })).code).toBe(
    'unknownBooking',
  );
});

// Every kind of message on a running hall whose day passes quickly: at its moment, in the visitor's language, once, and not where she declined it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slotDaySchema } from '../../contract/rest/bookings.ts';
import { startGateway } from '../support/gateway.ts';
import type { TestGateway } from '../support/gateway.ts';
import { startHall } from '../support/real-hall.ts';
import type { RunningHall } from '../support/real-hall.ts';

const minute = 60_000;
const roundTheClock = join(import.meta.dirname, '../../halls/round-the-clock.json');
const fastClock = pathToFileURL(join(import.meta.dirname, '../support/fast-clock.ts')).href;
const people = [
  { language: 'zh', phone: '13900000001', declined: [] as string[] },
  { language: 'en', phone: '13900000002', declined: [] },
  { language: 'ru', phone: '13900000003', declined: ['moved', 'reminder', 'missed'] },
] as const;
type Person = (typeof people)[number];

let gateway: TestGateway;
let hall: RunningHall;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-fast-day-'));
  const hallFile = join(folder, 'hall.json');
  const settings = JSON.parse(readFileSync(roundTheClock, 'utf8')) as { rules: object };
  const rules = { ...settings.rules, noShowAfterCalls: 1, callCoolDownSeconds: 0 };
  writeFileSync(hallFile, JSON.stringify({ ...settings, rules, messages: { reminderHours: 1 } }));
  gateway = await startGateway();
  hall = await startHall({
    hallFile,
    env: { ONEDOOR_MESSAGES_URL: gateway.url, NODE_OPTIONS: `--import=${fastClock}` },
  });
  rmSync(folder, { recursive: true });
}, 90_000);
afterAll(async () => {
  await hall?.stop();
  await gateway?.die();
});

async function ask(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const answer = await hall.call(method, `/api/v1${path}`, body);
  expect([answer.status < 300, answer.body['error']], path).toEqual([true, undefined]);
  return answer.body;
}
/** Kinds that this phone got, in order. */
const kindsOf = ({ phone }: Person): string[] =>
  gateway
    .delivered()
    .filter(({ body }) => body.recipient.phone === phone)
    .map(({ body }) => body.kind);
const textsOf = ({ phone }: Person): string[] =>
  gateway
    .delivered()
    .filter(({ body }) => body.recipient.phone === phone)
    .map(({ body }) => body.text);
/** Waits until everybody who wants that kind has it so many times. */
async function told(kind: string, times = 1): Promise<void> {
  const wanting = people.filter(({ declined }) => !declined.some((one) => one === kind));
  for (const person of wanting)
    await expect
      .poll(() => kindsOf(person).filter((one) => one === kind).length, {
        timeout: 60_000,
        message: `${kind} ${person.language}`,
      })
      .toBe(times);
}
async function slots(): Promise<{ start: number; until: number }[]> {
  const { body } = await hall.call('GET', '/api/v1/slots?queue=D');
  return slotDaySchema
    .array()
    .parse(body)
    .flatMap(({ slots: of }) => of)
    .filter(({ free }) => free >= people.length);
}
const book = ({ language, phone, declined }: Person, start: number | undefined, nth: number) =>
  ask('POST', '/bookings', {
    queue: 'D',
    start,
    document: `DAY${language}${nth}`,
    language,
    contact: { surname: '欧阳', phone },
    declined,
  });

test('of a booking: booked, moved, reminded of, taken away by the hall', async () => {
  const now = ((await (await fetch(`${hall.url}/booking/hall`)).json()) as { now: number }).now;
  const free = await slots();
  const soon = free.find(({ start }) => start >= now + 65 * minute);
  const [later, moved] = free.slice(-2);
  const made: string[] = [];
  for (const person of people) {
    // On two days, so that no limit of one person stands in the way.
    made.push(String((await book(person, later?.start, 1))['bookingId']));
    await book(person, soon?.start, 2);
  }
  await told('booked', 2);
  for (const id of made) await ask('PATCH', `/bookings/${id}`, { start: moved?.start });
  await told('moved');
  await ask('POST', '/slots/closures', { from: moved?.start, until: moved?.until, reason: 'event' });
  await told('cancelledByHall');
  await told('reminder');
  expect(people.map((person) => kindsOf(person).length)).toEqual([5, 5, 3]);
}, 120_000);

test('of a visit: three ahead, called, missed', async () => {
  const tickets: string[] = [];
  for (const { language, phone, declined } of people) {
    const { ticketId } = await ask('POST', '/tickets', { queue: 'R', language });
    await ask('POST', '/messages/choice', { ticketId, phone, declined });
    tickets.push(String(ticketId));
  }
  // Three minutes by the hall's clock; something has to happen in it for anybody to come nearer.
  await expect
    .poll(
      async () => {
        await ask('POST', '/tickets', { queue: 'R' });
        return people.map((person) => kindsOf(person).includes('threeAhead'));
      },
      { timeout: 30_000, interval: 1_000 },
    )
    .toEqual([true, true, true]);
  await ask('POST', '/windows/14/open');
  for (const [nth, person] of people.entries()) {
    expect((await ask('POST', '/windows/14/call-next'))['ticketId']).toBe(tickets[nth]);
    await expect
      .poll(() => kindsOf(person).filter((kind) => kind === 'called').length, { timeout: 10_000 })
      .toBe(1);
    await ask('POST', '/windows/14/no-show');
  }
  await told('missed');
}, 120_000);

test('of what was made: the result is ready', async () => {
  await ask('POST', '/windows/3/open');
  for (const { language, phone } of people) {
    const { ticketId } = await ask('POST', '/tickets', { items: ['senior-allowance'], language });
    expect((await ask('POST', '/windows/3/call-next'))['ticketId']).toBe(ticketId);
    await ask('POST', '/windows/3/start');
    await ask('POST', '/windows/3/case-number', { caseNo: `DAY-${language}` });
    await ask('POST', '/windows/3/accept');
    await ask('POST', '/messages/result', { ticketId, phone, language });
    await ask('POST', '/windows/3/finish');
    await ask('POST', '/results', { caseNo: `DAY-${language}` });
  }
  await told('resultReady');
}, 120_000);

test('each got what she wanted, once, in her language, and what she declined never', () => {
  const all = [
    'booked',
    'booked',
    'moved',
    'cancelledByHall',
    'reminder',
    'threeAhead',
    'called',
    'missed',
    'resultReady',
  ];
  for (const person of people) {
    const wanted = all.filter((kind) => !person.declined.some((one) => one === kind));
    expect(kindsOf(person).toSorted(), person.language).toEqual(wanted.toSorted());
  }
  expect(new Set(gateway.attempts.map(({ key }) => key)).size).toBe(gateway.attempts.length);
  const heads = {
    zh: /^【一扇门示范政务服务中心】.*[一-鿿]/,
    en: /^Onedoor Demonstration Service Centre: [^一-鿿Ѐ-ӿ]+$/,
    ru: /^Образцовый центр.*: .*[А-яЁё]/,
  };
  for (const person of people)
    for (const text of textsOf(person)) {
      expect(text).toMatch(heads[person.language]);
      expect(text).not.toMatch(/undefined|null|NaN|139000|欧阳|客户/);
    }
  // Where nothing is left to say of a booking or a visit, nothing more is kept to be sent.
  expect(hall.log()).not.toMatch(/139000000|欧阳/);
});

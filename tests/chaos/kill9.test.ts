// Nothing lost, nothing twice: the server is killed at random moments of a busy day, with real processes, a real database file and a real TCP printer.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { HallSettings } from '../../contract/settings.ts';
import { startVirtualPrinter } from '../../hardware/printers/virtual-printer.ts';
import type { VirtualPrinter } from '../../hardware/printers/virtual-printer.ts';
import { startHall } from '../support/real-hall.ts';
import { readBook } from './book-check.ts';
import { Crowd } from './crowd.ts';

/** In the long form the server dies more often. */
const deaths = process.env['ONEDOOR_LONG'] === undefined ? 6 : 60;
const queues = ['D', 'L', 'R', 'S', 'Wq'];
const windows = [3, 4, 5, 11, 14, 15, 17];

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A seeded generator (mulberry32): a failing run can be played again. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value = (value + Math.imul(value ^ (value >>> 7), value | 61)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function clockIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(at);
}

/** The hall open day and night, with its printers on a real TCP port; `dayChangesInMs` moves the change of day close. */
async function prepare(
  dayChangesInMs?: number,
): Promise<{ folder: string; hallFile: string; printer: VirtualPrinter }> {
  const printer = await startVirtualPrinter({});
  const folder = mkdtempSync(join(tmpdir(), 'onedoor-chaos-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  ends.push(() => printer.close());
  const file = new URL('../../halls/round-the-clock.json', import.meta.url);
  const settings = JSON.parse(readFileSync(file, 'utf8')) as HallSettings;
  settings.printers = settings.printers
    .map((one) => ({ ...one, address: `tcp://127.0.0.1:${printer.printPort}` }))
    .slice(0, 1);
  settings.printers = settings.printers.map((one) => ({ ...one, alternatives: [] }));
  // Only one printer is left: every window prints on it.
  settings.windows = settings.windows.map(({ printer: _other, ...window }) => window);
  if (dayChangesInMs !== undefined) {
    settings.hall.dayChangesAt = clockIn(settings.hall.timeZone, Date.now() + dayChangesInMs);
  }
  const hallFile = join(folder, 'hall.json');
  writeFileSync(hallFile, JSON.stringify(settings));
  return { folder, hallFile, printer };
}

/** No ticket's number stands on two papers unless the later ones are marked 补打. */
function unmarkedTwice(printer: VirtualPrinter): string[] {
  const seen = new Set<string>();
  return printer.tickets().flatMap(({ text }) => {
    const whole = text;
    if (whole.includes('补打')) return [];
    const paper = /验证码\s*\d{4}/.exec(whole)?.[0] ?? whole;
    const number = /[DLRSW]\d{3,4}/.exec(whole)?.[0] ?? '';
    const key = `${number} ${paper}`;
    if (seen.has(key)) return [key];
    seen.add(key);
    return [];
  });
}

async function liveAndDie(
  crowd: Crowd,
  random: () => number,
  wanted: { folder: string; hallFile: string },
  lifeMs: number,
): Promise<void> {
  const data = join(wanted.folder, 'data');
  const hall = await startHall({ hallFile: wanted.hallFile, data });
  expect(await crowd.askAgain(hall.url, hall.key)).toEqual([]);
  const living = crowd.live(hall.url, hall.key, { queues, windows, printer: 'K1' });
  await new Promise((waited) => setTimeout(waited, lifeMs * (0.3 + random())));
  await hall.kill9();
  crowd.stop();
  await living;
}

async function checkPromises(
  crowd: Crowd,
  wanted: { folder: string; hallFile: string; printer: VirtualPrinter },
): Promise<void> {
  const data = join(wanted.folder, 'data');
  const hall = await startHall({ hallFile: wanted.hallFile, data });
  expect(await crowd.askAgain(hall.url, hall.key)).toEqual([]);
  await hall.call('POST', '/api/v1/tickets', { queue: 'D', printer: 'K1' });
  await expect.poll(() => wanted.printer.tickets().length, { timeout: 30_000 }).toBeGreaterThan(0);
  await hall.stop();
  const book = await readBook(data, 'demo');
  expect(book.wrong).toEqual([]);
  const remembered = new Set(book.lines.map((line) => line.commandId));
  // Accepted without an event (a window that was open already …) leaves no line and owes none.
  const owed = crowd.accepted.filter(({ answer }) => Object.keys(answer).length > 0);
  expect(owed.filter(({ request }) => !remembered.has(request.commandId))).toEqual([]);
  const issued = new Map(
    owed.flatMap(({ request, answer }) =>
      request.command.name === 'takeTicket' ? [[String(answer['ticketId']), answer['number']]] : [],
    ),
  );
  const inBook = new Map(
    book.lines.flatMap((line) => {
      const { events } = JSON.parse(line.body) as {
        events: { type: string; ticketId?: string; number?: string }[];
      };
      return events.flatMap((event) =>
        event.type === 'ticketIssued' ? [[event.ticketId ?? '', event.number] as const] : [],
      );
    }),
  );
  for (const [ticketId, number] of issued) expect(inBook.get(ticketId)).toBe(number);
  expect(issued.size).toBeGreaterThan(20);
  expect(unmarkedTwice(wanted.printer)).toEqual([]);
}

describe('a server killed at any moment', () => {
  it('has lost nothing it acknowledged and done nothing twice', async () => {
    const seed = Date.now() % 1_000_000;
    const random = seeded(seed);
    const wanted = await prepare();
    const crowd = new Crowd(random);
    // Short lives die while starting, longer ones while papers are on their way.
    for (let death = 0; death < deaths; death += 1) {
      await liveAndDie(crowd, random, wanted, death % 3 === 2 ? 8_000 : 2_500);
    }
    await checkPromises(crowd, wanted);
    const rated = crowd.accepted.filter(({ request }) => request.command.name === 'rateVisit');
    expect(rated.length, `seed ${seed}`).toBeGreaterThan(0);
  });

  it('keeps its promises over a change of day', async () => {
    const random = seeded(7);
    const wanted = await prepare(9_000);
    const crowd = new Crowd(random);
    for (let death = 0; death < 5; death += 1) await liveAndDie(crowd, random, wanted, 2_500);
    await checkPromises(crowd, wanted);
    const { days } = await readBook(join(wanted.folder, 'data'), 'demo');
    expect(days).toHaveLength(2);
  });
});

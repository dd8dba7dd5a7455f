// What is kept of a person who booked: encrypted while it serves, gone after its time by the upkeep itself, and the chain of the book holds without it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noHash, verifyChain } from '../../server/chain.ts';
import type { Line } from '../../server/journal.ts';
import { createUpkeep } from '../../server/upkeep.ts';
import { bookingForTheBook } from '../../server/web/booking-door.ts';
import { decryptContact } from '../../server/web/contact.ts';
import { World } from '../live/live-world.ts';
import { bookingHall, bookOf } from '../support/booking-hall.ts';
import { api, clock, hour, minute } from '../support/virtual-hall.ts';
import { onBoth } from './both.ts';
import type { Opened } from './both.ts';

const key = new Uint8Array(32).fill(7);
const settings = bookingHall();
const [surname, phone, document] = ['诸葛', '13812345678', '11010519491231002X'];

describe.each(onBoth)('on %s', (_name, open) => {
  let opened: Opened;
  const world = new World(settings, clock('08:00'));
  beforeAll(async () => {
    opened = await open();
    world.journal = opened.database.journal;
  }, 60_000);
  afterAll(() => opened.stop());

  const stored = async (): Promise<{ rows: number; text: string }> => {
    const rows = await opened.behind.reader.rows('select * from personal');
    const lines = await opened.behind.reader.rows('select * from journal_line');
    return { rows: rows.length, text: JSON.stringify([rows, lines]) };
  };
  const book = async (): Promise<Line[]> => {
    const lines: Line[] = [];
    for (const day of await world.journal.days(world.hallId, '0000-00-00'))
      lines.push(...(await world.journal.read(world.hallId, day, 0, 10_000)));
    return lines;
  };
  /** The upkeep of the program, with nothing but its sweep to do; asked once a second. */
  const upkeepAt = (now: () => number) =>
    createUpkeep({
      timeZone: settings.hall.timeZone,
      clock: now,
      backup: null,
      newestBackup: () => null,
      sweep: async () => {
        await opened.database.personal.forgetDue(now(), 1_000);
      },
      onBackup: () => undefined,
      onFault: (error) => {
        throw error;
      },
    });

  test('BK12 phone and surname are gone two days after the slot’s day, by the job, and the chain is whole', async () => {
    const live = await world.open();
    const command = { ...bookOf('x', '09:10'), document, contact: { surname, phone } };
    const doors = { raterKey: key, settings: () => ({ version: 'v1', settings }) };
    const asked = bookingForTheBook(doors, { asker: api, commandId: 'book-once', command }, command);
    const submitted = await live.submit(asked);
    expect(submitted.ok).toBe(true);
    const booking = [...live.hall().bookings.values()][0];
    const id = booking?.contact?.personalId ?? '';
    const kept = await opened.database.personal.read(id);
    expect(JSON.parse(decryptContact(key, kept?.content ?? ''))).toEqual({ surname, phone });
    const while1 = await stored();
    expect(while1.rows).toBe(1);
    for (const secret of [surname, phone, phone.slice(-4), document])
      expect(while1.text).not.toContain(secret);

    let now = clock('08:00');
    const second = upkeepAt(() => now);
    const untilGone = async (moment: number): Promise<number> => {
      now = moment;
      second();
      await expect.poll(async () => (await stored()).rows, { timeout: 500 }).toBeTypeOf('number');
      return (await stored()).rows;
    };
    expect(await untilGone(clock('09:10', '2026-11-24'))).toBe(1);
    // One day after the slot, and one more for whoever asks what happened.
    now = clock('09:10', '2026-11-25') + 31 * minute;
    second();
    await expect.poll(async () => (await stored()).rows).toBe(0);
    expect(await opened.database.personal.read(id)).toBeNull();

    world.later(2 * 24 * hour + 2 * hour);
    await live.tick();
    await live.stop();
    const lines = await book();
    expect(lines.length).toBeGreaterThan(3);
    expect(verifyChain(lines, noHash)).toMatchObject({ ok: true });
    const again = await world.open();
    expect(again.hall().bookings.has(booking?.id ?? '')).toBe(false);
    expect(again.hall().bookingFigures).toMatchObject([{ noShow: 1 }]);
    await again.stop();
  }, 60_000);
});

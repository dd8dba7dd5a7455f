// The one writer on a strict journal: remembered before answered, decided anew after a failure, asked twice done once.
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../contract/commands.ts';
import type { PersonalRow } from '../../server/journal.ts';
import { pictureOf } from '../support/hall-picture.ts';
import { smallHall } from '../support/small-hall.ts';
import { api, clock, hour, kiosk, minute, second, takeOf, visitor } from '../support/virtual-hall.ts';
import { holdAppends, saying, turns, World } from './live-world.ts';

const callNext = (window: number) => ({ name: 'callNext', window }) as const;
const open = (window: number) => ({ name: 'openWindow', window }) as const;

describe('remembered before answered', () => {
  test('nothing is answered, adopted or told before its append has ended', async () => {
    const world = new World();
    const live = await world.open();
    const told: number[] = [];
    live.onTold((hall) => told.push(hall.tickets.size));
    const before = live.hall();
    const disk = holdAppends(world);
    const answers: string[] = [];
    const submitted = [takeOf('birth'), callNext(1), takeOf('orphan')].map(async (command) =>
      answers.push(saying(await live.submit(world.asked(command)))),
    );
    await turns();
    expect([answers, disk.appends(), live.hall() === before, told]).toEqual([[], 1, true, []]);
    disk.release();
    await Promise.all(submitted);
    expect(answers).toEqual(['ok', 'windowClosed', 'noWindowPlanned']);
    expect([live.hall().tickets.size, told]).toEqual([1, [1]]);
  });

  test('while one append is under way all that come wait, and then go together', async () => {
    const world = new World();
    const live = await world.open();
    const disk = holdAppends(world);
    const first = world.take(live);
    await turns();
    const others = Array.from({ length: 300 }, () => world.take(live));
    await turns();
    expect(live.figures()).toMatchObject({ batches: 1, queued: 300 });
    disk.release();
    await Promise.all([first, ...others]);
    // At most 256 go into one batch.
    expect(live.figures()).toMatchObject({ commands: 301, batches: 3, lines: 301, queued: 0 });
    const numbers = [...live.hall().tickets.values()].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(301);
  });

  test('a refusal rests on what the batch before it decided', async () => {
    const world = new World();
    const live = await world.open();
    await world.get(live, open(1));
    await world.get(live, open(2));
    await world.take(live);
    const both = await Promise.all([1, 2].map((window) => live.submit(world.asked(callNext(window)))));
    expect(both.map(saying)).toEqual(['ok', 'nobodyWaiting']);
  });

  test('more than 1,000 that wait: busy, at once', async () => {
    const world = new World();
    const live = await world.open();
    const disk = holdAppends(world);
    const first = live.submit(world.asked(takeOf('birth')));
    await turns();
    const waiting = Array.from({ length: 1_000 }, () => live.submit(world.asked(takeOf('birth'))));
    expect(saying(await live.submit(world.asked(takeOf('birth'))))).toBe('busy');
    disk.release();
    expect((await Promise.all([first, ...waiting])).every(({ ok }) => ok)).toBe(true);
    expect(saying(await live.submit(world.asked(takeOf('birth'))))).toBe('ok');
  });

  test('stopping takes nothing more and finishes what waits', async () => {
    const world = new World();
    const live = await world.open();
    const waiting = Array.from({ length: 20 }, () => live.submit(world.asked(takeOf('birth'))));
    const stopped = live.stop();
    expect(saying(await live.submit(world.asked(takeOf('birth'))))).toBe('busy');
    await stopped;
    expect((await Promise.all(waiting)).map(saying)).toEqual(Array(20).fill('ok'));
    expect((await world.lines()).length).toBe(21);
  });

  test('free text goes to its row in the same append, never into the book', async () => {
    const world = new World();
    const live = await world.open();
    await world.get(live, open(1));
    const { ticketId } = await world.take(live);
    await world.get(live, callNext(1));
    await world.get(live, { name: 'finishService', window: 1, thenCallNext: false });
    const row: PersonalRow = {
      id: 'row-1',
      purpose: 'ratingText',
      content: '等了很久',
      salt: 's',
      deleteAfter: 1,
    };
    const asked = world.asked(
      { name: 'rateVisit', ticketId, level: 2, options: [] },
      undefined,
      visitor(ticketId),
    );
    const remark = { personalId: row.id, seal: 'f'.repeat(64) };
    expect(saying(await live.submit({ ...asked, remark, personal: [row] }))).toBe('ok');
    expect((await world.memory.personal.read('row-1'))?.content).toBe('等了很久');
    expect(JSON.stringify(await world.lines())).not.toContain('等了很久');
    // Refused, its row is not kept.
    const again = { ...row, id: 'row-2' };
    expect(saying(await live.submit({ ...asked, commandId: 'another-1', remark, personal: [again] }))).toBe(
      'alreadyRated',
    );
    expect(await world.memory.personal.read('row-2')).toBeNull();
  });
});

describe('asking twice is asking once', () => {
  const taken = (world: World) =>
    world.events().then((events) => events.filter(({ type }) => type === 'ticketIssued').length);

  test('inside a batch, later, and after a restart the first answer comes again', async () => {
    const world = new World();
    const live = await world.open();
    const asked = world.asked(takeOf('birth'), 'asked-again-1', kiosk);
    const [first, twin] = await Promise.all([live.submit(asked), live.submit(asked)]);
    const later = await live.submit(asked);
    const restarted = await (await world.open()).submit(asked);
    expect([first, twin, later, restarted].map(saying)).toEqual(['ok', 'ok', 'again', 'again']);
    for (const one of [twin, later, restarted])
      expect(one.ok && one.answer).toEqual(first.ok && first.answer);
    expect(await taken(world)).toBe(1);
  });

  test('with another body: idempotencyKeyReused, inside a batch and later', async () => {
    const world = new World();
    const live = await world.open();
    const asked = world.asked(takeOf('birth'), 'asked-again-1');
    const other = { ...asked, command: takeOf('pension') };
    const [first, second_] = await Promise.all([live.submit(asked), live.submit(other)]);
    expect([saying(first), saying(second_), saying(await live.submit(other))]).toEqual([
      'ok',
      'idempotencyKeyReused',
      'idempotencyKeyReused',
    ]);
    expect(saying(await (await world.open()).submit(other))).toBe('idempotencyKeyReused');
    expect(await taken(world)).toBe(1);
  });

  test('the same id of another asker is another request', async () => {
    const world = new World();
    const live = await world.open();
    await world.get(live, takeOf('birth'), 'the-same-id', api);
    await world.get(live, takeOf('birth'), 'the-same-id', kiosk);
    expect(await taken(world)).toBe(2);
  });

  test('a refusal is not remembered and is decided anew', async () => {
    const world = new World();
    const live = await world.open();
    await world.get(live, open(1));
    const asked = world.asked(callNext(1), 'call-the-next');
    expect(saying(await live.submit(asked))).toBe('nobodyWaiting');
    await world.take(live);
    expect(saying(await live.submit(asked))).toBe('ok');
    expect(saying(await live.submit(asked))).toBe('again');
  });

  test('N25 a refusal that is noted leaves its line once, is told and folded, and is refused again however often it is asked', async () => {
    const world = new World();
    const live = await world.open();
    await world.get(live, open(1));
    await world.take(live);
    await world.get(live, callNext(1));
    const tells: number[] = [];
    live.onTold((hall) => tells.push(hall.written.get('wronglyAsked') ?? 0));
    const before = (await world.lines()).length;
    const command: CommandOf<'noteMaterials'> = {
      name: 'noteMaterials',
      window: 1,
      received: ['birth.3'],
      returned: [],
    };
    const asked = world.asked(command, 'ask-for-it');
    const twins = await Promise.all([live.submit(asked), live.submit(asked)]);
    const again = [...twins, await live.submit(asked), await live.submit(world.asked(command))];
    expect(again.map(saying)).toEqual(Array(4).fill('materialFree'));
    expect([(await world.lines()).length - before, tells]).toEqual([1, [1]]);
    const restarted = await world.open();
    expect(saying(await restarted.submit(asked))).toBe('materialFree');
    expect(restarted.hall().written.get('wronglyAsked')).toBe(1);
    expect((await world.lines()).length - before).toBe(1);
  });

  test('ids are kept over changes of day and restarts, for 48 hours', async () => {
    const world = new World();
    const live = await world.open();
    const asked = world.asked(takeOf('birth'), 'asked-on-monday');
    expect(saying(await live.submit(asked))).toBe('ok');
    world.later(24 * hour);
    await live.tick();
    await world.take(live);
    world.later(23 * hour);
    await live.tick();
    expect(live.hall().day).toBe('2026-11-25');
    expect(saying(await live.submit(asked))).toBe('again');
    const restarted = await world.open();
    expect(saying(await restarted.submit(asked))).toBe('again');
    world.later(2 * hour);
    await world.take(restarted);
    expect(saying(await restarted.submit(asked))).toBe('ok');
  });
});

describe('a restart', () => {
  test('folds to the identical hall, at any moment of two days', async () => {
    const world = new World(smallHall({ lapseAfterSeconds: 120 }), clock('15:00'));
    const live = await world.open();
    const same = async (): Promise<void> => {
      await world.memory.noteAlive('small', world.wall);
      const restarted = await world.open();
      expect(pictureOf(restarted.hall())).toEqual(JSON.parse(JSON.stringify(pictureOf(live.hall()))));
    };
    for (const window of [1, 2, 3]) await world.get(live, open(window));
    const ids: string[] = [];
    for (let visit = 0; visit < 12; visit += 1) {
      ids.push((await world.get(live, { ...takeOf('birth', 'card'), printer: 'K1' })).ticketId);
      world.later(20 * second);
      await live.submit(world.asked(callNext(1 + (visit % 3))));
      if (visit % 4 === 3)
        for (const window of [1, 2])
          await live.submit(world.asked({ name: 'finishService', window, thenCallNext: true }));
      if (visit % 5 === 4)
        await live.submit(world.asked({ name: 'withdrawTicket', ticketId: ids.at(-1) ?? '' }));
      await live.tick();
      await same();
    }
    world.later(13 * hour);
    await live.tick();
    expect(live.hall().day).toBe('2026-11-24');
    await same();
    world.later(5 * hour);
    await world.take(live);
    await same();
  });

  test('a book with a newer shape of line is not opened', async () => {
    const world = new World();
    await (await world.open()).stop();
    const { memory } = world;
    world.journal = {
      ...memory,
      read: async (...asked) => (await memory.read(...asked)).map((line) => ({ ...line, shape: 99 })),
    };
    await expect(world.open()).rejects.toThrow('newer than this server');
  });

  test('a hall with a plan of 200 kB opens', async () => {
    const settings = smallHall();
    const many = Array.from({ length: 1_500 }, (_, index) => ({
      ...settings.items[0],
      id: `an-item-with-a-long-name-${index}-${'x'.repeat(60)}`,
    }));
    const world = new World();
    world.plan = { ...world.plan, items: many.map(({ id }) => ({ id, queue: 'D', serviceMs: minute })) };
    const live = await world.open();
    expect((await world.lines())[0]?.body.length).toBeGreaterThan(150_000);
    await world.get(live, takeOf(many[7]?.id ?? ''));
  });

  test('a tick that brings about nothing writes nothing', async () => {
    const world = new World();
    const live = await world.open();
    for (let ticks = 0; ticks < 5; ticks += 1) {
      world.later(second);
      await live.tick();
    }
    expect((await world.lines()).length).toBe(1);
  });
});

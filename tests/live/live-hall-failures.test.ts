// What fails: a bad disk, a lost answer, a command that breaks us. Nothing is answered that is not true, nothing happens twice.
import { describe, expect, test } from 'vitest';
import { SeqTaken } from '../../server/journal.ts';
import type { Line, PersonalRow } from '../../server/journal.ts';
import { smallHall } from '../support/small-hall.ts';
import { clock, hour, takeOf } from '../support/virtual-hall.ts';
import { saying, World } from './live-world.ts';

const callNext = (window: number) => ({ name: 'callNext', window }) as const;

describe('a bad disk', () => {
  test('a failed append is tried again, decided anew, with longer pauses', async () => {
    const world = new World();
    const live = await world.open();
    let failures = 4;
    world.memory.beforeAppend = () => {
      failures -= 1;
      if (failures >= 0) throw new Error('disk full');
    };
    const [first, refused] = await Promise.all([
      live.submit(world.asked(takeOf('birth'))),
      live.submit(world.asked(callNext(9))),
    ]);
    expect([saying(first), saying(refused)]).toEqual(['ok', 'unknownWindow']);
    expect(world.pauses).toEqual([20, 80, 180, 320]);
    expect(world.faults.map(({ name }) => name)).toEqual(Array(4).fill('append'));
    expect((await world.events()).filter(({ type }) => type === 'ticketIssued')).toHaveLength(1);
  });

  test('after five attempts all of the batch are busy, the hall is as it was and goes on later', async () => {
    const world = new World();
    const live = await world.open();
    const before = live.hall();
    let attempts = 0;
    world.memory.beforeAppend = () => {
      attempts += 1;
      throw new Error('disk full');
    };
    const asked = [takeOf('birth'), callNext(9), takeOf('pension')].map((command) =>
      live.submit(world.asked(command)),
    );
    expect((await Promise.all(asked)).map(saying)).toEqual(['busy', 'busy', 'busy']);
    expect(attempts).toBe(5);
    expect(live.hall()).toBe(before);
    world.memory.beforeAppend = () => undefined;
    expect((await world.take(live)).number).toBe('D001');
  });

  test('a race lost to another server many times is no fault and ends well; one lost without end is busy', async () => {
    const world = new World();
    const live = await world.open();
    let races = 20;
    world.memory.beforeAppend = () => {
      races -= 1;
      if (races >= 0) throw new SeqTaken('another was first');
    };
    expect(saying(await live.submit(world.asked(takeOf('birth'))))).toBe('ok');
    expect(world.faults).toEqual([]);
    races = Infinity;
    expect(saying(await live.submit(world.asked(takeOf('birth'))))).toBe('busy');
    expect((await world.events()).filter(({ type }) => type === 'ticketIssued')).toHaveLength(1);
  });

  test('a COMMIT whose answer was lost is found in the book and answered once', async () => {
    const world = new World();
    const { memory } = world;
    let lost = 0;
    world.journal = {
      ...memory,
      append: async (lines, personal) => {
        await memory.append(lines, personal);
        if (lost++ === 1) throw new Error('connection lost');
      },
    };
    const live = await world.open();
    const submitted = await Promise.all(
      [takeOf('birth'), takeOf('birth')].map((command) => live.submit(world.asked(command))),
    );
    expect(submitted.every(({ ok }) => ok)).toBe(true);
    expect((await world.events()).filter(({ type }) => type === 'ticketIssued')).toHaveLength(2);
    expect([...live.hall().tickets.values()].map(({ number }) => number).sort()).toEqual(['D001', 'D002']);
    expect((await world.take(live)).number).toBe('D003');
  });

  test('so is one that was lost while the book could not be read either', async () => {
    const world = new World();
    const { memory } = world;
    let broken = false;
    let lose = false;
    world.journal = {
      ...memory,
      append: async (lines, personal) => {
        if (broken) throw new Error('connection lost');
        await memory.append(lines, personal);
        if (lose) {
          broken = true;
          throw new Error('connection lost');
        }
      },
      read: async (...asked) => {
        if (broken) throw new Error('connection lost');
        return memory.read(...asked);
      },
    };
    const live = await world.open();
    lose = true;
    const asked = world.asked(takeOf('birth'), 'asked-once-1');
    expect(saying(await live.submit(asked))).toBe('busy');
    [broken, lose] = [false, false];
    expect(saying(await live.submit(asked))).toBe('again');
    expect((await world.take(live)).number).toBe('D002');
    expect((await world.events()).filter(({ type }) => type === 'ticketIssued')).toHaveLength(2);
  });

  test('an opening that another server wrote first is read, not written again', async () => {
    const world = new World();
    const { memory } = world;
    let raced = false;
    const slow = {
      ...memory,
      append: async (lines: readonly Line[], personal: readonly PersonalRow[]) => {
        if (!raced) {
          raced = true;
          await world.open({ shared: true });
        }
        await memory.append(lines, personal);
      },
    };
    const live = await world.open({ journal: slow, shared: true });
    expect(live.hall().day).toBe('2026-11-23');
    expect((await world.events()).map(({ type }) => type)).toEqual(['dayOpened']);
    await expect(
      world.open({
        journal: { ...memory, append: () => Promise.reject(new SeqTaken('x')), lastDay: async () => null },
      }),
    ).rejects.toBeInstanceOf(SeqTaken);
  });
});

describe('a command that breaks us', () => {
  test('is dropped alone: the others of its batch happen', async () => {
    const world = new World();
    let broken = 0;
    const live = await world.open({
      freshId: () => {
        broken += 1;
        // The third request's first id.
        if (broken === 5) throw new Error('no more chance today');
        return world.freshId();
      },
    });
    const asked = Array.from({ length: 4 }, (_, index) => world.asked(takeOf('birth'), `request-${index}`));
    const submitted = await Promise.all(asked.map((one) => live.submit(one)));
    expect(submitted.map(saying)).toEqual(['ok', 'ok', 'fault', 'ok']);
    expect([...live.hall().tickets.values()].map(({ number }) => number).sort()).toEqual([
      'D001',
      'D002',
      'D003',
    ]);
    expect(world.faults).toMatchObject([{ commandId: 'request-2', name: 'takeTicket' }]);
    expect(saying(await live.submit(asked[2] ?? world.asked(takeOf('birth'))))).toBe('ok');
  });

  test('a tick that breaks leaves no half of a change of day behind, and the batch goes on', async () => {
    const world = new World(smallHall(), clock('16:00'));
    let settings = (): { version: string; plan: typeof world.plan } => ({ version: 'v1', plan: world.plan });
    const live = await world.open({ settings: () => settings() });
    await world.take(live);
    settings = () => {
      throw new Error('the settings cannot be read');
    };
    world.later(13 * hour);
    const [, submitted] = await Promise.all([live.tick(), live.submit(world.asked(callNext(1)))]);
    expect(saying(submitted)).toBe('windowClosed');
    expect(world.faults).toMatchObject([{ name: 'tick' }]);
    expect([live.hall().day, (await world.lines()).length]).toEqual(['2026-11-23', 2]);
    settings = () => ({ version: 'v2', plan: world.plan });
    await live.tick();
    expect([live.hall().day, live.hall().settingsVersion]).toEqual(['2026-11-24', 'v2']);
  });
});

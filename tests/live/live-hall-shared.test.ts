// Two servers on one book: whoever appends first is right, the other reads, and both come to the same hall.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../contract/commands.ts';
import type { LiveHall, Submitted } from '../../server/live-hall.ts';
import { faultsOf, pictureOf } from '../support/hall-picture.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { hour, second, takeOf } from '../support/virtual-hall.ts';
import { saying, turns, World } from './live-world.ts';

const open = (window: number) => ({ name: 'openWindow', window }) as const;
const callNext = (window: number) => ({ name: 'callNext', window }) as const;

async function pair(world = new World()): Promise<[LiveHall, LiveHall]> {
  return [await world.open({ shared: true }), await world.open({ shared: true })];
}
const textOf = (live: LiveHall): string => JSON.stringify(pictureOf(live.hall()));

describe('two servers', () => {
  test('never give one number twice, whoever was first', async () => {
    const world = new World();
    const [east, west] = await pair(world);
    const taken = await Promise.all(
      Array.from({ length: 40 }, (_, index) => world.take(index % 2 === 0 ? east : west)),
    );
    expect(new Set(taken.map(({ number }) => number)).size).toBe(40);
    await Promise.all([east.tick(), west.tick()]);
    expect(textOf(east)).toBe(textOf(west));
    // That another was first is no fault.
    expect([world.faults, world.pauses]).toEqual([[], []]);
  });

  test('a refusal is given only after a look at the end of the book', async () => {
    const world = new World();
    const [east, west] = await pair(world);
    await world.get(east, open(1));
    await world.take(east);
    // West knows neither the window nor the visitor yet.
    expect(saying(await west.submit(world.asked(callNext(1))))).toBe('ok');
    expect(saying(await east.submit(world.asked(callNext(1))))).toBe('visitNotFinished');
  });

  test('so is an answer that only reads, and what the other wrote is told', async () => {
    const world = new World();
    const [east, west] = await pair(world);
    const told: number[] = [];
    west.onTold((hall) => told.push(hall.tickets.size));
    await world.take(east);
    expect(west.hall().tickets.size).toBe(0);
    await west.confirm();
    expect([west.hall().tickets.size, told]).toEqual([1, [1]]);
  });

  test('a repeat gets its first answer from the other server too', async () => {
    const world = new World();
    const [east, west] = await pair(world);
    const asked = world.asked(takeOf('birth'), 'asked-of-both');
    const both = await Promise.all([east.submit(asked), west.submit(asked)]);
    expect(both.map(saying).sort()).toEqual(['again', 'ok']);
    expect((await world.events()).filter(({ type }) => type === 'ticketIssued')).toHaveLength(1);
  });

  test('one change of day, whoever notices it', async () => {
    const world = new World();
    const [east, west] = await pair(world);
    await world.take(east);
    world.later(24 * hour);
    await Promise.all([east.tick(), west.tick()]);
    await Promise.all([east.tick(), west.tick()]);
    expect((await world.events()).filter(({ type }) => type === 'dayOpened')).toHaveLength(2);
    expect([east.hall().day, west.hall().day]).toEqual(['2026-11-24', '2026-11-24']);
    expect(textOf(east)).toBe(textOf(west));
  });

  test('a day closed while the other reads loses no line of its end', async () => {
    const world = new World();
    const east = await world.open({ shared: true });
    const { memory } = world;
    let meanwhile: (() => Promise<void>) | null = null;
    const west = await world.open({
      shared: true,
      journal: {
        ...memory,
        read: async (...asked) => {
          const lines = await memory.read(...asked);
          const happens = meanwhile;
          meanwhile = null;
          await happens?.();
          return lines;
        },
      },
    });
    const asked = world.asked(takeOf('birth'), 'last-of-the-day');
    meanwhile = async () => {
      await east.submit(asked);
      world.later(24 * hour);
      await east.tick();
    };
    await west.confirm();
    expect(west.hall().day).toBe('2026-11-24');
    expect(saying(await west.submit(asked))).toBe('again');
  });

  test('stand still alike when one of them cannot reach the book', async () => {
    const world = new World();
    const [east] = await pair(world);
    const cut = { ...world.memory, append: () => Promise.reject(new Error('no route')) };
    const west = await world.open({ shared: true });
    const lonely = await world.open({ shared: true, journal: cut });
    expect(saying(await lonely.submit(world.asked(takeOf('birth'))))).toBe('busy');
    await world.take(east);
    expect((await world.take(west)).number).toBe('D002');
  });
});

interface Step {
  server: number;
  what: number;
  window: number;
  turns: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  server: fc.nat(1),
  what: fc.nat(9),
  window: fc.integer({ min: 1, max: 3 }),
  turns: fc.nat(3),
});

function commandOf({ what, window }: Step): Command {
  if (what < 4) return takeOf(what % 2 === 0 ? 'birth' : 'pension');
  if (what < 6) return open(window);
  if (what < 8) return callNext(window);
  return { name: 'finishService', window, thenCallNext: what === 9 };
}

describe('random interleavings', () => {
  test('nothing twice, nothing lost, one hall in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 20, maxLength: 80, size: 'max' }),
        fc.array(fc.nat(4), { minLength: 40, maxLength: 40 }),
        async (steps, delays) => {
          const world = new World(smallHall({}, alwaysOpen));
          const servers = await pair(world);
          let append = 0;
          // Appends take differently long, so that now one server is first, now the other.
          world.memory.beforeAppend = () => turns(delays[append++ % delays.length] ?? 0);
          const running: Promise<[Command, Submitted]>[] = [];
          for (const one of steps) {
            world.later(10 * second);
            const command = commandOf(one);
            const asked = world.asked(command);
            const server = servers[one.server] ?? servers[0];
            running.push(server.submit(asked).then((submitted) => [command, submitted]));
            await turns(one.turns);
          }
          const done = await Promise.all(running);
          world.memory.beforeAppend = () => undefined;
          for (const server of servers) await server.tick();
          const [east, west] = servers;
          expect(textOf(east)).toBe(textOf(west));
          expect(faultsOf(east.hall())).toEqual([]);
          expect(world.faults).toEqual([]);
          const numbers = done.flatMap(([command, submitted]) =>
            command.name === 'takeTicket' && submitted.ok
              ? [(submitted.answer as { number: string }).number]
              : [],
          );
          expect(new Set(numbers).size).toBe(numbers.length);
          const issued = (await world.events()).flatMap((event) =>
            event.type === 'ticketIssued' ? [event.number] : [],
          );
          // Busy is allowed to one who lost five races, an answer that is not in the book never.
          expect(issued.sort()).toEqual(numbers.sort());
          await world.memory.noteAlive(world.hallId, world.wall);
          const refolded = await world.open({ shared: true });
          expect(textOf(refolded)).toBe(textOf(east));
        },
      ),
      { numRuns: 40 },
    );
  });
});

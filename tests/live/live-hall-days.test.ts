// Days, outages and wrong clocks with a real book: rules D1–D6 and X1–X4 as a start of the server brings them about.
import { describe, expect, test } from 'vitest';
import type { LiveHall } from '../../server/live-hall.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { clock, hour, minute, second, takeOf, visitor } from '../support/virtual-hall.ts';
import { eventsOf, saying, World } from './live-world.ts';

const callNext = (window: number) => ({ name: 'callNext', window }) as const;
const open = (window: number) => ({ name: 'openWindow', window }) as const;
const start = (window: number) => ({ name: 'startService', window }) as const;
const recall = (window: number) => ({ name: 'recallTicket', window }) as const;
const noShow = (window: number) => ({ name: 'markNoShow', window }) as const;

/** One is served at window 1, one called to window 2, one waits. */
async function busy(world: World): Promise<{ live: LiveHall; ids: string[] }> {
  const live = await world.open();
  const ids: string[] = [];
  for (let taken = 0; taken < 3; taken += 1) {
    ids.push((await world.take(live)).ticketId);
    world.later(second);
  }
  for (const window of [1, 2]) {
    await world.get(live, open(window));
    await world.get(live, callNext(window));
  }
  await world.get(live, start(1));
  return { live, ids };
}
const stages = (live: LiveHall, ids: readonly string[]) =>
  ids.map((id) => live.hall().tickets.get(id)?.now.stage);

/** The server dies now and starts again after so long. */
async function restart(world: World, ms: number, alive: number | null = world.wall): Promise<LiveHall> {
  if (alive !== null) await world.memory.noteAlive(world.hallId, alive);
  world.later(ms);
  return world.open();
}

describe('the change of day in the book', () => {
  test('D1 a server that was off for days ends its day and opens today', async () => {
    const world = new World(smallHall(), clock('15:00'));
    const { ids } = await busy(world);
    const live = await restart(world, 3 * 24 * hour + 20 * hour);
    expect(live.hall().day).toBe('2026-11-27');
    expect(stages(live, ids)).toEqual(['served', undefined, undefined]);
    expect(live.hall().windows.get('1')?.now.state).toBe('closed');
    expect(faultsOf(live.hall())).toEqual([]);
    expect((await world.take(live)).number).toBe('D001');
    expect(await world.memory.days(world.hallId, '')).toEqual(['2026-11-23', '2026-11-27']);
  });

  test('D2 dayClosed and the next dayOpened are one append', async () => {
    const world = new World();
    const { live } = await busy(world);
    const appends: string[][] = [];
    world.memory.beforeAppend = (lines) =>
      void appends.push(lines.flatMap((line) => eventsOf(line).map(({ type }) => type)));
    world.later(19 * hour);
    await live.tick();
    expect(appends).toHaveLength(1);
    const [types = []] = appends;
    expect(types.indexOf('dayOpened')).toBe(types.indexOf('dayClosed') + 1);
    expect(live.hall().day).toBe('2026-11-24');
  });

  test('D2 a crash between them cannot be: a failed append leaves the old day running', async () => {
    const world = new World();
    const { live } = await busy(world);
    world.memory.beforeAppend = () => {
      throw new Error('disk full');
    };
    world.later(19 * hour);
    await live.tick();
    expect(live.hall().day).toBe('2026-11-23');
    world.memory.beforeAppend = () => undefined;
    await live.tick();
    expect(live.hall().day).toBe('2026-11-24');
  });

  test('D3 a visit taken before is called, served and rated after, in a book that a restart tells the same', async () => {
    const world = new World(smallHall({}, alwaysOpen), clock('03:30'));
    const { live, ids } = await busy(world);
    world.later(hour);
    await live.tick();
    expect(live.hall().day).toBe('2026-11-23');
    const again = await restart(world, 0);
    expect(stages(again, ids)).toEqual(['serving', 'called', 'waiting']);
    await world.get(again, { name: 'finishService', window: 1, thenCallNext: true });
    await world.get(again, { name: 'finishService', window: 1, thenCallNext: false });
    await world.get(again, { name: 'rateVisit', ticketId: ids[2] ?? '', level: 5, options: [] });
    expect(stages(again, ids)).toEqual(['served', 'called', 'served']);
  });
});

describe('a wrong clock', () => {
  const lapsing = () => new World(smallHall({ lapseAfterSeconds: 90 }, alwaysOpen), clock('10:00'));

  test('D6 a jump of more than five seconds lapses nobody and moves no day until it has held a minute', async () => {
    const world = lapsing();
    const { live, ids } = await busy(world);
    await live.tick();
    world.wall += 30 * hour;
    world.steady += second;
    await live.tick();
    expect(live.clockJump()).toMatchObject({ jumpMs: 30 * hour - second });
    for (let seconds = 0; seconds < 59; seconds += 1) {
      world.later(second);
      await live.tick();
    }
    expect([live.hall().day, ...stages(live, ids)]).toEqual(['2026-11-23', 'serving', 'called', 'waiting']);
    world.later(second);
    await live.tick();
    expect(live.clockJump()).toBeNull();
    expect([live.hall().day, ...stages(live, ids)]).toEqual(['2026-11-24', 'serving', 'missed', 'waiting']);
  });

  test('D6 or until a manager confirms it', async () => {
    const world = lapsing();
    const { live, ids } = await busy(world);
    await live.tick();
    world.wall += 10 * minute;
    await live.tick();
    expect(stages(live, ids)[1]).toBe('called');
    live.believeClock();
    await live.tick();
    expect(stages(live, ids)[1]).toBe('missed');
  });

  test('D6 a server that only slept a few seconds has no jump', async () => {
    const world = lapsing();
    const { live } = await busy(world);
    await live.tick();
    world.later(4 * minute);
    await live.tick();
    world.wall += 5 * second;
    await live.tick();
    expect(live.clockJump()).toBeNull();
  });

  test('D6 the hall goes on under a clock set back: moments never do, and no day moves', async () => {
    const world = new World(smallHall({}, alwaysOpen), clock('03:59'));
    const { live } = await busy(world);
    await world.take(live);
    const { at } = live.hall();
    world.wall -= 2 * hour;
    await live.tick();
    world.later(2 * minute);
    await live.tick();
    const { ticketId } = await world.take(live);
    expect(live.hall().tickets.get(ticketId)?.takenAt).toBe(at);
    expect(live.hall().day).toBe('2026-11-22');
    const moments = (await world.lines()).map((line) => line.at);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  });

  test('D6 a clock that ran ahead and came back moves no day at the next start', async () => {
    const world = new World(smallHall({}, alwaysOpen), clock('23:00'));
    const live = await world.open();
    await live.tick();
    world.wall += 6 * hour;
    await world.take(live);
    world.wall -= 6 * hour;
    const again = await world.open();
    expect(again.hall().day).toBe('2026-11-23');
    await again.tick();
    expect(again.hall().day).toBe('2026-11-23');
  });

  test('D6 a clock that goes on between two looks gives no moments that go back', async () => {
    const world = lapsing();
    const { live } = await busy(world);
    const ticking = await world.open({ clock: () => (world.wall += 1) });
    world.wall += 10 * minute;
    world.steady += 10 * minute;
    await live.stop();
    await Promise.all([ticking.tick(), ticking.submit(world.asked(takeOf('birth')))]);
    expect(world.faults).toEqual([]);
    const moments = (await world.lines()).map((line) => line.at);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  });

  test('D6 a clock before the day this build was made opens nothing, in a sentence', async () => {
    const world = new World(smallHall(), Date.UTC(2000, 0, 1));
    await expect(world.open()).rejects.toThrow('本机时间 2000-01-01');
    expect(await world.memory.lastDay(world.hallId)).toBeNull();
  });
});

describe('a server that was down', () => {
  test('X1 lapses nobody for three minutes', async () => {
    const world = new World(smallHall({ lapseAfterSeconds: 60 }));
    const { ids } = await busy(world);
    const live = await restart(world, 50 * second);
    world.later(3 * minute - 1);
    await live.tick();
    expect(stages(live, ids)).toEqual(['serving', 'called', 'waiting']);
    world.later(1);
    await live.tick();
    expect(stages(live, ids)).toEqual(['serving', 'missed', 'waiting']);
  });

  test('X1 counts from its last sign of life, or from its last line where that is later', async () => {
    const world = new World();
    const { live } = await busy(world);
    await world.memory.noteAlive(world.hallId, world.wall);
    world.later(20 * second);
    await world.take(live);
    await restart(world, 4 * second, null);
    expect((await world.events()).some(({ type }) => type === 'hallWasDown')).toBe(false);
    await restart(world, 10 * second, null);
    expect((await world.events()).at(-1)).toMatchObject({
      type: 'hallWasDown',
      from: world.wall - 14 * second,
      until: world.wall,
    });
  });

  test('X1 a hall that ticks leaves a sign of life every two seconds, and one when it stops', async () => {
    const world = new World();
    const live = await world.open();
    const signs: (number | null)[] = [];
    for (let seconds = 0; seconds < 5; seconds += 1) {
      await live.tick();
      signs.push(await world.memory.lastAlive(world.hallId));
      world.later(second);
    }
    const began = world.wall - 5 * second;
    expect(signs).toEqual([0, 0, 2, 2, 4].map((after) => began + after * second));
    world.later(hour);
    await live.stop();
    expect(await world.memory.lastAlive(world.hallId)).toBe(world.wall);
    // A quiet hour is no outage.
    await restart(world, 4 * second, null);
    expect((await world.lines()).length).toBe(1);
  });

  test('X2 holds a held call on by the length of the outage', async () => {
    const world = new World();
    const { live, ids } = await busy(world);
    const [, called = ''] = ids;
    const { until } = await world.get(
      live,
      { name: 'sayOnMyWay', ticketId: called },
      undefined,
      visitor(called),
    );
    const again = await restart(world, 30 * second);
    expect(again.hall().tickets.get(called)?.now).toMatchObject({ onMyWayUntil: until + 30 * second });
  });

  test('X3 for more than a minute: calls in flight are to be made again and do not count', async () => {
    const world = new World();
    const { live } = await busy(world);
    for (const _again of [1, 2]) {
      world.later(10 * second);
      await world.get(live, recall(2));
    }
    const again = await restart(world, 61 * second);
    expect(saying(await again.submit(world.asked(noShow(2))))).toBe('callAgainFirst');
    expect(await world.get(again, recall(2))).toMatchObject({ calls: 1 });
  });

  test('X4 asks each desk that was serving; a second restart asks again', async () => {
    const world = new World();
    const { ids } = await busy(world);
    let live = await restart(world, 2 * minute);
    expect(live.hall().windows.get('1')?.askStillHere).toBe(true);
    await world.get(live, { name: 'confirmVisitor', window: 1, stillHere: true });
    live = await restart(world, 2 * minute);
    await world.get(live, { name: 'confirmVisitor', window: 1, stillHere: false });
    expect(stages(live, ids)).toEqual(['waiting', 'called', 'waiting']);
    expect(saying(await live.submit(world.asked(takeOf('birth'))))).toBe('ok');
  });
});

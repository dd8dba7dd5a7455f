// The living day: opens the people's connections, lets the generated visits come one day after another, and tells what became of them.
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Catalogue } from '../../contract/catalogue.ts';
import { generateDay } from './day.ts';
import type { Visit } from './day.ts';
import { Clerk, isOver } from './clerk.ts';
import { hallDay, ownDay } from './day-clock.ts';
import { Floor } from './floor.ts';
import { HallTime } from './hall-time.ts';
import { Loudspeaker } from './loudspeaker.ts';
import { chanceFrom } from './random.ts';
import { Entrance } from './visitor.ts';
import { identityFor, Tally } from './world.ts';
import type { World } from './world.ts';
import { Wire } from './wire.ts';

export interface DayOptions {
  url: string;
  /** The hall's key: full authority. A demonstration needs none. */
  key: string | null;
  /** How many times faster than real people the simulated ones live. */
  speed: number;
  seed: number;
  /** Windows left to people who try the desk. */
  leave: readonly number[];
  /** Mean of a day's visits; an ordinary day's where it is missing. */
  visits?: number;
}
export interface LivingDay {
  catalogue: Catalogue;
  tally: Tally;
  /** The hall's own clock runs faster than the wall's. */
  hurried: boolean;
  /** People on the floor now. */
  present: () => number;
  /** Settles when the day can go on no longer, and when it was stopped. */
  ended: Promise<void>;
  stop: () => void;
}

const minute = 60_000;
/** Who came within so many minutes before the start may still be waiting. */
const alreadyThere = 25;
/** With more than these waiting from before, nobody else needs to be there already. */
const enoughWaiting = 15;
const firstCallsWithinMs = 6_000;
const calibrationMs = 1_200;
const looksAtClockEveryMs = 1_000;

export async function liveDays(options: DayOptions): Promise<LivingDay> {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const { url, speed } = options;
  const key = (await isDemonstration(url)) ? null : options.key;
  const hallTime = new HallTime(() => performance.now());
  const kiosk = new Wire<'kiosk'>(
    url,
    identityFor({ key }, { screen: 'kiosk', name: '模拟取号机 simulated kiosk' }),
  );
  const { catalogue, timeZone } = await settle(kiosk, hallTime, url);
  const hurried = hallTime.rate() > 1;
  const dayClock = hurried ? hallDay(hallTime, timeZone) : ownDay(speed, () => performance.now());
  const tally = new Tally();
  const chance = chanceFrom(options.seed ^ 0x5eed);
  const world: World = {
    url,
    key,
    speed,
    hallTime,
    dayClock,
    catalogue,
    chance,
    tally,
    stopped: stop.signal,
  };
  const floor = new Floor();
  const clerks = catalogue.windows
    .filter(({ no }) => !options.leave.includes(no))
    .map(
      ({ no }) =>
        new Clerk(world, floor, { window: no, comesAfterMs: chance.between(0, firstCallsWithinMs) }),
    );
  const loudspeaker = new Loudspeaker(world, floor);
  const entrance = new Entrance(world, floor, kiosk);
  const working = [
    ...clerks.map((clerk) => clerk.work()),
    loudspeaker.work(),
    receiveForEver(entrance, options),
  ];
  const close = () => {
    stop.abort();
    kiosk.close();
    loudspeaker.leave();
    for (const clerk of clerks) clerk.leave();
  };
  const calm = working.map((each) => each.catch((error: unknown) => forgive(error, stop.signal)));
  const ended = Promise.all(calm).then(close);
  return { catalogue, tally, hurried, present: () => floor.size(), ended, stop: close };
}

/** There every screen opens without a key, and a person may sit down at the same desk. */
async function isDemonstration(url: string): Promise<boolean> {
  const response = await fetch(new URL('/session.json', url));
  const session: unknown = await response.json();
  return typeof session === 'object' && session !== null && 'demo' in session && session.demo === true;
}

function forgive(error: unknown, stopped: AbortSignal): void {
  if (!isOver(error, stopped)) throw error;
}

/** Finds the hall: its catalogue, its clock, and how fast that runs. */
async function settle(
  kiosk: Wire<'kiosk'>,
  hallTime: HallTime,
  url: string,
): Promise<{ catalogue: Catalogue; timeZone: string }> {
  const watch = { audience: 'kiosk' } as const;
  kiosk.watch(watch);
  const first = await kiosk.until(() => true, 60_000);
  const firstAt = performance.now();
  if (first === null) throw new Error(kiosk.shut() ?? 'unreachable');
  await sleep(calibrationMs);
  kiosk.watch(watch);
  const before = kiosk.view()?.now ?? first.now;
  const second = await kiosk.until(({ now }) => now > before, 10_000);
  if (second === null) throw new Error(kiosk.shut() ?? 'unreachable');
  hallTime.calibrate(second.now - first.now, performance.now() - firstAt);
  hallTime.observe(second.now);
  kiosk.onView(() => {
    const view = kiosk.view();
    if (view !== null) hallTime.observe(view.now);
  });
  const response = await fetch(new URL(`/catalogue/${second.catalogue}.json`, url));
  if (!response.ok) throw new Error(`the catalogue could not be read: ${response.status}`);
  return { catalogue: (await response.json()) as Catalogue, timeZone: second.timeZone };
}

/** One generated day after another, as the people's clock goes. */
async function receiveForEver(entrance: Entrance, options: DayOptions): Promise<void> {
  const { world } = entrance;
  const { dayClock } = world;
  const hall = {
    items: world.catalogue.items,
    printers: world.catalogue.printers.map(({ id }) => id),
    ...(options.visits === undefined ? {} : { visits: options.visits }),
  };
  const waiting = entrance.kiosk.view()?.lanes.reduce((sum, lane) => sum + lane.waiting, 0) ?? 0;
  let earliest = dayClock.minutes() - (waiting > enoughWaiting ? 0 : alreadyThere);
  for (let nth = 0; !world.stopped.aborted; nth += 1) {
    const today = dayClock.day();
    const startedAt = dayClock.minutes();
    for (const visit of generateDay(options.seed + nth, hall)) {
      if (visit.at < earliest) continue;
      await reached(world, today, visit.at);
      if (dayClock.day() !== today) break;
      receive(entrance, visit, visit.at < startedAt);
    }
    earliest = 0;
    await reached(world, today, Infinity);
  }
}

/** Until that minute of that day, or until the day is over: a night may be skipped at any moment. */
async function reached({ dayClock, speed, stopped }: World, day: string, minutes: number): Promise<void> {
  for (;;) {
    const left = ((minutes - dayClock.minutes()) * minute) / speed;
    if (left <= 0 || dayClock.day() !== day) return;
    await sleep(Math.min(left, looksAtClockEveryMs), undefined, { signal: stopped });
  }
}

function receive(entrance: Entrance, visit: Visit, alreadyWaiting: boolean): void {
  entrance.receive(visit, alreadyWaiting).catch((error: unknown) => forgive(error, entrance.world.stopped));
}

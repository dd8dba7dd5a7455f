// The clock of a demonstration: runs faster than the wall's, goes on where it stopped, and skips the hours in which nobody is there.
import { hoursState, periodsOf } from './hall/days/hours.ts';
import { nextDay, localTime } from './hall/days/local-time.ts';
import type { Plan } from './hall/plan.ts';

export interface Clock {
  now: () => number;
  /** Only goes forward, whatever the operator does to the wall clock. */
  steady: () => number;
}

export const wallClock: Clock = { now: () => Date.now(), steady: () => performance.now() };

export interface DemoClock extends Clock {
  /** Once a second: over night straight on to the next morning. */
  skipNight: () => void;
}

const minute = 60_000;
/** A newcomer shall see people at once, and the morning rush from its beginning. */
const beforeOpeningMs = 10 * minute;
/** The very first start comes into the middle of a morning: there is something to see at once. */
const intoMorningMs = 60 * minute;
/** The last visitors are served after closing; then nothing happens any more. */
const afterClosingMs = 15 * minute;

/** `lastAlive` is the demonstration's own time when it last ran. */
export function createDemoClock(plan: Plan, speed: number, lastAlive: number | null): DemoClock {
  let origin = lastAlive === null ? firstMorning(plan) : lastAlive;
  if (!isAtWork(plan, origin)) origin = nextMorning(plan, origin) ?? origin;
  const started = performance.now();
  const passed = () => (performance.now() - started) * speed;
  const now = () => Math.floor(origin + passed());
  return {
    now,
    steady: now,
    skipNight() {
      const at = now();
      if (isAtWork(plan, at)) return;
      const morning = nextMorning(plan, at);
      if (morning !== undefined && morning > at) origin += morning - at;
    },
  };
}

function firstMorning(plan: Plan): number {
  const now = Date.now();
  const midnight = now - localTime(plan.timeZone, now).time;
  const morning = nextMorning(plan, midnight);
  return morning === undefined ? now : morning + beforeOpeningMs + intoMorningMs;
}

function isAtWork(plan: Plan, at: number): boolean {
  const state = hoursState(plan, at);
  if (state.state === 'open' || state.state === 'break') return true;
  if (state.state === 'beforeOpening') return at >= state.opensAt - beforeOpeningMs;
  const last = periodsOf(plan, localTime(plan.timeZone, at).day).at(-1);
  return last !== undefined && at >= last.until && at < last.until + afterClosingMs;
}

function nextMorning(plan: Plan, at: number): number | undefined {
  const { day } = localTime(plan.timeZone, at);
  for (let ahead = 0; ahead <= 21; ahead += 1) {
    const [first] = periodsOf(plan, nextDay(day, ahead));
    if (first !== undefined && first.from - beforeOpeningMs > at) return first.from - beforeOpeningMs;
  }
  return undefined;
}

// A generated day: a seed and a hall's items in, everybody who comes and what she will do out. Pure; no clock, no socket.
import type { Language } from '../../contract/settings.ts';
import { assumed, hours, itemShares, languageShares, levelShares, recorded, visitSpread } from './figures.ts';
import { chanceFrom } from './random.ts';
import type { Chance } from './random.ts';

/** What of a hall a day depends on. */
export interface DayOf {
  items: readonly { id: string; queue: string }[];
  printers: readonly string[];
  /** Mean of the day's visits; an ordinary day's where it is missing. */
  visits?: number;
}

export interface Rating {
  level: number;
  /** Minutes after the visit. */
  afterMinutes: number;
  remark: boolean;
}
export interface Visit {
  /** Minutes since midnight at which she takes a number. */
  at: number;
  items: string[];
  language: Language;
  /** How long she needs at the window, against what is expected of her items. */
  slowness: number;
  patienceMinutes: number;
  /** Does not come when called for the first time. */
  noShow: boolean;
  /** Minutes after being missed at which she says 我来了; null: never. */
  backAfterMinutes: number | null;
  walkSeconds: number;
  phone: boolean;
  printer: string | null;
  rating: Rating | null;
}

/** A slow visit is long, not endless; a quick one still takes its greeting. */
const slownessLimits = [0.15, 5] as const;
/** Of those who come in the first half hour, so many stand at the doors before they open (the recorded first ten minutes). */
const beforeOpening = 0.45;
const earliestMinutes = 30;

/** Everybody who comes on one day, in the order of coming. */
export function generateDay(seed: number, hall: DayOf): Visit[] {
  const chance = chanceFrom(seed);
  const meanVisits = hall.visits ?? assumed.visitsPerDay;
  // A day's size is spread around the mean; half of the recorded spread is Mondays, which this hall's days are not.
  const size = chance.lognormal(meanVisits, recorded.daySpread / 2);
  const arrivals = arrivalTimes(size, chance.fork());
  const shares = hall.items.map(({ id }) => [id, itemShares[id] ?? 4] as const);
  const people = chance.fork();
  return arrivals.map((at) => visitAt(at, shares, hall, people));
}

/** The share of a day's arrivals in the quarter hour from `from`, minutes since midnight; of the whole opening time it sums to 1. */
export function quarterShare(from: number): number {
  const total = quarters().reduce((sum, quarter) => sum + densityAt(quarter), 0);
  return densityAt(from) / total;
}

function quarters(): number[] {
  const count = (hours.closes - hours.opens) / 15;
  return Array.from({ length: count }, (_, index) => hours.opens + index * 15);
}

/** The recorded profile stretched over this hall's day, with its own lunch. */
function densityAt(quarter: number): number {
  const share = (quarter + 7.5 - hours.opens) / (hours.closes - hours.opens);
  const recordedShare = recorded.arrivals[Math.floor(share * recorded.arrivals.length)] ?? 0;
  const lunch = quarter >= hours.lunchFrom && quarter < hours.lunchUntil;
  return recordedShare * (lunch ? assumed.lunchShare : 1);
}

function arrivalTimes(size: number, chance: Chance): number[] {
  const times = quarters().flatMap((quarter) => {
    const mean = size * quarterShare(quarter);
    // A gamma-mixed Poisson count has the variance mean + mean²/shape.
    const shape = mean / (recorded.burstiness - 1);
    const count = mean > 0 ? chance.poisson(chance.gamma(mean, shape)) : 0;
    return Array.from({ length: count }, () => arrivalIn(quarter, chance));
  });
  return times.sort((one, other) => one - other);
}

function arrivalIn(quarter: number, chance: Chance): number {
  if (quarter < hours.opens + 30 && chance.happens(beforeOpening)) {
    return hours.opens - earliestMinutes * chance.next() ** 2;
  }
  return quarter + 15 * chance.next();
}

function visitAt(
  at: number,
  shares: readonly (readonly [string, number])[],
  hall: DayOf,
  chance: Chance,
): Visit {
  const first = chance.pick(shares);
  const second = chance.happens(assumed.secondItem) ? chance.pick(shares) : first;
  const paper = chance.happens(assumed.paper) && hall.printers.length > 0;
  // The first printer stands at the entrance.
  const printers = hall.printers.map((id, index) => [id, index === 0 ? 3 : 1] as const);
  const slowness = chance.lognormal(1, visitSpread);
  const back = chance.happens(assumed.comesBackAfterMiss) ? chance.lognormal(7, 0.7) : null;
  return {
    at,
    items: second === first ? [first] : [first, second],
    language: chance.pick(languageShares),
    slowness: Math.min(Math.max(slowness, slownessLimits[0]), slownessLimits[1]),
    patienceMinutes: chance.lognormal(assumed.patienceMinutes, assumed.patienceSpread),
    noShow: chance.happens(assumed.noShow),
    backAfterMinutes: back,
    walkSeconds: chance.lognormal(assumed.walkSeconds, assumed.walkSpread),
    phone: chance.happens(assumed.followsOnPhone),
    printer: paper ? chance.pick(printers) : null,
    rating: chance.happens(assumed.rates)
      ? {
          level: chance.pick(levelShares),
          afterMinutes: chance.lognormal(2, 0.8),
          remark: chance.happens(assumed.writesRemark),
        }
      : null,
  };
}

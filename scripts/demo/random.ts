// Chance that can be repeated: the same seed gives the same day.

export interface Chance {
  /** In [0, 1). */
  next(): number;
  between(from: number, until: number): number;
  happens(probability: number): boolean;
  /** Standard normal. */
  normal(): number;
  /** With this mean, and this standard deviation of its logarithm. */
  lognormal(mean: number, spread: number): number;
  /** With this mean and shape; a larger shape is steadier. */
  gamma(mean: number, shape: number): number;
  poisson(mean: number): number;
  /** One of these, as often as its weight says. */
  pick<Choice>(choices: readonly (readonly [Choice, number])[]): Choice;
  /** Another source that this one's later draws do not disturb. */
  fork(): Chance;
}

/** Mulberry32: small, quick, and good enough for people who wait. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    between: (from, until) => from + (until - from) * next(),
    happens: (probability) => next() < probability,
    normal,
    lognormal: (mean, spread) => mean * Math.exp(spread * normal() - (spread * spread) / 2),
    gamma: (mean, shape) => (mean * gammaOf(shape, next, normal)) / shape,
    poisson: (mean) => poissonOf(mean, next),
    pick(choices) {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      const last = choices.at(-1);
      if (last === undefined) throw new Error('nothing to choose from');
      return last[0];
    },
    fork: () => chanceFrom(Math.floor(next() * 4_294_967_296)),
  };
}

/** Marsaglia and Tsang's method; a shape below 1 is drawn one higher and scaled down. */
function gammaOf(shape: number, next: () => number, normal: () => number): number {
  if (shape < 1) return gammaOf(shape + 1, next, normal) * (1 - next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function poissonOf(mean: number, next: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = 1 - next(); product > limit; product *= 1 - next()) count += 1;
  return count;
}

// How often the same account, device, key or ticket may try something. Nothing is refused by address, a hall's Wi-Fi is one: only a courtesy (BK34) is.

export interface Limit {
  /** Null: go on. Else how long to wait, ms. */
  tooSoon(key: string): number | null;
}

interface Bucket {
  left: number;
  at: number;
}

/** A bucket of `burst` tries that refills at `perSecond`; at most `keys` buckets are remembered, the oldest go first. */
export function rateLimit(options: {
  perSecond: number;
  burst: number;
  clock: () => number;
  keys?: number;
}): Limit {
  const { perSecond, burst, clock, keys = 20_000 } = options;
  const buckets = new Map<string, Bucket>();
  return {
    tooSoon(key) {
      const now = clock();
      const bucket = buckets.get(key) ?? { left: burst, at: now };
      buckets.delete(key);
      bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
      bucket.at = now;
      buckets.set(key, bucket);
      const oldest = buckets.size > keys ? buckets.keys().next().value : undefined;
      if (oldest !== undefined) buckets.delete(oldest);
      if (bucket.left < 1) return ((1 - bucket.left) / perSecond) * 1000;
      bucket.left -= 1;
      return null;
    },
  };
}

export interface Lock {
  /** Null: may try. Else how long it stays locked, ms. */
  lockedFor(key: string): number | null;
  /** One more failure: how many are left before the lock closes (0: it closed now). */
  failed(key: string): number;
  succeeded(key: string): void;
}

/** After `failures` in a row (each within `lockMs` of the one before) nothing more is tried for `lockMs`. */
export function attemptLock(options: {
  failures: number;
  lockMs: number;
  clock: () => number;
  keys?: number;
}): Lock {
  const { failures, lockMs, clock, keys = 20_000 } = options;
  const known = new Map<string, { count: number; at: number }>();
  const current = (key: string) => {
    const entry = known.get(key);
    return entry !== undefined && clock() - entry.at < lockMs ? entry : undefined;
  };
  return {
    lockedFor(key) {
      const entry = current(key);
      return entry !== undefined && entry.count >= failures ? lockMs - (clock() - entry.at) : null;
    },
    failed(key) {
      const count = (current(key)?.count ?? 0) + 1;
      known.delete(key);
      known.set(key, { count, at: clock() });
      const oldest = known.size > keys ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
      return Math.max(0, failures - count);
    },
    succeeded(key) {
      known.delete(key);
    },
  };
}

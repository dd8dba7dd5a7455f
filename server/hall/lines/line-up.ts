// A persistent line of people (or papers) in order of their place: earlier `at` first, then the smaller `order`.
// Kept in small buckets: joining, leaving and asking for a place cost the same with ten as with five thousand waiting.
import type { Place } from '../ticket.ts';

export interface Standing extends Place {
  id: string;
}
type Bucket = readonly Standing[];

const bucketLimit = 64;

export function comesBefore(one: Place, other: Place): boolean {
  return one.at === other.at ? one.order < other.order : one.at < other.at;
}

/** Of those at one place by id: holds that lapse and bookings that fall due at one moment are told apart. */
export function standsBefore(one: Standing, other: Standing): boolean {
  if (one.at === other.at && one.order === other.order) return one.id < other.id;
  return comesBefore(one, other);
}

/** Index of the first in the sorted list that does not come before the place. */
function seat<T>(list: readonly T[], comes: (entry: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = list[middle];
    if (entry !== undefined && comes(entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A copy with some entries replaced by others. */
function spliced<T>(list: readonly T[], from: number, count: number, ...entries: T[]): T[] {
  const copy = list.slice();
  copy.splice(from, count, ...entries);
  return copy;
}

export class LineUp {
  readonly length: number;
  readonly #buckets: readonly Bucket[];

  private constructor(buckets: readonly Bucket[], length: number) {
    this.#buckets = buckets;
    this.length = length;
  }

  static readonly empty = new LineUp([], 0);

  /** The first bucket that is not wholly before. */
  #bucketWhere(isBefore: (standing: Standing) => boolean): number {
    const index = seat(this.#buckets, (bucket) => {
      const last = bucket.at(-1);
      return last !== undefined && isBefore(last);
    });
    return Math.min(index, this.#buckets.length - 1);
  }

  with(standing: Standing): LineUp {
    const isBefore = (other: Standing) => standsBefore(other, standing);
    const index = this.#bucketWhere(isBefore);
    if (index < 0) return new LineUp([[standing]], 1);
    const bucket = this.#buckets[index] ?? [];
    const at = seat(bucket, isBefore);
    const grown = spliced(bucket, at, 0, standing);
    const parts =
      grown.length > bucketLimit ? [grown.slice(0, bucketLimit / 2), grown.slice(bucketLimit / 2)] : [grown];
    return new LineUp(spliced(this.#buckets, index, 1, ...parts), this.length + 1);
  }

  /** The line without that one; the same line where it does not stand here. */
  without(standing: Standing): LineUp {
    const isBefore = (other: Standing) => standsBefore(other, standing);
    const index = this.#bucketWhere(isBefore);
    const bucket = this.#buckets[index];
    if (bucket === undefined) return this;
    const at = seat(bucket, isBefore);
    if (bucket[at]?.id !== standing.id) return this;
    const parts = bucket.length === 1 ? [] : [spliced(bucket, at, 1)];
    return new LineUp(spliced(this.#buckets, index, 1, ...parts), this.length - 1);
  }

  first(): Standing | undefined {
    return this.#buckets[0]?.[0];
  }

  /** The first `count`, in order. */
  take(count: number): Standing[] {
    const taken: Standing[] = [];
    for (const bucket of this.#buckets) {
      if (taken.length >= count) break;
      taken.push(...bucket.slice(0, count - taken.length));
    }
    return taken;
  }

  /** The last `count`, the latest first. */
  takeLast(count: number): Standing[] {
    const taken: Standing[] = [];
    for (let index = this.#buckets.length - 1; index >= 0 && taken.length < count; index -= 1) {
      const bucket = this.#buckets[index] ?? [];
      for (let at = bucket.length - 1; at >= 0 && taken.length < count; at -= 1) {
        const standing = bucket[at];
        if (standing !== undefined) taken.push(standing);
      }
    }
    return taken;
  }

  /** From this place on, in order. */
  *from(place: Place): Generator<Standing> {
    const first = this.#bucketWhere((other) => comesBefore(other, place));
    for (let index = Math.max(0, first); index < this.#buckets.length; index += 1) {
      for (const standing of this.#buckets[index] ?? []) if (!comesBefore(standing, place)) yield standing;
    }
  }

  /** How many stand before this place. */
  before(place: Place): number {
    const index = this.#bucketWhere((other) => comesBefore(other, place));
    let count = 0;
    for (let at = 0; at < index; at += 1) count += this.#buckets[at]?.length ?? 0;
    return count + seat(this.#buckets[index] ?? [], (other) => comesBefore(other, place));
  }

  *[Symbol.iterator](): Generator<Standing> {
    for (const bucket of this.#buckets) yield* bucket;
  }
}

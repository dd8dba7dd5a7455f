// A persistent map: setting a key gives a new shelf that shares all but a few small arrays with the old one.
// The hall tries requests on and may drop the trial, so no state is ever changed in place; copying whole maps would cost
// more with every ticket of the day.

const bits = 5;
const width = 1 << bits;
const mask = width - 1;

type Entry<V> = readonly [string, V];
type Leaf<V> = readonly Entry<V>[];
type Branch<V> = readonly (Leaf<V> | undefined)[];
type Root<V> = readonly (readonly (Branch<V> | undefined)[] | undefined)[];

const noRoot: Root<never> = [];
const noLeaf: Leaf<never> = [];

/** FNV-1a, folded to 15 bits: three steps of five. */
function slotOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> 17) ^ hash) & (width * width * width - 1);
}

function replaced<T>(list: readonly T[], index: number, value: T): readonly T[] {
  const copy = list.slice();
  while (copy.length < index) copy.push(undefined as T);
  copy[index] = value;
  return copy;
}

export class Shelf<V> {
  readonly size: number;
  readonly #root: Root<V>;

  private constructor(root: Root<V>, size: number) {
    this.#root = root;
    this.size = size;
  }

  static empty<V>(): Shelf<V> {
    return new Shelf<V>(noRoot, 0);
  }

  static of<V>(entries: Iterable<Entry<V>>): Shelf<V> {
    let shelf = Shelf.empty<V>();
    for (const [key, value] of entries) shelf = shelf.with(key, value);
    return shelf;
  }

  #leaf(slot: number): Leaf<V> {
    return this.#root[slot >>> (2 * bits)]?.[(slot >>> bits) & mask]?.[slot & mask] ?? noLeaf;
  }

  get(key: string): V | undefined {
    for (const entry of this.#leaf(slotOf(key))) if (entry[0] === key) return entry[1];
    return undefined;
  }

  has(key: string): boolean {
    return this.#leaf(slotOf(key)).some((entry) => entry[0] === key);
  }

  with(key: string, value: V): Shelf<V> {
    const slot = slotOf(key);
    const leaf = this.#leaf(slot);
    const known = leaf.findIndex((entry) => entry[0] === key);
    const next = known < 0 ? [...leaf, [key, value] as const] : replaced(leaf, known, [key, value] as const);
    return new Shelf(this.#rootWith(slot, next), known < 0 ? this.size + 1 : this.size);
  }

  without(key: string): Shelf<V> {
    const slot = slotOf(key);
    const leaf = this.#leaf(slot);
    const next = leaf.filter((entry) => entry[0] !== key);
    return next.length === leaf.length ? this : new Shelf(this.#rootWith(slot, next), this.size - 1);
  }

  #rootWith(slot: number, leaf: Leaf<V>): Root<V> {
    const high = slot >>> (2 * bits);
    const middle = (slot >>> bits) & mask;
    const branches = this.#root[high] ?? [];
    return replaced(
      this.#root,
      high,
      replaced(branches, middle, replaced(branches[middle] ?? [], slot & mask, leaf)),
    );
  }

  /** In no order that means anything, but the same for the same keys. */
  *entries(): Generator<Entry<V>> {
    for (const branches of this.#root) {
      for (const branch of branches ?? []) for (const leaf of branch ?? []) yield* leaf ?? noLeaf;
    }
  }

  *values(): Generator<V> {
    for (const entry of this.entries()) yield entry[1];
  }
}

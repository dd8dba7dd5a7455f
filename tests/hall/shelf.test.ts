// The persistent map and line against the plainest thing that does the same: a Map, a sorted list.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comesBefore, LineUp } from '../../server/hall/lines/line-up.ts';
import type { Standing } from '../../server/hall/lines/line-up.ts';
import { Shelf } from '../../server/hall/shelf.ts';

const key = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.nat(60).map((n) => `t${n}`),
);
const byValue = (one: number, other: number): number => one - other;
const inOrder = (entries: Iterable<readonly [string, number]>) =>
  [...entries].toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
const mapStep = fc.tuple(fc.constantFrom('with', 'with', 'without'), key, fc.nat());

describe('a shelf', () => {
  test('does what a Map does, and leaves the shelves before it as they were', () => {
    fc.assert(
      fc.property(fc.array(mapStep, { maxLength: 300, size: 'max' }), (steps) => {
        const model = new Map<string, number>();
        let shelf = Shelf.empty<number>();
        const before: [Shelf<number>, string][] = [];
        const text = (one: Shelf<number>): string => JSON.stringify(inOrder(one.entries()));
        for (const [what, name, value] of steps) {
          if (before.length < 20) before.push([shelf, text(shelf)]);
          const had = model.has(name);
          const next = what === 'with' ? shelf.with(name, value) : shelf.without(name);
          if (what === 'with') model.set(name, value);
          else model.delete(name);
          expect(next === shelf).toBe(what === 'without' && !had);
          shelf = next;
          expect(shelf.get(name)).toBe(model.get(name));
          expect(shelf.has(name)).toBe(model.has(name));
          expect(shelf.size).toBe(model.size);
        }
        expect(text(shelf)).toBe(JSON.stringify(inOrder(model)));
        expect([...shelf.values()].toSorted(byValue)).toEqual([...model.values()].toSorted(byValue));
        for (const [old, picture] of before) expect(text(old)).toBe(picture);
      }),
      { numRuns: 200 },
    );
  });

  test('keeps keys whose hashes collide apart', () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => `k${index}`);
    const shelf = Shelf.of(keys.map((name, index) => [name, index] as const));
    expect(shelf.size).toBe(keys.length);
    expect(keys.every((name, index) => shelf.get(name) === index)).toBe(true);
    expect(keys.reduce((left, name) => left.without(name), shelf).size).toBe(0);
  });
});

const lineStep = fc.record({
  leave: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  at: fc.nat(40),
  which: fc.nat(),
});

/** Places may be the same: then the id decides. */
const inLine = (one: Standing, other: Standing): number => {
  if (one.at === other.at && one.order === other.order) return one.id < other.id ? -1 : 1;
  return comesBefore(one, other) ? -1 : 1;
};

describe('a line', () => {
  test('does what a sorted list does, and leaves the lines before it as they were', () => {
    fc.assert(
      fc.property(fc.array(lineStep, { maxLength: 400, size: 'max' }), (steps) => {
        let line = LineUp.empty;
        let model: Standing[] = [];
        const before: [LineUp, string][] = [];
        steps.forEach(({ leave, at, which }, index) => {
          const order = index % 3;
          if (index % 40 === 0) before.push([line, JSON.stringify([...line])]);
          const gone = model[which % Math.max(1, model.length)];
          if (leave && gone) {
            line = line.without(gone);
            model = model.filter((one) => one !== gone);
          } else {
            const one = { id: `t${index}`, at, order };
            line = line.with(one);
            model = [...model, one].sort(inLine);
          }
          expect(line.length).toBe(model.length);
          expect(line.first()).toEqual(model[0]);
          const place = { at, order: which % 3 };
          expect(line.before(place)).toBe(model.filter((one) => comesBefore(one, place)).length);
          expect(line.take(which % 9)).toEqual(model.slice(0, which % 9));
        });
        expect([...line]).toEqual(model);
        expect(line.takeLast(70)).toEqual([...model].reverse().slice(0, 70));
        const middle = model[model.length >> 1];
        const rest = middle ? [...line.from(middle)] : [];
        expect(rest).toEqual(middle ? model.filter((one) => !comesBefore(one, middle)) : []);
        expect(line.without({ id: 'nobody', at: 3, order: -1 })).toBe(line);
        for (const [old, picture] of before) expect(JSON.stringify([...old])).toBe(picture);
      }),
      { numRuns: 150 },
    );
  });

  test('thousands who come in order and leave from the front', () => {
    let line = LineUp.empty;
    for (let order = 0; order < 5_000; order += 1) line = line.with({ id: `t${order}`, at: order, order });
    for (let order = 0; order < 5_000; order += 1) {
      const first = line.first();
      expect(first?.id).toBe(`t${order}`);
      if (first) line = line.without(first);
    }
    expect(line.length).toBe(0);
  });
});

// Telling the screens: once per audience, only what changed, one view at a time to each screen, the newest first, and not too often.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Watch } from '../../contract/socket.ts';
import type { View } from '../../contract/views.ts';
import { createTelling } from '../../server/web/telling.ts';
import type { AudienceWanted, Screen, Telling } from '../../server/web/telling.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A screen that draws only when it is told to. */
function screen(id: string): Screen & { got: string[]; draw: () => void; dropped: boolean } {
  const waiting: (() => void)[] = [];
  const made = {
    id,
    got: [] as string[],
    dropped: false,
    send: (text: string, drawn: () => void) => {
      made.got.push(text);
      waiting.push(drawn);
    },
    drop: () => {
      made.dropped = true;
    },
    draw: () => {
      for (const drawn of waiting.splice(0)) drawn();
    },
  };
  return made;
}

interface Scene {
  telling: Telling;
  state: { value: string; own: number };
  made: () => number;
  faults: unknown[];
  audience: (key: string, audience?: Watch['audience']) => AudienceWanted;
}

function scene(hurried = false): Scene {
  const state = { value: 'one', own: 1 };
  const faults: unknown[] = [];
  let made = 0;
  const telling = createTelling({ clock: () => Date.now(), hurried, onFault: (error) => faults.push(error) });
  return {
    telling,
    state,
    made: () => made,
    faults,
    audience: (key, audience = 'manager') => ({
      key,
      watch: audience === 'phone' ? { audience, ticketId: 'abcdefgh' } : { audience: 'manager' },
      make: () => {
        made += 1;
        if (state.value === 'broken') throw new Error('broken');
        return state.value === 'none' ? null : ({ now: Date.now(), value: state.value } as unknown as View);
      },
      own: () => state.own,
    }),
  };
}

const values = (texts: string[]) => texts.map((text) => (JSON.parse(text) as { value: string }).value);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a view', () => {
  test('is made once for all who see the same, and sent to each', async () => {
    const { telling, state, made, audience } = scene();
    const screens = Array.from({ length: 20 }, (_, index) => screen(`s${index}`));
    for (const one of screens) telling.watch(one, audience('board'));
    for (const one of screens) one.draw();
    const before = made();
    state.value = 'two';
    telling.changed();
    await pass(150);
    expect(made() - before).toBe(1);
    for (const one of screens) expect(values(one.got)).toEqual(['one', 'two']);
  });

  test('goes out at most ten times in any second, and a few changes after a quiet while at once', async () => {
    const { telling, state, audience } = scene();
    const one = screen('a');
    telling.watch(one, audience('board'));
    one.draw();
    await pass(2_000);
    const before = one.got.length;
    for (let change = 0; change < 3; change += 1) {
      state.value = `quick ${change}`;
      telling.changed();
      await pass(10);
      one.draw();
    }
    expect(one.got.length - before).toBe(3);
    for (let change = 0; change < 194; change += 1) {
      state.value = `many ${change}`;
      telling.changed();
      await pass(5);
      one.draw();
    }
    expect(one.got.length - before).toBeLessThanOrEqual(10);
    expect(one.got.length - before).toBeGreaterThanOrEqual(9);
  });

  test('tells a change at once, however lately time alone was told', async () => {
    const { telling, state, audience } = scene();
    const one = screen('a');
    telling.watch(one, audience('board'));
    one.draw();
    await pass(1_000);
    telling.second();
    await pass(20);
    state.value = 'called';
    telling.changed();
    await pass(10);
    expect(values(one.got)).toEqual(['one', 'called']);
  });

  test('with news of its own goes out at once and first, however dense the changes', async () => {
    const { telling, state, audience } = scene();
    const [one, other] = [screen('a'), screen('b')];
    const order: string[] = [];
    const noted = (to: typeof one): typeof one => ({
      ...to,
      send: (text, drawn) => {
        order.push(to.id);
        to.send(text, drawn);
      },
    });
    telling.watch(noted(other), { ...audience('manager'), own: () => null });
    telling.watch(noted(one), audience('board'));
    for (const drawing of [one, other]) drawing.draw();
    for (let change = 0; change < 100; change += 1) {
      state.value = `change ${change}`;
      telling.changed();
      await pass(5);
      for (const drawing of [one, other]) drawing.draw();
    }
    await pass(300);
    order.length = 0;
    for (let change = 0; change < 20; change += 1) {
      state.value = `dense ${change}`;
      telling.changed();
      await pass(5);
      for (const drawing of [one, other]) drawing.draw();
    }
    state.value = 'called';
    state.own = 2;
    telling.changed();
    await pass(6);
    expect(values(one.got).at(-1)).toBe('called');
    expect(values(other.got).at(-1)).not.toBe('called');
    order.length = 0;
    await pass(2_000);
    for (const drawing of [one, other]) drawing.draw();
    state.value = 'called again';
    state.own = 3;
    telling.changed();
    await pass(6);
    expect(order.slice(-2)).toEqual(['a', 'b']);
  });

  test('that came out the same holds the next change back only shortly', async () => {
    const { telling, state, audience } = scene();
    const one = screen('a');
    telling.watch(one, audience('board'));
    one.draw();
    for (let change = 0; change < 40; change += 1) {
      telling.changed();
      await pass(10);
    }
    state.value = 'two';
    telling.changed();
    await pass(140);
    expect(values(one.got)).toEqual(['one', 'two']);
  });

  test('is sent only when something but its clock changed', async () => {
    const { telling, audience } = scene();
    const one = screen('a');
    telling.watch(one, audience('board'));
    one.draw();
    for (let second = 0; second < 5; second += 1) {
      telling.changed();
      telling.second();
      await pass(1_000);
    }
    expect(one.got).toHaveLength(1);
    expect(JSON.parse(one.got[0] ?? '')).toHaveProperty('now');
  });

  test('of a hurried clock is sent each second all the same', async () => {
    const { telling, audience } = scene(true);
    const one = screen('a');
    telling.watch(one, audience('board'));
    for (let second = 0; second < 5; second += 1) {
      one.draw();
      telling.second();
      await pass(1_000);
    }
    expect(one.got.length).toBe(6);
  });

  test('goes out at most ten times a second, and the last state always arrives', async () => {
    const { telling, state, audience } = scene();
    const one = screen('a');
    telling.watch(one, audience('board'));
    one.draw();
    for (let change = 0; change < 100; change += 1) {
      state.value = `change ${change}`;
      telling.changed();
      await pass(10);
      one.draw();
    }
    await pass(200);
    expect(one.got.length).toBeGreaterThan(8);
    expect(one.got.length).toBeLessThanOrEqual(13);
    expect(values(one.got).at(-1)).toBe('change 99');
  });

  test('that cannot be made harms no other', async () => {
    const { telling, state, faults, audience } = scene();
    const one = screen('a');
    telling.watch(one, audience('board'));
    one.draw();
    state.value = 'broken';
    telling.changed();
    await pass(150);
    expect(faults).toHaveLength(1);
    state.value = 'well again';
    telling.changed();
    await pass(150);
    expect(values(one.got)).toEqual(['one', 'well again']);
  });

  test('that the hall does not have is no audience', () => {
    const { telling, state, audience } = scene();
    state.value = 'none';
    expect(telling.watch(screen('a'), audience('board'))).toBe(false);
    expect(telling.figures()).toEqual({ screens: 0, audiences: 0 });
  });
});

describe('a screen', () => {
  test('has one view on its way; the newest replaces the one that waits', async () => {
    const { telling, state, audience } = scene();
    const one = screen('slow');
    telling.watch(one, audience('board'));
    for (const value of ['two', 'three', 'four']) {
      state.value = value;
      telling.changed();
      await pass(150);
    }
    expect(values(one.got)).toEqual(['one']);
    one.draw();
    expect(values(one.got)).toEqual(['one', 'four']);
  });

  test('that has drawn nothing for 15 s is put out; who draws is not', async () => {
    const { telling, audience } = scene();
    const stuck = screen('stuck');
    const well = screen('well');
    telling.watch(stuck, audience('board'));
    telling.watch(well, audience('board'));
    well.draw();
    for (let second = 0; second < 16; second += 1) {
      await pass(1_000);
      telling.second();
    }
    expect(stuck.dropped).toBe(true);
    expect(well.dropped).toBe(false);
  });

  test('that watches something else leaves nothing behind', async () => {
    const { telling, state, audience } = scene();
    const one = screen('a');
    telling.watch(one, audience('board'));
    one.draw();
    telling.watch(one, audience('desk'));
    one.draw();
    expect(telling.figures()).toEqual({ screens: 1, audiences: 1 });
    state.value = 'two';
    telling.changed();
    await pass(150);
    expect(values(one.got)).toEqual(['one', 'one', 'two']);
    telling.leave('a');
    telling.leave('a');
    expect(telling.figures()).toEqual({ screens: 0, audiences: 0 });
  });
});

describe('a phone', () => {
  test('is told once a second, but at once when its own ticket moves', async () => {
    const { telling, state, audience } = scene();
    const one = screen('phone');
    telling.watch(one, audience('phone:a', 'phone'));
    one.draw();
    await pass(50);
    state.value = 'somebody before her left';
    telling.changed();
    await pass(150);
    expect(one.got).toHaveLength(1);
    state.value = 'called';
    state.own = 2;
    telling.changed();
    await pass(150);
    expect(values(one.got)).toEqual(['one', 'called']);
    one.draw();
    state.value = 'somebody else';
    for (let times = 0; times < 30; times += 1) {
      telling.changed();
      telling.second();
      await pass(100);
      one.draw();
    }
    expect(values(one.got).at(-1)).toBe('somebody else');
    expect(one.got.length).toBeLessThanOrEqual(5);
  });
});

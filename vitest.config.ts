// How the tests run: four groups one after another, so that what measures time or kills processes never shares the cores.
import { defineConfig } from 'vitest/config';

const live = 'tests/live/**/*.test.{ts,tsx}';
const browser = 'tests/browser/**/*.test.{ts,tsx}';
const chaos = 'tests/chaos/**/*.test.{ts,tsx}';

function group(
  name: string,
  order: number,
  maxWorkers: number,
  include: string[],
  exclude: string[],
  limitMs: number,
) {
  return {
    extends: true as const,
    test: {
      name,
      include,
      exclude,
      maxWorkers,
      sequence: { groupOrder: order },
      testTimeout: limitMs,
      hookTimeout: Math.max(limitMs, 60_000),
    },
  };
}

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    restoreMocks: true,
    teardownTimeout: 20_000,
    // What comes over the wire comes when it comes: on a busy machine a second is too short.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      group('unit', 0, 2, ['tests/**/*.test.{ts,tsx}'], [live, browser, chaos], 20_000),
      group('live', 1, 1, [live], [], 30_000),
      group('browser', 2, 2, [browser], [], 60_000),
      group('chaos', 3, 1, [chaos], [], 240_000),
    ],
  },
});

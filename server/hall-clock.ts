// The hall's time: the wall clock, watched against one that only goes forward, so that a wrong clock lapses nobody.

/** A difference between both clocks beyond this is a jump, ms. */
const jumpMs = 5_000;
/** A jump that has held for so long is believed, ms. */
const believedAfterMs = 60_000;

export class HallClock {
  readonly #wall: () => number;
  readonly #steady: () => number;
  #last: { wall: number; steady: number };
  #jump: { jumpMs: number; since: number; steady: number } | null = null;

  constructor(wall: () => number, steady: () => number) {
    this.#wall = wall;
    this.#steady = steady;
    this.#last = { wall: wall(), steady: steady() };
  }

  now(): number {
    return this.#wall();
  }

  /** Once a second. */
  watch(): void {
    const wall = this.#wall();
    const steady = this.#steady();
    const jumped = wall - this.#last.wall - (steady - this.#last.steady);
    if (Math.abs(jumped) > jumpMs) this.#jump = { jumpMs: jumped, since: wall, steady };
    else if (this.#jump !== null && steady - this.#jump.steady >= believedAfterMs) this.#jump = null;
    this.#last = { wall, steady };
  }

  jump(): { jumpMs: number; since: number } | null {
    return this.#jump === null ? null : { jumpMs: this.#jump.jumpMs, since: this.#jump.since };
  }

  /** A manager says that the clock is right. */
  believe(): void {
    this.#jump = null;
  }
}

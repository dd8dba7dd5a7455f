// The hall's clock as its views tell it. A demonstration's hall may run faster than the wall: how fast is measured, not assumed.

export class HallTime {
  readonly #wall: () => number;
  #hallAt = 0;
  #wallAt = 0;
  #rate = 1;

  /** `wall` counts steady milliseconds. */
  constructor(wall: () => number) {
    this.#wall = wall;
  }

  /** A view just came that says so. */
  observe(hallNow: number): void {
    this.#hallAt = hallNow;
    this.#wallAt = this.#wall();
  }

  /** Two moments of the hall with a known stretch of wall time between them. */
  calibrate(hallMs: number, wallMs: number): void {
    const measured = hallMs / wallMs;
    // Views come up to a tenth of a second late: near enough to 1 is a hall on the wall's clock.
    this.#rate = Math.abs(measured - 1) < 0.3 ? 1 : Math.max(measured, 0.1);
  }

  /** Milliseconds of the hall per millisecond of the wall. */
  rate(): number {
    return this.#rate;
  }

  now(): number {
    return this.#hallAt + (this.#wall() - this.#wallAt) * this.#rate;
  }

  wallMsUntil(moment: number): number {
    return Math.max(0, (moment - this.now()) / this.#rate);
  }
}

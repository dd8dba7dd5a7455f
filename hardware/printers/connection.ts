// One conversation with a printer: asks how it is, hears its answers, and notices when it has gone.
import type { PrinterHealth, PrinterReply } from './status.ts';
import { errorBit, healthByAnswers, healthByAutomatic, ReplyDecoder } from './status.ts';

/** What a printer needs of a cable; see hardware/cables/cable.ts. */
export type PrinterCable = {
  open(): Promise<void>;
  write(bytes: Uint8Array): Promise<void>;
  onData(hear: (bytes: Uint8Array) => void): void;
  onClose(ended: () => void): void;
  close(): Promise<void>;
};

/** Time as the driver sees it, so that tests need not wait. `now` never runs backwards. */
export type PrinterClock = {
  now(): number;
  /** Runs once after `ms`; the result cancels it. */
  after(ms: number, run: () => void): () => void;
};

/** Answers that have not come by then are given up and asked for again. */
export const answersGivenUpMs = 3_000;

export const realClock: PrinterClock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export class PrinterConnection {
  lost = false;
  lastByteAt: number;
  /** Known after the first whole round of answers. */
  health: PrinterHealth | undefined;
  readonly #cable: PrinterCable;
  readonly #clock: PrinterClock;
  readonly #decoder = new ReplyDecoder();
  #unanswered: number[] = [];
  #askedAt = 0;
  readonly #answers = new Map<number, number>();
  #onReply: (reply: PrinterReply) => void = () => {};
  #wake: () => void = () => {};

  constructor(cable: PrinterCable, clock: PrinterClock) {
    this.#cable = cable;
    this.#clock = clock;
    this.lastByteAt = clock.now();
    cable.onData((bytes) => this.#hear(bytes));
    cable.onClose(() => {
      this.lost = true;
      this.#wake();
    });
  }

  async open(): Promise<void> {
    await this.#cable.open();
    this.lastByteAt = this.#clock.now();
  }

  /** False when the connection broke before all bytes had left. */
  async write(bytes: Uint8Array): Promise<boolean> {
    const left = await this.#cable.write(bytes).then(
      () => true,
      () => false,
    );
    if (!left) this.lost = true;
    this.stir();
    return left;
  }

  /** Hears every reply that is not an answer about health; one listener at a time. */
  listen(listener: (reply: PrinterReply) => void): void {
    this.#onReply = listener;
  }

  /** Asks printer, off-line cause and paper (DLE EOT 1, 2, 4), unless the last questions are still open. */
  ask(): void {
    const givenUp = this.#clock.now() - this.#askedAt >= answersGivenUpMs;
    if (this.#unanswered.length === 0 || givenUp) this.#askFor([1, 2, 4]);
  }

  /** Asks and waits for the whole answer; undefined when the printer is silent or gone. */
  async askAndWait(limitMs: number): Promise<PrinterHealth | undefined> {
    this.health = undefined;
    const until = this.#clock.now() + limitMs;
    this.ask();
    while (this.health === undefined && !this.lost && this.#clock.now() < until) {
      await this.change(until - this.#clock.now());
    }
    return this.lost ? undefined : this.health;
  }

  /** Resolves at the next sign of life or loss, at the latest after `limitMs`. */
  change(limitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#clock.after(limitMs, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
  }

  /** Lets whoever waits in `change` look again. */
  stir(): void {
    this.#wake();
  }

  close(): Promise<void> {
    return this.#cable.close();
  }

  #askFor(questions: number[]): void {
    this.#unanswered = questions;
    this.#askedAt = this.#clock.now();
    void this.write(Buffer.from(questions.flatMap((question) => [0x10, 0x04, question])));
  }

  #hear(bytes: Uint8Array): void {
    this.lastByteAt = this.#clock.now();
    for (const reply of this.#decoder.push(bytes)) {
      if (reply.kind === 'realTime') this.#takeAnswer(reply.byte);
      else if (reply.kind === 'automatic') this.health = healthByAutomatic(reply.bytes);
      else this.#onReply(reply);
    }
    this.#wake();
  }

  #takeAnswer(byte: number): void {
    const question = this.#unanswered.shift();
    // Nobody asked: some models speak by themselves.
    if (question === undefined) return;
    this.#answers.set(question, byte);
    if (this.#unanswered.length > 0) return;
    const [printer, offline, paper] = [this.#answers.get(1), this.#answers.get(2), this.#answers.get(4)];
    if (printer === undefined || offline === undefined || paper === undefined) return;
    if (offline & errorBit && question !== 3) {
      this.#askFor([3]);
      return;
    }
    this.health = healthByAnswers(printer, offline, paper, question === 3 ? byte : undefined);
  }
}

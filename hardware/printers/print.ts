// Prints papers on one printer, one at a time, and says of each whether it is really on paper.
import type { PrintJob } from './composer.ts';
import { composeJob, UnprintableDocument } from './composer.ts';
import type { PrinterCable, PrinterClock } from './connection.ts';
import { PrinterConnection, realClock } from './connection.ts';
import type { PaperDocument } from './document.ts';
import type { PrinterProfile } from './profiles.ts';
import type { UncertainReason } from './seal.ts';
import { awaitProof, recover, SealIds } from './seal.ts';
import type { PrinterHealth } from './status.ts';
import { canPrint } from './status.ts';

export const preflightLimitMs = 1_500;
export const claimLimitMs = 10_000;
export const heartbeatMs = 30_000;
/** While a printer is not well it is asked more often, so that a refill is noticed at once. */
export const troubledHeartbeatMs = 3_000;
/** How many papers may wait for one printer; more are `notSent`, for another printer to take. */
export const queueLimit = 20;

export type NotSentReason =
  | Exclude<PrinterHealth, 'ok' | 'nearEnd'>
  | 'noAnswer'
  | 'connectionLost'
  | 'notComposable'
  | 'queueFull'
  | 'withdrawn'
  | 'notRecovered'
  | 'closed';

/**
 * `printed`: proven. `sent`: handed over to a model that cannot prove it. `notSent`: not one byte of it left, so
 * it may be printed anywhere. `uncertain`: it may be on paper or not; never printed again without a mark.
 */
export type PrintOutcome = {
  readonly health: PrinterHealth;
  /** Characters that stand as `〓` on the paper. */
  readonly unprintable: readonly string[];
} & (
  | { readonly outcome: 'printed' | 'sent' }
  | { readonly outcome: 'notSent'; readonly reason: NotSentReason }
  | { readonly outcome: 'uncertain'; readonly reason: UncertainReason }
);

export type PrinterSetup = {
  /** Makes a fresh cable; called for every connection. */
  readonly connect: () => PrinterCable;
  readonly profile: PrinterProfile;
  readonly onHealth?: (health: PrinterHealth) => void;
  /** False where other machines use the same printer: it is then connected to for each paper only. */
  readonly keepOpen?: boolean;
  readonly clock?: PrinterClock;
};

export type PrintOptions = {
  /**
   * Called when the printer is known to be ready, before the first byte: the place to remember the attempt.
   * False, a failure, or no answer within `claimLimitMs` leaves the paper `notSent` / `withdrawn`.
   */
  readonly beforeFirstByte?: () => Promise<boolean>;
};

type Waiting = {
  readonly document: PaperDocument;
  readonly options: PrintOptions;
  readonly settle: (outcome: PrintOutcome) => void;
};

type Failed = { readonly failed: NotSentReason };

export class Printer {
  readonly #setup: PrinterSetup;
  readonly #clock: PrinterClock;
  readonly #seals = new SealIds();
  readonly #waiting: Waiting[] = [];
  #connection: PrinterConnection | undefined;
  #health: PrinterHealth = 'unreachable';
  #healthTold = false;
  #interrupted = false;
  #busy = false;
  #held = false;
  #closed = false;
  #watched = false;
  #cancelHeartbeat: () => void = () => {};
  #idle: () => void = () => {};

  constructor(setup: PrinterSetup) {
    this.#setup = setup;
    this.#clock = setup.clock ?? realClock;
  }

  get health(): PrinterHealth {
    return this.#health;
  }

  /** Never rejects. */
  print(document: PaperDocument, options: PrintOptions = {}): Promise<PrintOutcome> {
    if (this.#closed) return Promise.resolve(this.#notSent('closed'));
    if (this.#held) return Promise.resolve(this.#notSent(this.#heldReason()));
    if (this.#waiting.length >= queueLimit) return Promise.resolve(this.#notSent('queueFull'));
    return new Promise((settle) => {
      this.#waiting.push({ document, options, settle });
      void this.#work();
    });
  }

  /** Asks the printer how it is now and then every 30 s; changes are told to `onHealth`. */
  watchHealth(): void {
    this.#watched = true;
    void this.#work('beat');
  }

  /** Papers still waiting are `notSent`, a paper on its way is `uncertain`. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelHeartbeat();
    this.#release('closed');
    const idle = this.#busy ? new Promise<void>((resolve) => (this.#idle = resolve)) : Promise.resolve();
    await this.#hangUp();
    await idle;
  }

  async #work(task: 'papers' | 'beat' = 'papers'): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#cancelHeartbeat();
    if (task === 'beat') await this.#ready();
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      next.settle(await this.#attempt(next));
    }
    if (this.#setup.keepOpen === false || this.#closed) await this.#hangUp();
    this.#busy = false;
    this.#idle();
    if (this.#watched && !this.#closed) this.#beatLater();
  }

  #beatLater(): void {
    const pause = canPrint(this.#health) ? heartbeatMs : troubledHeartbeatMs;
    this.#cancelHeartbeat = this.#clock.after(pause, () => void this.#work('beat'));
  }

  async #attempt({ document, options }: Waiting): Promise<PrintOutcome> {
    const job = this.#compose(document);
    if (job === undefined) return this.#notSent('notComposable');
    const ready = await this.#ready();
    if ('failed' in ready) return this.#notSent(ready.failed);
    if (this.#interrupted && !(await recover(ready, this.#setup.profile, this.#seals, this.#clock))) {
      await this.#hangUp();
      return this.#notSent('notRecovered');
    }
    this.#interrupted = false;
    if (this.#closed) return this.#notSent('closed');
    if (!(await this.#claimed(options))) return this.#notSent('withdrawn');
    if (this.#closed) return this.#notSent('closed');
    if (ready.lost) {
      await this.#hangUp();
      return this.#notSent('connectionLost');
    }
    return this.#send(ready, job);
  }

  async #send(connection: PrinterConnection, { bytes, unprintable }: PrintJob): Promise<PrintOutcome> {
    const proof = await awaitProof(connection, bytes, {
      profile: this.#setup.profile,
      seals: this.#seals,
      clock: this.#clock,
      onHealth: (health) => {
        this.#tell(health);
        this.#hold(health);
      },
      closed: () => this.#closed,
    });
    this.#held = false;
    if (proof.outcome !== 'uncertain') {
      // The last word on its health may be older than the refill that let the paper out.
      const health = canPrint(this.#health) ? undefined : await connection.askAndWait(preflightLimitMs);
      return { ...proof, health: health === undefined ? this.#health : this.#tell(health), unprintable };
    }
    this.#interrupted = true;
    await this.#hangUp();
    const gone = proof.reason === 'connectionLost' || proof.reason === 'silence';
    return { ...proof, health: gone ? this.#tell('unreachable') : this.#health, unprintable };
  }

  #compose(document: PaperDocument): PrintJob | undefined {
    try {
      return composeJob(document, this.#setup.profile);
    } catch (error) {
      if (error instanceof UnprintableDocument) return undefined;
      throw error;
    }
  }

  /** A connection to a printer that answers and can print. A kept connection may have died unseen: a fresh one is tried once. */
  async #ready(): Promise<PrinterConnection | Failed> {
    const kept = this.#connection !== undefined;
    const first = await this.#greet();
    const stale = 'failed' in first && (first.failed === 'noAnswer' || first.failed === 'connectionLost');
    const result = kept && stale ? await this.#greet() : first;
    const silent = 'failed' in result && (result.failed === 'noAnswer' || result.failed === 'connectionLost');
    if (silent) this.#tell('unreachable');
    return result;
  }

  async #greet(): Promise<PrinterConnection | Failed> {
    const connection = await this.#connected();
    if (connection === undefined) {
      this.#tell('unreachable');
      return { failed: 'unreachable' };
    }
    if (!this.#setup.profile.speaks) {
      this.#tell('ok');
      return connection;
    }
    const health = await connection.askAndWait(preflightLimitMs);
    if (health === undefined) {
      const failed = connection.lost ? 'connectionLost' : 'noAnswer';
      await this.#hangUp();
      return { failed };
    }
    this.#tell(health);
    if (health === 'ok' || health === 'nearEnd') return connection;
    return { failed: health };
  }

  async #connected(): Promise<PrinterConnection | undefined> {
    await this.#hangUpIfGone();
    if (this.#connection !== undefined) return this.#connection;
    const connection = new PrinterConnection(this.#setup.connect(), this.#clock);
    const opened = await connection.open().then(
      () => true,
      () => false,
    );
    if (!opened) return undefined;
    this.#connection = connection;
    return connection;
  }

  async #hangUpIfGone(): Promise<void> {
    if (this.#connection?.lost === true) await this.#hangUp();
  }

  async #hangUp(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.close();
  }

  async #claimed({ beforeFirstByte }: PrintOptions): Promise<boolean> {
    if (beforeFirstByte === undefined) return true;
    return new Promise((resolve) => {
      const cancel = this.#clock.after(claimLimitMs, () => resolve(false));
      const answer = (claimed: boolean): void => {
        cancel();
        resolve(claimed);
      };
      beforeFirstByte().then(answer, () => answer(false));
    });
  }

  /** A paper held up by an empty roll must not hold up those behind it: another printer may take them. */
  #hold(health: PrinterHealth): void {
    this.#held = !canPrint(health);
    if (this.#held) this.#release(this.#heldReason());
  }

  #heldReason(): NotSentReason {
    return this.#health === 'ok' || this.#health === 'nearEnd' ? 'offline' : this.#health;
  }

  #release(reason: NotSentReason): void {
    for (const { settle } of this.#waiting.splice(0)) settle(this.#notSent(reason));
  }

  #notSent(reason: NotSentReason): PrintOutcome {
    return { outcome: 'notSent', reason, health: this.#health, unprintable: [] };
  }

  #tell(health: PrinterHealth): PrinterHealth {
    if (health === this.#health && this.#healthTold) return health;
    this.#health = health;
    this.#healthTold = true;
    this.#setup.onHealth?.(health);
    return health;
  }
}

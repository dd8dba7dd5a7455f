// The one writer of a hall: decide ▸ try on ▸ append ▸ adopt ▸ tell ▸ answer. Knows the rules and a journal; no database, no socket.
import { decideBatch, refused } from './batch.ts';
import type { Asked, Submitted, Work } from './batch.ts';
import { openBook } from './book.ts';
import type { Book, Published } from './book.ts';
import type { Hall } from './hall/hall.ts';
import { SeqTaken } from './journal.ts';
import type { Journal } from './journal.ts';
import { HallClock } from './hall-clock.ts';

export type { Asked, Submitted } from './batch.ts';

export interface HallParts extends Published {
  journal: Journal;
  hallId: string;
  /** ms since epoch; may jump. */
  clock: () => number;
  /** ms that only go forward, to notice that `clock` jumped. */
  steadyClock: () => number;
  /** Random, at least 16 of [a-z0-9]. */
  freshId: () => string;
  /** Another server may write to the same book (PostgreSQL): what appends nothing is answered only after a look at its end. */
  shared: boolean;
  /** A command that broke us, once each: its id and name, never its content. */
  onFault: (fault: { commandId: string; name: string; error: unknown }) => void;
  /** Resolves after so many ms: the pause before a failed append is tried again. */
  pause?: (ms: number) => Promise<void>;
}

export interface LiveHall {
  /** As last adopted: what a restart would show as well. */
  hall(): Hall;
  submit(asked: Asked): Promise<Submitted>;
  /** Resolves once the hall is known to be up to date, for answers that only read. */
  confirm(): Promise<void>;
  onTold(listener: (hall: Hall) => void): () => void;
  /** Once a second: lapsing, change of day, what other servers wrote. */
  tick(): Promise<void>;
  /** A jump of the clock that has not held long enough to be believed; nothing lapses meanwhile. */
  clockJump(): { jumpMs: number; since: number } | null;
  believeClock(): void;
  figures(): { commands: number; batches: number; lines: number; queued: number };
  /** Takes nothing more, finishes what waits. */
  stop(): Promise<void>;
}

/** Requests decided and appended together at most, and those that may wait. */
const batchLimit = 256;
const batchBytes = 1024 * 1024;
const waitingLimit = 1000;
const appendAttempts = 5;
/** How often another server may be first: it got on each time, so the hall as a whole never stands still. */
const raceAttempts = 30;
/** The pause after a lost race grows to this, ms; drawn by lot so that two servers do not stay in step. */
const racePauseMs = 40;
/** A sign of life is left in the journal so often, ms: well within what counts as an outage. */
const aliveEveryMs = 2_000;

interface Waiting {
  work: Work;
  answered: (submitted: Submitted) => void;
}

/** Rows beside the line are what can make a command long; the command itself is short by its schema. */
function bytesOf(work: Waiting['work']): number {
  if (typeof work === 'string') return 0;
  return 1024 + (work.personal ?? []).reduce((sum, row) => sum + row.content.length, 0);
}

class Writer implements LiveHall {
  readonly #parts: HallParts;
  readonly #book: Book;
  readonly #clock: HallClock;
  readonly #waiting: Waiting[] = [];
  readonly #listeners = new Set<(hall: Hall) => void>();
  readonly #figures = { commands: 0, batches: 0, lines: 0 };
  #running: Promise<void> | null = null;
  #stopped = false;
  #lookDue = false;
  #aliveAt = 0;

  constructor(parts: HallParts, book: Book) {
    this.#parts = parts;
    this.#book = book;
    this.#clock = new HallClock(parts.clock, parts.steadyClock);
    parts.journal.onOthers?.(() => this.#readSoon());
  }

  hall(): Hall {
    return this.#book.hall;
  }

  figures(): { commands: number; batches: number; lines: number; queued: number } {
    return { ...this.#figures, queued: this.#waiting.length };
  }

  clockJump(): { jumpMs: number; since: number } | null {
    return this.#clock.jump();
  }

  believeClock(): void {
    this.#clock.believe();
  }

  onTold(listener: (hall: Hall) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  submit(asked: Asked): Promise<Submitted> {
    this.#figures.commands += 1;
    return this.#enqueue(asked);
  }

  async confirm(): Promise<void> {
    if (this.#parts.shared) await this.#enqueue('confirm');
  }

  /** However many hints come while one look at the end of the book is due, it is one look. */
  #readSoon(): void {
    if (this.#lookDue || this.#stopped) return;
    this.#lookDue = true;
    void this.#enqueue('confirm').finally(() => {
      this.#lookDue = false;
    });
  }

  async tick(): Promise<void> {
    this.#clock.watch();
    await this.#enqueue('tick');
    if (Math.abs(this.#clock.now() - this.#aliveAt) >= aliveEveryMs) await this.#noteAlive();
  }

  /** So that a restart knows since when the hall was down. Not in doubt about the time: it would be a wrong one. */
  async #noteAlive(): Promise<void> {
    if (this.#clock.jump() !== null) return;
    this.#aliveAt = this.#clock.now();
    try {
      await this.#parts.journal.noteAlive(this.#parts.hallId, this.#aliveAt);
    } catch (error) {
      this.#parts.onFault({ commandId: 'alive', name: 'alive', error });
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    while (this.#running !== null) await this.#running;
    await this.#noteAlive();
  }

  #enqueue(work: Waiting['work']): Promise<Submitted> {
    if (this.#stopped || this.#waiting.length >= waitingLimit) return Promise.resolve(refused('busy'));
    return new Promise((answered) => {
      this.#waiting.push({ work, answered });
      this.#running ??= this.#run();
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      // One turn of the event loop lets every request that has arrived join the batch: the driver below is synchronous.
      await new Promise((turned) => setImmediate(turned));
      const batch = this.#gather();
      try {
        await this.#settle(batch);
      } catch (error) {
        this.#parts.onFault({ commandId: 'batch', name: 'batch', error });
        for (const { answered } of batch) answered(refused('fault'));
      }
    }
    this.#running = null;
  }

  #gather(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { work } of this.#waiting) {
      if (count >= batchLimit || bytes > batchBytes) break;
      bytes += bytesOf(work);
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  /** Decides a whole batch, remembers it, adopts, tells, answers; after a failed append everything is decided anew. */
  async #settle(batch: readonly Waiting[]): Promise<void> {
    this.#figures.batches += 1;
    let failures = 0;
    let races = 0;
    while (failures < appendAttempts && races < raceAttempts) {
      const draft = this.#book.draft();
      const works = batch.map(({ work }) => work);
      const outcomes = decideBatch(works, draft, this.#book, this.#clock, this.#parts);
      try {
        if (draft.lines.length > 0) await this.#parts.journal.append(draft.lines, draft.personal);
        else if (this.#parts.shared && (await this.#catchUp()) > 0) {
          races += 1;
          continue;
        }
      } catch (error) {
        if (error instanceof SeqTaken) await this.#afterRace((races += 1));
        else await this.#afterFailure(error, (failures += 1));
        continue;
      }
      this.#figures.lines += draft.lines.length;
      this.#book.adopt(draft);
      if (draft.lines.length > 0) this.#tell();
      for (const [index, { answered }] of batch.entries()) answered(outcomes[index] ?? refused('fault'));
      return;
    }
    for (const { answered } of batch) answered(refused('busy'));
  }

  /** A COMMIT whose answer was lost has happened all the same: the book itself says what is in it. */
  async #afterFailure(error: unknown, attempt: number): Promise<void> {
    this.#parts.onFault({ commandId: `append-${attempt}`, name: 'append', error });
    if (attempt < appendAttempts) await pauseOf(this.#parts)(20 * attempt * attempt);
    await this.#readOn();
  }

  /** That another server was first is no fault, only a reason to read what it wrote. */
  async #afterRace(races: number): Promise<void> {
    if (races > 1) await pauseOf(this.#parts)(Math.random() * Math.min(racePauseMs, 4 * races));
    await this.#readOn();
  }

  async #readOn(): Promise<void> {
    try {
      await this.#catchUp();
    } catch {
      // The book cannot be read either: the next attempt will say so.
    }
  }

  /** What others wrote is told as well. */
  async #catchUp(): Promise<number> {
    const folded = await this.#book.catchUp();
    if (folded > 0) this.#tell();
    return folded;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.#book.hall);
  }
}

const pauseOf = (parts: HallParts): ((ms: number) => Promise<void>) =>
  parts.pause ?? ((ms) => new Promise((over) => void setTimeout(over, ms)));

/**
 * Folds the book, opens the day, and notes how long the hall was down. Throws a sentence where the clock cannot be true or the
 * book is newer than this build.
 */
export async function openHall(parts: HallParts): Promise<LiveHall> {
  const book = await openBook(parts);
  for (let attempt = 1; ; attempt += 1) {
    const draft = book.draft();
    const settings = parts.settings(draft.hall.settingsVersion);
    book.writeOpening(draft, parts.clock(), settings, await parts.journal.lastAlive(parts.hallId));
    try {
      if (draft.lines.length > 0) await parts.journal.append(draft.lines, draft.personal);
      book.adopt(draft);
      return new Writer(parts, book);
    } catch (error) {
      // Two servers started at once: the other has opened the day.
      if (!(error instanceof SeqTaken) || attempt >= appendAttempts) throw error;
      await book.catchUp();
    }
  }
}

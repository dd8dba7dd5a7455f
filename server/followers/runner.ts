// Runs one follower: reads on from its position, lets it say what follows, and keeps that and the new position in one transaction.
import type { FollowerStore, Position } from '../database/stores.ts';
import { applyAll } from '../hall/apply.ts';
import type { HallEvent } from '../hall/event.ts';
import { currentShape } from '../hall/event.ts';
import type { Hall } from '../hall/hall.ts';
import type { Journal, Line } from '../journal.ts';
import type { Following, Standing, Step } from './follower.ts';
import { linesAfter } from './reading.ts';

export interface RunnerParts {
  journal: Journal;
  positions: FollowerStore;
  hallId: string;
  /** What a book is folded onto. */
  emptyHall: Hall;
  /** Whether this server is the one that runs it; on SQLite always. */
  isMine: (name: string) => Promise<boolean>;
  onFault: (follower: string, error: unknown) => void;
  /** ms that only go forward. */
  steadyClock: () => number;
}

/** Lines read at once, and how long one turn may take of the thread that is the hall's. */
const batchLines = 100;
const turnMs = 8;
/** Where nothing follows from them, lines are read again after a crash rather than a position written for each. */
const savedEveryMs = 5_000;
const savedEveryLines = 1_000;
const againAfterMs = 1_000;
const againAtMostMs = 60_000;

const turnOver = (): Promise<void> => new Promise((turned) => setImmediate(turned));

function stepOf(line: Line): Step {
  if (line.shape > currentShape)
    throw new Error(`line ${line.day}/${line.seq} has shape ${line.shape}: newer than this server`);
  const { events } = JSON.parse(line.body) as { events: HallEvent[] };
  const { day, seq, at, asker } = line;
  return { day, seq, at, asker, events };
}

export class Runner {
  readonly #following: Following;
  readonly #parts: RunnerParts;
  /** As kept, and as followed: between the two nothing follows from the lines. Null: not known yet. */
  #kept: Position | null = null;
  #now: Position | null = null;
  #hall: Hall;
  #running: Promise<void> | null = null;
  #woken = false;
  #stopped = false;
  #savedAt: number;
  #behindSince: number | null = null;
  #movedAt: number;
  #failures = 0;
  #notBefore = 0;

  constructor(following: Following, parts: RunnerParts) {
    this.#following = following;
    this.#parts = parts;
    this.#hall = parts.emptyHall;
    this.#savedAt = this.#movedAt = parts.steadyClock();
  }

  /** However often it is woken, it runs once at a time and then once more. */
  wake(): void {
    this.#woken = true;
    if (this.#running !== null || this.#stopped || this.#parts.steadyClock() < this.#notBefore) return;
    this.#running = this.#run().finally(() => {
      this.#running = null;
    });
  }

  standing(): Standing {
    const waits = this.#behindSince !== null || this.#failures > 0;
    const stuckMs = waits ? this.#parts.steadyClock() - this.#movedAt : 0;
    return { name: this.#following.name, behindSince: this.#behindSince, stuckMs };
  }

  /** Ends after the batch at hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    if (this.#failures === 0 && this.#now !== null) await this.#save().catch(() => undefined);
  }

  async #run(): Promise<void> {
    const { steadyClock, onFault } = this.#parts;
    try {
      while (this.#woken && !this.#stopped) {
        this.#woken = false;
        await this.#followAll();
      }
      this.#failures = 0;
    } catch (error) {
      onFault(this.#following.name, error);
      this.#forget();
      this.#failures += 1;
      const pauseMs = Math.min(againAtMostMs, againAfterMs * 2 ** (this.#failures - 1));
      this.#notBefore = steadyClock() + pauseMs;
    }
  }

  /** What is kept decides: it is read anew, and the day's hall folded anew. */
  #forget(): void {
    this.#now = null;
    this.#kept = null;
    this.#hall = this.#parts.emptyHall;
  }

  async #followAll(): Promise<void> {
    const { isMine, journal, hallId, steadyClock } = this.#parts;
    if (!(await isMine(this.#following.name))) {
      this.#forget();
      this.#behindSince = null;
      this.#movedAt = steadyClock();
      return;
    }
    let position = this.#now ?? (await this.#begin());
    while (position !== null && !this.#stopped) {
      const lines = await linesAfter(journal, hallId, position, batchLines);
      if (lines[0] === undefined) {
        this.#behindSince = null;
        this.#movedAt = steadyClock();
        break;
      }
      this.#behindSince = lines[0].at;
      position = await this.#followSome(lines);
    }
    if (position !== null && steadyClock() - this.#savedAt >= savedEveryMs) await this.#save();
  }

  /** Null where the book has no line yet. A new follower begins with the newest day, whose first lines tell what is open. */
  async #begin(): Promise<Position | null> {
    const { positions, journal, hallId } = this.#parts;
    const { name, needsHall } = this.#following;
    this.#kept = await positions.read(hallId, name);
    const newest = this.#kept === null ? await journal.lastDay(hallId) : this.#kept.day;
    if (newest === null) return null;
    const begun = this.#kept ?? { day: newest, seq: 0, at: 0 };
    if (needsHall) await this.#foldUpTo(begun);
    this.#now = begun;
    return begun;
  }

  /** The lines of its day that it has followed before. */
  async #foldUpTo({ day, seq: last }: Position): Promise<void> {
    const { journal, hallId } = this.#parts;
    for (let seq = 0; seq < last; seq += batchLines) {
      const lines = await journal.read(hallId, day, seq, Math.min(batchLines, last - seq));
      await this.#inTurns(lines.map(stepOf), (step) => this.#fold(step));
    }
  }

  #fold({ events, at }: Step): void {
    this.#hall = applyAll(this.#hall, events, at);
  }

  async #inTurns(steps: readonly Step[], work: (step: Step) => void): Promise<void> {
    let since = performance.now();
    for (const step of steps) {
      work(step);
      if (performance.now() - since < turnMs) continue;
      await turnOver();
      since = performance.now();
    }
  }

  async #followSome(lines: readonly Line[]): Promise<Position | null> {
    const steps: Step[] = [];
    let bytes = 0;
    // A day's first lines carry the plan: such a batch is cut short.
    for (const line of lines) {
      if (steps.length > 0 && bytes + line.body.length > 256 * 1024) break;
      bytes += line.body.length;
      steps.push(stepOf(line));
    }
    const last = steps.at(-1);
    if (last === undefined) return this.#now;
    if (this.#following.needsHall) await this.#inTurns(steps, (step) => this.#fold(step));
    const write = this.#following.follow(steps, this.#hall);
    this.#now = { day: last.day, seq: last.seq, at: last.at };
    const saved = this.#kept?.day === last.day ? this.#kept.seq : 0;
    if (write !== null) await this.#save(write);
    else if (last.seq - saved >= savedEveryLines) await this.#save();
    this.#movedAt = this.#parts.steadyClock();
    await turnOver();
    return this.#now;
  }

  /** Where another server was first, what it kept is what counts. */
  async #save(write: Parameters<FollowerStore['advance']>[4] = null): Promise<void> {
    const { positions, hallId, steadyClock } = this.#parts;
    const [from, to] = [this.#kept, this.#now];
    if (to === null || (write === null && from?.day === to.day && from.seq === to.seq)) return;
    const advanced = await positions.advance(hallId, this.#following.name, from, to, write);
    if (!advanced) throw new Error('another server has followed these lines');
    this.#kept = to;
    this.#savedAt = steadyClock();
  }
}

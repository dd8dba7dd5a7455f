// The hall as its journal tells it: folding lines, following what other servers wrote, opening and closing days.
import { AnswerBook, answersKeptMs } from './answer-book.ts';
import { noHash } from './chain.ts';
import { Draft } from './draft.ts';
import type { Head, LineBody } from './draft.ts';
import { applyAll } from './hall/apply.ts';
import { openDay } from './hall/days/carrying.ts';
import type { SettingsChange } from './hall/settings/change.ts';
import { changeInTime } from './hall/settings/changing.ts';
import { closeDay, noteOutage, tick } from './hall/days/clockwork.ts';
import { currentShape } from './hall/event.ts';
import { emptyHall } from './hall/hall.ts';
import type { Hall } from './hall/hall.ts';
import { businessDay } from './hall/days/hours.ts';
import type { Plan } from './hall/plan.ts';
import type { Journal, Line } from './journal.ts';

/** Lines read at once. */
const page = 2_000;
/** Before this no clock can be true: the day this build's rules were written. */
export const earliestClock = Date.UTC(2026, 10, 1);

/** So much a clock may stand before the last line, ms. */
const setBackMs = 5_000;

export interface PublishedPlan {
  version: string;
  plan: Plan;
}
export interface Published {
  /** The settings from which the next day is opened: those of the running version where they are known, else the current ones. */
  settings: (running: string) => PublishedPlan;
  /** Versions that wait for their moment, in the order in which they take effect. */
  changes?: () => readonly SettingsChange[];
}

export class Book {
  hall: Hall;
  #head: Head;
  readonly answers = new AnswerBook();
  readonly #journal: Journal;

  constructor(journal: Journal, hall: Hall) {
    this.#journal = journal;
    this.hall = hall;
    this.#head = { day: '', seq: 0, at: 0, hash: noHash };
  }

  draft(): Draft {
    return new Draft(this.hall, this.#head);
  }

  adopt(draft: Draft): void {
    for (const { key, first } of draft.answers) this.answers.keep(key, first);
    this.hall = draft.hall;
    this.#head = draft.head;
  }

  #remember(line: Line): LineBody {
    if (line.shape > currentShape) {
      throw new Error(
        `line ${line.day}/${line.seq} has shape ${line.shape}: the book is newer than this server`,
      );
    }
    const body = JSON.parse(line.body) as LineBody;
    if (body.digest !== undefined && body.answer !== undefined) {
      const key = AnswerBook.key(line.asker, line.commandId);
      this.answers.keep(key, { digest: body.digest, answer: body.answer, at: line.at });
    }
    return body;
  }

  #fold(line: Line): void {
    const { events } = this.#remember(line);
    this.hall = applyAll(this.hall, events, line.at);
    this.#head = { day: line.day, seq: line.seq, at: line.at, hash: line.hash };
  }

  /** Folds what stands in the journal after the head; gives the number of lines. */
  async catchUp(): Promise<number> {
    let folded = 0;
    for (;;) {
      const lines = await this.#journal.read(this.hall.id, this.#head.day, this.#head.seq, page);
      for (const line of lines) this.#fold(line);
      folded += lines.length;
      if (lines.length === page) continue;
      const next = await this.#dayAfter();
      if (next === undefined) return folded;
      // The day was closed while we read: its last lines came before the first of the next.
      const rest = await this.#journal.read(this.hall.id, this.#head.day, this.#head.seq, page);
      for (const line of rest) this.#fold(line);
      folded += rest.length;
      if (rest.length < page) this.#head = { ...this.#head, day: next, seq: 0 };
    }
  }

  async #dayAfter(): Promise<string | undefined> {
    const { day } = this.#head;
    const newest = await this.#journal.lastDay(this.hall.id);
    if (newest === null || newest <= day) return undefined;
    return (await this.#journal.days(this.hall.id, day)).find((other) => other > day);
  }

  /** Reads the answers of the days before the newest, which itself is folded. */
  async read(): Promise<void> {
    const newest = await this.#journal.lastDay(this.hall.id);
    if (newest === null) return;
    const from = new Date(Date.parse(`${newest}T00:00:00Z`) - answersKeptMs).toISOString().slice(0, 10);
    for (const day of await this.#journal.days(this.hall.id, from)) {
      if (day >= newest) break;
      for (let seq = 0; ;) {
        const lines = await this.#journal.read(this.hall.id, day, seq, page);
        for (const line of lines) this.#remember(line);
        const last = lines.at(-1);
        if (last === undefined || lines.length < page) break;
        seq = last.seq;
      }
    }
    this.#head = { ...this.#head, day: newest, seq: 0 };
    await this.catchUp();
  }

  /** X1–X3, D1: what a start brings about. */
  writeOpening(draft: Draft, clock: number, settings: PublishedPlan, lastAlive: number | null): void {
    const at = Math.max(clock, draft.head.at);
    if (draft.hall.day !== null) {
      const downFrom = Math.max(lastAlive ?? draft.head.at, draft.head.at);
      draft.writeClock(noteOutage(draft.hall, downFrom, at), at);
    }
    if (movesDay(draft, clock)) this.#writeDay(draft, at, settings);
  }

  /** What a second brings about: nothing where the clock stands before the last line. */
  writeTick(draft: Draft, clock: number, published: Published): void {
    if (!movesDay(draft, clock)) return;
    const at = Math.max(clock, draft.head.at);
    draft.writeClock(tick(draft.hall, at), at);
    if (isDayOver(draft, at)) this.#writeDay(draft, at, published.settings(draft.hall.settingsVersion));
    this.#writeChanges(draft, at, published.changes?.() ?? []);
  }

  /** S1: every version that is due, in order, until one has somebody in its way. */
  #writeChanges(draft: Draft, at: number, changes: readonly SettingsChange[]): void {
    for (const _each of changes) {
      const event = changeInTime(draft.hall, changes, at);
      if (event === null) return;
      draft.writeClock([event], at);
    }
  }

  /** D1–D5: dayClosed and the next dayOpened are one append. */
  #writeDay(draft: Draft, at: number, settings: PublishedPlan): void {
    if (!isDayOver(draft, at)) return;
    const day = businessDay(draft.hall.day === null ? settings.plan : draft.hall.plan, at);
    draft.writeClock(closeDay(draft.hall, at), at);
    for (const events of openDay(draft.hall, day, settings.plan, settings.version, at))
      draft.writeClock(events, at);
  }
}

/** D6: a clock before the last line moves nothing; a little back is how clocks are set right. */
function movesDay(draft: Draft, clock: number): boolean {
  return draft.hall.day === null || clock >= draft.head.at - setBackMs;
}

function isDayOver({ hall }: Draft, at: number): boolean {
  return hall.day === null || businessDay(hall.plan, at) > hall.day;
}

/** Opens the hall's book and folds its newest day. Refuses where the clock cannot be true. */
export async function openBook(parts: {
  journal: Journal;
  hallId: string;
  clock: () => number;
  settings: Published['settings'];
}): Promise<Book> {
  if (parts.clock() < earliestClock) {
    const shown = new Date(parts.clock()).toISOString();
    throw new Error(
      `本机时间 ${shown} 不可信，请先校时。The clock shows ${shown}, which cannot be true: set it first.`,
    );
  }
  const book = new Book(parts.journal, emptyHall(parts.hallId, parts.settings('').plan));
  await book.read();
  return book;
}

// A batch being tried on: the trial hall, the end of its chain, and the lines that would make it true. Dropped whole if the append fails.
import { AnswerBook } from './answer-book.ts';
import type { FirstAnswer } from './answer-book.ts';
import { hashLine } from './chain.ts';
import { applyAll } from './hall/apply.ts';
import { currentShape } from './hall/event.ts';
import type { HallEvent } from './hall/event.ts';
import type { Hall } from './hall/hall.ts';
import type { Line, PersonalRow } from './journal.ts';

/** The end of the chain: where the next line is written. */
export interface Head {
  day: string;
  seq: number;
  at: number;
  hash: string;
}

/** What a line's body says. `digest` and `answer` are those of the command; the clock's lines have none. */
export interface LineBody {
  events: HallEvent[];
  digest?: string;
  answer?: object;
}

/** An ordinary line; the first of a day and that of a change of settings may be longer, they carry a plan (at most 256 kB). */
export const lineLimit = 64 * 1024;
const planLimit = 320 * 1024;
/** So many events of the clock go into one line. */
const eventsPerLine = 200;

export class Draft {
  hall: Hall;
  head: Head;
  readonly lines: Line[] = [];
  readonly personal: PersonalRow[] = [];
  /** The answers that these lines give, to be kept once they are true. */
  readonly answers: { key: string; first: FirstAnswer }[] = [];

  constructor(hall: Hall, head: Head) {
    this.hall = hall;
    this.head = head;
  }

  /** Does all of the work or, where it faults, nothing. */
  whole(work: () => void): void {
    const { hall, head, lines, personal, answers } = this;
    const lengths = [lines.length, personal.length, answers.length] as const;
    try {
      work();
    } catch (error) {
      this.hall = hall;
      this.head = head;
      [lines.length, personal.length, answers.length] = lengths;
      throw error;
    }
  }

  /** Tries the events on and writes their line. Throws, leaving the draft as it was, where they do not fit the hall. */
  write(asker: string, commandId: string, body: LineBody, at: number): void {
    const hall = applyAll(this.hall, body.events, at);
    const [first] = body.events;
    const opens = first?.type === 'dayOpened';
    const day = hall.day ?? this.head.day;
    const seq = opens ? 1 : this.head.seq + 1;
    const text = JSON.stringify(body);
    const limit = opens || first?.type === 'settingsChanged' ? planLimit : lineLimit;
    if (Buffer.byteLength(text) > limit)
      throw new Error(`a line of ${text.length} characters is longer than ${limit} bytes`);
    const unsealed = {
      hall: hall.id,
      day,
      seq,
      at,
      asker,
      commandId,
      shape: currentShape,
      body: text,
      previousHash: this.head.hash,
    };
    const hash = hashLine(unsealed);
    this.lines.push({ ...unsealed, hash });
    this.hall = hall;
    this.head = { day, seq, at, hash };
    if (body.digest !== undefined && body.answer !== undefined) {
      this.answers.push({
        key: AnswerBook.key(asker, commandId),
        first: { digest: body.digest, answer: body.answer, at },
      });
    }
  }

  /** Lines of the hall's own clock. */
  writeClock(events: readonly HallEvent[], at: number): void {
    for (let from = 0; from < events.length; from += eventsPerLine) {
      const seq = events[from]?.type === 'dayOpened' ? 1 : this.head.seq + 1;
      this.write('clock', `clock-${seq}`, { events: events.slice(from, from + eventsPerLine) }, at);
    }
  }
}

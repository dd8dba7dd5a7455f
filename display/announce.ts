// Plays the queue of announcements: one at a time, each whole, chime then voice; tells the hall what was spoken and how the sound is.
import type { Report } from '../contract/socket.ts';
import { languages } from '../contract/languages.ts';
import { pauseSpoken, resumeSpoken } from '../contract/words/pause.ts';
import { downSentence, upSentence } from '../contract/words/backend.ts';
import { callSentence, spokenLanguages } from '../contract/words/voice.ts';
import { hear, nextUp, noAnnouncements, passesFor } from './announcements.ts';
import type { Announcement, Announcements, CallReport, Heard } from './announcements.ts';
import { hearDown, nothingDown } from './down-notices.ts';
import type { BoardView } from '../contract/views/board.ts';
import type { Language, Text } from '../contract/settings.ts';

export type AudioState = Extract<Report, { about: 'board' }>['audio'];

/** What makes itself heard: the browser's, or a stricter one in tests. */
export interface Sound {
  state(): AudioState;
  /** Resolves when the chime has ended. */
  chime(): Promise<void>;
  /** Whether there is a voice for the language. */
  speaks(language: Language): boolean;
  /** True when the sentence has been said to its end. Never takes longer than its own dead-man timer. */
  say(sentence: string, language: Language): Promise<boolean>;
  onChange(listener: () => void): () => void;
}

export interface AnnouncerGiven {
  sound: Sound;
  /** The hall's clock, ms. */
  hallNow: () => number;
  report: (report: CallReport) => void;
  reportSound: (audio: AudioState, backlog: number) => void;
  /** Call ids settled before a reload, and where to keep them for the next. */
  settledBefore: readonly string[];
  keepSettled: (callIds: readonly string[]) => void;
  onChange: () => void;
}

export class Announcer {
  readonly #given: AnnouncerGiven;
  #queue: Announcements;
  #current: Announcement | null = null;
  #withinMs = 30_000;
  #running = false;
  #stopped = false;
  #saidSound = '';
  #quiet = false;
  #paused = false;
  #notices: Text[] = [];
  #down = nothingDown;
  /** Said one by one, and only while nobody is to be called: a call must not grow old behind them. */
  #between: { sentence: string; language: Language }[] = [];
  readonly #unlisten: () => void;

  constructor(given: AnnouncerGiven) {
    this.#given = given;
    this.#queue = { ...noAnnouncements, settled: given.settledBefore };
    this.#unlisten = given.sound.onChange(() => this.#tellSound());
    this.#tellSound();
  }

  /** The call being announced now. */
  current(): Announcement | null {
    return this.#current;
  }
  /** The calls that wait to be announced, by their ids. */
  waiting(): readonly string[] {
    return this.#queue.waiting.map(({ callId }) => callId);
  }
  backlog(): number {
    return this.#queue.waiting.length;
  }
  quiet(): boolean {
    return this.#quiet;
  }
  audio(): AudioState {
    return this.#given.sound.state();
  }

  /** A hall in fast motion is not announced: nobody could listen, and nothing may be held against the display. */
  beQuiet(quiet: boolean): void {
    if (quiet === this.#quiet) return;
    this.#quiet = quiet;
    if (quiet) this.#queue = { ...this.#queue, waiting: [] };
    this.#tellSound();
    this.#given.onChange();
  }

  hear(heard: Heard & Pick<BoardView, 'down'>): void {
    this.#withinMs = heard.announceWithinMs;
    if (this.#quiet) return;
    const { after, reports } = hear(this.#queue, heard, this.#given.hallNow());
    this.#settle(after, reports);
    this.#notice(heard);
    this.#hearDown(heard);
    this.#tellSound();
    void this.#run();
  }

  stop(): void {
    this.#stopped = true;
    this.#unlisten();
  }

  /** Z8: that the hall is paused, and that it goes on, is said once by each zone's display. */
  #notice({ paused, speaksFor }: Heard): void {
    const was = this.#paused;
    this.#paused = paused !== undefined;
    if (speaksFor.length === 0) return;
    if (paused === undefined) {
      if (was) this.#notices = [resumeSpoken];
      return;
    }
    const id = `pause-${paused.since}`;
    if (this.#queue.settled.includes(id)) return;
    this.#queue = { ...this.#queue, settled: [...this.#queue.settled, id] };
    this.#keepSettled();
    if (this.#given.hallNow() - paused.since <= this.#withinMs) this.#notices = [pauseSpoken(paused.reason)];
  }

  /** That a system is down, now and then while it lasts, and that it works again; who speaks for no zone leaves it to others. */
  #hearDown({ down, speaksFor }: Pick<BoardView, 'down' | 'speaksFor'>): void {
    const { after, notices } = hearDown(this.#down, down?.marks ?? [], this.#given.hallNow());
    this.#down = after;
    if (speaksFor.length === 0) return;
    for (const { kind, names } of notices) {
      for (const language of languages) {
        const sentence = kind === 'down' ? downSentence(names, language) : upSentence(names, language);
        this.#between.push({ sentence, language });
      }
    }
  }

  async #sayBetween(): Promise<boolean> {
    const { sound } = this.#given;
    const next = this.#between.shift();
    if (next === undefined || this.#stopped) return false;
    if (next.language === 'zh') await sound.chime();
    if (sound.speaks(next.language)) await sound.say(next.sentence, next.language);
    return true;
  }

  async #sayNotice(text: Text): Promise<void> {
    const { sound } = this.#given;
    await sound.chime();
    for (const language of languages) {
      if (!this.#stopped && sound.speaks(language)) await sound.say(text[language], language);
    }
  }

  #settle(after: Announcements, reports: readonly CallReport[]): void {
    const settledMore = after.settled !== this.#queue.settled;
    this.#queue = after;
    if (settledMore) this.#keepSettled();
    for (const report of reports) this.#given.report(report);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (;;) {
        const notice = this.#notices.shift();
        if (notice !== undefined && !this.#stopped) {
          await this.#sayNotice(notice);
          continue;
        }
        const next = this.#next();
        if (next === null && (await this.#sayBetween())) continue;
        if (next === null || this.#stopped) break;
        this.#become(next);
        const spoken = await this.#announce(next);
        // Only a voice is a proof that she was called. A chime alone is neither proof nor excuse: the call is shown and
        // heard as in a hall without voice, so it is not reported as spoken and still counts; the manager sees the zone red.
        if (spoken) this.#given.report({ callId: next.callId, zone: next.zone, outcome: 'spoken' });
      }
    } finally {
      this.#running = false;
      this.#become(null);
    }
  }

  #next(): Announcement | null {
    const { after, reports, next } = nextUp(this.#queue, this.#withinMs, this.#given.hallNow());
    this.#settle(after, reports);
    return next;
  }

  /** A call that a reload breaks off is announced again, whole: only what has ended is kept. */
  #keepSettled(): void {
    const now = this.#current?.callId;
    this.#given.keepSettled(this.#queue.settled.filter((callId) => callId !== now));
  }

  #become(current: Announcement | null): void {
    this.#current = current;
    this.#keepSettled();
    this.#tellSound();
    this.#given.onChange();
  }

  /** True when the Mandarin sentence was said to its end at least once. */
  async #announce({ number, window, language, priority }: Announcement): Promise<boolean> {
    const { sound } = this.#given;
    let spoken = false;
    await sound.chime();
    for (let pass = 1; pass <= passesFor(this.backlog()) && !this.#stopped; pass += 1) {
      for (const each of spokenLanguages(language)) {
        if (!sound.speaks(each)) continue;
        const said = await sound.say(callSentence(number, window, each, priority), each);
        spoken ||= said && each === 'zh';
      }
      // Without a voice a second pass would be silence.
      if (!sound.speaks('zh')) break;
    }
    return spoken;
  }

  #tellSound(): void {
    const said = `${this.audio()} ${this.backlog()}`;
    if (said === this.#saidSound) return;
    this.#saidSound = said;
    this.#given.reportSound(this.audio(), this.backlog());
    this.#given.onChange();
  }
}

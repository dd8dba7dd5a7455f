// One socket to the hall, without React: asks that survive a lost connection, the newest whole view, reports said again on every hello.
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { CommandName, commandSchemas } from '../contract/commands.ts';
import type { Refusal } from '../contract/refusals.ts';
import { contractVersion } from '../contract/version.ts';
import type {
  Answer,
  ClientToServer,
  Done,
  Handshake,
  Report,
  ServerToClient,
  Watch,
} from '../contract/socket.ts';
import type { Language } from '../contract/settings.ts';
import type { View } from '../contract/views.ts';
import { refusalSentence } from '../contract/words/refusals.ts';

/** Who a screen connects as; the wire adds the contract version and the language. */
export type Identity = Handshake extends infer Each
  ? Each extends Handshake
    ? Omit<Each, 'contract'>
    : never
  : never;
/** A command as a screen writes it: what has a default may be left out. */
export type Asked<Name extends CommandName> = { name: Name } & (typeof commandSchemas)[Name]['_zod']['input'];
export interface AskOptions {
  /** Name the request yourself where it must stay the same when the visitor tries again. */
  commandId?: string;
  /** Give up after so long with the refusal `busy`; 15 s unless told. */
  withinMs?: number;
  /** The visitor no longer wants it: not sent again, answered with `busy`. */
  signal?: AbortSignal;
}

export interface WireState {
  view: View | null;
  /** When the connection was lost, by this machine's clock; null while it stands. */
  offlineSince: number | null;
  /** Why the hall does not let this screen in or show it its view: a sentence, and its code. */
  refusal: { code: string; message: string } | null;
}

interface Pending {
  commandId: string;
  command: unknown;
  answered: (answer: Answer) => void;
}

const resendEveryMs = 4_000;
const giveUpAfterMs = 15_000;
/** A view is acknowledged at the latest after this long, so that a hidden tab does not hold the hall's newest view back. */
const acknowledgeWithinMs = 1_000;
/** Refusals that may pass by themselves: the screen knocks again. */
const passing = new Set(['busy', 'tooManyRequests', 'fault', 'unavailable']);

/** 32 hex digits from the browser's generator; `crypto.randomUUID` does not exist on a plain http address. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class Wire {
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  readonly #listeners = new Set<() => void>();
  readonly #pending = new Map<string, Pending>();
  readonly #reports = new Map<string, Report>();
  readonly #receivedAt = new WeakMap<View, number>();
  #undrawn = false;
  #watch: Watch | null = null;
  #state: WireState = { view: null, offlineSince: null, refusal: null };
  #knock: ReturnType<typeof setTimeout> | undefined;
  #resend: ReturnType<typeof setInterval> | undefined;
  #open = false;
  #language: Language = 'zh';

  constructor(identity: Identity) {
    this.#socket = io({
      autoConnect: false,
      // A hall's proxy may not speak WebSocket: then the second way is tried.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 4_000,
      auth: (give) => {
        give({ ...identity, contract: contractVersion, language: identity.language ?? this.#language });
      },
    });
    this.#socket.on('connect', () => this.#welcomed());
    this.#socket.on('disconnect', (reason) => {
      this.#lost();
      // The server closed this socket itself: the client library then does not come back unasked.
      if (reason === 'io server disconnect') this.#knockLater(1_000);
    });
    this.#socket.on('connect_error', (error) => this.#notLetIn(error));
    this.#socket.on('view', (text) => this.#shown(text));
    this.#socket.on('outdated', (contract) => reloadOnce(contract));
  }

  /** The language in which the hall shall answer from the next hello on. */
  speak(language: Language): void {
    this.#language = language;
  }

  open(): void {
    this.#open = true;
    this.#socket.connect();
    this.#resend = setInterval(() => this.#sendPending(), resendEveryMs);
  }

  close(): void {
    this.#open = false;
    clearTimeout(this.#knock);
    clearInterval(this.#resend);
    this.#socket.disconnect();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): WireState => this.#state;

  watch(watch: Watch): void {
    if (JSON.stringify(watch) === JSON.stringify(this.#watch)) return;
    this.#watch = watch;
    if (this.#state.view !== null) this.#change({ view: null });
    if (this.#socket.connected) this.#sendWatch();
  }

  /** The view has been painted: the hall may send the next. */
  acknowledge(): void {
    if (!this.#undrawn) return;
    this.#undrawn = false;
    if (this.#socket.connected) this.#socket.emit('drawn');
  }

  /** The hall's clock now, counted on from when the view came. */
  hallNow(view: View): number {
    const receivedAt = this.#receivedAt.get(view);
    return receivedAt === undefined ? view.now : view.now + (performance.now() - receivedAt);
  }

  report(report: Report): void {
    this.#reports.set(report.about, report);
    if (this.#socket.connected) this.#socket.emit('report', report, () => undefined);
  }

  ask<Name extends CommandName>(command: Asked<Name>, options: AskOptions = {}): Promise<Answer<Name>> {
    const commandId = options.commandId ?? freshId();
    return new Promise((resolve) => {
      const answered = (answer: Answer) => {
        if (this.#pending.get(commandId) === pending) this.#pending.delete(commandId);
        clearTimeout(timer);
        resolve(answer as Answer<Name>);
      };
      const giveUp = () => answered(noAnswer(this.#language));
      const timer = setTimeout(giveUp, options.withinMs ?? giveUpAfterMs);
      options.signal?.addEventListener('abort', giveUp);
      const pending: Pending = { commandId, command, answered };
      this.#pending.set(commandId, pending);
      this.#send(pending);
    });
  }

  #send(pending: Pending): void {
    if (!this.#socket.connected) return;
    const { commandId, command } = pending;
    this.#socket.emit('ask', { commandId, command }, (answer) => {
      // Given up and asked once more by the same id: what comes late answers the one that waits now.
      const waiting = this.#pending.get(commandId) ?? pending;
      waiting.answered(this.#told(answer));
    });
  }

  /** The hall knows the language of the last hello; a no is read in the one that is spoken now. */
  #told(answer: Answer): Answer {
    const { view } = this.#state;
    if (answer.ok || view === null) return answer;
    const message = refusalSentence(answer.refusal, this.#language, view.timeZone, view.now);
    return { ...answer, message };
  }

  #sendPending(): void {
    for (const pending of this.#pending.values()) this.#send(pending);
  }

  #sendWatch(): void {
    const watch = this.#watch;
    if (watch === null) return;
    this.#socket.emit('watch', watch, (done: Done) => {
      if (!done.ok && watch === this.#watch)
        this.#change({ refusal: sentenceOf(done.refusal, done.message) });
    });
  }

  #welcomed(): void {
    this.#change({ offlineSince: null, refusal: null });
    this.#sendWatch();
    for (const report of this.#reports.values()) this.#socket.emit('report', report, () => undefined);
    this.#sendPending();
  }

  #lost(): void {
    if (this.#open && this.#state.offlineSince === null) this.#change({ offlineSince: Date.now() });
  }

  #notLetIn(error: Error): void {
    const refusal = refusalIn(error);
    if (refusal === null) {
      this.#lost();
      return;
    }
    if (refusal.code === 'contractOutdated') reloadOnce(contractVersion + 1);
    if (passing.has(refusal.code)) this.#lost();
    else this.#change({ refusal });
    this.#knockLater(passing.has(refusal.code) ? 3_000 : 20_000);
  }

  #knockLater(afterMs: number): void {
    clearTimeout(this.#knock);
    this.#knock = setTimeout(() => {
      if (this.#open && !this.#socket.active) this.#socket.connect();
    }, afterMs);
  }

  #shown(text: string): void {
    const view = JSON.parse(text) as View;
    this.#receivedAt.set(view, performance.now());
    this.#undrawn = true;
    setTimeout(() => this.acknowledge(), acknowledgeWithinMs);
    this.#change({ view, refusal: null });
  }

  #change(change: Partial<WireState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const unanswered = new WeakSet<Answer>();

/** The hall said nothing in time: nobody knows yet whether it was done. A busy hall sends its own no. */
export function wasUnanswered(answer: Answer): boolean {
  return unanswered.has(answer);
}

function noAnswer(language: Language): Answer {
  const refusal: Refusal = { code: 'busy' };
  const answer: Answer = { ok: false, refusal, message: refusalSentence(refusal, language, 'UTC') };
  unanswered.add(answer);
  return answer;
}

function sentenceOf(refusal: Refusal, message: string): { code: string; message: string } {
  return { code: refusal.code, message };
}

/** What the server says at the door stands in the error's data; an error without it is the network's. */
function refusalIn(error: Error): { code: string; message: string } | null {
  const data = (error as { data?: unknown }).data;
  if (typeof data !== 'object' || data === null) return null;
  const { refusal, code, message } = data as {
    refusal?: { code?: unknown };
    code?: unknown;
    message?: unknown;
  };
  const known = refusal?.code ?? code;
  if (typeof known !== 'string') return null;
  return { code: known, message: typeof message === 'string' ? message : '' };
}

/** A screen of another contract version fetches itself anew, once per version, so that it can never reload in a circle. */
function reloadOnce(contract: number): void {
  const key = `onedoor.reloadedFor.${contract}`;
  if (sessionStorage.getItem(key) !== null) return;
  sessionStorage.setItem(key, '1');
  location.reload();
}

// Hands wanted messages to the gateway, one after another, while they are true. Rules OU7, OU9 and OU10 of RULES.md.
import type { HallSettings } from '../../contract/settings.ts';
import type { KeptMessage, MessageStore } from '../database/stores.ts';
import type { Hall } from '../hall/hall.ts';
import { verdictOn } from '../hall/messages/truth.ts';
import type { Gateway, Handed } from './gateway.ts';
import { worded } from './wording.ts';

export interface PusherParts {
  store: MessageStore;
  gateway: Gateway;
  hall: () => Hall;
  settings: () => HallSettings;
  /** The phone behind a recipient; null where it has been deleted; `unreadable` where it was written under another key. */
  phoneOf: (recipient: string) => Promise<string | null>;
  /** Sent, or given up: nothing more is tried. */
  onSettled: (message: KeptMessage) => Promise<void>;
  /** The hall's clock. */
  clock: () => number;
  /** Whether this server is the one that sends. */
  isMine: () => Promise<boolean>;
  /** Nothing has gone out since then, ms; null: it goes. */
  onTrouble: (since: number | null) => void;
  onFault: (error: unknown) => void;
}

const atOnce = 20;
export const attemptsAtMost = 5;
const minute = 60_000;
/** After the first, second … failed attempt. */
const againAfterMs = [20_000, minute, 4 * minute, 10 * minute];
/** A message that has been on its way for so long was left by a server that died: longer than any answer may take. */
const leftAfterMs = minute;
/** After so many failures in a row nothing is tried for a while: a gateway that is down is not asked for each message. */
const failuresInRow = 3;
const restMs = 30_000;
const keptMs = 30 * 24 * 60 * minute;

export class Pusher {
  readonly #parts: PusherParts;
  #running: Promise<void> | null = null;
  #hasTurn = false;
  #stopped = false;
  #failures = 0;
  #restUntil = 0;
  #troubleSince: number | null = null;

  constructor(parts: PusherParts) {
    this.#parts = parts;
  }

  /** To be called once a second; one round at a time. */
  push(): void {
    if (this.#running !== null || this.#stopped) return;
    this.#running = this.round()
      .catch(this.#parts.onFault)
      .finally(() => {
        this.#running = null;
      });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#parts.gateway.close();
    await this.#running;
  }

  /** What was sent or given up long ago is forgotten. */
  async forgetOld(): Promise<void> {
    await this.#parts.store.forgetOld(this.#parts.clock() - keptMs, 1_000);
  }

  async round(): Promise<void> {
    const { store, clock, hall, isMine } = this.#parts;
    const at = clock();
    if (hall().day === null) return;
    const hadTurn = this.#hasTurn;
    this.#hasTurn = await isMine();
    if (!this.#hasTurn) return;
    // Whether the gateway has it nobody knows: it is handed over again under the same key. Who has just got the turn sends nothing yet.
    await store.takeBack(hall().id, hadTurn ? at - leftAfterMs : at + 1, at);
    if (at < this.#restUntil) return;
    for (const message of await store.due(hall().id, at, atOnce)) {
      if (this.#stopped || clock() < this.#restUntil) return;
      await this.#handle(message);
    }
  }

  async #handle(message: KeptMessage): Promise<void> {
    const { store, clock, hall, phoneOf } = this.#parts;
    const { reason } = message;
    const settled = async (state: 'declined' | 'expired' | 'failed', why?: string): Promise<void> => {
      const failure = why === undefined ? {} : { failure: why };
      await store.settle(hall().id, reason, 'wanted', { state, at: clock(), ...failure });
      await this.#parts.onSettled(message);
    };
    const verdict = verdictOn(hall(), message, clock());
    if (verdict !== 'true') return settled(verdict === 'declined' ? 'declined' : 'expired');
    const phone = await phoneOf(message.recipient);
    if (phone === 'unreadable') return settled('failed', phone);
    if (phone === null) return settled('expired');
    if (!(await store.claim(hall().id, reason, clock()))) return;
    const handed = await this.#parts.gateway.hand({
      ...worded(message, this.#parts.settings()),
      idempotencyKey: `${hall().id}.${reason}`,
      phone,
      expiresAt: message.expiresAt,
    });
    // Cut off by our own stop: whoever comes next takes it back.
    if (this.#stopped && !handed.ok) return;
    await this.#settle({ ...message, attempts: message.attempts + 1 }, handed);
  }

  async #settle(message: KeptMessage, handed: Handed): Promise<void> {
    const { reason, attempts, expiresAt } = message;
    const { store, hall, clock, onSettled } = this.#parts;
    const at = clock();
    const settle = (to: Parameters<MessageStore['settle']>[3]) =>
      store.settle(hall().id, reason, 'sending', to);
    if (handed.ok) {
      this.#wentThrough();
      await settle({ state: 'sent', at });
      return onSettled(message);
    }
    const { failure } = handed;
    if (handed.why === 'trouble') this.#tellTrouble(at);
    else this.#wentThrough();
    const nextAt = at + (againAfterMs[attempts - 1] ?? Infinity);
    const over = handed.why === 'refused' || attempts >= attemptsAtMost || nextAt >= expiresAt;
    await settle(over ? { state: 'failed', at, failure } : { state: 'wanted', at, nextAt, failure });
    if (over) await onSettled(message);
  }

  #wentThrough(): void {
    this.#failures = 0;
    if (this.#troubleSince !== null) this.#parts.onTrouble(null);
    this.#troubleSince = null;
  }

  #tellTrouble(at: number): void {
    this.#failures += 1;
    this.#troubleSince ??= at;
    if (this.#failures < failuresInRow) return;
    this.#restUntil = at + restMs;
    this.#parts.onTrouble(this.#troubleSince);
  }
}

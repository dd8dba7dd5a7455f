// One connection of a simulated person or screen: the same public socket, the same handshake and the same resending as every real screen.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { contractVersion } from '../../contract/version.ts';
import type {
  Answer,
  ClientToServer,
  Done,
  Handshake,
  Report,
  ServerToClient,
  Watch,
} from '../../contract/socket.ts';
import type { CommandName, CommandOf } from '../../contract/commands.ts';
import type { RefusalCode } from '../../contract/refusals.ts';
import type { Audience, ViewOf } from '../../contract/views.ts';

/** A handshake without the contract version, which every wire adds itself. */
type WithoutContract<Each> = Each extends unknown ? Omit<Each, 'contract'> : never;
export type Identity = WithoutContract<Handshake>;
type WithName<Name extends CommandName> = Partial<CommandOf<Name>> & Pick<CommandOf<Name>, 'name'>;

const answerWithinMs = 5_000;
const giveUpAfterMs = 120_000;
const againAfterMs = 400;
/** Answers to which the same question may be put again later. */
const passing: readonly RefusalCode[] = ['busy', 'tooManyRequests', 'fault'];
/** A door that says so will not open for this identity. */
const final: readonly string[] = [
  'notSignedIn',
  'notAllowed',
  'notYourTicket',
  'contractOutdated',
  'badRequest',
  'unknownWindow',
];

export class Shut extends Error {}

export class Wire<Name extends Audience> {
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  readonly #listeners = new Set<() => void>();
  #watching: Watch | null = null;
  #text: string | null = null;
  #view: ViewOf<Name> | null = null;
  #shut: string | null = null;

  constructor(url: string, identity: Identity) {
    this.#socket = io(url, {
      auth: { ...identity, contract: contractVersion },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 2_000,
    });
    this.#socket.on('connect', () => this.#watchAgain());
    this.#socket.on('view', (text) => {
      this.#socket.emit('drawn');
      this.#text = text;
      this.#tell();
    });
    this.#socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') this.#connectSoon();
    });
    this.#socket.on('connect_error', (error) => {
      if (this.#socket.active) return;
      if (final.includes(error.message)) this.#end(error.message);
      else this.#connectSoon();
    });
    this.#socket.on('outdated', () => this.#end('contractOutdated'));
  }

  /** Why the door will not open for this identity any more; null while it may. */
  shut(): string | null {
    return this.#shut;
  }

  watch(watch: Watch & { audience: Name }): void {
    this.#watching = watch;
    if (this.#socket.connected) this.#watchAgain();
  }

  /** The newest whole view, read only when somebody looks at it. */
  view(): ViewOf<Name> | null {
    if (this.#text !== null) {
      this.#view = JSON.parse(this.#text) as ViewOf<Name>;
      this.#text = null;
    }
    return this.#view;
  }

  onView(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** The first view that this is true of; null when none came in time. */
  async until(isSo: (view: ViewOf<Name>) => boolean, withinMs: number): Promise<ViewOf<Name> | null> {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const view = this.view();
      if (view !== null && isSo(view)) return view;
      const left = deadline - performance.now();
      if (left <= 0 || this.#shut !== null) return null;
      await this.#next(left);
    }
  }

  /** Another view, or the end of the time. */
  changed(withinMs: number): Promise<void> {
    return this.#shut === null ? this.#next(withinMs) : sleep(withinMs);
  }

  /** Asks under one command id however often it must be sent; throws Shut where nobody will ever answer. */
  async ask<Asked extends CommandName>(command: WithName<Asked>): Promise<Answer<Asked>> {
    const commandId = `demo-${randomBytes(10).toString('hex')}`;
    const deadline = performance.now() + giveUpAfterMs;
    while (this.#shut === null && performance.now() < deadline) {
      const answer = await this.#once(commandId, command);
      if (answer !== null && (answer.ok || !passing.includes(answer.refusal.code)))
        return answer as Answer<Asked>;
      await sleep(againAfterMs);
    }
    throw new Shut(this.#shut ?? 'no answer');
  }

  /** How this screen is; said once, and of no weight: the next report mends a lost one. */
  report(report: Report): void {
    if (this.#socket.connected) this.#socket.emit('report', report, (_done: Done) => undefined);
  }

  close(): void {
    this.#end('closed');
  }

  async #once(commandId: string, command: unknown): Promise<Answer | null> {
    if (!this.#socket.connected) return null;
    try {
      return await this.#socket.timeout(answerWithinMs).emitWithAck('ask', { commandId, command });
    } catch {
      return null;
    }
  }

  #watchAgain(): void {
    if (this.#watching !== null) this.#socket.emit('watch', this.#watching, (_done: Done) => undefined);
  }

  #connectSoon(): void {
    setTimeout(() => {
      if (this.#shut === null) this.#socket.connect();
    }, 1_000).unref();
  }

  #end(why: string): void {
    this.#shut ??= why;
    this.#socket.disconnect();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #next(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#listeners.delete(done);
        resolve();
      };
      const timer = setTimeout(done, withinMs);
      this.#listeners.add(done);
    });
  }
}

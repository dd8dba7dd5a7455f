// The device agent: a client of the hall that turns the papers it wants into printed slips and says how its printers are.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { AnswerOf, Command } from '../contract/commands.ts';
import { contractVersion } from '../contract/version.ts';
import type { Answer, ClientToServer, ServerToClient } from '../contract/socket.ts';
import type { PaperWanted, PrinterView, PrinterHealth } from '../contract/views/printer.ts';
import type { View } from '../contract/views.ts';
import { documentOf } from './paper-slip.ts';
import { reachPrinter } from './printer-reach.ts';
import type { ReachedPrinter } from './printer-reach.ts';

export interface AgentSetup {
  /** Where the hall's server is, for example http://127.0.0.1:8080. */
  url: string;
  /** The agent's own device token. */
  token: string;
  /** The certificate of a server that nobody but its hall vouches for. */
  certificate?: string;
  /** For the operator's terminal: one sentence, never a visitor's data. */
  say: (sentence: string) => void;
}

/** An answer that does not come within this is asked for again, under the same id, ms. */
const answerWithinMs = 5_000;
/** The outcome of a paper is told again and again, for so long, ms. */
const tellForMs = 120_000;
/** A claim goes on by a word each so often; the hall holds it for 30 s without one, ms. */
const continueEveryMs = 10_000;
/** After a paper could not be sent, the next try waits so long, ms. */
const tryAgainAfterMs = 3_000;

type Wire = Socket<ServerToClient, ClientToServer>;

class Agent {
  readonly #setup: AgentSetup;
  readonly #wire: Wire;
  readonly #printers = new Map<string, ReachedPrinter>();
  readonly #health = new Map<string, PrinterHealth>();
  /** Papers being seen to, from the first look until the hall has heard their outcome. */
  readonly #inHand = new Set<string>();
  /** What the hall wanted when it last told. It tells changes only: that a printer can print again is none. */
  #wanted: readonly PaperWanted[] = [];
  #opening: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(setup: AgentSetup) {
    this.#setup = setup;
    this.#wire = io(setup.url, {
      auth: { as: 'device', contract: contractVersion, token: setup.token },
      transports: ['websocket'],
      reconnectionDelayMax: 3_000,
      ...(setup.certificate === undefined ? {} : { ca: setup.certificate }),
    });
    this.#wire.on('connect', () => this.#hello());
    this.#wire.on('view', (text) => {
      this.#wire.emit('drawn');
      const view = JSON.parse(text) as View;
      if (view.audience === 'printer') this.#opening = this.#opening.then(() => this.#see(view));
    });
    this.#wire.on('outdated', (contract) => setup.say(`设备代理与服务器版本不符（${contract}），请更新。`));
    this.#wire.on('connect_error', (error) => setup.say(`连不上服务器：${error.message}`));
  }

  #hello(): void {
    this.#wire.emit('watch', { audience: 'printer' }, (done) => {
      if (!done.ok) this.#setup.say(done.message);
    });
    for (const printer of this.#printers.keys()) this.#reportHealth(printer);
  }

  /** How a printer is is said on every hello and at every change; it is never part of the book. */
  #reportHealth(printer: string): void {
    if (!this.#wire.connected) return;
    const page = this.#printers.get(printer)?.page;
    const health = this.#health.get(printer) ?? 'unknown';
    this.#wire.emit(
      'report',
      { about: 'printer', printer, health, ...(page === undefined ? {} : { page }) },
      () => {},
    );
  }

  async #see(view: PrinterView): Promise<void> {
    for (const { id, address, profile } of view.printers) {
      if (this.#printers.has(id) || this.#closed) continue;
      try {
        const reached = await reachPrinter(address, profile, (health) => {
          this.#health.set(id, health);
          this.#reportHealth(id);
        });
        this.#printers.set(id, reached);
        if (reached.page !== undefined) this.#setup.say(`虚拟打印机 ${id}：${reached.page}`);
        reached.printer.watchHealth();
      } catch (error) {
        this.#health.set(id, 'unreachable');
        this.#setup.say(`打印机 ${id}：${error instanceof Error ? error.message : String(error)}`);
      }
      this.#reportHealth(id);
    }
    this.#wanted = view.papers;
    for (const paper of view.papers) this.#start(paper);
  }

  #start(paper: PaperWanted): void {
    this.#make(paper).then(
      (made) => {
        const still = made ? undefined : this.#wanted.find(({ paperId }) => paperId === paper.paperId);
        if (still !== undefined && !this.#closed) this.#start(still);
      },
      (error: unknown) => this.#setup.say(`纸票没有打成：${String(error)}`),
    );
  }

  /**
   * P1: the claim is remembered before the first byte; the outcome is told until it is heard. False where nothing
   * was sent, after a while: it may be tried again if the hall still wants it.
   */
  async #make(paper: PaperWanted): Promise<boolean> {
    const reached = this.#printers.get(paper.printer);
    if (reached === undefined || this.#inHand.has(paper.paperId)) return true;
    this.#inHand.add(paper.paperId);
    let attempt: number | undefined;
    const goingOn = setInterval(() => {
      if (attempt !== undefined) void this.#claim(paper, attempt);
    }, continueEveryMs);
    try {
      const outcome = await reached.printer.print(documentOf(paper), {
        beforeFirstByte: async () => {
          attempt = await this.#claim(paper);
          return attempt !== undefined;
        },
      });
      if (outcome.unprintable.length > 0) this.#setup.say(`打印机缺字 ${outcome.unprintable.length} 个`);
      if (attempt !== undefined) await this.#tell(paper.paperId, attempt, outcome.outcome);
      if (outcome.outcome !== 'notSent') return true;
      await pause(tryAgainAfterMs);
      return false;
    } finally {
      clearInterval(goingOn);
      this.#inHand.delete(paper.paperId);
    }
  }

  async #claim(paper: PaperWanted, attempt?: number): Promise<number | undefined> {
    const { paperId, printer } = paper;
    const goesOn = attempt === undefined ? {} : { attempt };
    const answer = await this.#ask<'claimPaper'>(
      { name: 'claimPaper', paperId, printer, ...goesOn },
      answerWithinMs,
    );
    return answer?.attempt;
  }

  async #tell(
    paperId: string,
    attempt: number,
    outcome: 'printed' | 'sent' | 'uncertain' | 'notSent',
  ): Promise<void> {
    await this.#ask<'reportPaper'>({ name: 'reportPaper', paperId, attempt, outcome }, tellForMs);
  }

  /** Asks under one id until there is an answer or the time is over; undefined for a refusal or none. */
  async #ask<Name extends Command['name']>(
    command: Extract<Command, { name: Name }>,
    withinMs: number,
  ): Promise<AnswerOf<Name> | undefined> {
    const commandId = randomBytes(16).toString('hex');
    const until = Date.now() + withinMs;
    while (!this.#closed && Date.now() < until) {
      const answer = await this.#askOnce(commandId, command);
      if (answer?.ok) return answer.answer as AnswerOf<Name>;
      if (answer !== undefined && answer.refusal.code !== 'busy') return undefined;
      await pause(300);
    }
    return undefined;
  }

  async #askOnce(commandId: string, command: Command): Promise<Answer | undefined> {
    try {
      return await this.#wire.timeout(answerWithinMs).emitWithAck('ask', { commandId, command });
    } catch {
      return undefined;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#wire.close();
    await Promise.all([...this.#printers.values()].map(({ close }) => close()));
  }
}

export function startAgent(setup: AgentSetup): { close: () => Promise<void> } {
  return new Agent(setup);
}

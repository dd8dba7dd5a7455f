// A crowd at a hall whose server may die at any moment: every request is kept with its id until it is answered, and asked again after a restart.
import { randomBytes } from 'node:crypto';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { contractVersion } from '../../contract/version.ts';

export interface Request {
  commandId: string;
  command: { name: string; [field: string]: unknown };
}
export interface Answered {
  request: Request;
  answer: Record<string, unknown>;
}
type Reply = { ok: true; answer: Record<string, unknown> } | { ok: false; refusal: { code: string } };

const answerLimitMs = 2_000;

/** Everything the crowd was promised, and everything it never heard back about. */
export class Crowd {
  readonly accepted: Answered[] = [];
  readonly unanswered: Request[] = [];
  refusals = 0;
  readonly #random: () => number;
  #going = false;

  constructor(random: () => number) {
    this.#random = random;
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#random() * list.length)];
  }

  /** Asks once; what is not answered is kept for later. */
  async #ask(socket: Socket, command: Request['command']): Promise<Record<string, unknown> | undefined> {
    const request = { commandId: randomBytes(12).toString('hex'), command };
    try {
      const reply = (await socket.timeout(answerLimitMs).emitWithAck('ask', request)) as Reply;
      if (!reply.ok) {
        this.refusals += 1;
        return undefined;
      }
      this.accepted.push({ request, answer: reply.answer });
      return reply.answer;
    } catch {
      this.unanswered.push(request);
      return undefined;
    }
  }

  async #visitor(socket: Socket, queues: readonly string[], printer: string): Promise<void> {
    const queue = this.#pick(queues);
    const paper = this.#random() < 0.3 ? { printer } : {};
    const taken = await this.#ask(socket, {
      name: 'takeTicket',
      queue,
      channel: 'kiosk',
      language: 'zh',
      ...paper,
    });
    if (taken === undefined || this.#random() > 0.1) return;
    await this.#ask(socket, { name: 'withdrawTicket', ticketId: taken['ticketId'] });
    if (this.#random() < 0.5)
      await this.#ask(socket, { name: 'undoWithdrawal', ticketId: taken['ticketId'] });
  }

  async #clerk(socket: Socket, window: number): Promise<void> {
    const called = await this.#ask(socket, { name: 'callNext', window });
    if (called === undefined) {
      await this.#ask(socket, { name: 'finishService', window });
      return;
    }
    if (this.#random() < 0.5) await this.#ask(socket, { name: 'startService', window });
    const finished = await this.#ask(socket, {
      name: 'finishService',
      window,
      thenCallNext: this.#random() < 0.5,
    });
    if (finished === undefined || this.#random() < 0.5) return;
    await this.#ask(socket, {
      name: 'rateVisit',
      ticketId: called['ticketId'],
      level: 1 + Math.floor(this.#random() * 5),
    });
  }

  /** Lives until `stop`; a server that goes away is only a pause. */
  async live(
    url: string,
    key: string,
    hall: { queues: readonly string[]; windows: readonly number[]; printer: string },
  ): Promise<void> {
    this.#going = true;
    const socket = io(url, {
      auth: { as: 'key', contract: contractVersion, key },
      transports: ['websocket'],
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      forceNew: true,
    });
    for (const window of hall.windows) await this.#ask(socket, { name: 'openWindow', window });
    const until = async (step: () => Promise<void>): Promise<void> => {
      while (this.#going && socket.connected) {
        await step();
        await new Promise((waited) => setTimeout(waited, this.#random() * 8));
      }
    };
    await Promise.all([
      ...Array.from({ length: 6 }, () => until(() => this.#visitor(socket, hall.queues, hall.printer))),
      ...hall.windows.map((window) => until(() => this.#clerk(socket, window))),
    ]);
    socket.disconnect();
  }

  stop(): void {
    this.#going = false;
  }

  /** After a restart: asks everything that was never answered again, twice; both must say the same. Returns the ids that did not. */
  async askAgain(url: string, key: string): Promise<string[]> {
    const socket = io(url, {
      auth: { as: 'key', contract: contractVersion, key },
      transports: ['websocket'],
      forceNew: true,
    });
    const twofold: string[] = [];
    for (const request of this.unanswered.splice(0)) {
      const first = (await socket.timeout(10_000).emitWithAck('ask', request)) as Reply;
      if (!first.ok) {
        this.refusals += 1;
        continue;
      }
      const second = (await socket.timeout(10_000).emitWithAck('ask', request)) as Reply;
      const durable = Object.keys(first.answer).length > 0;
      if (durable && JSON.stringify(first) !== JSON.stringify(second)) twofold.push(request.commandId);
      this.accepted.push({ request, answer: first.answer });
    }
    socket.disconnect();
    return twofold;
  }
}

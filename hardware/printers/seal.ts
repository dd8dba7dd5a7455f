// The proof that a paper has been printed: a seal sent behind it, which the printer answers only when all before it is on paper.
import type { PrinterClock, PrinterConnection } from './connection.ts';
import type { PrinterProfile } from './profiles.ts';
import type { PrinterHealth, PrinterReply } from './status.ts';
import { canPrint, processIdBlock } from './status.ts';

export const askEveryMs = 700;
/** Not one byte from the printer for so long: it is gone. */
export const silenceLimitMs = 10_000;
/** On-line, with paper, all handed over, and still no seal. */
export const unconfirmedLimitMs = 8_000;
/** How long a paper may hang in an empty or open printer before it counts as uncertain. */
export const heldLimitMs = 600_000;
export const recoveryLimitMs = 8_000;

export type UncertainReason = 'connectionLost' | 'silence' | 'noSeal' | 'heldTooLong' | 'closed';

export type Proof =
  | { readonly outcome: 'printed' | 'sent' }
  | { readonly outcome: 'uncertain'; readonly reason: UncertainReason };

export type ProofSetting = {
  readonly profile: PrinterProfile;
  readonly seals: SealIds;
  readonly clock: PrinterClock;
  readonly onHealth: (health: PrinterHealth) => void;
  readonly closed: () => boolean;
};

const idLength = 4;

/** Names for seals, four letters each. They begin at random: a printer may still answer for a process that has ended. */
export class SealIds {
  #next = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

  fresh(): string {
    this.#next = (this.#next + 1) % 36 ** idLength;
    return this.#next.toString(36).toUpperCase().padStart(idLength, '0');
  }
}

type Seal = { readonly bytes: Buffer; readonly isAnsweredBy: (reply: PrinterReply) => boolean };

function makeSeal(kind: PrinterProfile['seal'], seals: SealIds): Seal {
  switch (kind) {
    case 'processId': {
      const id = seals.fresh();
      const command = Buffer.from([0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30]);
      return {
        bytes: Buffer.concat([command, Buffer.from(id, 'latin1')]),
        isAnsweredBy: (reply) =>
          reply.kind === 'block' &&
          reply.header === processIdBlock.header &&
          reply.identifier === processIdBlock.identifier &&
          reply.text === id,
      };
    }
    case 'gsR':
      return { bytes: Buffer.from([0x1d, 0x72, 0x01]), isAnsweredBy: (reply) => reply.kind === 'inOrder' };
    case 'none':
      return { bytes: Buffer.alloc(0), isAnsweredBy: () => false };
    default:
      throw new Error(`no such seal: ${String(kind satisfies never)}`);
  }
}

/** Sends the job and its seal in one write and waits until it is known what became of it. */
export async function awaitProof(
  connection: PrinterConnection,
  job: Buffer,
  setting: ProofSetting,
): Promise<Proof> {
  const seal = makeSeal(setting.profile.seal, setting.seals);
  const watch = new ProofWatch(connection, setting);
  connection.listen((reply) => {
    if (seal.isAnsweredBy(reply)) watch.sealed = true;
  });
  void connection.write(Buffer.concat([job, seal.bytes])).then((left) => {
    if (left) watch.handedOver();
    connection.stir();
  });
  for (;;) {
    const proof = watch.judge();
    if (proof !== undefined) {
      connection.listen(() => {});
      return proof;
    }
    watch.askWhenDue();
    await connection.change(watch.pauseMs());
  }
}

class ProofWatch {
  sealed = false;
  readonly #connection: PrinterConnection;
  readonly #setting: ProofSetting;
  readonly #startedAt: number;
  #askedAt: number;
  #handedOver = false;
  /** Since when everything has been well: what the second clock counts from. */
  #wellSince: number | undefined;
  /** When it last said that it was well: a silent printer is not one that withholds its seal. */
  #wellAt = 0;
  #healthyAfterHandOver = false;
  #lastHealth: PrinterHealth | undefined;

  constructor(connection: PrinterConnection, setting: ProofSetting) {
    this.#connection = connection;
    this.#setting = setting;
    this.#startedAt = setting.clock.now();
    this.#askedAt = this.#startedAt;
    connection.lastByteAt = this.#startedAt;
    connection.health = undefined;
  }

  handedOver(): void {
    this.#handedOver = true;
    if (this.#lastHealth === undefined || canPrint(this.#lastHealth))
      this.#wellSince = this.#setting.clock.now();
  }

  judge(): Proof | undefined {
    const now = this.#setting.clock.now();
    this.#noticeHealth(now);
    if (this.sealed) return { outcome: 'printed' };
    if (this.#setting.closed()) return { outcome: 'uncertain', reason: 'closed' };
    if (this.#connection.lost) return { outcome: 'uncertain', reason: 'connectionLost' };
    if (this.#setting.profile.seal === 'none' && this.#isSent()) return { outcome: 'sent' };
    if (now - this.#startedAt >= heldLimitMs) return { outcome: 'uncertain', reason: 'heldTooLong' };
    // Without paper the rest lies in the printer's memory and comes out after the refill: both clocks stand.
    if (this.#lastHealth === 'paperOut' || this.#lastHealth === 'coverOpen') return undefined;
    if (now - this.#connection.lastByteAt >= silenceLimitMs)
      return { outcome: 'uncertain', reason: 'silence' };
    const well = this.#wellSince;
    if (well !== undefined && this.#wellAt - well >= unconfirmedLimitMs)
      return { outcome: 'uncertain', reason: 'noSeal' };
    return undefined;
  }

  askWhenDue(): void {
    if (!this.#setting.profile.speaks) return;
    const now = this.#setting.clock.now();
    if (now - this.#askedAt < askEveryMs) return;
    this.#askedAt = now;
    this.#connection.ask();
  }

  pauseMs(): number {
    return Math.max(1, askEveryMs - (this.#setting.clock.now() - this.#askedAt));
  }

  #isSent(): boolean {
    return this.#handedOver && (!this.#setting.profile.speaks || this.#healthyAfterHandOver);
  }

  #noticeHealth(now: number): void {
    const { health } = this.#connection;
    if (health === undefined) return;
    this.#connection.health = undefined;
    if (canPrint(health)) {
      if (this.#handedOver) this.#wellSince ??= now;
      this.#wellAt = now;
      this.#healthyAfterHandOver = this.#handedOver;
    } else {
      this.#wellSince = undefined;
      this.#healthyAfterHandOver = false;
    }
    this.#lastHealth = health;
    this.#setting.onHealth(health);
  }
}

// Longer than any picture we send: a printer that waits for the rest of an interrupted one is satisfied with blanks.
const blanks = Buffer.alloc(8_192);

/**
 * Brings a printer that was interrupted back in step, before anything new is sent. False when it does not answer;
 * nothing of a paper has been sent then.
 */
export async function recover(
  connection: PrinterConnection,
  profile: PrinterProfile,
  seals: SealIds,
  clock: PrinterClock,
): Promise<boolean> {
  const seal = makeSeal(profile.seal, seals);
  if (!profile.speaks || profile.seal === 'none') return connection.write(blanks);
  let answered = false;
  connection.listen((reply) => {
    if (seal.isAnsweredBy(reply)) answered = true;
  });
  const until = clock.now() + recoveryLimitMs;
  void connection.write(Buffer.concat([blanks, Buffer.from([0x1b, 0x40]), seal.bytes]));
  while (!answered && !connection.lost && clock.now() < until) await connection.change(until - clock.now());
  connection.listen(() => {});
  return answered;
}

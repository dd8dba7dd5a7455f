// Decides the requests of a batch one after another on a draft: repeats get their first answer, what breaks is dropped alone.
import { hash } from 'node:crypto';
import type { Command } from '../contract/commands.ts';
import type { Refusal } from '../contract/refusals.ts';
import { AnswerBook } from './answer-book.ts';
import type { Book, Published } from './book.ts';
import type { Draft } from './draft.ts';
import { askerKey } from './hall/authority.ts';
import type { Asker } from './hall/authority.ts';
import { decide } from './hall/decide.ts';
import type { Remark } from './hall/remark.ts';
import type { HallClock } from './hall-clock.ts';
import type { PersonalRow } from './journal.ts';

export interface Asked {
  asker: Asker;
  commandId: string;
  command: Command;
  /** Free text of a rating is taken out at the door: its seal for the book, its row for `personal`. */
  remark?: Remark;
  /** The same of how to reach a visitor. */
  contact?: Remark;
  personal?: PersonalRow[];
}
export type Submitted = { ok: true; answer: object; replay: boolean } | { ok: false; refusal: Refusal };
export type Work = Asked | 'tick' | 'confirm';

interface Parts extends Published {
  freshId: () => string;
  onFault: (fault: { commandId: string; name: string; error: unknown }) => void;
}

const nothingMore: Submitted = { ok: true, answer: {}, replay: false };
export const refused = (code: Refusal['code']): Submitted => ({ ok: false, refusal: { code } });

function digestOf(command: Command): string {
  return hash('sha256', JSON.stringify(command), 'base64url');
}

/** An answer for each, in order; none may be given before the draft is on disk. */
export function decideBatch(
  works: readonly Work[],
  draft: Draft,
  book: Book,
  clock: HallClock,
  parts: Parts,
): Submitted[] {
  // One moment for all: lines of a batch never go back in time.
  const now = clock.now();
  const at = Math.max(now, draft.head.at);
  const twins = new Map<string, { digest: string; outcome: Submitted }>();
  return works.map((work) => {
    if (work === 'confirm') return nothingMore;
    if (work !== 'tick') return decideOne(work, draft, book, at, twins, parts);
    // A clock in doubt lapses nobody and moves no day.
    if (clock.jump() === null) decideTick(draft, book, now, parts);
    return nothingMore;
  });
}

function decideTick(draft: Draft, book: Book, now: number, parts: Parts): void {
  try {
    draft.whole(() => book.writeTick(draft, now, parts));
  } catch (error) {
    parts.onFault({ commandId: 'tick', name: 'tick', error });
  }
}

function decideOne(
  asked: Asked,
  draft: Draft,
  book: Book,
  at: number,
  twins: Map<string, { digest: string; outcome: Submitted }>,
  parts: Parts,
): Submitted {
  const asker = askerKey(asked.asker);
  const key = AnswerBook.key(asker, asked.commandId);
  const digest = digestOf(asked.command);
  const first = book.answers.find(key);
  if (first)
    return first.digest === digest
      ? { ok: true, answer: first.answer, replay: true }
      : refused('idempotencyKeyReused');
  const twin = twins.get(key);
  if (twin) return twin.digest === digest ? twin.outcome : refused('idempotencyKeyReused');
  const outcome = tryOn(asked, asker, digest, draft, at, parts);
  twins.set(key, { digest, outcome });
  return outcome;
}

function tryOn(
  asked: Asked,
  asker: string,
  digest: string,
  draft: Draft,
  at: number,
  { freshId, onFault }: Parts,
): Submitted {
  const { command, commandId, remark, contact } = asked;
  try {
    const decision = decide({
      hall: draft.hall,
      asker: asked.asker,
      command,
      at,
      freshId,
      ...(remark === undefined ? {} : { remark }),
      ...(contact === undefined ? {} : { contact }),
    });
    if ('refusal' in decision) {
      const { refusal, noted = [] } = decision;
      // Without an answer to be given again: a repeat is decided anew.
      if (noted.length > 0) draft.write(asker, commandId, { events: [...noted] }, at);
      return { ok: false, refusal };
    }
    if (decision.events.length > 0) {
      draft.write(asker, commandId, { events: [...decision.events], digest, answer: decision.answer }, at);
      draft.personal.push(...(asked.personal ?? []));
    }
    return { ok: true, answer: decision.answer, replay: false };
  } catch (error) {
    onFault({ commandId, name: command.name, error });
    return refused('fault');
  }
}

// What a rule gives back: the events that happen and the answer, or the reason why not.
import type { AnswerOf, Command, CommandName } from '../../contract/commands.ts';
import type { RefusalCode, RefusalDetails, Refusal } from '../../contract/refusals.ts';
import type { Asker } from './authority.ts';
import type { HallEvent } from './event.ts';
import type { Remark } from './remark.ts';
import type { Hall } from './hall.ts';

/** A request as the rules see it: who asks what, when, and where fresh ids come from. */
export interface Asking<C extends Command = Command> {
  hall: Hall;
  asker: Asker;
  command: C;
  /** ms since epoch, never before the last line. */
  at: number;
  /** A fresh random id of at least 16 characters of [a-z0-9]. */
  freshId: () => string;
  /** The sealed free text of a rating, kept outside the book. */
  remark?: Remark;
  /** How to reach a visitor, sealed and kept outside the book. */
  contact?: Remark;
}
export type AskingFor<Name extends CommandName> = Asking<Extract<Command, { name: Name }>>;

/** `noted`: a refusal that leaves a trace all the same: it is counted, and stands in nobody's way. */
export type Decision<Name extends CommandName = CommandName> =
  | { events: readonly HallEvent[]; answer: AnswerOf<Name> }
  | { refusal: Refusal; noted?: readonly HallEvent[] };

export function refuse(code: RefusalCode, details?: RefusalDetails): { refusal: Refusal } {
  return { refusal: details === undefined ? { code } : { code, details } };
}
/** Accepted without anything to tell beyond that. */
export function done(...events: HallEvent[]): { events: HallEvent[]; answer: Record<string, never> } {
  return { events, answer: {} };
}

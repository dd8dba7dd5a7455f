// How often visits were passed on: to the department by outcome, or to another hand by transfer; by window and item. Rule U10 of RULES.md.
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';

export interface SentOn {
  window: number;
  /** The item at hand, or the queue of a number without one. */
  item: string | null;
  queue: string;
  toDepartment: number;
  transferred: number;
}

/** Counted when it happens: no event tells it a second time. */
export function countedSentOn(
  hall: Hall,
  { items, done, queue, offItem }: Ticket,
  window: number,
  what: 'toDepartment' | 'transferred',
): Hall {
  const item = offItem ? null : (items[done] ?? null);
  const key = `${window} ${item ?? ''} ${queue}`;
  const before = hall.sentOn.get(key) ?? { window, item, queue, toDepartment: 0, transferred: 0 };
  return { ...hall, sentOn: hall.sentOn.with(key, { ...before, [what]: before[what] + 1 }) };
}

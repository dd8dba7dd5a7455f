// One step of a random day, and whom it means in the hall of that moment.
import type { Ticket } from '../../server/hall/ticket.ts';
import type { VirtualHall } from './virtual-hall.ts';

/** Who and what are numbers; the walk looks up whom and what they mean in the hall of that moment. */
export interface Step {
  what: number;
  who: number;
  which: number;
  window: number;
  wait: number;
}
export const pick = <T>(list: readonly T[], which: number): T | undefined =>
  list[which % Math.max(1, list.length)];

/** Mostly of those that come to mind last, now and then anybody. */
export function someTicket(hall: VirtualHall, which: number): string {
  const ids = [...hall.hall.tickets.values()].map(({ id }) => id).sort();
  return (which % 3 === 0 ? pick(ids, which) : pick(ids.slice(-12), which)) ?? 'nobody00';
}

/** Mostly somebody who is where it can mean something, now and then anybody. */
export function ticketIn(hall: VirtualHall, stage: Ticket['now']['stage'], { which, who }: Step): string {
  const there = [...hall.hall.tickets.values()].filter(({ now }) => now.stage === stage);
  const ids = there.map(({ id }) => id).sort();
  return (who === 9 ? undefined : pick(ids, which >> 3)) ?? someTicket(hall, which);
}

/** Mostly a window with somebody at it: what is done with a visit seldom means an empty place. */
export function withVisitor(hall: VirtualHall, { who, which, window }: Step): number {
  const there = [...hall.hall.windows.values()].filter(({ ticketId }) => ticketId !== null);
  const own = there.find(({ no }) => no === window) ?? pick(there, which >> 2);
  return who === 9 ? window : (own?.no ?? window);
}

/** Mostly an open window that nobody is at. */
export function free(hall: VirtualHall, { who, which, window }: Step): number {
  const there = [...hall.hall.windows.values()].filter(
    ({ now, ticketId }) => now.state === 'open' && ticketId === null,
  );
  const own = there.find(({ no }) => no === window) ?? pick(there, which >> 2);
  return who === 9 ? window : (own?.no ?? window);
}

/** Mostly a window that is in that state. */
export function windowIn(
  hall: VirtualHall,
  state: 'closed' | 'paused' | 'open',
  { who, which, window }: Step,
): number {
  const there = [...hall.hall.windows.values()].filter(({ now }) => now.state === state);
  const own = there.find(({ no }) => no === window) ?? pick(there, which >> 2);
  return who === 9 ? window : (own?.no ?? window);
}

// One step of a random day, and whom it means in the hall of that moment.
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

// The result of a case as the hall keeps it until it is fetched, mailed or given back. It names no person.
import type { HandWay, ResultEnding } from '../../../contract/commands/pickup.ts';
import type { Plan } from '../plan.ts';
import { lanesOf } from '../plan.ts';
import type { Telling } from './telling.ts';

export interface Result {
  caseNo: string;
  /** Six digits, unlike those of all other results here. */
  code: string;
  /** Null where it is of a queue, without an item. */
  item: string | null;
  queue: string;
  at: number;
  by: string;
  /** The last day on which it lies here, YYYY-MM-DD. */
  keptUntil: string;
  /** The receipt, and the four digits beside its number. */
  deed?: string;
  deedCode?: string;
  /** The visit on which the case was accepted, as far as it is known here. */
  ticketId?: string;
  /** PU10: the phone that was kept for it. */
  telling?: Telling;
  /** The last number taken to fetch it. */
  fetchedBy?: string;
  now:
    | { state: 'ready' }
    | { state: 'handed'; at: number; how: HandWay; window: number; ticketId?: string }
    | { state: 'ended'; at: number; ending: ResultEnding; by: string };
}

export function isReady({ now }: Result): boolean {
  return now.state === 'ready';
}

/** The queue of whoever fetches a result, and where it is. */
export function pickupQueue(plan: Plan): string | undefined {
  const { pickup } = plan;
  if (pickup === null) return undefined;
  return 'queue' in pickup ? pickup.queue : lanesOf(plan).item.get(pickup.item)?.queue;
}

export function pickupZone(plan: Plan): string | undefined {
  return lanesOf(plan).queue.get(pickupQueue(plan) ?? '')?.zone;
}

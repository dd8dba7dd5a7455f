// What is told of a number that came of a booking: its slot, how its visitor came, and while she waits when she will be called.
import type { ArrivalKind } from '../commands/bookings.ts';
import type { Text } from '../settings.ts';

export interface BookedShown {
  start: number;
  until: number;
  arrival: ArrivalKind;
  /** She came before her time, and it has not come yet: how many are ahead and how long says nothing to her. */
  notDue?: true;
  /** Between these moments, as things stand; while she waits. */
  expectedFrom?: number;
  expectedUntil?: number;
}

/** A booking on paper: what she needs to come, and nothing of who she is. */
export interface BookedSlip {
  /** What she comes for: the item, or the queue. */
  matter: Text;
  bookedAt: number;
  code: string;
  start: number;
  until: number;
  graceMinutes: number;
  cancelUntilMinutes: number;
}

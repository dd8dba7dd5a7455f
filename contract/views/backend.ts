// Systems that are down, and return-priority passes, as screens are told of them.
import type { BackendReason } from '../commands/backend.ts';
import type { Text } from '../settings.ts';

/** One mark, named as people know it: an item, a department or a window. */
export interface MarkShown {
  key: string;
  name: Text;
  since: number;
  reason: BackendReason;
  /** How many wait for it. */
  waiting: number;
}
export interface PassShown {
  number: string;
  code: string;
  /** The last day on which it is taken, YYYY-MM-DD. */
  validUntil: string;
  /** The day it was used on. */
  used?: string;
  expired?: true;
}

// The end of a day for those who were not reached: what can happen.
import type { CloseReason } from '../../../contract/commands/hall.ts';

export type ClosingEvent =
  | { type: 'visitsClosed'; ticketIds: string[]; reason: CloseReason }
  | { type: 'visitsServedLate'; ticketIds: string[] };

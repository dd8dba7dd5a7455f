// The end of a day for those who were not reached: what can happen.
import type { CloseReason } from '../../../contract/commands/hall.ts';
import type { ClosingChoice } from '../../../contract/commands/visitors.ts';

export type ClosingEvent =
  | { type: 'visitsClosed'; ticketIds: string[]; reason: CloseReason }
  | { type: 'visitsServedLate'; ticketIds: string[] }
  | { type: 'closingChosen'; ticketId: string; choice: ClosingChoice };

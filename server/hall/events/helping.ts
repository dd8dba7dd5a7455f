// Help asked for, on its way and over; materials seen before the window: what can happen.
import type { HelpKind, HelpOutcome } from '../../../contract/commands/helping.ts';
import type { HelperPost } from '../../../contract/helping.ts';
import type { Help } from '../helping/help.ts';

export type HelpingEvent =
  | {
      type: 'helpRequested';
      helpId: string;
      kind: HelpKind;
      by: string;
      window?: number;
      device?: string;
      printer?: string;
      zone?: string;
      ticketId?: string;
      forWindow?: number;
    }
  | { type: 'helpTaken'; helpId: string; by: string; post: HelperPost; window?: number }
  | { type: 'helpArrived'; helpId: string; by: string }
  | { type: 'helpEnded'; helpId: string; by?: string; outcome: HelpOutcome | 'dayClosed' }
  /** What is still open goes into the new day of a hall that does not close. */
  | { type: 'helpCarried'; helps: Help[] }
  | { type: 'ticketPrechecked'; ticketId: string; item: string; seen: number[]; by: string };

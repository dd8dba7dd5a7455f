// Who is on duty away from windows, and what they receive: what can happen.
import type { OnDuty } from '../answering/duty.ts';

export type AnsweringEvent =
  | ({ type: 'dutyStarted'; person: string } & Pick<OnDuty, 'post' | 'organisation'>)
  | { type: 'dutyEnded'; person: string }
  | { type: 'visitReceived'; ticketId: string; by: string }
  | { type: 'handOverWithdrawn'; ticketId: string; by: string; window?: number }
  /** Whom it was handed to went off duty: whoever sent it still answers. */
  | { type: 'offerReturned'; ticketId: string; to: string };

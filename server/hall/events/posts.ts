// Whose hand is at a window: what can happen.
import type { ParkKind, TakeOverReason } from '../../../contract/commands/codes.ts';
import type { Place } from '../ticket.ts';

export type PostEvent =
  /** The window goes on as it is, in another hand. `by`: the manager who decided it, with the reason. */
  | {
      type: 'windowHandedOver';
      window: number;
      from: string;
      to: string;
      by?: string;
      reason?: TakeOverReason;
    }
  /** Taken from its clerk and closed. */
  | { type: 'windowTakenOver'; window: number; from: string; by: string; reason: TakeOverReason }
  /** Who was there stands before all others again. */
  | { type: 'visitTakenBack'; ticketId: string; window: number; place: Place }
  /** Its clerk may not come back: it calls nobody and waits for another hand. */
  | { type: 'windowReleased'; window: number }
  /** Somebody asks to go on at the window in its clerk's place; declined by whoever answered, or taken back by herself. */
  | { type: 'windowAskedFor'; window: number; clerk: string }
  | { type: 'windowAskEnded'; window: number; clerk: string; by: string }
  | { type: 'papersMoved'; ticketId: string; from: number; window: number; kind: ParkKind; by: string };

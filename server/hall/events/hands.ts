// A visit from hand to hand: what can happen.
import type { DeclineReason, ParkKind, TransferReason } from '../../../contract/commands/codes.ts';
import type { Remark } from '../remark.ts';

export type HandEvent =
  | { type: 'ticketParked'; ticketId: string; window: number; kind: ParkKind; servedMs: number }
  /** `lane` is where it waits now, `home` where it goes back to; the same unless it was sent to one window. */
  | {
      type: 'ticketTransferred';
      ticketId: string;
      /** Sent from a window, or by a person away from windows. */
      window?: number;
      by?: string;
      items: string[];
      queue: string;
      lane: string;
      home: string;
      offItem: boolean;
      toWindow?: number;
      toClerk?: string;
      /** On duty away from windows: she keeps her place in line meanwhile. */
      toPerson?: string;
      withinMinutes?: number;
      reason: TransferReason;
      note?: Remark;
    }
  | { type: 'handOverDeclined'; ticketId: string; window?: number; by?: string; reason: DeclineReason }
  | { type: 'boundReturned'; ticketId: string; window: number; why: 'paused' | 'signedOff' }
  | {
      type: 'itemChanged';
      ticketId: string;
      window: number;
      item: string;
      items: string[];
      queue: string;
      lane: string;
      /** This window does not do the new item: she waits in its line. */
      movesOn: boolean;
    };

// The whole hall paused and going on again: what can happen.
import type { HallPauseReason } from '../../../contract/commands/hall.ts';

export type PauseEvent =
  /** `since` is that of the pause itself, also where its reason or measure changed later. */
  | { type: 'hallPaused'; reason: HallPauseReason; since: number; tickets: boolean; untilAbout?: number }
  /** Like an outage, its outcomes are worked out when it ends. */
  | {
      type: 'hallResumed';
      from: number;
      graceUntil: number;
      callAgain: string[];
      stillHere: number[];
      heldOn: { ticketId: string; until: number }[];
    };

// A request for help as the hall keeps it while it is open, and the day's figures of those that are over.
import type { HelpKind, HelpOutcome } from '../../../contract/commands/helping.ts';
import type { HelperPost } from '../../../contract/helping.ts';

export interface Help {
  id: string;
  kind: HelpKind;
  at: number;
  /** Who asked: a window whoever works there, or the asker's key. */
  by: string;
  window?: number;
  /** The device that asked, if one did. */
  device?: string;
  printer?: string;
  zone?: string;
  ticketId?: string;
  forWindow?: number;
  taken: { by: string; post: HelperPost; at: number; window?: number } | null;
  arrivedAt: number | null;
}

export interface HelpFigures {
  asked: number;
  byKind: Partial<Record<HelpKind, number>>;
  taken: number;
  /** Sum of the times until somebody said that he comes, and until he was there, ms. */
  takenMs: number;
  arrived: number;
  arrivedMs: number;
  ended: Partial<Record<HelpOutcome | 'dayClosed', number>>;
}

export const noHelpYet: HelpFigures = {
  asked: 0,
  byKind: {},
  taken: 0,
  takenMs: 0,
  arrived: 0,
  arrivedMs: 0,
  ended: {},
};

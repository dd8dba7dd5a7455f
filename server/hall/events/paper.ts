// Papers on their way out: what can happen.
import type { PaperOutcome } from '../../../contract/commands/codes.ts';

export type PaperEvent =
  | { type: 'paperWanted'; paperId: string; ticketId: string; printer: string; copy: number }
  | { type: 'paperClaimed'; paperId: string; by: string; attempt: number }
  /** Still at it, for example waiting for a refill in the middle. */
  | { type: 'paperContinued'; paperId: string }
  | { type: 'paperReported'; paperId: string; attempt: number; outcome: PaperOutcome }
  | { type: 'paperLapsed'; paperId: string };

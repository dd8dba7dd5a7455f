// Papers on their way out: what can happen.
import type { PaperKind } from '../hall.ts';
import type { PaperOutcome } from '../../../contract/commands/codes.ts';

export type PaperEvent =
  /** `kind`: the slip of the number itself where it is not said. */
  | {
      type: 'paperWanted';
      paperId: string;
      ticketId?: string;
      printer: string;
      copy: number;
      /** Of a booking: it has no number yet. */
      booking?: string;
      kind?: PaperKind;
      deed?: string;
      /** The receipt of a matter: of no visit. */
      matter?: string;
      /** The slip of papers left to be handled. */
      assistance?: string;
    }
  | { type: 'paperClaimed'; paperId: string; by: string; attempt: number }
  /** Still at it, for example waiting for a refill in the middle. */
  | { type: 'paperContinued'; paperId: string }
  | { type: 'paperReported'; paperId: string; attempt: number; outcome: PaperOutcome }
  | { type: 'paperLapsed'; paperId: string };

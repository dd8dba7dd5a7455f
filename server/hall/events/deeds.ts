// What is taken in and given in writing: what can happen.
import type {
  AgainReason,
  DeedEnding,
  IntakeAnswer,
  VisitReason,
} from '../../../contract/commands/notice-codes.ts';
import type { HandlingStep } from '../../../contract/handlings.ts';
import type { CaseSeen, Deed, Intake } from '../deeds/deed.ts';
import type { Remark } from '../remark.ts';

export type DeedEvent =
  /** `again`: those received before, asked for once more. */
  | {
      type: 'materialsNoted';
      ticketId: string;
      window: number;
      received: string[];
      returned: string[];
      again: string[];
      reason?: AgainReason;
    }
  /** `visits`: this one counted. */
  | {
      type: 'caseNoted';
      ticketId: string;
      window: number;
      caseNo: string;
      visits: number;
      reason?: VisitReason;
    }
  | { type: 'caseDropped'; ticketId: string; window: number; caseNo: string }
  | {
      type: 'visitNoted';
      ticketId: string;
      window: number;
      reason: VisitReason;
      deed?: string;
      visits?: number;
    }
  | {
      type: 'deedGiven';
      ticketId: string;
      deed: Deed;
      again: string[];
      reason?: AgainReason;
      /** The item has no list: its catalogue entry is not complete. */
      incomplete?: true;
    }
  /** Refused, and noted: what nobody may ask for any more, or what the hall fetches itself. */
  | {
      type: 'wronglyAsked';
      ticketId: string;
      window: number;
      clerk: string;
      item: string | null;
      material: string;
      why: 'free' | 'cancelled';
    }
  | { type: 'outsideAsked'; ticketId: string; window: number; remark: Remark }
  | { type: 'outsideDecided'; ticketId: string; agree: boolean }
  | {
      type: 'deferredSupplied';
      deed: string;
      ticketId: string;
      window: number;
      materials: string[];
      left: string[];
    }
  | { type: 'deedEnded'; deed: string; ending: DeedEnding }
  | { type: 'handlingNoted'; deed: string; step: HandlingStep; reference?: string }
  | { type: 'intakeOpened'; intake: Intake }
  | { type: 'intakeAnswered'; intake: string; how: IntakeAnswer | 'deed' }
  /** What outlives the day, in portions small enough for a line. */
  | { type: 'deedsCarried'; deeds: Deed[]; cases: CaseSeen[]; intakes?: Intake[] };

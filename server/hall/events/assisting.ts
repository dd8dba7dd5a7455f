// 帮办代办: what can happen.
import type { AssistanceOutcome } from '../../../contract/commands/assisting.ts';
import type { HelperPost } from '../../../contract/helping.ts';
import type { Assistance } from '../helping/assistance.ts';

export type AssistingEvent =
  | { type: 'assistanceRequested'; assistance: Omit<Assistance, 'at' | 'taken' | 'copies'> }
  | { type: 'assistanceTaken'; assistanceId: string; by: string; post: HelperPost; window?: number }
  | { type: 'assistanceEnded'; assistanceId: string; by: string; outcome: AssistanceOutcome }
  /** What is not done yet goes into every new day. */
  | { type: 'assistancesCarried'; assistances: (Omit<Assistance, 'copies'> & { copies?: number })[] };

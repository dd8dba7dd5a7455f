// 出件: what can happen.
import type { HandWay, ResultEnding } from '../../../contract/commands/pickup.ts';
import type { Result } from '../pickup/result.ts';
import type { Telling } from '../pickup/telling.ts';

export type PickupEvent =
  | { type: 'resultReady'; result: Omit<Result, 'now'> }
  /** A number was taken, or somebody is served at once, for these. */
  | { type: 'pickupTaken'; ticketId: string; caseNos: string[] }
  | { type: 'resultHanded'; caseNo: string; how: HandWay; window: number; pickedUpBy?: string }
  | { type: 'resultEnded'; caseNo: string; ending: ResultEnding; by: string }
  /** A phone for the results of that visit; null: taken back. */
  | { type: 'resultPhoneLeft'; ticketId: string; telling: Telling | null }
  /** What is to be fetched, and what was not long ago, goes into every new day. */
  | { type: 'resultsCarried'; results: Result[] };

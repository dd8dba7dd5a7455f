// 出件: what can happen.
import type { HandWay, ResultEnding } from '../../../contract/commands/pickup.ts';
import type { Result } from '../pickup/result.ts';

export type PickupEvent =
  | { type: 'resultReady'; result: Omit<Result, 'now'> }
  /** A number was taken, or somebody is served at once, for these. */
  | { type: 'pickupTaken'; ticketId: string; caseNos: string[] }
  | { type: 'resultHanded'; caseNo: string; how: HandWay; window: number; pickedUpBy?: string }
  | { type: 'resultEnded'; caseNo: string; ending: ResultEnding; by: string }
  /** What is to be fetched, and what was not long ago, goes into every new day. */
  | { type: 'resultsCarried'; results: Result[] };

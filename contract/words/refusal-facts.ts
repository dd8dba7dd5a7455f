// What a refusal's sentence may say, already in words of one language.
import type { RefusalCode } from '../refusals.ts';

export interface RefusalFacts {
  /** How long until it may be tried again: "1 分钟 20 秒". */
  remaining?: string;
  /** When the hall opens, or numbers are given again: "8:30" or "11月23日 8:30". */
  opens?: string;
  /** Where to go instead. */
  where?: string;
  window?: number;
  number?: string;
  callsLeft?: number;
  limit?: number;
  field?: string;
  /** The first numbers, already joined, and how many there are in all. */
  numbers?: string;
  count?: number;
  /** Times of the same day to choose from: "9:10、14:10". */
  times?: string;
  /** A day in words: "11月23日". */
  day?: string;
}
export type RefusalWords = Record<RefusalCode, (facts: RefusalFacts) => string>;

// 出件 as screens show it: what may be fetched, what lies too long, what is handed over. Nothing personal.
import type { HandWay, ResultEnding } from './commands/pickup.ts';
import type { Text } from './settings.ts';

/** At the window: what the visitor there came to fetch. */
export interface ResultHere {
  caseNo: string;
  item: Text;
  at: number;
  keptUntil: string;
}
/** On the visitor's page and her receipt. */
export interface ResultTold {
  caseNo: string;
  state: 'ready' | 'handed' | 'ended';
  keptUntil: string;
  /** 取件码, while it is to be fetched. */
  code?: string;
  /** Where: the zone of the pick-up queue. */
  zone?: Text;
}
/** PU10: whether a phone is kept for results of the visit, for so many days at most. */
export interface ResultPhone {
  state: 'offered' | 'kept';
  days: number;
  /** The hall has a phone of hers, for this visit or its booking. */
  known?: true;
  /** There is a receipt of which a result is still to come. */
  accepted?: true;
}
export interface ResultRow extends ResultHere {
  state: 'ready' | 'handed' | 'ended';
  code: string;
  deed?: string;
  overdue: boolean;
  endedAt?: number;
  how?: HandWay;
  window?: number;
  ending?: ResultEnding;
}
export interface ResultList {
  now: number;
  timeZone: string;
  ready: number;
  overdue: number;
  results: ResultRow[];
  /** More than are listed. */
  more: number;
}

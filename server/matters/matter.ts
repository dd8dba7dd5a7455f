// One 办不成事 matter and how far it is: plain immutable data, and which step may follow which. Knows no hall.
import type {
  MatterEffort,
  MatterEnding,
  MatterHandReason,
  MatterOutcome,
  MatterOwner,
  MatterReason,
  MatterWish,
  NegativeReason,
} from '../../contract/commands/matters.ts';
import type { Language } from '../../contract/settings.ts';

/** Words or a phone number kept outside the book: the row's id and the seal of its content. */
export interface Kept {
  personalId: string;
  seal: string;
}
export type MatterNow =
  | { state: 'open' }
  | { state: 'contacted'; at: number; by: string }
  | { state: 'answered'; at: number; by: string; outcome: MatterOutcome }
  | { state: 'closed'; at: number; by: string; why: MatterEnding };
export type MatterState = MatterNow['state'];

/** 否定报备: which window said no, who worked there when it was reported, and why. */
export interface Negative {
  window?: number;
  clerk?: string;
  why?: NegativeReason;
}
export interface Matter {
  number: string;
  at: number;
  /** Who reported it, as the book names askers. */
  by: string;
  window?: number;
  device?: string;
  printer?: string;
  zone?: string;
  ticketId?: string;
  /** The ticket's number stays readable when its day is over. */
  ticketNumber?: string;
  language: Language;
  item?: string;
  department?: string;
  elsewhere?: true;
  what: MatterReason;
  wish: MatterWish;
  effort: MatterEffort;
  negative?: Negative;
  words?: Kept;
  contact?: Kept;
  owner: MatterOwner;
  /** Moments. */
  contactBy: number;
  answerBy: number;
  now: MatterNow;
  contactedAt: number | null;
  /** From hand to hand, the last ones. */
  hands: readonly { at: number; by: string; to: MatterOwner; reason: MatterHandReason }[];
  /** Papers wanted of it so far. */
  copies: number;
}
export const handsKept = 20;

/** Somebody still owes her something. */
export function isOpen({ now }: Pick<Matter, 'now'>): boolean {
  return now.state === 'open' || now.state === 'contacted';
}

/** The year and its count, four digits and more when they are needed: easily said and written down. */
export function matterNumber(year: string, count: number): string {
  return `${year}-${String(count).padStart(4, '0')}`;
}

export function sameOwner(one: MatterOwner, other: MatterOwner): boolean {
  if ('clerk' in one) return 'clerk' in other && one.clerk === other.clerk;
  if ('clerk' in other || one.post !== other.post) return false;
  return one.post !== 'chief' || (other.post === 'chief' && one.department === other.department);
}

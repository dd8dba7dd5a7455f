// 办不成事 as screens show it: to whoever reported it, on its receipt, and to those who answer for it.
import type {
  MatterEffort,
  MatterEnding,
  MatterHandReason,
  MatterOutcome,
  MatterOwner,
  MatterReason,
  MatterWish,
  NegativeReason,
} from './commands/matters.ts';
import type { Language, Text } from './settings.ts';

export type MatterState = 'open' | 'contacted' | 'answered' | 'closed';

/** What anybody with the receipt may know of it: nothing personal. */
export interface MatterTold {
  number: string;
  at: number;
  state: MatterState;
  language: Language;
  item?: Text;
  what: MatterReason;
  answersFor: MatterOwner;
  /** The department of the post that answers. */
  department?: Text;
  contactBy: number;
  answerBy: number;
  contactedAt?: number;
  /** Without it she comes back with the receipt. */
  hasContact: boolean;
  endedAt?: number;
  outcome?: MatterOutcome;
  ending?: MatterEnding;
  /** The address of its page; made at the door, for its own paper and phone alone. */
  url?: string;
}

/** The matter's own page. */
export interface MatterPage {
  now: number;
  hallName: Text;
  timeZone: string;
  complaintLine: string;
  /** The settings in whose words it is told. */
  catalogue: string;
  matter: MatterTold;
}

/** For the list of those who answer. */
export interface MatterRow extends MatterTold {
  wish: MatterWish;
  effort: MatterEffort;
  elsewhere: boolean;
  ticketNumber?: string;
  window?: number;
  printer?: string;
  negative?: { window?: number; clerk?: string; why?: NegativeReason };
  /** The name of the person or of the post's holder, where somebody of that staff number has an account. */
  ownerName?: string;
  level: 'ok' | 'yellow' | 'red';
  clock?: { of: 'contact' | 'answer'; by: number };
  hasWords: boolean;
  handed: number;
}

export interface MatterList {
  now: number;
  open: number;
  overdue: number;
  matters: MatterRow[];
  /** More than are listed. */
  more: number;
  /** To whom a matter may be handed: departments with a 首席事务代表. */
  chiefs: { department: string; name: Text; holder?: string }[];
  timeZone: string;
}

/** For the office printer, with a place for the seal: its receipt, and once it is answered that too. */
export interface MatterSheet {
  hallName: Text;
  timeZone: string;
  complaintLine: string;
  matter: MatterTold;
  wish: MatterWish;
  /** In her own words; only for whoever may read them. */
  words?: string;
}

/** At the desk of somebody who answers for some: how many are open, and how many of those run late. */
export interface OwnMatters {
  open: number;
  late: number;
}

/** One whole, with what is kept apart from the book. */
export interface MatterRead extends MatterRow {
  hands: { at: number; by: string; to: MatterOwner; toName?: string; reason: MatterHandReason }[];
  words?: string;
  contact?: string;
  /** Words or number were left and are deleted by now. */
  forgotten?: true;
}

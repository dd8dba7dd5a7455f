// What windows take in and give in writing, and what outlives the visit: plain immutable data. Rules N1–N23, I5 of RULES.md.
import type {
  DeedEnding,
  DeedKind,
  MaterialFault,
  VisitReason,
} from '../../../contract/commands/notice-codes.ts';
import type { MessageKind } from '../../../contract/messages.ts';
import type { HandlingStep, HandlingWay } from '../../../contract/handlings.ts';
import type { Telling } from '../pickup/telling.ts';
import type { Language } from '../../../contract/settings.ts';
import type { Remark } from '../remark.ts';

/** A material of the visit: taken in, or seen and handed back; `times` counts how often it was asked for. */
export interface Received {
  material: string;
  state: 'received' | 'returned';
  at: number;
  window: number;
  times: number;
}
/** Kept with the receipt; nothing more is awaited once every step is done. */
export interface Handling {
  way: HandlingWay;
  steps: readonly { step: HandlingStep; dueDay: string; doneAt?: number; reference?: string }[];
}
export interface Deed {
  id: string;
  kind: DeedKind;
  /** Of what she comes back with: lets her in at a kiosk, with the number. */
  code?: string;
  ticketId: string;
  /** Hers when it was given; of older ones nobody knows. */
  language?: Language;
  number: string;
  /** Null where the visit was for a queue, without an item. */
  item: string | null;
  queue: string;
  at: number;
  window: number;
  /** Under whose names the materials go. */
  settings: string;
  caseNos: readonly string[];
  materials: readonly { material: string; why?: MaterialFault }[];
  /** Words for an item without a list, and for what no list names: kept outside the book. */
  other: Remark | null;
  outside: Remark | null;
  dueDay: string | null;
  clockDay: string | null;
  /** Of a deferral: what is still missing. */
  left: readonly string[];
  now: { state: 'open' } | { state: 'done'; at: number } | { state: 'ended'; at: number; why: DeedEnding };
  /** How many visits it has taken so far, and the last of them. */
  visits: number;
  lastVisit: string;
  /** Of a receipt: 跨域通办 and 惠企. */
  handling?: Handling;
  /** PU10: of a receipt: the phone kept for its results. */
  telling?: Telling;
  /** OU2: messages that its visitor does not want, also when her visit is forgotten. */
  declined?: readonly MessageKind[];
  /** Papers wanted of it so far. */
  copies: number;
}
/** A case that somebody came for, and how often. */
export interface CaseSeen {
  caseNo: string;
  visits: number;
  at: number;
  ticketId: string;
}
/** Materials taken in, and so far nothing given in writing for them. */
export interface Intake {
  id: string;
  ticketId: string;
  number: string;
  /** Null where the visit was for a queue, without an item. */
  item: string | null;
  window: number;
  at: number;
  /** The last working day for telling in writing what is missing. */
  clockDay: string;
}
/** What is not as the catalogue has it, or was asked of a visitor twice: the manager is told. */
export interface Irregular {
  kind: 'redCard' | 'askedAgain' | 'repeatVisit' | 'incomplete' | 'wronglyAsked';
  ticketId: string;
  number: string;
  window: number;
  item: string | null;
  at: number;
  /** Of what was wrongly asked for. */
  asked?: { clerk: string; material: string; why: 'free' | 'cancelled' };
}
/** A material outside every list: asked of the supervisor. */
export interface Outside {
  state: 'asked' | 'agreed' | 'refused';
  remark: Remark;
  window: number;
  at: number;
}

export interface Written {
  received: readonly Received[];
  caseNos: readonly string[];
  /** Deeds given on this visit, by id. */
  deeds: readonly string[];
  outside: Outside | null;
  /** What was wrongly asked for on this visit: a window and a material each. */
  wronglyAsked: readonly string[];
  visitReason: VisitReason | null;
  /** The deed she came back with. */
  earlier: string | null;
}
/** A visit of which nothing is written down yet: also what tickets of older days are read as. */
export const nothingWritten: Written = {
  received: [],
  caseNos: [],
  deeds: [],
  outside: null,
  wronglyAsked: [],
  visitReason: null,
  earlier: null,
};

export const askedKey = (window: number, material: string): string => `${window} ${material}`;

/** What asks its holder to come once more, and says that she need not queue. */
export function bringsBack(kind: DeedKind): boolean {
  return kind === 'notice' || kind === 'deferral';
}

/** The first that is not done; none where the deed is ended, done with or of another kind. */
export function awaited({ handling, now }: Deed): Handling['steps'][number] | undefined {
  return now.state === 'open' ? handling?.steps.find(({ doneAt }) => doneAt === undefined) : undefined;
}

export const deedLetter: Record<DeedKind, string> = {
  notice: 'G',
  receipt: 'S',
  deferral: 'R',
  commitment: 'C',
};

// What the desk says about transferring, holding, calling by number, handing over and who answers for a visit; Chinese and English.
import type {
  CallReason,
  DeclineReason,
  NoShowReason,
  ParkKind,
  TransferReason,
} from '../../contract/commands/codes.ts';
import type { Words } from '../../ui/language.tsx';
import type { Verb } from './verbs.ts';
import { verbsInEnglish } from './verb-words.en.ts';
import { verbsInChinese } from './verb-words.zh.ts';

type Named = (name: string) => string;
type Counted = (count: number) => string;

export type TargetKind = 'queue' | 'item' | 'window' | 'clerk';

export interface VerbWords {
  verbs: Record<Verb, string>;
  verbsTitle: string;
  leavePanel: string;
  searchTargets: string;
  searchTargetsHint: string;
  searchItems: string;
  searchItemsHint: string;
  nothingFound: string;
  targetKinds: Record<TargetKind, string>;
  windowNo: (no: number) => string;
  quoted: Named;
  nobodySignedIn: string;
  pausedNow: string;

  transferTitle: string;
  transferKeeps: string;
  transferWhy: string;
  transferReasons: Record<TransferReason, string>;
  noteLabel: string;
  noteHint: Counted;
  transferNeeds: string;
  transferNeedsReason: string;
  transferDo: Named;
  transferred: (number: string, to: string) => string;

  parkTitle: string;
  parkKinds: Record<ParkKind, string>;
  parkHelp: Record<ParkKind, string>;
  parkingLeft: Counted;
  parked: (number: string, kind: string) => string;

  changeTitle: string;
  convertTitle: string;
  convertHelp: string;
  changeHelp: string;
  changed: (number: string, item: string) => string;
  changedAndMoved: (number: string, queue: string) => string;

  directTitle: string;
  directHelp: string;
  direct: Named;

  autoCall: string;
  callTitle: string;
  callRow: Named;
  callHelp: string;
  callReasons: Record<CallReason, string>;
  called: Named;

  declineTitle: string;
  declineHelp: Named;
  declineReasons: Record<DeclineReason, string>;
  declined: Named;

  noShowTitle: string;
  noShowReasons: Record<NoShowReason, string>;

  parkedTab: Counted;
  parkedTitle: string;
  parkedNone: string;
  parkedFor: (kind: string, time: string) => string;
  parkedAt: (window: number) => string;
  resume: string;
  resumeRow: Named;
  more: Counted;

  forMeTab: Counted;
  forMeTitle: string;
  forMeNone: string;
  /** The sender, and her window where she works at one. */
  fromWindow: (window: number | undefined, name: string) => string;
  posts: Record<'guide' | 'dutyManager', string>;
  take: string;
  takeRow: Named;
  decline: string;
  declineRow: Named;
  deadlineIn: Named;
  deadlineOver: Named;
  deadlineStands: string;
  handedToYou: (number: string, from: string, reason: string) => string;
  handedLate: (number: string, from: string) => string;

  chainTitle: string;
  chainHelp: string;
  chainNone: string;
  ownerClerk: (name: string, since: string) => string;
  ownerManager: (since: string) => string;
  ownerNone: string;
  owner: Named;
  dutyManager: string;
  step: ChainWords;
  readNote: string;
  note: string;
  noteTrouble: string;
  noteGone: string;
}

/** One sentence for each link of the chain; `by` is a name with its window, `to` is named in words already. */
export interface ChainWords {
  received: Named;
  direct: Named;
  parked: (by: string, kind: string) => string;
  resumed: Named;
  toQueue: (by: string, to: string, reason: string) => string;
  toWindow: (by: string, to: string, reason: string) => string;
  toClerk: (by: string, to: string, reason: string) => string;
  declined: (by: string, reason: string) => string;
  /** By time alone: the receiver's window paused too long, or nobody is there any more. */
  returned: (window: number, why: 'paused' | 'signedOff') => string;
  itemChanged: (by: string, to: string) => string;
  movedOn: (by: string, to: string) => string;
  inherited: string;
  /** With a reason: the duty manager did it. */
  handedOver: (window: number, to: string, reason: string) => string;
  takenBack: (window: number) => string;
  papersMoved: (by: string, window: string) => string;
  papersReturned: Named;
  atWindow: (name: string, window: number) => string;
  theHall: string;
  tookOn: (by: string) => string;
  handOverWithdrawn: (by: string) => string;
  offerReturned: (to: string) => string;
}

export const verbWords: Words<VerbWords> = { zh: verbsInChinese, en: verbsInEnglish };

// The clerk’s desk.
import type { PauseReason } from '../commands/codes.ts';
import type { Need } from '../commands/needs.ts';
import type { CaptionShows } from '../captions.ts';
import type {
  ChainLink,
  HandedOn,
  HandOver,
  LateHandOver,
  Owner,
  ParkedTicket,
  PersonOnDuty,
} from '../hands.ts';
import type { JourneyAtDesk, JourneysLed } from '../journeys.ts';
import type { Paperwork } from '../deeds.ts';
import type { StaffLanguage } from '../languages.ts';
import type { OwnMatters } from '../matters.ts';
import type { AssistanceShown } from '../assisting.ts';
import type { ResultHere, ResultPhone } from '../pickup.ts';
import type { Helper, HelpShown, OwnHelp } from '../helping.ts';
import type { Language, Text, WindowKind } from '../settings.ts';
import type { BookedShown } from './booking.ts';
import type { MarkShown } from './backend.ts';
import type { Framed, HoursState, WindowState } from './frame.ts';

/** 优先 of the visitor at the window: which class she named, and whether it is to be verified here. Nowhere else is the class told. */
export interface PriorityHere {
  class: { id: string; name: Text };
  state: 'declared' | 'verified' | 'refused';
}
export interface DeskTicket {
  ticketId: string;
  number: string;
  items: { id: string; name: Text }[];
  queue: { id: string; name: Text };
  language: Language;
  takenAt: number;
  waitedMs: number;
  stage: 'called' | 'serving';
  calledAt: number;
  servingSince?: number;
  calls: { at: number; spokenAt?: number; zone?: string; counts: boolean }[];
  callsLeft: number;
  /** Moments from which recall and 过号 are allowed. */
  recallFrom: number;
  noShowFrom: number | null;
  onMyWayUntil?: number;
  /** The hall was down while she was called: call again. */
  callAgain: boolean;
  /** Her number came of a booking. */
  booking?: BookedShown;
  moreItems: number;
  /** 一件事. */
  journey?: JourneyAtDesk;
  /** Who answers for the visit (首问负责); absent until somebody has received it. */
  owner?: Owner;
  /** How it came here, oldest first (≤ 20). */
  chain: ChainLink[];
  /** Sent here by hand: the sender's window and reason; declined with `declineHandOver` while it waits. */
  hasNote: boolean;
  priority?: PriorityHere;
  /** 帮办陪同: somebody goes along with her. */
  escort?: { helper?: Helper };
  /** 预审: which materials of this item a guide has seen, by their places in the catalogue's list. */
  prechecked?: { item: string; seen: number[]; at: number; by: string };
  needs?: Need[];
  /** Before 过号 a guide looks for her: not asked yet, or asked and looking until then. */
  guideSearch?: 'needed' | { until: number };
  /** What she came for stands still: she may go home with a 二次优先卡. */
  mayTakePass?: true;
  /** She came with one. */
  byPass?: true;
  /** 出件: what she came to fetch and has not got yet (≤ 10). */
  results?: ResultHere[];
  /** 出件通知: once her case is accepted. */
  resultPhone?: ResultPhone;
  /** What could not be done was reported under this number on this visit. */
  matter?: string;
  /** What she has brought and been given in writing. */
  paperwork: Paperwork;
}
export interface MissedTicket {
  ticketId: string;
  number: string;
  item: Text;
  missedAt: number;
  calls: { at: number; spokenAt?: number; zone?: string; counts: boolean }[];
  canReinstate: boolean;
}
export interface DeskView extends Framed {
  audience: 'desk';
  /** The pad at this window: whether it is there, and what it shows the visitor now. */
  pad: { connected: boolean; caption?: CaptionShows };
  no: number;
  name: Text;
  kind: WindowKind;
  zone: { id: string; name: Text };
  state: WindowState;
  /** Its clerk's account was ended: whoever signs in takes the window over. */
  released?: true;
  /** The clerk's account at this window, if any. */
  clerk?: { id: string; name: string; speaks?: StaffLanguage[] };
  /** AB 岗: who asks to go on here. */
  askedFor?: { id: string; name: string; at: number };
  pauseReason?: PauseReason;
  /** Paused: who covers, while that window is open; and whom this window covers. */
  coveredBy?: number;
  covers?: number[];
  since: number;
  current?: DeskTicket;
  /** The hall was down while this visitor was at the window: still with you? */
  askStillHere: boolean;
  waiting: number;
  longestWaitMs: number;
  next: {
    ticketId: string;
    number: string;
    item: Text;
    waitingMs: number;
    language: Language;
    priority?: true;
    /** When her booked slot begins. */
    slot?: number;
  }[];
  missed: MissedTicket[];
  missedCount: number;
  /** Those this window may resume (≤ 10): its own of every kind, and those released that it may serve. */
  parked: ParkedTicket[];
  parkedCount: number;
  /** So many more may be parked here. */
  parkingLeft: number;
  /** Sent here by hand (≤ 10), next first. */
  forMe: HandOver[];
  forMeCount: number;
  /** Sent from here by hand and not accepted yet (≤ 4), newest first; absent where there are none. */
  handedOn?: HandedOn[];
  handedOnMore?: number;
  /** For the 首席事务代表 who works at this window or looks at this desk: of the own departments (≤ 3). */
  lateHandOvers?: LateHandOver[];
  /** Signed-in windows to which a visit may be handed (≤ 20), nearest numbers first. */
  colleagues: {
    window: number;
    clerk: { id: string; name: string; speaks?: StaffLanguage[] };
    paused: boolean;
  }[];
  /** Away from windows, and to be handed to in person all the same (≤ 8). */
  onDuty?: PersonOnDuty[];
  /** Ids of queues that some window serves (≤ 100): what `transferTicket` takes. Names and items stand in the catalogue. */
  mayTransferTo: { queues: string[] };
  /** The window calls by itself when it is open and free. */
  autoCall: boolean;
  /** 出件: this window hands results over. */
  pickup?: true;
  /** 一件事 led by departments whose items this window does. */
  journeysLed?: JourneysLed;
  /** 办不成事 that the clerk here answers for; absent where there are none. */
  matters?: OwnMatters;
  servedToday: number;
  /** Deferred materials due by the next working day, of the whole hall. */
  deferralsDue: number;
  hours: HoursState;
  /** This window keeps its own hours and is outside them: nobody is counted on it, and nothing is refused. */
  offHours?: { opensAt?: number };
  /** Systems that are down and concern this window (≤ 6), and who stands aside meanwhile. */
  down?: MarkShown[];
  downMore?: number;
  aside?: number;
  /** Calls of this window that no display could speak in time. */
  unheard: boolean;
  /** No display with sound serves this window's zone. */
  zoneSilent: boolean;
  /** Asked for here; and asked of whoever works here. */
  help: { own: OwnHelp[]; forMe: HelpShown[] };
  /** 帮办代办, at windows that assist. */
  assistances?: { list: AssistanceShown[]; count: number };
}

// The manager’s live page.
import type { Alarm } from '../alarms.ts';
import type { ParkKind, PauseReason } from '../commands/codes.ts';
import type { ClosingChoice, Wait } from '../commands/visitors.ts';
import type { HandlingCounts } from '../handlings.ts';
import type { OwnHands } from '../hands.ts';
import type { HelpShown } from '../helping.ts';
import type { StaffLanguage } from '../languages.ts';
import type { Text } from '../settings.ts';
import type { MarkShown } from './backend.ts';
import type { Framed, HoursState, WindowState } from './frame.ts';

export interface ManagerView extends Framed {
  audience: 'manager';
  hours: HoursState;
  day: string;
  alarms: Alarm[];
  alarmsMore: number;
  /** Who asks for help now, what nobody has answered first. */
  help: HelpShown[];
  helpMore: number;
  totals: {
    issued: number;
    waiting: number;
    serving: number;
    served: number;
    missed: number;
    withdrawn: number;
    rated: number;
  };
  queues: {
    id: string;
    name: Text;
    zone: string;
    waiting: number;
    longestWaitMs: number;
    served: number;
    windowsOpen: number;
    wait: Wait;
  }[];
  queuesMore: number;
  /** 首问负责: visits received and not ended, by who answers for them; hand-overs not taken up yet. */
  responsibility: {
    open: number;
    ofDutyManager: number;
    handOvers: number;
    handOversLate: number;
    parked: number;
  };
  /** Absent where nobody in person looks. */
  ownHands?: OwnHands;
  /** 优先 today, by class (≤ 20): how many were declared, verified and not confirmed. */
  priorities: { class: { id: string; name: Text }; declared: number; verified: number; refused: number }[];
  /** Those who will not be reached by closing as things stand; the first 20. */
  closing?: {
    closesAt: number;
    count: number;
    undecided: number;
    visits: {
      ticketId: string;
      number: string;
      queue: string;
      expectedAt: number;
      servedLate?: true;
      /** What she says herself. */
      choice?: ClosingChoice;
    }[];
  };
  /** Told that they will not be reached by closing, so many went today, took a 二次优先卡, and left their papers; absent where nobody did. */
  leftUnreached?: { gone: number; passes: number; dropOffs: number };
  /** What windows gave in writing today, what was asked twice, and deferred materials still to come: of the whole hall, and for who leads it. */
  paperwork?: {
    notices: number;
    receipts: number;
    deferrals: number;
    commitments: number;
    askedAgain: number;
    repeatVisits: number;
    /** Refused: what the hall fetches itself, or what is cancelled. */
    wronglyAsked: number;
    redCards: number;
    deferralsOpen: number;
    deferralsDue: number;
  };
  /** 跨域通办 and 惠企: accepted, and a step is awaited. */
  handlings?: HandlingCounts;
  /** 办不成事: not over yet, and past a promise. */
  matters?: { open: number; overdue: number };
  /** 出件: to be fetched, and lying longer than their day. */
  results?: { ready: number; overdue: number };
  /** 一件事 today; `stands`: under way, and nobody is called for their next step now. */
  journeys?: { taken: number; finished: number; unfinished: number; underWay: number; stands: number };
  /** Who has waited longer than this has waited too long by the hall's own promise. */
  waitPromiseMinutes: number;
  windows: {
    no: number;
    name: Text;
    zone: string;
    state: WindowState;
    pauseReason?: PauseReason;
    coveredBy?: number;
    clerk?: string;
    /** What its clerk speaks besides Chinese. */
    speaks?: StaffLanguage[];
    since: number;
    ticket?: { number: string; stage: 'called' | 'serving'; since: number };
    served: number;
    parked: number;
    /** Visits its clerk answers for, wherever they are now. */
    owned: number;
    /** Sent there by hand and not taken up yet. */
    forMe: number;
  }[];
  windowsMore: number;
  /** Whose papers lie at windows where nobody works (≤ 10), the longest first; resolved with `movePapers`. */
  heldPapers: { ticketId: string; number: string; window: number; kind: ParkKind; since: number }[];
  heldPapersMore: number;
  /** Systems marked as down (≤ 20), the oldest first; passes given today. */
  down?: MarkShown[];
  downMore?: number;
  passesToday?: number;
  devices: DeviceState[];
  devicesMore: number;
}
export interface DeviceState {
  id: string;
  kind: 'kiosk' | 'board' | 'windowDisplay' | 'pad' | 'agent' | 'printer';
  label: string;
  zone?: string;
  connected: boolean;
  since: number;
  health: string;
  level: 'ok' | 'yellow' | 'red';
}

// What each audience is shown: small, whole, and holding nothing that its audience may not know. Moments are ms since epoch on the hall's clock.
import type { Language, Text, WindowKind } from './settings.ts';
import type { Alarm } from './alarms.ts';
import type { ParkKind, PauseReason, Wait } from './commands.ts';
import type { ChainLink, HandOver, Owner, ParkedTicket } from './hands.ts';
import type { PrinterView } from './paper-view.ts';

/** Every view carries the hall's clock and the settings version whose catalogue names things for it. */
export interface Framed {
  now: number;
  hallId: string;
  hallName: Text;
  timeZone: string;
  catalogue: string;
}

export type HoursState =
  /** `reopensAt`: closing is only for a break, until then. */
  | { state: 'open'; closesAt: number; reopensAt?: number }
  | { state: 'break'; opensAt: number }
  | { state: 'beforeOpening'; opensAt: number; ticketsFrom: number }
  | { state: 'closed'; opensAt?: number };

// ---- board (hall display), one per zone or for the whole hall -----------------------------------------------

/** One call or recall: shown and spoken whole, in order. `callId` is what the display reports back. */
export interface CallShown {
  callId: string;
  number: string;
  window: number;
  /** The window's zone. */
  zone: string;
  /** Where she waits, if that is another zone: the call is shown and spoken there too. */
  waitsIn?: string;
  language: Language;
  at: number;
  /** 1 for the first call, 2 and more for recalls. */
  nth: number;
  /** A display has spoken it: whoever speaks for the zone from now on does not say it again. */
  spoken?: true;
}
export interface BoardRow {
  number: string;
  window: number;
  zone: string;
  calledAt: number;
  nth: number;
}
export interface BoardView extends Framed {
  audience: 'board';
  /** null: the whole hall. */
  zone: string | null;
  hours: HoursState;
  /** The log of calls of the last 60 s (≤ 50), oldest first, whatever became of the ticket since. */
  calls: CallShown[];
  /** Called and not yet at the window, newest first (≤ 12). */
  rows: BoardRow[];
  rowsMore: number;
  /** Next in line (≤ 12 numbers) and lately missed (≤ 12). */
  next: { number: string; zone: string }[];
  missed: string[];
  waiting: number;
  zones: { id: string; name: Text }[];
  /** The zones this very display speaks for; empty: it stays silent. */
  speaksFor: string[];
  announceWithinMs: number;
}

// ---- window display ------------------------------------------------------------------------------------------

export type WindowState = 'closed' | 'paused' | 'open';
export interface WindowDisplayView extends Framed {
  audience: 'windowDisplay';
  no: number;
  name: Text;
  kind: WindowKind;
  zone: { id: string; name: Text };
  organisation?: Text;
  state: WindowState;
  pauseReason?: PauseReason;
  /** Shown where the hall's settings say so. */
  staffNumber?: string;
  current?: {
    number: string;
    stage: 'called' | 'serving';
    calledAt: number;
    nth: number;
    language: Language;
  };
  nextNumbers: string[];
}

// ---- kiosk -----------------------------------------------------------------------------------------------------

/** Items that wait in the same line share a lane; `catalogue.items[].lane` names it. */
export interface LaneState {
  lane: string;
  queue: string;
  zone: string;
  waiting: number;
  /** What a visitor who takes a number now would wait. */
  wait: Wait;
  windows: number[];
  noWindowOpenNow: boolean;
  /** Set where no number is given now. */
  refusal?: 'hallClosed' | 'noMoreTicketsToday' | 'noWindowPlanned';
}
export interface KioskView extends Framed {
  audience: 'kiosk';
  hours: HoursState;
  lanes: LaneState[];
  /** Lanes left out of a very large hall's view: numbers are given there too, without figures. */
  lanesMore?: number;
  printer?: PrinterState;
  /** Another printer that can print now, nearest first. */
  otherPrinter?: PrinterState;
  /** Papers of tickets taken here in the last minutes that are not out yet (≤ 20): what the kiosk tells the visitor. */
  papers: { paperId: string; ticketId: string; state: PaperState }[];
  callLimit: number;
}
export type PaperState =
  'wanted' | 'onRequest' | 'claimed' | 'printed' | 'sent' | 'uncertain' | 'notSent' | 'lapsed';
export type PrinterHealth =
  'ok' | 'nearEnd' | 'paperOut' | 'coverOpen' | 'cutterError' | 'offline' | 'unreachable' | 'unknown';
export interface PrinterState {
  id: string;
  name: Text;
  zone: string;
  health: PrinterHealth;
  since: number;
}

// ---- phone -------------------------------------------------------------------------------------------------------

export interface PhoneView extends Framed {
  audience: 'phone';
  ticketId: string;
  number: string;
  language: Language;
  items: { id: string; name: Text }[];
  queue: Text;
  zone: { id: string; name: Text };
  takenAt: number;
  stage: 'waiting' | 'called' | 'serving' | 'parked' | 'served' | 'missed' | 'withdrawn' | 'closed';
  /** Set while parked: come back to any window of the queue (released), or to that very window. */
  parked?: ParkKind;
  hours: HoursState;
  ahead?: number;
  wait?: Wait;
  noWindowOpenNow?: true;
  /** The windows that may call this ticket (≤ 20), while it waits. */
  windows?: number[];
  /** Set from the call on. */
  window?: { no: number; name: Text; zone: { id: string; name: Text } };
  calls: { at: number; spokenAt?: number; zone?: string; counts: boolean }[];
  onMyWayUntil?: number;
  canSayOnMyWay: boolean;
  canReinstate: boolean;
  undoUntil?: number;
  canRate: boolean;
  rated: boolean;
  materials: { name: Text; requirement: Text }[];
  complaintLine: string;
}

// ---- desk ----------------------------------------------------------------------------------------------------------

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
  moreItems: number;
  /** Who answers for the visit (首问负责); absent until somebody has received it. */
  owner?: Owner;
  /** How it came here, oldest first (≤ 20). */
  chain: ChainLink[];
  /** Sent here by hand: the sender's window and reason; declined with `declineHandOver` while it waits. */
  hasNote: boolean;
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
  no: number;
  name: Text;
  kind: WindowKind;
  zone: { id: string; name: Text };
  state: WindowState;
  /** The clerk's account at this window, if any. */
  clerk?: { id: string; name: string };
  pauseReason?: PauseReason;
  since: number;
  current?: DeskTicket;
  /** The hall was down while this visitor was at the window: still with you? */
  askStillHere: boolean;
  waiting: number;
  longestWaitMs: number;
  next: { ticketId: string; number: string; item: Text; waitingMs: number; language: Language }[];
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
  /** Signed-in windows to which a visit may be handed (≤ 20), nearest numbers first. */
  colleagues: { window: number; clerk: { id: string; name: string }; paused: boolean }[];
  /** Ids of queues that some window serves (≤ 100): what `transferTicket` takes. Names and items stand in the catalogue. */
  mayTransferTo: { queues: string[] };
  /** The window calls by itself when it is open and free. */
  autoCall: boolean;
  servedToday: number;
  hours: HoursState;
  /** Calls of this window that no display could speak in time. */
  unheard: boolean;
  /** No display with sound serves this window's zone. */
  zoneSilent: boolean;
}

// ---- rating pad ------------------------------------------------------------------------------------------------------

export interface PadView extends Framed {
  audience: 'pad';
  no: number;
  name: Text;
  /** The visit that may be rated here now. */
  rate?: { ticketId: string; number: string; language: Language; until: number };
  current?: { number: string; stage: 'called' | 'serving'; language: Language };
  state: WindowState;
}

// ---- manager ------------------------------------------------------------------------------------------------------------

export interface ManagerView extends Framed {
  audience: 'manager';
  hours: HoursState;
  day: string;
  alarms: Alarm[];
  alarmsMore: number;
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
  /** Who has waited longer than this has waited too long by the hall's own promise. */
  waitPromiseMinutes: number;
  windows: {
    no: number;
    name: Text;
    zone: string;
    state: WindowState;
    pauseReason?: PauseReason;
    clerk?: string;
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

export type View =
  BoardView | WindowDisplayView | KioskView | PhoneView | DeskView | PadView | ManagerView | PrinterView;
export type Audience = View['audience'];
export type ViewOf<Name extends Audience> = Extract<View, { audience: Name }>;

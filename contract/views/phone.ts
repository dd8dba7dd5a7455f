// The visitor’s own page.
import type { BackendReason } from '../commands/backend.ts';
import type { ParkKind } from '../commands/codes.ts';
import type { CloseReason } from '../commands/hall.ts';
import type { ClosingChoice, Wait } from '../commands/visitors.ts';
import type { OwnAssistance } from '../assisting.ts';
import type { ResultPhone, ResultTold } from '../pickup.ts';
import type { MatterTold } from '../matters.ts';
import type { WayStep } from '../hands.ts';
import type { Helper, OwnHelp } from '../helping.ts';
import type { DeedShown } from '../deeds.ts';
import type { HandlingWay } from '../handlings.ts';
import type { JourneyShown } from '../journeys.ts';
import type { MessageChoice } from '../messages.ts';
import type { Language, Text } from '../settings.ts';
import type { BookedShown } from './booking.ts';
import type { PassShown } from './backend.ts';
import type { Framed, HoursState } from './frame.ts';

/** `bookItem`: what she may book another time for. */
export interface AfterClosing {
  closesAt: number;
  servedLate: boolean;
  opensAt?: number;
  choice?: ClosingChoice;
  mayTakePass?: true;
  /** 留件: her number is then given up. */
  mayDropOff?: true;
  bookItem?: string;
}

export interface PhoneView extends Framed {
  audience: 'phone';
  ticketId: string;
  number: string;
  language: Language;
  items: { id: string; name: Text }[];
  queue: Text;
  zone: { id: string; name: Text };
  takenAt: number;
  /** 优先: declared and to be verified, verified, or not confirmed. */
  priority?: 'declared' | 'verified' | 'refused';
  /** Her number came of a booking. */
  booking?: BookedShown;
  stage: 'waiting' | 'called' | 'serving' | 'parked' | 'served' | 'missed' | 'withdrawn' | 'closed';
  /** Set while parked: come back to any window of the queue (released), or to that very window. */
  parked?: ParkKind;
  hours: HoursState;
  ahead?: number;
  wait?: Wait;
  noWindowOpenNow?: true;
  /** Her turn will come after closing: she is served late (延时), or comes another day. */
  afterClosing?: AfterClosing;
  /** Why the visit was closed, and when the queue opens next. */
  closed?: { reason: CloseReason | 'dayEnd'; opensAt?: number };
  /** The windows that may call this ticket (≤ 20), while it waits. */
  windows?: number[];
  /** Set from the call on. */
  window?: { no: number; name: Text; zone: { id: string; name: Text } };
  calls: { at: number; spokenAt?: number; zone?: string; counts: boolean }[];
  onMyWayUntil?: number;
  canSayOnMyWay: boolean;
  canReinstate: boolean;
  /** The system for her item is down: she keeps her place, or books another time for `bookItem`. */
  down?: { since: number; reason: BackendReason; bookItem?: string };
  mayTakePass?: true;
  /** The pass with which her visit ended. */
  pass?: PassShown;
  /** Of another day: nothing is left of the visit but its pass, its papers and those she left. */
  alone?: true;
  undoUntil?: number;
  canRate: boolean;
  rated: boolean;
  /** 出件: results of cases of this visit. */
  results?: ResultTold[];
  /** 出件通知: absent where the hall sends none, or nothing is to come. */
  resultPhone?: ResultPhone;
  /** 一件事: all steps, and where she is. */
  journey?: JourneyShown;
  /** 跨域通办 or 惠企, of what comes next, until its receipt is given. */
  way?: HandlingWay;
  materials: { name: Text; requirement: Text }[];
  /** What the window gave her in writing (≤ 10), notices first. */
  deeds?: DeedShown[];
  complaintLine: string;
  /** 帮办代办 that she asked for and is not done yet (≤ 4). */
  assistances?: OwnAssistance[];
  /** What could not be done on this visit: reported, and how that stands. */
  matter?: MatterTold;
  /** Absent: the hall sends no messages, or the visit is over. */
  messages?: MessageChoice;
  /** 首问负责: who answers for the visit; by name only where the hall shows names. */
  answers?: { helper: Helper; since: number };
  /** How it came there, oldest first (≤ 8). */
  hands?: WayStep[];
  /** She asked for somebody to come. */
  help?: OwnHelp;
}

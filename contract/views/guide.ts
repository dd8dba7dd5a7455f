// The guide's tablet: who asks for help near by, who was missed, how the lines stand, which printers print.
import type { Need } from '../commands/needs.ts';
import type { Wait } from '../commands/visitors.ts';
import type { ChainLink, HandOver, Owner, OwnHands, OwnVisit, PersonOnDuty } from '../hands.ts';
import type { AssistanceShown } from '../assisting.ts';
import type { Helper, HelpShown } from '../helping.ts';
import type { Language, Text } from '../settings.ts';
import type { BookedShown } from './booking.ts';
import type { Framed, HoursState } from './frame.ts';
import type { PrinterState } from './printer.ts';

export interface GuideView extends Framed, OwnHands {
  audience: 'guide';
  /** null: the whole hall. */
  zone: string | null;
  hours: HoursState;
  zones: { id: string; name: Text }[];
  /** Here, and emergencies wherever they are; what nobody has answered first. */
  help: HelpShown[];
  helpMore: number;
  /** In the other zones. */
  helpElsewhere: number;
  /** Lately missed here, the latest first (≤ 8). */
  missed: { ticketId: string; number: string; item: Text; missedAt: number; canReinstate: boolean }[];
  missedCount: number;
  /** 帮办代办: what nobody has taken over first. */
  assistances: AssistanceShown[];
  assistancesMore: number;
  /** How long one who takes a number now would wait, by lane; figures of small print. */
  lanes: { lane: string; waiting: number; wait: Wait }[];
  printers: PrinterState[];
  /** The hall has a queue for results (出件). */
  pickup?: true;
}

/** To whom a visit may be handed: at a window, or on duty away from windows. */
export interface Receivers {
  atWindows: { id: string; name: string; window: number; paused: boolean; serves: boolean }[];
  onDuty: PersonOnDuty[];
}

/** One number as the guide looks it up: where it is, what it waits for, what may be done for its visitor. */
export interface GuideTicket {
  ticketId: string;
  number: string;
  language: Language;
  takenAt: number;
  stage: 'waiting' | 'called' | 'serving' | 'parked' | 'served' | 'missed' | 'withdrawn' | 'closed';
  items: { id: string; name: Text }[];
  queue: { id: string; name: Text };
  zone: { id: string; name: Text };
  /** Where to wait is `zone`; these windows may call (≤ 20), or the one where she is expected. */
  windows: number[];
  window?: { no: number; name: Text; zone: { id: string; name: Text } };
  ahead?: number;
  wait?: Wait;
  noWindowOpenNow?: true;
  missedAt?: number;
  canReinstate: boolean;
  booking?: BookedShown;
  calls: number;
  needs: Need[];
  /** What she is here for stands still: she may go home with a 二次优先卡 instead. */
  mayTakePass?: true;
  /** 帮办陪同. */
  escort?: { helper?: Helper };
  prechecked?: { item: string; seen: number[]; at: number };
  /** Who answers for the visit, and how it came there; absent until somebody has received it. */
  owner?: Owner;
  chain: ChainLink[];
  /** Whoever looks may take it upon herself, or hand on what she answers for (to those of `receivers`). */
  mayReceive?: true;
  receivers?: Receivers;
  /** Handed to whoever looks; or by her to somebody else. */
  forMe?: HandOver;
  handedTo?: OwnVisit['handedTo'];
  mayWithdraw?: true;
  priority?: { state: 'declared' | 'verified' | 'refused'; class: { id: string; name: Text } };
}

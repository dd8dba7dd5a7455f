// The ticket machine: lines, waits, its printer.
import type { Doubt, Wait } from '../commands/visitors.ts';
import type { OwnHelp } from '../helping.ts';
import type { Framed, HoursState } from './frame.ts';
import type { PaperState, PrinterState } from './printer.ts';

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
  refusal?:
    'hallClosed' | 'noMoreTicketsToday' | 'noWindowPlanned' | 'hallPaused' | 'queueClosed' | 'doubtfulToday';
  /** When numbers of this queue are given next, where it keeps its own hours. */
  opensAt?: number;
  /** The turn of who takes a number now would come after closing. */
  doubtfulToday?: Doubt;
  /** The systems of all windows at work for it are down. */
  down?: true;
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
  /** What cannot be done now because a system is down: single items, and whole departments. */
  down?: { items: string[]; departments: string[] };
  /** Papers are out with which somebody may come back. */
  returns?: true;
  /** Where today is doubtful a 二次优先卡 is given too. */
  passBeforeClosing?: true;
  /** Or papers are left to be handled. */
  dropOffBeforeClosing?: true;
  /** 出件: results lie ready to be fetched. */
  results?: true;
  /** Passes are out that are still good. */
  passes?: true;
  papers: { paperId: string; ticketId?: string; state: PaperState }[];
  callLimit: number;
  /** Where times can be booked: how many bookings are due within the hour. */
  booking?: { soon: number };
  /** Somebody was asked to come here. */
  help?: OwnHelp;
}

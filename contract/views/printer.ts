// What a device agent is shown: the papers its printers shall make now.
import type { Wait } from '../commands/visitors.ts';
import type { DeedShown } from '../deeds.ts';
import type { HandlingWay } from '../handlings.ts';
import type { MatterTold } from '../matters.ts';
import type { Language, Text } from '../settings.ts';
import type { BookedShown, BookedSlip } from './booking.ts';
import type { PassShown } from './backend.ts';
import type { Framed } from './frame.ts';

interface Wanted {
  paperId: string;
  printer: string;
  /** 1 for the first paper; more: a reprint, marked 补打. */
  copy: number;
  language: Language;
  hallName: Text;
  timeZone: string;
  complaintLine: string;
  /** Only where the hall has an address that phones can reach. */
  url?: string;
}
/** The receipt of a 办不成事 matter: of no visit. */
export interface MatterPaper extends Wanted {
  matter: MatterTold;
}
/** The slip of a booking: of nobody who is here yet. */
export interface BookingPaper extends Wanted {
  booked: BookedSlip;
}
/** The slip of papers left to be handled: of no visit. */
export interface DropOffPaper extends Wanted {
  dropOff: { reference: string; item: Text; at: number };
}
/** A paper that a printer of this agent shall make now: everything on it already in words of the hall's settings. */
export type PaperWanted = TicketPaper | MatterPaper | BookingPaper | DropOffPaper;
export interface TicketPaper extends Wanted {
  ticketId: string;
  number: string;
  code: string;
  items: Text[];
  queue: Text;
  zone: { id: string; name: Text };
  windows: number[];
  ahead: number;
  wait: Wait;
  takenAt: number;
  /** 优先 by declaration (bring the evidence) or verified. */
  priority?: 'declared' | 'verified';
  /** 跨域通办 or 惠企. */
  way?: HandlingWay;
  callLimit: number;
  materials: { name: Text; requirement: Text }[];
  /** 一件事: its name, and its steps in order with their zones; those that are over are marked. */
  journey?: { name: Text; steps: { name: Text; zone: string; over?: true; now?: true }[] };
  /** A 二次优先卡 instead of the slip of the number. */
  pass?: PassShown;
  /** Set: a notice, receipt or commitment is printed instead of the number slip. */
  deed?: DeedShown;
  /** The number came of a booking. */
  booking?: BookedShown;
}
export interface PrinterView extends Framed {
  audience: 'printer';
  printers: { id: string; name: Text; address: string; profile: string }[];
  papers: PaperWanted[];
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

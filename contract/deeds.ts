// What a window gave in writing, as papers, phones and desks show it, and what a visit has left with the hall so far.
import type { DeedKind, MaterialFault, VisitReason } from './commands/notice-codes.ts';
import type { HandlingShown } from './handlings.ts';
import type { PaperState } from './views/printer.ts';
import type { Text } from './settings.ts';

export interface DeedMaterial {
  name: Text;
  requirement: Text;
  /** Who issues it. */
  source: string;
  /** On a notice: what is wrong with it. */
  why?: MaterialFault;
}
export interface DeedShown {
  id: string;
  kind: DeedKind;
  /** Of what she comes back with: lets her in at a kiosk, with the number. */
  code?: string;
  /** Still to be fulfilled, fulfilled, or ended otherwise. */
  state: 'open' | 'done' | 'ended';
  at: number;
  number: string;
  window: number;
  item: Text;
  caseNos: string[];
  materials: DeedMaterial[];
  /** So many more stand on the sheet from the office printer. */
  materialsMore: number;
  /** Further words stand on that sheet only: they are kept apart from the book. */
  hasText: boolean;
  /** Of a receipt: promised by this day; of a deferral: what is missing comes by this day. YYYY-MM-DD */
  dueDay?: string;
  /** Of a receipt: 跨域通办 and 惠企, what goes on and by when. */
  handling?: HandlingShown;
  /** Of a notice: the last working day for telling everything at once; without it the application counts as accepted. */
  clockDay?: string;
}
/** The whole sheet for the office printer: read through the door, in no view. */
export interface DeedSheet extends DeedShown {
  hallName: Text;
  timeZone: string;
  complaintLine: string;
  windowName: Text;
  /** The promised working days of the item. */
  promisedDays?: number;
  other?: string;
  outside?: string;
}
/** A row of the desk's list of what is due. */
export interface DeedDue {
  id: string;
  kind: DeedKind;
  number: string;
  item: Text;
  at: number;
  dueDay: string;
  overdue: boolean;
  /** So many materials are still missing. */
  left: number;
}

/** What the visit at the window has brought and been given so far. */
export interface Paperwork {
  /** By reference, as the catalogue names its materials: taken in, or seen and handed back. */
  received: { material: string; state: 'received' | 'returned'; window: number; times: number }[];
  caseNos: string[];
  deeds: { id: string; kind: DeedKind; paper?: PaperState }[];
  /** A material outside the list, asked of the supervisor. */
  outside?: 'asked' | 'agreed' | 'refused';
  visitReason?: VisitReason;
  /** Materials were taken in, and nothing was given in writing for them yet. */
  unanswered?: true;
  /** The deed she came back with. */
  earlier?: string;
}

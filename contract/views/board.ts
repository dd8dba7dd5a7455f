// The hall display, one per zone or for the whole hall.
import type { Language, Text } from '../settings.ts';
import type { MarkShown } from './backend.ts';
import type { Framed, HoursState } from './frame.ts';

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
  /** 优先; of which class no screen tells. */
  priority?: true;
}
export interface BoardRow {
  number: string;
  window: number;
  zone: string;
  calledAt: number;
  nth: number;
  priority?: true;
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
  /** Numbers closed by the manager a moment ago (≤ 12). */
  closed: string[];
  waiting: number;
  /** Systems that are down, as far as they concern this board; said aloud by whoever speaks for a zone. */
  down?: { marks: Omit<MarkShown, 'waiting'>[]; more: number };
  zones: { id: string; name: Text }[];
  /** The zones this very display speaks for; empty: it stays silent. */
  speaksFor: string[];
  announceWithinMs: number;
  /** Where times can be booked: who checks in by phone reads it here. It changes every few minutes. */
  hallCode?: string;
}

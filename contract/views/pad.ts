// The rating pad of a window.
import type { CaptionShows } from '../captions.ts';
import type { Language, Text } from '../settings.ts';
import type { Framed, WindowState } from './frame.ts';

export interface PadView extends Framed {
  audience: 'pad';
  no: number;
  name: Text;
  /** The visit that may be rated here now. */
  rate?: { ticketId: string; number: string; language: Language; until: number };
  current?: { number: string; stage: 'called' | 'serving'; language: Language };
  state: WindowState;
  /** What the clerk shows this visitor in writing, until it is gone. */
  caption?: { shows: CaptionShows; language: Language };
}

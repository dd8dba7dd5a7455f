// The display above one window.
import type { PauseReason } from '../commands/codes.ts';
import type { Language, Text, WindowKind } from '../settings.ts';
import type { Framed, WindowState } from './frame.ts';

export interface WindowDisplayView extends Framed {
  audience: 'windowDisplay';
  no: number;
  name: Text;
  kind: WindowKind;
  zone: { id: string; name: Text };
  organisation?: Text;
  state: WindowState;
  pauseReason?: PauseReason;
  /** Paused: people go to that window meanwhile, which is open. */
  coveredBy?: number;
  /** Shown where the hall's settings say so. */
  staffNumber?: string;
  current?: {
    number: string;
    stage: 'called' | 'serving';
    calledAt: number;
    nth: number;
    priority?: true;
    language: Language;
  };
  nextNumbers: string[];
  /** Its system is down: it calls nobody. */
  down?: true;
}

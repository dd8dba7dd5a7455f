// Windows and their clerks: what can happen.
import type { PauseReason } from '../../../contract/commands/codes.ts';
import type { StaffLanguage } from '../../../contract/languages.ts';

export type WindowEvent =
  | { type: 'windowStaffed'; window: number; clerk: string }
  /** What its clerk speaks besides Chinese, in place of what was known. */
  | { type: 'windowSpeaks'; window: number; speaks: StaffLanguage[] }
  | { type: 'windowOpened'; window: number }
  | { type: 'windowPaused'; window: number; reason: PauseReason; coveredBy?: number }
  | { type: 'windowResumed'; window: number }
  | { type: 'windowClosed'; window: number };

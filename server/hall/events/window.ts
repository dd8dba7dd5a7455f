// Windows and their clerks: what can happen.
import type { PauseReason } from '../../../contract/commands/codes.ts';

export type WindowEvent =
  | { type: 'windowStaffed'; window: number; clerk: string }
  | { type: 'windowOpened'; window: number }
  | { type: 'windowPaused'; window: number; reason: PauseReason; coveredBy?: number }
  | { type: 'windowResumed'; window: number }
  | { type: 'windowClosed'; window: number };

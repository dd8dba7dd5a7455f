// What each audience is shown: small, whole, and holding nothing that its audience may not know.
import type { BoardView } from './views/board.ts';
import type { DeskView } from './views/desk.ts';
import type { GuideView } from './views/guide.ts';
import type { KioskView } from './views/kiosk.ts';
import type { ManagerView } from './views/manager.ts';
import type { PadView } from './views/pad.ts';
import type { PhoneView } from './views/phone.ts';
import type { PrinterView } from './views/printer.ts';
import type { WindowDisplayView } from './views/window-display.ts';

export type View =
  | BoardView
  | WindowDisplayView
  | KioskView
  | PhoneView
  | DeskView
  | PadView
  | ManagerView
  | GuideView
  | PrinterView;
export type Audience = View['audience'];
export type ViewOf<Name extends Audience> = Extract<View, { audience: Name }>;

// The sentences of the manager's pages, by name: the compiler then finds one that a language lacks.
import type { PauseReason } from '../../contract/commands/codes.ts';
import type { DeviceState, ManagerView } from '../../contract/views/manager.ts';
import type { WindowState } from '../../contract/views/frame.ts';

type Counted = (count: number) => string;
type Timed = (time: string) => string;

export type Page =
  | 'live'
  | 'matters'
  | 'results'
  | 'bookings'
  | 'authority'
  | 'devices'
  | 'people'
  | 'keys'
  | 'emergency'
  | 'messages'
  | 'backup';
export type StaffRole = 'administrator' | 'manager' | 'clerk' | 'guide';

export interface ManagerWords {
  title: string;
  pages: Record<Page, string>;
  pagesLabel: string;
  signOut: string;
  hoursOpen: Timed;
  hoursOpenUntilBreak: Timed;
  hoursBreak: Timed;
  hoursBefore: Timed;
  hoursClosed: string;
  alarmsTitle: string;
  alarmsNone: string;
  alarmsMore: Counted;
  alarmsLess: string;
  level: Record<'red' | 'yellow', string>;
  since: Timed;
  clockIsRight: string;
  clockBelieved: string;
  reprint: string;
  reprinted: (number: string) => string;
  going: string;
  goingTold: string;
  notConfirmed: string;
  totalsTitle: string;
  totals: Record<keyof ManagerView['totals'], string>;
  queuesTitle: string;
  promise: (minutes: number) => string;
  queue: string;
  waiting: string;
  longest: string;
  expected: string;
  windowsOpen: string;
  served: string;
  over: string;
  unserved: string;
  more: Counted;
  windowsTitle: string;
  windowCounts: (open: number, paused: number, closed: number) => string;
  windowState: Record<WindowState, string>;
  fresh: string;
  nobody: string;
  justNow: string;
  free: string;
  called: string;
  serving: string;
  servedCount: Counted;
  pauseReasons: Record<PauseReason, string>;
  devicesTitle: string;
  devicesWell: Counted;
  devicesBad: (bad: number, count: number) => string;
  devicesNone: string;
  deviceKind: Record<DeviceState['kind'], string>;
  health: Record<string, string>;
  pairingTitle: string;
  pairingNone: string;
  pairingHelp: string;
  pairingCode: string;
  pairingEnter: string;
  pairingUntil: Timed;
  confirm: string;
  confirmed: string;
  knownTitle: string;
  knownNone: string;
  device: string;
  place: string;
  pairedAt: string;
  seenAt: string;
  never: string;
  revoke: string;
  revoked: string;
  revokeAsk: string;
  zone: (zone: string) => string;
  window: (no: number) => string;
  peopleTitle: string;
  add: string;
  name: string;
  nameHelp: string;
  displayName: string;
  role: string;
  roles: Record<StaffRole, string>;
  staffNumber: string;
  staffNumberHelp: string;
  speaks: string;
  speaksHelp: string;
  speaksLater: string;
  organisation: string;
  organisationOwn: string;
  organisationHelp: string;
  state: string;
  active: string;
  disabled: string;
  create: string;
  passwordFor: (name: string) => string;
  passwordOnce: string;
  passwordHelp: string;
  passwordTaken: string;
  reset: string;
  resetAsk: string;
  disable: string;
  disableAsk: string;
  enable: string;
  required: string;
  you: string;
  backupTitle: string;
  backupText: string;
  backupCopy: string;
  backupNow: string;
  backupRunning: string;
  backupDone: (file: string, lines: string, size: string) => string;
  unreachable: string;
  failed: string;
  again: string;
  cancel: string;
}

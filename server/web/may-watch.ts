// Who may watch which view: one table. A visitor sees her own ticket, a board only boards, a desk only the staff.
import type { Watch } from '../../contract/socket.ts';
import { unreachable } from '../hall/authority.ts';
import type { Asker, DeviceRole, StaffRole } from '../hall/authority.ts';
import type { Hall } from '../hall/hall.ts';
import { isOwnWindow } from '../hall/views/scoped.ts';

type Audience = Watch['audience'];

const watchers: Record<Audience, readonly (StaffRole | DeviceRole | 'visitor' | 'key')[]> = {
  board: ['administrator', 'manager', 'clerk', 'guide', 'board', 'key'],
  windowDisplay: ['administrator', 'manager', 'clerk', 'windowDisplay', 'key'],
  kiosk: ['administrator', 'manager', 'clerk', 'kiosk', 'key'],
  phone: ['visitor', 'key'],
  desk: ['administrator', 'manager', 'clerk', 'key'],
  pad: ['pad', 'key'],
  manager: ['administrator', 'manager', 'key'],
  guide: ['administrator', 'manager', 'guide', 'key'],
  // Slips hold the visitors' secrets: nobody but who prints them.
  printer: ['agent'],
};

export function mayWatch(asker: Asker, watch: Watch): boolean {
  const who = roleOf(asker);
  if (who === null || !watchers[watch.audience].includes(who)) return false;
  switch (watch.audience) {
    case 'board':
      return asker.kind !== 'device' || asker.zone === undefined || asker.zone === watch.zone;
    case 'windowDisplay':
    case 'pad':
      return asker.kind !== 'device' || asker.window === undefined || asker.window === watch.window;
    case 'kiosk':
      return (
        asker.kind !== 'device' ||
        asker.printer === undefined ||
        asker.printer === (watch.printer ?? asker.printer)
      );
    case 'phone':
      return asker.kind !== 'visitor' || asker.ticketId === watch.ticketId;
    case 'desk':
    case 'manager':
    case 'guide':
    case 'printer':
      return true;
    default:
      throw unreachable(watch);
  }
}

/** Another authority's people see what everybody sees, their own windows' desks and their part of the manager's page. */
export function isOthers(asker: Asker, watch: Watch, hall: Hall): boolean {
  if ((asker.kind !== 'staff' && asker.kind !== 'key') || asker.organisation === undefined) return false;
  switch (watch.audience) {
    case 'board':
    case 'windowDisplay':
    case 'kiosk':
    case 'manager':
      return false;
    case 'desk':
      return !isOwnWindow(hall, asker.organisation, watch.window);
    case 'guide':
    case 'phone':
    case 'pad':
    case 'printer':
      return true;
    default:
      throw unreachable(watch);
  }
}

function roleOf(asker: Asker): StaffRole | DeviceRole | 'visitor' | 'key' | null {
  switch (asker.kind) {
    case 'staff':
    case 'device':
      return asker.role;
    case 'visitor':
      return 'visitor';
    case 'key':
      return asker.authorities === '*' ? 'key' : null;
    case 'booker':
    case 'clock':
      return null;
    default:
      throw unreachable(asker);
  }
}

// Whose hand is at the windows, as the manager sees it: windows that wait for one, papers at windows without one.
import type { Alarm } from '../../../contract/alarms.ts';
import type { ManagerView } from '../../../contract/views/manager.ts';
import type { Hall } from '../hall.ts';
import { heldBy, isReleased } from '../windows.ts';
import { windowNow } from './frame.ts';
import { parkedTickets } from './hands.ts';
import { fitting } from './limits.ts';

const heldShown = 10;
const heldBytes = 1_100;

/** Whether somebody of that account works at a window now. */
export function isAtWork(hall: Hall, clerk: string): boolean {
  return heldBy(hall, clerk) !== undefined;
}

/** U6: nobody works at the window, so nobody there can go on with them. */
export function heldPart(hall: Hall): Pick<ManagerView, 'heldPapers' | 'heldPapersMore'> {
  const held = parkedTickets(hall).flatMap(({ id: ticketId, number, now }): ManagerView['heldPapers'] => {
    if (now.stage !== 'parked' || now.kind === 'released') return [];
    if (windowNow(hall, now.window).now.state !== 'closed') return [];
    return [{ ticketId, number, window: now.window, kind: now.kind, since: now.at }];
  });
  const heldPapers = fitting(held, heldShown, heldBytes);
  return { heldPapers, heldPapersMore: held.length - heldPapers.length };
}

/** U8: until somebody takes it over. */
export function postAlarms(hall: Hall): Alarm[] {
  return [...hall.windows.values()]
    .filter(isReleased)
    .map(({ no: window, now }) => ({ kind: 'windowReleased', level: 'red', since: now.since, window }));
}

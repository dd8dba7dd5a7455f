// What the tests of answering for visits begin with, and ask again and again.
import type { TransferTarget } from '../../contract/commands/visits.ts';
import type { ManagerView } from '../../contract/views/manager.ts';
import type { Asker } from '../../server/hall/authority.ts';
import type { Around } from '../../server/hall/views/around.ts';
import { guideView } from '../../server/hall/views/guide.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { clock, VirtualHall } from '../support/virtual-hall.ts';
import { nobody, seeManager } from './hands-seen.ts';

/** A second guide. */
export const other: Asker = { kind: 'staff', id: 'other', role: 'guide' };

/** Never closed, a clerk at each window, one visitor waiting. */
export function begin(): { hall: VirtualHall; ticketId: string } {
  const hall = new VirtualHall(smallHall({}, alwaysOpen), clock('09:00'));
  const { ticketId } = hall.take('birth');
  return { hall: hall.staff(1, 2, 3), ticketId };
}

export const receive = (ticketId: string) => ({ name: 'receiveVisit', ticketId }) as const;
export const handOn = (ticketId: string, to: TransferTarget) =>
  ({ name: 'transferTicket', ticketId, to, reason: 'specialist' }) as const;
export const sendFrom = (window: number, to: TransferTarget) =>
  ({ name: 'transferTicket', window, to, reason: 'specialist' }) as const;

export const seeGuide = (hall: VirtualHall, person = 'guide') =>
  guideView(hall.hall, nobody, hall.now, { zone: null, person });
export const late = (hall: VirtualHall, around?: Around): ManagerView['alarms'] =>
  seeManager(hall, around).alarms.filter(({ kind }) => kind === 'handOverLate');

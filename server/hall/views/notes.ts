// Which note of a visit a member of the staff may read.
import type { StaffRole } from '../authority.ts';
import { answersHerself } from '../answering/receiving.ts';
import type { Hall } from '../hall.ts';
import { windowNow } from './frame.ts';

/**
 * The id of the note's row; null where the visit has none. A clerk reads those of visits at her window or sent to it, a guide
 * those of visits that she answers for or was handed; whoever looks after the hall reads all.
 */
export function noteFor(
  hall: Hall,
  ticketId: string,
  reader: { id: string; role: StaffRole } | null,
): { personalId: string | null } | 'unknownTicket' | 'notAllowed' {
  const ticket = hall.tickets.get(ticketId);
  if (ticket === undefined) return 'unknownTicket';
  if (reader?.role === 'guide' && ticket.offered?.to !== reader.id && !answersHerself(ticket, reader.id))
    return 'notAllowed';
  if (reader?.role === 'clerk') {
    const no = 'window' in ticket.now ? ticket.now.window : ticket.bound?.window;
    const now = no === undefined ? undefined : windowNow(hall, no).now;
    if (now === undefined || now.state === 'closed' || now.clerk !== reader.id) return 'notAllowed';
  }
  return { personalId: ticket.note?.personalId ?? null };
}

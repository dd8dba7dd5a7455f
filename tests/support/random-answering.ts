// The steps of a random day that are about answering for visits away from windows: on duty, receiving, handing on, taking back.
import type { Command, CommandName } from '../../contract/commands.ts';
import type { TransferTarget } from '../../contract/commands/visits.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { pick, someTicket } from './random-picks.ts';
import type { Step } from './random-picks.ts';
import type { VirtualHall } from './virtual-hall.ts';

const away: ReadonlySet<CommandName> = new Set([
  'startDuty',
  'endDuty',
  'receiveVisit',
  'withdrawHandOver',
  'transferTicket',
  'declineHandOver',
]);
/** Asked by somebody on duty, who names no window. */
export const isAway = (command: Command): boolean => away.has(command.name) && !('window' in command);

/** Two guides, and a manager who is on duty beside them. */
export function guideOf(which: number): Asker {
  const id = pick(['g0', 'g1', 'm0'], which) ?? 'g0';
  return { kind: 'staff', id, role: id === 'm0' ? 'manager' : 'guide' };
}

/** Of visits that are where such a step fits as often as there are any. */
export function answeringOf(hall: VirtualHall, { which, what }: Step): Command {
  const asker = guideOf(which);
  const own = asker.kind === 'staff' ? asker.id : '';
  const far = which >> 3;
  const mine = [...(hall.hall.ownedNow.get(`clerk:${own}`)?.values() ?? [])];
  const waiting = mine.filter((id) => hall.ticket(id).now.stage === 'waiting');
  const offered = [...hall.hall.offeredNow.values()];
  const forMe = pick(
    offered.filter((id) => hall.ticket(id).offered?.to === own),
    far,
  );
  const byMe = pick(
    waiting.filter((id) => hall.ticket(id).offered?.sender === own || hall.ticket(id).bound?.sender === own),
    far,
  );
  const any = someTicket(hall, far);
  const to: TransferTarget =
    far % 4 === 0
      ? { window: 1 + (far % 4) }
      : { clerk: pick(['g0', 'g1', 'm0', 'c0', 'key:api'], far) ?? 'g0' };
  switch ((which + what) % 10) {
    case 0:
    case 1:
      return { name: 'startDuty' };
    case 2:
      return { name: 'endDuty', ...(far % 2 === 0 ? {} : { person: 'g0' }) };
    case 3:
    case 4:
      return { name: 'receiveVisit', ticketId: forMe ?? any };
    case 5:
    case 6:
    case 7:
      return { name: 'transferTicket', ticketId: pick(waiting, far) ?? any, to, reason: 'specialist' };
    case 8:
      return { name: 'withdrawHandOver', ticketId: byMe ?? any };
    default:
      return { name: 'declineHandOver', ticketId: forMe ?? any, reason: 'busy' };
  }
}

// Who comes first and who needs what on a random day.
import { needs } from '../../contract/commands/needs.ts';
import type { Command } from '../../contract/commands.ts';
import type { VirtualHall } from './virtual-hall.ts';
import { pick } from './random-picks.ts';

/** `ticketId`: somebody, whoever that is. */
export function needsOf(which: number, window: number, ticketId: string): Command {
  return which % 2 === 0
    ? { name: 'askGuide', window }
    : { name: 'noteNeeds', ticketId, needs: which % 3 === 0 ? [] : [pick(needs, which >> 2) ?? 'deaf'] };
}

/** Granted, confirmed or not. */
export function priorityOf(hall: VirtualHall, which: number, ticketId: string): Command {
  const declared = [...hall.hall.tickets.values()].filter(({ priority }) => priority?.state === 'declared');
  return which % 4 === 0
    ? {
        name: 'grantPriority',
        ticketId,
        priorityClass: pick(['disabled', 'military'], which >> 2) ?? 'military',
        evidence: 'document',
      }
    : {
        name: 'confirmPriority',
        ticketId: pick(declared, which >> 2)?.id ?? ticketId,
        confirmed: which % 4 === 1,
      };
}

/** What a visitor tells of herself when taking a number. */
export function wishesOf(which: number) {
  return {
    ...(which % 5 === 0 ? { priorityClass: pick(['disabled', 'elderly'], which >> 4) ?? 'elderly' } : {}),
    ...(which % 7 === 0 ? { needs: [pick(needs, which >> 3) ?? ('deaf' as const)] } : {}),
  };
}

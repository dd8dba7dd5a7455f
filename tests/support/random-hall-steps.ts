// What a manager does with the whole hall on a random day: pausing it now and then and going on soon, closing visits, serving them late; and messages that somebody does not want.
import { closeReasons, hallPauseReasons } from '../../contract/commands/hall.ts';
import { closingChoices } from '../../contract/commands/visitors.ts';
import { visitMessages } from '../../contract/messages.ts';
import type { Command } from '../../contract/commands.ts';

export function ofTheHall(which: number, ticketId: string, now: number): Command {
  const ten = Math.floor(which / 10);
  const reason = closeReasons[ten % closeReasons.length] ?? 'other';
  switch (which % 10) {
    case 0:
      return {
        name: 'pauseHall',
        reason: hallPauseReasons[ten % hallPauseReasons.length] ?? 'other',
        tickets: which % 3 === 0,
      };
    case 1:
      return ten % 9 === 0
        ? { name: 'closeVisits', queue: 'L', reason }
        : { name: 'closeVisits', ticketIds: [ticketId], reason };
    case 2:
      return ten % 2 === 0 ? { name: 'serveLate', late: true } : { name: 'serveLate', ticketIds: [ticketId] };
    case 3:
      if (ten % 4 === 0) return { name: 'noteDarkZones', zones: ten % 8 === 0 ? ['E'] : [] };
      return { name: 'reserveEmergencyNumbers', queue: ten % 2 === 0 ? 'D' : 'F', count: 1 + (ten % 9) };
    case 4:
    case 5:
      return {
        name: 'enterEmergencyNumbers',
        queue: ten % 2 === 0 ? 'D' : 'F',
        from: `D${901 + (ten % 20)}`,
        handedAt: now - ten * 100,
        ...(ten % 3 === 0 ? { served: { window: 1 + (ten % 3) } } : {}),
      };
    case 6:
      return ten % 3 === 0
        ? { name: 'chooseAtClosing', ticketId, choice: closingChoices[which % 3] ?? 'wait' }
        : { name: 'resumeHall' };
    case 7:
      return ten % 4 === 0
        ? { name: 'switchMessages', kind: visitMessages[(ten >> 2) % 4] ?? 'called', on: ten % 3 > 0 }
        : {
            name: 'chooseMessages',
            ticketId,
            declined: visitMessages.filter((_kind, index) => (ten >> index) % 2 === 1),
          };
    default:
      return { name: 'resumeHall' };
  }
}

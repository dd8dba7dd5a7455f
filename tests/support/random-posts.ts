// Of a random day: whose hand is at a window, and what an old screen means.
import type { Command } from '../../contract/commands.ts';
import type { VirtualHall } from './virtual-hall.ts';

const hands = ['c0', 'c1', 'c2', 'key:api', 'key:api'];

export function postOf(
  { hall }: VirtualHall,
  { which, window }: { which: number; window: number },
  ticketId: string,
): Command {
  const to = hands[(which >> 3) % hands.length] ?? 'c0';
  const all = [...hall.parkedNow.values()];
  const parked = all[(which >> 3) % Math.max(1, all.length)] ?? ticketId;
  const askedFor = [...hall.windows.values()].find((one) => one.askedFor !== null)?.no;
  switch (which % 8) {
    case 0:
    case 1:
      return { name: 'handOverWindow', window, toClerk: to };
    case 2:
      return { name: 'takeOverWindow', window, reason: 'ill', ...(which % 3 === 0 ? {} : { toClerk: to }) };
    case 3:
      return { name: 'movePapers', ticketId: parked, ...(which % 3 === 0 ? {} : { window }) };
    case 4:
      return { name: 'releaseClerk', clerk: to };
    case 5:
      if (which % 3 === 0) return { name: 'staffWindow', window };
      return askedFor === undefined
        ? { name: 'askForWindow', window }
        : { name: 'answerForWindow', window: askedFor, agree: (which >> 3) % 4 !== 0 };
    default: {
      const here = hall.windows.get(String(1 + (which % 3)))?.ticketId;
      return { name: 'finishService', window, ticketId: here ?? ticketId, thenCallNext: true };
    }
  }
}

// Handing a result over, each once. Rules PU5 and PU7 of RULES.md.
import type { HandWay } from '../../../contract/commands/pickup.ts';
import type { AskingFor } from '../decision.ts';
import type { HallEvent } from '../event.ts';
import type { Window } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { isReady } from './result.ts';

export function handed(caseNo: string, how: HandWay, window: number, pickedUpBy?: string): HallEvent {
  const to = pickedUpBy === undefined ? {} : { pickedUpBy };
  return { type: 'resultHanded', caseNo, how, window, ...to };
}

/** PU5: finishing as 领件 hands over what the number was for; whatever else it ends with, that stays to be fetched. */
export function handedAtFinish(
  { hall, command }: AskingFor<'finishService'>,
  window: Window,
  { id, results = [] }: Ticket,
): HallEvent[] {
  if (command.outcome !== 'pickedUp') return [];
  return results.flatMap((caseNo) => {
    const result = hall.results.get(caseNo);
    const own = result !== undefined && isReady(result) && result.fetchedBy === id;
    return own ? [handed(caseNo, command.handed ?? 'self', window.no, id)] : [];
  });
}

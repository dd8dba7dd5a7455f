// Of a random day: numbers for journeys, and their steps ended in every way.
import { stepEndings, stepReasons } from '../../contract/commands/journeys.ts';
import type { Command } from '../../contract/commands.ts';
import { free, pick } from './random-picks.ts';
import type { Step } from './random-picks.ts';
import type { VirtualHall } from './virtual-hall.ts';

const journeys = ['baby', 'baby', 'baby', 'moving', 'moving', 'stuck', 'unknown'];

/** Where somebody is on a journey, rather than where nobody is. */
function windowOfJourney({ hall }: VirtualHall, which: number): number | undefined {
  const there = [...hall.journeysNow.values()].flatMap((id) => {
    const now = hall.tickets.get(id)?.now;
    return now?.stage === 'called' || now?.stage === 'serving' ? [now.window] : [];
  });
  return pick(there, which);
}

export function journeyOf(hall: VirtualHall, step: Step): Command {
  const { which, window } = step;
  if (which % 3 === 0)
    return {
      name: 'takeTicket',
      journey: pick(journeys, which >> 3) ?? 'baby',
      language: which % 11 === 0 ? 'ru' : 'zh',
      channel: 'kiosk',
      ...(which % 4 === 0 ? { printer: 'K1' } : {}),
    };
  const there = which % 7 === 0 ? undefined : windowOfJourney(hall, which >> 2);
  // Nobody is on a journey at a window: somebody is called.
  if (there === undefined && which % 7 !== 0) return { name: 'callNext', window: free(hall, step) };
  const at = there ?? window;
  if (which % 6 === 1)
    return {
      name: 'finishService',
      window: at,
      thenCallNext: which % 4 === 0,
      ...(which % 5 === 0 ? { outcome: 'consulted' } : {}),
    };
  const ending = pick(stepEndings, which >> 5) ?? 'done';
  const reason = pick(stepReasons, which >> 7) ?? 'other';
  return { name: 'endStep', window: at, ending, ...(ending === 'done' ? {} : { reason }) };
}

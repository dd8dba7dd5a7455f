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

/** The step that somebody waits for; now and then another one, or somebody who waits for none. */
function passedOver({ hall }: VirtualHall, which: number): Command {
  const waiting = [...hall.journeysNow.values()].filter(
    (id) => hall.tickets.get(id)?.now.stage === 'waiting',
  );
  const ids = which % 5 === 0 ? [...hall.journeysNow.values()] : waiting;
  const ticket = hall.tickets.get(pick(ids, which >> 4) ?? '');
  const item = which % 11 === 0 ? 'birth' : (ticket?.items[ticket.done] ?? 'birth');
  return {
    name: 'passOverStep',
    ticketId: ticket?.id ?? 'nobody00',
    item,
    ending: which % 2 === 0 ? 'skipped' : 'failed',
    reason: pick(stepReasons, which >> 7) ?? 'other',
  };
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
  if (which % 13 === 2) return passedOver(hall, which);
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

// Which journeys are under way, and what became of those that ended today: kept beside the tickets at every change of one.
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { isFinished } from './journey.ts';

export interface JourneyTally {
  taken: number;
  finished: number;
  unfinished: number;
}
export const noneTallied: JourneyTally = { taken: 0, finished: 0, unfinished: 0 };

function added(hall: Hall, id: string, what: keyof JourneyTally, by: number): Hall {
  const before = hall.journeyTallies.get(id) ?? noneTallied;
  // Never below nothing: what is taken back today may have ended yesterday.
  const after = { ...before, [what]: Math.max(0, before[what] + by) };
  return { ...hall, journeyTallies: hall.journeyTallies.with(id, after) };
}

export function countedTaken(hall: Hall, { journey }: Ticket): Hall {
  return journey === null ? hall : added(hall, journey.id, 'taken', 1);
}

/** A visit under way that goes on as a journey. */
export function onJourney(hall: Hall, ticket: Ticket): Hall {
  return withJourneyBegun(countedTaken(hall, ticket), ticket, true);
}

/** A visit that is new to the day: given just now, or carried into it. */
export function withJourneyBegun(hall: Hall, { id, journey }: Ticket, underWay: boolean): Hall {
  return journey === null || !underWay ? hall : { ...hall, journeysNow: hall.journeysNow.with(id, id) };
}

/** Of a visit that has changed: it ended, or goes on after all. */
export function withJourney(
  hall: Hall,
  before: Ticket,
  after: Ticket,
  on: { was: boolean; is: boolean },
): Hall {
  if (after.journey === null || on.was === on.is) return hall;
  const { id, journey } = after;
  const journeysNow = on.is ? hall.journeysNow.with(id, id) : hall.journeysNow.without(id);
  const what = isFinished(journey, on.is ? before.now : after.now) ? 'finished' : 'unfinished';
  return added({ ...hall, journeysNow }, journey.id, what, on.is ? -1 : 1);
}

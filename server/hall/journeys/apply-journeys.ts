// Folds the steps of journeys: how each ended; how many journeys are under way and became of the day's.
import { withTicket } from '../changes.ts';
import type { EventOf } from '../event.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';
import { withEnded } from './journey.ts';

export function applyJourneys(hall: Hall, event: EventOf<'journeyStepsEnded'>, at: number): Hall {
  const { ticketId, window, ended } = event;
  const { journey } = ticketOf(hall, ticketId);
  if (journey === null) return hall;
  const ending = new Set(ended.map(({ item }) => item));
  const { steps } = withEnded(journey, ended);
  return withTicket(hall, ticketId, {
    journey: {
      ...journey,
      steps: steps.map((step) => (ending.has(step.item) ? { ...step, at, window } : step)),
    },
  });
}

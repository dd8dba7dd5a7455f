// 一件事: what can happen.
import type { EndedStep } from '../journeys/journey.ts';

/** At a window: how steps ended there, in order; those that cannot be reached any more end with them. */
export interface JourneyEvent {
  type: 'journeyStepsEnded';
  ticketId: string;
  window: number;
  ended: EndedStep[];
}

// 一件事: what can happen.
import type { EndedStep } from '../journeys/journey.ts';

export type JourneyEvent =
  /** At a window: how steps ended there, in order; those that cannot be reached any more end with them. */
  | { type: 'journeyStepsEnded'; ticketId: string; window: number; ended: EndedStep[] }
  /** While she waited: the step ended without her; `on` is where she waits now, null where nothing follows. */
  | {
      type: 'stepPassedOver';
      ticketId: string;
      /** Account or key. */
      by: string;
      ended: EndedStep[];
      on: { items: string[]; done: number; queue: string; lane: string } | null;
    };

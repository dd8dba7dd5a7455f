// What every view carries: the clock, the hall, the hours. Moments are ms since epoch on the hall’s clock.
import type { HallPauseReason } from '../commands/hall.ts';
import type { Text } from '../settings.ts';

/** Every view carries the hall's clock and the settings version whose catalogue names things for it. */
export interface Framed {
  now: number;
  hallId: string;
  hallName: Text;
  timeZone: string;
  catalogue: string;
  /** Everything stands still: nobody is called, no clock runs. */
  paused?: HallPause;
}

export interface HallPause {
  reason: HallPauseReason;
  since: number;
  /** Numbers are given all the same. */
  tickets: boolean;
  /** Until about then, as far as anybody knows. */
  untilAbout?: number;
}

export type HoursState =
  /** `reopensAt`: closing is only for a break, until then. */
  | { state: 'open'; closesAt: number; reopensAt?: number }
  | { state: 'break'; opensAt: number }
  | { state: 'beforeOpening'; opensAt: number; ticketsFrom: number }
  /** `overtime`: closed, and those who have a number are served until nobody waits (延时). */
  | { state: 'closed'; opensAt?: number; overtime?: { waiting: number } };

export type WindowState = 'closed' | 'paused' | 'open';

// Days and outages: what can happen.
import type { HallPause } from '../../../contract/views/frame.ts';
import type { OnDuty } from '../answering/duty.ts';
import type { EmergencyBook, Paper, Window } from '../hall.ts';
import type { Plan } from '../plan.ts';
import type { Ticket } from '../ticket.ts';

export type DayEvent =
  | {
      type: 'dayOpened';
      day: string;
      plan: Plan;
      settingsVersion: string;
      leftParked?: { number: string; window: number }[];
      /** The hall was paused when the day changed; the clocks that were carried with it stood still before. */
      paused?: HallPause;
      pauses?: { from: number; until: number }[];
      /** Books of emergency numbers that are not used up. */
      emergency?: EmergencyBook[];
      /** Away from windows, where the hall is open at its change of day. */
      onDuty?: OnDuty[];
    }
  /** What outlives the change of day, in portions small enough for a line. */
  | { type: 'visitsCarried'; tickets: Ticket[]; windows: Window[]; papers: Paper[] }
  | { type: 'dayClosed'; day: string }
  /** Time the hall was down counts against no one: outcomes are worked out when it is noticed. */
  | {
      type: 'hallWasDown';
      from: number;
      until: number;
      graceUntil: number;
      callAgain: string[];
      stillHere: number[];
      /** Calls that their visitors hold ("我在路上"), and until when now. */
      heldOn: { ticketId: string; until: number }[];
    }
  | { type: 'visitorConfirmed'; window: number; ticketId: string }
  | { type: 'visitorReturned'; window: number; ticketId: string };

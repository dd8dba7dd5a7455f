// Emergency numbers: what can happen.
import type { Place } from '../ticket.ts';

export type EmergencyEvent =
  /** Numbers `first` and on, one for each pick-up code. */
  | { type: 'emergencyReserved'; queue: string; series: string; first: number; codes: string[] }
  /** A visit that began on paper; `served` where it has ended there too. */
  | {
      type: 'emergencyEntered';
      ticketId: string;
      number: string;
      series: string;
      counter: number;
      code: string;
      queue: string;
      lane: string;
      place: Place;
      handedAt: number;
      served?: { window: number; servedMs: number };
      /** Of the opening day before: over, and counted for that day. */
      late?: { day: string; endedAt: number };
    };

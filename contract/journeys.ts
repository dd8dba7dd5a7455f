// 一件事 as screens and other systems are shown it: its steps, how far it is, who answers for it.
import type { StepReason } from './commands/journeys.ts';
import type { Owner } from './hands.ts';
import type { Text } from './settings.ts';

/** `unreached`: what comes before was not possible, or the visit ended. */
export const stepStates = ['open', 'done', 'skipped', 'failed', 'unreached'] as const;
export type StepState = (typeof stepStates)[number];
export type StepWhy = StepReason | 'consulted' | 'toDepartment' | 'matter';

export interface StepShown {
  item: string;
  name: Text;
  state: StepState;
  /** The one at hand: waited for, or being done. */
  now?: true;
  /** May be done in any order with the one before it. */
  anyOrder?: true;
  zone: string;
  /** Where it ended. */
  window?: number;
  reason?: StepWhy;
}

/** Why nobody is called for the next step at this moment. */
export interface StepStands {
  why: 'closed' | 'down' | 'noWindow';
  opensAt?: number;
}

export interface JourneyShown {
  id: string;
  name: Text;
  /** 牵头: the department that leads it and coordinates its steps. */
  lead: Text;
  steps: StepShown[];
  stands?: StepStands;
}

/** At a desk, where names come from the catalogue. */
export interface JourneyAtDesk {
  id: string;
  steps: { item: string; state: StepState; anyOrder?: true }[];
  /** What finishing here ends: the step at hand, and what the window does after it in one sitting. */
  sitting: string[];
  /** What comes then, elsewhere; absent where that is all. */
  next?: string;
}

/** So many under way are led from here; `stands`: nobody is called for their next step now. */
export interface JourneysLed {
  underWay: number;
  stands: number;
}

/** One under way, for the lead department and the manager. */
export interface JourneyRow {
  ticketId: string;
  number: string;
  journey: { id: string; name: Text };
  department: string;
  lead: Text;
  takenAt: number;
  stage: 'waiting' | 'called' | 'serving' | 'parked' | 'missed';
  window?: number;
  steps: StepShown[];
  owner?: Owner;
  stands?: StepStands;
}

export interface JourneyCount {
  journey: { id: string; name: Text };
  department: string;
  lead: Text;
  /** Today. */
  taken: number;
  finished: number;
  unfinished: number;
  underWay: number;
  /** Where those under way are, the fullest first. */
  at: { item: string; name: Text; count: number; longestMs: number }[];
}

export interface JourneyList {
  rows: JourneyRow[];
  more: number;
  counts: JourneyCount[];
}

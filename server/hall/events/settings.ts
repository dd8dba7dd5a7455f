// Settings that change while the hall runs: what can happen.
import type { Plan } from '../plan.ts';

/** Where those of a queue go that no window serves any more. */
export interface SendTo {
  from: string;
  to: string;
}

export type SettingsEvent = {
  /** A published version has taken effect: the plan from here on, as an opening tells it. */
  type: 'settingsChanged';
  /** The publication that brought it about. */
  change: string;
  plan: Plan;
  settingsVersion: string;
  sendTo: SendTo[];
};

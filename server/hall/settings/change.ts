// A published change of settings as the rules see it: its plan, its moment, and where those go whom it leaves without a window.
import type { SendTo } from '../events/settings.ts';
import type { Plan } from '../plan.ts';

export interface SettingsChange {
  id: string;
  /** The settings version that it brings into force. */
  version: string;
  plan: Plan;
  /** ms since epoch, on the hall's clock. */
  effectiveAt: number;
  sendTo: readonly SendTo[];
}

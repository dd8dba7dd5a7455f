// Why settings are not published: mistakes, a queue without a window, and at once also whoever is in the way. Rules S3, S4 of RULES.md. Pure.
import type { Refusal, RefusalCode, RefusalDetails } from '../../contract/refusals.ts';
import type { HallSettings } from '../../contract/settings.ts';
import { obstaclesTo } from '../hall/settings/changing.ts';
import type { SendTo } from '../hall/events/settings.ts';
import type { Hall } from '../hall/hall.ts';
import { planFrom } from '../hall/plan.ts';
import { unfit } from './editing.ts';

export type Asked<Answer> = { ok: true; answer: Answer } | { ok: false; refusal: Refusal };
type Refused = Extract<Asked<never>, { ok: false }>;

const numbersTold = 20;

export function refuse(code: RefusalCode, details?: RefusalDetails): Refused {
  return { ok: false, refusal: details === undefined ? { code } : { code, details } };
}

/** `hall` where the change is to take effect at once: then nobody may be in its way. */
export function whyNot(settings: HallSettings, sendTo: readonly SendTo[], hall: Hall | null): Refused | null {
  const { mistakes, unserved } = unfit(settings, sendTo);
  const [mistake] = mistakes;
  if (mistake !== undefined) return refuse('settingsUnfit', { field: mistake.path });
  if (hall !== null) {
    const { windows, stranded } = obstaclesTo(hall, { plan: planFrom(settings), sendTo });
    const [occupied] = windows;
    if (occupied !== undefined) return refuse('windowOccupied', { window: occupied.no });
    if (stranded.length > 0) {
      const numbers = stranded.slice(0, numbersTold).map(({ number }) => number);
      return refuse('visitsStranded', { numbers, count: stranded.length });
    }
  }
  const [queue] = unserved;
  return queue === undefined ? null : refuse('queueWithoutWindow', { field: queue });
}

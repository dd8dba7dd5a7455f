// 一件事 as the plan of a day has it: the steps in order, and which of them belong together.
import type { HallSettings } from '../../../contract/settings.ts';

export interface PlannedJourney {
  id: string;
  /** The lead department. */
  department: string;
  steps: { item: string; group: number; needed: boolean }[];
}

export function journeysFrom(settings: HallSettings): PlannedJourney[] {
  return settings.journeys.map(({ id, department, steps }) => {
    let group = 0;
    return {
      id,
      department,
      steps: steps.map(({ item, anyOrder, needed }, index) => {
        if (index > 0 && !anyOrder) group += 1;
        return { item, group, needed };
      }),
    };
  });
}

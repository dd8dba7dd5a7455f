// The hall's calendar as the clocks of matters see it, and its limits. Rules MA7, MA8 of RULES.md.
import type { Calendar, MatterDays } from '../../matters/clocks.ts';
import { periodsOf } from '../days/hours.ts';
import { dayMs, momentOf } from '../days/local-time.ts';
import { dayOf, workingDaysAfter } from '../days/working-days.ts';
import type { Plan } from '../plan.ts';

export function calendarOf(plan: Plan): Calendar {
  const closing = (day: string): number | undefined => periodsOf(plan, day).at(-1)?.until;
  return {
    workingDayOf(at) {
      const today = dayOf(plan, at);
      const closes = closing(today);
      return closes !== undefined && at < closes ? today : workingDaysAfter(plan, today, 1);
    },
    after: (day, workingDays) => workingDaysAfter(plan, day, workingDays),
    endOf: (day) => closing(day) ?? momentOf(plan.timeZone, day, dayMs),
  };
}

export function matterDays({ rules }: Plan): MatterDays {
  return {
    contact: rules.matterContactDays,
    simple: rules.matterSimpleDays,
    complex: rules.matterComplexDays,
    special: rules.matterSpecialDays,
  };
}

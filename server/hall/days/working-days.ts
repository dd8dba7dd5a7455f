// Counting working days by the hall's own calendar: days on which it opens, holidays and 调休 as the hall file has them.
import { periodsOf } from './hours.ts';
import { localTime, nextDay } from './local-time.ts';
import type { Plan } from '../plan.ts';

/** A hall that never opens has no working days: the search ends here. */
const furthestDays = 1_000;

/** The day on which so many working days after that day are over; the day itself is not counted. */
export function workingDaysAfter(plan: Plan, day: string, count: number): string {
  let at = day;
  let left = count;
  for (let ahead = 0; left > 0 && ahead < furthestDays; ahead += 1) {
    at = nextDay(at);
    if (periodsOf(plan, at).length > 0) left -= 1;
  }
  return at;
}

export function dayOf(plan: Plan, at: number): string {
  return localTime(plan.timeZone, at).day;
}

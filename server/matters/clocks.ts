// The clocks of a matter: contacted on the working day it was reported, answered within working days by its effort. Knows a calendar, not the hall.
import type { MatterEffort } from '../../contract/commands/matters.ts';
import type { Matter } from './matter.ts';
import { isOpen } from './matter.ts';

/** The hall's own calendar: holidays and 调休 as it has them. Days are YYYY-MM-DD. */
export interface Calendar {
  /** The day, where something that comes at that moment is still seen to on it, else the next working day. */
  workingDayOf(at: number): string;
  after(day: string, workingDays: number): string;
  /** When the hall closes on that day. */
  endOf(day: string): number;
}
/** Working days after the one on which it counts as reported; 0 is that day itself. */
export type MatterDays = Record<MatterEffort | 'contact', number>;

export function promises(
  calendar: Calendar,
  days: MatterDays,
  at: number,
  effort: MatterEffort,
): { contactBy: number; answerBy: number } {
  const day = calendar.workingDayOf(at);
  const contactBy = calendar.endOf(calendar.after(day, days.contact));
  // Whoever is answered has been contacted: no answer is due before that.
  const answerBy = Math.max(contactBy, calendar.endOf(calendar.after(day, days[effort])));
  return { contactBy, answerBy };
}

/** A clock is yellow when this part of it is used up, as elsewhere in supervision. */
const warnAfter = 0.8;

export type MatterClock = 'contact' | 'answer';
export interface ClockNow {
  clock: MatterClock;
  by: number;
  level: 'ok' | 'yellow' | 'red';
  /** Since when it is at this level. */
  since: number;
}

/** The clock that runs out next; undefined where nothing is owed any more. */
export function clockNow(matter: Matter, at: number): ClockNow | undefined {
  if (!isOpen(matter)) return undefined;
  const clock = matter.contactedAt === null ? 'contact' : 'answer';
  const by = clock === 'contact' ? matter.contactBy : matter.answerBy;
  if (at > by) return { clock, by, level: 'red', since: by };
  const warnFrom = matter.at + (by - matter.at) * warnAfter;
  return at >= warnFrom
    ? { clock, by, level: 'yellow', since: warnFrom }
    : { clock, by, level: 'ok', since: matter.at };
}

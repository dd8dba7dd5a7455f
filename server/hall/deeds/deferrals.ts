// What was deferred and is still to come: which deferrals are open, due soon and overdue. Rule N18 of RULES.md.
import { dayOf, workingDaysAfter } from '../days/working-days.ts';
import type { Hall } from '../hall.ts';
import type { Deed } from './deed.ts';

const openKnown = new WeakMap<Hall['deeds'], readonly Deed[]>();

/** Deferrals not fulfilled yet, the earliest due first; looked through once per state of the book. */
export function openDeferrals(hall: Hall): readonly Deed[] {
  let open = openKnown.get(hall.deeds);
  if (open === undefined) {
    open = [...hall.deeds.values()]
      .filter(({ kind, now }) => kind === 'deferral' && now.state === 'open')
      .sort((one, other) => ((one.dueDay ?? '') < (other.dueDay ?? '') ? -1 : 1));
    openKnown.set(hall.deeds, open);
  }
  return open;
}

/** Due today, tomorrow by the hall's calendar, or before. */
export function dueDeferrals(hall: Hall, at: number): Deed[] {
  if (hall.day === null) return [];
  const soon = workingDaysAfter(hall.plan, dayOf(hall.plan, at), 1);
  return openDeferrals(hall).filter(({ dueDay }) => dueDay !== null && dueDay <= soon);
}

export function isOverdue(hall: Hall, { dueDay }: Deed, at: number): boolean {
  return dueDay !== null && dueDay < dayOf(hall.plan, at);
}

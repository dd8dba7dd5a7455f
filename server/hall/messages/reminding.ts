// Reminders of what is still to be brought for a case that was accepted without it. Rule OU14 of RULES.md. Looks at the hall, as no event says that a day has come.
import { periodsOf } from '../days/hours.ts';
import { dayOf, workingDaysAfter } from '../days/working-days.ts';
import type { Deed } from '../deeds/deed.ts';
import { dueDeferrals } from '../deeds/deferrals.ts';
import type { Hall } from '../hall.ts';
import type { Telling } from '../pickup/telling.ts';
import { messageTo } from './following.ts';
import type { Message } from './message.ts';

const keptKnown = new WeakMap<Hall['deeds'], ReadonlyMap<string, Telling>>();

/** PU10: phones kept with receipts, by visit: a deferral goes with the receipt that was given beside it. */
function phonesKept({ deeds }: Hall): ReadonlyMap<string, Telling> {
  let kept = keptKnown.get(deeds);
  if (kept === undefined) {
    kept = new Map(
      [...deeds.values()].flatMap(({ ticketId, telling, now }): [string, Telling][] =>
        telling === undefined || now.state !== 'open' ? [] : [[ticketId, telling]],
      ),
    );
    keptKnown.set(deeds, kept);
  }
  return kept;
}

function reminderOf(
  hall: Hall,
  deed: Deed,
  kind: 'deferralDue' | 'deferralOverdue',
  { at, expiresAt }: { at: number; expiresAt: number },
): Message[] {
  const { id, ticketId, dueDay, declined = [] } = deed;
  const telling = phonesKept(hall).get(ticketId);
  if (telling === undefined) return [];
  const facts = { code: id, dueDay: dueDay ?? '' };
  const to = { ...telling, declined, subject: id };
  return messageTo(hall, kind, to, { reason: `${id}.${dueDay}`, facts, at, expiresAt });
}

/** OU14: once the hall is open, on the working day before it is due and on the first after it. Who got it that very day knows it anyway. */
export function dueReminders(hall: Hall, at: number): Message[] {
  if (hall.day === null) return [];
  const { plan } = hall;
  const today = dayOf(plan, at);
  const periods = periodsOf(plan, today);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || at < first.from || at >= last.until) return [];
  const soon = workingDaysAfter(plan, today, 1);
  return dueDeferrals(hall, at).flatMap((deed) => {
    const { dueDay } = deed;
    if (dueDay === null || dayOf(plan, deed.at) === today) return [];
    const told = { at, expiresAt: last.until };
    if (dueDay === soon) return reminderOf(hall, deed, 'deferralDue', told);
    const overdueToday = dueDay < today && workingDaysAfter(plan, dueDay, 1) === today;
    return overdueToday ? reminderOf(hall, deed, 'deferralOverdue', told) : [];
  });
}

// When the hall is open: opening hours, breaks, holidays and 调休 days, and when numbers are given.
import type { HoursState } from '../../../contract/views/frame.ts';
import { localTime, momentOf, nextDay, timeOf, weekdayOfDay } from './local-time.ts';
import type { Plan } from '../plan.ts';

interface Period {
  from: number;
  until: number;
}
const minute = 60_000;
/** How far ahead the next opening is looked for, days: the longest holidays with their weekends fit in. */
const horizonDays = 21;

/** What was worked out once for a plan: hours are asked for with every command and change with the day only. */
interface KnownHours {
  periods: Map<string, readonly Period[]>;
  business: Map<string, readonly Period[]>;
  joined: Map<number, number>;
}
const knownHours = new WeakMap<Plan, KnownHours>();
/** More than the horizon; a server that runs for months starts over now and then. */
const keptDays = 100;

function hoursKnown(plan: Plan): KnownHours {
  let known = knownHours.get(plan);
  if (known === undefined || known.periods.size > keptDays || known.joined.size > keptDays) {
    known = { periods: new Map(), business: new Map(), joined: new Map() };
    knownHours.set(plan, known);
  }
  return known;
}

function workedOut<Key, Value>(known: Map<Key, Value>, key: Key, workOut: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = workOut();
    known.set(key, value);
  }
  return value;
}

/** The open periods of a calendar day as moments, in order. */
export function periodsOf(plan: Plan, day: string): readonly Period[] {
  return workedOut(hoursKnown(plan).periods, day, () => workOutPeriods(plan, day));
}

function workOutPeriods(plan: Plan, day: string): Period[] {
  const exception = plan.hours.exceptions.find((entry) => entry.day === day);
  const weekday = weekdayOfDay(day);
  const clocks = exception
    ? exception.periods
    : plan.hours.weekly.filter((entry) => entry.days.includes(weekday)).flatMap((entry) => entry.periods);
  return clocks
    .map(([from, until]) => ({
      from: momentOf(plan.timeZone, day, timeOf(from)),
      until: momentOf(plan.timeZone, day, timeOf(until)),
    }))
    .sort((one, other) => one.from - other.from);
}

/** Those that begin within the business day of that moment: it may end after midnight. */
function periodsOfBusinessDay(plan: Plan, at: number): readonly Period[] {
  const day = businessDay(plan, at);
  return workedOut(hoursKnown(plan).business, day, () => {
    const began = endOfBusinessDay(plan, nextDay(day, -1));
    const ends = endOfBusinessDay(plan, day);
    return [...periodsOf(plan, day), ...periodsOf(plan, nextDay(day))].filter(
      ({ from }) => began <= from && from < ends,
    );
  });
}

/** Opening hours as a visitor sees them; `closesAt` joins periods that touch, across midnight too. */
export function hoursState(plan: Plan, at: number): HoursState {
  const { day } = localTime(plan.timeZone, at);
  const running = periodsOf(plan, day).find((period) => period.from <= at && at < period.until);
  const today = periodsOfBusinessDay(plan, at);
  if (running) {
    const closesAt = joinedUntil(plan, day, running.until);
    const reopensAt = today.find(({ from }) => from > closesAt)?.from;
    return { state: 'open', closesAt, ...(reopensAt === undefined ? {} : { reopensAt }) };
  }
  const later = today.find((period) => period.from > at);
  if (later && today.some((period) => period.until <= at)) return { state: 'break', opensAt: later.from };
  const opensAt = openingAfter(plan, at);
  if (opensAt === undefined) return { state: 'closed' };
  const ticketsFrom = opensAt - plan.rules.ticketsBeforeOpeningMinutes * minute;
  return at >= ticketsFrom || later
    ? { state: 'beforeOpening', opensAt, ticketsFrom }
    : { state: 'closed', opensAt };
}

function joinedUntil(plan: Plan, day: string, until: number): number {
  return workedOut(hoursKnown(plan).joined, until, () => {
    let end = until;
    for (let ahead = 0; ahead <= 7; ahead += 1) {
      for (const period of periodsOf(plan, nextDay(day, ahead))) if (period.from === end) end = period.until;
    }
    return end;
  });
}

/** The first opening after a moment, as far ahead as the longest holidays. */
export function openingAfter(plan: Plan, at: number): number | undefined {
  const { day } = localTime(plan.timeZone, at);
  for (let ahead = 0; ahead <= horizonDays; ahead += 1) {
    const next = periodsOf(plan, nextDay(day, ahead)).find(({ from }) => from > at);
    if (next) return next.from;
  }
  return undefined;
}

/** The end of the business day's last period; undefined where the hall does not open on it. */
export function lastClosing(plan: Plan, at: number): number | undefined {
  const last = periodsOfBusinessDay(plan, at).at(-1);
  return last && joinedUntil(plan, localTime(plan.timeZone, last.from).day, last.until);
}

/** Numbers are given: T4–T6 of RULES.md. `callingFrom` is set while calling has not begun. */
export type Giving =
  | { given: true; callingFrom?: number }
  | { given: false; why: 'hallClosed' | 'noMoreTicketsToday'; opensAt?: number };

export function numbersGiven(plan: Plan, at: number): Giving {
  const hours = hoursState(plan, at);
  switch (hours.state) {
    case 'open': {
      const closing = lastClosing(plan, at) ?? hours.closesAt;
      const stop = Math.max(closing, hours.closesAt) - plan.rules.lastTicketBeforeClosingMinutes * minute;
      if (at < stop) return { given: true };
      return withOpening('noMoreTicketsToday', openingAfter(plan, Math.max(closing, hours.closesAt)));
    }
    case 'break':
      return plan.rules.ticketsThroughLunch
        ? { given: true, callingFrom: hours.opensAt }
        : withOpening('hallClosed', hours.opensAt);
    case 'beforeOpening':
      return at >= hours.ticketsFrom
        ? { given: true, callingFrom: hours.opensAt }
        : withOpening('hallClosed', hours.opensAt);
    case 'closed':
      return withOpening('hallClosed', hours.opensAt);
    default:
      throw new Error(`unknown hours ${JSON.stringify(hours satisfies never)}`);
  }
}

function withOpening(why: 'hallClosed' | 'noMoreTicketsToday', opensAt: number | undefined): Giving {
  return opensAt === undefined ? { given: false, why } : { given: false, why, opensAt };
}

/** The business day that a moment belongs to: it changes at the hall's hour, not at midnight. */
export function businessDay(plan: Pick<Plan, 'timeZone' | 'dayChangesAt'>, at: number): string {
  const { day, time } = localTime(plan.timeZone, at);
  return time < timeOf(plan.dayChangesAt) ? nextDay(day, -1) : day;
}

/** The moment at which that business day is over. */
export function endOfBusinessDay(plan: Pick<Plan, 'timeZone' | 'dayChangesAt'>, day: string): number {
  return momentOf(plan.timeZone, nextDay(day), timeOf(plan.dayChangesAt));
}

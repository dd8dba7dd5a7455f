// 一件事 that stand still: by lead department, step and reason, what the manager is told of. Rule JT12 of RULES.md.
import type { Alarm } from '../../../contract/alarms.ts';
import type { StepStands } from '../../../contract/journeys.ts';
import { hoursState } from '../days/hours.ts';
import { planOfQueue } from '../days/own-hours.ts';
import { dueInHours } from '../days/running.ts';
import type { Hall } from '../hall.ts';
import type { Journey } from '../journeys/journey.ts';
import type { Ticket } from '../ticket.ts';
import { stepStands, underWay } from './journeys.ts';

const minute = 60_000;

type Stands = Extract<Alarm, { kind: 'journeyStands' }>;

/** Since when she has waited for the step at hand: the one before it or a consultation ended, or her number or booked time began. */
function waitsSince({ takenAt, place, journey, chain }: Ticket & { journey: Journey }): number {
  const movedOn = chain.findLast(({ step }) => step === 'movedOn')?.at ?? 0;
  return Math.max(takenAt, place.at, movedOn, ...journey.steps.map((step) => step.at ?? 0));
}

/** Over lunch and at night nobody is called, and everybody was told so. */
function isOpenFor(hall: Hall, queue: string, at: number): boolean {
  return [hall.plan, planOfQueue(hall.plan, queue)].some((plan) => hoursState(plan, at).state === 'open');
}

function standingOne(hall: Hall, ticket: Ticket & { journey: Journey }, at: number): Stands | undefined {
  if (ticket.now.stage !== 'waiting' || !isOpenFor(hall, ticket.queue, at)) return undefined;
  const stands: StepStands | undefined = stepStands(hall, ticket, at);
  const since = waitsSince(ticket);
  const limit = hall.plan.rules.journeyStepMinutes * minute;
  const after = (times: number): boolean => at >= dueInHours(hall.plan, hall, since, times * limit);
  if (stands === undefined && !after(1)) return undefined;
  const { number, items, done, queue, journey } = ticket;
  return {
    kind: 'journeyStands',
    level: after(stands === undefined ? 2 : 1) ? 'red' : 'yellow',
    since,
    number,
    count: 1,
    item: items[done] ?? '',
    queue,
    department: journey.department,
    ...(stands ?? { why: 'long' as const }),
  };
}

/** The same step for the same reason is one thing to do, however many stand there. */
export function journeyAlarms(hall: Hall, at: number): Alarm[] {
  const alarms = new Map<string, Stands>();
  for (const ticket of underWay(hall)) {
    const one = standingOne(hall, ticket, at);
    if (one === undefined) continue;
    const key = `${one.department} ${one.item} ${one.why}`;
    const known = alarms.get(key);
    if (known === undefined) alarms.set(key, one);
    else {
      const first = one.since < known.since ? one : known;
      const level = known.level === 'red' || one.level === 'red' ? 'red' : 'yellow';
      alarms.set(key, { ...first, level, count: known.count + 1 });
    }
  }
  return [...alarms.values()];
}

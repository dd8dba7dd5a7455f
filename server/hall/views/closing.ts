// What screens say around closing: overtime, who will not be reached, and what became of those who were closed.
import type { Alarm } from '../../../contract/alarms.ts';
import type { HoursState } from '../../../contract/views/frame.ts';
import type { ManagerView } from '../../../contract/views/manager.ts';
import type { PhoneView } from '../../../contract/views/phone.ts';
import { bookableOf } from '../days/closing.ts';
import { closingBeforeTurn, notReached } from '../days/doubt.ts';
import type { NotReached } from '../days/doubt.ts';
import type { Hall } from '../hall.ts';
import { hoursState, lastClosing, openingAfter } from '../days/hours.ts';
import { planOfQueue } from '../days/own-hours.ts';
import { dropOffItem } from '../helping/assisting.ts';
import { isPassOfferedLate } from '../systems/passes.ts';
import type { Ticket } from '../ticket.ts';
import { visitorAt, windowNow } from './frame.ts';

const minute = 60_000;
const listShown = 20;
const closedShown = 12;
const closedShownMs = 20 * minute;

/** L4: after closing the windows go on until nobody waits, and screens say so. */
export function hoursTold(hall: Hall, at: number): HoursState {
  const hours = hoursState(hall.plan, at);
  if (hours.state !== 'closed' || hall.day === null) return hours;
  const closedAt = lastClosing(hall.plan, at);
  if (closedAt === undefined || closedAt > at) return hours;
  const waiting = [...hall.lanes.values()].reduce((sum, line) => sum + line.length, 0);
  const atWindows = hall.plan.windows.some(({ no }) => visitorAt(hall, windowNow(hall, no)) !== undefined);
  return waiting > 0 || atWindows ? { ...hours, overtime: { waiting } } : hours;
}

/** L6: those not reached as the manager decides about them; absent while closing is far or everybody will be reached. */
export function closingPart(hall: Hall, at: number): Pick<ManagerView, 'closing' | 'leftUnreached'> {
  const late = notReached(hall, at);
  const [first] = late;
  const { leftUnreached } = hall;
  const left =
    leftUnreached.gone + leftUnreached.passes + leftUnreached.dropOffs === 0 ? {} : { leftUnreached };
  if (first === undefined) return left;
  return {
    ...left,
    closing: {
      closesAt: Math.min(...late.map(({ closesAt }) => closesAt)),
      count: late.length,
      undecided: undecidedOf(late).length,
      visits: late.slice(0, listShown).map(({ ticket, expectedAt }) => ({
        ticketId: ticket.id,
        number: ticket.number,
        queue: ticket.queue,
        // The minute is as exact as anybody knows, and changes the view no more often.
        expectedAt: Math.ceil(expectedAt / minute) * minute,
        ...(ticket.servedLate === true ? { servedLate: true as const } : {}),
        ...(ticket.closingChoice === undefined ? {} : { choice: ticket.closingChoice }),
      })),
    },
  };
}

function undecidedOf(late: readonly NotReached[]): readonly NotReached[] {
  return late.filter(({ ticket }) => ticket.servedLate !== true);
}

export function closingAlarms(hall: Hall, at: number): Alarm[] {
  const undecided = undecidedOf(notReached(hall, at));
  const [first] = undecided;
  if (first === undefined) return [];
  const closesAt = Math.min(...undecided.map((each) => each.closesAt));
  const level = at >= closesAt ? 'red' : 'yellow';
  const since = Math.min(at, closesAt - hall.plan.rules.doubtBeforeClosingMinutes * minute);
  return [{ kind: 'notReached', level, since, closesAt, count: undecided.length }];
}

/** L8: on the visitor's own page: that her turn may come after closing, or why her visit was closed and what next. */
export function phoneClosing(
  hall: Hall,
  ticket: Ticket,
  at: number,
  expectedMinutes: number | undefined,
): Pick<PhoneView, 'afterClosing' | 'closed'> {
  const plan = planOfQueue(hall.plan, ticket.queue);
  const closesAt = hall.day === null ? undefined : lastClosing(plan, at);
  const opensAt = openingAfter(plan, Math.max(at, closesAt ?? at));
  const next = opensAt === undefined ? {} : { opensAt };
  if (ticket.now.stage === 'closed') return { closed: { reason: ticket.now.reason ?? 'dayEnd', ...next } };
  const before = closingBeforeTurn(hall, ticket, at, expectedMinutes);
  if (before === undefined) return {};
  const bookItem = bookableOf(hall, ticket);
  return {
    afterClosing: {
      closesAt: before,
      servedLate: ticket.servedLate === true,
      ...next,
      ...(ticket.closingChoice === undefined ? {} : { choice: ticket.closingChoice }),
      ...(isPassOfferedLate(hall, ticket, at) ? { mayTakePass: true as const } : {}),
      ...(bookItem === undefined ? {} : { bookItem }),
      ...(dropOffItem(hall, ticket, at) === undefined ? {} : { mayDropOff: true as const }),
    },
  };
}

/** L8: numbers of this board's lines that were closed a moment ago. */
export function closedLately(hall: Hall, inZone: (queue: string) => boolean, at: number): string[] {
  return hall.closedLately
    .filter((closed) => at - closed.at < closedShownMs)
    .flatMap(({ ticketId }) => hall.tickets.get(ticketId) ?? [])
    .filter(({ queue }) => inZone(queue))
    .slice(-closedShown)
    .map(({ number }) => number);
}

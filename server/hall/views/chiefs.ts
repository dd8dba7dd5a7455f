// 首席事务代表: who holds the post of a department, and which late hand-overs of its items are told to that person. Rule H15 of RULES.md.
import type { Alarm } from '../../../contract/alarms.ts';
import type { LateHandOver } from '../../../contract/hands.ts';
import type { Hall } from '../hall.ts';
import { lanesOf } from '../plan.ts';
import type { Ticket } from '../ticket.ts';
import type { Around } from './around.ts';
import { handOverClock, nameOf } from './hands.ts';
import { fitting } from './limits.ts';

type LateAlarm = Extract<Alarm, { kind: 'handOverLate' }>;

const lateShown = 3;
const lateBytes = 400;

function staffNumberOf({ plan }: Hall, department: string | undefined): string | undefined {
  return plan.chiefs.find((chief) => chief.department === department)?.staffNumber;
}

/** As far as an account says so. */
export function chiefNamed(hall: Hall, around: Around, department: string | undefined): string | undefined {
  const number = staffNumberOf(hall, department);
  if (number === undefined) return undefined;
  return [...around.staff.values()].find(({ staffNumber }) => staffNumber === number)?.name;
}

/** Sent to another queue she is that one's matter, and no item's. */
function departmentOf({ plan }: Hall, { items, done, offItem }: Ticket): string | undefined {
  return offItem ? undefined : lanesOf(plan).item.get(items[done] ?? '')?.department;
}

function lateHandOver(hall: Hall, around: Around, ticket: Ticket, at: number): LateAlarm[] {
  const sent = ticket.bound ?? ticket.offered;
  if (sent === null) return [];
  const { level, since } = handOverClock(hall, sent, at);
  if (level === 'ok') return [];
  const { id: ticketId, number } = ticket;
  const { from } = sent;
  const chief = chiefNamed(hall, around, departmentOf(hall, ticket));
  return [
    {
      kind: 'handOverLate',
      level,
      since,
      ticketId,
      number,
      ...('to' in sent ? { to: nameOf(around, sent.to) } : { window: sent.window }),
      ...(from === undefined ? { by: nameOf(around, sent.sender) } : { from }),
      ...(chief === undefined ? {} : { chief }),
    },
  ];
}

function underWay(hall: Hall): Ticket[] {
  return [...hall.boundNow.values(), ...hall.offeredNow.values()].flatMap((id) => hall.tickets.get(id) ?? []);
}

/** H5: for whoever leads the hall. */
export function lateHandOvers(hall: Hall, around: Around, at: number): LateAlarm[] {
  return underWay(hall).flatMap((ticket) => lateHandOver(hall, around, ticket, at));
}

/** H15: for whoever of these is a chief, those of the own departments; the latest first. */
export function lateForChief(
  hall: Hall,
  around: Around,
  people: readonly (string | undefined)[],
  at: number,
): { lateHandOvers?: LateHandOver[] } {
  const own = new Set(people.flatMap((person) => around.staff.get(person ?? '')?.staffNumber ?? []));
  const departments = new Set(
    hall.plan.chiefs.flatMap(({ department, staffNumber }) => (own.has(staffNumber) ? [department] : [])),
  );
  if (departments.size === 0) return {};
  const late = underWay(hall)
    .filter((ticket) => departments.has(departmentOf(hall, ticket) ?? ''))
    .flatMap((ticket) => lateHandOver(hall, around, ticket, at))
    .sort((one, other) => one.since - other.since)
    .map(({ number, level, window, to }) => ({
      number,
      level,
      ...(window === undefined ? {} : { window }),
      ...(to === undefined ? {} : { to }),
    }));
  return late.length === 0 ? {} : { lateHandOvers: fitting(late, lateShown, lateBytes) };
}

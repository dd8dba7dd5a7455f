// What about notices, receipts and deferred materials needs the manager. Rules N7, N9, N18, N22 of RULES.md.
import type { Alarm } from '../../../contract/alarms.ts';
import type { ManagerView } from '../../../contract/views/manager.ts';
import { isUnderWay } from '../changes.ts';
import { dayOf } from '../days/working-days.ts';
import type { Intake, Irregular } from '../deeds/deed.ts';
import { dueDeferrals, isOverdue, openDeferrals } from '../deeds/deferrals.ts';
import type { Hall } from '../hall.ts';
import type { Around } from './around.ts';
import type { Directory } from './directory.ts';
import { bareText } from './directory.ts';
import { handlingAlarm } from './handlings.ts';
import { nameOf } from './hands.ts';

export function deedAlarms(hall: Hall, directory: Directory, around: Around, at: number): Alarm[] {
  return [
    ...[...hall.windows.values()].flatMap(({ ticketId }) => outsideAsked(hall, ticketId)),
    ...hall.irregular.flatMap((entry) => irregularAlarm(entry, directory, around)),
    ...dueAlarm(hall, at),
    ...handlingAlarm(hall, at),
    ...intakeAlarm(hall, at),
  ];
}

/** A clerk waits for the answer with the visitor before her. */
function outsideAsked(hall: Hall, ticketId: string | null): Alarm[] {
  const ticket = ticketId === null ? undefined : hall.tickets.get(ticketId);
  if (ticket?.outside?.state !== 'asked') return [];
  const { id, number, outside } = ticket;
  const { window, at: since } = outside;
  return [{ kind: 'outsideAsked', level: 'red', since, ticketId: id, number, window }];
}

function irregularAlarm(entry: Irregular, directory: Directory, around: Around): Alarm[] {
  const { kind, ticketId, number, window, item, at: since, asked } = entry;
  switch (kind) {
    case 'redCard':
      return [{ kind: 'redCard', level: 'red', since, ticketId, number, window }];
    case 'askedAgain':
      return [{ kind: 'askedAgain', level: 'yellow', since, ticketId, number, window }];
    case 'wronglyAsked': {
      if (asked === undefined) return [];
      const { clerk: id, why, material } = asked;
      const clerk = nameOf(around, id);
      const name = directory.materials.get(material)?.name ?? bareText(material);
      const about = { number, window, clerk, why, material: name, ...(item === null ? {} : { item }) };
      return [{ kind, level: 'red', since, ticketId, ...about }];
    }
    case 'incomplete':
      return [
        {
          kind: 'catalogueIncomplete',
          level: 'yellow',
          since,
          number,
          window,
          ...(item === null ? {} : { item }),
        },
      ];
    case 'repeatVisit':
      return [];
    default:
      throw new Error(`unknown irregularity ${JSON.stringify(kind satisfies never)}`);
  }
}

/** One alarm for all that is due: the list itself is at the desks. */
function dueAlarm(hall: Hall, at: number): Alarm[] {
  const due = dueDeferrals(hall, at);
  const [first] = due;
  if (first === undefined) return [];
  const overdue = due.filter((deed) => isOverdue(hall, deed, at)).length;
  const level = overdue > 0 ? 'red' : 'yellow';
  return [{ kind: 'deferralsDue', level, since: first.at, deed: first.id, due: due.length, overdue }];
}

/** N22: whoever still sits at the window, or comes back to it, may get her paper yet. */
export function unansweredIntakes(hall: Hall): Intake[] {
  return [...hall.intakes.values()]
    .filter(({ ticketId }) => {
      const ticket = hall.tickets.get(ticketId);
      return ticket === undefined || !isUnderWay(ticket.now);
    })
    .sort((one, other) => one.at - other.at);
}

export function intakeRows(hall: Hall) {
  return unansweredIntakes(hall).map(({ id, number, item, window, at, clockDay }) => ({
    intake: id,
    number,
    ...(item === null ? {} : { item }),
    window,
    receivedAt: at,
    clockDay,
  }));
}

/** One for all, the earliest first: answered, the next one stands there. */
function intakeAlarm(hall: Hall, at: number): Alarm[] {
  const [first, ...others] = hall.intakes.size === 0 ? [] : unansweredIntakes(hall);
  if (first === undefined) return [];
  const { id: intake, number, window, item, at: since, clockDay } = first;
  const level = clockDay <= dayOf(hall.plan, at) ? 'red' : 'yellow';
  const named = { intake, number, window, ...(item === null ? {} : { item }), clockDay };
  return [{ kind: 'intakeUnanswered', level, since, ...named, count: others.length + 1 }];
}

/** What the day has brought in writing, counted. */
export function paperworkCounts(hall: Hall, at: number): NonNullable<ManagerView['paperwork']> {
  const count = (what: string): number => hall.written.get(what) ?? 0;
  return {
    notices: count('notice'),
    receipts: count('receipt'),
    deferrals: count('deferral'),
    commitments: count('commitment'),
    askedAgain: count('askedAgain'),
    repeatVisits: count('repeatVisit'),
    wronglyAsked: count('wronglyAsked'),
    redCards: count('redCard'),
    deferralsOpen: openDeferrals(hall).length,
    deferralsDue: dueDeferrals(hall, at).length,
  };
}

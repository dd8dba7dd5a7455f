// Cases that go on after acceptance, for those who look: the list of what is awaited, its alarm, its counts. Rules I5–I7, I9 of RULES.md.
import type { Alarm } from '../../../contract/alarms.ts';
import type { HandlingCounts, HandlingRow, HandlingWay } from '../../../contract/handlings.ts';
import { dayOf, workingDaysAfter } from '../days/working-days.ts';
import type { Deed } from '../deeds/deed.ts';
import { awaited } from '../deeds/deed.ts';
import type { Hall } from '../hall.ts';
import { lanesOf } from '../plan.ts';
import type { Ticket } from '../ticket.ts';

interface Awaiting {
  deed: Deed;
  dueDay: string;
}
const known = new WeakMap<Hall['deeds'], readonly Awaiting[]>();

/** The earliest due first; looked through once per state of the book. */
function awaiting({ deeds }: Hall): readonly Awaiting[] {
  let open = known.get(deeds);
  if (open === undefined) {
    open = [...deeds.values()]
      .flatMap((deed) => {
        const next = awaited(deed);
        return next === undefined ? [] : [{ deed, dueDay: next.dueDay }];
      })
      .sort((one, other) => (one.dueDay === other.dueDay ? 0 : one.dueDay < other.dueDay ? -1 : 1));
    known.set(deeds, open);
  }
  return open;
}

/** Soon is from the working day before on. */
function stateAt(hall: Hall, at: number): (dueDay: string) => HandlingRow['state'] {
  const today = dayOf(hall.plan, at);
  const soon = workingDaysAfter(hall.plan, today, 1);
  return (dueDay) => (dueDay < today ? 'overdue' : dueDay <= soon ? 'soon' : 'later');
}

export function handlingRows(hall: Hall, at: number): HandlingRow[] {
  const open = awaiting(hall);
  if (open.length === 0) return [];
  const state = stateAt(hall, at);
  return open.flatMap(({ deed, dueDay }) => {
    const { id, number, item, queue, window, handling } = deed;
    const next = awaited(deed);
    if (handling === undefined || next === undefined) return [];
    const reference = handling.steps.find((one) => one.reference !== undefined)?.reference;
    return {
      deed: id,
      number,
      item: item ?? queue,
      window,
      acceptedAt: deed.at,
      way: handling.way,
      awaits: next.step,
      dueDay,
      state: state(dueDay),
      ...(reference === undefined ? {} : { reference }),
    };
  });
}

/** One alarm for all that is due: the list itself is on the manager's page and at the desks. */
export function handlingAlarm(hall: Hall, at: number): Alarm[] {
  const due = handlingRows(hall, at).filter(({ state }) => state !== 'later');
  const [first] = due;
  if (first === undefined) return [];
  const overdue = due.filter(({ state }) => state === 'overdue').length;
  const { deed, way, awaits, acceptedAt: since } = first;
  const level = overdue > 0 ? 'red' : 'yellow';
  return [{ kind: 'handlingsDue', level, since, deed, way, awaits, due: due.length, overdue }];
}

/** Of receipts that these windows gave; without them of all. */
export function handlingCounts(
  hall: Hall,
  at: number,
  windows?: ReadonlySet<number>,
): { handlings?: HandlingCounts } {
  const rows = handlingRows(hall, at).filter(({ window }) => windows?.has(window) ?? true);
  if (rows.length === 0) return {};
  const counts: HandlingCounts = {};
  for (const { way, state } of rows) {
    const count = (counts[way] ??= { open: 0, soon: 0, overdue: 0 });
    count.open += 1;
    if (state !== 'later') count[state] += 1;
  }
  return { handlings: counts };
}

/** I9: that the item she comes for next goes another way after acceptance; its receipt tells the rest. */
export function wayAhead(hall: Hall, ticket: Ticket): { way?: HandlingWay } {
  const { now, items, done, offItem, deeds } = ticket;
  if (now.stage === 'served' || now.stage === 'withdrawn' || now.stage === 'closed' || offItem) return {};
  const item = lanesOf(hall.plan).item.get(items[done] ?? '');
  const way = item?.crossRegion?.mode ?? (item?.enterprise === undefined ? undefined : 'enterprise');
  const accepted = deeds.some((id) => {
    const deed = hall.deeds.get(id);
    return deed?.item === item?.id && deed?.handling !== undefined;
  });
  return way === undefined || accepted ? {} : { way };
}

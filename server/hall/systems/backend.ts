// One press says that a department's system is down, one that it works again. Rules Y1–Y4 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { Asker } from '../authority.ts';
import { askerKey } from '../authority.ts';
import type { Down } from './down.ts';
import { departmentKey, heldLane, itemKey, windowDownKey } from './down.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { windowKey } from '../hall.ts';
import { laneLineUp } from '../lines/order.ts';
import { lanesOf, mayServe } from '../plan.ts';
import { heldBy, mayOperate } from '../windows/windows.ts';

/** More marks than any failure needs, few enough for every screen. */
export const marksLimit = 40;

type Mark = Pick<Down, 'key' | 'items'>;
type Named = AskingFor<'markBackendDown' | 'markBackendUp'>['command'];

function itemsOfDepartment(hall: Hall, id: string): string[] {
  return hall.plan.items.filter(({ department }) => department === id).map((item) => item.id);
}

function marksOf(hall: Hall, { items, window, department }: Named): Mark[] | ReturnType<typeof refuse> {
  if (window !== undefined) {
    return hall.windows.has(windowKey(window)) || hall.down.has(windowDownKey(window))
      ? [{ key: windowDownKey(window), items: [] }]
      : refuse('unknownWindow', { window });
  }
  if (department !== undefined) {
    const own = hall.down.get(departmentKey(department))?.items ?? itemsOfDepartment(hall, department);
    return own.length === 0
      ? refuse('unknownDepartment', { field: department })
      : [{ key: departmentKey(department), items: own }];
  }
  const known = lanesOf(hall.plan).item;
  // What is marked can be unmarked, though new settings may not have it any more.
  const unknown = items?.find((item) => !known.has(item) && !hall.down.has(itemKey(item)));
  if (unknown !== undefined) return refuse('unknownItem', { field: unknown });
  return [...new Set(items)].map((item) => ({ key: itemKey(item), items: [item] }));
}

/** Y1: a clerk speaks for her own window and for what it does; managers and keys for the hall. */
function isTheirs(hall: Hall, asker: Asker, { window }: Named, marks: readonly Mark[]): boolean {
  if (asker.kind !== 'staff' || asker.role !== 'clerk') return true;
  if (window !== undefined) {
    const named = hall.windows.get(windowKey(window));
    return named !== undefined && mayOperate(asker, named);
  }
  const own = heldBy(hall, asker.id);
  if (own === undefined) return false;
  return marks.every(({ items }) => items.some((item) => mayServe(hall.plan, own.no, item)));
}

/** How many wait for what these marks name. */
function waitingFor(hall: Hall, marks: readonly Mark[]): number {
  const named = new Set(marks.flatMap(({ items }) => items));
  const lanes = new Set([...named].flatMap((item) => lanesOf(hall.plan).laneOfItem.get(item) ?? []));
  let count = 0;
  for (const lane of lanes) {
    for (const { id } of [...laneLineUp(hall, lane), ...laneLineUp(hall, heldLane(lane))]) {
      const ticket = hall.tickets.get(id);
      if (ticket !== undefined && !ticket.offItem && named.has(ticket.items[ticket.done] ?? '')) count += 1;
    }
  }
  return count;
}

export function markBackendDown(asking: AskingFor<'markBackendDown'>): Decision<'markBackendDown'> {
  const { hall, asker, command } = asking;
  const marks = marksOf(hall, command);
  if ('refusal' in marks) return marks;
  if (!isTheirs(hall, asker, command, marks)) return refuse('notYourWindow');
  const fresh = marks.filter(({ key }) => !hall.down.has(key));
  if (fresh.length === 0) return refuse('alreadyDown');
  if (hall.down.size + fresh.length > marksLimit) return refuse('tooManyDown', { limit: marksLimit });
  const by = askerKey(asker);
  const events = fresh.map(({ key, items }): HallEvent => ({
    type: 'backendDown',
    key,
    items: [...items],
    reason: command.reason,
    by,
  }));
  return { events, answer: { waiting: waitingFor(hall, marks) } };
}

export function markBackendUp(asking: AskingFor<'markBackendUp'>): Decision<'markBackendUp'> {
  const { hall, asker, command } = asking;
  const marks = marksOf(hall, command);
  if ('refusal' in marks) return marks;
  if (!isTheirs(hall, asker, command, marks)) return refuse('notYourWindow');
  const down = marks.filter(({ key }) => hall.down.has(key));
  if (down.length === 0) return refuse('notDown');
  return {
    events: down.map(({ key }): HallEvent => ({ type: 'backendUp', key })),
    answer: { waiting: waitingFor(hall, marks) },
  };
}

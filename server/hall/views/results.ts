// Results to be fetched, for those who look: the window, the visitor's page, the kiosk, the manager's list and alarm.
import type { Alarm } from '../../../contract/alarms.ts';
import type { ResultHere, ResultList, ResultRow, ResultTold } from '../../../contract/pickup.ts';
import type { Text } from '../../../contract/settings.ts';
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { momentOf, nextDay } from '../days/local-time.ts';
import { dayOf } from '../days/working-days.ts';
import { lanesOf } from '../plan.ts';
import type { Result } from '../pickup/result.ts';
import { isReady, pickupZone } from '../pickup/result.ts';
import { laneOfMatter, scopeOf } from '../scope.ts';
import type { Around } from './around.ts';
import type { Directory } from './directory.ts';
import { bareText, directoryOf, queueNamed, zoneNamed } from './directory.ts';

const shownAtWindow = 10;
const toldOnPhone = 6;
const listed = 300;

interface Known {
  ready: readonly Result[];
  ofTicket: ReadonlyMap<string, readonly Result[]>;
}
/** The day on which it should be gone first, then what came first. */
function byDay(one: Result, other: Result): number {
  if (one.keptUntil !== other.keptUntil) return one.keptUntil < other.keptUntil ? -1 : 1;
  return one.at - other.at || (one.caseNo < other.caseNo ? -1 : 1);
}

const known = new WeakMap<Hall['results'], Known>();

/** Looked through once per state of the results. */
function knownOf({ results }: Hall): Known {
  const found = known.get(results);
  if (found !== undefined) return found;
  const all = [...results.values()];
  const ofTicket = new Map<string, Result[]>();
  for (const one of all) {
    if (one.ticketId !== undefined) ofTicket.set(one.ticketId, [...(ofTicket.get(one.ticketId) ?? []), one]);
  }
  const ready = all.filter(isReady).sort(byDay);
  const made = { ready, ofTicket };
  known.set(results, made);
  return made;
}

function itemNamed(directory: Directory, { item, queue }: Result): Text {
  return item === null
    ? queueNamed(directory, queue).name
    : (directory.items.get(item)?.name ?? bareText(item));
}

function here(directory: Directory, result: Result): ResultHere {
  const { caseNo, at, keptUntil } = result;
  return { caseNo, item: itemNamed(directory, result), at, keptUntil };
}

/** What the visitor at the window came to fetch and has not got yet. */
export function resultsHere(
  hall: Hall,
  directory: Directory,
  { id, results = [] }: Ticket,
): { results?: ResultHere[] } {
  const own = results
    .flatMap((caseNo) => hall.results.get(caseNo) ?? [])
    .filter((one) => isReady(one) && one.fetchedBy === id)
    .slice(0, shownAtWindow);
  return own.length === 0 ? {} : { results: own.map((one) => here(directory, one)) };
}

/** On the page of the visit on which the case was accepted. */
export function resultsOfVisit(hall: Hall, directory: Directory, ticket: Ticket): { results?: ResultTold[] } {
  if (hall.results.size === 0) return {};
  const own = knownOf(hall).ofTicket.get(ticket.id) ?? [];
  if (own.length === 0) return {};
  const zone = pickupZone(hall.plan);
  const where = zone === undefined ? {} : { zone: zoneNamed(directory, zone).name };
  const told = own.slice(0, toldOnPhone).map((one): ResultTold => {
    const { caseNo, code, keptUntil, now } = one;
    return { caseNo, state: now.state, keptUntil, ...(isReady(one) ? { code, ...where } : {}) };
  });
  return { results: told };
}

/** Whether the window may call those who fetch. */
export function handsOver({ plan }: Hall, no: number): boolean {
  const { pickup } = plan;
  if (pickup === null) return false;
  const { laneOfItem, laneOfQueue, steps } = lanesOf(plan);
  const lane = 'item' in pickup ? laneOfItem.get(pickup.item) : laneOfQueue.get(pickup.queue);
  return lane !== undefined && (steps.get(no) ?? []).flat().includes(lane);
}

/** Whether anything lies here that somebody may fetch at a kiosk. */
export function mayFetch(hall: Hall): boolean {
  return hall.plan.pickup !== null && hall.results.size > 0 && knownOf(hall).ready.length > 0;
}

function overdueOf(hall: Hall, at: number): readonly Result[] {
  if (hall.results.size === 0) return [];
  const today = dayOf(hall.plan, at);
  return knownOf(hall).ready.filter(({ keptUntil }) => keptUntil < today);
}

export function resultCounts(hall: Hall, at: number): { ready: number; overdue: number } {
  return {
    ready: hall.results.size === 0 ? 0 : knownOf(hall).ready.length,
    overdue: overdueOf(hall, at).length,
  };
}

/** One alarm for all: the list is a page of its own. */
export function resultAlarms(hall: Hall, at: number): Alarm[] {
  const overdue = overdueOf(hall, at);
  const [first] = overdue;
  if (first === undefined) return [];
  const since = momentOf(hall.plan.timeZone, nextDay(first.keptUntil), 0);
  const { caseNo } = first;
  return [{ kind: 'resultsUnclaimed', level: 'yellow', since, caseNo, count: overdue.length }];
}

function rowOf(directory: Directory, today: string, result: Result): ResultRow {
  const { code, deed, now, keptUntil } = result;
  const row = {
    ...here(directory, result),
    state: now.state,
    code,
    ...(deed === undefined ? {} : { deed }),
    overdue: isReady(result) && keptUntil < today,
  };
  switch (now.state) {
    case 'ready':
      return row;
    case 'handed':
      return { ...row, endedAt: now.at, how: now.how, window: now.window };
    case 'ended':
      return { ...row, endedAt: now.at, ending: now.ending };
    default:
      throw new Error(`unknown state ${JSON.stringify(now satisfies never)}`);
  }
}

/** Those to be fetched by their day, the earliest first; then what is over, the newest first. Another authority sees its own. */
export function resultList(
  hall: Hall,
  around: Around,
  at: number,
  wanted: { organisation?: string | undefined; state?: 'ready' | 'over' | undefined },
): ResultList {
  const directory = directoryOf(hall.settingsVersion, around);
  const { organisation, state } = wanted;
  const scope = organisation === undefined ? undefined : scopeOf(hall.plan, organisation);
  const own = [...hall.results.values()].filter(({ item, queue }) => {
    const lane = laneOfMatter(hall.plan, { items: item === null ? [] : [item], queue });
    return scope === undefined || (lane !== undefined && scope.lanes.has(lane));
  });
  const today = dayOf(hall.plan, at);
  const ready = own.filter(isReady).sort(byDay);
  const over = own
    .filter((one) => !isReady(one))
    .map((one) => rowOf(directory, today, one))
    .sort((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0));
  const rows = [
    ...(state === 'over' ? [] : ready.map((one) => rowOf(directory, today, one))),
    ...(state === 'ready' ? [] : over),
  ];
  return {
    now: at,
    timeZone: directory.timeZone,
    ready: ready.length,
    overdue: ready.filter(({ keptUntil }) => keptUntil < today).length,
    results: rows.slice(0, listed),
    more: Math.max(0, rows.length - listed),
  };
}

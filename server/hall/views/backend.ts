// What each screen is told of systems that are down and of passes: names in place of ids, few enough for small views.
import type { MarkShown, PassShown } from '../../../contract/views/backend.ts';
import type { BoardView } from '../../../contract/views/board.ts';
import type { DeskView } from '../../../contract/views/desk.ts';
import type { KioskView } from '../../../contract/views/kiosk.ts';
import type { ManagerView } from '../../../contract/views/manager.ts';
import type { PhoneView } from '../../../contract/views/phone.ts';
import type { Text } from '../../../contract/settings.ts';
import { windowText } from '../../../contract/words/backend.ts';
import { bookableOf } from '../days/closing.ts';
import type { Down, Pass } from '../systems/down.ts';
import { heldLane, isHeldBack, isLaneDown, markOf, marksByAge, windowOfMark } from '../systems/down.ts';
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { laneLineUp } from '../lines/order.ts';
import { passOf } from '../papers/papers.ts';
import { isPassOffered } from '../systems/passes.ts';
import { lanesOf, mayServe } from '../plan.ts';
import type { Directory } from './directory.ts';
import { fitting } from './limits.ts';

const itemsBytes = 900;
const namesShown = 3;

function nameOfMark(directory: Directory, { key }: Down): Text {
  const window = windowOfMark(key);
  if (window !== undefined) return windowText(window);
  const id = key.slice(key.indexOf(':') + 1);
  const named = key.startsWith('department:') ? directory.departments.get(id) : directory.items.get(id)?.name;
  return named ?? { zh: id, en: id, ru: id };
}

/** How many stand aside because of this mark, or before a window that calls nobody. */
function waitingFor(hall: Hall, { key, items }: Down): number {
  const { laneOfItem, steps } = lanesOf(hall.plan);
  const window = windowOfMark(key);
  if (window !== undefined)
    return (steps.get(window) ?? [])
      .flat()
      .filter((lane) => isLaneDown(hall, lane))
      .reduce((sum, lane) => sum + laneLineUp(hall, lane).length, 0);
  const named = new Set(items);
  const lanes = new Set(items.flatMap((item) => laneOfItem.get(item) ?? []));
  let count = 0;
  for (const lane of lanes) {
    for (const { id } of laneLineUp(hall, heldLane(lane))) {
      const ticket = hall.tickets.get(id);
      if (ticket !== undefined && named.has(ticket.items[ticket.done] ?? '')) count += 1;
    }
  }
  return count;
}

function marksShown(hall: Hall, directory: Directory, marks: readonly Down[]): MarkShown[] {
  return marks.map((mark) => ({
    key: mark.key,
    name: nameOfMark(directory, mark),
    since: mark.since,
    reason: mark.reason,
    waiting: waitingFor(hall, mark),
  }));
}

/** Whether a visitor may have come with a pass that is still good. */
function passesAreOut(hall: Hall): boolean {
  const day = hall.day ?? '';
  for (const { used, validUntil } of hall.passes.values())
    if (used === undefined && validUntil >= day) return true;
  return false;
}

export function kioskDown(hall: Hall): Pick<KioskView, 'down' | 'passes'> {
  const passes = passesAreOut(hall) ? { passes: true as const } : {};
  if (hall.down.size === 0) return passes;
  const ids = (kind: string): string[] =>
    marksByAge(hall).flatMap(({ key }) => (key.startsWith(kind) ? [key.slice(kind.length)] : []));
  return {
    ...passes,
    down: { items: fitting(ids('item:'), 40, itemsBytes), departments: fitting(ids('department:'), 40, 600) },
  };
}

/** What is told in a zone: marks of items that are waited for there, and of its windows. */
function concerns(hall: Hall, mark: Down, zone: string | null): boolean {
  if (zone === null) return true;
  const { window, item, queue } = lanesOf(hall.plan);
  const no = windowOfMark(mark.key);
  if (no !== undefined) return window.get(no)?.zone === zone;
  return mark.items.some((id) => queue.get(item.get(id)?.queue ?? '')?.zone === zone);
}

export function boardDown(hall: Hall, directory: Directory, zone: string | null): Pick<BoardView, 'down'> {
  if (hall.down.size === 0) return {};
  const marks = marksByAge(hall).filter((mark) => concerns(hall, mark, zone));
  if (marks.length === 0) return {};
  const shown = marks.slice(0, namesShown).map((mark) => ({
    key: mark.key,
    name: nameOfMark(directory, mark),
    since: mark.since,
    reason: mark.reason,
  }));
  return { down: { marks: shown, more: marks.length - shown.length } };
}

/** So that a board counts everybody who waits, those aside too. */
export function asideIn(hall: Hall, lanes: readonly string[]): number {
  if (hall.down.size === 0) return 0;
  return lanes.reduce((sum, lane) => sum + laneLineUp(hall, heldLane(lane)).length, 0);
}

export function phoneDown(hall: Hall, ticket: Ticket): Pick<PhoneView, 'down' | 'mayTakePass' | 'pass'> {
  const { stage } = ticket.now;
  const pass = passShown(hall, ticket);
  const mark = markOf(hall, ticket);
  const lane = mark === undefined && isLaneDown(hall, ticket.lane);
  const told = stage === 'waiting' || stage === 'called' || stage === 'missed';
  const bookItem = told && (mark !== undefined || lane) ? bookableOf(hall, ticket) : undefined;
  const book = bookItem === undefined ? {} : { bookItem };
  return {
    ...(told && mark !== undefined ? { down: { since: mark.since, reason: mark.reason, ...book } } : {}),
    ...(told && lane
      ? { down: { since: laneDownSince(hall, ticket.lane), reason: 'system' as const, ...book } }
      : {}),
    ...(told && isPassOffered(hall, ticket) ? { mayTakePass: true as const } : {}),
    ...(pass === undefined ? {} : { pass }),
  };
}

/** Who came with a pass has priority as one whose class was verified. */
export function priorityByPass(ticket: Ticket): { priority?: 'verified' } {
  return ticket.pass === undefined ? {} : { priority: 'verified' };
}

function laneDownSince(hall: Hall, lane: string): number {
  const approaches = lanesOf(hall.plan).lanes.get(lane)?.approaches ?? [];
  const windows = new Set(approaches.map(({ window }) => window));
  const marks = marksByAge(hall).filter(({ key }) => windows.has(windowOfMark(key) ?? 0));
  return marks.at(-1)?.since ?? hall.at;
}

export function passShown(hall: Hall, ticket: Ticket): PassShown | undefined {
  const pass = hall.passes.get(passOf(ticket) ?? '');
  return pass && passTold(hall, pass);
}

/** Y10: used and expired ones too, with the day. */
export function passTold(hall: Hall, { number, code, validUntil, used }: Pass): PassShown {
  const expired = used === undefined && (hall.day ?? '') > validUntil;
  return {
    number,
    code,
    validUntil,
    ...(used === undefined ? {} : { used }),
    ...(expired ? { expired: true as const } : {}),
  };
}

const marksAtDesk = 6;
const marksAtDeskBytes = 1_200;

/** At the desk: what it may mark and unmark itself, first; who of its lines stands aside. */
export function deskDown(
  hall: Hall,
  directory: Directory,
  no: number,
): Pick<DeskView, 'down' | 'downMore' | 'aside'> {
  if (hall.down.size === 0) return {};
  const lanes = (lanesOf(hall.plan).steps.get(no) ?? []).flat();
  const marks = marksByAge(hall).filter(({ key, items }) => {
    const window = windowOfMark(key);
    return window === undefined ? items.some((item) => mayServe(hall.plan, no, item)) : window === no;
  });
  const down = fitting(marksShown(hall, directory, marks), marksAtDesk, marksAtDeskBytes);
  return { down, downMore: marks.length - down.length, aside: asideIn(hall, lanes) };
}

/** The visitor at this window may go home with a pass instead. */
export function passAtDesk(hall: Hall, ticket: Ticket): { mayTakePass?: true } {
  return isPassOffered(hall, ticket) ? { mayTakePass: true } : {};
}

const marksAtManager = 20;
const marksAtManagerBytes = 3_000;

export function managerDown(
  hall: Hall,
  directory: Directory,
): Pick<ManagerView, 'down' | 'downMore' | 'passesToday'> {
  if (hall.down.size === 0 && hall.passes.size === 0) return {};
  const marks = marksByAge(hall);
  const down = fitting(marksShown(hall, directory, marks), marksAtManager, marksAtManagerBytes);
  const today = (hall.day ?? '').slice(5).replace('-', '');
  const passesToday = [...hall.passes.values()].filter(({ number }) => number.startsWith(today)).length;
  return { down, downMore: marks.length - down.length, passesToday };
}

/** For REST: this ticket's item cannot be done now. */
export const standsAside = (hall: Hall, ticket: Ticket): boolean =>
  isHeldBack(hall, ticket) || isLaneDown(hall, ticket.lane);

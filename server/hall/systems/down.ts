// What stands still because a department's own system fails, and who therefore cannot be called. Rules Y1–Y4 of RULES.md.
import type { BackendReason } from '../../../contract/commands/backend.ts';
import type { Language } from '../../../contract/settings.ts';
import type { Hall } from '../hall.ts';
import { windowKey } from '../hall.ts';
import { lanesOf } from '../plan.ts';
import type { Journey } from '../journeys/journey.ts';
import type { Shelf } from '../shelf.ts';
import type { Ticket } from '../ticket.ts';

/** One mark: of an item, of a department with its items, or of a window. */
export interface Down {
  key: string;
  since: number;
  reason: BackendReason;
  /** Who marked it, as the journal names askers. */
  by: string;
  items: readonly string[];
}

/** 二次优先卡: the right to come another day with priority, once. */
export interface Pass {
  number: string;
  code: string;
  /** The last day on which it is taken, YYYY-MM-DD. */
  validUntil: string;
  givenAt: number;
  items: readonly string[];
  queue: string;
  /** 一件事: what is left of it. */
  journey?: Journey;
  language: Language;
  /** The visit that it was given for. */
  ticketId: string;
  /** The day it was used on. */
  used?: string;
}

export const itemKey = (item: string): string => `item:${item}`;
export const windowDownKey = (no: number): string => `window:${no}`;
export const departmentKey = (id: string): string => `department:${id}`;

/** The window that a mark names; undefined for marks of items. */
export function windowOfMark(key: string): number | undefined {
  const prefix = windowDownKey(0).slice(0, -1);
  return key.startsWith(prefix) ? Number(key.slice(prefix.length)) : undefined;
}

const itemsKnown = new WeakMap<Shelf<Down>, ReadonlySet<string>>();

/** All items that cannot be done now, by whichever mark. */
export function itemsDown(down: Shelf<Down>): ReadonlySet<string> {
  let items = itemsKnown.get(down);
  if (items === undefined) {
    items = new Set([...down.values()].flatMap((one) => one.items));
    itemsKnown.set(down, items);
  }
  return items;
}

export function isItemDown(hall: Hall, item: string | undefined): boolean {
  return item !== undefined && hall.down.size > 0 && itemsDown(hall.down).has(item);
}

export function isWindowDown(hall: Hall, no: number): boolean {
  return hall.down.size > 0 && hall.down.has(windowDownKey(no));
}

/** Of the windows that may serve the line, those at work have their systems down. */
export function isLaneDown(hall: Hall, lane: string): boolean {
  if (hall.down.size === 0) return false;
  const windows = (lanesOf(hall.plan).lanes.get(lane)?.approaches ?? []).map(({ window }) => window);
  const down = windows.filter((no) => isWindowDown(hall, no));
  const open = windows.filter((no) => hall.windows.get(windowKey(no))?.now.state === 'open');
  return down.length > 0 && open.every((no) => down.includes(no));
}

/** Y2: waits for what cannot be done now. Who was sent to one window by hand is that window's matter. */
export function isHeldBack(hall: Hall, ticket: Ticket): boolean {
  return ticket.bound === null && !ticket.offItem && isItemDown(hall, ticket.items[ticket.done]);
}

const heldPrefix = 'down:';
/** Where those of a lane stand meanwhile, in order and out of the windows' reach; no queue's id has a colon. */
export const heldLane = (lane: string): string => `${heldPrefix}${lane}`;

/** Since when and why this visit's item stands still; the oldest mark where there are several. */
export function markOf(hall: Hall, ticket: Ticket): Down | undefined {
  if (!isHeldBack(hall, ticket)) return undefined;
  const item = ticket.items[ticket.done] ?? '';
  return marksByAge(hall).find(({ items }) => items.includes(item));
}

export function marksByAge(hall: Hall): Down[] {
  return [...hall.down.values()].sort(
    (one, other) => one.since - other.since || (one.key < other.key ? -1 : 1),
  );
}

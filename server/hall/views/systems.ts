// What other systems are told over HTTP: queues, windows, items and one ticket, as plain rows.
import type { Wait } from '../../../contract/commands/visitors.ts';
import type { HallSettings, Language, Text, WindowKind } from '../../../contract/settings.ts';
import type { PassShown } from '../../../contract/views/backend.ts';
import type { WindowState } from '../../../contract/views/frame.ts';
import type { Hall } from '../hall.ts';
import type { Stage } from '../ticket.ts';
import { laneLineUp, standingIn } from '../lines/order.ts';
import { queueGiven } from '../days/own-hours.ts';
import { lanesOf } from '../plan.ts';
import { hasPriority } from '../needs/priority.ts';
import { aheadIn, aheadOf, noWindowOpenNow, waitFor } from '../lines/waiting.ts';
import { passShown, standsAside } from './backend.ts';
import { visitorAt, windowNow, windowState } from './frame.ts';

export interface QueueRow {
  id: string;
  prefix: string;
  name: string;
  names: Text;
  zone: string;
  open: boolean;
  waiting: number;
  expectedWaitMinutes: number;
}

/** Every queue; `waiting` counts all its lines, the wait is that of a number of the queue itself. */
export function queueRows(hall: Hall, settings: HallSettings, language: Language, at: number): QueueRow[] {
  const { lanes, laneOfQueue } = lanesOf(hall.plan);
  return settings.queues.map(({ id, series, zone, name }) => {
    const own = laneOfQueue.get(id);
    const planned = [...lanes.values()].filter((lane) => lane.queue === id);
    return {
      id,
      prefix: settings.series.find((one) => one.id === series)?.prefix ?? '',
      name: name[language],
      names: name,
      zone,
      open: queueGiven(hall.plan, id, at).given && planned.some((lane) => lane.approaches.length > 0),
      waiting: planned.reduce((sum, lane) => sum + standingIn(hall, lane.id), 0),
      expectedWaitMinutes: own === undefined ? 0 : expectedIn(hall, own, at),
    };
  });
}

function expectedIn(hall: Hall, lane: string, at: number): number {
  return waitFor(hall, lane, aheadIn(hall, lane), at).expectedMinutes;
}

export interface WindowRow {
  no: number;
  name: string;
  names: Text;
  kind: WindowKind;
  zone: string;
  state: WindowState;
  ticket?: { ticketId: string; number: string; stage: Stage['stage'] };
}

export function windowRows(hall: Hall, settings: HallSettings, language: Language): WindowRow[] {
  return settings.windows.map(({ no, name, kind, zone }) => {
    const window = windowNow(hall, no);
    const visitor = visitorAt(hall, window);
    return {
      no,
      name: name[language],
      names: name,
      kind,
      zone,
      state: windowState(window).state,
      ...(visitor === undefined
        ? {}
        : { ticket: { ticketId: visitor.ticket.id, number: visitor.ticket.number, stage: visitor.stage } }),
    };
  });
}

export interface ItemRow {
  id: string;
  code: string;
  name: string;
  names: Text;
  queue: string;
  department: string;
  serviceMinutes: number;
  waiting: number;
  expectedWaitMinutes: number;
}

/** Items whose name, keyword, code or pinyin initials hold every word of the query; all where it is empty. */
export function itemRows(
  hall: Hall,
  settings: HallSettings,
  asked: { language: Language; query: string; at: number },
): ItemRow[] {
  const words = asked.query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const { laneOfItem } = lanesOf(hall.plan);
  return settings.items
    .filter((item) => {
      const { zh, en, ru } = item.name;
      const texts = [zh, en, ru, item.id, item.code, ...item.keywords, ...item.initials].map((text) =>
        text.toLowerCase(),
      );
      return words.every((word) => texts.some((text) => text.includes(word)));
    })
    .map(({ id, code, name, queue, department, serviceMinutes }) => {
      const lane = laneOfItem.get(id);
      return {
        id,
        code,
        name: name[asked.language],
        names: name,
        queue,
        department,
        serviceMinutes,
        waiting: lane === undefined ? 0 : laneLineUp(hall, lane).length,
        expectedWaitMinutes: lane === undefined ? 0 : expectedIn(hall, lane, asked.at),
      };
    });
}

export interface TicketState {
  ticketId: string;
  number: string;
  stage: Stage['stage'];
  items: string[];
  queue: string;
  language: Language;
  channel: string;
  takenAt: number;
  ahead?: number;
  wait?: Wait;
  noWindowOpenNow?: true;
  /** What it is for stands still: a department's system is down. */
  backendDown?: true;
  /** The 二次优先卡 with which the visit ended. */
  pass?: PassShown;
  window?: number;
  calls: { at: number; window: number; spokenAt?: number; counts: boolean }[];
  rated: boolean;
  /** 优先; of which class is not told. */
  priority?: true;
}

export function ticketState(hall: Hall, ticketId: string, at: number): TicketState | null {
  const ticket = hall.tickets.get(ticketId);
  if (ticket === undefined) return null;
  const ahead = aheadOf(hall, ticket);
  const pass = passShown(hall, ticket);
  const waiting = ticket.now.stage === 'waiting' && hall.day !== null;
  return {
    ticketId,
    number: ticket.number,
    stage: ticket.now.stage,
    items: [...ticket.items],
    queue: ticket.queue,
    language: ticket.language,
    channel: ticket.channel,
    takenAt: ticket.takenAt,
    ...(waiting ? { ahead, wait: waitFor(hall, ticket.lane, ahead, at, ticket.place) } : {}),
    ...(waiting && noWindowOpenNow(hall, ticket.lane) ? { noWindowOpenNow: true as const } : {}),
    ...(waiting && standsAside(hall, ticket) ? { backendDown: true as const } : {}),
    ...(pass === undefined ? {} : { pass }),
    ...('window' in ticket.now ? { window: ticket.now.window } : {}),
    calls: ticket.calls.map((call) => ({
      at: call.at,
      window: call.window,
      ...(call.spokenAt === undefined ? {} : { spokenAt: call.spokenAt }),
      counts: call.counts,
    })),
    rated: ticket.rated,
    ...(hasPriority(ticket) ? { priority: true as const } : {}),
  };
}

export interface SentOnRow {
  window: number;
  item?: string;
  queue: string;
  name: string;
  names: Text;
  toDepartment: number;
  transferred: number;
}

/** U10: where most is passed on comes first; `name` is that of the item, else of the queue. */
export function sentOnRows(hall: Hall, settings: HallSettings, language: Language): SentOnRow[] {
  const named = new Map([...settings.queues, ...settings.items].map(({ id, name }) => [id, name]));
  return [...hall.sentOn.values()]
    .sort(
      (one, other) =>
        other.toDepartment + other.transferred - one.toDepartment - one.transferred ||
        one.window - other.window,
    )
    .map(({ window, item, queue, toDepartment, transferred }) => {
      const id = item ?? queue;
      const names = named.get(id) ?? { zh: id, en: id, ru: id };
      const what = item === null ? { queue } : { item, queue };
      return { window, ...what, name: names[language], names, toDepartment, transferred };
    });
}

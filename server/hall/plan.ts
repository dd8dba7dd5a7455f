// The plan of a day: that part of the hall's settings on which the rules decide, copied into the day's first line.
import { placesOf } from '../../contract/booking-settings.ts';
import type { BookingSettings, PoolPlaces } from '../../contract/booking-settings.ts';
import type { HallSettings, Language, RuleSettings } from '../../contract/settings.ts';
import { arrangementsOf } from './lines/arrangements.ts';
import { messagesFrom, usualMessages } from './messages/message-plan.ts';
import type { MessagePlan } from './messages/message-plan.ts';
import type { PlannedJourney } from './journeys/planned.ts';
import { journeysFrom } from './journeys/planned.ts';
import type { PlannedItem } from './planned-item.ts';
import { writtenPart } from './planned-item.ts';

/** Texts stay behind in the settings version; a plan holds ids, numbers and times only. */
export interface Plan {
  timeZone: string;
  dayChangesAt: string;
  hours: HallSettings['hours'];
  rules: RuleSettings;
  zones: string[];
  series: { id: string; prefix: string; digits: number }[];
  queues: { id: string; series: string; zone: string; serviceMs: number; hours?: HallSettings['hours'] }[];
  windows: {
    no: number;
    zone: string;
    serves: { queue: string; items?: string[] }[];
    autoCall?: true;
    /** 综合咨询: its consultations may go on as business; 帮办代办 is taken over at those that assist. */
    inquiry?: true;
    assisted?: true;
    lowCounter?: true;
    /** Besides Chinese. */
    languages?: Language[];
    hours?: HallSettings['hours'];
    printer?: string;
    /** The authority whose window it is, by its Chinese name; the hall's own have none. */
    organisation?: string;
  }[];
  items: PlannedItem[];
  /** 一件事. */
  journeys: PlannedJourney[];
  notHandledHere: string[];
  printers: { id: string; zone: string; alternatives: string[] }[];
  priorityClasses: { id: string; granted: 'declared' | 'verified' }[];
  /** 首席事务代表 by the staff number, of the departments that have one. */
  chiefs: { department: string; staffNumber: string }[];
  /** null: nothing can be booked. */
  booking: BookingPlan | null;
  messages: MessagePlan;
  /** 出件: what whoever fetches a result gets her number for; null: nothing is fetched here. */
  pickup: { item: string } | { queue: string } | null;
}

/** One pool of places, with what a slot of it has. */
export interface Pool extends PoolPlaces {
  id: string;
  queue: string;
  /** null: the queue and all its items. */
  items: string[] | null;
  /** When of its queue's hours it can be booked; absent: in all of them. */
  hours?: HallSettings['hours'];
  slotMs: number;
  greenReleaseMs: number;
}
export interface BookingPlan extends Omit<BookingSettings, 'pools'> {
  pools: Pool[];
}

const minute = 60_000;

/** A window that speaks Chinese alone has nothing to copy. */
function foreign(languages: readonly Language[]): { languages?: Language[] } {
  const others = languages.filter((language) => language !== 'zh');
  return others.length === 0 ? {} : { languages: others };
}

/** Copies out of the settings what rules decide on. */
export function planFrom(settings: HallSettings): Plan {
  return {
    timeZone: settings.hall.timeZone,
    dayChangesAt: settings.hall.dayChangesAt,
    hours: settings.hours,
    rules: settings.rules,
    zones: settings.zones.map((zone) => zone.id),
    series: settings.series,
    queues: settings.queues.map(({ id, series, zone, serviceMinutes, hours }) => ({
      id,
      series,
      zone,
      serviceMs: serviceMinutes * minute,
      ...(hours === undefined ? {} : { hours }),
    })),
    windows: settings.windows.map((window) => {
      const { no, zone, serves, autoCall, lowCounter, languages, hours, printer, organisation } = window;
      return {
        no,
        zone,
        serves: serves.map(({ queue, items }) => (items ? { queue, items } : { queue })),
        ...(autoCall ? { autoCall } : {}),
        ...(window.kind === 'inquiry' ? { inquiry: true as const } : {}),
        ...(window.kind === 'assisted' ? { assisted: true as const } : {}),
        ...(lowCounter ? { lowCounter } : {}),
        ...foreign(languages),
        ...(hours === undefined ? {} : { hours }),
        ...(printer === undefined ? {} : { printer }),
        ...(organisation === undefined ? {} : { organisation: organisation.zh }),
      };
    }),
    items: settings.items.map((item) => ({
      id: item.id,
      queue: item.queue,
      serviceMs: item.serviceMinutes * minute,
      department: item.department,
      ...writtenPart(item),
    })),
    journeys: journeysFrom(settings),
    notHandledHere: settings.notHandledHere.map((entry) => entry.id),
    printers: settings.printers.map(({ id, zone, alternatives }) => ({ id, zone, alternatives })),
    priorityClasses: settings.priorityClasses.map(({ id, granted }) => ({ id, granted })),
    chiefs: settings.departments.flatMap(({ id, chief }) =>
      chief === undefined ? [] : [{ department: id, staffNumber: chief }],
    ),
    booking: bookingFrom(settings),
    messages: messagesFrom(settings),
    pickup: settings.pickup ?? null,
  };
}

function bookingFrom(settings: HallSettings): BookingPlan | null {
  if (settings.booking === undefined) return null;
  const { pools, ...rules } = settings.booking;
  return {
    ...rules,
    pools: pools.map((pool) => ({
      id: pool.id,
      queue: pool.queue,
      items: pool.items ?? null,
      ...(pool.hours === undefined ? {} : { hours: pool.hours }),
      slotMs: pool.slotMinutes * minute,
      greenReleaseMs: pool.greenReleaseMinutes * minute,
      ...placesOf(pool, pools, settings),
    })),
  };
}

/** Rules that plans of older days do not name. */
const laterRules = {
  parkLimit: 5,
  parkedAlarmMinutes: 60,
  awaitingAlarmMinutes: 30,
  releasedAlarmMinutes: 120,
  boundPauseMinutes: 5,
  handOverMinutes: 5,
  transferAlarmCount: 3,
  journeyStepMinutes: 30,
  doubtBeforeClosingMinutes: 60,
  refuseDoubtful: false,
  passBeforeClosing: false,
  dropOffBeforeClosing: false,
  emergencyNumbersFrom: 901,
  reinstatePolicy: 'behind' as const,
  priorityHeadStartMinutes: 60,
  priorityAge: 75,
  helpYellowSeconds: 60,
  helpRedSeconds: 180,
  assistanceMinutes: 10,
  needsPreferMinutes: 5,
  guideSearchSeconds: 60,
  passValidDays: 5,
  noticeDays: 5,
  caseKeptDays: 30,
  matterContactDays: 0,
  matterSimpleDays: 0,
  matterComplexDays: 5,
  matterSpecialDays: 10,
  matterKeptDays: 30,
  resultKeptDays: 30,
};

/** Parts that plans of older days do not have. */
const laterLists = {
  priorityClasses: [],
  chiefs: [],
  booking: null,
  messages: usualMessages,
  journeys: [],
  pickup: null,
};

/** The plan as the day's first line tells it, whichever build wrote that. */
export function readPlan(plan: Plan): Plan {
  const missing =
    Object.keys(laterRules).some((rule) => !(rule in plan.rules)) ||
    Object.keys(laterLists).some((list) => !(list in plan));
  return missing ? { ...laterLists, ...plan, rules: { ...laterRules, ...plan.rules } } : plan;
}

/** Those of one queue whom the very same windows may serve: they stand in one line. */
export interface Lane {
  id: string;
  queue: string;
  /** The windows that may serve it, and before it the lanes each of them prefers. */
  approaches: { window: number; preferred: string[] }[];
  /** The same, windows of one arrangement taken together. */
  arrangements: Arrangement[];
}

/** Windows that serve the same in the same order, as one lane of theirs sees them. */
export interface Arrangement {
  id: string;
  windows: number;
  /** Lanes of an earlier, of the same and of a later step of preference; the lane itself is among the same. */
  earlier: string[];
  same: string[];
  later: string[];
}
export interface Lanes {
  lanes: ReadonlyMap<string, Lane>;
  laneOfItem: ReadonlyMap<string, string>;
  /** Where a number of the queue itself, without an item, stands. */
  laneOfQueue: ReadonlyMap<string, string>;
  /** For each window its lanes in order of preference; lanes of one step are equal. */
  steps: ReadonlyMap<number, readonly (readonly string[])[]>;
  /** For each window the name of its arrangement: equal for equal steps. */
  arrangementOf: ReadonlyMap<number, string>;
  item: ReadonlyMap<string, Plan['items'][number]>;
  queue: ReadonlyMap<string, Plan['queues'][number]>;
  window: ReadonlyMap<number, Plan['windows'][number]>;
}

const known = new WeakMap<Plan, Lanes>();

/** Worked out once per plan. */
export function lanesOf(plan: Plan): Lanes {
  let lanes = known.get(plan);
  if (lanes === undefined) {
    lanes = workOutLanes(plan);
    known.set(plan, lanes);
  }
  return lanes;
}

/** A number of the queue itself may go to any window of the queue; an item only where it may be done. */
function windowsFor(plan: Plan, queue: string, item: string | null): number[] {
  return plan.windows
    .filter((window) =>
      window.serves.some(
        (serves) =>
          serves.queue === queue &&
          (item === null || serves.items === undefined || serves.items.includes(item)),
      ),
    )
    .map((window) => window.no);
}

function workOutLanes(plan: Plan): Lanes {
  const laneOfItem = new Map<string, string>();
  const laneOfQueue = new Map<string, string>();
  const queueOfLane = new Map<string, { queue: string; windows: number[] }>();
  for (const queue of plan.queues) {
    const bySignature = new Map<string, string>();
    const laneFor = (item: string | null): string => {
      const windows = windowsFor(plan, queue.id, item);
      const signature = windows.join(' ');
      let lane = bySignature.get(signature);
      if (lane === undefined) {
        lane = bySignature.size === 0 ? queue.id : `${queue.id}-${bySignature.size}`;
        bySignature.set(signature, lane);
        queueOfLane.set(lane, { queue: queue.id, windows });
      }
      return lane;
    };
    laneOfQueue.set(queue.id, laneFor(null));
    for (const item of plan.items) if (item.queue === queue.id) laneOfItem.set(item.id, laneFor(item.id));
  }
  const steps = new Map<number, string[][]>();
  for (const window of plan.windows) {
    steps.set(
      window.no,
      window.serves.map(({ queue }) =>
        [...queueOfLane]
          .filter(([, lane]) => lane.queue === queue && lane.windows.includes(window.no))
          .map(([id]) => id),
      ),
    );
  }
  const lanes = new Map<string, Lane>();
  for (const [id, { queue, windows }] of queueOfLane) {
    const approaches = windows.map((window) => {
      const order = steps.get(window) ?? [];
      const own = order.findIndex((step) => step.includes(id));
      return { window, preferred: order.slice(0, own).flat() };
    });
    const arrangements = arrangementsOf(id, windows, steps);
    lanes.set(id, { id, queue, approaches, arrangements });
  }
  return {
    lanes,
    arrangementOf: new Map([...steps].map(([window, order]) => [window, JSON.stringify(order)])),
    laneOfItem,
    laneOfQueue,
    steps,
    item: new Map(plan.items.map((item) => [item.id, item])),
    queue: new Map(plan.queues.map((queue) => [queue.id, queue])),
    window: new Map(plan.windows.map((window) => [window.no, window])),
  };
}

/** May this window do this item (of this queue)? */
export function mayServe(plan: Plan, window: number, item: string): boolean {
  return mayServeLane(plan, window, lanesOf(plan).laneOfItem.get(item) ?? '');
}

export function mayServeLane(plan: Plan, window: number, lane: string): boolean {
  const approaches = lanesOf(plan).lanes.get(lane)?.approaches ?? [];
  return approaches.some((approach) => approach.window === window);
}

/** Whether anybody is planned to serve that line. */
export function isPlanned(plan: Plan, lane: string): boolean {
  return (lanesOf(plan).lanes.get(lane)?.approaches ?? []).length > 0;
}

/** The line of the plan in which a visit stands by what it is for. */
export function ownLane(
  plan: Plan,
  ticket: { items: readonly string[]; done: number; queue: string; offItem: boolean },
): string | undefined {
  const { laneOfItem, laneOfQueue } = lanesOf(plan);
  const item = ticket.offItem ? undefined : ticket.items[ticket.done];
  const own = item === undefined ? undefined : laneOfItem.get(item);
  // An item that is in the catalogue no more is served as a number of its queue.
  return own ?? laneOfQueue.get(ticket.queue);
}

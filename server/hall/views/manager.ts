// The manager's live page: what needs a person, then the queues against their promise, then windows and devices. Never a rating.
import type { DeviceState, ManagerView } from '../../../contract/views/manager.ts';
import { ownedBy } from '../changes.ts';
import type { Hall } from '../hall.ts';
import { boundLane, laneLineUp, standingIn } from '../lines/order.ts';
import { lanesOf } from '../plan.ts';
import { aheadIn, waitFor } from '../lines/waiting.ts';
import { alarmsOf } from './alarms.ts';
import { handsOf } from './answering.ts';
import type { Around, DeviceAround } from './around.ts';
import { closingPart, hoursTold } from './closing.ts';
import { managerDown } from './backend.ts';
import { longestWait } from './desk.ts';
import { paperworkCounts } from './deed-alarms.ts';
import type { Directory } from './directory.ts';
import { directoryOf, priorityNamed, queueNamed, windowNamed } from './directory.ts';
import { frame, spokenAt, visitorAt, windowNow, windowState } from './frame.ts';
import { nameOf, parkedTickets, responsibilityOf } from './hands.ts';
import { journeyTotals } from './journeys.ts';
import { handlingCounts } from './handlings.ts';
import { helpList } from './help.ts';
import { matterCounts } from './matters.ts';
import { resultCounts } from './results.ts';
import { fitting } from './limits.ts';
import { coverTold, heldPart } from './posts.ts';

// "Every queue, every window" of an ordinary hall has room here: few people look at this view, so it may be larger than all others.
const alarmsShown = 20;
const alarmsBytes = 2_800;
const queuesShown = 40;
const queuesBytes = 8_000;
const windowsShown = 60;
const windowsBytes = 12_000;
const devicesShown = 60;
const prioritiesShown = 20;
const prioritiesBytes = 1_500;
const devicesBytes = 4_800;
const helpShown = 8;
const helpBytes = 1_200;

/** `person`: who looks, for what was handed to her. */
export function managerView(hall: Hall, around: Around, at: number, person?: string): ManagerView {
  const directory = directoryOf(hall.settingsVersion, around);
  const alarms = alarmsOf(hall, directory, around, at);
  const alarmsToShow = fitting(alarms, alarmsShown, alarmsBytes);
  const allQueues = hall.day === null ? [] : hall.plan.queues;
  const queues = fitting(queueRows(hall, directory, at), queuesShown, queuesBytes);
  const windows = fitting(windowRows(hall, directory, around), windowsShown, windowsBytes);
  const help = helpList(hall, directory, around, at, { count: helpShown, bytes: helpBytes });
  const allDevices = deviceRows(directory, around, at);
  const devices = fitting(allDevices, devicesShown, devicesBytes);
  return {
    ...frame(hall, directory, at),
    audience: 'manager',
    hours: hoursTold(hall, at),
    day: hall.day ?? '',
    alarms: alarmsToShow,
    alarmsMore: alarms.length - alarmsToShow.length,
    help,
    helpMore: hall.helps.length - help.length,
    totals: totalsOf(hall),
    queues,
    queuesMore: allQueues.length - queues.length,
    responsibility: responsibilityOf(hall, at),
    ...(person === undefined ? {} : { ownHands: handsOf(hall, directory, around, person, at) }),
    priorities: prioritiesOf(hall, directory),
    ...closingPart(hall, at),
    paperwork: paperworkCounts(hall, at),
    ...handlingCounts(hall, at),
    ...(hall.matters.size === 0 ? {} : { matters: matterCounts(hall, at) }),
    ...(hall.results.size === 0 ? {} : { results: resultCounts(hall, at) }),
    ...journeyTotals(hall, at),
    waitPromiseMinutes: hall.plan.rules.waitPromiseMinutes,
    windows,
    ...managerDown(hall, directory),
    windowsMore: hall.plan.windows.length - windows.length,
    ...heldPart(hall),
    devices,
    devicesMore: allDevices.length - devices.length,
  };
}

function totalsOf(hall: Hall): ManagerView['totals'] {
  const totals = { issued: 0, waiting: 0, serving: 0, served: 0, missed: 0, withdrawn: 0, rated: hall.rated };
  for (const count of hall.counts.values()) {
    totals.issued += count.issued;
    totals.served += count.served;
    totals.withdrawn += count.withdrawn;
  }
  for (const line of hall.lanes.values()) totals.waiting += line.length;
  totals.missed = hall.missedNow.length;
  totals.serving = hall.plan.windows.filter(
    ({ no }) => visitorAt(hall, windowNow(hall, no))?.stage === 'serving',
  ).length;
  return totals;
}

function prioritiesOf(hall: Hall, directory: Directory): ManagerView['priorities'] {
  const counted = [...hall.priorities.entries()].map(([id, count]) => ({
    class: priorityNamed(directory, id),
    ...count,
  }));
  const asked = ({ declared, verified }: (typeof counted)[number]): number => declared + verified;
  return fitting(
    counted.sort((one, other) => asked(other) - asked(one) || (one.class.id < other.class.id ? -1 : 1)),
    prioritiesShown,
    prioritiesBytes,
  );
}

export function queueRows(hall: Hall, directory: Directory, at: number): ManagerView['queues'] {
  if (hall.day === null) return [];
  const { lanes } = lanesOf(hall.plan);
  return hall.plan.queues.map(({ id, zone }) => {
    const own = [...lanes.values()].filter((lane) => lane.queue === id);
    const windows = new Set(own.flatMap((lane) => lane.approaches.map(({ window }) => window)));
    const slowest = own
      .map((lane) => waitFor(hall, lane.id, aheadIn(hall, lane.id), at))
      .sort((one, other) => other.expectedMinutes - one.expectedMinutes)[0];
    return {
      id,
      name: queueNamed(directory, id).name,
      zone,
      waiting: own.reduce((sum, lane) => sum + standingIn(hall, lane.id), 0),
      longestWaitMs: longestWait(
        hall,
        own.map((lane) => lane.id),
        at,
      ),
      served: hall.counts.get(id)?.served ?? 0,
      windowsOpen: [...windows].filter((no) => windowNow(hall, no).now.state === 'open').length,
      wait: slowest ?? { expectedMinutes: 0, lowMinutes: 0, highMinutes: 0 },
    };
  });
}

export function windowRows(hall: Hall, directory: Directory, around: Around): ManagerView['windows'] {
  const parked = new Map<number, number>();
  for (const { now } of parkedTickets(hall)) {
    if (now.stage === 'parked') parked.set(now.window, (parked.get(now.window) ?? 0) + 1);
  }
  return hall.plan.windows.map(({ no, zone }) => {
    const window = windowNow(hall, no);
    const { state, since, pauseReason, clerk } = windowState(window);
    const visitor = visitorAt(hall, window);
    return {
      no,
      name: windowNamed(directory, no).name,
      zone,
      state,
      ...(pauseReason === undefined ? {} : { pauseReason }),
      ...coverTold(hall, window),
      ...(clerk === undefined ? {} : { clerk: nameOf(around, clerk) }),
      ...spokenAt(window),
      since,
      ...(visitor === undefined
        ? {}
        : {
            ticket: { number: visitor.ticket.number, stage: visitor.stage, since: visitor.since },
          }),
      served: window.served,
      parked: parked.get(no) ?? 0,
      owned: clerk === undefined ? 0 : ownedBy(hall, { clerk, since }).size,
      forMe: laneLineUp(hall, boundLane(no)).length,
    };
  });
}

/** What does not do its work before what does. */
const levels: Record<DeviceState['level'], number> = { red: 0, yellow: 1, ok: 2 };

function deviceRows(directory: Directory, around: Around, at: number): DeviceState[] {
  const printers = [...directory.printers.values()].map(({ id, name, zone }): DeviceState => {
    const { health, since } = around.printers.get(id) ?? {
      health: 'unknown' as const,
      since: around.startedAt,
    };
    const level = health === 'ok' ? 'ok' : health === 'nearEnd' || health === 'unknown' ? 'yellow' : 'red';
    const connected = health !== 'unknown' && health !== 'unreachable' && health !== 'offline';
    return { id, kind: 'printer', label: name.zh, zone, connected, since, health, level };
  });
  const devices = around.devices.map((device) => deviceRow(device, at));
  return [...printers, ...devices].sort((one, other) => levels[one.level] - levels[other.level]);
}

function deviceRow(device: DeviceAround, at: number): DeviceState {
  const { id, kind, label, zone, connected, since } = device;
  const audio = device.audio ?? 'unknown';
  const silent = kind === 'board' && (audio === 'locked' || audio === 'noVoice');
  const blink = at - since < 10_000;
  const level = connected ? (silent ? 'yellow' : 'ok') : blink ? 'yellow' : 'red';
  const health = connected ? (kind === 'board' ? audio : 'ok') : 'gone';
  return { id, kind, label, ...(zone === undefined ? {} : { zone }), connected, since, health, level };
}

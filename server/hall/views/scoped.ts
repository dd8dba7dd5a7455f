// The manager's live page for another authority in the hall: its own windows, the queues they serve, its own visits, and nothing else. Rule S10.
import type { Alarm } from '../../../contract/alarms.ts';
import type { ManagerView } from '../../../contract/views/manager.ts';
import { isUnderWay } from '../changes.ts';
import type { Hall } from '../hall.ts';
import { boundLane, laneLineUp } from '../lines/order.ts';
import { isOwnVisit, scopeOf } from '../scope.ts';
import type { Scope } from '../scope.ts';
import { alarmsOf } from './alarms.ts';
import type { Around } from './around.ts';
import { directoryOf } from './directory.ts';
import { visitorAt, windowNow } from './frame.ts';
import { handlingCounts } from './handlings.ts';
import { handOverClock } from './hands.ts';
import { fitting } from './limits.ts';
import { managerView, queueRows, windowRows } from './manager.ts';

const alarmsShown = 20;
const alarmsBytes = 2_800;
const rowsBytes = 12_000;
const windowsShown = 60;

export function isOwnWindow(hall: Hall, organisation: string, no: number): boolean {
  return scopeOf(hall.plan, organisation).windows.has(no);
}

export function scopedManagerView(hall: Hall, around: Around, at: number, organisation: string): ManagerView {
  const scope = scopeOf(hall.plan, organisation);
  const directory = directoryOf(hall.settingsVersion, around);
  const {
    closing: _closing,
    leftUnreached: _leftUnreached,
    matters: _matters,
    results: _results,
    journeys: _journeys,
    handlings: _handlings,
    paperwork: _paperwork,
    passesToday: _passesToday,
    ...whole
  } = managerView(hall, around, at);
  const alarms = alarmsOf(hall, directory, around, at).filter((alarm) => isAbout(alarm, scope));
  const alarmsToShow = fitting(alarms, alarmsShown, alarmsBytes);
  const allWindows = windowRows(hall, directory, around).filter(({ no }) => scope.windows.has(no));
  const windows = fitting(allWindows, windowsShown, rowsBytes);
  const queues = queueRows(hall, directory, at).filter(({ id }) => scope.queues.has(id));
  const heldPapers = whole.heldPapers.filter(({ window }) => scope.windows.has(window));
  return {
    ...whole,
    alarms: alarmsToShow,
    alarmsMore: alarms.length - alarmsToShow.length,
    help: whole.help.filter(({ window }) => window !== undefined && scope.windows.has(window)),
    helpMore: 0,
    totals: totalsOf(hall, scope),
    queues,
    queuesMore: 0,
    responsibility: responsibilityIn(hall, scope, at),
    priorities: [],
    ...handlingCounts(hall, at, scope.windows),
    windows,
    windowsMore: allWindows.length - windows.length,
    heldPapers,
    heldPapersMore: 0,
    devices: [],
    devicesMore: 0,
  };
}

/** An alarm that names neither a window nor a queue is the hall's own affair. */
function isAbout(alarm: Alarm, scope: Scope): boolean {
  if ('window' in alarm) return alarm.window !== undefined && scope.windows.has(alarm.window);
  return 'queue' in alarm && scope.queues.has(alarm.queue);
}

/** What its windows did, and who waits where they may call. */
function totalsOf(hall: Hall, scope: Scope): ManagerView['totals'] {
  const totals = { issued: 0, waiting: 0, serving: 0, served: 0, missed: 0, withdrawn: 0, rated: 0 };
  for (const lane of [...scope.lanes, ...[...scope.windows].map(boundLane)])
    totals.waiting += laneLineUp(hall, lane).length;
  for (const no of scope.windows) {
    const window = windowNow(hall, no);
    totals.served += window.served;
    if (visitorAt(hall, window)?.stage === 'serving') totals.serving += 1;
  }
  for (const ticket of hall.tickets.values()) {
    if (ticket.now.stage === 'withdrawn' && scope.lanes.has(ticket.lane)) totals.withdrawn += 1;
    else if (!isOwnVisit(scope, ticket)) continue;
    else if (ticket.now.stage === 'missed') totals.missed += 1;
    totals.issued += 1;
    if (ticket.rated) totals.rated += 1;
  }
  return totals;
}

function responsibilityIn(hall: Hall, scope: Scope, at: number): ManagerView['responsibility'] {
  const told = { open: 0, ofDutyManager: 0, handOvers: 0, handOversLate: 0, parked: 0 };
  for (const ticket of hall.tickets.values()) {
    if (!isUnderWay(ticket.now) || !isOwnVisit(scope, ticket)) continue;
    if (ticket.owner !== null) told.open += 1;
    if (ticket.owner !== null && 'post' in ticket.owner) told.ofDutyManager += 1;
    if (ticket.now.stage === 'parked') told.parked += 1;
    const sent = ticket.bound ?? ticket.offered;
    if (sent === null || 'back' in sent) continue;
    told.handOvers += 1;
    if (handOverClock(hall, sent, at).level !== 'ok') told.handOversLate += 1;
  }
  return told;
}

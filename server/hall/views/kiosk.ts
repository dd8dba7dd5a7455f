// The kiosk: how long each line waits before a number is taken, and how the paper and its printer are.
import type { KioskView, LaneState } from '../../../contract/views/kiosk.ts';
import type { PrinterState } from '../../../contract/views/printer.ts';
import { isLaneDown } from '../systems/down.ts';
import type { Hall } from '../hall.ts';
import { doubtOf } from '../days/doubt.ts';
import { laneLineUp } from '../lines/order.ts';
import { planOfQueue, queueGiven } from '../days/own-hours.ts';
import { lanesOf } from '../plan.ts';
import { aheadIn, noWindowOpenNow, waitFor } from '../lines/waiting.ts';
import type { Around } from './around.ts';
import { hoursTold } from './closing.ts';
import type { Directory } from './directory.ts';
import { kioskDown } from './backend.ts';
import { bookedSoon } from './bookings.ts';
import { mayComeBack } from './deeds.ts';
import { directoryOf } from './directory.ts';
import { frame } from './frame.ts';
import { kioskHelp } from './help.ts';
import { fitting } from './limits.ts';
import { mayFetch } from './results.ts';
import { openPapers, paperState } from './papers.ts';

const lanesShown = 40;
const lanesBytes = 6_000;
const windowsShown = 8;
const papersShown = 20;
const papersBytes = 900;
const papersShownMs = 10 * 60_000;

export function kioskView(
  hall: Hall,
  around: Around,
  at: number,
  printer: string | undefined,
  device?: string,
): KioskView | null {
  const directory = directoryOf(hall.settingsVersion, around);
  const own = printer === undefined ? undefined : printerState(directory, around, printer);
  if (printer !== undefined && own === undefined) return null;
  const known = lanesOf(hall.plan).lanes;
  const lanes = hall.day === null ? [] : directory.lanes.filter((lane) => known.has(lane));
  const shown = fitting(
    lanes.map((lane) => laneState(hall, lane, at)),
    lanesShown,
    lanesBytes,
  );
  const other =
    own === undefined || printsNow(own) ? undefined : otherPrinter(hall, directory, around, own.id);
  const help = kioskHelp(hall, around, device, printer);
  return {
    ...frame(hall, directory, at),
    audience: 'kiosk',
    hours: hoursTold(hall, at),
    lanes: shown,
    ...(shown.length === lanes.length ? {} : { lanesMore: lanes.length - shown.length }),
    ...(own === undefined ? {} : { printer: own }),
    ...(other === undefined ? {} : { otherPrinter: other }),
    ...kioskDown(hall),
    ...(hall.plan.rules.passBeforeClosing ? { passBeforeClosing: true as const } : {}),
    ...(hall.plan.rules.dropOffBeforeClosing ? { dropOffBeforeClosing: true as const } : {}),
    ...(mayComeBack(hall) ? { returns: true as const } : {}),
    ...(mayFetch(hall) ? { results: true as const } : {}),
    papers: printer === undefined ? [] : papersOf(hall, printer, at),
    callLimit: hall.plan.rules.callLimit,
    ...(hall.plan.booking === null ? {} : { booking: { soon: bookedSoon(hall, at) } }),
    ...(help === undefined ? {} : { help }),
  };
}

function laneState(hall: Hall, lane: string, at: number): LaneState {
  const { lanes, queue } = lanesOf(hall.plan);
  const compiled = lanes.get(lane);
  const approaches = compiled?.approaches ?? [];
  const wait = waitFor(hall, lane, aheadIn(hall, lane), at);
  const doubt = doubtOf(hall, compiled?.queue ?? '', wait, at);
  const refused = refusalNow(hall, compiled?.queue ?? '', approaches.length, at);
  const refusal =
    refused ??
    (doubt !== undefined && hall.plan.rules.refuseDoubtful ? { refusal: 'doubtfulToday' as const } : {});
  return {
    lane,
    queue: compiled?.queue ?? lane,
    zone: queue.get(compiled?.queue ?? lane)?.zone ?? '',
    waiting: laneLineUp(hall, lane).length,
    wait,
    windows: approaches.slice(0, windowsShown).map(({ window }) => window),
    noWindowOpenNow: noWindowOpenNow(hall, lane, at),
    ...refusal,
    ...(doubt === undefined ? {} : { doubtfulToday: doubt }),
    ...(isLaneDown(hall, lane) ? { down: true as const } : {}),
  };
}

function refusalNow(
  hall: Hall,
  queue: string,
  windowsPlanned: number,
  at: number,
): Pick<LaneState, 'refusal' | 'opensAt'> | undefined {
  if (windowsPlanned === 0) return { refusal: 'noWindowPlanned' };
  if (hall.paused?.tickets === false) return { refusal: 'hallPaused' };
  const giving = queueGiven(hall.plan, queue, at);
  if (giving.given) return undefined;
  const own = planOfQueue(hall.plan, queue) !== hall.plan && giving.opensAt !== undefined;
  return { refusal: giving.why, ...(own ? { opensAt: giving.opensAt } : {}) };
}

export function printsNow(printer: PrinterState): boolean {
  return printer.health === 'ok' || printer.health === 'nearEnd';
}

export function printerState(directory: Directory, around: Around, id: string): PrinterState | undefined {
  const named = directory.printers.get(id);
  if (named === undefined) return undefined;
  const { health, since } = around.printers.get(id) ?? { health: 'unknown', since: around.startedAt };
  return { id, name: named.name, zone: named.zone, health, since };
}

function otherPrinter(
  hall: Hall,
  directory: Directory,
  around: Around,
  id: string,
): PrinterState | undefined {
  const alternatives = hall.plan.printers.find((printer) => printer.id === id)?.alternatives ?? [];
  return alternatives
    .flatMap((other) => printerState(directory, around, other) ?? [])
    .find((printer) => printsNow(printer));
}

/** Papers of the last minutes, the latest first, for the kiosk that has to say what became of them. */
function papersOf(hall: Hall, printer: string, at: number): KioskView['papers'] {
  const uncertain = hall.papersUncertain.takeLast(papersShown).flatMap(({ id }) => hall.papers.get(id) ?? []);
  const recent = [...openPapers(hall), ...uncertain]
    .filter((paper) => paper.printer === printer && at - paper.wantedAt < papersShownMs)
    .sort((one, other) => other.wantedAt - one.wantedAt || other.order - one.order)
    .map((paper) => ({
      paperId: paper.id,
      ...(paper.ticketId === undefined ? {} : { ticketId: paper.ticketId }),
      state: paperState(hall, paper, at),
    }));
  return fitting(recent, papersShown, papersBytes);
}

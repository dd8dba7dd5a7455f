// The visitor's own page: her number, how long, where to go, what she may do. Only she and her paper know the way to it.
import type { PhoneView } from '../../../contract/views/phone.ts';
import type { Hall } from '../hall.ts';
import { mayComeBack } from '../visits/coming-back.ts';
import type { Assistance } from '../helping/assistance.ts';
import { isOver } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { lanesOf } from '../plan.ts';
import { dueAt } from '../days/running.ts';
import { aheadOf, noWindowOpenNow, waitFor } from '../lines/waiting.ts';
import { answersTold } from './answering.ts';
import type { Around } from './around.ts';
import { bookedShown } from './booked.ts';
import { hoursTold, phoneClosing } from './closing.ts';
import { passTold, phoneDown, priorityByPass } from './backend.ts';
import { deedsKept, deedsOfVisit } from './deeds.ts';
import type { Directory } from './directory.ts';
import { directoryOf, itemsNamed, queueNamed, windowNamed, zoneNamed } from './directory.ts';
import { callsTold, frame } from './frame.ts';
import { phoneAssistances } from './assistance.ts';
import { wayAhead } from './handlings.ts';
import { phoneHelp } from './help.ts';
import { phoneMessages } from './messages.ts';
import { matterOfVisit } from './matters.ts';
import { resultPhone } from './result-phones.ts';
import { resultsOfVisit } from './results.ts';
import { journeyShown } from './journeys.ts';
import { fitting } from './limits.ts';
import { wayTold } from './way.ts';

const windowsShown = 20;
const callsShown = 10;
const materialsShown = 20;
const materialsBytes = 3_500;
/** Where the page shows papers of the window, these come first. */
const deedsBytes = 2_800;
const materialsBytesThen = 1_000;
const hour = 3_600_000;

export function phoneView(hall: Hall, around: Around, at: number, ticketId: string): PhoneView | null {
  const ticket = hall.tickets.get(ticketId);
  if (ticket === undefined) return remembered(hall, around, at, ticketId);
  const directory = directoryOf(hall.settingsVersion, around);
  const zone = directory.queues.get(ticket.queue)?.zone ?? '';
  const waiting = waitingPart(hall, ticket, at);
  const assistances = phoneAssistances(hall, around, ticketId);
  const help = phoneHelp(hall, around, ticketId);
  return {
    ...frame(hall, directory, at),
    audience: 'phone',
    ticketId,
    number: ticket.number,
    language: ticket.language,
    items: itemsNamed(directory, ticket),
    queue: queueNamed(directory, ticket.queue).name,
    zone: zoneNamed(directory, zone),
    takenAt: ticket.takenAt,
    ...(ticket.priority === null ? priorityByPass(ticket) : { priority: ticket.priority.state }),
    ...bookedShown(hall, ticket, at),
    stage: ticket.now.stage,
    ...(ticket.now.stage === 'parked' ? { parked: ticket.now.kind } : {}),
    hours: hoursTold(hall, at),
    ...waiting,
    ...phoneClosing(hall, ticket, at, waiting.wait?.expectedMinutes),
    ...windowPart(directory, ticket),
    calls: callsTold(ticket, callsShown),
    ...doingPart(hall, ticket, at),
    ...phoneDown(hall, ticket),
    ...journeyShown(hall, directory, ticket, at),
    rated: ticket.rated,
    ...wayAhead(hall, ticket),
    materials: fitting(
      materialsOf(directory, ticket),
      materialsShown,
      ticket.deeds.length === 0 && ticket.journey === null ? materialsBytes : materialsBytesThen,
    ),
    ...(ticket.deeds.length === 0 ? {} : { deeds: deedsOfVisit(hall, around, ticket, deedsBytes) }),
    ...phoneMessages(hall, around, ticket),
    complaintLine: directory.complaintLine,
    ...answersTold(hall, around, ticket),
    ...wayTold(hall, around, directory, ticket),
    ...(help === undefined ? {} : { help }),
    ...(assistances.length === 0 ? {} : { assistances }),
    ...resultsOfVisit(hall, directory, ticket),
    ...resultPhone(hall, around, ticket),
    ...matterOfVisit(hall, directory, ticket),
  };
}

/** Y10, N24, L16: the visit was on another day; its pass, its papers and those left are told as long as they are known. */
function remembered(hall: Hall, around: Around, at: number, ticketId: string): PhoneView | null {
  const pass = [...hall.passes.values()].find((each) => each.ticketId === ticketId);
  const deeds = deedsKept(hall, ticketId);
  const left = hall.assistances.find((one) => one.dropOff === true && one.ticketId === ticketId);
  const about = pass ?? deeds[0] ?? (left === undefined ? undefined : leftAbout(hall, left));
  if (about === undefined) return null;
  const directory = directoryOf(hall.settingsVersion, around);
  const items = [
    ...deeds.flatMap(({ item }) => item ?? []),
    ...(left?.item === undefined ? [] : [left.item]),
  ];
  return {
    ...frame(hall, directory, at),
    audience: 'phone',
    ticketId,
    number: deeds[0]?.number ?? about.number,
    language: about.language ?? 'zh',
    items: itemsNamed(directory, { items: [...new Set(items)], done: 0, queue: about.queue }),
    queue: queueNamed(directory, about.queue).name,
    zone: zoneNamed(directory, directory.queues.get(about.queue)?.zone ?? ''),
    takenAt: 'givenAt' in about ? about.givenAt : about.at,
    stage: 'closed',
    hours: hoursTold(hall, at),
    calls: [],
    canSayOnMyWay: false,
    canReinstate: false,
    canRate: false,
    rated: false,
    materials: [],
    ...(pass === undefined ? {} : { pass: passTold(hall, pass) }),
    ...(left === undefined ? {} : { assistances: phoneAssistances(hall, around, ticketId) }),
    ...(deeds.length === 0
      ? {}
      : { deeds: deedsOfVisit(hall, around, { deeds: deeds.map(({ id }) => id) }, deedsBytes) }),
    alone: true,
    complaintLine: directory.complaintLine,
  };
}

function leftAbout({ plan }: Hall, { number = '', item = '', language, at }: Assistance) {
  return { number, queue: lanesOf(plan).item.get(item)?.queue ?? '', language, at };
}

function waitingPart(
  hall: Hall,
  ticket: Ticket,
  at: number,
): Pick<PhoneView, 'ahead' | 'wait' | 'noWindowOpenNow' | 'windows'> {
  if (ticket.now.stage !== 'waiting' || hall.day === null) return {};
  const ahead = aheadOf(hall, ticket);
  const approaches = lanesOf(hall.plan).lanes.get(ticket.lane)?.approaches ?? [];
  const windows = ticket.bound === null ? approaches.map(({ window }) => window) : [ticket.bound.window];
  return {
    ahead,
    wait: waitFor(hall, ticket.lane, ahead, at, ticket.place),
    ...(noWindowOpenNow(hall, ticket.lane) ? { noWindowOpenNow: true as const } : {}),
    windows: windows.slice(0, windowsShown),
  };
}

function windowPart(directory: Directory, ticket: Ticket): Pick<PhoneView, 'window'> {
  const { now } = ticket;
  if (!('window' in now)) return {};
  const { name, zone } = windowNamed(directory, now.window);
  return { window: { no: now.window, name, zone: zoneNamed(directory, zone) } };
}

/** Until when the visit may be rated; undefined where it is not or no more. */
export function ratingOpenUntil(hall: Hall, ticket: Ticket, at: number): number | undefined {
  if (ticket.now.stage !== 'served' || ticket.rated) return undefined;
  const until = dueAt(hall, ticket.now.at, hall.plan.rules.ratingOpenHours * hour);
  return !isOver(hall, until, at) ? until : undefined;
}

function doingPart(
  hall: Hall,
  ticket: Ticket,
  at: number,
): Pick<PhoneView, 'onMyWayUntil' | 'canSayOnMyWay' | 'canReinstate' | 'undoUntil' | 'canRate'> {
  const { now } = ticket;
  const { withdrawUndoSeconds, onMyWaySeconds } = hall.plan.rules;
  const undoUntil = now.stage === 'withdrawn' ? dueAt(hall, now.at, withdrawUndoSeconds * 1000) : 0;
  return {
    ...(now.stage === 'called' && now.onMyWayUntil !== undefined ? { onMyWayUntil: now.onMyWayUntil } : {}),
    canSayOnMyWay:
      hall.paused === null && now.stage === 'called' && !ticket.onMyWayUsed && onMyWaySeconds > 0,
    canReinstate: now.stage === 'missed' && mayComeBack(hall, ticket),
    ...(undoUntil > at ? { undoUntil } : {}),
    canRate: ratingOpenUntil(hall, ticket, at) !== undefined,
  };
}

/** What to bring for the item that comes next. */
export function materialsOf(directory: Directory, ticket: Ticket): PhoneView['materials'] {
  const item = ticket.items[Math.min(ticket.done, ticket.items.length - 1)];
  return item === undefined ? [] : [...(directory.items.get(item)?.materials ?? [])];
}

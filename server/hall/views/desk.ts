// The clerk's desk: who is here, what may be done and from when, who waits. It never knows how a visit was rated.
import type { DeskTicket, DeskView, MissedTicket } from '../../../contract/views/desk.ts';
import { callsCounted, coolUntil } from '../visits/calling.ts';
import { mayComeBack } from '../visits/coming-back.ts';
import type { Hall, Window } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { nextOnesFitting } from '../lines/fitting.ts';
import { askedSince, searchFirst } from '../needs/needs.ts';
import { waitingFor } from '../lines/order.ts';
import { offHours } from '../days/own-hours.ts';
import { lanesOf } from '../plan.ts';
import { hasPriority } from '../needs/priority.ts';
import { dueAt } from '../days/running.ts';
import { earliestTaken } from '../lines/waiting.ts';
import { isReleased } from '../windows/windows.ts';
import type { Around } from './around.ts';
import { bookedShown } from './booked.ts';
import { hoursTold } from './closing.ts';
import { deskDown, passAtDesk } from './backend.ts';
import { lateForChief } from './chiefs.ts';
import { dueDeferrals } from '../deeds/deferrals.ts';
import { paperworkOf } from './deeds.ts';
import type { Directory } from './directory.ts';
import { directoryOf, itemsNamed, matterOf, priorityNamed, queueNamed, zoneNamed } from './directory.ts';
import { callsTold, frame, missedIn, spokenAt, visitorAt, windowNow, windowState } from './frame.ts';
import { handedOnPart } from './handed-on.ts';
import { chainTold, forMePart, nameOf, ownerTold, parkedPart, sendingPart } from './hands.ts';
import { deskAssistances, escortOf } from './assistance.ts';
import { deskHelp } from './help.ts';
import { journeyAtDesk, journeysLed } from './journeys.ts';
import { fitting, wholeMinutes } from './limits.ts';
import { ownMatters } from './matters.ts';
import { captionNow } from './pad.ts';
import { resultPhoneHere } from './result-phones.ts';
import { handsOver, resultsHere } from './results.ts';
import { askedForTold, coversTold, coverTold } from './posts.ts';

const nextShown = 5;
const nextBytes = 1_400;
const missedShown = 10;
const missedBytes = 2_000;
const callsShown = 6;

/** `person`: who looks, whether or not she works at this window. */
export function deskView(
  hall: Hall,
  around: Around,
  at: number,
  no: number,
  person?: string,
): DeskView | null {
  const directory = directoryOf(hall.settingsVersion, around);
  const named = directory.windows.get(no);
  if (named === undefined) return null;
  const window = windowNow(hall, no);
  const { state, since, pauseReason, clerk } = windowState(window);
  const lanes = (lanesOf(hall.plan).steps.get(no) ?? []).flat();
  const missed = missedIn(hall, lanes);
  const current = currentOf(hall, directory, around, { window, at });
  return {
    ...frame(hall, directory, at),
    audience: 'desk',
    pad: padHere(hall, around, no, at),
    no,
    name: named.name,
    kind: named.kind,
    zone: zoneNamed(directory, named.zone),
    state,
    ...(clerk === undefined
      ? {}
      : { clerk: { id: clerk, name: nameOf(around, clerk), ...spokenAt(window) } }),
    ...(pauseReason === undefined ? {} : { pauseReason }),
    ...askedForTold(hall, around, window, at),
    ...coverTold(hall, window),
    ...coversTold(hall, window),
    ...(isReleased(window) ? { released: true as const } : {}),
    since,
    ...(current === undefined ? {} : { current }),
    askStillHere: window.askStillHere,
    waiting: waitingFor(hall, no),
    longestWaitMs: longestWait(hall, lanes, at),
    next: nextOf(hall, directory, no, at),
    missed: fitting(
      missed.slice(0, missedShown).map((ticket) => missedTicket(hall, directory, ticket)),
      missedShown,
      missedBytes,
    ),
    missedCount: missed.length,
    ...parkedPart(hall, directory, no),
    ...forMePart(hall, directory, around, no, at),
    ...handedOnPart(hall, directory, around, no, at),
    ...lateForChief(hall, around, [clerk, person], at),
    ...sendingPart(hall, around, no),
    ...deskDown(hall, directory, no),
    ...(handsOver(hall, no) ? { pickup: true as const } : {}),
    ...journeysLed(hall, no, at),
    ...ownMatters(hall, around, clerk, at),
    servedToday: window.served,
    hours: hoursTold(hall, at),
    ...offHoursPart(hall, no, at),
    deferralsDue: dueDeferrals(hall, at).length,
    unheard: window.unheard,
    zoneSilent: around.silentZones.some(({ zone }) => zone === named.zone),
    help: deskHelp(hall, directory, around, no, at),
    ...deskAssistances(hall, directory, around, no, at),
  };
}

function offHoursPart(hall: Hall, no: number, at: number): Pick<DeskView, 'offHours'> {
  const off = offHours(hall.plan, no, at);
  return off === undefined ? {} : { offHours: off };
}

function padHere(hall: Hall, around: Around, no: number, at: number): DeskView['pad'] {
  const connected = around.devices.some(
    (device) => device.kind === 'pad' && device.window === no && device.connected,
  );
  const caption = captionNow(around, visitorAt(hall, windowNow(hall, no))?.ticket, no, at);
  return { connected, ...(caption === undefined ? {} : { caption }) };
}

function currentOf(
  hall: Hall,
  directory: Directory,
  around: Around,
  { window, at }: { window: Window; at: number },
): DeskTicket | undefined {
  const visitor = visitorAt(hall, window);
  if (visitor === undefined) return undefined;
  const { ticket, stage, calledAt } = visitor;
  const { callLimit, noShowAfterCalls } = hall.plan.rules;
  const counted = callsCounted(ticket);
  const coolUntilAt = coolUntil(hall, ticket);
  const called = visitor.stage === 'called' ? visitor : undefined;
  const noShow = called !== undefined && counted >= noShowAfterCalls;
  return {
    ticketId: ticket.id,
    number: ticket.number,
    items: itemsNamed(directory, ticket),
    queue: queueNamed(directory, ticket.queue),
    language: ticket.language,
    takenAt: ticket.takenAt,
    waitedMs: Math.max(0, (ticket.calls[0]?.at ?? calledAt) - ticket.takenAt),
    stage,
    calledAt,
    ...(stage === 'serving' ? { servingSince: visitor.since } : {}),
    calls: callsTold(ticket, callsShown),
    callsLeft: Math.max(0, callLimit - counted),
    recallFrom: coolUntilAt,
    noShowFrom: noShow ? Math.max(coolUntilAt, called.onMyWayUntil ?? 0) : null,
    ...(called?.onMyWayUntil === undefined ? {} : { onMyWayUntil: called.onMyWayUntil }),
    callAgain: called?.callAgain ?? false,
    moreItems: Math.max(0, ticket.items.length - ticket.done - 1),
    ...bookedShown(hall, ticket, at),
    ...journeyAtDesk(hall, ticket, window.no, at),
    ...ownerTold(around, ticket),
    chain: chainTold(around, ticket),
    hasNote: ticket.note !== null,
    ...priorityHere(directory, ticket),
    ...escortOf(hall, around, ticket.id),
    ...precheckedTold(around, ticket),
    ...(ticket.needs.length === 0 ? {} : { needs: [...ticket.needs] }),
    ...searchHere(hall, ticket),
    ...passAtDesk(hall, ticket),
    ...(ticket.pass === undefined ? {} : { byPass: true as const }),
    ...resultsHere(hall, directory, ticket),
    ...resultPhoneHere(hall, around, ticket),
    ...(ticket.matter === undefined ? {} : { matter: ticket.matter }),
    paperwork: paperworkOf(hall, ticket, at),
  };
}

/** What was seen of another item's materials says nothing about this one. */
function precheckedTold(around: Around, ticket: Ticket): Pick<DeskTicket, 'prechecked'> {
  const { prechecked } = ticket;
  if (prechecked === null || prechecked.item !== ticket.items[ticket.done]) return {};
  const { item, seen, at, by } = prechecked;
  return { prechecked: { item, seen: [...seen], at, by: nameOf(around, by) } };
}

/** How long the one in these lines who has waited longest has done so since she took her number. */
export function longestWait(hall: Hall, lanes: readonly string[], at: number): number {
  let longest = 0;
  for (const lane of lanes) {
    longest = Math.max(longest, at - (earliestTaken(hall, lane) ?? at));
  }
  return wholeMinutes(longest);
}

function nextOf(hall: Hall, directory: Directory, no: number, at: number): DeskView['next'] {
  const tickets = nextOnesFitting(hall, no, nextShown, at).flatMap(({ id }) => hall.tickets.get(id) ?? []);
  const told = tickets.map((ticket) => ({
    ticketId: ticket.id,
    number: ticket.number,
    item: matterOf(directory, ticket),
    waitingMs: wholeMinutes(at - ticket.takenAt),
    language: ticket.language,
    ...(hasPriority(ticket) ? { priority: true as const } : {}),
    ...(ticket.booking === null ? {} : { slot: ticket.booking.start }),
  }));
  return fitting(told, nextShown, nextBytes);
}

/** Whether a guide must look for her before 过号, and how that stands. */
function searchHere(hall: Hall, ticket: Ticket): Pick<DeskTicket, 'guideSearch'> {
  if (ticket.now.stage !== 'called') return {};
  const asked = askedSince(ticket);
  const needed = searchFirst(hall, ticket, ticket.now.at) !== null;
  if (asked === null) return needed ? { guideSearch: 'needed' } : {};
  return { guideSearch: { until: dueAt(hall, asked, hall.plan.rules.guideSearchSeconds * 1000) } };
}

/** Who verifies must know what to look for. */
function priorityHere(directory: Directory, { priority }: Ticket): Pick<DeskTicket, 'priority'> {
  if (priority === null) return {};
  return { priority: { class: priorityNamed(directory, priority.class), state: priority.state } };
}

function missedTicket(hall: Hall, directory: Directory, ticket: Ticket): MissedTicket {
  return {
    ticketId: ticket.id,
    number: ticket.number,
    item: matterOf(directory, ticket),
    missedAt: ticket.now.stage === 'missed' ? ticket.now.at : ticket.takenAt,
    calls: callsTold(ticket, callsShown),
    canReinstate: mayComeBack(hall, ticket),
  };
}

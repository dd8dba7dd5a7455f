// Calling, calling again, serving, finishing, not coming. Rules C1–C11, C13, A1–A3, X4 of RULES.md.
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import { applyAll } from '../apply.ts';
import { isItemDown, isWindowDown } from '../systems/down.ts';
import type { EventOf, HallEvent } from '../event.ts';
import type { Hall, Window } from '../hall.ts';
import type { Stage, Ticket } from '../ticket.ts';
import { ticketOf, windowKey } from '../hall.ts';
import { standsStill } from '../days/pausing.ts';
import { nextFitting } from '../lines/fitting.ts';
import { leftToOthers, searchFirst } from '../needs/needs.ts';
import { dueAt, runningMs } from '../days/running.ts';
import { finishingJourney, isOnJourney } from '../journeys/steps.ts';
import { handedAtFinish } from '../pickup/handing.ts';
import { lanesOf, mayServe } from '../plan.ts';
import { isOthersTicket } from './taking.ts';
import { wayOn } from './way-on.ts';
import { notReady, otherVisitor, ownWindow } from '../windows/windows.ts';

type Called = Ticket & { now: Extract<Stage, { stage: 'called' }> };

export function callOf(hall: Hall, ticket: Ticket, window: number, at: number): EventOf<'ticketCalled'> {
  const zone = lanesOf(hall.plan).window.get(window)?.zone ?? '';
  // Called by name after 过号 she begins anew.
  const nth = ticket.now.stage === 'missed' ? 1 : ticket.calls.length + 1;
  // Named after its ticket, so that a display's report finds it without a search; unlike after a reinstatement.
  const callId = `${ticket.id}-${at.toString(36)}-${hall.step + 1}`;
  const dark = hall.dark.includes(zone) ? { unseen: true as const } : {};
  return { type: 'ticketCalled', ticketId: ticket.id, window, callId, zone, nth, ...dark };
}

/** C1, C3: a window that is open and free calls whoever is next for it. */
function callAt(hall: Hall, window: Window, at: number): Decision<'callNext'> {
  const hindered = standsStill(hall) ?? notReady(window);
  if (hindered !== null) return hindered;
  const next = nextFitting(hall, window.no, at);
  if (next === undefined && isWindowDown(hall, window.no))
    return refuse('backendDown', { window: window.no });
  if (next === undefined) return leftToOthers(hall, window.no, at) ?? refuse('nobodyWaiting');
  const ticket = ticketOf(hall, next.id);
  return {
    events: [callOf(hall, ticket, window.no, at)],
    answer: { ticketId: ticket.id, number: ticket.number },
  };
}

/** C13: windows set to do so call by themselves, one after the other. */
export function callsByItself(hall: Hall, at: number): HallEvent[] {
  const events: HallEvent[] = [];
  for (const { no, autoCall } of hall.plan.windows) {
    const window = autoCall ? hall.windows.get(windowKey(no)) : undefined;
    if (window === undefined) continue;
    const called = callAt(applyAll(hall, events, at), window, at);
    if (!('refusal' in called)) events.push(...called.events);
  }
  return events;
}

export function callNext(asking: AskingFor<'callNext'>): Decision<'callNext'> {
  const window = ownWindow(asking);
  return 'refusal' in window ? window : callAt(asking.hall, window, asking.at);
}

/** Who is called to this window; refused where nobody is, or where she is being served already. */
function calledAt(asking: Asking<AskingFor<'recallTicket' | 'markNoShow' | 'startService'>['command']>) {
  const window = ownWindow(asking);
  if ('refusal' in window) return window;
  const other = otherVisitor(asking.hall, window, asking.command.ticketId);
  if (other !== null) return other;
  const ticket = ticketOf(asking.hall, window.ticketId ?? '');
  return ticket.now.stage === 'called'
    ? { window, ticket: { ...ticket, now: ticket.now } satisfies Called }
    : refuse('serviceAlreadyStarted', { number: ticket.number });
}

/** Calls that count against the visitor: those that nobody could hear do not. */
export function callsCounted(ticket: Ticket): number {
  return ticket.calls.filter((call) => call.counts).length;
}

/** From when the same visitor may be called again, or marked as not come. */
export function coolUntil(hall: Hall, ticket: Ticket): number {
  if (ticket.now.stage === 'called' && ticket.now.callAgain) return 0;
  const last = ticket.calls.at(-1);
  return last === undefined ? 0 : dueAt(hall, last.at, hall.plan.rules.callCoolDownSeconds * 1000);
}

export function recallTicket(asking: AskingFor<'recallTicket'>): Decision<'recallTicket'> {
  const called = calledAt(asking);
  if ('refusal' in called) return called;
  const { hall, at } = asking;
  const still = standsStill(hall);
  if (still !== null) return still;
  const { ticket, window } = called;
  const { callLimit } = hall.plan.rules;
  const counted = callsCounted(ticket);
  if (counted >= callLimit) return refuse('callLimitReached', { limit: callLimit });
  const remainingMs = coolUntil(hall, ticket) - at;
  if (remainingMs > 0) return refuse('coolingDown', { remainingMs });
  return {
    events: [callOf(hall, ticket, window.no, at)],
    answer: { ticketId: ticket.id, number: ticket.number, calls: counted + 1 },
  };
}

export function startService(asking: AskingFor<'startService'>): Decision<'startService'> {
  const called = calledAt(asking);
  if ('refusal' in called) return called;
  return done({ type: 'serviceStarted', ticketId: called.ticket.id, window: called.window.no });
}

/** C5–C7: never before so many calls that count, never within the cool-down, never while she is on her way. */
export function markNoShow(asking: AskingFor<'markNoShow'>): Decision<'markNoShow'> {
  const called = calledAt(asking);
  if ('refusal' in called) return called;
  const { hall, at } = asking;
  const still = standsStill(hall);
  if (still !== null) return still;
  const { ticket, window } = called;
  const held = (ticket.now.onMyWayUntil ?? 0) - at;
  if (held > 0) return refuse('visitorOnTheWay', { remainingMs: held });
  const callsLeft = Math.max(0, hall.plan.rules.noShowAfterCalls - callsCounted(ticket));
  const remainingMs = Math.max(0, coolUntil(hall, ticket) - at);
  if (callsLeft > 0 || remainingMs > 0) return refuse('callAgainFirst', { callsLeft, remainingMs });
  const search = searchFirst(hall, ticket, at);
  if (search !== null) return search;
  const why = asking.command.reason === undefined ? {} : { reason: asking.command.reason };
  return done({ type: 'ticketMissed', ticketId: ticket.id, window: window.no, by: 'clerk', ...why });
}

/** MA9: what was reported on this very visit is how it ended, unless its clerk says otherwise. */
function reportedSince(hall: Hall, { matter }: Ticket, since: number): boolean {
  return matter !== undefined && (hall.matters.get(matter)?.at ?? 0) >= since;
}

/** C8, C10: finishing straight from called is a served visit; the items this window may not do go on with number and place. */
function finishOf(
  { hall, command, at }: AskingFor<'finishService'>,
  window: Window,
  ticket: Ticket,
): HallEvent[] {
  const since = ticket.now.stage === 'serving' || ticket.now.stage === 'called' ? ticket.now.at : at;
  const code = command.outcome ?? (reportedSince(hall, ticket, since) ? 'matter' : undefined);
  const outcome = code === undefined ? {} : { outcome: code };
  const servedMs = runningMs(hall, since, at) + ticket.spentMs;
  const finished = { ticketId: ticket.id, window: window.no, servedMs, ...outcome };
  if (isOnJourney(ticket)) return finishingJourney(hall, ticket, finished, at);
  const [current, ...others] = ticket.items.slice(ticket.done);
  const left = others.filter((item) => !mayServe(hall.plan, window.no, item) || isItemDown(hall, item));
  const [next] = left;
  if (current === undefined || next === undefined) return [{ type: 'serviceFinished', ...finished }];
  const items = [...ticket.items.filter((item) => !left.includes(item)), ...left];
  const done = items.length - left.length;
  return [{ type: 'ticketMovedOn', ...finished, items, done, ...wayOn(hall.plan, next, ticket) }];
}

export function finishService(asking: AskingFor<'finishService'>): Decision<'finishService'> {
  const { hall, command, at } = asking;
  const window = ownWindow(asking);
  if ('refusal' in window) return window;
  const other = otherVisitor(hall, window, command.ticketId);
  if (other !== null) return other;
  const visitor = ticketOf(hall, window.ticketId ?? '');
  if (command.outcome === 'matter' && visitor.matter === undefined) return refuse('matterNotReported');
  const finish = [...handedAtFinish(asking, window, visitor), ...finishOf(asking, window, visitor)];
  const moved = finish.find((event) => event.type === 'ticketMovedOn');
  const movedOn = moved === undefined ? {} : { movedOnTo: moved.queue };
  if (!command.thenCallNext) return { events: finish, answer: { called: null, ...movedOn } };
  const after = applyAll(hall, finish, at);
  const free = { ...window, ticketId: null };
  const next = callAt(after, free, at);
  if ('refusal' in next) return { events: finish, answer: { called: null, ...movedOn } };
  return { events: [...finish, ...next.events], answer: { called: next.answer, ...movedOn } };
}

/** X4: after an outage a desk says whether its visitor is still there; one who is not keeps her old place in line. */
export function confirmVisitor(asking: AskingFor<'confirmVisitor'>): Decision<'confirmVisitor'> {
  const window = ownWindow(asking);
  if ('refusal' in window) return window;
  const { command, hall } = asking;
  if (!window.askStillHere || window.ticketId === null) return refuse('nothingToConfirm');
  const other = otherVisitor(hall, window, command.ticketId);
  if (other !== null) return other;
  const type = command.stillHere ? 'visitorConfirmed' : 'visitorReturned';
  return done({ type, window: window.no, ticketId: window.ticketId });
}

/** C7 "我在路上": holds the call once. */
export function sayOnMyWay({ hall, asker, command, at }: AskingFor<'sayOnMyWay'>): Decision<'sayOnMyWay'> {
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  if (isOthersTicket(asker, ticket.id)) return refuse('notYourTicket');
  if (ticket.now.stage !== 'called') return refuse('ticketNotCalled');
  if (ticket.onMyWayUsed) return refuse('onMyWayUsed');
  // Nobody is passed over meanwhile: her one hold is not used up.
  const still = standsStill(hall);
  if (still !== null) return still;
  const until = at + hall.plan.rules.onMyWaySeconds * 1000;
  return { events: [{ type: 'visitorOnTheWay', ticketId: ticket.id, until }], answer: { until } };
}

/** M7: known to the hall's own server alone, which sees who is connected. */
export function noteDarkZones({ hall, command }: AskingFor<'noteDarkZones'>): Decision<'noteDarkZones'> {
  const zones = [...new Set(command.zones)].sort();
  const same = zones.length === hall.dark.length && zones.every((zone, index) => zone === hall.dark[index]);
  return same ? done() : done({ type: 'zonesDark', zones });
}

/** A2, A3: a display says whether it spoke a call in time; a later "spoken" mends an earlier "shown only", but not an outage (X3). */
export function reportCall({ hall, command, asker }: AskingFor<'reportCall'>): Decision<'reportCall'> {
  const ticket = hall.tickets.get(command.callId.split('-')[0] ?? '');
  const call = ticket?.calls.find((one) => one.callId === command.callId);
  if (ticket === undefined || call === undefined) return refuse('unknownCall');
  if (asker.kind === 'device' && asker.zone !== undefined && asker.zone !== command.zone)
    return refuse('notAllowed');
  if (call.voided || call.spokenAt !== undefined) return done();
  if (command.outcome === 'shownOnly' && !call.counts) return done();
  return command.outcome === 'spoken'
    ? done({ type: 'callSpoken', ticketId: ticket.id, callId: call.callId, zone: command.zone })
    : done({ type: 'callUnheard', ticketId: ticket.id, callId: call.callId });
}

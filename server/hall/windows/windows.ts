// Who works at a window and whether it calls. Rules W1–W5, U1, U8, U9, B9 of RULES.md.
import type { Command } from '../../../contract/commands.ts';
import type { StaffLanguage } from '../../../contract/languages.ts';
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { Asker } from '../authority.ts';
import { askerKey } from '../authority.ts';
import type { HallEvent } from '../event.ts';
import type { Hall, Window } from '../hall.ts';
import { isOver, ticketOf, windowKey } from '../hall.ts';
import { boundLane, laneLineUp } from '../lines/order.ts';
import { dueAt } from '../days/running.ts';

const minute = 60_000;

/** The name under which an asker holds a window: the account's id, or the key's. */
export function clerkOf(asker: Asker): string {
  return asker.kind === 'staff' ? asker.id : askerKey(asker);
}

/** A key acts as the clerk of whichever window it names; a person must hold the window. */
export function mayOperate(asker: Asker, window: Window): boolean {
  return asker.kind === 'key' || (window.now.state !== 'closed' && window.now.clerk === clerkOf(asker));
}

type AtWindow = Extract<Command, { window: number }>;

/** The window a clerk's command names, if it is there, signed in to and this clerk's. */
export function ownWindow({
  hall,
  asker,
  command,
}: Pick<Asking, 'hall' | 'asker'> & { command: { window: number } }): Window | ReturnType<typeof refuse> {
  const window = hall.windows.get(windowKey(command.window));
  if (window === undefined) return refuse('unknownWindow', { window: command.window });
  if (window.now.state === 'closed') return refuse('windowClosed', { window: window.no });
  if (!mayOperate(asker, window)) return refuse('notYourWindow', { window: window.no });
  return window;
}

/** U1: a desk that shows a visitor who has left must not act on the next one. */
export function otherVisitor(
  hall: Hall,
  { no, ticketId }: Window,
  meant: string | undefined,
): ReturnType<typeof refuse> | null {
  if (ticketId === null) return refuse('nobodyAtWindow', { window: no });
  if (meant === undefined || meant === ticketId) return null;
  return refuse('visitorChanged', { window: no, number: ticketOf(hall, ticketId).number });
}

/** C1: only an open window calls, and only while nobody is at it. */
export function notReady({ no, now, ticketId }: Window): ReturnType<typeof refuse> | null {
  if (now.state !== 'open') {
    const opened = now.state === 'paused' && now.opened;
    return refuse(opened ? 'windowPaused' : 'windowNotOpen', { window: no });
  }
  return ticketId === null ? null : refuse('visitNotFinished', { window: no });
}

/** The window at which this clerk works; a key may hold several. */
export function heldBy(hall: Hall, clerk: string): Window | undefined {
  for (const window of hall.windows.values()) {
    if (window.now.state !== 'closed' && window.now.clerk === clerk) return window;
  }
  return undefined;
}

/** U8: its clerk's account was ended. */
export function isReleased({ now }: Window): boolean {
  return now.state === 'paused' && now.released === true;
}

/** F4: somebody must be there, and not gone for longer than the rule allows; who was let go does not come back. */
export function isThere(hall: Hall, window: Window, at: number): boolean {
  const { now } = window;
  if (now.state === 'closed' || isReleased(window)) return false;
  if (now.state === 'open') return true;
  return !isOver(hall, dueAt(hall, now.since, hall.plan.rules.boundPauseMinutes * minute), at);
}

/** The events that put this asker at the window; none where she is there already. */
function staffing(asking: Asking<AtWindow>): HallEvent[] | ReturnType<typeof refuse> {
  const { hall, asker, command } = asking;
  const window = hall.windows.get(windowKey(command.window));
  if (window === undefined) return refuse('unknownWindow', { window: command.window });
  const { no, now } = window;
  if (now.state !== 'closed' && !isReleased(window))
    return mayOperate(asker, window)
      ? spokenHere(asker, no, window.speaks)
      : refuse('windowHeld', { window: no });
  const clerk = clerkOf(asker);
  const other = asker.kind === 'key' ? undefined : heldBy(hall, clerk);
  if (other && other.no !== no) return refuse('clerkHoldsAnother', { window: other.no });
  const speaks = spokenHere(asker, no, []);
  if (now.state === 'closed') return [{ type: 'windowStaffed', window: no, clerk }, ...speaks];
  return [{ type: 'windowHandedOver', window: no, from: now.clerk, to: clerk }, ...speaks];
}

/** B9: noted where it is other than what was known: her account may have changed, or a colleague has put her here. */
export function spokenHere(asker: Asker, window: number, known: readonly StaffLanguage[]): HallEvent[] {
  const speaks = asker.kind === 'staff' ? [...new Set(asker.speaks)].sort() : [];
  return speaks.join() === known.join() ? [] : [{ type: 'windowSpeaks', window, speaks }];
}

export function staffWindow(asking: AskingFor<'staffWindow'>): Decision<'staffWindow'> {
  const staffed = staffing(asking);
  return 'refusal' in staffed ? staffed : done(...staffed);
}

export function openWindow(asking: AskingFor<'openWindow'>): Decision<'openWindow'> {
  const { hall, command } = asking;
  const staffed = staffing(asking);
  if ('refusal' in staffed) return staffed;
  const now = hall.windows.get(windowKey(command.window))?.now;
  if (now?.state === 'open') return refuse('windowAlreadyOpen', { window: command.window });
  if (now?.state === 'paused' && now.opened) return refuse('windowPaused', { window: command.window });
  return done(...staffed, { type: 'windowOpened', window: command.window });
}

export function pauseWindow(asking: AskingFor<'pauseWindow'>): Decision<'pauseWindow'> {
  const window = ownWindow(asking);
  if ('refusal' in window) return window;
  if (window.now.state === 'paused' && window.now.opened)
    return refuse('windowPaused', { window: window.no });
  if (window.now.state !== 'open') return refuse('windowNotOpen', { window: window.no });
  const { reason, coveredBy } = asking.command;
  if (coveredBy === undefined) return done({ type: 'windowPaused', window: window.no, reason });
  const notCovering = mayNotCover(asking.hall, window.no, coveredBy);
  return notCovering ?? done({ type: 'windowPaused', window: window.no, reason, coveredBy });
}

/** U9: people are sent only where somebody calls now. */
function mayNotCover(hall: Hall, window: number, by: number): ReturnType<typeof refuse> | null {
  const other = hall.windows.get(windowKey(by));
  if (other === undefined) return refuse('unknownWindow', { window: by });
  if (by === window || other.now.state !== 'open') return refuse('cannotCover', { window: by });
  return null;
}

export function resumeWindow(asking: AskingFor<'resumeWindow'>): Decision<'resumeWindow'> {
  const window = ownWindow(asking);
  if ('refusal' in window) return window;
  if (window.now.state === 'open') return refuse('windowNotPaused', { window: window.no });
  if (window.now.state === 'paused' && !window.now.opened)
    return refuse('windowNotOpen', { window: window.no });
  return done({ type: 'windowResumed', window: window.no });
}

/** Signing off: never with somebody still at the window; who was sent there goes back to her line (F5). */
export function closeWindow(asking: AskingFor<'closeWindow'>): Decision<'closeWindow'> {
  const { hall } = asking;
  const window = ownWindow(asking);
  if ('refusal' in window) return window;
  if (window.ticketId !== null) return refuse('visitNotFinished', { window: window.no });
  return done(...boundBack(hall, window.no), { type: 'windowClosed', window: window.no });
}

/** F5: who was sent to a window that nobody keeps goes back to her line. */
export function boundBack(hall: Hall, window: number): HallEvent[] {
  return [...laneLineUp(hall, boundLane(window))].map(({ id }): HallEvent => ({
    type: 'boundReturned',
    ticketId: id,
    window,
    why: 'signedOff',
  }));
}

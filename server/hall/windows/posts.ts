// Whose hand is at a window: hand-over, take-over by the duty manager, papers left behind. Rules U3–U8 of RULES.md.
import { leavesDuty } from '../answering/duty.ts';
import { askerKey } from '../authority.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { HallEvent } from '../event.ts';
import type { Hall, Window } from '../hall.ts';
import { ticketOf, windowKey } from '../hall.ts';
import { leftByClerk } from '../matters/handling.ts';
import { mayServeLane } from '../plan.ts';
import { parkedAt } from '../visits/parking.ts';
import { olderThan } from '../days/running.ts';
import type { Place, Ticket } from '../ticket.ts';
import { boundBack, clerkOf, heldBy, isReleased, isThere, ownWindow } from './windows.ts';

const minute = 60_000;
const heldTold = 20;

/** U4: who takes a window has no other; a key may have several. */
export function hasAnother(hall: Hall, clerk: string, window: number): ReturnType<typeof refuse> | null {
  const other = clerk.startsWith('key:') ? undefined : heldBy(hall, clerk);
  return other === undefined || other.no === window
    ? null
    : refuse('colleagueElsewhere', { window: other.no });
}

export function handOverWindow(asking: AskingFor<'handOverWindow'>): Decision<'handOverWindow'> {
  const window = ownWindow(asking);
  if ('refusal' in window) return window;
  const { toClerk: to } = asking.command;
  const from = clerkAt(window);
  if (to === from) return done();
  const elsewhere = hasAnother(asking.hall, to, window.no);
  return elsewhere ?? done({ type: 'windowHandedOver', window: window.no, from, to });
}

function clerkAt({ now }: Window): string {
  return now.state === 'closed' ? '' : now.clerk;
}

export function takeOverWindow({
  hall,
  asker,
  command,
  at,
}: AskingFor<'takeOverWindow'>): Decision<'takeOverWindow'> {
  const window = hall.windows.get(windowKey(command.window));
  if (window === undefined) return refuse('unknownWindow', { window: command.window });
  if (window.now.state === 'closed') return refuse('windowClosed', { window: window.no });
  const { reason, toClerk: to } = command;
  const [from, by] = [clerkAt(window), clerkOf(asker)];
  if (to !== undefined) {
    const elsewhere = hasAnother(hall, to, window.no);
    if (elsewhere !== null) return elsewhere;
    const events: HallEvent[] =
      to === from ? [] : [{ type: 'windowHandedOver', window: window.no, from, to, by, reason }];
    return { events, answer: { returned: null, held: [] } };
  }
  const visitor = window.ticketId === null ? null : ticketOf(hall, window.ticketId);
  const back: HallEvent[] =
    visitor === null
      ? []
      : [
          {
            type: 'visitTakenBack',
            ticketId: visitor.id,
            window: window.no,
            place: firstPlace(hall, visitor, at),
          },
        ];
  return {
    events: [
      ...boundBack(hall, window.no),
      ...back,
      { type: 'windowTakenOver', window: window.no, from, by, reason },
    ],
    answer: { returned: visitor === null ? null : named(visitor), held: papersAt(hall, window.no) },
  };
}

function named({ id: ticketId, number }: Ticket): { ticketId: string; number: string } {
  return { ticketId, number };
}

/** U6: whose papers lie there; who took hers along is not bound to the window. */
function papersAt(hall: Hall, window: number): { ticketId: string; number: string }[] {
  return [...hall.parkedNow.values()]
    .map((id) => ticketOf(hall, id))
    .filter(({ now }) => now.stage === 'parked' && now.window === window && now.kind !== 'released')
    .slice(0, heldTold)
    .map(named);
}

/** U5: before everybody who waits, and past the promised wait, so that no window's order of preference stands before her. */
function firstPlace(hall: Hall, { place }: Ticket, at: number): Place {
  const heads = [...hall.lanes.values()].flatMap((line) => line.first()?.at ?? []);
  const promised = olderThan(hall, hall.plan.rules.waitPromiseMinutes * minute, at);
  return { at: Math.min(place.at, promised, ...heads) - 1, order: place.order };
}

/** U7: the papers of a parked visit go to a window that may go on with it, or back into her hand. */
export function movePapers({ hall, asker, command, at }: AskingFor<'movePapers'>): Decision<'movePapers'> {
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  const { now } = ticket;
  if (now.stage !== 'parked') return refuse('ticketNotParked', { number: ticket.number });
  const to = command.window === undefined ? null : hall.windows.get(windowKey(command.window));
  if (to === undefined) return refuse('unknownWindow', { window: command.window ?? 0 });
  if (to !== null && to.no !== now.window) {
    if (!mayServeLane(hall.plan, to.no, ticket.lane)) return refuse('notServedHere', { window: to.no });
    if (!isThere(hall, to, at)) return refuse('nobodyThere', { window: to.no });
    const { parkLimit } = hall.plan.rules;
    if (parkedAt(hall, to.no) >= parkLimit) return refuse('parkLimitReached', { limit: parkLimit });
  }
  const window = to?.no ?? now.window;
  const kind = to === null ? 'released' : now.kind;
  const answer = named(ticket);
  if (window === now.window && kind === now.kind) return { events: [], answer };
  const moved = { ticketId: ticket.id, from: now.window, window, kind, by: clerkOf(asker) };
  return { events: [{ type: 'papersMoved', ...moved }], answer };
}

/** U8: whose account was ended works nowhere any more; what is there stays as it is until somebody takes it over. */
export function releaseClerk({ hall, asker, command }: AskingFor<'releaseClerk'>): Decision<'releaseClerk'> {
  const own = [...hall.windows.values()].filter(
    ({ now }) => now.state !== 'closed' && now.clerk === command.clerk,
  );
  const matters = leftByClerk(hall, command.clerk, askerKey(asker));
  const duty = leavesDuty(hall, command.clerk);
  if (own.length === 0 && matters.length === 0 && duty.length === 0) return refuse('nobodyThere');
  const windows = own.filter((window) => !isReleased(window)).map(({ no }) => no);
  return {
    events: [
      ...windows.map((window): HallEvent => ({ type: 'windowReleased', window })),
      ...duty,
      ...matters,
    ],
    answer: { windows },
  };
}

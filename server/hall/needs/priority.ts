// 优先: who comes first, on whose word, and what becomes of it when the word does not hold. Rules V1–V8 of RULES.md.
import { standsByBooking } from '../bookings/due.ts';
import { aheadIn } from '../lines/waiting.ts';
import type { Asker } from '../authority.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { EventOf, HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { windowOf } from '../hall.ts';
import type { Place, Ticket } from '../ticket.ts';
import { mayOperate } from '../windows/windows.ts';

const minute = 60_000;

/** Whether she stands before others by priority, or did until she was called; all that a screen may tell of it. */
export function hasPriority({ priority, pass }: Ticket): boolean {
  return pass !== undefined || (priority !== null && priority.state !== 'refused');
}

function classOf(hall: Hall, id: string): Hall['plan']['priorityClasses'][number] | undefined {
  return hall.plan.priorityClasses.find((one) => one.id === id);
}

/** V2: the place of one who came so much earlier. */
export function leading(hall: Hall, place: Place): { place: Place; leadMs: number } {
  const leadMs = hall.plan.rules.priorityHeadStartMinutes * minute;
  return { place: { at: place.at - leadMs, order: place.order }, leadMs };
}

/** V1: whether that class is given on a visitor's word; one that needs evidence is for staff. */
export function declarable(hall: Hall, id: string): ReturnType<typeof refuse> | null {
  const found = classOf(hall, id);
  if (found === undefined) return refuse('unknownPriorityClass');
  return found.granted === 'verified' ? refuse('priorityNeedsEvidence') : null;
}

export function isClass(hall: Hall, id: string): boolean {
  return classOf(hall, id) !== undefined;
}

export function declaredAtTaking(
  hall: Hall,
  priorityClass: string | undefined,
  ticketId: string,
  place: Place,
): EventOf<'priorityGranted'> | null | ReturnType<typeof refuse> {
  if (priorityClass === undefined) return null;
  const why = declarable(hall, priorityClass);
  if (why !== null) return why;
  return {
    type: 'priorityGranted',
    ticketId,
    class: priorityClass,
    how: 'declared',
    ...leading(hall, place),
  };
}

/** The place without any head start; coming back to a line behind somebody may have made it a later one than her arrival. */
function arrivalPlace(hall: Hall, { place, leadMs, takenAt, reinstated }: Ticket): Place {
  if (leadMs === 0) return place;
  const at = Math.max(place.at + leadMs, takenAt);
  // Who came back stands between the orders of others: where those of her moment stand she goes behind them.
  return { at, order: reinstated === 0 ? place.order : hall.step + 1 };
}

/** Verified against evidence: the way for classes that nobody gets on her word alone, and for whoever did not ask at the kiosk. */
export function grantPriority({ hall, command, at }: AskingFor<'grantPriority'>): Decision<'grantPriority'> {
  const id = 'ticketId' in command ? command.ticketId : (hall.numbers.get(command.number) ?? '');
  const ticket = hall.tickets.get(id);
  if (ticket === undefined) return refuse('unknownTicket');
  const found = classOf(hall, command.priorityClass);
  if (found === undefined) return refuse('unknownPriorityClass');
  const { now } = ticket;
  if (now.stage === 'called' || now.stage === 'serving')
    return refuse('ticketElsewhere', { window: now.window });
  if (now.stage === 'served' || now.stage === 'withdrawn' || now.stage === 'closed')
    return refuse('ticketEnded');
  if (ticket.priority?.state === 'verified')
    return refuse('priorityAlreadyGranted', { number: ticket.number });
  const led = standsByBooking(hall, ticket, true, at) ?? leading(hall, arrivalPlace(hall, ticket));
  const granted: HallEvent = {
    type: 'priorityGranted',
    ticketId: ticket.id,
    class: found.id,
    how: 'verified',
    evidence: command.evidence,
    ...led,
  };
  const ahead = now.stage === 'waiting' ? aheadIn(hall, ticket.lane, led.place) : 0;
  return { events: [granted], answer: { number: ticket.number, ahead } };
}

/** Whoever is at a window is verified there; everybody else by whoever may ask this. */
function atOthersWindow(hall: Hall, asker: Asker, { now }: Ticket): number | null {
  if (now.stage !== 'called' && now.stage !== 'serving') return null;
  return mayOperate(asker, windowOf(hall, now.window)) ? null : now.window;
}

export function confirmPriority({
  hall,
  asker,
  command,
  at,
}: AskingFor<'confirmPriority'>): Decision<'confirmPriority'> {
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  const { id: ticketId, number, now } = ticket;
  if (now.stage === 'served' || now.stage === 'withdrawn' || now.stage === 'closed')
    return refuse('ticketEnded');
  const window = atOthersWindow(hall, asker, ticket);
  if (window !== null) return refuse('ticketElsewhere', { window });
  if (ticket.priority?.state !== 'declared') return refuse('nothingToVerify', { number });
  if (command.confirmed) {
    const evidence = command.evidence === undefined ? {} : { evidence: command.evidence };
    const { events } = done({ type: 'priorityConfirmed', ticketId, ...evidence });
    return { events, answer: { number, returned: false } };
  }
  const without = standsByBooking(hall, ticket, false, at) ?? {
    place: arrivalPlace(hall, ticket),
    leadMs: 0,
  };
  const refused: HallEvent = {
    type: 'priorityRefused',
    ticketId,
    place: without.place,
    ...(without.leadMs === 0 ? {} : { leadMs: without.leadMs }),
  };
  // V5: called on a word that does not hold, she waits as one who came when she came; once served she is not sent away.
  const back: HallEvent[] =
    now.stage === 'called' ? [{ type: 'visitorReturned', window: now.window, ticketId }] : [];
  return {
    events: [refused, ...back],
    answer: { number, returned: now.stage !== 'serving' },
  };
}

// Telling everything that is missing at once, in writing (一次性告知), and why a visitor came. Rules N6–N10, N15 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import { deedFor, given } from './deeds.ts';
import { answeredBy } from './intakes.ts';
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import {
  attempted,
  isListed,
  itemAtHand,
  materialsOf,
  notAskable,
  papersHere,
  plannedItem,
  receivedBefore,
} from './materials.ts';
import { begins, visitorHere } from '../visits/parking.ts';
import { dayOf, workingDaysAfter } from '../days/working-days.ts';

type GiveNotice = AskingFor<'giveNotice'>;

/** N6–N9: only what the item's own list names, or named words where there is none; more only with a supervisor. */
function notTellable(
  { hall, command, remark }: GiveNotice,
  ticket: Ticket,
): ReturnType<typeof refuse> | null {
  const item = plannedItem(hall, itemAtHand(ticket));
  const list = item === undefined ? [] : materialsOf(item);
  const refs = command.missing.map(({ material }) => material);
  const wrong = notAskable(list, refs);
  if (wrong !== null) return wrong;
  if (remark !== undefined && list.some(isListed)) return refuse('itemHasList');
  if (command.outside && ticket.outside?.state !== 'agreed') return refuse('needsSupervisor');
  if (refs.length === 0 && remark === undefined && !command.outside) return refuse('nothingNamed');
  const again = receivedBefore(ticket, refs);
  if (command.reason !== undefined) return null;
  if (again.length > 0) return refuse('alreadyReceived', { field: again[0] ?? '' });
  return noticedBefore(hall, ticket) ? refuse('alreadyNoticed') : null;
}

/** N10: everything at once: a second notice about the same item, on this visit or the one she came back from. */
function noticedBefore(hall: Hall, ticket: Ticket): boolean {
  const item = itemAtHand(ticket);
  return [...ticket.deeds, ...(ticket.earlier === null ? [] : [ticket.earlier])].some((id) => {
    const deed = hall.deeds.get(id);
    return deed?.kind === 'notice' && deed.item === item;
  });
}

export function giveNotice(asking: GiveNotice): Decision<'giveNotice'> {
  const here = papersHere(asking);
  if ('refusal' in here) return here;
  const { hall, command, at, remark } = asking;
  const { window, ticket } = here;
  const why = notTellable(asking, ticket);
  if (why !== null) return attempted(asking, here, why);
  const refs = command.missing.map(({ material }) => material);
  const again = receivedBefore(ticket, refs);
  const from = Math.min(at, ...ticket.received.map((received) => received.at));
  const deed = deedFor(asking, 'notice', { ticket, window });
  if ('refusal' in deed) return deed;
  const notice = {
    ...deed,
    materials: command.missing,
    other: remark ?? null,
    outside: command.outside ? (ticket.outside?.remark ?? null) : null,
    clockDay: workingDaysAfter(hall.plan, dayOf(hall.plan, from), hall.plan.rules.noticeDays),
  };
  const { events, answer } = given(asking, notice);
  const repeated = again.length > 0 || noticedBefore(hall, ticket);
  return {
    events: [
      ...begins(window, ticket),
      {
        type: 'deedGiven',
        ticketId: ticket.id,
        deed: notice,
        again,
        ...(repeated && command.reason !== undefined ? { reason: command.reason } : {}),
        ...(remark === undefined ? {} : { incomplete: true as const }),
      },
      ...answeredBy(hall, ticket, deed.item),
      ...events,
    ],
    answer,
  };
}

/** N8: what no list names is asked of the supervisor first, in words that stay outside the book. */
export function askOutside(asking: AskingFor<'askOutside'>): Decision<'askOutside'> {
  const here = papersHere(asking);
  if ('refusal' in here) return here;
  const { remark } = asking;
  const { window, ticket } = here;
  if (ticket.outside?.state === 'asked') return refuse('outsideAsked');
  if (remark === undefined) return refuse('nothingNamed');
  return done(...begins(window, ticket), {
    type: 'outsideAsked',
    ticketId: ticket.id,
    window: window.no,
    remark,
  });
}

export function decideOutside({ hall, command }: AskingFor<'decideOutside'>): Decision<'decideOutside'> {
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  if (ticket.outside?.state !== 'asked') return refuse('nothingToDecide');
  return done({ type: 'outsideDecided', ticketId: ticket.id, agree: command.agree });
}

/** N15: why she came, and with which earlier deed: then it is one more visit for the same matter, and counted. */
export function noteVisit(asking: AskingFor<'noteVisit'>): Decision<'noteVisit'> {
  const here = visitorHere(asking);
  if ('refusal' in here) return here;
  const { hall, command } = asking;
  const { window, ticket } = here;
  const { reason, deed: id } = command;
  const noted = { type: 'visitNoted', ticketId: ticket.id, window: window.no, reason } as const;
  if (id === undefined || id === ticket.earlier) return done(...begins(window, ticket), noted);
  const deed = hall.deeds.get(id);
  if (deed === undefined) return refuse('unknownDeed');
  if (deed.ticketId === ticket.id) return refuse('deedOfThisVisit');
  return done(...begins(window, ticket), { ...noted, deed: id, visits: deed.visits + 1 });
}

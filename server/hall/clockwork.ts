// What time alone brings about: lapsing, the change of day, and time the hall was down. Rules D1–D6, X1–X4, M5 of RULES.md.
import { hoursState } from './hours.ts';
import { isPaperOpen } from './changes.ts';
import type { HallEvent } from './event.ts';
import type { Hall, Paper, Ticket, Window } from './hall.ts';
import { ticketOf } from './hall.ts';
import { papersInTime } from './papers.ts';
import type { Plan } from './plan.ts';

/** After an outage nothing lapses for so long, ms. */
export const graceMs = 3 * 60_000;
/** A shorter gap is no outage: a restart for an update, a pause of the clock. */
export const outageMs = 5_000;
/** After a longer one calls in flight are called again and desks are asked. */
const longOutageMs = 60_000;
/** So many carried tickets fit into one line with room to spare. */
const carriedPerLine = 60;

/** M5: who was called and does not come lapses, where the hall has set a time for it. */
function lapsing(hall: Hall, at: number): HallEvent[] {
  const { lapseAfterSeconds } = hall.plan.rules;
  if (lapseAfterSeconds === null || at < hall.graceUntil) return [];
  return hall.calledNow.take(200).flatMap(({ id }): HallEvent[] => {
    const ticket = ticketOf(hall, id);
    if (ticket.now.stage !== 'called' || ticket.now.callAgain) return [];
    const heldUntil = Math.max(ticket.now.at + lapseAfterSeconds * 1000, ticket.now.onMyWayUntil ?? 0);
    const heard = ticket.calls.some((call) => call.counts);
    return heard && at >= heldUntil
      ? [{ type: 'ticketMissed', ticketId: id, window: ticket.now.window, by: 'rule' }]
      : [];
  });
}

/** Asked every second like any other asker; brings about nothing most of the time. */
export function tick(hall: Hall, at: number): HallEvent[] {
  return [...lapsing(hall, at), ...papersInTime(hall, at)];
}

/** X1–X3: the hall was down from `from` until `until`; time that nobody could use counts against nobody. */
export function noteOutage(hall: Hall, from: number, until: number): HallEvent[] {
  if (until - from < outageMs || hall.day === null) return [];
  const long = until - from > longOutageMs;
  const callAgain = long ? [...hall.calledNow].map(({ id }) => id) : [];
  const stillHere = long
    ? [...hall.windows.values()]
        .filter(
          (window) => window.ticketId !== null && ticketOf(hall, window.ticketId).now.stage === 'serving',
        )
        .map((window) => window.no)
    : [];
  return [{ type: 'hallWasDown', from, until, graceUntil: until + graceMs, callAgain, stillHere }];
}

/** D3, D4: the events that end a day. Where the hall is open at its change of day, everybody stays where they are. */
export function closeDay(hall: Hall, at: number): HallEvent[] {
  if (hall.day === null) return [];
  const ended = hoursState(hall.plan, at).state === 'open' ? [] : endOfVisits(hall, at);
  return [...ended, { type: 'dayClosed', day: hall.day }];
}

function endOfVisits(hall: Hall, at: number): HallEvent[] {
  const events: HallEvent[] = [];
  for (const ticket of hall.tickets.values()) {
    switch (ticket.now.stage) {
      case 'waiting':
      case 'called':
      case 'missed':
        events.push({ type: 'ticketClosed', ticketId: ticket.id });
        break;
      case 'serving': {
        const servedMs = at - ticket.now.at;
        events.push({ type: 'serviceFinished', ticketId: ticket.id, window: ticket.now.window, servedMs });
        break;
      }
      case 'served':
      case 'withdrawn':
      case 'closed':
        break;
      default:
        throw new Error(`unknown stage ${JSON.stringify(ticket.now satisfies never)}`);
    }
  }
  for (const window of hall.windows.values()) {
    if (window.now.state !== 'closed') events.push({ type: 'windowClosed', window: window.no });
  }
  return events;
}

/** D5: what outlives the day: open visits, windows at work, papers on their way, and visits that may still be rated. */
export function carriedFrom(
  hall: Hall,
  plan: Plan,
  at: number,
): { tickets: Ticket[]; windows: Window[]; papers: Paper[] } {
  const rateable = plan.rules.ratingOpenHours * 3_600_000;
  const tickets: Ticket[] = [];
  for (const ticket of hall.tickets.values()) {
    const { now } = ticket;
    const open =
      now.stage === 'waiting' || now.stage === 'called' || now.stage === 'serving' || now.stage === 'missed';
    const ratingOpen = now.stage === 'served' && !ticket.rated && at - now.at <= rateable;
    const undoOpen = now.stage === 'withdrawn' && at - now.at <= plan.rules.withdrawUndoSeconds * 1000;
    if (open || ratingOpen || undoOpen) tickets.push(ticket);
  }
  const known = new Set(plan.windows.map((window) => window.no));
  const windows = [...hall.windows.values()].filter(
    (window) => known.has(window.no) && window.now.state !== 'closed',
  );
  const papers = [...hall.papers.values()].filter(isPaperOpen);
  return { tickets, windows: windows.map((window) => ({ ...window, served: 0 })), papers };
}

/** The opening of a day, a list of events per line so that no line grows too long. */
export function openDay(
  hall: Hall,
  day: string,
  plan: Plan,
  settingsVersion: string,
  at: number,
): HallEvent[][] {
  const opened: HallEvent = { type: 'dayOpened', day, plan, settingsVersion };
  const { tickets, windows, papers } = carriedFrom(hall, plan, at);
  const portions: HallEvent[][] = [];
  for (let from = 0; from < tickets.length; from += carriedPerLine) {
    const portion = tickets.slice(from, from + carriedPerLine);
    const carriedPapers = papers.filter((paper) => portion.some((ticket) => ticket.id === paper.ticketId));
    portions.push([{ type: 'visitsCarried', tickets: portion, windows: [], papers: carriedPapers }]);
  }
  if (windows.length > 0) portions.push([{ type: 'visitsCarried', tickets: [], windows, papers: [] }]);
  return [[opened], ...portions];
}

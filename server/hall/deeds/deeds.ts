// A deed in the making: its number, its paper, and giving it out once more. Rules N11, N16 of RULES.md.
import type { DeedKind } from '../../../contract/commands/notice-codes.ts';
import type { DeedGiven } from '../../../contract/commands/notices.ts';
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { Deed } from './deed.ts';
import { bringsBack, deedLetter } from './deed.ts';
import type { HallEvent } from '../event.ts';
import type { Hall, Window } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { itemAtHand } from './materials.ts';
import { lanesOf } from '../plan.ts';
import { ownWindow } from '../windows/windows.ts';
import { recipientOf } from '../messages/recipient.ts';
import { tellingOf } from '../pickup/telling.ts';
import { pickUpCode } from '../visits/taking.ts';

/** So many deeds stand in the book at once: those of the day and those that outlive theirs. */
const deedsKept = 20_000;
const deedsOfTicket = 20;
const copyLimit = 10;

/** N11: a letter for the kind, the business day, the count of that day; `ahead` for a second one in the same request. */
function deedNumber(hall: Hall, kind: DeedKind, ahead: number): string {
  const day = (hall.day ?? '').replaceAll('-', '').slice(2);
  return `${deedLetter[kind]}${day}-${String(hall.deedCount + 1 + ahead).padStart(3, '0')}`;
}

/** PU2: the receipt of a numbered case fetches its result later. */
function fetchesResult({ plan }: Hall, kind: DeedKind, { caseNos }: Ticket): boolean {
  return kind === 'receipt' && plan.pickup !== null && caseNos.length > 0;
}

export function deedFor(
  { hall, at, freshId }: Asking,
  kind: DeedKind,
  { ticket, window, ahead = 0 }: { ticket: Ticket; window: Window; ahead?: number },
): Deed | ReturnType<typeof refuse> {
  if (ticket.deeds.length + ahead >= deedsOfTicket || hall.deeds.size >= deedsKept)
    return refuse('deedLimitReached');
  const { declined } = recipientOf(hall, ticket);
  return {
    id: deedNumber(hall, kind, ahead),
    kind,
    ...(bringsBack(kind) || fetchesResult(hall, kind, ticket) ? { code: pickUpCode(freshId()) } : {}),
    ...(fetchesResult(hall, kind, ticket) ? tellingOf(ticket) : {}),
    ticketId: ticket.id,
    language: ticket.language,
    number: ticket.number,
    item: itemAtHand(ticket),
    queue: ticket.queue,
    at,
    window: window.no,
    settings: hall.settingsVersion,
    caseNos: ticket.caseNos,
    materials: [],
    other: null,
    outside: null,
    dueDay: null,
    clockDay: null,
    left: [],
    now: { state: 'open' },
    visits: 1,
    lastVisit: ticket.id,
    copies: 0,
    ...(declined.length === 0 ? {} : { declined }),
  };
}

/** The printer that makes a window's papers: its own, else one of its zone. */
export function printerOfWindow(hall: Hall, no: number): string | undefined {
  const window = lanesOf(hall.plan).window.get(no);
  return window?.printer ?? hall.plan.printers.find(({ zone }) => zone === window?.zone)?.id;
}

/** The paper of a deed just given, where a printer is in reach; the sheet from the office printer needs none. */
export function given({ hall, freshId }: Asking, deed: Deed): { events: HallEvent[]; answer: DeedGiven } {
  const printer = printerOfWindow(hall, deed.window);
  if (printer === undefined) return { events: [], answer: { deed: deed.id } };
  const paperId = freshId();
  return {
    events: [paperOf(deed, paperId, printer, 1)],
    answer: { deed: deed.id, paperId },
  };
}

function paperOf({ id, ticketId }: Deed, paperId: string, printer: string, copy: number): HallEvent {
  return { type: 'paperWanted', paperId, ticketId, printer, copy, deed: id };
}

/** N16: once more on paper, marked as a copy, at the printer of the window that asks. */
export function wantDeedPaper(asking: AskingFor<'wantDeedPaper'>): Decision<'wantDeedPaper'> {
  const window = ownWindow(asking);
  if ('refusal' in window) return window;
  const { hall, command, freshId } = asking;
  const deed = hall.deeds.get(command.deed);
  if (deed === undefined) return refuse('unknownDeed');
  // Its slip has the visitor's language and number: they are forgotten with the day.
  if (!hall.tickets.has(deed.ticketId)) return refuse('sheetOnly');
  const printer = printerOfWindow(hall, window.no);
  if (printer === undefined) return refuse('unknownPrinter');
  if (deed.copies >= copyLimit) return refuse('paperLimitReached', { limit: copyLimit });
  const paperId = freshId();
  return { events: [paperOf(deed, paperId, printer, deed.copies + 1)], answer: { paperId } };
}

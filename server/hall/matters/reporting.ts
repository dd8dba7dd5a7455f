// Reporting what could not be done: who answers for it, its number, its promises, its receipt. Rules MA1–MA9 of RULES.md.
import type { CommandOf } from '../../../contract/commands.ts';
import type { MatterOwner } from '../../../contract/commands/matters.ts';
import { promises } from '../../matters/clocks.ts';
import type { Matter, Negative } from '../../matters/matter.ts';
import { isOpen, matterNumber } from '../../matters/matter.ts';
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { windowKey } from '../hall.ts';
import { placeOf } from '../helping/helping.ts';
import { lanesOf } from '../plan.ts';
import type { Plan } from '../plan.ts';
import type { Ticket } from '../ticket.ts';
import { begins } from '../visits/parking.ts';
import { printerOfWindow } from '../deeds/deeds.ts';
import { calendarOf, matterDays } from './calendar.ts';

/** So many may be open in the hall: beyond that nobody could keep what the receipts promise. */
export const mattersOpenAtMost = 1_000;

type Refused = ReturnType<typeof refuse>;
type Report = CommandOf<'reportMatter'>;

/** MA6: the 首席事务代表 of a department that has one, else the duty manager: never nobody. */
export function chiefOrManager(plan: Plan, department: string | undefined): MatterOwner {
  const named = plan.chiefs.some((chief) => chief.department === department);
  return named && department !== undefined ? { post: 'chief', department } : { post: 'dutyManager' };
}

/** MA6: who answers now; a department that names nobody any more leaves its matters to the duty manager. */
export function answersFor(plan: Plan, { owner }: Pick<Matter, 'owner'>): MatterOwner {
  return 'post' in owner && owner.post === 'chief' ? chiefOrManager(plan, owner.department) : owner;
}

/** MA5: counted in the hall and the year of its business day. */
function nextNumber(hall: Hall): { number: string; year: string; count: number } {
  const year = (hall.day ?? '').slice(0, 4);
  const count = (hall.matterCount.year === year ? hall.matterCount.count : 0) + 1;
  return { number: matterNumber(year, count), year, count };
}

export function openMatters(hall: Hall): Matter[] {
  return [...hall.matters.values()].filter(isOpen);
}

/** MA2: what is asked and what it is about. */
function whyNot(
  { hall, asker, command }: AskingFor<'reportMatter'>,
  ticket: Ticket | undefined,
): Refused | null {
  const { item, elsewhere, effort, negative } = command;
  if (item !== undefined && !lanesOf(hall.plan).item.has(item)) return refuse('unknownItem', { field: item });
  if (item !== undefined && elsewhere) return refuse('badRequest', { field: 'elsewhere' });
  if (effort !== undefined && asker.kind !== 'staff' && asker.kind !== 'key')
    return refuse('badRequest', { field: 'effort' });
  const no = negative?.window;
  if (no !== undefined && !hall.windows.has(windowKey(no))) return refuse('unknownWindow', { window: no });
  const open = openMatters(hall);
  const before = ticket === undefined ? undefined : open.find(({ ticketId }) => ticketId === ticket.id);
  if (before !== undefined) return refuse('matterAlreadyReported', { number: before.number });
  return open.length >= mattersOpenAtMost ? refuse('matterLimitReached', { limit: mattersOpenAtMost }) : null;
}

/** MA4: who worked at the window that said no is noted with it. */
function negativeOf(hall: Hall, { negative }: Report): { negative?: Negative } {
  if (negative === undefined) return {};
  const { window: no, why } = negative;
  const now = no === undefined ? undefined : hall.windows.get(windowKey(no))?.now;
  return {
    negative: {
      ...(no === undefined ? {} : { window: no }),
      ...(now === undefined || now.state === 'closed' ? {} : { clerk: now.clerk }),
      ...(why === undefined ? {} : { why }),
    },
  };
}

/** The printer that makes the receipt: the window's, the kiosk's, one of the zone; none for a phone. */
function printerFor(hall: Hall, { asker, command }: Asking<Report>): string | undefined {
  if (asker.kind === 'visitor') return undefined;
  if (command.printer !== undefined) return command.printer;
  if (command.window !== undefined) return printerOfWindow(hall, command.window);
  if (asker.kind === 'device' && asker.printer !== undefined) return asker.printer;
  return command.zone === undefined
    ? undefined
    : hall.plan.printers.find(({ zone }) => zone === command.zone)?.id;
}

/** The visit here begins with it, where it has only been called. */
function begun(hall: Hall, { window: no }: Report, ticket: Ticket | undefined): HallEvent[] {
  const window = no === undefined ? undefined : hall.windows.get(windowKey(no));
  return window !== undefined && ticket !== undefined && window.ticketId === ticket.id
    ? begins(window, ticket)
    : [];
}

export function reportMatter(asking: AskingFor<'reportMatter'>): Decision<'reportMatter'> {
  const { hall, command, at, freshId, remark, contact } = asking;
  const place = placeOf(asking);
  if ('refusal' in place) return place;
  const ticket = place.ticketId === undefined ? undefined : hall.tickets.get(place.ticketId);
  if (place.ticketId !== undefined && ticket === undefined) return refuse('unknownTicket');
  const why = whyNot(asking, ticket);
  if (why !== null) return why;
  const { what, wish, elsewhere, language, effort = 'complex' } = command;
  const item =
    command.item ?? (elsewhere ? undefined : ticket?.items[Math.min(ticket.done, ticket.items.length - 1)]);
  const department = item === undefined ? undefined : lanesOf(hall.plan).item.get(item)?.department;
  const { number, year, count } = nextNumber(hall);
  const owner = chiefOrManager(hall.plan, department);
  const due = promises(calendarOf(hall.plan), matterDays(hall.plan), at, effort);
  const printer = printerFor(hall, asking);
  const paperId = printer === undefined ? undefined : freshId();
  const matter = {
    ...place,
    number,
    language: ticket?.language ?? language,
    ...(ticket === undefined ? {} : { ticketNumber: ticket.number }),
    ...(item === undefined ? {} : { item }),
    ...(department === undefined ? {} : { department }),
    ...(elsewhere ? { elsewhere } : {}),
    what,
    wish,
    effort,
    ...negativeOf(hall, command),
    ...(remark === undefined ? {} : { words: remark }),
    ...(contact === undefined ? {} : { contact }),
    owner,
    ...due,
  };
  return {
    events: [
      ...begun(hall, command, ticket),
      { type: 'matterReported', matter, year, count },
      ...(paperId === undefined || printer === undefined
        ? []
        : [{ type: 'paperWanted', paperId, printer, copy: 1, matter: number } as const]),
    ],
    answer: { matter: number, answersFor: owner, ...due, ...(paperId === undefined ? {} : { paperId }) },
  };
}

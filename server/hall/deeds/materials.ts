// What is received of an item's own list, and the numbers of the cases a visit is for. Rules N1–N5 of RULES.md.
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { HallEvent } from '../event.ts';
import type { Hall, Window } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { askedKey } from './deed.ts';
import { answeredByReturn, intakeOpened } from './intakes.ts';
import { begins, visitorHere } from '../visits/parking.ts';
import { lanesOf } from '../plan.ts';
import type { Plan } from '../plan.ts';

export interface Material {
  ref: string;
  /** The hall fetches it itself. */
  free: boolean;
  /** Nobody may ask for it any more. */
  cancelled: boolean;
}
type PlannedItem = Plan['items'][number];
const caseLimit = 10;

/** The materials of an item's own list; none where the hall file gives no list. */
export function materialsOf({ id, materials = 0, refs, free, cancelled }: PlannedItem): Material[] {
  return Array.from({ length: materials }, (_, index) => ({
    ref: refs?.[String(index + 1)] ?? `${id}.${index + 1}`,
    free: free?.includes(index + 1) ?? false,
    cancelled: cancelled?.includes(index + 1) ?? false,
  }));
}

export function plannedItem(hall: Hall, item: string | null): PlannedItem | undefined {
  return item === null ? undefined : lanesOf(hall.plan).item.get(item);
}

/** The item at hand; null where the visit is for a queue, or was sent to another one's. */
export function itemAtHand(ticket: Ticket): string | null {
  return ticket.items[ticket.done] ?? null;
}

export const isListed = ({ free, cancelled }: Material): boolean => !free && !cancelled;

/** N2: only what the list names; not what the hall fetches itself, not what is cancelled. */
export function notAskable(
  list: readonly Material[],
  refs: readonly string[],
): ReturnType<typeof refuse> | null {
  for (const ref of refs) {
    const material = list.find((one) => one.ref === ref);
    if (material === undefined) return refuse('materialNotListed', { field: ref });
    if (material.free) return refuse('materialFree', { field: ref });
    if (material.cancelled) return refuse('materialCancelled', { field: ref });
  }
  return null;
}

/** N25: the attempt is noted, once for each window and material of a visit; who asks again is only refused again. */
export function attempted(
  { hall, asker }: Pick<Asking, 'hall' | 'asker'>,
  { window, ticket }: { window: Window; ticket: Ticket },
  wrong: ReturnType<typeof refuse>,
): ReturnType<typeof refuse> & { noted?: HallEvent[] } {
  const { code, details } = wrong.refusal;
  const material = details?.field;
  if ((code !== 'materialFree' && code !== 'materialCancelled') || material === undefined) return wrong;
  const { id: ticketId, wronglyAsked } = hall.tickets.get(ticket.id) ?? ticket;
  if (wronglyAsked.includes(askedKey(window.no, material))) return wrong;
  const clerk = asker.kind === 'staff' || asker.kind === 'key' ? asker.id : '';
  const why = code === 'materialFree' ? 'free' : 'cancelled';
  const item = itemAtHand(ticket);
  const noted = { type: 'wronglyAsked', ticketId, window: window.no, clerk, item, material, why } as const;
  return { ...wrong, noted: [noted] };
}

/** Of those asked for now, the ones that were received on this visit before. */
export function receivedBefore(ticket: Ticket, refs: readonly string[]): string[] {
  return refs.filter((ref) => ticket.received.some(({ material }) => material === ref));
}

/** N5: the visitor at the window; not where another system makes notice, receipt and ledger of her item. */
export function papersHere(asking: Parameters<typeof visitorHere>[0]): ReturnType<typeof visitorHere> {
  const here = visitorHere(asking);
  if ('refusal' in here) return here;
  const item = plannedItem(asking.hall, itemAtHand(here.ticket));
  return item?.external === true ? refuse('externalSystem') : here;
}

/** N1–N3: what was taken in, or seen and handed back, of the lists of all items of this visit. */
export function noteMaterials(asking: AskingFor<'noteMaterials'>): Decision<'noteMaterials'> {
  const here = papersHere(asking);
  if ('refusal' in here) return here;
  const { hall, command } = asking;
  const { window, ticket } = here;
  const received = [...new Set(command.received)];
  const returned = [...new Set(command.returned)].filter((ref) => !received.includes(ref));
  if (received.length + returned.length === 0) return refuse('nothingNamed');
  const lists = ticket.items.flatMap((item) => materialsOf(plannedItem(hall, item) ?? noItem));
  const wrong = notAskable(lists, [...received, ...returned]);
  if (wrong !== null) return attempted(asking, here, wrong);
  const held = (ref: string) => ticket.received.find(({ material }) => material === ref);
  // Handing back what is held asks for nothing.
  const again = [...received, ...returned.filter((ref) => held(ref)?.state === 'returned')].filter(
    (ref) => held(ref) !== undefined,
  );
  if (again.length > 0 && command.reason === undefined)
    return refuse('alreadyReceived', { field: again[0] ?? '' });
  return done(
    ...begins(window, ticket),
    {
      type: 'materialsNoted',
      ticketId: ticket.id,
      window: window.no,
      received,
      returned,
      again,
      ...(command.reason === undefined || again.length === 0 ? {} : { reason: command.reason }),
    },
    ...(received.length > 0
      ? intakeOpened(asking, ticket, { item: itemAtHand(ticket), window: window.no })
      : answeredByReturn(hall, ticket, returned)),
  );
}

const noItem: PlannedItem = { id: '', queue: '', serviceMs: 0 };
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** N4: an identity number with its right last sign, or a mobile phone: it is a case that is meant, not a person. */
export function looksPersonal(text: string): boolean {
  if (/^1[3-9]\d{9}$/.test(text)) return true;
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

/** N4, N15: several cases on one ticket; who comes for a case once more says why, and is counted. */
export function addCaseNo(asking: AskingFor<'addCaseNo'>): Decision<'addCaseNo'> {
  const here = visitorHere(asking);
  if ('refusal' in here) return here;
  const { hall, command } = asking;
  const { window, ticket } = here;
  const { caseNo, reason } = command;
  if (looksPersonal(caseNo)) return refuse('looksPersonal');
  if (ticket.caseNos.includes(caseNo)) return refuse('caseKnown');
  if (ticket.caseNos.length >= caseLimit) return refuse('caseLimitReached', { limit: caseLimit });
  const seen = hall.cases.get(caseNo);
  const before = seen === undefined ? 0 : seen.visits - (seen.ticketId === ticket.id ? 1 : 0);
  const visits = before + 1;
  if (before > 0 && reason === undefined && ticket.visitReason === null)
    return refuse('reasonWanted', { limit: visits });
  return {
    events: [
      ...begins(window, ticket),
      {
        type: 'caseNoted',
        ticketId: ticket.id,
        window: window.no,
        caseNo,
        visits,
        ...(reason === undefined ? {} : { reason }),
      },
    ],
    answer: { caseNo, visits },
  };
}

export function dropCaseNo(asking: AskingFor<'dropCaseNo'>): Decision<'dropCaseNo'> {
  const here = visitorHere(asking);
  if ('refusal' in here) return here;
  const { caseNo } = asking.command;
  const { window, ticket } = here;
  if (!ticket.caseNos.includes(caseNo)) return refuse('unknownCase');
  return done({ type: 'caseDropped', ticketId: ticket.id, window: window.no, caseNo });
}

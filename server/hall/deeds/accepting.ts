// Accepting with a receipt, with materials deferred, or on a written commitment; and what becomes of what was deferred. Rules N12–N14, N18 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import { deedFor, given } from './deeds.ts';
import { handlingFor } from './handlings.ts';
import { answeredBy } from './intakes.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import {
  attempted,
  itemAtHand,
  materialsOf,
  notAskable,
  papersHere,
  plannedItem,
  receivedBefore,
} from './materials.ts';
import { begins, visitorHere } from '../visits/parking.ts';
import { dayOf, workingDaysAfter } from '../days/working-days.ts';

/** Those of the item at hand, each once; refused where one of them cannot be asked for or is here already. */
function stillMissing(
  hall: Hall,
  ticket: Ticket,
  named: readonly string[],
): string[] | ReturnType<typeof refuse> {
  const item = plannedItem(hall, itemAtHand(ticket));
  const refs = [...new Set(named)];
  const wrong = notAskable(item === undefined ? [] : materialsOf(item), refs);
  if (wrong !== null) return wrong;
  const [here] = receivedBefore(ticket, refs);
  return here === undefined ? refs : refuse('alreadyReceived', { field: here });
}

function isAccepted(hall: Hall, ticket: Ticket): boolean {
  const item = itemAtHand(ticket);
  return ticket.deeds.some((id) => {
    const deed = hall.deeds.get(id);
    return deed?.kind === 'receipt' && deed.item === item;
  });
}

/** N12: what lies with the hall of the item's own list; all of it where the visit has no item. */
function receivedOf(hall: Hall, ticket: Ticket): { material: string }[] {
  const item = plannedItem(hall, itemAtHand(ticket));
  const own = item === undefined ? null : new Set(materialsOf(item).map(({ ref }) => ref));
  return ticket.received
    .filter(({ material, state }) => state === 'received' && (own === null || own.has(material)))
    .map(({ material }) => ({ material }));
}

/** N12, N13 受理: the day by which it is promised; what is deferred comes within that limit. */
export function acceptCase(asking: AskingFor<'acceptCase'>): Decision<'acceptCase'> {
  const here = papersHere(asking);
  if ('refusal' in here) return here;
  const { hall, command, at } = asking;
  const { window, ticket } = here;
  if (isAccepted(hall, ticket)) return refuse('alreadyAccepted');
  const item = plannedItem(hall, itemAtHand(ticket));
  const promised = item?.promisedDays ?? 0;
  const today = dayOf(hall.plan, at);
  const dueDay = workingDaysAfter(hall.plan, today, promised);
  const receipt = deedFor(asking, 'receipt', { ticket, window });
  if ('refusal' in receipt) return receipt;
  const started = begins(window, ticket);
  const goesOn = item === undefined ? {} : handlingFor(hall.plan, item, today);
  const due = { ...receipt, dueDay, materials: receivedOf(hall, ticket), ...goesOn };
  const paper = given(asking, due);
  const events: HallEvent[] = [
    ...started,
    { type: 'deedGiven', ticketId: ticket.id, deed: due, again: [] },
    ...answeredBy(hall, ticket, due.item),
    ...paper.events,
  ];
  if (command.deferred === undefined) return { events, answer: { ...paper.answer, dueDay } };
  const { materials, days } = command.deferred;
  const left = stillMissing(hall, ticket, materials);
  if ('refusal' in left) return attempted(asking, here, left);
  if (promised === 0) return refuse('notDeferrable');
  if (days > promised) return refuse('dueTooLate', { limit: promised });
  const deferral = deedFor(asking, 'deferral', { ticket, window, ahead: 1 });
  if ('refusal' in deferral) return deferral;
  const deed = {
    ...deferral,
    materials: left.map((material) => ({ material })),
    left,
    dueDay: workingDaysAfter(hall.plan, today, days),
  };
  const { events: commitment } = given(asking, deed);
  return {
    events: [...events, { type: 'deedGiven', ticketId: ticket.id, deed, again: [] }, ...commitment],
    answer: { ...paper.answer, dueDay, deferral: deed.id },
  };
}

/** N14 告知承诺: the visitor commits in writing instead of handing these in. */
export function giveCommitment(asking: AskingFor<'giveCommitment'>): Decision<'giveCommitment'> {
  const here = papersHere(asking);
  if ('refusal' in here) return here;
  const { hall, command } = asking;
  const { window, ticket } = here;
  const refs = stillMissing(hall, ticket, command.materials);
  if ('refusal' in refs) return attempted(asking, here, refs);
  const commitment = deedFor(asking, 'commitment', { ticket, window });
  if ('refusal' in commitment) return commitment;
  const deed = { ...commitment, materials: refs.map((material) => ({ material })) };
  const { events, answer } = given(asking, deed);
  return {
    events: [
      ...begins(window, ticket),
      { type: 'deedGiven', ticketId: ticket.id, deed, again: [] },
      ...answeredBy(hall, ticket, deed.item),
      ...events,
    ],
    answer,
  };
}

/** N18: what was deferred has come; with the last of it the deed is fulfilled. */
export function supplyDeferred(asking: AskingFor<'supplyDeferred'>): Decision<'supplyDeferred'> {
  const here = visitorHere(asking);
  if ('refusal' in here) return here;
  const { hall, command } = asking;
  const { window, ticket } = here;
  const deed = hall.deeds.get(command.deed);
  if (deed === undefined) return refuse('unknownDeed');
  if (deed.kind !== 'deferral' || deed.now.state !== 'open') return refuse('deedNotOpen');
  const materials = [...new Set(command.materials)];
  const unknown = materials.find((material) => !deed.left.includes(material));
  if (unknown !== undefined) return refuse('materialNotListed', { field: unknown });
  const left = deed.left.filter((material) => !materials.includes(material));
  return {
    events: [
      ...begins(window, ticket),
      { type: 'deferredSupplied', deed: deed.id, ticketId: ticket.id, window: window.no, materials, left },
    ],
    answer: { left: left.length },
  };
}

export function endDeed({ hall, command }: AskingFor<'endDeed'>): Decision<'endDeed'> {
  const deed = hall.deeds.get(command.deed);
  if (deed === undefined) return refuse('unknownDeed');
  if (deed.now.state !== 'open') return refuse('deedNotOpen');
  return done({ type: 'deedEnded', deed: deed.id, ending: command.ending });
}

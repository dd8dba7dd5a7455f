// Fetching a result: a number of the pick-up queue, or served at once; handed over once. Rules PU3–PU7 of RULES.md.
import { isUnderWay } from '../changes.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { Deed } from '../deeds/deed.ts';
import type { Hall } from '../hall.ts';
import { ticketOf } from '../hall.ts';
import { begins } from '../visits/parking.ts';
import { directVisit } from '../visits/direct.ts';
import { takeTicket } from '../visits/taking.ts';
import { ownWindow } from '../windows/windows.ts';
import { handed } from './handing.ts';
import type { Result } from './result.ts';
import { isReady } from './result.ts';

type Refused = ReturnType<typeof refuse>;

/** What the asker shows is of these; at a kiosk nobody sees the paper, so that a code stands for it. */
function shown({ hall, asker, command }: AskingFor<'takePickup'>): Result[] {
  const { code, deed, caseNo } = command;
  const all = [...hall.results.values()];
  if (asker.kind === 'visitor') return all.filter(({ ticketId }) => ticketId === asker.ticketId);
  const trusted = asker.kind === 'staff' || asker.kind === 'key';
  if (deed === undefined && caseNo === undefined) return all.filter((one) => one.code === code);
  const named = all.filter((one) => (deed === undefined ? one.caseNo === caseNo : one.deed === deed));
  return trusted && code === undefined
    ? named
    : named.filter((one) => code !== undefined && (one.code === code || one.deedCode === code));
}

/** PU4: whoever shows a receipt or a case that is known here is told that nothing has come of it yet. */
function isKnown({ hall, asker, command }: AskingFor<'takePickup'>): boolean {
  const { code, deed, caseNo } = command;
  if (asker.kind === 'visitor') return true;
  if ((asker.kind === 'staff' || asker.kind === 'key') && code === undefined)
    return deed === undefined ? hall.cases.has(caseNo ?? '') : hall.deeds.has(deed);
  if (code === undefined) return false;
  if (deed !== undefined) return hall.deeds.get(deed)?.code === code;
  return caseNo !== undefined && [...hall.deeds.values()].some((one) => isReceiptOf(one, caseNo, code));
}

function isReceiptOf({ kind, caseNos, code }: Deed, caseNo: string, shownCode: string): boolean {
  return kind === 'receipt' && code === shownCode && caseNos.includes(caseNo);
}

/** Ready, and nobody is in the hall for it at this moment. */
function fetchable(hall: Hall, results: readonly Result[]): Result[] | Refused {
  const ready = results.filter(isReady);
  if (results.length === 0) return refuse('resultNotReady');
  if (ready.length === 0) return refuse('resultOver', { field: results[0]?.caseNo ?? '' });
  for (const { fetchedBy } of ready) {
    const ticket = hall.tickets.get(fetchedBy ?? '');
    if (ticket !== undefined && isUnderWay(ticket.now))
      return refuse('resultBeingFetched', { number: ticket.number });
  }
  return ready;
}

/** PU3: for all that is ready of what she shows, with one number. */
export function takePickup(asking: AskingFor<'takePickup'>): Decision<'takePickup'> {
  const { hall, command } = asking;
  const { pickup } = hall.plan;
  if (pickup === null) return refuse('noPickupHere');
  const found = shown(asking);
  if (found.length === 0 && !isKnown(asking)) return refuse('unknownResult');
  const results = fetchable(hall, found);
  if ('refusal' in results) return results;
  const { language, channel, printer } = command;
  const what = 'item' in pickup ? { items: [pickup.item] } : { queue: pickup.queue };
  const paper = printer === undefined ? {} : { printer };
  const taken = takeTicket({
    ...asking,
    command: { name: 'takeTicket', language, channel, ...what, ...paper },
  });
  if ('refusal' in taken) return taken;
  const { ticketId } = taken.answer;
  const caseNos = results.map(({ caseNo }) => caseNo);
  const issued = taken.events.find((event) => event.type === 'ticketIssued');
  const { items = [], queue = '' } = issued ?? {};
  return {
    events: [...taken.events, { type: 'pickupTaken', ticketId, caseNos }],
    answer: { ...taken.answer, items, queue, caseNos },
  };
}

/** PU6: without a number, by the case number: a visit all the same. */
export function directPickup(asking: AskingFor<'directPickup'>): Decision<'directPickup'> {
  const { hall, command } = asking;
  const { window, language, caseNo } = command;
  const own = ownWindow(asking);
  if ('refusal' in own) return own;
  const { pickup } = hall.plan;
  if (pickup === null) return refuse('noPickupHere');
  const result = hall.results.get(caseNo);
  const results = fetchable(hall, result === undefined ? [] : [result]);
  if ('refusal' in results) return results;
  const direct = directVisit({ ...asking, command: { name: 'directVisit', window, language, ...pickup } });
  if ('refusal' in direct) return direct;
  const { ticketId } = direct.answer;
  return {
    events: [...direct.events, { type: 'pickupTaken', ticketId, caseNos: [caseNo] }],
    answer: direct.answer,
  };
}

/** PU7: to the visitor at this window, or by post with nobody there. */
export function handResult(asking: AskingFor<'handResult'>): Decision<'handResult'> {
  const window = ownWindow(asking);
  if ('refusal' in window) return window;
  const { hall, command } = asking;
  const { caseNo, how } = command;
  const result = hall.results.get(caseNo);
  if (result === undefined) return refuse('resultNotReady', { field: caseNo });
  if (!isReady(result)) return refuse('resultOver', { field: caseNo });
  const fetching = hall.tickets.get(result.fetchedBy ?? '');
  if (fetching !== undefined && isUnderWay(fetching.now) && fetching.id !== window.ticketId)
    return refuse('resultBeingFetched', { number: fetching.number });
  if (how === 'mail') return { events: [handed(caseNo, how, window.no)], answer: {} };
  if (window.ticketId === null) return refuse('nobodyAtWindow');
  const ticket = ticketOf(hall, window.ticketId);
  const events = [...begins(window, ticket), handed(caseNo, how, window.no, ticket.id)];
  return { events, answer: {} };
}

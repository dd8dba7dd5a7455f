// A phone kept for the results of a visit: left, taken back, and until when it is needed. Rules PU10 and PU11 of RULES.md.
import type { Language } from '../../../contract/settings.ts';
import { isUnderWay } from '../changes.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { Deed } from '../deeds/deed.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import type { Message } from '../messages/message.ts';
import { recipientOf } from '../messages/recipient.ts';
import type { Plan } from '../plan.ts';
import type { Remark } from '../remark.ts';
import type { Ticket } from '../ticket.ts';
import { isOthersTicket } from '../visits/taking.ts';
import { otherVisitor, ownWindow } from '../windows/windows.ts';
import { receiptOf } from './announcing.ts';
import { isReady } from './result.ts';

/** Where to, and in which language. */
export interface Telling {
  contact: Remark;
  language: Language;
}
type Refused = ReturnType<typeof refuse>;

const dayMs = 24 * 3_600_000;
/** A result that could not be told in this time is not told any more. */
export const resultToldWithinMs = dayMs;

/** As long as a receipt may be known (PU2), and the day on which it is forgotten. */
export function resultPhoneDays({ rules }: Plan): number {
  return rules.caseKeptDays + 1;
}

function awaitsResult(hall: Hall, { kind, code, caseNos, now }: Deed): boolean {
  const open = kind === 'receipt' && code !== undefined && now.state === 'open';
  return open && caseNos.some((caseNo) => !hall.results.has(caseNo));
}

function deedsOf(hall: Hall, ticketId: string): Deed[] {
  const ticket = hall.tickets.get(ticketId);
  return ticket === undefined
    ? [...hall.deeds.values()].filter((deed) => deed.ticketId === ticketId)
    : ticket.deeds.flatMap((id) => hall.deeds.get(id) ?? []);
}

/** Its receipts of which a result is still to come, also when the visit itself is forgotten. */
export function receiptsAwaiting(hall: Hall, ticketId: string): Deed[] {
  return deedsOf(hall, ticketId).filter((deed) => awaitsResult(hall, deed));
}

/** What a receipt that is given now takes over from its visit. */
export function tellingOf({ resultPhone: telling = null }: Ticket): { telling?: Telling } {
  return telling === null ? {} : { telling };
}

/** The rows of all phones kept for results of the visit. */
export function resultPhones(hall: Hall, ticketId: string): string[] {
  const kept = [
    hall.tickets.get(ticketId)?.resultPhone,
    ...deedsOf(hall, ticketId).map(({ telling }) => telling),
    ...[...hall.results.values()]
      .filter((result) => result.ticketId === ticketId && isReady(result))
      .map(({ telling }) => telling),
  ];
  return [...new Set(kept.flatMap((telling) => telling?.contact.personalId ?? []))];
}

/** The visit whose results are meant: her own, that of the visitor at the window, or by the number of a case. */
function visitMeant({ hall, asker, command }: AskingFor<'tellResult'>): { ticketId: string } | Refused {
  const { ticketId, caseNo = '' } = command;
  if (ticketId === undefined) {
    if (asker.kind === 'visitor') return refuse('notYourTicket');
    const receipt = receiptOf(hall, caseNo, undefined);
    return receipt === undefined ? refuse('unknownDeed') : { ticketId: receipt.ticketId };
  }
  if (!hall.tickets.has(ticketId)) return refuse('unknownTicket');
  return isOthersTicket(asker, ticketId) ? refuse('notYourTicket') : { ticketId };
}

/** Null where a clerk may ask it: at the own window, of the visitor there or by case number. */
function refusedAtWindow(asking: AskingFor<'tellResult'>): Refused | null {
  const { hall, asker, command } = asking;
  const clerk = asker.kind === 'staff' && asker.role === 'clerk';
  if (command.window === undefined && !clerk) return null;
  const window = ownWindow({ ...asking, command: { ...command, window: command.window ?? 0 } });
  if ('refusal' in window) return window;
  return command.ticketId === undefined ? null : otherVisitor(hall, window, command.ticketId);
}

export function tellResult(asking: AskingFor<'tellResult'>): Decision<'tellResult'> {
  const elsewhere = refusedAtWindow(asking);
  if (elsewhere !== null) return elsewhere;
  const { hall, command, remark } = asking;
  const visit = visitMeant(asking);
  if ('refusal' in visit) return visit;
  const { ticketId } = visit;
  if (command.forgetPhone === true) {
    return resultPhones(hall, ticketId).length === 0
      ? done()
      : done({ type: 'resultPhoneLeft', ticketId, telling: null });
  }
  if (hall.plan.pickup === null) return refuse('noPickupHere');
  const ticket = hall.tickets.get(ticketId);
  const [receipt] = receiptsAwaiting(hall, ticketId);
  if (receipt === undefined && (ticket === undefined || !isUnderWay(ticket.now)))
    return refuse('nothingAwaited');
  if (hall.messagesOff.includes('resultReady')) return refuse('messagesNotSent');
  if (remark === undefined) return refuse('phoneMissing');
  const language = ticket?.language ?? receipt?.telling?.language ?? command.language;
  return done(...wantedAgain(hall, ticket), {
    type: 'resultPhoneLeft',
    ticketId,
    telling: { contact: remark, language },
  });
}

/** Who leaves a phone for it wants it, whatever she said before. */
function wantedAgain(hall: Hall, ticket: Ticket | undefined): HallEvent[] {
  const declined = ticket === undefined ? [] : recipientOf(hall, ticket).declined;
  if (ticket === undefined || !declined.includes('resultReady')) return [];
  const others = declined.filter((kind) => kind !== 'resultReady');
  return [{ type: 'messagesChosen', ticketId: ticket.id, declined: others }];
}

/** PU11: until when a phone is needed for results of that visit; `told`: the code of one that needs it no more. */
export function phoneNeededUntil(
  hall: Hall,
  { ticketId, personalId }: { ticketId: string; personalId: string },
  at: number,
  told?: string,
): number {
  const ticket = hall.tickets.get(ticketId);
  const keptMs = resultPhoneDays(hall.plan) * dayMs;
  const moments = [at];
  if (ticket?.resultPhone?.contact.personalId === personalId) {
    if (isUnderWay(ticket.now)) moments.push(at + keptMs);
    if (ticket.now.stage === 'withdrawn') moments.push(at + hall.plan.rules.withdrawUndoSeconds * 1_000);
  }
  for (const receipt of receiptsAwaiting(hall, ticketId)) {
    if (receipt.telling?.contact.personalId === personalId) moments.push(receipt.at + keptMs);
  }
  for (const result of hall.results.values()) {
    const own = result.ticketId === ticketId && result.telling?.contact.personalId === personalId;
    if (own && isReady(result) && result.code !== told) moments.push(result.at + resultToldWithinMs);
  }
  return Math.max(...moments);
}

/** Once a message was sent or given up: until when its phone is still needed; null where it is not one kept for results. */
export function neededAfter(
  hall: Hall,
  { kind, subject, recipient, facts }: Pick<Message, 'kind' | 'subject' | 'recipient' | 'facts'>,
  at: number,
): number | null {
  if (kind !== 'resultReady') return null;
  const kept = [...hall.results.values()].some(
    ({ code, telling }) => code === facts.code && telling?.contact.personalId === recipient,
  );
  return kept ? phoneNeededUntil(hall, { ticketId: subject, personalId: recipient }, at, facts.code) : null;
}

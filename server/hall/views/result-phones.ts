// 出件通知: whether a phone may be kept for a visitor's results and whether one is, for her page and the window; and which rows the door has to do with. Never the phone.
import type { ResultPhone } from '../../../contract/pickup.ts';
import { isUnderWay } from '../changes.ts';
import type { Hall } from '../hall.ts';
import { recipientOf } from '../messages/recipient.ts';
import { receiptOf } from '../pickup/announcing.ts';
import { receiptsAwaiting, resultPhoneDays, resultPhones } from '../pickup/telling.ts';
import type { Ticket } from '../ticket.ts';
import type { Around } from './around.ts';

/** PU10: whether she may have a phone kept for her results, and whether one is. */
export function resultPhone(hall: Hall, around: Around, ticket: Ticket): { resultPhone?: ResultPhone } {
  if (!around.messages || hall.plan.pickup === null || hall.messagesOff.includes('resultReady')) return {};
  const accepted = receiptsAwaiting(hall, ticket.id).length > 0;
  const underWay = isUnderWay(ticket.now);
  if (!accepted && !underWay) return {};
  const { contact } = recipientOf(hall, ticket);
  // What was left for the visit alone is deleted when that is over.
  const own = (ticket.messages?.contact ?? null) !== null;
  const known = contact !== null && (underWay || !own);
  return {
    resultPhone: {
      state: (ticket.resultPhone ?? null) === null ? 'offered' : 'kept',
      days: resultPhoneDays(hall.plan),
      ...(known ? { known } : {}),
      ...(accepted ? { accepted } : {}),
    },
  };
}

/** The window asks for it when the case is accepted. */
export function resultPhoneHere(hall: Hall, around: Around, ticket: Ticket): { resultPhone?: ResultPhone } {
  const found = resultPhone(hall, around, ticket);
  return found.resultPhone?.accepted === true ? found : {};
}

interface Named {
  ticketId?: string | undefined;
  caseNo?: string | undefined;
}

/** Rows of phones kept for results of the visit that is named, or on which the case was accepted. */
export function resultPhonesOf(hall: Hall, { ticketId, caseNo = '' }: Named): string[] {
  const visit = ticketId ?? receiptOf(hall, caseNo, undefined)?.ticketId;
  return visit === undefined ? [] : resultPhones(hall, visit);
}

/** The row of the phone that was left for the visit or its booking. */
export function knownPhone(hall: Hall, { ticketId = '' }: Named): string | null {
  const ticket = hall.tickets.get(ticketId);
  return ticket === undefined ? null : (recipientOf(hall, ticket).contact?.personalId ?? null);
}

export function resultPhoneKeptDays({ plan }: Hall): number {
  return resultPhoneDays(plan);
}

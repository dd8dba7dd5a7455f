// The follower that makes messages: what happened in the book becomes rows of the outbox, and a phone that has served is kept no longer.
import type { MessageRow } from '../database/stores.ts';
import type { HallEvent } from '../hall/event.ts';
import type { Hall } from '../hall/hall.ts';
import { isUnderWay } from '../hall/changes.ts';
import { phoneNeededUntil } from '../hall/pickup/telling.ts';
import { dueReminders } from '../hall/messages/reminding.ts';
import { messagesOf, nearlyThere } from '../hall/messages/following.ts';
import type { Message } from '../hall/messages/message.ts';
import type { Follower, Step } from './follower.ts';

/** As long as a visit lasts at most. */
const visitMs = 16 * 60 * 60_000;
/** Reasons remembered so that the same message is not offered to the outbox with every line; it would take none twice. */
const rememberedAtMost = 20_000;

function ticketsOf(events: readonly HallEvent[]): string[] {
  return events.flatMap((event) => {
    if ('ticketIds' in event) return event.ticketIds;
    return 'ticketId' in event && typeof event.ticketId === 'string' ? [event.ticketId] : [];
  });
}

/** A phone left for one visit is needed until that ends; a number given up may still be taken back. */
function phonesOf(hall: Hall, { events, at }: Step): MessageRow[] {
  return [...new Set(ticketsOf(events))].flatMap((id): MessageRow[] => {
    const ticket = hall.tickets.get(id);
    const contact = ticket?.messages?.contact;
    if (ticket === undefined || contact === undefined || contact === null) return [];
    const personalId = contact.personalId;
    switch (ticket.now.stage) {
      case 'served':
      case 'closed':
        return [{ personalId, keptUntil: Math.max(at, trulyNeeded(hall, id, at)) }];
      case 'withdrawn':
        return [{ personalId, keptUntil: at + hall.plan.rules.withdrawUndoSeconds * 1_000 }];
      default:
        return events.some(({ type }) => type === 'withdrawalUndone')
          ? [{ personalId, keptUntil: at + visitMs }]
          : [];
    }
  });
}

const resultEvents = new Set<HallEvent['type']>(['resultReady', 'resultHanded', 'resultEnded']);

/** PU11: a phone kept for results is needed until the last of them is told or over. */
function resultPhonesOf(hall: Hall, { events, at }: Step): MessageRow[] {
  const touched = new Map<string, string>();
  const note = (ticketId: string | undefined, personalId: string | undefined): void => {
    if (ticketId !== undefined && personalId !== undefined) touched.set(personalId, ticketId);
  };
  for (const id of ticketsOf(events)) {
    const ticket = hall.tickets.get(id);
    if (ticket !== undefined && !isUnderWay(ticket.now)) note(id, ticket.resultPhone?.contact.personalId);
  }
  for (const event of events) {
    if (event.type === 'withdrawalUndone')
      note(event.ticketId, hall.tickets.get(event.ticketId)?.resultPhone?.contact.personalId);
    const deed = event.type === 'deedEnded' ? hall.deeds.get(event.deed) : undefined;
    note(deed?.ticketId, deed?.telling?.contact.personalId);
    if (!resultEvents.has(event.type)) continue;
    const caseNo = event.type === 'resultReady' ? event.result.caseNo : 'caseNo' in event ? event.caseNo : '';
    const result = hall.results.get(caseNo);
    note(result?.ticketId, result?.telling?.contact.personalId);
  }
  return [...touched].map(([personalId, ticketId]) => ({
    personalId,
    keptUntil: phoneNeededUntil(hall, { ticketId, personalId }, at),
  }));
}

/** Who is told that she is not reached today is told so after her visit has ended. */
function trulyNeeded(hall: Hall, id: string, at: number): number {
  const now = hall.tickets.get(id)?.now;
  const told = now?.stage === 'closed' && now.reason !== undefined && now.reason !== 'dayEnd';
  return told ? at + 60 * 60_000 : at;
}

export function followMessages(): Follower<MessageRow> {
  const made = new Set<string>();
  const isNew = ({ reason }: Message): boolean => {
    if (made.has(reason)) return false;
    if (made.size >= rememberedAtMost) made.clear();
    made.add(reason);
    return true;
  };
  return {
    name: 'messages',
    needsHall: true,
    follow(steps, hall) {
      const followed = steps.flatMap((step) => {
        const told = { at: step.at, line: `${step.day}.${step.seq}` };
        return [
          ...messagesOf(hall, step.events, told).filter(isNew),
          ...phonesOf(hall, step),
          ...resultPhonesOf(hall, step),
        ];
      });
      const at = steps.at(-1)?.at ?? hall.at;
      return [...followed, ...nearlyThere(hall, at).filter(isNew), ...dueReminders(hall, at).filter(isNew)];
    },
  };
}

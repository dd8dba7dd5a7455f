// Whether a message is still true and still wanted at the moment at which it would go out. Rule OU7 of RULES.md.
import type { Booking } from '../bookings/booked.ts';
import { awaited } from '../deeds/deed.ts';
import type { Hall } from '../hall.ts';
import { isReady } from '../pickup/result.ts';
import type { Message } from './message.ts';
import { recipientOf, recipientOfBooking } from './recipient.ts';

type Asked = Pick<Message, 'kind' | 'subject' | 'facts' | 'expiresAt'>;

/** `late`: not true any more, or nobody's business; `off`: the hall sends none of that kind. */
export type Verdict = 'true' | 'declined' | 'late' | 'off';

export function verdictOn(hall: Hall, message: Asked, at: number): Verdict {
  if (hall.messagesOff.includes(message.kind)) return 'off';
  if (at >= message.expiresAt || !isTrue(hall, message)) return 'late';
  return declinedNow(hall, message) ? 'declined' : 'true';
}

function isTrue(hall: Hall, { kind, subject, facts }: Asked): boolean {
  const stage = hall.tickets.get(subject)?.now;
  const booking = hall.bookings.get(subject);
  const deed = hall.deeds.get(subject);
  const booked = booking?.now.state === 'booked' && booking.start === facts.start;
  switch (kind) {
    case 'booked':
    case 'moved':
    case 'reminder':
      return booked;
    case 'cancelledByHall':
      // Forgotten at the change of day it is not back in force.
      return booking === undefined || isTakenAway(booking);
    case 'threeAhead':
      return stage?.stage === 'waiting';
    case 'called':
      return stage?.stage === 'called' && stage.window === facts.window;
    case 'missed':
      return stage?.stage === 'missed';
    case 'notReached':
      return stage === undefined || stage.stage === 'closed';
    case 'resultReady':
      return [...hall.results.values()].some((one) => one.code === facts.code && isReady(one));
    case 'caseSentOn':
      return deed !== undefined && awaited(deed)?.step === 'replied';
    case 'caseReplied':
      return deed !== undefined && deed.now.state !== 'ended' && awaited(deed) === undefined;
    case 'deferralDue':
    case 'deferralOverdue':
      return deed !== undefined && deed.now.state === 'open' && deed.dueDay === facts.dueDay;
    case 'matterAnswered':
      return hall.matters.get(subject)?.now.state === 'answered';
    default:
      throw new Error(`unknown kind ${JSON.stringify(kind satisfies never)}`);
  }
}

/** Also where the hall has given it up for her since: she is told all the same. */
export function isTakenAway({ now }: Booking): boolean {
  return now.state === 'closedByHall' || (now.state === 'cancelled' && now.byHall === true);
}

/** Of a paper and a matter the choice is that of their visit. */
function declinedNow(hall: Hall, { kind, subject }: Asked): boolean {
  const deed = hall.deeds.get(subject);
  const visit = deed?.ticketId ?? hall.matters.get(subject)?.ticketId ?? subject;
  const ticket = hall.tickets.get(visit);
  if (ticket !== undefined) return recipientOf(hall, ticket).declined.includes(kind);
  if (deed?.declined?.includes(kind) === true) return true;
  const booking = hall.bookings.get(subject);
  return booking !== undefined && recipientOfBooking(booking).declined.includes(kind);
}

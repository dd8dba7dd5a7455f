// Materials taken in and nothing given in writing for them: the legal clock runs all the same, and the manager is told. Rules N22, N23 of RULES.md.
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { Intake } from './deed.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { dayOf, workingDaysAfter } from '../days/working-days.ts';

function intakesOf(hall: Hall, ticketId: string): Intake[] {
  return hall.intakes.size === 0
    ? []
    : [...hall.intakes.values()].filter((intake) => intake.ticketId === ticketId);
}

/** N22: with the first material of an item that is not accepted yet; what came before a notice and what comes after it. */
export function intakeOpened(
  { hall, at, freshId }: Asking,
  ticket: Ticket,
  { item, window }: { item: string | null; window: number },
): HallEvent[] {
  const accepted = ticket.deeds.some((id) => {
    const deed = hall.deeds.get(id);
    return deed?.kind === 'receipt' && deed.item === item;
  });
  if (accepted || intakesOf(hall, ticket.id).some((intake) => intake.item === item)) return [];
  const clockDay = workingDaysAfter(hall.plan, dayOf(hall.plan, at), hall.plan.rules.noticeDays);
  const { id: ticketId, number } = ticket;
  return [{ type: 'intakeOpened', intake: { id: freshId(), ticketId, number, item, window, at, clockDay } }];
}

/** What is given in writing answers for its item, and for what was taken in under an item that the visit no longer has. */
export function answeredBy(hall: Hall, ticket: Ticket, item: string | null): HallEvent[] {
  return intakesOf(hall, ticket.id)
    .filter((intake) => intake.item === item || !ticket.items.includes(intake.item ?? ''))
    .map(({ id }) => ({ type: 'intakeAnswered', intake: id, how: 'deed' }));
}

/** All that was taken in lies with its owner again. */
export function answeredByReturn(hall: Hall, ticket: Ticket, returned: readonly string[]): HallEvent[] {
  const kept = ticket.received.some(
    ({ material, state }) => state === 'received' && !returned.includes(material),
  );
  return kept
    ? []
    : intakesOf(hall, ticket.id).map(({ id }) => ({ type: 'intakeAnswered', intake: id, how: 'handedBack' }));
}

/** N23: settled outside the visit, by whoever knows how. */
export function answerIntake({ hall, command }: AskingFor<'answerIntake'>): Decision<'answerIntake'> {
  const { intake: id, how } = command;
  if (!hall.intakes.has(id)) return refuse('unknownIntake');
  return done({ type: 'intakeAnswered', intake: id, how });
}

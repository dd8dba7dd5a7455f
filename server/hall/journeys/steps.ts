// 一件事: what follows when steps end: the next one goes into its line by itself. Rules JT3–JT7 of RULES.md.
import type { OutcomeCode } from '../../../contract/commands/codes.ts';
import { refuse } from '../decision.ts';
import type { EventOf, HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { wayOn } from '../visits/way-on.ts';
import { nextStep, openItems, sitting, withEnded } from './journey.ts';
import type { EndedStep, Journey } from './journey.ts';

type Finished = Omit<EventOf<'serviceFinished'>, 'type'>;
export type OnJourney = Ticket & { journey: Journey };

export function isOnJourney(ticket: Ticket): ticket is OnJourney {
  return ticket.journey !== null;
}

/** JT6: what was only asked about, or left to the department, is not done. */
const notDone = ['consulted', 'toDepartment', 'matter'] as const;

function endedByFinishing(
  hall: Hall,
  ticket: OnJourney,
  window: number,
  outcome: OutcomeCode | undefined,
): EndedStep[] {
  const atHand = ticket.items[ticket.done] ?? '';
  const reason = notDone.find((code) => code === outcome);
  if (reason !== undefined) return [{ item: atHand, state: 'failed', reason }];
  return sitting(hall, ticket.journey, window, atHand).map((item) => ({ item, state: 'done' }));
}

function endedEvent(ticket: Ticket, window: number, ended: EndedStep[]): HallEvent {
  return { type: 'journeyStepsEnded', ticketId: ticket.id, window, ended };
}

/** What these endings bring about: she waits for the next step, or the visit is over; steps that nobody can do any more end with it. */
export function following(
  hall: Hall,
  ticket: OnJourney,
  ended: EndedStep[],
  finished: Finished,
  at: number,
): [steps: HallEvent, moved: EventOf<'ticketMovedOn' | 'serviceFinished'>] {
  const { window } = finished;
  const journey = withEnded(ticket.journey, ended);
  const next = nextStep(hall, journey, at);
  if (next === undefined) {
    const unreached = openItems(journey).map((item): EndedStep => ({ item, state: 'unreached' }));
    return [endedEvent(ticket, window, [...ended, ...unreached]), { type: 'serviceFinished', ...finished }];
  }
  const before = [...ticket.items.slice(0, ticket.done), ...ended.map(({ item }) => item)];
  const others = openItems(journey).filter((item) => item !== next.item);
  return [
    endedEvent(ticket, window, ended),
    {
      type: 'ticketMovedOn',
      ...finished,
      items: [...before, next.item, ...others],
      done: before.length,
      ...wayOn(hall.plan, next.item, ticket),
    },
  ];
}

/** JT3, JT6: finishing at a window. */
export function finishingJourney(hall: Hall, ticket: OnJourney, finished: Finished, at: number): HallEvent[] {
  const ended = endedByFinishing(hall, ticket, finished.window, finished.outcome);
  return following(hall, ticket, ended, finished, at);
}

/** Being served when the day ends: what the window may do counts as done, the rest will not be. */
export function journeyAtDayEnd(hall: Hall, ticket: Ticket, window: number): HallEvent[] {
  if (!isOnJourney(ticket)) return [];
  const ended = endedByFinishing(hall, ticket, window, undefined);
  const left = openItems(withEnded(ticket.journey, ended));
  const unreached = left.map((item): EndedStep => ({ item, state: 'unreached' }));
  return [endedEvent(ticket, window, [...ended, ...unreached])];
}

/** JT7: its steps are those of the hall file; only their endings are said at windows. */
export function stepsFixed(ticket: Ticket): ReturnType<typeof refuse> | null {
  return isOnJourney(ticket) ? refuse('journeyFixed', { number: ticket.number }) : null;
}

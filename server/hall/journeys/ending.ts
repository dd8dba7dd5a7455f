// 一件事 at a window: one step ends, done, left out or not possible. Rules JT4, JT5 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import { runningMs } from '../days/running.ts';
import type { EventOf } from '../event.ts';
import type { Hall } from '../hall.ts';
import { begins, visitorHere } from '../visits/parking.ts';
import { wayOn } from '../visits/way-on.ts';
import { isFinished, nextHere, withEnded } from './journey.ts';
import type { EndedStep } from './journey.ts';
import { following, isOnJourney } from './steps.ts';

/** JT4, JT5: one step ends; what this window may do next goes on here without another call. */
export function endStep(asking: AskingFor<'endStep'>): Decision<'endStep'> {
  const here = visitorHere(asking);
  if ('refusal' in here) return here;
  const { hall, command, at } = asking;
  const { window, ticket } = here;
  if (!isOnJourney(ticket)) return refuse('notJourney', { number: ticket.number });
  const { ending: state, reason } = command;
  const item = ticket.items[ticket.done] ?? '';
  if (command.item !== undefined && command.item !== item) return refuse('stepChanged', { field: item });
  const ended: EndedStep[] = [{ item, state, ...(reason === undefined ? {} : { reason }) }];
  const since = ticket.now.stage === 'serving' ? ticket.now.at : at;
  const finished = {
    ticketId: ticket.id,
    window: window.no,
    servedMs: runningMs(hall, since, at) + ticket.spentMs,
  };
  const journey = withEnded(ticket.journey, ended);
  const stays = nextHere(hall, journey, window.no);
  const [steps, moved] = following(hall, ticket, ended, finished, at);
  const events = [...begins(window, ticket), steps];
  const { id: ticketId, number } = ticket;
  if (moved.type === 'serviceFinished') {
    const served = { stage: 'served', window: window.no, at, servedMs: finished.servedMs } as const;
    const over = isFinished(journey, served) ? 'finished' : 'unfinished';
    return { events: [...events, moved], answer: { ticketId, number, over } };
  }
  if (stays === undefined)
    return { events: [...events, moved], answer: { ticketId, number, movedOnTo: moved.queue } };
  return {
    events: [
      ...events,
      hereAgain(hall, moved, stays),
      { type: 'serviceStarted', ticketId, window: window.no },
    ],
    answer: { ticketId, number, nextHere: stays },
  };
}

/** The same way on, with the step that this window does next. */
function hereAgain(hall: Hall, moved: EventOf<'ticketMovedOn'>, item: string): EventOf<'ticketMovedOn'> {
  const ended = moved.items.slice(0, moved.done);
  const others = moved.items.slice(moved.done).filter((other) => other !== item);
  return { ...moved, items: [...ended, item, ...others], ...wayOn(hall.plan, item, moved) };
}

// 一件事: the step she waits for ends without her at a window, where nobody can call her for it or she does not need it. Rule JT13 of RULES.md.
import type { Asker } from '../authority.ts';
import { askerKey } from '../authority.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { EventOf } from '../event.ts';
import type { Hall } from '../hall.ts';
import { scopeOf } from '../scope.ts';
import { wayOn } from '../visits/way-on.ts';
import { clerkOf, heldBy } from '../windows/windows.ts';
import { isFinished, nextStep, openItems, servedLastAt, withEnded } from './journey.ts';
import type { EndedStep } from './journey.ts';
import { departmentsAt } from './lead.ts';
import { isOnJourney } from './steps.ts';
import type { OnJourney } from './steps.ts';

/** Whoever leads the hall, and whoever works at a window of the department that leads the journey. */
function mayLead(hall: Hall, asker: Asker, department: string): boolean {
  const leads = (no: number): boolean => departmentsAt(hall.plan, no).has(department);
  if (asker.kind === 'staff' && asker.role === 'clerk') {
    const window = heldBy(hall, clerkOf(asker));
    return window !== undefined && leads(window.no);
  }
  // Who leads another authority's windows leads no more than what those do.
  const organisation = asker.kind === 'staff' || asker.kind === 'key' ? asker.organisation : undefined;
  return organisation === undefined || [...scopeOf(hall.plan, organisation).windows].some(leads);
}

function waitingFor({
  hall,
  asker,
  command,
}: AskingFor<'passOverStep'>): OnJourney | ReturnType<typeof refuse> {
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  const { number, now, bound } = ticket;
  if (now.stage === 'served' || now.stage === 'withdrawn' || now.stage === 'closed')
    return refuse('ticketEnded', { number });
  if (!isOnJourney(ticket)) return refuse('notJourney', { number });
  if (!mayLead(hall, asker, ticket.journey.department)) return refuse('notYourJourney', { number });
  if (now.stage !== 'waiting') return refuse('stepUnderWay', { number });
  if (bound !== null) return refuse('ticketBound', { window: bound.window });
  const item = ticket.items[ticket.done] ?? '';
  return command.item === item ? ticket : refuse('stepChanged', { field: item });
}

export function passOverStep(asking: AskingFor<'passOverStep'>): Decision<'passOverStep'> {
  const ticket = waitingFor(asking);
  if ('refusal' in ticket) return ticket;
  const { hall, asker, command, at } = asking;
  const { item, ending: state, reason } = command;
  const { id: ticketId, number } = ticket;
  const passed: EndedStep = { item, state, reason };
  const journey = withEnded(ticket.journey, [passed]);
  const next = nextStep(hall, journey, at);
  const event = { type: 'stepPassedOver', ticketId, by: askerKey(asker) } as const;
  if (next === undefined) {
    const unreached = openItems(journey).map((open): EndedStep => ({ item: open, state: 'unreached' }));
    const wasServed = servedLastAt(ticket.chain) !== undefined;
    const over = wasServed && isFinished(journey, { stage: 'served', window: 0, at, servedMs: 0 });
    return {
      events: [{ ...event, ended: [passed, ...unreached], on: null }],
      answer: { ticketId, number, over: over ? 'finished' : 'unfinished' },
    };
  }
  const before = [...ticket.items.slice(0, ticket.done), item];
  const others = openItems(journey).filter((open) => open !== next.item);
  const on: EventOf<'stepPassedOver'>['on'] = {
    items: [...before, next.item, ...others],
    done: before.length,
    ...wayOn(hall.plan, next.item, ticket),
  };
  return {
    events: [{ ...event, ended: [passed], on }],
    answer: { ticketId, number, movedOnTo: on.queue },
  };
}

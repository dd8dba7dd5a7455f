// Having a guide look for a visitor who may not have seen or heard her call. Rules B5–B7 of RULES.md.
import type { AskingFor, Decision } from './decision.ts';
import { done, refuse } from './decision.ts';
import { askedSince } from './needs.ts';
import { visitorHere } from './parking.ts';

export function askGuide(asking: AskingFor<'askGuide'>): Decision<'askGuide'> {
  const here = visitorHere(asking);
  if ('refusal' in here) return here;
  const { window, ticket } = here;
  const { id: ticketId, number } = ticket;
  if (ticket.now.stage !== 'called') return refuse('serviceAlreadyStarted', { number });
  if (askedSince(ticket) !== null) return refuse('guideAsked', { number });
  return done({ type: 'guideAsked', ticketId, window: window.no });
}

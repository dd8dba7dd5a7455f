// Having a guide look for a visitor who may not have seen or heard her call. Rules B5–B7 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { HallEvent } from '../event.ts';
import { helpsOpenAtMost } from '../helping/helping.ts';
import { askedSince } from './needs.ts';
import { visitorHere } from '../visits/parking.ts';
import { lanesOf } from '../plan.ts';

/** Guides see it among all that is asked of them; a request that this window has open already stands for it. */
function wanted({ hall, freshId }: AskingFor<'askGuide'>, window: number, ticketId: string): HallEvent[] {
  const by = `window:${window}`;
  if (hall.helps.length >= helpsOpenAtMost) return [];
  if (hall.helps.some((help) => help.by === by && help.kind === 'guide')) return [];
  const zone = lanesOf(hall.plan).window.get(window)?.zone;
  return [
    {
      type: 'helpRequested',
      helpId: freshId(),
      kind: 'guide',
      by,
      window,
      ticketId,
      ...(zone === undefined ? {} : { zone }),
    },
  ];
}

export function askGuide(asking: AskingFor<'askGuide'>): Decision<'askGuide'> {
  const here = visitorHere(asking);
  if ('refusal' in here) return here;
  const { window, ticket } = here;
  const { id: ticketId, number } = ticket;
  if (ticket.now.stage !== 'called') return refuse('serviceAlreadyStarted', { number });
  if (askedSince(ticket) !== null) return refuse('guideAsked', { number });
  return done({ type: 'guideAsked', ticketId, window: window.no }, ...wanted(asking, window.no, ticketId));
}

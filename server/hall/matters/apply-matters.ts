// Folds what becomes of matters.
import type { Matter } from '../../matters/matter.ts';
import { handsKept } from '../../matters/matter.ts';
import { withTicket } from '../changes.ts';
import { unknownEvent } from '../event.ts';
import type { MatterEvent } from '../events/matters.ts';
import type { Hall } from '../hall.ts';

export function applyMatters(hall: Hall, event: MatterEvent, at: number): Hall {
  switch (event.type) {
    case 'matterReported': {
      const { year, count } = event;
      const matter: Matter = {
        ...event.matter,
        at,
        now: { state: 'open' },
        contactedAt: null,
        hands: [],
        copies: 0,
      };
      const { number, ticketId } = matter;
      const reported = { ...hall, matters: hall.matters.with(number, matter), matterCount: { year, count } };
      return ticketId === undefined ? reported : withTicket(reported, ticketId, { matter: number });
    }
    case 'matterContacted': {
      const { by, contactedAt, effort, answerBy } = event;
      const now = { state: 'contacted', at: contactedAt, by } as const;
      return changed(hall, event.matter, { now, contactedAt, effort, answerBy });
    }
    case 'matterHanded': {
      const { by, to, reason } = event;
      const hands = hall.matters.get(event.matter)?.hands ?? [];
      return changed(hall, event.matter, {
        owner: to,
        hands: [...hands, { at, by, to, reason }].slice(-handsKept),
      });
    }
    case 'matterAnswered': {
      const { by, outcome, contactedAt } = event;
      return changed(hall, event.matter, { now: { state: 'answered', at, by, outcome }, contactedAt });
    }
    case 'matterClosed': {
      const { by, why } = event;
      return changed(hall, event.matter, { now: { state: 'closed', at, by, why } });
    }
    case 'mattersCarried': {
      const { year, count } = event;
      const matters = event.matters.reduce(
        (shelf, matter) => shelf.with(matter.number, matter),
        hall.matters,
      );
      return { ...hall, matters, matterCount: { year, count } };
    }
    default:
      throw unknownEvent(event);
  }
}

function changed(hall: Hall, number: string, change: Partial<Matter>): Hall {
  const matter = hall.matters.get(number);
  if (matter === undefined) throw new Error(`no matter ${number} in the hall`);
  return { ...hall, matters: hall.matters.with(number, { ...matter, ...change }) };
}

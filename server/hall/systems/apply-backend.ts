// Folds which systems are down, who therefore waits aside, and what becomes of return-priority passes.
import {
  intoIndexes,
  outOfIndexes,
  withAtWorkOf,
  withTicket,
  withUnreached,
  withoutVisitor,
} from '../changes.ts';
import type { Down } from './down.ts';
import { isHeldBack, windowDownKey } from './down.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import { unbound } from '../visits/apply-hands.ts';
import type { Hall } from '../hall.ts';
import type { Shelf } from '../shelf.ts';
import { ticketOf } from '../hall.ts';

type BackendEvent = EventOf<'backendDown' | 'backendUp' | 'passGiven' | 'passRedeemed' | 'backendCarried'>;

export function applyBackend(hall: Hall, event: BackendEvent, at: number): Hall {
  switch (event.type) {
    case 'backendDown': {
      const { key, items, reason, by } = event;
      return withDown(hall, hall.down.with(key, { key, since: at, reason, by, items }));
    }
    case 'backendUp':
      return withDown(hall, hall.down.without(event.key));
    case 'passGiven': {
      const { ticketId, pass } = event;
      const ticket = ticketOf(hall, ticketId);
      const { now } = ticket;
      const left = 'window' in now ? withoutVisitor(hall, now.window, ticketId) : hall;
      const ended = withTicket(left, ticketId, {
        now: { stage: 'closed', at, pass: pass.number },
        owner: null,
        ...unbound(ticket),
      });
      const counting = event.unreached === true ? withUnreached(ended, 'passes') : ended;
      return { ...counting, passes: hall.passes.with(pass.number, { ...pass, givenAt: at }) };
    }
    case 'passRedeemed': {
      const pass = hall.passes.get(event.pass);
      if (pass === undefined) throw new Error(`no pass ${event.pass} in the hall`);
      const { ticketId, place, leadMs } = event;
      const redeemed = withTicket(hall, ticketId, { pass: event.pass, place, leadMs });
      return {
        ...redeemed,
        passes: hall.passes.with(pass.number, { ...pass, used: hall.day ?? '' }),
      };
    }
    case 'backendCarried': {
      const down = event.down.reduce((marks, mark) => marks.with(mark.key, mark), hall.down);
      const passes = event.passes.reduce((shelf, pass) => shelf.with(pass.number, pass), hall.passes);
      return withDown({ ...hall, passes }, down);
    }
    default:
      throw unknownEvent(event);
  }
}

/** Whoever waits for what changed steps aside or back into line; each keeps her place. */
function withDown(hall: Hall, down: Shelf<Down>): Hall {
  const after: Hall = { ...hall, down };
  const moving = [...hall.tickets.values()].filter(
    (ticket) => ticket.now.stage === 'waiting' && isHeldBack(hall, ticket) !== isHeldBack(after, ticket),
  );
  const out = moving.reduce(outOfIndexes, hall);
  const back = moving.reduce(intoIndexes, { ...out, down });
  const turned = hall.plan.windows.filter(
    ({ no }) => hall.down.has(windowDownKey(no)) !== down.has(windowDownKey(no)),
  );
  return turned.reduce((folded, { no }) => withAtWorkOf(folded, no, hall.down), back);
}

// Folds what windows took in and gave in writing. No rule stands here: events carry their outcomes.
import { withTicket } from '../changes.ts';
import { askedKey } from './deed.ts';
import type { Irregular, Received } from './deed.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { ticketOf } from '../hall.ts';

const irregularKept = 20;

type DeedEvent = EventOf<
  | 'materialsNoted'
  | 'caseNoted'
  | 'caseDropped'
  | 'visitNoted'
  | 'deedGiven'
  | 'wronglyAsked'
  | 'outsideAsked'
  | 'outsideDecided'
  | 'deferredSupplied'
  | 'deedEnded'
  | 'intakeOpened'
  | 'intakeAnswered'
  | 'deedsCarried'
>;

export function applyDeeds(hall: Hall, event: DeedEvent, at: number): Hall {
  if (event.type === 'deedsCarried') return carried(hall, event);
  if (event.type === 'intakeOpened')
    return { ...hall, intakes: hall.intakes.with(event.intake.id, event.intake) };
  if (event.type === 'intakeAnswered') return { ...hall, intakes: hall.intakes.without(event.intake) };
  if (event.type === 'deedEnded') {
    const deed = hall.deeds.get(event.deed);
    if (deed === undefined) return hall;
    const ended = { ...deed, now: { state: 'ended', at, why: event.ending } as const };
    return { ...hall, deeds: hall.deeds.with(deed.id, ended) };
  }
  const ticket = ticketOf(hall, event.ticketId);
  switch (event.type) {
    case 'materialsNoted': {
      const { window, received, returned, again } = event;
      const noted = [
        ...received.map((material) => ({ material, state: 'received', at, window }) as const),
        ...returned.map((material) => ({ material, state: 'returned', at, window }) as const),
      ];
      const ledger = noted.reduce((rows, one) => withReceived(rows, one, again), ticket.received);
      return irregular(withTicket(hall, ticket.id, { received: ledger }), 'askedAgain', {
        ticket,
        window,
        at,
        count: again.length,
      });
    }
    case 'caseNoted':
      return caseNoted(hall, event, ticket, at);
    case 'caseDropped':
      return withTicket(hall, ticket.id, { caseNos: ticket.caseNos.filter((no) => no !== event.caseNo) });
    case 'visitNoted':
      return visitNoted(hall, event, ticket, at);
    case 'deedGiven':
      return deedGiven(hall, event, ticket, at);
    case 'wronglyAsked': {
      const { window, clerk, material, why } = event;
      const noted = withTicket(hall, ticket.id, {
        wronglyAsked: [...ticket.wronglyAsked, askedKey(window, material)],
      });
      return irregular(noted, 'wronglyAsked', { ticket, window, at, asked: { clerk, material, why } });
    }
    case 'outsideAsked': {
      const { remark, window } = event;
      return withTicket(hall, ticket.id, { outside: { state: 'asked', remark, window, at } });
    }
    case 'outsideDecided':
      return ticket.outside === null
        ? hall
        : withTicket(hall, ticket.id, {
            outside: { ...ticket.outside, state: event.agree ? 'agreed' : 'refused' },
          });
    case 'deferredSupplied':
      return supplied(hall, event, ticket, at);
    default:
      throw unknownEvent(event);
  }
}

function withReceived(
  rows: readonly Received[],
  noted: Omit<Received, 'times'>,
  again: readonly string[],
): readonly Received[] {
  const before = rows.find(({ material }) => material === noted.material);
  const times = (before?.times ?? 1) + (again.includes(noted.material) ? 1 : 0);
  // When it first came stays: the legal clock runs from there.
  const row = { ...noted, at: before?.at ?? noted.at, times };
  return before === undefined ? [...rows, row] : rows.map((one) => (one === before ? row : one));
}

/** Counted, and kept among the latest for the manager. */
function irregular(
  hall: Hall,
  kind: Irregular['kind'],
  {
    ticket,
    window,
    at,
    count = 1,
    asked,
  }: { ticket: Ticket; window: number; at: number; count?: number; asked?: Irregular['asked'] },
): Hall {
  if (count === 0) return hall;
  const { id: ticketId, number } = ticket;
  const item = ticket.items[ticket.done] ?? null;
  const entry: Irregular = {
    kind,
    ticketId,
    number,
    window,
    item,
    at,
    ...(asked === undefined ? {} : { asked }),
  };
  return {
    ...hall,
    irregular: [...hall.irregular, entry].slice(-irregularKept),
    written: hall.written.with(kind, (hall.written.get(kind) ?? 0) + count),
  };
}

function caseNoted(hall: Hall, event: EventOf<'caseNoted'>, ticket: Ticket, at: number): Hall {
  const { caseNo, visits, reason, window } = event;
  const noted = withTicket(hall, ticket.id, {
    caseNos: [...ticket.caseNos, caseNo],
    ...(reason === undefined ? {} : { visitReason: reason }),
  });
  const seen = { caseNo, visits, at, ticketId: ticket.id };
  const known = { ...noted, cases: noted.cases.with(caseNo, seen) };
  return visits > 1 ? irregular(known, 'repeatVisit', { ticket, window, at }) : known;
}

function visitNoted(hall: Hall, event: EventOf<'visitNoted'>, ticket: Ticket, at: number): Hall {
  const { reason, deed: id, visits, window } = event;
  const deed = id === undefined ? undefined : hall.deeds.get(id);
  const noted = withTicket(hall, ticket.id, {
    visitReason: reason,
    ...(deed === undefined ? {} : { earlier: deed.id }),
  });
  if (deed === undefined || visits === undefined) return noted;
  const again = { ...deed, visits, lastVisit: ticket.id };
  return irregular({ ...noted, deeds: noted.deeds.with(deed.id, again) }, 'repeatVisit', {
    ticket,
    window,
    at,
  });
}

function deedGiven(hall: Hall, event: EventOf<'deedGiven'>, ticket: Ticket, at: number): Hall {
  const { deed, again, reason, incomplete } = event;
  const { window } = deed;
  const kept = withTicket(hall, ticket.id, {
    deeds: [...ticket.deeds, deed.id],
    // What a supervisor agreed to holds for one notice.
    ...(deed.outside === null ? {} : { outside: null }),
  });
  const written = {
    ...kept,
    deeds: kept.deeds.with(deed.id, deed),
    deedCount: kept.deedCount + 1,
    written: kept.written.with(deed.kind, (kept.written.get(deed.kind) ?? 0) + 1),
  };
  const about = { ticket, window, at };
  const repeated =
    reason === undefined
      ? written
      : irregular(written, 'askedAgain', { ...about, count: Math.max(1, again.length) });
  const carded = deed.outside === null ? repeated : irregular(repeated, 'redCard', about);
  return incomplete === true ? irregular(carded, 'incomplete', about) : carded;
}

function supplied(hall: Hall, event: EventOf<'deferredSupplied'>, ticket: Ticket, at: number): Hall {
  const { deed: id, window, materials, left } = event;
  const deed = hall.deeds.get(id);
  if (deed === undefined) return hall;
  const now = left.length === 0 ? ({ state: 'done', at } as const) : deed.now;
  const ledger = materials.reduce(
    (rows, material) => withReceived(rows, { material, state: 'received', at, window }, []),
    ticket.received,
  );
  const noted = withTicket(hall, ticket.id, { received: ledger });
  return { ...noted, deeds: noted.deeds.with(id, { ...deed, left, now }) };
}

function carried(hall: Hall, { deeds, cases, intakes = [] }: EventOf<'deedsCarried'>): Hall {
  return {
    ...hall,
    deeds: deeds.reduce((shelf, deed) => shelf.with(deed.id, deed), hall.deeds),
    cases: cases.reduce((shelf, seen) => shelf.with(seen.caseNo, seen), hall.cases),
    intakes: intakes.reduce((shelf, intake) => shelf.with(intake.id, intake), hall.intakes),
  };
}

// Folds what becomes of a paper.
import { withPaper, withTicket } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { Hall, Paper } from '../hall.ts';
import { ticketOf } from '../hall.ts';

export function applyPaper(
  hall: Hall,
  event: EventOf<'paperWanted' | 'paperClaimed' | 'paperContinued' | 'paperReported' | 'paperLapsed'>,
  at: number,
): Hall {
  if (event.type === 'paperWanted') {
    const { paperId, ticketId, printer, copy, kind, deed, matter, booking, assistance } = event;
    const paper: Paper = {
      id: paperId,
      ...(ticketId === undefined ? {} : { ticketId }),
      printer,
      copy,
      ...(kind === undefined ? {} : { kind }),
      wantedAt: at,
      order: hall.step,
      attempts: 0,
      ...(deed === undefined ? {} : { deed }),
      ...(matter === undefined ? {} : { matter }),
      ...(assistance === undefined ? {} : { assistance }),
      ...(booking === undefined ? {} : { booking }),
      now: { state: 'wanted' },
    };
    if (booking !== undefined) return withPaper(hall, paper);
    if (assistance !== undefined) return withSlip(withPaper(hall, paper), assistance);
    if (deed !== undefined) return withCopy(withPaper(hall, paper), deed);
    if (matter !== undefined) return withMatterCopy(withPaper(hall, paper), matter);
    if (ticketId === undefined) throw new Error(`paper ${paperId} is of nothing`);
    const { papers } = ticketOf(hall, ticketId);
    return withTicket(withPaper(hall, paper), ticketId, { papers: [...papers, paperId] });
  }
  const paper = hall.papers.get(event.paperId);
  if (paper === undefined) throw new Error(`no paper ${event.paperId} in the hall`);
  switch (event.type) {
    case 'paperClaimed': {
      const now = { state: 'claimed', by: event.by, at, attempt: event.attempt } as const;
      return withPaper(hall, { ...paper, attempts: event.attempt, now });
    }
    case 'paperContinued':
      return paper.now.state === 'claimed' ? withPaper(hall, { ...paper, now: { ...paper.now, at } }) : hall;
    case 'paperReported':
      return withPaper(hall, { ...paper, now: { state: event.outcome, at, attempt: event.attempt } });
    case 'paperLapsed':
      return withPaper(hall, { ...paper, now: { state: 'lapsed', at } });
    default:
      throw unknownEvent(event);
  }
}

/** Papers of a deed are counted with it, apart from those of the number. */
function withCopy(hall: Hall, id: string): Hall {
  const deed = hall.deeds.get(id);
  return deed === undefined
    ? hall
    : { ...hall, deeds: hall.deeds.with(id, { ...deed, copies: deed.copies + 1 }) };
}

function withMatterCopy(hall: Hall, number: string): Hall {
  const matter = hall.matters.get(number);
  return matter === undefined
    ? hall
    : { ...hall, matters: hall.matters.with(number, { ...matter, copies: matter.copies + 1 }) };
}

function withSlip(hall: Hall, id: string): Hall {
  const assistances = hall.assistances.map((one) =>
    one.id === id ? { ...one, copies: one.copies + 1 } : one,
  );
  return { ...hall, assistances };
}

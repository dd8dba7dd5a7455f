// Folds results: ready, asked for with a number, handed over or ended.
import { withTicket } from '../changes.ts';
import { unknownEvent } from '../event.ts';
import type { PickupEvent } from '../events/pickup.ts';
import type { Hall } from '../hall.ts';
import type { Result } from './result.ts';

function changed(hall: Hall, caseNo: string, change: Partial<Result>): Hall {
  const result = hall.results.get(caseNo);
  if (result === undefined) throw new Error(`no result of ${caseNo} in the hall`);
  return { ...hall, results: hall.results.with(caseNo, { ...result, ...change }) };
}

export function applyPickup(hall: Hall, event: PickupEvent, at: number): Hall {
  switch (event.type) {
    case 'resultReady': {
      const { result } = event;
      return { ...hall, results: hall.results.with(result.caseNo, { ...result, now: { state: 'ready' } }) };
    }
    case 'pickupTaken': {
      const { ticketId, caseNos } = event;
      const named = withTicket(hall, ticketId, { results: caseNos });
      return caseNos.reduce((folded, caseNo) => changed(folded, caseNo, { fetchedBy: ticketId }), named);
    }
    case 'resultHanded': {
      const { caseNo, how, window, pickedUpBy } = event;
      const to = pickedUpBy === undefined ? {} : { ticketId: pickedUpBy };
      const handed = changed(hall, caseNo, { now: { state: 'handed', at, how, window, ...to } });
      return { ...handed, resultsHanded: hall.resultsHanded + 1 };
    }
    case 'resultEnded': {
      const { caseNo, ending, by } = event;
      return changed(hall, caseNo, { now: { state: 'ended', at, ending, by } });
    }
    case 'resultsCarried': {
      const results = event.results.reduce((shelf, one) => shelf.with(one.caseNo, one), hall.results);
      return { ...hall, results };
    }
    default:
      throw unknownEvent(event);
  }
}

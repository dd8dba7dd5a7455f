// Folds results: ready, asked for with a number, handed over or ended.
import { withTicket } from '../changes.ts';
import type { EventOf } from '../event.ts';
import { unknownEvent } from '../event.ts';
import type { PickupEvent } from '../events/pickup.ts';
import type { Hall } from '../hall.ts';
import type { Result } from './result.ts';
import { receiptsAwaiting } from './telling.ts';
import type { Telling } from './telling.ts';

function changed(hall: Hall, caseNo: string, change: Partial<Result>): Hall {
  const result = hall.results.get(caseNo);
  if (result === undefined) throw new Error(`no result of ${caseNo} in the hall`);
  return { ...hall, results: hall.results.with(caseNo, { ...result, ...change }) };
}

/** PU10: taken back it is nowhere any more; left it goes with all that is still to come of the visit. */
function phoneLeft(hall: Hall, { ticketId, telling }: EventOf<'resultPhoneLeft'>): Hall {
  const noted = hall.tickets.has(ticketId) ? withTicket(hall, ticketId, { resultPhone: telling }) : hall;
  if (telling !== null) {
    return receiptsAwaiting(noted, ticketId).reduce((folded, receipt) => {
      // Who leaves it wants to be told, also when the visit on which she declined that is forgotten.
      const declined = (receipt.declined ?? []).filter((kind) => kind !== 'resultReady');
      return { ...folded, deeds: folded.deeds.with(receipt.id, { ...receipt, telling, declined }) };
    }, noted);
  }
  const own = (kept: { ticketId?: string; telling?: Telling }): boolean =>
    kept.ticketId === ticketId && kept.telling !== undefined;
  let { deeds, results } = noted;
  for (const { telling: _gone, ...deed } of [...deeds.values()].filter(own))
    deeds = deeds.with(deed.id, deed);
  for (const { telling: _gone, ...result } of [...results.values()].filter(own))
    results = results.with(result.caseNo, result);
  return { ...noted, deeds, results };
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
    case 'resultPhoneLeft':
      return phoneLeft(hall, event);
    case 'resultsCarried': {
      const results = event.results.reduce((shelf, one) => shelf.with(one.caseNo, one), hall.results);
      return { ...hall, results };
    }
    default:
      throw unknownEvent(event);
  }
}

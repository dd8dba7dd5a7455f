// The steps of a random day that are about results to fetch, and what must be true of them whenever one looks.
import type { Command } from '../../contract/commands.ts';
import { handWays, resultEndings } from '../../contract/commands/pickup.ts';
import type { Hall } from '../../server/hall/hall.ts';
import { isReady } from '../../server/hall/pickup/result.ts';
import { free, pick, withVisitor } from './random-picks.ts';
import type { Step } from './random-picks.ts';
import type { VirtualHall } from './virtual-hall.ts';

const items = ['birth', 'pension', 'orphan', 'vehicle', 'residence'];

export function pickupOf(hall: VirtualHall, step: Step): Command {
  const { which, who } = step;
  const window = withVisitor(hall, step);
  const all = [...hall.hall.results.values()];
  const ready = all.filter((result) => isReady(result));
  const results = which % 5 === 1 || ready.length === 0 ? all : ready;
  const known = pick(results, which >> 4);
  const caseNo = which % 5 === 0 || known === undefined ? `HRB-000${(which >> 4) % 8}` : known.caseNo;
  const how = pick(handWays, which >> 3) ?? 'self';
  const ticketId = known?.ticketId ?? pick([...hall.hall.tickets.values()], which >> 4)?.id ?? 'nobody00';
  switch (which % 11) {
    case 0:
    case 1: {
      const at = who % 2 === 0 ? { window } : {};
      const item = pick(items, which >> 3) ?? 'birth';
      return { name: 'announceResult', caseNo: `HRB-000${(which >> 4) % 8}`, item, ...at };
    }
    case 2:
    case 3:
    case 4: {
      if (known === undefined) return { name: 'announceResult', caseNo, item: 'birth' };
      const { code } = known;
      return { name: 'takePickup', code, language: 'zh', channel: 'kiosk', printer: 'K1' };
    }
    case 5:
      return { name: 'directPickup', window: free(hall, step), caseNo, language: 'zh' };
    case 6:
      return { name: 'handResult', window, caseNo, how };
    case 7:
      return { name: 'finishService', window, outcome: 'pickedUp', handed: how, thenCallNext: false };
    case 8: {
      const back = who % 2 === 0 ? { forgetPhone: true as const } : {};
      return {
        name: 'tellResult',
        ...(which % 3 === 0 ? { caseNo } : { ticketId }),
        language: 'zh',
        ...back,
      };
    }
    case 9: {
      const at = who % 2 === 0 ? { window } : {};
      return { name: 'tellResult', caseNo, language: 'ru', ...at };
    }
    default:
      return { name: 'endResult', caseNo, ending: pick(resultEndings, which >> 3) ?? 'mailed' };
  }
}

/** PU10: what was taken back is nowhere; what is kept stands with what is still to come of the same visit. */
export function faultsOfPhones(hall: Hall): string[] {
  const faults: string[] = [];
  for (const { id, kind, telling, ticketId } of hall.deeds.values()) {
    if (telling === undefined) continue;
    if (kind !== 'receipt') faults.push(`${id} is told of and is no receipt`);
    if (hall.tickets.get(ticketId)?.resultPhone === null)
      faults.push(`${id} has a phone that was taken back`);
  }
  for (const { caseNo, telling, ticketId } of hall.results.values()) {
    if (telling !== undefined && hall.tickets.get(ticketId ?? '')?.resultPhone === null)
      faults.push(`${caseNo} has a phone that was taken back`);
  }
  return faults;
}

/** PU1, PU3: each under its own number with a code of its own; a number in the hall is for what is here. */
export function faultsOfResults(hall: Hall): string[] {
  const faults: string[] = [];
  const codes = new Set<string>();
  for (const [key, { caseNo, code, item, queue }] of hall.results.entries()) {
    if (key !== caseNo) faults.push(`the result of ${caseNo} lies under ${key}`);
    if (codes.has(code)) faults.push(`two results have the code ${code}`);
    codes.add(code);
    if (item === '' || queue === '') faults.push(`${caseNo} is of nothing`);
  }
  for (const { id, now, results = [] } of hall.tickets.values()) {
    for (const caseNo of results) {
      const result = hall.results.get(caseNo);
      const gone = now.stage === 'served' || now.stage === 'closed';
      if (result === undefined && !gone) faults.push(`${id} fetches ${caseNo}, which is not here`);
      if (result !== undefined && isReady(result) && result.fetchedBy === undefined)
        faults.push(`${caseNo} does not know who fetches it`);
    }
  }
  return faults;
}

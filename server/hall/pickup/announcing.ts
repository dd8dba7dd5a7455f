// A result is ready, and what becomes of one that nobody fetches. Rules PU1 and PU9 of RULES.md.
import { askerKey } from '../authority.ts';
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { Deed } from '../deeds/deed.ts';
import type { Hall } from '../hall.ts';
import { nextDay } from '../days/local-time.ts';
import { dayOf } from '../days/working-days.ts';
import { lanesOf } from '../plan.ts';
import { isUnderWay } from '../changes.ts';
import { ownWindow } from '../windows/windows.ts';
import { isReady } from './result.ts';

/** So many results lie ready at once. */
export const resultsKept = 2_000;
const longestKeptDays = 400;

/** The receipt of the case, as far as it is still known here: the one named, else the newest with its number. */
export function receiptOf(hall: Hall, caseNo: string, named: string | undefined): Deed | undefined {
  if (named !== undefined) return hall.deeds.get(named);
  return [...hall.deeds.values()]
    .filter((deed) => deed.kind === 'receipt' && deed.caseNos.includes(caseNo))
    .sort((one, other) => other.at - one.at)[0];
}

/** Six digits that no other result here has. */
function codeFor({ hall, freshId }: Asking): string {
  const taken = new Set([...hall.results.values()].map(({ code }) => code));
  for (;;) {
    const sum = Array.from(freshId().slice(-8)).reduce(
      (value, sign) => (value * 36 + parseInt(sign, 36)) % 1_000_000,
      0,
    );
    const code = String(sum).padStart(6, '0');
    if (!taken.has(code)) return code;
  }
}

interface About {
  item: string | null;
  queue: string;
}
function aboutOf(
  { hall, command }: AskingFor<'announceResult'>,
  receipt: Deed | undefined,
): About | ReturnType<typeof refuse> {
  const { item, queue } = lanesOf(hall.plan);
  if (command.item !== undefined) {
    if (hall.plan.notHandledHere.includes(command.item))
      return refuse('notHandledHere', { field: command.item });
    const known = item.get(command.item);
    if (known === undefined) return refuse('unknownItem', { field: command.item });
    return { item: known.id, queue: known.queue };
  }
  if (command.queue !== undefined)
    return queue.has(command.queue) ? { item: null, queue: command.queue } : refuse('unknownQueue');
  if (receipt !== undefined) return { item: receipt.item, queue: receipt.queue };
  return refuse('resultOfWhat');
}

export function announceResult(asking: AskingFor<'announceResult'>): Decision<'announceResult'> {
  const { hall, asker, command, at } = asking;
  const clerk = asker.kind === 'staff' && asker.role === 'clerk';
  // Who leads the hall may say it from anywhere; a clerk says it at the window that is hers.
  if (command.window !== undefined || clerk) {
    const window = ownWindow({ ...asking, command: { ...command, window: command.window ?? 0 } });
    if ('refusal' in window) return window;
  }
  if (hall.plan.pickup === null) return refuse('noPickupHere');
  const { caseNo } = command;
  const known = hall.results.get(caseNo);
  if (known !== undefined)
    return refuse(isReady(known) ? 'resultAlreadyReady' : 'resultOver', { field: caseNo });
  if (command.deed !== undefined && !hall.deeds.has(command.deed)) return refuse('unknownDeed');
  const receipt = receiptOf(hall, caseNo, command.deed);
  const about = aboutOf(asking, receipt);
  if ('refusal' in about) return about;
  const today = dayOf(hall.plan, at);
  const keptUntil = command.keptUntil ?? nextDay(today, hall.plan.rules.resultKeptDays);
  const isDay = nextDay(keptUntil, 0) === keptUntil;
  if (!isDay || keptUntil < today || keptUntil > nextDay(today, longestKeptDays))
    return refuse('wrongKeptDay');
  if ([...hall.results.values()].filter(isReady).length >= resultsKept)
    return refuse('resultLimitReached', { limit: resultsKept });
  const code = codeFor(asking);
  const ticketId = receipt?.ticketId ?? hall.cases.get(caseNo)?.ticketId;
  const result = {
    caseNo,
    code,
    ...about,
    at,
    by: askerKey(asker),
    keptUntil,
    ...(receipt === undefined ? {} : { deed: receipt.id }),
    ...(receipt?.code === undefined ? {} : { deedCode: receipt.code }),
    ...(ticketId === undefined ? {} : { ticketId }),
    ...(receipt?.telling === undefined ? {} : { telling: receipt.telling }),
  };
  return { events: [{ type: 'resultReady', result }], answer: { caseNo, code, keptUntil } };
}

/** PU9: the manager alone says what became of it: a result is somebody's document. */
export function endResult({ hall, asker, command }: AskingFor<'endResult'>): Decision<'endResult'> {
  const { caseNo, ending } = command;
  const result = hall.results.get(caseNo);
  if (result === undefined) return refuse('resultNotReady', { field: caseNo });
  if (!isReady(result)) return refuse('resultOver', { field: caseNo });
  const fetching = hall.tickets.get(result.fetchedBy ?? '');
  if (fetching !== undefined && isUnderWay(fetching.now))
    return refuse('resultBeingFetched', { number: fetching.number });
  return done({ type: 'resultEnded', caseNo, ending, by: askerKey(asker) });
}

// Which papers a printer makes by itself, and what a paper's state is to those who look: rules P1–P4 of RULES.md.
import type { PaperState } from '../../../contract/views/printer.ts';
import type { Hall, Paper } from '../hall.ts';
import { isOfUse } from '../papers/papers.ts';

/** More papers than any hall's printers can have open at once; older ones come only on request anyway. */
const papersLookedAt = 200;

/** The papers that are not out yet, the oldest first, of the last ones asked for. */
export function openPapers(hall: Hall): Paper[] {
  return hall.papersOpen
    .takeLast(papersLookedAt)
    .reverse()
    .flatMap(({ id }) => hall.papers.get(id) ?? []);
}

/** What is not sent is wanted again; what has waited too long comes only when it is asked for anew. */
export function paperState(hall: Hall, paper: Paper, at: number): PaperState {
  const { state } = paper.now;
  if (state !== 'wanted' && state !== 'notSent') return state;
  const fresh = at - paper.wantedAt < hall.plan.rules.freshPaperSeconds * 1000;
  if (paper.ticketId === undefined && paper.deed === undefined)
    return !isOfUse(hall, paper) ? 'lapsed' : fresh ? 'wanted' : 'onRequest';
  const ticket = hall.tickets.get(paper.ticketId ?? '');
  if (ticket === undefined || !isOfUse(hall, paper)) return 'lapsed';
  // By itself a slip comes only to those who still look for their number.
  const { stage } = ticket.now;
  const ofNumber = paper.kind === undefined && paper.deed === undefined;
  return fresh && (!ofNumber || stage === 'waiting' || stage === 'called') ? 'wanted' : 'onRequest';
}

/** The papers a printer may make now, the oldest first. */
export function papersToMake(hall: Hall, at: number): Paper[] {
  return openPapers(hall).filter((paper) => paperState(hall, paper, at) === 'wanted');
}

/** The papers of living visits that wait for the printer, on request or by themselves. */
export function papersWaitingAt(hall: Hall, printer: string, at: number): number {
  return openPapers(hall).filter((paper) => {
    if (paper.printer !== printer) return false;
    const state = paperState(hall, paper, at);
    return state === 'wanted' || state === 'onRequest' || state === 'claimed';
  }).length;
}

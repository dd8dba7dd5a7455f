// Paper: wanted → claimed → printed | sent | uncertain | notSent. Rules P1–P7 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import { askerKey } from '../authority.ts';
import type { HallEvent } from '../event.ts';
import type { Hall, Paper, PaperKind } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { ticketOf } from '../hall.ts';

/** A claim not continued within this time is uncertain, ms. */
export const claimHoldsMs = 30_000;
const attemptLimit = 50;
const papersPerTick = 100;
/** A visitor may ask for so many papers of one ticket. */
const copyLimit = 10;

/** A slip is of use while its visitor may still be called; a pass or a receipt, as soon as there is one. */
export function paperIsOfUse(ticket: Ticket, kind?: PaperKind): boolean {
  if (kind === 'pass') return passOf(ticket) !== undefined;
  const { stage } = ticket.now;
  return (
    stage === 'waiting' ||
    stage === 'called' ||
    stage === 'serving' ||
    stage === 'parked' ||
    stage === 'missed'
  );
}

/** The 二次优先卡 with which the visit ended. */
export function passOf({ now }: Ticket): string | undefined {
  return now.stage === 'closed' ? now.pass : undefined;
}

/** A deed's paper is of use as long as the deed stands in the book, also when its visit is over; a booking's until she has come. */
export function isOfUse(hall: Hall, { deed, matter, booking, assistance, ticketId, kind }: Paper): boolean {
  if (matter !== undefined) return hall.matters.has(matter);
  if (assistance !== undefined) return hall.assistances.some(({ id }) => id === assistance);
  if (booking !== undefined) return hall.bookings.get(booking)?.now.state === 'booked';
  if (deed !== undefined) return hall.deeds.has(deed);
  return ticketId !== undefined && paperIsOfUse(ticketOf(hall, ticketId), kind);
}

/** Whether ink may have met paper: the next one is then marked 补打. */
function mayBeOut(paper: Paper): boolean {
  return paper.now.state === 'printed' || paper.now.state === 'sent' || paper.now.state === 'uncertain';
}

export function wantPaper({ hall, command, freshId }: AskingFor<'wantPaper'>): Decision<'wantPaper'> {
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  const kind = passOf(ticket) === undefined ? undefined : 'pass';
  if (!paperIsOfUse(ticket, kind)) return refuse('ticketEnded');
  if (!hall.plan.printers.some((printer) => printer.id === command.printer)) return refuse('unknownPrinter');
  if (ticket.papers.length >= copyLimit) return refuse('paperLimitReached', { limit: copyLimit });
  const papers = ticket.papers.flatMap((id) => hall.papers.get(id) ?? []).filter((one) => one.kind === kind);
  if (papers.some((paper) => paper.now.state === 'claimed')) return refuse('beingPrinted');
  const replaced = papers
    .filter((paper) => paper.now.state === 'wanted' || paper.now.state === 'notSent')
    .map((paper): HallEvent => ({ type: 'paperLapsed', paperId: paper.id }));
  const out = papers.filter(mayBeOut).length;
  // Papers of a carried ticket's former day are not in the hall any more: better marked once too often than not at all.
  const forgotten = ticket.papers.filter((id) => !hall.papers.has(id)).length;
  const paperId = freshId();
  return {
    events: [
      ...replaced,
      {
        type: 'paperWanted',
        paperId,
        ticketId: ticket.id,
        printer: command.printer,
        copy: 1 + out + forgotten,
        ...(kind === undefined ? {} : { kind }),
      },
    ],
    answer: { paperId },
  };
}

export function claimPaper({ hall, asker, command }: AskingFor<'claimPaper'>): Decision<'claimPaper'> {
  const paper = hall.papers.get(command.paperId);
  if (paper === undefined) return refuse('unknownPaper');
  const by = askerKey(asker);
  if (paper.now.state === 'claimed') {
    const goesOn = paper.now.by === by && paper.now.attempt === command.attempt;
    if (!goesOn) return refuse('beingPrinted');
    return {
      events: [{ type: 'paperContinued', paperId: paper.id }],
      answer: { attempt: paper.now.attempt },
    };
  }
  if (paper.now.state !== 'wanted' && paper.now.state !== 'notSent') return refuse('paperNotWanted');
  if (command.attempt !== undefined || paper.printer !== command.printer) return refuse('paperNotWanted');
  if (!isOfUse(hall, paper) || paper.attempts >= attemptLimit) return refuse('paperNotWanted');
  const attempt = paper.attempts + 1;
  return { events: [{ type: 'paperClaimed', paperId: paper.id, by, attempt }], answer: { attempt } };
}

export function reportPaper({ hall, asker, command }: AskingFor<'reportPaper'>): Decision<'reportPaper'> {
  const paper = hall.papers.get(command.paperId);
  if (paper === undefined) return refuse('unknownPaper');
  const { now } = paper;
  const { paperId, attempt, outcome } = command;
  if (now.state === 'claimed') {
    if (now.by !== askerKey(asker) || now.attempt !== attempt) return refuse('paperOfAnother');
    return done({ type: 'paperReported', paperId, attempt, outcome });
  }
  // An agent that was silent too long may still know better than "uncertain"; notSent may not, ink may have met paper since.
  if (now.state === 'uncertain' && now.attempt === attempt && (outcome === 'printed' || outcome === 'sent')) {
    return done({ type: 'paperReported', paperId, attempt, outcome });
  }
  return now.state === outcome ? done() : refuse('paperNotWanted');
}

/** What time does to papers: claims gone silent become uncertain, papers of visits that are over lapse. */
export function papersInTime(hall: Hall, at: number): HallEvent[] {
  const events: HallEvent[] = [];
  // A printer that is out all morning leaves hundreds wanted: they must not hide the claims behind them.
  for (const { id } of hall.papersOpen) {
    const paper = hall.papers.get(id);
    const event = paper && paperInTime(hall, paper, at);
    if (event) events.push(event);
    if (events.length >= papersPerTick) break;
  }
  return events;
}

function paperInTime(hall: Hall, paper: Paper, at: number): HallEvent | undefined {
  const { id, now } = paper;
  if (now.state === 'claimed') {
    // Machines do not pause: X1 alone holds a claim.
    return at > now.at + claimHoldsMs && at >= hall.graceUntil
      ? { type: 'paperReported', paperId: id, attempt: now.attempt, outcome: 'uncertain' }
      : undefined;
  }
  return isOfUse(hall, paper) ? undefined : { type: 'paperLapsed', paperId: id };
}

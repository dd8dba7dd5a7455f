// Rating a visit. Rules R1–R5 of RULES.md (国办发〔2019〕51号: voluntary, five levels, one rating per ticket).
import { ratingLevels } from '../../../contract/ratings.ts';
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import { isOver } from '../hall.ts';
import { dueAt } from '../days/running.ts';
import { isOthersTicket } from './taking.ts';

/** More than this from one phone on one day is flagged for the manager, never refused. */
const ratingsPerPhone = 3;
/** How long the pad at the window offers the visit that just ended, ms. */
export const padOffersMs = 3 * 60_000;

export function rateVisit(asking: AskingFor<'rateVisit'>): Decision<'rateVisit'> {
  const { hall, asker, command, at, remark } = asking;
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  if (isOthersTicket(asker, ticket.id)) return refuse('notYourTicket');
  if (ticket.now.stage !== 'served') return refuse('notServedYet');
  if (asker.kind === 'device' && asker.window !== ticket.now.window) return refuse('notYourTicket');
  if (ticket.rated) return refuse('alreadyRated');
  if (isOver(hall, dueAt(hall, ticket.now.at, hall.plan.rules.ratingOpenHours * 3_600_000), at))
    return refuse('ratingClosed');
  const known = ratingLevels.find((one) => one.level === command.level)?.options ?? [];
  const foreign = command.options.find((code) => !known.some((option) => option.code === code));
  if (foreign !== undefined) return refuse('unknownRatingOption', { field: String(foreign) });
  const before = command.rater === undefined ? 0 : (hall.raters.get(command.rater) ?? 0);
  return done({
    type: 'visitRated',
    ticketId: ticket.id,
    level: command.level,
    options: [...new Set(command.options)],
    channel: asker.kind === 'device' ? 'pad' : asker.kind === 'visitor' ? 'phone' : 'api',
    flagged: before >= ratingsPerPhone,
    ...(remark === undefined ? {} : { remark }),
    ...(command.rater === undefined ? {} : { rater: command.rater }),
  });
}

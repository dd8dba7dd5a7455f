// The rating pad at a window: offers the visit that just ended, until the next visitor sits down. Never a rating itself.
import type { CaptionShows } from '../../../contract/captions.ts';
import type { PadView } from '../../../contract/views/pad.ts';
import type { Hall, Window } from '../hall.ts';
import type { Ticket } from '../ticket.ts';
import { padOffersMs } from '../visits/rating.ts';
import type { Around } from './around.ts';
import { directoryOf } from './directory.ts';
import { frame, visitorAt, windowNow, windowState } from './frame.ts';
import { ratingOpenUntil } from './phone.ts';

export function padView(hall: Hall, around: Around, at: number, no: number): PadView | null {
  const directory = directoryOf(hall.settingsVersion, around);
  const named = directory.windows.get(no);
  if (named === undefined) return null;
  const window = windowNow(hall, no);
  const visitor = visitorAt(hall, window);
  // Once the next visitor sits there, she would rate somebody else's visit.
  const rate = visitor?.stage === 'serving' ? undefined : rateableNow(hall, window, at);
  return {
    ...frame(hall, directory, at),
    audience: 'pad',
    no,
    name: named.name,
    ...(rate === undefined ? {} : { rate }),
    ...(visitor === undefined
      ? {}
      : {
          current: {
            number: visitor.ticket.number,
            stage: visitor.stage,
            language: visitor.ticket.language,
          },
        }),
    state: windowState(window).state,
    ...captionPart(around, visitor?.ticket, no, at),
  };
}

/** Only while the visitor it is meant for is here. */
export function captionNow(
  around: Around,
  ticket: Ticket | undefined,
  no: number,
  at: number,
): CaptionShows | undefined {
  const caption = around.captions.get(no);
  return caption !== undefined && caption.ticketId === ticket?.id && at < caption.until
    ? caption.shows
    : undefined;
}

function captionPart(
  around: Around,
  ticket: Ticket | undefined,
  no: number,
  at: number,
): Pick<PadView, 'caption'> {
  const shows = captionNow(around, ticket, no, at);
  return shows === undefined ? {} : { caption: { shows, language: ticket?.language ?? 'zh' } };
}

function rateableNow(hall: Hall, window: Window, at: number): PadView['rate'] {
  if (window.lastServed === null) return undefined;
  const ticket = hall.tickets.get(window.lastServed.ticketId);
  const open = ticket && ratingOpenUntil(hall, ticket, at);
  if (ticket === undefined || open === undefined) return undefined;
  const until = Math.min(open, window.lastServed.at + padOffersMs);
  if (at >= until) return undefined;
  return { ticketId: ticket.id, number: ticket.number, language: ticket.language, until };
}

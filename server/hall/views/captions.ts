// Whether a clerk may show a visitor words on the pad: only at the window that is hers, and only whom she has there.
import type { RefusalCode } from '../../../contract/refusals.ts';
import type { Hall } from '../hall.ts';
import { windowNow } from './frame.ts';

/** Who is called or served at the window. */
export function visitorIdAt(hall: Hall, no: number): string | null {
  return windowNow(hall, no).ticketId;
}

/** `clerk` null: the demonstration, where a desk is anybody's. */
export function captionRefused(
  hall: Hall,
  { no, ticketId, clerk }: { no: number; ticketId: string; clerk: string | null },
): RefusalCode | null {
  const { now } = windowNow(hall, no);
  const holder = now.state === 'closed' ? null : now.clerk;
  if (holder === null || (clerk !== null && holder !== clerk)) return 'notYourWindow';
  return visitorIdAt(hall, no) === ticketId ? null : 'visitorChanged';
}

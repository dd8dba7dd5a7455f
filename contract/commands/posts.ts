// Whose hand is at a window: hand-over from clerk to clerk, take-over by the duty manager, papers left behind.
import { z } from 'zod';
import { takeOverReasons } from './codes.ts';
import { atWindow, clerkId, ofTicket, windowNo } from './fields.ts';

export const postCommands = {
  /** AB 岗: another clerk goes on at this window, with all that is there. */
  handOverWindow: z.strictObject({ name: z.literal('handOverWindow'), ...atWindow, toClerk: clerkId }),
  /** AB 岗 by the second's own sign-in: she asks for a window that another works. */
  askForWindow: z.strictObject({ name: z.literal('askForWindow'), ...atWindow }),
  /** Whoever works there, or a manager, agrees or not; who asked takes it back with `agree: false`. */
  answerForWindow: z.strictObject({ name: z.literal('answerForWindow'), ...atWindow, agree: z.boolean() }),
  /** The duty manager takes a window from its clerk: closes it, or gives it to somebody (`toClerk`), herself included. */
  takeOverWindow: z.strictObject({
    name: z.literal('takeOverWindow'),
    ...atWindow,
    reason: z.enum(takeOverReasons),
    toClerk: clerkId.optional(),
  }),
  /** Papers of a parked visit: carried to another window, or given back to the visitor where none is named. */
  movePapers: z.strictObject({ name: z.literal('movePapers'), ...ofTicket, window: windowNo.optional() }),
  /** A clerk whose account was ended: the windows wait for somebody to take them over. */
  releaseClerk: z.strictObject({ name: z.literal('releaseClerk'), clerk: clerkId }),
} as const;

interface Named {
  ticketId: string;
  number: string;
}
export interface PostAnswers {
  /** Who is first in line again, and whose papers lie at the window (≤ 20). */
  takeOverWindow: { returned: Named | null; held: Named[] };
  movePapers: Named;
  releaseClerk: { windows: number[] };
}

// Who answers for visits away from windows: being on duty, receiving somebody, taking a hand-over back.
import { z } from 'zod';
import { clerkId, ofTicket, windowNo } from './fields.ts';

export const answeringCommands = {
  /** Guides, and who leads the hall: from now on visits may be handed to her in person. */
  startDuty: z.strictObject({ name: z.literal('startDuty') }),
  /** Her own; of somebody else (`person`) by who leads the hall. */
  endDuty: z.strictObject({ name: z.literal('endDuty'), person: clerkId.optional() }),
  /** 由我负责: she answers for this visit from now on; also how she accepts what was handed to her. */
  receiveVisit: z.strictObject({ name: z.literal('receiveVisit'), ...ofTicket }),
  /** Taken back before it was accepted; from the sender's window, or by the person who sent it. */
  withdrawHandOver: z.strictObject({
    name: z.literal('withdrawHandOver'),
    window: windowNo.optional(),
    ...ofTicket,
  }),
} as const;

interface Named {
  ticketId: string;
  number: string;
}
export interface AnsweringAnswers {
  receiveVisit: Named;
  withdrawHandOver: Named;
}

// The HTTP interface on accepted cases that another place decides, or that a company is contacted about.
import { z } from 'zod';
import { shortId, windowNo } from '../commands/fields.ts';
import { handlingSteps, handlingWays } from '../handlings.ts';
import type { HallAction } from './backend.ts';
import { moment, ticketNumber } from './fields.ts';

const deed = z
  .string()
  .regex(/^S\d{6}-?\d{3,5}$/)
  .meta({ description: '受理凭证编号', example: 'S261123-002' });
const day = z.string().meta({ description: 'YYYY-MM-DD' });

/** What is awaited, the earliest due first. */
export const handlingRowSchema = z.object({
  deed,
  number: ticketNumber,
  item: shortId,
  window: windowNo,
  acceptedAt: moment,
  way: z.enum(handlingWays),
  awaits: z.enum(handlingSteps),
  dueDay: day,
  state: z.enum(['later', 'soon', 'overdue']),
  reference: z.string().optional(),
});

/** By what follows /api/v1/. */
export const handlingActions: Record<string, HallAction> = {
  'handlings/note': {
    command: 'noteHandling',
    summary: '登记跨域通办、惠企事项的寄送、答复、联系 / note what was sent on, answered or contacted',
    body: z
      .strictObject({
        deed,
        step: z.enum(handlingSteps),
        reference: z
          .string()
          .min(5)
          .max(60)
          .optional()
          .meta({ description: 'Of the other place; needed for sentOn' }),
      })
      .meta({ id: 'NoteHandling' }),
    answer: z.object({ awaits: z.enum(handlingSteps).optional(), dueDay: day.optional() }),
  },
};

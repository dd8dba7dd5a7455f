// The HTTP interface on coming back with a notice or with deferred materials: what is asked and what it answers.
import { z } from 'zod';
import { channels } from '../commands/codes.ts';
import { shortId, ticketCode } from '../commands/fields.ts';
import { visitReasons } from '../commands/notice-codes.ts';
import { languageSchema } from '../settings.ts';
import type { HallAction } from './backend.ts';
import { ticketTakenSchema } from './tickets.ts';

export const returnBodySchema = z
  .strictObject({
    deed: z
      .string()
      .regex(/^[GSRC]\d{6}-?\d{3,5}$/)
      .meta({ description: '编号', example: 'R261123-002' }),
    code: ticketCode
      .optional()
      .meta({ description: 'The return code on the paper: checked where it is given' }),
    reason: z.enum(visitReasons).optional(),
    language: languageSchema.optional(),
    channel: z.enum(channels).optional(),
    printer: shortId.optional().meta({ description: 'The printer that shall make the paper' }),
  })
  .meta({ id: 'TakeReturn' });

/** By what follows /api/v1/. */
export const returnActions: Record<string, HallAction> = {
  returns: {
    command: 'takeReturn',
    summary: '凭单返回取号，不用重新排队 / a number first in line for who comes back with a paper',
    body: returnBodySchema,
    answer: ticketTakenSchema.extend({ items: z.array(shortId), queue: shortId }),
  },
};

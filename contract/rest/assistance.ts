// The HTTP interface on 帮办代办, at a window.
import { z } from 'zod';
import { assistanceId, assistanceKinds, assistanceOutcomes } from '../commands/assisting.ts';
import { shortId, ticketIdSchema } from '../commands/fields.ts';
import { languageSchema } from '../settings.ts';
import { moment } from './fields.ts';

export const assistBodySchema = z
  .strictObject({
    kind: z
      .enum(assistanceKinds)
      .meta({ description: 'escort 陪同 · entrusted 代办 · tracked 跟办 · homeVisit 上门' }),
    ticketId: ticketIdSchema.optional(),
    item: shortId.optional(),
    dropOff: z
      .literal(true)
      .optional()
      .meta({ description: '留件: the papers are left; with an item, of the kind entrusted' }),
    language: languageSchema.optional(),
    preferredAt: moment.optional(),
    contact: z.string().max(100).optional(),
  })
  .meta({ id: 'RequestAssistance' });
export const assistAnswerSchema = z.object({
  assistanceId,
  reference: z.string(),
  paperId: z.string().optional(),
});
export const takeAssistanceBodySchema = z.strictObject({ assistanceId }).meta({ id: 'TakeAssistance' });
export const assistancePaperBodySchema = z
  .strictObject({ assistanceId, printer: shortId.optional() })
  .meta({ id: 'AssistancePaper' });
export const assistancePaperAnswerSchema = z.object({ paperId: z.string() });
export const endAssistanceBodySchema = z
  .strictObject({ assistanceId, outcome: z.enum(assistanceOutcomes).optional() })
  .meta({ id: 'EndAssistance' });

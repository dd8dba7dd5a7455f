// The HTTP interface on coming back with a notice or with deferred materials: what is asked and what it answers.
import { z } from 'zod';
import { channels } from '../commands/codes.ts';
import { shortId, ticketCode, ticketIdSchema, windowNo } from '../commands/fields.ts';
import { deedEndings, intakeAnswers, visitReasons } from '../commands/notice-codes.ts';
import { languageSchema } from '../settings.ts';
import type { HallAction } from './backend.ts';
import { moment, ticketNumber } from './fields.ts';
import { ticketTakenSchema } from './tickets.ts';

const deed = z
  .string()
  .regex(/^[GSRC]\d{6}-?\d{3,5}$/)
  .meta({ description: '编号', example: 'R261123-002' });
export const returnBodySchema = z
  .strictObject({
    deed,
    code: ticketCode
      .optional()
      .meta({ description: 'The return code on the paper: checked where it is given' }),
    reason: z.enum(visitReasons).optional(),
    language: languageSchema.optional(),
    channel: z.enum(channels).optional(),
    printer: shortId.optional().meta({ description: 'The printer that shall make the paper' }),
  })
  .meta({ id: 'TakeReturn' });

const intakeBodySchema = z
  .strictObject({ intake: ticketIdSchema, how: z.enum(intakeAnswers) })
  .meta({ id: 'AnswerIntake' });
/** Materials taken in without any paper, the earliest first. */
export const intakeRowSchema = z.object({
  intake: ticketIdSchema,
  number: ticketNumber,
  item: shortId.optional(),
  window: windowNo,
  receivedAt: moment,
  clockDay: z.string().meta({ description: 'The last working day for telling in writing what is missing' }),
});

/** By what follows /api/v1/. */
export const returnActions: Record<string, HallAction> = {
  'deeds/end': {
    command: 'endDeed',
    summary: '结束容缺、告知等单据 / end what was given in writing, with the reason',
    body: z.strictObject({ deed, ending: z.enum(deedEndings) }).meta({ id: 'EndDeed' }),
    answer: z.strictObject({}),
  },
  returns: {
    command: 'takeReturn',
    summary: '凭单返回取号，不用重新排队 / a number first in line for who comes back with a paper',
    body: returnBodySchema,
    answer: ticketTakenSchema.extend({ items: z.array(shortId), queue: shortId }),
  },
  'intakes/answer': {
    command: 'answerIntake',
    summary: '登记收件的书面答复 / note how documents that were taken in were answered for',
    body: intakeBodySchema,
    answer: z.strictObject({}),
  },
};

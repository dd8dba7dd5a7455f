// The HTTP interface on 办不成事: reporting, the list, one matter, and what becomes of it.
import { z } from 'zod';
import { shortId, ticketIdSchema, windowNo } from '../commands/fields.ts';
import {
  matterContact,
  matterEfforts,
  matterEndings,
  matterHandReasons,
  matterNo,
  matterOutcomes,
  matterOwnerSchema,
  matterReasons,
  matterWishes,
  matterWordsLength,
  negativeReasons,
} from '../commands/matters.ts';
import { languageSchema, textSchema } from '../settings.ts';
import { count, moment, ticketNumber } from './fields.ts';

const reportShape = {
  ticketId: ticketIdSchema.optional().meta({ description: 'The visit on which it could not be done' }),
  item: shortId.optional(),
  elsewhere: z.literal(true).optional().meta({ description: 'It belongs to another authority' }),
  what: z.enum(matterReasons).meta({
    description:
      'notAccepted 材料齐了不收 · unclear 说不清要什么 · extra 清单以外 · sentAround 来回推 · late 超时 · system 系统故障 · nobody 无人管 · other 其他',
  }),
  wish: z.enum(matterWishes).optional(),
  effort: z
    .enum(matterEfforts)
    .optional()
    .meta({ description: 'simple 当日 · complex 5 个工作日 · special 10 个工作日' }),
  negative: z
    .strictObject({ window: windowNo.optional(), why: z.enum(negativeReasons).optional() })
    .optional()
    .meta({ description: '否定报备: which window said no, and why' }),
  language: languageSchema.optional(),
  words: z.string().max(matterWordsLength).optional().meta({ description: 'Kept apart from the book' }),
  contact: matterContact.optional().meta({ description: 'A phone number; kept apart, encrypted, deleted' }),
};
export const matterBodySchema = z
  .strictObject({ ...reportShape, printer: shortId.optional(), zone: shortId.optional() })
  .meta({ id: 'ReportMatter' });
export const windowMatterBodySchema = z.strictObject(reportShape).meta({ id: 'ReportMatterAtWindow' });
export const matterReportedSchema = z
  .object({
    matter: matterNo,
    answersFor: matterOwnerSchema,
    contactBy: moment,
    answerBy: moment,
    paperId: z.string().optional(),
    url: z.string().optional().meta({ description: 'The matter’s own page, for whoever reported it' }),
  })
  .meta({ id: 'MatterReported' });

export const mattersQuerySchema = z.object({ state: z.enum(['open', 'over']).optional() });
export const matterRowSchema = z
  .looseObject({
    number: matterNo,
    at: moment,
    state: z.enum(['open', 'contacted', 'answered', 'closed']),
    item: textSchema.optional(),
    what: z.enum(matterReasons),
    wish: z.enum(matterWishes),
    effort: z.enum(matterEfforts),
    answersFor: matterOwnerSchema,
    contactBy: moment,
    answerBy: moment,
    contactedAt: moment.optional(),
    ticketNumber: ticketNumber.optional(),
    level: z.enum(['ok', 'yellow', 'red']),
    hasWords: z.boolean(),
    hasContact: z.boolean(),
  })
  .meta({ id: 'Matter' });
export const matterListSchema = z
  .looseObject({ open: count, overdue: count, matters: z.array(matterRowSchema), more: count })
  .meta({ id: 'Matters' });
export const matterReadSchema = matterRowSchema
  .extend({ words: z.string().optional(), contact: z.string().optional() })
  .meta({ id: 'MatterRead' });

/** Steps of a matter, as they stand in the address. */
export const matterActions = {
  contact: {
    command: 'contactMatter',
    body: z
      .strictObject({ contactedAt: moment.optional(), effort: z.enum(matterEfforts).optional() })
      .meta({ id: 'ContactMatter' }),
    answer: z.object({ answerBy: moment }),
    says: '登记已联系 / she has been contacted',
  },
  hand: {
    command: 'handMatter',
    body: z
      .strictObject({ to: matterOwnerSchema, reason: z.enum(matterHandReasons) })
      .meta({ id: 'HandMatter' }),
    answer: z.object({}),
    says: '转交 / another one answers for it',
  },
  answer: {
    command: 'answerMatter',
    body: z.strictObject({ outcome: z.enum(matterOutcomes) }).meta({ id: 'AnswerMatter' }),
    answer: z.object({}),
    says: '答复 / it is answered',
  },
  close: {
    command: 'closeMatter',
    body: z.strictObject({ why: z.enum(matterEndings) }).meta({ id: 'CloseMatter' }),
    answer: z.object({}),
    says: '结束 / it ends without an answer',
  },
  paper: {
    command: 'wantMatterPaper',
    body: z.strictObject({ printer: shortId }).meta({ id: 'MatterPaper' }),
    answer: z.object({ paperId: z.string() }),
    says: '补打回执 / its receipt once more',
  },
} as const;
export type MatterAction = keyof typeof matterActions;

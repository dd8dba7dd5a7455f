// The HTTP interface on tickets: taking, looking at, rating.
import { z } from 'zod';
import { channels } from '../commands/codes.ts';
import { shortId, ticketIdSchema, windowNo } from '../commands/fields.ts';
import { evidenceKinds, needsSchema } from '../commands/needs.ts';
import { visitReasons } from '../commands/notice-codes.ts';
import { languageSchema } from '../settings.ts';
import { journeyShownSchema, journeyTakenSchema } from './journeys.ts';
import { count, moment, stages, ticketNumber, waitSchema } from './fields.ts';

export const takeBodySchema = z
  .strictObject({
    item: shortId.optional(),
    items: z
      .array(shortId)
      .min(1)
      .max(5)
      .optional()
      .meta({ description: 'Several items on one number, in order' }),
    queue: shortId.optional(),
    journey: shortId.optional().meta({ description: '一件事: all its steps on one number' }),
    language: languageSchema.optional(),
    channel: z.enum(channels).optional(),
    printer: shortId.optional().meta({ description: 'The printer that shall make the paper' }),
    priorityClass: shortId.optional().meta({
      description: '优先 by declaration, verified later; where evidence comes first, see …/priority',
    }),
    needs: needsSchema
      .optional()
      .meta({ description: 'What helps to serve her well: a low counter, being walked to …' }),
    reason: z.enum(visitReasons).optional().meta({ description: 'Why she comes again for the same matter' }),
  })
  .refine(
    ({ item, items, queue, journey }) =>
      [item, items, queue, journey].filter((given) => given !== undefined).length === 1,
    { message: 'name exactly one of item, items, queue and journey', path: ['item'] },
  )
  .meta({ id: 'TakeTicket', description: 'Exactly one of item, items, queue and journey' });

export const ticketTakenSchema = z
  .object({
    ticketId: ticketIdSchema,
    number: ticketNumber,
    code: z
      .string()
      .meta({ description: 'Four digits: with the number they let a missed visitor queue again at a kiosk' }),
    ahead: count.meta({
      description: 'Those whom the present order would call before, at windows that may serve this ticket',
    }),
    wait: waitSchema,
    noWindowOpenNow: z.literal(true).optional(),
    doubtfulToday: z
      .object({ expectedAt: moment, closesAt: moment, opensAt: moment.optional() })
      .optional()
      .meta({ description: 'The turn would come after closing; opensAt is the next opening' }),
    paperId: z.string().optional(),
    journey: journeyTakenSchema.optional(),
    priority: z.literal(true).optional(),
    url: z
      .string()
      .meta({ description: 'The visitor’s own page. It holds a secret: hand it to the visitor alone' }),
  })
  .meta({ id: 'TicketTaken' });

export const ticketStateSchema = z
  .object({
    ticketId: ticketIdSchema,
    number: ticketNumber,
    stage: z.enum(stages),
    items: z.array(shortId),
    queue: shortId,
    language: languageSchema,
    channel: z.string(),
    takenAt: moment,
    ahead: count.optional(),
    wait: waitSchema.optional(),
    noWindowOpenNow: z.literal(true).optional(),
    backendDown: z
      .literal(true)
      .optional()
      .meta({ description: 'What it is for stands still: a system is down' }),
    pass: z
      .object({ number: z.string(), code: z.string(), validUntil: z.string() })
      .optional()
      .meta({ description: 'The return-priority pass with which the visit ended' }),
    window: z.number().int().optional().meta({ description: 'Set from the call on' }),
    calls: z.array(
      z.object({
        at: moment,
        window: z.number().int(),
        spokenAt: moment.optional(),
        counts: z.boolean().meta({ description: 'False where no display could speak it in time' }),
      }),
    ),
    rated: z.boolean(),
    journey: journeyShownSchema.optional().meta({ description: '一件事: its steps' }),
    priority: z.literal(true).optional().meta({ description: '优先; of which class is told nowhere' }),
  })
  .meta({ id: 'Ticket' });

export const ratingBodySchema = z
  .strictObject({
    level: z
      .number()
      .int()
      .min(1)
      .max(5)
      .meta({ description: '5 非常满意 · 4 满意 · 3 基本满意 · 2 不满意 · 1 非常不满意' }),
    options: z.array(z.number().int().min(100).max(599)).max(8).optional(),
    text: z.string().max(150).optional(),
  })
  .meta({ id: 'Rating' });

export const priorityBodySchema = z
  .strictObject({
    priorityClass: shortId,
    evidence: z.enum(evidenceKinds).meta({ description: 'What was seen; the evidence itself is not kept' }),
  })
  .meta({ id: 'Priority' });
export const priorityGivenSchema = z
  .object({ number: ticketNumber, ahead: count })
  .meta({ id: 'PriorityGiven' });
export const verificationBodySchema = z
  .strictObject({ confirmed: z.boolean(), evidence: z.enum(evidenceKinds).optional() })
  .meta({ id: 'Verification' });
export const verificationSchema = z
  .object({
    number: ticketNumber,
    returned: z.boolean().meta({ description: 'Not confirmed: she stands at her arrival place again' }),
  })
  .meta({ id: 'Verified' });

export const movePapersBodySchema = z
  .strictObject({
    window: windowNo
      .optional()
      .meta({ description: 'Where the papers are carried; without it they are given back' }),
  })
  .meta({ id: 'MovePapers' });
export const papersMovedSchema = z.object({ ticketId: ticketIdSchema, number: ticketNumber });
export const needsBodySchema = z
  .strictObject({ needs: needsSchema })
  .meta({ id: 'Needs', description: 'All that she needs, in place of what was noted before' });

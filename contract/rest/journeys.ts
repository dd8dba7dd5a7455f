// The HTTP interface on journeys (一件事): a step that ends at a window, how journeys stand.
import { z } from 'zod';
import { stepEndings, stepReasons } from '../commands/journeys.ts';
import { shortId, ticketIdSchema, windowNo } from '../commands/fields.ts';
import { stepStates } from '../journeys.ts';
import { textSchema } from '../settings.ts';
import { count, moment, ticketNumber } from './fields.ts';

export const journeyActions = { 'end-step': 'endStep' } as const;
export const journeyBodies = {
  'end-step': z
    .strictObject({
      ticketId: ticketIdSchema.optional(),
      item: shortId
        .optional()
        .meta({ description: 'The step that is meant; with another at hand nothing happens' }),
      ending: z.enum(stepEndings).meta({ description: 'done 办结 · skipped 跳过 · failed 办不了' }),
      reason: z.enum(stepReasons).optional().meta({ description: 'With skipped and failed, not with done' }),
    })
    .meta({ id: 'EndStep' }),
};
export const journeyAnswers = {
  'end-step': z
    .object({
      ticketId: ticketIdSchema,
      number: ticketNumber,
      nextHere: shortId.optional().meta({ description: 'The step that goes on at this window' }),
      movedOnTo: shortId.optional().meta({ description: 'The queue in which the next step waits' }),
      over: z.enum(['finished', 'unfinished']).optional().meta({ description: 'The visit is over' }),
    })
    .meta({ id: 'StepEnded' }),
};

export const journeyTakenSchema = z
  .object({
    id: shortId,
    steps: z.array(shortId).meta({ description: 'Items in the order in which they come, as things stand' }),
    closed: z
      .array(z.object({ item: shortId, opensAt: moment.optional() }))
      .optional()
      .meta({ description: 'Steps whose queue gives no numbers now' }),
  })
  .meta({ id: 'JourneyTaken' });

const standsSchema = z
  .object({ why: z.enum(['closed', 'down', 'noWindow']), opensAt: moment.optional() })
  .meta({ id: 'StepStands', description: 'Why nobody is called for the next step now' });
const stepSchema = z
  .object({
    item: shortId,
    name: textSchema,
    state: z.enum(stepStates),
    now: z.literal(true).optional().meta({ description: 'Waited for, or being done' }),
    anyOrder: z.literal(true).optional(),
    zone: z.string(),
    window: windowNo.optional().meta({ description: 'Where it ended' }),
    reason: z.string().optional(),
  })
  .meta({ id: 'Step' });
export const journeyShownSchema = z
  .object({
    id: shortId,
    name: textSchema,
    lead: textSchema.meta({ description: 'The department that leads it' }),
    steps: z.array(stepSchema),
    stands: standsSchema.optional(),
  })
  .meta({ id: 'JourneyOfTicket' });

const named = z.object({ id: shortId, name: textSchema });
export const journeyListSchema = z
  .object({
    rows: z.array(
      z.object({
        ticketId: ticketIdSchema,
        number: ticketNumber,
        journey: named,
        department: z.string(),
        lead: textSchema,
        takenAt: moment,
        stage: z.enum(['waiting', 'called', 'serving', 'parked', 'missed']),
        window: windowNo.optional(),
        steps: z.array(stepSchema),
        owner: z.unknown().optional().meta({ description: 'Who answers for the visit' }),
        stands: standsSchema.optional(),
      }),
    ),
    more: count,
    counts: z.array(
      z.object({
        journey: named,
        department: z.string(),
        lead: textSchema,
        taken: count,
        finished: count,
        unfinished: count,
        underWay: count,
        at: z.array(z.object({ item: shortId, name: textSchema, count, longestMs: z.number() })),
      }),
    ),
  })
  .meta({
    id: 'Journeys',
    description: 'Those under way, the oldest first (≤ 100), and the counts of the day',
  });

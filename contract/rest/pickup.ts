// The HTTP interface on 出件: announcing a result, a number to fetch it, the list, and what becomes of it.
import { z } from 'zod';
import { channels } from '../commands/codes.ts';
import { shortId, ticketIdSchema, windowNo } from '../commands/fields.ts';
import { collectCode, handWays, resultEndings } from '../commands/pickup.ts';
import { languageSchema, textSchema } from '../settings.ts';
import type { HallAction } from './backend.ts';
import { count, moment, ticketNumber } from './fields.ts';
import { ticketTakenSchema } from './tickets.ts';

const caseNo = z.string().min(5).max(60).meta({ description: '办件编号', example: '11220000MB1-2026-00017' });
const deed = z
  .string()
  .regex(/^S\d{6}-?\d{3,5}$/)
  .meta({ description: '受理凭证编号', example: 'S261123-002' });
const day = z.string().meta({ description: 'YYYY-MM-DD', example: '2026-12-23' });

const announceBodySchema = z
  .strictObject({
    caseNo,
    item: shortId.optional(),
    queue: shortId.optional(),
    deed: deed.optional(),
    keptUntil: day.optional().meta({ description: 'Without it as the hall’s rule says' }),
  })
  .meta({ id: 'AnnounceResult', description: 'Item or queue, unless the receipt of the case is known here' });
const takeBodySchema = z
  .strictObject({
    code: collectCode.optional(),
    deed: deed.optional(),
    caseNo: caseNo.optional(),
    language: languageSchema.optional(),
    channel: z.enum(channels).optional(),
    printer: shortId.optional(),
  })
  .meta({ id: 'TakePickup', description: 'The pick-up code, the receipt, or the case number' });
const endBodySchema = z.strictObject({ caseNo, ending: z.enum(resultEndings) }).meta({ id: 'EndResult' });

/** By what follows /api/v1/. */
export const pickupActions: Record<string, HallAction> = {
  results: {
    command: 'announceResult',
    summary: '登记出件 / a result is ready to be fetched',
    body: announceBodySchema,
    answer: z.object({ caseNo, code: collectCode, keptUntil: day }),
  },
  'results/end': {
    command: 'endResult',
    summary: '逾期未领的寄出或退回部门 / mailed, or given back to its department',
    body: endBodySchema,
    answer: z.strictObject({}),
  },
  pickups: {
    command: 'takePickup',
    summary: '领件取号 / a number of the pick-up queue',
    body: takeBodySchema,
    answer: ticketTakenSchema.extend({ items: z.array(shortId), queue: shortId, caseNos: z.array(caseNo) }),
  },
};

export const resultsQuerySchema = z.object({ state: z.enum(['ready', 'over']).optional() });
export const resultListSchema = z
  .looseObject({
    now: moment,
    ready: count,
    overdue: count,
    more: count,
    results: z.array(
      z.looseObject({
        caseNo,
        item: textSchema,
        at: moment,
        keptUntil: day,
        state: z.enum(['ready', 'handed', 'ended']),
        code: collectCode,
        overdue: z.boolean(),
        endedAt: moment.optional(),
        how: z.enum(handWays).optional(),
        window: windowNo.optional(),
        ending: z.enum(resultEndings).optional(),
      }),
    ),
  })
  .meta({ id: 'ResultList' });

/** Actions at a window. */
export const pickupWindowActions = { pickup: 'directPickup', 'hand-result': 'handResult' } as const;
export const pickupWindowBodies = {
  pickup: z.strictObject({ caseNo, language: languageSchema.optional() }).meta({ id: 'DirectPickup' }),
  'hand-result': z.strictObject({ caseNo, how: z.enum(handWays).optional() }).meta({ id: 'HandResult' }),
} as const;
export const pickupWindowAnswers = {
  pickup: z.object({ ticketId: ticketIdSchema, number: ticketNumber }),
  'hand-result': z.strictObject({}),
} as const;

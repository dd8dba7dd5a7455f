// The HTTP interface on the hall itself: refusals, health, queues, windows, items, the board. Checked at the door; the OpenAPI document is made from it.
import { z } from 'zod';
import { emergencyCount, emergencyEntry } from '../commands/emergency.ts';
import { shortId, ticketIdSchema } from '../commands/fields.ts';
import { closeReasons, hallPauseReasons, lateTarget, oneTarget, targetMessage } from '../commands/hall.ts';
import { refusalCodes } from '../refusals.ts';
import { textSchema, windowKinds } from '../settings.ts';
import { count, moment, stages, ticketNumber } from './fields.ts';

export const problemSchema = z
  .object({
    error: z.object({
      code: z.enum(refusalCodes),
      message: z
        .string()
        .meta({ description: 'A sentence in the language of Accept-Language (zh by default)' }),
      details: z
        .record(z.string(), z.unknown())
        .optional()
        .meta({ description: 'Numbers behind the sentence: remainingMs, callsLeft, opensAt …' }),
    }),
  })
  .meta({ id: 'Problem' });

export const healthSchema = z
  .object({ status: z.literal('ok'), hall: z.string(), version: z.string() })
  .meta({ id: 'Health' });

export const queueRowSchema = z
  .object({
    id: shortId,
    prefix: z.string(),
    name: z.string().meta({ description: 'In the language of Accept-Language' }),
    names: textSchema,
    zone: shortId,
    open: z.boolean().meta({ description: 'Numbers are given now' }),
    waiting: count,
    expectedWaitMinutes: z.number().meta({ description: 'For one who takes a number now' }),
  })
  .meta({ id: 'Queue' });

export const windowRowSchema = z
  .object({
    no: z.number().int(),
    name: z.string(),
    names: textSchema,
    kind: z.enum(windowKinds),
    zone: shortId,
    state: z.enum(['closed', 'paused', 'open']),
    ticket: z
      .object({ ticketId: ticketIdSchema, number: ticketNumber, stage: z.enum(stages) })
      .optional()
      .meta({ description: 'Who is called or served here' }),
  })
  .meta({ id: 'Window' });

export const sentOnRowSchema = z
  .object({
    window: z.number().int(),
    item: shortId.optional().meta({ description: 'Absent for a number without an item' }),
    queue: shortId,
    name: z.string(),
    names: textSchema,
    toDepartment: count.meta({ description: 'Ended with the outcome 转部门' }),
    transferred: count.meta({ description: 'Sent to a queue, item, window or person' }),
  })
  .meta({ id: 'SentOn' });

export const itemRowSchema = z
  .object({
    id: shortId,
    code: z.string(),
    name: z.string(),
    names: textSchema,
    queue: shortId,
    department: shortId,
    serviceMinutes: z.number(),
    waiting: count,
    expectedWaitMinutes: z.number(),
  })
  .meta({ id: 'Item' });
export const itemQuerySchema = z.object({
  query: z
    .string()
    .max(60)
    .optional()
    .meta({ description: 'Words of any language, or pinyin initials / 名称、关键词或拼音首字母' }),
});

export const pauseHallBodySchema = z
  .strictObject({
    reason: z.enum(hallPauseReasons).meta({
      description: 'drill 演练 · outage 故障停电 · emergency 紧急情况 · meeting 会议 · other 其他',
    }),
    tickets: z.boolean().optional().meta({ description: 'Numbers are given all the same / 照常取号' }),
    minutes: z.number().int().min(1).max(600).optional().meta({ description: 'For about so long' }),
  })
  .meta({ id: 'PauseHall' });

const lateShape = {
  ticketIds: lateTarget.ticketIds,
  queue: lateTarget.queue.meta({ description: 'All who wait in this queue' }),
  late: lateTarget.late.meta({ description: 'All who will not be reached by closing as things stand' }),
};
export const serveLateBodySchema = z
  .strictObject(lateShape)
  .refine(oneTarget, targetMessage)
  .meta({ id: 'ServeLate', description: 'Exactly one of ticketIds, queue and late' });
export const closeVisitsBodySchema = z
  .strictObject({
    ...lateShape,
    reason: z.enum(closeReasons).meta({
      description: 'closingTime 下班时间到 · backendDown 业务系统故障 · hallShut 大厅临时关闭 · other 其他',
    }),
  })
  .refine(oneTarget, targetMessage)
  .meta({ id: 'CloseVisits', description: 'Exactly one of ticketIds, queue and late' });
export const lateAnswerSchema = z
  .object({ count, left: count.meta({ description: 'More than are decided at once: ask again' }) })
  .meta({ id: 'LateDecided' });

export const reserveEmergencyBodySchema = z
  .strictObject({ queue: shortId, count: emergencyCount })
  .meta({ id: 'ReserveEmergencyNumbers' });
export const emergencyReservedSchema = z
  .object({ from: ticketNumber, to: ticketNumber })
  .meta({ id: 'EmergencyNumbers' });
export const enterEmergencyBodySchema = z.strictObject(emergencyEntry).meta({
  id: 'EnterEmergencyNumbers',
  description:
    'served: already served, at this window. day: handed out on the opening day before, which stayed dark until its closing; without served not served then',
});
export const emergencyEnteredSchema = z
  .object({ tickets: z.array(z.object({ ticketId: ticketIdSchema, number: ticketNumber })) })
  .meta({ id: 'EmergencyEntered' });

const hoursSchema = z.object({
  state: z.enum(['open', 'break', 'beforeOpening', 'closed']),
  closesAt: moment.optional(),
  reopensAt: moment.optional(),
  opensAt: moment.optional(),
  ticketsFrom: moment.optional(),
  overtime: z.object({ waiting: count }).optional().meta({ description: '延时: closed, and served on' }),
});
export const boardSchema = z
  .looseObject({
    now: moment,
    hallName: textSchema,
    hours: hoursSchema,
    paused: z
      .object({
        reason: z.enum(hallPauseReasons),
        since: moment,
        tickets: z.boolean(),
        untilAbout: moment.optional(),
      })
      .optional()
      .meta({ description: 'The whole hall stands still' }),
    calls: z.array(
      z.looseObject({
        callId: z.string(),
        number: ticketNumber,
        window: z.number().int(),
        zone: shortId,
        at: moment,
        nth: count,
      }),
    ),
    rows: z.array(
      z.looseObject({
        number: ticketNumber,
        window: z.number().int(),
        zone: shortId,
        calledAt: moment,
        nth: count,
      }),
    ),
    next: z.array(z.object({ number: ticketNumber, zone: shortId })),
    missed: z.array(ticketNumber),
    waiting: count,
  })
  .meta({ id: 'Board', description: 'What the hall board shows' });

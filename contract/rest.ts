// The public HTTP interface's shapes: checked at the door, and the OpenAPI document is made from them.
import { z } from 'zod';
import {
  callReasons,
  channels,
  declineReasons,
  noShowReasons,
  parkKinds,
  pauseReasons,
  refusalCodes,
  ticketIdSchema,
  transferReasons,
  transferTargetSchema,
} from './commands.ts';
import { languageSchema, textSchema, windowKinds } from './settings.ts';

const shortId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);
const count = z.number().int().min(0);
const moment = z
  .number()
  .int()
  .meta({ description: 'Milliseconds since 1970-01-01T00:00:00Z / 自 1970 年起的毫秒数' });
const ticketNumber = z.string().meta({ description: '号码', example: 'D001' });

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

export const waitSchema = z
  .object({
    expectedMinutes: z.number(),
    lowMinutes: z.number(),
    highMinutes: z.number(),
    callingFrom: moment
      .optional()
      .meta({ description: 'Set while calling has not begun: before opening, over lunch' }),
  })
  .meta({ id: 'Wait' });

export const healthSchema = z
  .object({ status: z.literal('ok'), hall: z.string(), version: z.string() })
  .meta({ id: 'Health' });

// ---- what a hall has ----

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

const stages = ['waiting', 'called', 'serving', 'parked', 'served', 'missed', 'withdrawn', 'closed'] as const;

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

// ---- tickets ----

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
    language: languageSchema.optional(),
    channel: z.enum(channels).optional(),
    printer: shortId.optional().meta({ description: 'The printer that shall make the paper' }),
  })
  .refine((body) => [body.item, body.items, body.queue].filter((given) => given !== undefined).length === 1, {
    message: 'name exactly one of item, items and queue',
    path: ['item'],
  })
  .meta({ id: 'TakeTicket', description: 'Exactly one of item, items and queue' });

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
    paperId: z.string().optional(),
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

// ---- windows ----

/** Actions at a window, as they stand in the address, and the command each asks. */
export const windowActions = {
  open: 'openWindow',
  pause: 'pauseWindow',
  resume: 'resumeWindow',
  close: 'closeWindow',
  'call-next': 'callNext',
  recall: 'recallTicket',
  start: 'startService',
  finish: 'finishService',
  'no-show': 'markNoShow',
  call: 'callTicket',
  park: 'parkTicket',
  transfer: 'transferTicket',
  decline: 'declineHandOver',
  'change-item': 'changeItem',
  direct: 'directVisit',
} as const;
export type WindowAction = keyof typeof windowActions;

export const pauseBodySchema = z
  .strictObject({ reason: z.enum(pauseReasons).optional() })
  .meta({ id: 'Pause' });
export const finishBodySchema = z
  .strictObject({
    outcome: z
      .enum(['accepted', 'consulted', 'pickedUp', 'supplemented', 'toDepartment', 'other'])
      .optional(),
    thenCallNext: z.boolean().optional(),
  })
  .meta({ id: 'Finish' });
/** With a ticket: the parked visit is called again; without: the window goes on calling. */
export const resumeBodySchema = z
  .strictObject({ ticketId: ticketIdSchema.optional() })
  .meta({ id: 'Resume' });
export const noShowBodySchema = z
  .strictObject({ reason: z.enum(noShowReasons).optional() })
  .meta({ id: 'NoShow' });
export const callBodySchema = z
  .strictObject({ ticketId: ticketIdSchema, reason: z.enum(callReasons) })
  .meta({ id: 'CallTicket' });
export const parkBodySchema = z
  .strictObject({
    kind: z.enum(parkKinds).meta({ description: 'released 不持件 · held 持件 · awaiting 等待' }),
  })
  .meta({ id: 'Park' });
export const transferBodySchema = z
  .strictObject({
    to: transferTargetSchema,
    reason: z.enum(transferReasons),
    note: z.string().max(150).optional(),
  })
  .meta({ id: 'Transfer', description: '`to` names a queue, an item, a window or a clerk' });
export const declineBodySchema = z
  .strictObject({ ticketId: ticketIdSchema, reason: z.enum(declineReasons) })
  .meta({ id: 'Decline' });
export const changeItemBodySchema = z.strictObject({ item: shortId }).meta({ id: 'ChangeItem' });
export const directBodySchema = z
  .strictObject({
    item: shortId.optional(),
    queue: shortId.optional(),
    language: languageSchema.optional(),
  })
  .refine((body) => (body.item === undefined) !== (body.queue === undefined), {
    message: 'name either an item or a queue',
    path: ['item'],
  })
  .meta({ id: 'DirectVisit', description: 'Either item or queue' });
export const emptyBodySchema = z.strictObject({}).meta({ id: 'Empty' });

/** What is asked with an action; those not named take nothing. */
export const windowBodies: Partial<Record<WindowAction, z.ZodType>> = {
  pause: pauseBodySchema,
  resume: resumeBodySchema,
  finish: finishBodySchema,
  'no-show': noShowBodySchema,
  call: callBodySchema,
  park: parkBodySchema,
  transfer: transferBodySchema,
  decline: declineBodySchema,
  'change-item': changeItemBodySchema,
  direct: directBodySchema,
};

const calledSchema = z.object({ ticketId: ticketIdSchema, number: ticketNumber });
/** What each window action answers. */
export const windowAnswers = {
  open: emptyBodySchema,
  pause: emptyBodySchema,
  resume: calledSchema.partial(),
  close: emptyBodySchema,
  'call-next': calledSchema,
  recall: calledSchema.extend({ calls: count }),
  start: emptyBodySchema,
  finish: z.object({ called: calledSchema.nullable(), movedOnTo: z.string().optional() }),
  'no-show': emptyBodySchema,
  call: calledSchema,
  park: calledSchema,
  transfer: calledSchema,
  decline: emptyBodySchema,
  'change-item': calledSchema.extend({ movedOnTo: z.string().optional() }),
  direct: calledSchema,
} as const satisfies Record<WindowAction, z.ZodType>;

// ---- board ----

const hoursSchema = z.object({
  state: z.enum(['open', 'break', 'beforeOpening', 'closed']),
  closesAt: moment.optional(),
  reopensAt: moment.optional(),
  opensAt: moment.optional(),
  ticketsFrom: moment.optional(),
});
export const boardSchema = z
  .looseObject({
    now: moment,
    hallName: textSchema,
    hours: hoursSchema,
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

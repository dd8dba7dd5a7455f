// The HTTP interface on systems that are down and return-priority passes: every action, what is asked with it and what it answers.
import { z } from 'zod';
import { backendReasons } from '../commands/backend.ts';
import type { CommandName } from '../commands.ts';
import { channels } from '../commands/codes.ts';
import {
  shortId,
  ticketCode,
  ticketIdSchema,
  ticketNumber as typedNumber,
  windowNo,
} from '../commands/fields.ts';
import { languageSchema } from '../settings.ts';
import { count } from './fields.ts';
import { ticketTakenSchema } from './tickets.ts';

const targets = {
  items: z.array(shortId).min(1).max(20).optional(),
  window: windowNo.optional(),
  department: shortId.optional(),
};
const printer = shortId.optional().meta({ description: 'The printer that shall make the paper' });
const day = z.string().meta({ description: 'YYYY-MM-DD', example: '2026-11-30' });
const passNumber = z.string().meta({ description: '卡号', example: '1123-004' });

export const backendDownBodySchema = z
  .strictObject({ ...targets, reason: z.enum(backendReasons).optional() })
  .meta({ id: 'BackendDown', description: 'Exactly one of items, window and department' });
export const backendUpBodySchema = z
  .strictObject(targets)
  .meta({ id: 'BackendUp', description: 'Exactly one of items, window and department' });
export const givePassBodySchema = z
  .strictObject({
    ticketId: ticketIdSchema.optional(),
    number: typedNumber.optional(),
    code: ticketCode.optional(),
    printer,
  })
  .meta({ id: 'GivePass', description: 'Either ticketId, or number and code' });
export const redeemPassBodySchema = z
  .strictObject({
    pass: passNumber,
    code: ticketCode,
    language: languageSchema.optional(),
    channel: z.enum(channels).optional(),
    printer,
  })
  .meta({ id: 'RedeemPass' });
const waitingSchema = z.object({
  waiting: count.meta({ description: 'Those who wait for what was named' }),
});

export interface HallAction {
  command: CommandName;
  summary: string;
  body: z.ZodType;
  answer: z.ZodType;
}
/** By what follows /api/v1/. */
export const backendActions: Record<string, HallAction> = {
  'backend/down': {
    command: 'markBackendDown',
    summary: '标记业务系统故障 / mark a system as down',
    body: backendDownBodySchema,
    answer: waitingSchema,
  },
  'backend/up': {
    command: 'markBackendUp',
    summary: '业务系统已恢复 / the system works again',
    body: backendUpBodySchema,
    answer: waitingSchema,
  },
  passes: {
    command: 'givePass',
    summary: '发二次优先卡 / give a return-priority pass; ends the visit',
    body: givePassBodySchema,
    answer: z.object({ pass: passNumber, code: z.string(), validUntil: day, paperId: z.string().optional() }),
  },
  'passes/redeem': {
    command: 'redeemPass',
    summary: '凭优先卡取号 / a number with priority for a pass',
    body: redeemPassBodySchema,
    answer: ticketTakenSchema.extend({ items: z.array(shortId), queue: shortId }),
  },
};

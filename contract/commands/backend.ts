// A department's own system fails: marking what is down, and the 二次优先卡 that visitors may take home instead of waiting.
import { z } from 'zod';
import { languageSchema } from '../settings.ts';
import { channels } from './codes.ts';
import { ofTicket, shortId, ticketCode, ticketNumber, windowNo } from './fields.ts';
import type { VisitorAnswers } from './visitors.ts';

/** What stands still: the department's own system, the network to it, the power, or announced maintenance. */
export const backendReasons = ['system', 'network', 'power', 'maintenance', 'other'] as const;
export type BackendReason = (typeof backendReasons)[number];

const targets = {
  items: z.array(shortId).min(1).max(20).optional(),
  window: windowNo.optional(),
  department: shortId.optional(),
};
interface Target {
  items?: string[] | undefined;
  window?: number | undefined;
  department?: string | undefined;
}
const namesOne = {
  test: (asked: Target): boolean =>
    [asked.items, asked.window, asked.department].filter((target) => target !== undefined).length === 1,
  message: 'name exactly one of items, window and department',
};

/** Day and count of a pass, as printed with a dash: 1123-004. */
export const passNumber = z
  .string()
  .trim()
  .regex(/^\d{4}-?\d{3}$/)
  .transform((typed) => (typed.includes('-') ? typed : `${typed.slice(0, 4)}-${typed.slice(4)}`));

const withPaper = { printer: shortId.optional() };

export const backendCommands = {
  markBackendDown: z
    .strictObject({
      name: z.literal('markBackendDown'),
      ...targets,
      reason: z.enum(backendReasons).default('system'),
    })
    .refine(namesOne.test, { message: namesOne.message }),
  markBackendUp: z
    .strictObject({ name: z.literal('markBackendUp'), ...targets })
    .refine(namesOne.test, { message: namesOne.message }),
  /** 二次优先卡 instead of waiting; ends the visit. By ticket (phone, desk, kiosk just now) or by number and code (kiosk). */
  givePass: z.union([
    z.strictObject({ name: z.literal('givePass'), ...ofTicket, ...withPaper }),
    z.strictObject({
      name: z.literal('givePass'),
      number: ticketNumber,
      code: ticketCode,
      ...withPaper,
    }),
  ]),
  /** The holder is back: a normal number with a head start. */
  redeemPass: z.strictObject({
    name: z.literal('redeemPass'),
    pass: passNumber,
    code: ticketCode,
    language: languageSchema.optional(),
    channel: z.enum(channels).default('api'),
    ...withPaper,
  }),
} as const;

export interface BackendAnswers {
  /** How many wait for what stands still. */
  markBackendDown: { waiting: number };
  markBackendUp: { waiting: number };
  givePass: { pass: string; code: string; validUntil: string; paperId?: string };
  /** With what the pass was for. */
  redeemPass: VisitorAnswers['takeTicket'] & { items: string[]; queue: string };
}

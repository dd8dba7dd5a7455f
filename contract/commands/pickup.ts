// 出件: a result is ready, is fetched with a number of its own short queue, and is handed over once.
import { z } from 'zod';
import { languageSchema } from '../settings.ts';
import { channels } from './codes.ts';
import { atWindow, phoneSchema, shortId, ticketIdSchema, windowNo } from './fields.ts';
import { caseNumber, deedId } from './notices.ts';
import type { VisitorAnswers } from './visitors.ts';

/** 本人 · 代领 · 邮寄. */
export const handWays = ['self', 'proxy', 'mail'] as const;
export type HandWay = (typeof handWays)[number];
/** What becomes of a result that nobody fetched: mailed, or given back to its department. */
export const resultEndings = ['mailed', 'returned'] as const;
export type ResultEnding = (typeof resultEndings)[number];

/** 取件码: six digits, enough alone; with the number of a receipt the four digits beside it. */
export const collectCode = z.string().regex(/^(?:\d{4}|\d{6})$/);
const day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);

export const pickupCommands = {
  announceResult: z.strictObject({
    name: z.literal('announceResult'),
    caseNo: caseNumber,
    /** A clerk's own window; other systems and the manager name none. */
    window: windowNo.optional(),
    item: shortId.optional(),
    queue: shortId.optional(),
    /** The receipt of the case; without it the one that names the case number. */
    deed: deedId.optional(),
    /** YYYY-MM-DD; without it as the hall's rule says. */
    keptUntil: day.optional(),
  }),
  /** By the pick-up code, by the receipt and its code, by the case number and either code. Staff and other systems need no code. */
  takePickup: z
    .strictObject({
      name: z.literal('takePickup'),
      code: collectCode.optional(),
      deed: deedId.optional(),
      caseNo: caseNumber.optional(),
      language: languageSchema.default('zh'),
      channel: z.enum(channels).default('kiosk'),
      printer: shortId.optional(),
    })
    .refine(({ deed, caseNo }) => deed === undefined || caseNo === undefined, {
      message: 'name the receipt or the case number',
    }),
  /** Who comes without a number is served at once. */
  directPickup: z.strictObject({
    name: z.literal('directPickup'),
    ...atWindow,
    caseNo: caseNumber,
    language: languageSchema.default('zh'),
  }),
  /** Handed over besides what the number was for, or put into the post with nobody there. */
  handResult: z.strictObject({
    name: z.literal('handResult'),
    ...atWindow,
    caseNo: caseNumber,
    how: z.enum(handWays).default('self'),
  }),
  /** 出件通知: a phone kept for the results of a visit, typed now or the one that the visit has; or taken back. */
  tellResult: z
    .strictObject({
      name: z.literal('tellResult'),
      /** The visit, or the number of a case accepted on it. */
      ticketId: ticketIdSchema.optional(),
      caseNo: caseNumber.optional(),
      /** A clerk's own window. */
      window: windowNo.optional(),
      phone: phoneSchema.optional(),
      forgetPhone: z.literal(true).optional(),
      /** Where the visit is forgotten and with it its language. */
      language: languageSchema.default('zh'),
    })
    .refine(({ ticketId, caseNo }) => (ticketId === undefined) !== (caseNo === undefined), {
      message: 'name the ticket or the case number',
    })
    .refine(({ phone, forgetPhone }) => phone === undefined || forgetPhone === undefined, {
      message: 'a phone is left or forgotten',
    }),
  endResult: z.strictObject({
    name: z.literal('endResult'),
    caseNo: caseNumber,
    ending: z.enum(resultEndings),
  }),
} as const;

export interface PickupAnswers {
  announceResult: { caseNo: string; code: string; keptUntil: string };
  takePickup: VisitorAnswers['takeTicket'] & { items: string[]; queue: string; caseNos: string[] };
  directPickup: { ticketId: string; number: string };
}

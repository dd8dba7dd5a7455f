// What visitors ask, at a kiosk, on a phone, at the guide desk or the rating pad.
import { z } from 'zod';
import { languageSchema } from '../settings.ts';
import { channels } from './codes.ts';
import type { JourneyTaken } from './journeys.ts';
import { ofTicket, shortId, ticketCode, ticketNumber } from './fields.ts';
import { needsSchema } from './needs.ts';
import { visitReasons } from './notice-codes.ts';

/** 继续等 · 等延时办理 · 改约时段: what who will not be reached by closing says she does. */
export const closingChoices = ['wait', 'late', 'book'] as const;
export type ClosingChoice = (typeof closingChoices)[number];

export const visitorCommands = {
  takeTicket: z
    .strictObject({
      name: z.literal('takeTicket'),
      items: z.array(shortId).min(1).max(5).optional(),
      queue: shortId.optional(),
      /** 一件事: all its steps on one number. */
      journey: shortId.optional(),
      language: languageSchema.default('zh'),
      channel: z.enum(channels).default('api'),
      /** The printer that shall make the paper; without it there is no paper. */
      printer: shortId.optional(),
      /** 优先 by declaration, to be verified; classes that need evidence first are granted by staff. */
      priorityClass: shortId.optional(),
      needs: needsSchema.optional(),
      /** Why she comes once more for the same matter, where somebody asked her. */
      reason: z.enum(visitReasons).optional(),
    })
    .refine(
      ({ items, queue, journey }) =>
        [items, queue, journey].filter((named) => named !== undefined).length === 1,
      { message: 'name exactly one of items, queue and journey' },
    ),
  withdrawTicket: z.strictObject({ name: z.literal('withdrawTicket'), ...ofTicket }),
  undoWithdrawal: z.strictObject({ name: z.literal('undoWithdrawal'), ...ofTicket }),
  sayOnMyWay: z.strictObject({ name: z.literal('sayOnMyWay'), ...ofTicket }),
  chooseAtClosing: z.strictObject({
    name: z.literal('chooseAtClosing'),
    ...ofTicket,
    choice: z.enum(closingChoices),
  }),
  /** "我来了": by ticket id (desk, phone) or by number and code (kiosk). */
  reinstateTicket: z.union([
    z.strictObject({ name: z.literal('reinstateTicket'), ...ofTicket }),
    z.strictObject({
      name: z.literal('reinstateTicket'),
      number: ticketNumber,
      code: ticketCode,
    }),
  ]),
  rateVisit: z.strictObject({
    name: z.literal('rateVisit'),
    ...ofTicket,
    level: z.number().int().min(1).max(5),
    options: z.array(z.number().int().min(100).max(599)).max(8).default([]),
    text: z.string().trim().max(150).optional(),
    /** A random id that the rater's phone keeps, to notice one phone rating again and again. */
    rater: z
      .string()
      .regex(/^[a-f0-9]{32}$/)
      .optional(),
  }),
} as const;

export interface Wait {
  expectedMinutes: number;
  lowMinutes: number;
  highMinutes: number;
  /** Calling starts only then (before opening, over lunch); ms since epoch. */
  callingFrom?: number;
}
/** Today's turn would come after closing. */
export interface Doubt {
  expectedAt: number;
  closesAt: number;
  /** When the queue opens next. */
  opensAt?: number;
}
export interface VisitorAnswers {
  takeTicket: {
    ticketId: string;
    number: string;
    code: string;
    ahead: number;
    wait: Wait;
    noWindowOpenNow?: true;
    doubtfulToday?: Doubt;
    paperId?: string;
    journey?: JourneyTaken;
    /** She stands before those who came within the head start. */
    priority?: true;
  };
  reinstateTicket: { ticketId: string; number: string; ahead: number };
  undoWithdrawal: { ahead: number };
  sayOnMyWay: { until: number };
}

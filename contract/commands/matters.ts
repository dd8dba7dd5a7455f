// 办不成事反映: what could not be done is reported once, gets a number and somebody who answers for it; then contacted, handed on, answered or closed.
import { z } from 'zod';
import { languageSchema } from '../settings.ts';
import { clerkId, shortId, ticketIdSchema, windowNo } from './fields.ts';

/** What could not be done, in plain words. */
export const matterReasons = [
  'notAccepted',
  'unclear',
  'extra',
  'sentAround',
  'late',
  'system',
  'nobody',
  'other',
] as const;
export type MatterReason = (typeof matterReasons)[number];
/** What she wants: that it is done · why not, in writing · how and where then · that it goes faster. */
export const matterWishes = ['settle', 'reason', 'way', 'faster'] as const;
export type MatterWish = (typeof matterWishes)[number];
/** 简单 · 复杂 · 特殊: how long it may take. */
export const matterEfforts = ['simple', 'complex', 'special'] as const;
export type MatterEffort = (typeof matterEfforts)[number];
/** 否定报备: why a window said no. */
export const negativeReasons = ['materials', 'conditions', 'notOurs', 'noBasis', 'system', 'other'] as const;
export type NegativeReason = (typeof negativeReasons)[number];
export const matterHandReasons = ['responsible', 'absent', 'supervisor', 'several', 'other'] as const;
export type MatterHandReason = (typeof matterHandReasons)[number];
/** How a matter is answered: done · shown the way · brought to whom it belongs · not possible, and why in writing. */
export const matterOutcomes = ['settled', 'guided', 'elsewhere', 'impossible'] as const;
export type MatterOutcome = (typeof matterOutcomes)[number];
export const matterEndings = ['withdrawn', 'duplicate', 'unreachable'] as const;
export type MatterEnding = (typeof matterEndings)[number];

/** "2026-0007": the year and its count in this hall. */
export const matterNo = z.string().regex(/^\d{4}-\d{4,6}$/);
export const matterWordsLength = 500;
/** A phone number as people write it. */
export const matterContact = z
  .string()
  .trim()
  .regex(/^\+?\d[\d -]{5,18}\d$/);

/** Who answers: the 首席事务代表 of a department, the duty manager, or a person. */
export const matterOwnerSchema = z.union([
  z.strictObject({ post: z.literal('dutyManager') }),
  z.strictObject({ post: z.literal('chief'), department: shortId }),
  z.strictObject({ clerk: clerkId }),
]);
export type MatterOwner = z.infer<typeof matterOwnerSchema>;

const ofMatter = { matter: matterNo };

export const matterCommands = {
  reportMatter: z.strictObject({
    name: z.literal('reportMatter'),
    /** Where it is reported: a clerk's own window, the kiosk's printer, or a zone. */
    window: windowNo.optional(),
    printer: shortId.optional(),
    zone: shortId.optional(),
    ticketId: ticketIdSchema.optional(),
    /** Without either nobody knows yet whose it is. */
    item: shortId.optional(),
    elsewhere: z.literal(true).optional(),
    what: z.enum(matterReasons),
    wish: z.enum(matterWishes).default('settle'),
    /** Only staff say so; else it is complex. */
    effort: z.enum(matterEfforts).optional(),
    /** A window has said no: which, as far as she knows, and why. */
    negative: z
      .strictObject({ window: windowNo.optional(), why: z.enum(negativeReasons).optional() })
      .optional(),
    language: languageSchema.default('zh'),
    /** Kept apart from the book, as is how to reach her. */
    words: z.string().trim().max(matterWordsLength).optional(),
    contact: matterContact.optional(),
  }),
  contactMatter: z.strictObject({
    name: z.literal('contactMatter'),
    ...ofMatter,
    /** Without it: now. */
    contactedAt: z.number().int().positive().optional(),
    effort: z.enum(matterEfforts).optional(),
  }),
  handMatter: z.strictObject({
    name: z.literal('handMatter'),
    ...ofMatter,
    to: matterOwnerSchema,
    reason: z.enum(matterHandReasons),
  }),
  answerMatter: z.strictObject({
    name: z.literal('answerMatter'),
    ...ofMatter,
    outcome: z.enum(matterOutcomes),
  }),
  closeMatter: z.strictObject({
    name: z.literal('closeMatter'),
    ...ofMatter,
    why: z.enum(matterEndings),
  }),
  /** Its receipt once more. */
  wantMatterPaper: z.strictObject({
    name: z.literal('wantMatterPaper'),
    ...ofMatter,
    window: windowNo.optional(),
    printer: shortId.optional(),
  }),
} as const;

/** `answersFor`: who contacts her, by `contactBy`; both promises are moments. */
export interface MatterReported {
  matter: string;
  answersFor: MatterOwner;
  contactBy: number;
  answerBy: number;
  paperId?: string;
}
export interface MatterAnswers {
  reportMatter: MatterReported;
  contactMatter: { answerBy: number };
  wantMatterPaper: { paperId: string };
}

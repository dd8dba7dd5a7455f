// 帮办代办: being accompanied, having something done or followed up, being visited at home; asked for and taken over.
import { z } from 'zod';
import { languageSchema } from '../settings.ts';
import { shortId, ticketIdSchema, windowNo } from './fields.ts';

/** 陪同: somebody goes along · 代办: somebody does it all · 跟办: somebody follows it up · 上门: somebody comes home. */
export const assistanceKinds = ['escort', 'entrusted', 'tracked', 'homeVisit'] as const;
export type AssistanceKind = (typeof assistanceKinds)[number];
export const assistanceOutcomes = ['done', 'withdrawn'] as const;
export type AssistanceOutcome = (typeof assistanceOutcomes)[number];

export const assistanceId = ticketIdSchema;

export const assistingCommands = {
  requestAssistance: z.strictObject({
    name: z.literal('requestAssistance'),
    kind: z.enum(assistanceKinds),
    /** Where it is asked: a clerk's own window, or the kiosk's printer, or a zone. */
    window: windowNo.optional(),
    printer: shortId.optional(),
    zone: shortId.optional(),
    ticketId: ticketIdSchema.optional(),
    item: shortId.optional(),
    /** 留件: she leaves the papers here because today is doubtful, and has a slip of it. */
    dropOff: z.literal(true).optional(),
    language: languageSchema.default('zh'),
    /** When it suits, ms since epoch; a visit at home needs it. */
    preferredAt: z.number().int().positive().optional(),
    /** How to reach her, if she likes; kept apart from the book. */
    contact: z.string().trim().max(100).optional(),
  }),
  takeAssistance: z.strictObject({
    name: z.literal('takeAssistance'),
    assistanceId,
    /** A clerk takes it over from a window that assists. */
    window: windowNo.optional(),
  }),
  endAssistance: z.strictObject({
    name: z.literal('endAssistance'),
    assistanceId,
    window: windowNo.optional(),
    outcome: z.enum(assistanceOutcomes).default('done'),
  }),
  /** The slip of papers left, once more. */
  wantAssistancePaper: z.strictObject({
    name: z.literal('wantAssistancePaper'),
    assistanceId,
    window: windowNo.optional(),
    /** Absent at a window: the one that prints there. */
    printer: shortId.optional(),
  }),
} as const;

export interface AssistingAnswers {
  wantAssistancePaper: { paperId: string };
  /** `reference`: what the visitor names when she asks for it again, "1123-04". */
  requestAssistance: { assistanceId: string; reference: string; paperId?: string };
}

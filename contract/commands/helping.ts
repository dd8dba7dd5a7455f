// Asking for help in the hall, and going there: a clerk at her window, a visitor at a kiosk or on her phone, a guide on the way.
import { z } from 'zod';
import { ofTicket, shortId, ticketIdSchema, windowNo } from './fields.ts';

/** Whom the asker wants: a colleague 同事, the duty manager 值班长, a guide 导办; somebody for a device; at once and quietly 紧急. */
export const helpKinds = ['colleague', 'dutyManager', 'guide', 'device', 'emergency'] as const;
export type HelpKind = (typeof helpKinds)[number];
export const helpOutcomes = ['helped', 'passedOn', 'notFound', 'notNeeded'] as const;
export type HelpOutcome = (typeof helpOutcomes)[number];

export const helpId = ticketIdSchema;
const ofHelp = { helpId };

export const helpingCommands = {
  requestHelp: z.strictObject({
    name: z.literal('requestHelp'),
    kind: z.enum(helpKinds),
    /** Where a clerk asks from: her own window. */
    window: windowNo.optional(),
    /** Where a kiosk stands that has a printer, or where a guide stands. */
    printer: shortId.optional(),
    zone: shortId.optional(),
    /** Which visit it is about. */
    ticketId: ticketIdSchema.optional(),
    /** The colleague at this window is meant. */
    forWindow: windowNo.optional(),
  }),
  /** "I am coming". With `window`: a clerk, from the window where she works. */
  acknowledgeHelp: z.strictObject({
    name: z.literal('acknowledgeHelp'),
    ...ofHelp,
    window: windowNo.optional(),
  }),
  arriveHelp: z.strictObject({ name: z.literal('arriveHelp'), ...ofHelp, window: windowNo.optional() }),
  endHelp: z.strictObject({
    name: z.literal('endHelp'),
    ...ofHelp,
    window: windowNo.optional(),
    outcome: z.enum(helpOutcomes).default('helped'),
  }),
  /** 预审: the guide has seen these materials of the visit's next item, by their places in the catalogue's list. */
  markPrechecked: z.strictObject({
    name: z.literal('markPrechecked'),
    ...ofTicket,
    seen: z.array(z.number().int().min(0).max(39)).max(40),
  }),
} as const;

export interface HelpingAnswers {
  requestHelp: { helpId: string };
}

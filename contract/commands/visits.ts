// What a clerk does with the visit at the window: calling, serving, parking, sending on.
import { z } from 'zod';
import { languageSchema } from '../settings.ts';
import {
  callReasons,
  declineReasons,
  noShowReasons,
  outcomeCodes,
  parkKinds,
  transferReasons,
} from './codes.ts';
import { atWindow, clerkId, ofTicket, ofVisitor, shortId, windowNo } from './fields.ts';
import { handWays } from './pickup.ts';

/** Where a visit is sent: into a line, to a window, or to a person at a window or on duty in the hall. */
export const transferTargetSchema = z.union([
  z.strictObject({ queue: shortId }),
  z.strictObject({ item: shortId }),
  z.strictObject({ window: windowNo }),
  z.strictObject({ clerk: clerkId }),
]);
export type TransferTarget = z.infer<typeof transferTargetSchema>;

export const visitCommands = {
  callNext: z.strictObject({ name: z.literal('callNext'), ...atWindow }),
  recallTicket: z.strictObject({ name: z.literal('recallTicket'), ...atWindow, ...ofVisitor }),
  startService: z.strictObject({ name: z.literal('startService'), ...atWindow, ...ofVisitor }),
  finishService: z.strictObject({
    name: z.literal('finishService'),
    ...atWindow,
    ...ofVisitor,
    outcome: z.enum(outcomeCodes).optional(),
    /** With 领件: to whom the results went that the number was for. */
    handed: z.enum(handWays).optional(),
    /** One key: finish, then call the next visitor if there is one. */
    thenCallNext: z.boolean().default(false),
  }),
  markNoShow: z.strictObject({
    name: z.literal('markNoShow'),
    ...atWindow,
    ...ofVisitor,
    reason: z.enum(noShowReasons).optional(),
  }),
  /** 指呼: a ticket by name, out of turn; waiting, parked or missed. */
  callTicket: z.strictObject({
    name: z.literal('callTicket'),
    ...atWindow,
    ...ofTicket,
    reason: z.enum(callReasons),
  }),
  /** 挂起 whoever is called or served here; 回呼 calls her again. */
  parkTicket: z.strictObject({
    name: z.literal('parkTicket'),
    ...atWindow,
    ...ofVisitor,
    kind: z.enum(parkKinds),
  }),
  resumeTicket: z.strictObject({ name: z.literal('resumeTicket'), ...atWindow, ...ofTicket }),
  /** 转移 whoever is called or served here; the note is kept apart from the book and shown at the next desk. */
  transferTicket: z
    .strictObject({
      name: z.literal('transferTicket'),
      /** Absent: handed over by the person who answers for it, away from windows. */
      window: windowNo.optional(),
      ...ofVisitor,
      to: transferTargetSchema,
      reason: z.enum(transferReasons),
      /** Until when whoever is to receive it should have; the hall's rule where none is named. */
      withinMinutes: z.number().int().min(1).max(240).optional(),
      note: z.string().trim().max(150).optional(),
    })
    .refine(({ window, ticketId }) => window !== undefined || ticketId !== undefined, {
      message: 'name the window or the ticket',
    }),
  /** The receiver of a hand-over sends it back. */
  declineHandOver: z.strictObject({
    name: z.literal('declineHandOver'),
    /** Absent: it was handed to the person, away from windows. */
    window: windowNo.optional(),
    ...ofTicket,
    reason: z.enum(declineReasons),
  }),
  /** 取错事项: another item on the same number. */
  changeItem: z.strictObject({
    name: z.literal('changeItem'),
    ...atWindow,
    ...ofVisitor,
    item: shortId,
  }),
  /** 咨询转办: the consultation is done, the same number goes on with business, or with a whole journey (一件事). */
  convertConsultation: z
    .strictObject({
      name: z.literal('convertConsultation'),
      ...atWindow,
      ...ofVisitor,
      item: shortId.optional(),
      journey: shortId.optional(),
    })
    .refine((asked) => (asked.item === undefined) !== (asked.journey === undefined), {
      message: 'name either an item or a journey',
    }),
  /** Serves somebody who has no number: a visit with number, rating and statistics, no paper. */
  directVisit: z
    .strictObject({
      name: z.literal('directVisit'),
      ...atWindow,
      item: shortId.optional(),
      queue: shortId.optional(),
      language: languageSchema.default('zh'),
    })
    .refine((asked) => (asked.item === undefined) !== (asked.queue === undefined), {
      message: 'name either an item or a queue',
    }),
  /** After an outage: is the visitor still at the window? */
  confirmVisitor: z.strictObject({
    name: z.literal('confirmVisitor'),
    ...atWindow,
    ...ofVisitor,
    stillHere: z.boolean(),
  }),
} as const;

interface Named {
  ticketId: string;
  number: string;
}
export interface VisitAnswers {
  callNext: Named;
  recallTicket: Named & { calls: number };
  finishService: { called: Named | null; movedOnTo?: string };
  callTicket: Named;
  resumeTicket: Named;
  parkTicket: Named;
  transferTicket: Named;
  /** `movedOnTo`: this window does not do the new item; the visit waits in that queue now. */
  changeItem: Named & { movedOnTo?: string };
  convertConsultation: Named & { movedOnTo?: string };
  directVisit: Named;
}

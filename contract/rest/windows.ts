// The HTTP interface on windows: every action, what is asked with it and what it answers.
import { z } from 'zod';
import {
  callReasons,
  declineReasons,
  noShowReasons,
  outcomeCodes,
  parkKinds,
  pauseReasons,
  takeOverReasons,
  transferReasons,
} from '../commands/codes.ts';
import { handWays } from '../commands/pickup.ts';
import { clerkId, shortId, ticketIdSchema, windowNo } from '../commands/fields.ts';
import { transferTargetSchema } from '../commands/visits.ts';
import { languageSchema } from '../settings.ts';
import { takeBackBodySchema, withinMinutes } from './answering.ts';
import { journeyActions, journeyAnswers, journeyBodies } from './journeys.ts';
import { pickupWindowActions, pickupWindowAnswers, pickupWindowBodies } from './pickup.ts';
import { noticeActions, noticeAnswers, noticeBodies } from './notices.ts';
import {
  assistAnswerSchema,
  assistBodySchema,
  assistancePaperAnswerSchema,
  assistancePaperBodySchema,
  endAssistanceBodySchema,
  takeAssistanceBodySchema,
} from './assistance.ts';
import { matterReportedSchema, windowMatterBodySchema } from './matters.ts';
import { helpAnswerSchema, windowHelpBodySchema } from './help.ts';
import { count, ticketNumber } from './fields.ts';

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
  'ask-guide': 'askGuide',
  decline: 'declineHandOver',
  'take-back': 'withdrawHandOver',
  'change-item': 'changeItem',
  'convert-consultation': 'convertConsultation',
  direct: 'directVisit',
  help: 'requestHelp',
  assist: 'requestAssistance',
  'take-assistance': 'takeAssistance',
  'end-assistance': 'endAssistance',
  'assistance-paper': 'wantAssistancePaper',
  matter: 'reportMatter',
  'hand-over': 'handOverWindow',
  'still-here': 'confirmVisitor',
  'answer-relief': 'answerForWindow',
  'take-over': 'takeOverWindow',
  ...noticeActions,
  ...pickupWindowActions,
  ...journeyActions,
} as const;
export type WindowAction = keyof typeof windowActions;

export const pauseBodySchema = z
  .strictObject({
    reason: z.enum(pauseReasons).optional(),
    coveredBy: windowNo.optional().meta({ description: 'An open window that people are sent to meanwhile' }),
  })
  .meta({ id: 'Pause' });
/** Whom the asker means; with somebody else at the window the answer is `visitorChanged`. */
const meant = { ticketId: ticketIdSchema.optional() };
export const visitorBodySchema = z.strictObject(meant).meta({ id: 'Visitor' });
export const finishBodySchema = z
  .strictObject({
    ...meant,
    outcome: z.enum(outcomeCodes).optional(),
    handed: z
      .enum(handWays)
      .optional()
      .meta({ description: 'With pickedUp: self 本人 · proxy 代领 · mail 邮寄' }),
    thenCallNext: z.boolean().optional(),
  })
  .meta({ id: 'Finish' });
/** With a ticket: the parked visit is called again; without: the window goes on calling. */
export const resumeBodySchema = z
  .strictObject({ ticketId: ticketIdSchema.optional() })
  .meta({ id: 'Resume' });
export const noShowBodySchema = z
  .strictObject({ ...meant, reason: z.enum(noShowReasons).optional() })
  .meta({ id: 'NoShow' });
export const callBodySchema = z
  .strictObject({ ticketId: ticketIdSchema, reason: z.enum(callReasons) })
  .meta({ id: 'CallTicket' });
export const parkBodySchema = z
  .strictObject({
    ...meant,
    kind: z.enum(parkKinds).meta({ description: 'released 不持件 · held 持件 · awaiting 等待' }),
  })
  .meta({ id: 'Park' });
export const transferBodySchema = z
  .strictObject({
    ...meant,
    to: transferTargetSchema,
    reason: z.enum(transferReasons),
    withinMinutes,
    note: z.string().max(150).optional(),
  })
  .meta({ id: 'Transfer', description: '`to` names a queue, an item, a window or a clerk' });
export const declineBodySchema = z
  .strictObject({ ticketId: ticketIdSchema, reason: z.enum(declineReasons) })
  .meta({ id: 'Decline' });
export const changeItemBodySchema = z.strictObject({ ...meant, item: shortId }).meta({ id: 'ChangeItem' });
export const convertBodySchema = z
  .strictObject({ ...meant, item: shortId.optional(), journey: shortId.optional() })
  .refine((body) => (body.item === undefined) !== (body.journey === undefined), {
    message: 'name either an item or a journey',
    path: ['item'],
  })
  .meta({ id: 'ConvertConsultation', description: 'Either item or journey' });
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
export const handOverBodySchema = z
  .strictObject({ toClerk: clerkId.meta({ description: 'An account’s id, who holds no other window' }) })
  .meta({ id: 'HandOver' });
export const stillHereBodySchema = z.strictObject({ ...meant, stillHere: z.boolean() }).meta({
  id: 'StillHere',
  description: 'After the hall was down: whether the visitor served is still there',
});
export const answerReliefBodySchema = z
  .strictObject({ agree: z.boolean() })
  .meta({ id: 'AnswerRelief', description: 'To the clerk who asks to go on at this window' });
export const takeOverBodySchema = z
  .strictObject({ reason: z.enum(takeOverReasons), toClerk: clerkId.optional() })
  .meta({ id: 'TakeOver', description: 'Without toClerk the window is closed' });
export const emptyBodySchema = z.strictObject({}).meta({ id: 'Empty' });

/** What is asked with an action; those not named take nothing. */
export const windowBodies: Partial<Record<WindowAction, z.ZodType>> = {
  pause: pauseBodySchema,
  resume: resumeBodySchema,
  recall: visitorBodySchema,
  start: visitorBodySchema,
  finish: finishBodySchema,
  'no-show': noShowBodySchema,
  call: callBodySchema,
  'ask-guide': visitorBodySchema,
  park: parkBodySchema,
  transfer: transferBodySchema,
  decline: declineBodySchema,
  'take-back': takeBackBodySchema,
  'change-item': changeItemBodySchema,
  'convert-consultation': convertBodySchema,
  direct: directBodySchema,
  help: windowHelpBodySchema,
  assist: assistBodySchema,
  'take-assistance': takeAssistanceBodySchema,
  'end-assistance': endAssistanceBodySchema,
  'assistance-paper': assistancePaperBodySchema,
  matter: windowMatterBodySchema,
  'hand-over': handOverBodySchema,
  'still-here': stillHereBodySchema,
  'answer-relief': answerReliefBodySchema,
  'take-over': takeOverBodySchema,
  ...noticeBodies,
  ...pickupWindowBodies,
  ...journeyBodies,
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
  'ask-guide': emptyBodySchema,
  decline: emptyBodySchema,
  'take-back': calledSchema,
  'change-item': calledSchema.extend({ movedOnTo: z.string().optional() }),
  'convert-consultation': calledSchema.extend({ movedOnTo: z.string().optional() }),
  direct: calledSchema,
  help: helpAnswerSchema,
  assist: assistAnswerSchema,
  'take-assistance': emptyBodySchema,
  'end-assistance': emptyBodySchema,
  'assistance-paper': assistancePaperAnswerSchema,
  matter: matterReportedSchema,
  'hand-over': emptyBodySchema,
  'still-here': emptyBodySchema,
  'answer-relief': emptyBodySchema,
  'take-over': z.object({
    returned: calledSchema.nullable().meta({ description: 'Who is first in line again' }),
    held: z.array(calledSchema).meta({ description: 'Whose papers lie at the window' }),
  }),
  ...noticeAnswers,
  ...pickupWindowAnswers,
  ...journeyAnswers,
} as const satisfies Record<WindowAction, z.ZodType>;

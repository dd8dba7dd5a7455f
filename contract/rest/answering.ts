// The HTTP interface on who answers for a visit away from windows: on duty, receiving, handing on, taking back.
import { z } from 'zod';
import { declineReasons, transferReasons } from '../commands/codes.ts';
import { clerkId, ticketIdSchema, windowNo } from '../commands/fields.ts';
import type { HallAction } from './backend.ts';
import { ticketNumber } from './fields.ts';

const empty = z.strictObject({});
export const namedSchema = z.object({ ticketId: ticketIdSchema, number: ticketNumber });
export const withinMinutes = z
  .number()
  .int()
  .min(1)
  .max(240)
  .optional()
  .meta({ description: 'Until when it should be accepted; without it as the hall’s rule says' });
export const takeBackBodySchema = z.strictObject({ ticketId: ticketIdSchema }).meta({ id: 'TakeBack' });

/** By what follows /api/v1/. */
export const dutyActions: Record<string, HallAction> = {
  duty: {
    command: 'startDuty',
    summary: '在岗 / on duty away from windows: visits may be handed to whoever asks',
    body: empty,
    answer: empty,
  },
  'duty/end': {
    command: 'endDuty',
    summary: '离岗 / off duty: the duty manager answers for what she answered for',
    body: z
      .strictObject({ person: clerkId.optional().meta({ description: 'Without it whoever asks' }) })
      .meta({ id: 'EndDuty' }),
    answer: empty,
  },
};

/** By what follows /api/v1/tickets/{ticketId}/. */
export const answeringTicketActions = {
  receive: {
    command: 'receiveVisit',
    summary: '由我负责 / answer for this visit, or accept that it was handed over',
    answer: namedSchema,
  },
  'hand-over': {
    command: 'transferTicket',
    summary: '移交 / hand over to a window or a person, by whoever answers for it away from windows',
    body: z
      .strictObject({
        to: z.union([z.strictObject({ window: windowNo }), z.strictObject({ clerk: clerkId })]),
        reason: z.enum(transferReasons),
        withinMinutes,
        note: z.string().max(150).optional(),
      })
      .meta({ id: 'HandOverVisit' }),
    answer: namedSchema,
  },
  decline: {
    command: 'declineHandOver',
    summary: '退回 / send back what was handed over in person, away from windows',
    body: z.strictObject({ reason: z.enum(declineReasons) }).meta({ id: 'DeclineVisit' }),
    answer: empty,
  },
  'take-back': {
    command: 'withdrawHandOver',
    summary: '收回移交 / take a hand-over back until it is accepted',
    answer: namedSchema,
  },
} as const;

// The HTTP interface on messages to phones: which a visitor wants and where to, and switching a kind off.
import { z } from 'zod';
import { bookingCodeSchema, bookingIdSchema, declinedSchema } from '../commands/bookings.ts';
import { phoneSchema, ticketIdSchema } from '../commands/fields.ts';
import { messageKindSchema } from '../messages.ts';
import { languageSchema } from '../settings.ts';
import type { HallAction } from './backend.ts';

const chooseBodySchema = z
  .strictObject({
    ticketId: ticketIdSchema.optional(),
    bookingId: bookingIdSchema.optional(),
    code: bookingCodeSchema.optional(),
    declined: declinedSchema,
    phone: phoneSchema.optional(),
    forgetPhone: z.literal(true).optional(),
  })
  .meta({
    id: 'ChooseMessages',
    description:
      'Exactly one of ticketId, bookingId and code; a phone for a ticket alone, kept encrypted until the visit is over',
  });
const resultBodySchema = z
  .strictObject({
    ticketId: ticketIdSchema.optional(),
    caseNo: z.string().min(5).max(60).optional(),
    phone: phoneSchema.optional(),
    forgetPhone: z.literal(true).optional(),
    language: languageSchema.optional(),
  })
  .meta({
    id: 'TellResult',
    description:
      'Exactly one of ticketId and caseNo; without a phone that of the visit or its booking, kept encrypted until the results of the visit are told or over',
  });
const switchBodySchema = z
  .strictObject({ kind: messageKindSchema, on: z.boolean() })
  .meta({ id: 'SwitchMessages' });

/** By what follows /api/v1/. */
export const messageActions: Record<string, HallAction> = {
  'messages/choice': {
    command: 'chooseMessages',
    summary: '选择通知 / which messages to the phone are wanted, and where to',
    body: chooseBodySchema,
    answer: z.object({}),
  },
  'messages/result': {
    command: 'tellResult',
    summary: '出件通知 / the phone that is told when a result is ready',
    body: resultBodySchema,
    answer: z.object({}),
  },
  'messages/switch': {
    command: 'switchMessages',
    summary: '停发或恢复一类通知 / switch a kind of message off or on',
    body: switchBodySchema,
    answer: z.object({}),
  },
};

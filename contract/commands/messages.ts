// Messages to phones: which of them a visitor wants, where they go, and switching a kind off.
import { z } from 'zod';
import { messageKindSchema } from '../messages.ts';
import { bookingCodeSchema, bookingIdSchema, declinedSchema } from './bookings.ts';
import { phoneSchema, ticketIdSchema } from './fields.ts';

export const messageCommands = {
  /** Of one's own visit, or of a booking by its code. */
  chooseMessages: z
    .strictObject({
      name: z.literal('chooseMessages'),
      ticketId: ticketIdSchema.optional(),
      bookingId: bookingIdSchema.optional(),
      code: bookingCodeSchema.optional(),
      /** All that are not wanted. */
      declined: declinedSchema,
      /** Of a visit: where to; without it that stays as it is. */
      phone: phoneSchema.optional(),
      forgetPhone: z.literal(true).optional(),
    })
    .refine(
      ({ ticketId, bookingId, code }) =>
        [ticketId, bookingId, code].filter((named) => named !== undefined).length === 1,
      { message: 'name the ticket, the booking or its code' },
    )
    .refine(
      ({ ticketId, phone, forgetPhone }) =>
        (phone === undefined && forgetPhone === undefined) ||
        (ticketId !== undefined && (phone === undefined) !== (forgetPhone === undefined)),
      { message: 'a phone is left or forgotten for a ticket' },
    ),
  switchMessages: z.strictObject({
    name: z.literal('switchMessages'),
    kind: messageKindSchema,
    on: z.boolean(),
  }),
} as const;

// The HTTP interface on bookings: free times, booking, changing, cancelling, importing, checking in, and what the hall does with its slots.
import { z } from 'zod';
import {
  arrivalKinds,
  bookingChannels,
  bookingCommands,
  bookingIdSchema,
  bookingCodeSchema,
} from '../commands/bookings.ts';
import { shortId, ticketIdSchema } from '../commands/fields.ts';
import { daySchema } from '../hours-settings.ts';
import { count, moment, ticketNumber, waitSchema } from './fields.ts';

export const bookingStates = ['held', 'booked', 'checkedIn', 'cancelled', 'noShow', 'closedByHall'] as const;
export type BookingState = (typeof bookingStates)[number];

export const slotsQuerySchema = z
  .object({ item: shortId.optional(), queue: shortId.optional(), day: daySchema.optional() })
  .refine(({ item, queue }) => (item === undefined) !== (queue === undefined), {
    message: 'name either item or queue',
    path: ['item'],
  });
const slotSchema = z.object({
  start: moment,
  until: moment,
  places: count,
  taken: count,
  free: count.meta({ description: 'For everybody / 可约名额' }),
  freeGreen: count.meta({ description: 'For special groups (绿色通道)' }),
  closed: z.boolean(),
});
export const slotDaySchema = z.object({ day: daySchema, slots: z.array(slotSchema) }).meta({ id: 'SlotDay' });
export type SlotDay = z.infer<typeof slotDaySchema>;

export const bookingRowSchema = z
  .object({
    bookingId: bookingIdSchema,
    pool: shortId,
    queue: shortId,
    items: z.array(shortId),
    start: moment,
    until: moment,
    green: z.boolean(),
    channel: z.enum(bookingChannels),
    bookedAt: moment,
    state: z.enum(bookingStates),
    arrival: z.enum(arrivalKinds).optional(),
    ticketId: ticketIdSchema.optional(),
    number: ticketNumber.optional(),
  })
  .meta({ id: 'Booking' });
export type BookingRow = z.infer<typeof bookingRowSchema>;

export const bookingsQuerySchema = z.object({
  day: daySchema.optional(),
  state: z.enum(bookingStates).optional(),
  after: bookingIdSchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const bookingsPageSchema = z
  .object({ bookings: z.array(bookingRowSchema), more: count })
  .meta({ id: 'Bookings' });

const bookFields = bookingCommands.bookSlot.shape;
const holdFields = bookingCommands.holdSlot.shape;
export const bookBodySchema = z
  .strictObject({
    item: bookFields.item,
    queue: bookFields.queue,
    start: bookFields.start,
    priorityClass: bookFields.priorityClass,
    document: bookFields.document,
    language: bookFields.language,
    channel: bookFields.channel,
    held: bookFields.held,
    contact: bookFields.contact,
    declined: bookFields.declined,
    printer: bookFields.printer,
    reference: bookFields.reference.meta({
      description:
        'What the visitor’s own code in your app says (一般为订单二维码的内容): scanned in the hall it checks her in. 1 to 128 printable characters, at least 6 of them ASCII letters or digits, which alone count; choose one that cannot be guessed. Kept as a keyed hash only. One booking that has not ended for each of a key’s references: asked again for the same person, matter and time, the answer is the booking that there is; else `referenceTaken`',
    }),
  })
  .meta({
    id: 'Book',
    description: 'Either item or queue; the document number is kept as a keyed hash only',
  });
export const holdBodySchema = z
  .strictObject({
    item: holdFields.item,
    queue: holdFields.queue,
    start: holdFields.start,
    priorityClass: holdFields.priorityClass,
    document: bookFields.document,
    language: holdFields.language,
    channel: holdFields.channel,
  })
  .meta({ id: 'Hold' });
export const heldSchema = z.object({ bookingId: bookingIdSchema, until: moment });
export const importBodySchema = z
  .strictObject({ bookings: z.array(bookBodySchema).min(1).max(100) })
  .meta({ id: 'ImportBookings' });
export const bookedSchema = z
  .object({
    bookingId: bookingIdSchema,
    code: z.string(),
    start: moment,
    until: moment,
    paperId: z.string().optional(),
  })
  .meta({ id: 'Booked' });
export const importedSchema = z
  .object({
    results: z.array(
      z.union([bookedSchema, z.object({ error: z.object({ code: z.string(), message: z.string() }) })]),
    ),
  })
  .meta({ id: 'Imported', description: 'In the order asked; each is booked or refused for itself' });
export const moveBodySchema = z.strictObject({ start: moment }).meta({ id: 'MoveBooking' });
const checkInFields = bookingCommands.checkIn.shape;
export const checkInBodySchema = z
  .strictObject({
    code: bookingCodeSchema.optional(),
    bookingId: bookingIdSchema.optional(),
    document: checkInFields.document,
    phoneTail: checkInFields.phoneTail,
    surname: checkInFields.surname,
    reference: checkInFields.reference,
    start: checkInFields.start,
    language: checkInFields.language,
    printer: shortId.optional(),
  })
  .meta({
    id: 'CheckIn',
    description:
      'The code, the id, the document, phoneTail with surname, or as reference whatever was scanned (a code of ours is tried first); start names which of several of today',
  });
export const checkedInSchema = z
  .object({
    ticketId: ticketIdSchema,
    number: ticketNumber,
    code: z.string(),
    bookingId: bookingIdSchema,
    queue: shortId,
    items: z.array(shortId),
    arrival: z.enum(arrivalKinds),
    start: moment,
    until: moment,
    expectedFrom: moment,
    expectedUntil: moment,
    ahead: count,
    wait: waitSchema,
    noWindowOpenNow: z.literal(true).optional(),
    paperId: z.string().optional(),
    url: z.string(),
  })
  .meta({ id: 'CheckedIn' });
const closeFields = bookingCommands.closeSlots.shape;
export const closureBodySchema = z
  .strictObject({
    from: closeFields.from,
    until: closeFields.until,
    pool: closeFields.pool,
    reason: closeFields.reason,
    closed: closeFields.closed,
  })
  .meta({ id: 'Closure' });
export const closureAnswerSchema = z.object({ affected: count });
const settleFields = bookingCommands.settleAffected.shape;
export const settleBodySchema = z
  .strictObject({ bookingIds: settleFields.bookingIds, how: settleFields.how })
  .meta({ id: 'SettleAffected' });
export const settledSchema = z.object({ moved: count, cancelled: count, left: count });
const placesFields = bookingCommands.openMorePlaces.shape;
export const placesBodySchema = z
  .strictObject({ pool: placesFields.pool, start: placesFields.start, more: placesFields.more })
  .meta({ id: 'MorePlaces' });
export const placesAnswerSchema = z.object({ places: count });

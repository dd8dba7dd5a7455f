// 预约: asking for a place at a time, changing and giving it up, checking in, and what the hall does with its slots.
import { z } from 'zod';
import { messageKinds, messageKindSchema } from '../messages.ts';
import { languageSchema } from '../settings.ts';
import { channels } from './codes.ts';
import { phoneSchema, shortId } from './fields.ts';
import type { Wait } from './visitors.ts';

/** By which way a booking was made; `operator`: somebody on the telephone writes it down. */
export const bookingChannels = [...channels, 'operator'] as const;
export type BookingChannel = (typeof bookingChannels)[number];
export const arrivalKinds = ['early', 'inTime', 'late', 'tooLate'] as const;
export type ArrivalKind = (typeof arrivalKinds)[number];
export const closureReasons = ['holiday', 'shortStaff', 'backendDown', 'event', 'other'] as const;
export type ClosureReason = (typeof closureReasons)[number];

const moment = z.number().int().min(0).max(9_999_999_999_999);
export const bookingIdSchema = z.string().regex(/^[a-z0-9]{8,40}$/);
/** Letters and digits that nobody mistakes for one another, however they are typed. */
export const bookingCodeSchema = z
  .string()
  .transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[2-9A-HJ-NP-Z]{8}$/));
/** A scanner, an input method and a person tell capitals, hyphens and slashes apart in ways of their own: these signs alone count. */
const signsThatCount = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '');
/** What the code of another system's own says, for example a city app's. Short ones could be guessed. */
export const referenceSchema = z
  .string()
  .trim()
  .min(1)
  .max(128)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u)
  .transform(signsThatCount)
  .pipe(z.string().min(6));

/** Any person's document, whichever country's: letters and digits alone count, and a Chinese number must be a true one. */
export const documentSchema = z
  .string()
  .max(60)
  .transform((typed) =>
    typed
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toUpperCase(),
  )
  .pipe(
    z
      .string()
      .min(4)
      .max(32)
      .refine((number) => !/^\d{17}[\dX]$/.test(number) || hasTrueEnd(number)),
  );

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** GB 11643: the last sign of a resident's number is worked out from the others. */
function hasTrueEnd(number: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17];
}

export const surnameSchema = z.string().trim().min(1).max(40);
const contactSchema = z.strictObject({
  /** Without it the booking is found by code or document alone. */
  surname: surnameSchema.optional(),
  phone: phoneSchema,
});

/** Each kind once, in the order of the table of kinds. */
export const declinedSchema = z
  .array(messageKindSchema)
  .max(40)
  .transform((kinds) => messageKinds.filter((kind) => kinds.includes(kind)));

const wanted = {
  item: shortId.optional(),
  queue: shortId.optional(),
  start: moment,
  /** 绿色通道: of a class for which places are kept; staff look at it in the hall. */
  priorityClass: shortId.optional(),
  /** Of the person served; the book gets its keyed hash. */
  document: documentSchema,
  language: languageSchema.default('zh'),
  channel: z.enum(bookingChannels).default('api'),
};
const ofBooking = { bookingId: bookingIdSchema.optional(), code: bookingCodeSchema.optional() };
const itemOrQueue = {
  check: (asked: { item?: string | undefined; queue?: string | undefined }) =>
    (asked.item === undefined) !== (asked.queue === undefined),
  said: { message: 'name either an item or a queue' },
};
const idOrCode = {
  check: (asked: { bookingId?: string | undefined; code?: string | undefined }) =>
    (asked.bookingId === undefined) !== (asked.code === undefined),
  said: { message: 'name either the id or the code' },
};

export const bookingCommands = {
  /** Keeps a place while the rest is being written down. */
  holdSlot: z
    .strictObject({
      name: z.literal('holdSlot'),
      ...wanted,
      /** Without it, on the booking page alone: whose place it will be is being written down. */
      document: documentSchema.optional(),
    })
    .refine(itemOrQueue.check, itemOrQueue.said),
  bookSlot: z
    .strictObject({
      name: z.literal('bookSlot'),
      ...wanted,
      /** The place that was held for it. */
      held: bookingIdSchema.optional(),
      contact: contactSchema.optional(),
      /** Messages that are not wanted. */
      declined: declinedSchema.optional(),
      /** Where a slip with code and slot comes out. */
      printer: shortId.optional(),
      /** By which the visitor's own code from another system is known when she checks in; the book gets its keyed hash. */
      reference: referenceSchema.optional(),
      /** Made at the door out of the contact; what comes with the request does not count. */
      lookup: z.string().max(64).optional(),
    })
    .refine(itemOrQueue.check, itemOrQueue.said),
  changeBooking: z
    .strictObject({ name: z.literal('changeBooking'), ...ofBooking, start: moment })
    .refine(idOrCode.check, idOrCode.said),
  cancelBooking: z
    .strictObject({ name: z.literal('cancelBooking'), ...ofBooking })
    .refine(idOrCode.check, idOrCode.said),
  /** 签到: the booking becomes a number in the line, in one step. */
  checkIn: z
    .strictObject({
      name: z.literal('checkIn'),
      ...ofBooking,
      /** The last four digits of the phone with the surname, where the code is not at hand. */
      phoneTail: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
      surname: surnameSchema.optional(),
      /** The document itself, for example from a reader. */
      document: documentSchema.optional(),
      /** What was scanned: the code of ours, or of the system that booked. */
      reference: referenceSchema.optional(),
      lookup: z.string().max(64).optional(),
      /** When the slot begins, where several of hers are of today. */
      start: moment.optional(),
      /** What a board shows: who checks in by phone must stand in the hall. */
      hallCode: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
      language: languageSchema.optional(),
      channel: z.enum(channels).default('api'),
      printer: shortId.optional(),
    })
    .refine(
      ({ bookingId, code, phoneTail, surname, document, reference }) =>
        [bookingId, code, document, reference, phoneTail].filter((given) => given !== undefined).length ===
          1 && (phoneTail === undefined) === (surname === undefined),
      {
        message:
          'name the id, the code, the document, the reference, or the end of the phone number with the surname',
      },
    ),
  closeSlots: z.strictObject({
    name: z.literal('closeSlots'),
    from: moment,
    until: moment,
    /** Of one pool; without it of all. */
    pool: shortId.optional(),
    reason: z.enum(closureReasons),
    /** False: what was closed by mistake can be booked again. */
    closed: z.boolean().default(true),
  }),
  /** What the hall has closed: moved to the next free times, or given up with notice. */
  settleAffected: z.strictObject({
    name: z.literal('settleAffected'),
    bookingIds: z.array(bookingIdSchema).min(1).max(200),
    how: z.enum(['nextFree', 'cancel']),
  }),
  openMorePlaces: z.strictObject({
    name: z.literal('openMorePlaces'),
    pool: shortId,
    start: moment,
    more: z.number().int().min(-500).max(500),
  }),
} as const;

export interface Booked {
  bookingId: string;
  code: string;
  start: number;
  until: number;
}
export interface CheckedIn {
  ticketId: string;
  number: string;
  code: string;
  bookingId: string;
  queue: string;
  items: string[];
  arrival: ArrivalKind;
  start: number;
  until: number;
  /** Between these moments she will be called, as things stand. */
  expectedFrom: number;
  expectedUntil: number;
  ahead: number;
  wait: Wait;
  noWindowOpenNow?: true;
  paperId?: string;
}
export interface BookingAnswers {
  holdSlot: { bookingId: string; until: number };
  bookSlot: Booked & { paperId?: string };
  changeBooking: Booked;
  cancelBooking: { bookingId: string };
  checkIn: CheckedIn;
  closeSlots: { affected: number };
  openMorePlaces: { places: number };
  settleAffected: { moved: number; cancelled: number; left: number };
}

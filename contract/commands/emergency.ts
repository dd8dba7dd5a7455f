// Emergency numbers (应急号): a printed book of reserved numbers, handed out by hand when all is dark, entered afterwards.
import { z } from 'zod';
import { daySchema } from '../hours-settings.ts';
import { shortId, windowNo } from './fields.ts';

const number = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{1,2}\d{3,4}$/);
export const emergencyCount = z.number().int().min(1).max(99).default(60);
export const emergencyEntry = {
  queue: shortId,
  from: number,
  /** One number alone where it is not named. */
  to: number.optional(),
  /** When they were handed out. */
  handedAt: z.number().int().min(0),
  /** Handed out on the opening day before, which stayed dark until its closing: the visit counts for that day. */
  day: daySchema.optional(),
  /** Already served, at this window; else they wait at their place, or were not served on that day. */
  served: z.strictObject({ window: windowNo }).optional(),
};

export const emergencyCommands = {
  /** Sets numbers of this queue's series aside for a book; the ordinary count never gives them. */
  reserveEmergencyNumbers: z.strictObject({
    name: z.literal('reserveEmergencyNumbers'),
    queue: shortId,
    count: emergencyCount,
  }),
  enterEmergencyNumbers: z.strictObject({ name: z.literal('enterEmergencyNumbers'), ...emergencyEntry }),
} as const;

export interface EmergencyAnswers {
  reserveEmergencyNumbers: { from: string; to: string };
  enterEmergencyNumbers: { tickets: { ticketId: string; number: string }[] };
}

/** What was entered today of the day before, by queue. */
export interface EnteredLate {
  day: string;
  queue: string;
  served: number;
  notServed: number;
}

/** All that the pages of emergency numbers show. */
export interface EmergencyBooks {
  books: EmergencyBookRow[];
  /** The opening day before: what was handed out then may still be entered. `until` is its end. */
  before?: { day: string; until: number };
  late: EnteredLate[];
}

/** A book as the manager's page lists it. */
export interface EmergencyBookRow {
  queue: string;
  first: number;
  from: string;
  to: string;
  /** How many have not been entered. */
  left: number;
  /** The next that has not. */
  next?: string;
  reservedAt: number;
}

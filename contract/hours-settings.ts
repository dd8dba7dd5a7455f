// Working hours as a hall file writes them: of the hall, of a queue or a window that keeps its own, of what can be booked.
import { z } from 'zod';

/** HH:MM or HH:MM:SS on the hall's own clock. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d(:[0-5]\d)?$/);
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Periods of one working day in order, for example [["08:30","12:00"],["13:30","17:00"]]. "24:00" is the end of the day. */
const periodsSchema = z.array(z.tuple([clockTimeSchema, clockTimeSchema])).max(6);

export const hoursSchema = z.strictObject({
  /** 1 = Monday … 7 = Sunday. */
  weekly: z
    .array(z.strictObject({ days: z.array(z.number().int().min(1).max(7)).min(1), periods: periodsSchema }))
    .max(14),
  /** Days that differ from their weekday: holidays (no periods) and 调休 working days. */
  exceptions: z
    .array(z.strictObject({ day: daySchema, periods: periodsSchema }))
    .max(400)
    .default([]),
});

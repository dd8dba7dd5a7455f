// What several commands name: tickets, windows, people, ids of the hall file.
import { z } from 'zod';

export const ticketIdSchema = z.string().regex(/^[a-z0-9]{8,40}$/);
export const commandIdSchema = z
  .string()
  .min(8)
  .max(100)
  .regex(/^[\x21-\x7e]+$/);
export const shortId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);
export const ticketNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{1,2}\d{3,4}$/);
/** Of whatever country, as people write it. */
export const phoneSchema = z
  .string()
  .transform((typed) => typed.replace(/[\s()-]/g, ''))
  .pipe(z.string().regex(/^\+?\d{5,15}$/));
/** The four digits on a paper. */
export const ticketCode = z.string().regex(/^\d{4}$/);
export const windowNo = z.number().int().min(1).max(999);

export const atWindow = { window: windowNo };
export const ofTicket = { ticketId: ticketIdSchema };
/** Whom the asker believes to be at the window: with somebody else there nothing happens (`visitorChanged`). */
export const ofVisitor = { ticketId: ticketIdSchema.optional() };
/** An account's id, or the name under which an API key holds windows. */
export const clerkId = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[\x21-\x7e]+$/);

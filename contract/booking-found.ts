// Finding a booking for somebody who stands before the staff: what is typed, and what may be shown of what was found.
import { z } from 'zod';
import { surnameSchema } from './commands/bookings.ts';
import type { ArrivalKind } from './commands/bookings.ts';
import type { BookingRow } from './rest/bookings.ts';

/** A booking code, a document number, what another system's own code says, or the last four digits of a phone with the surname. */
export const findBookingSchema = z.strictObject({
  typed: z.string().trim().min(4).max(128),
  surname: surnameSchema.optional(),
});

export interface FoundBooking extends BookingRow {
  /** Checking in at this moment, she would be this; set while she may. */
  wouldBe?: ArrivalKind;
  /** Of whom, masked: enough to ask "is this you?", not enough to know her by. */
  surname?: string;
  phone?: string;
}

// Staff look for the booking of somebody who stands before them: what is typed stays in the body, what comes back is masked.
import { Router } from 'express';
import { z } from 'zod';
import { findBookingSchema } from '../../contract/booking-found.ts';
import type { FoundBooking } from '../../contract/booking-found.ts';
import { bookingCodeSchema, documentSchema, referenceSchema } from '../../contract/commands/bookings.ts';
import { bookingsFound } from '../hall/views/booking-found.ts';
import type { Found, Sought } from '../hall/views/booking-found.ts';
import { decryptContact, lookupOf, masked, personOf, referenceOf } from './contact.ts';
import type { Doors } from './doors.ts';
import { rateLimit } from './limits.ts';
import { Refused } from './refusing.ts';
import { checked, readHall } from './rest-asking.ts';
import { ownPagesOnly, requireStaff } from './staff.ts';

const contactSchema = z.object({ surname: z.string().optional(), phone: z.string().optional() });

/** The end of a phone counts with its surname only; what may be a code, a document or another system's reference is tried as each. */
function soughtBy(doors: Doors, typed: string, surname: string | undefined): Sought[] {
  const key = doors.raterKey;
  if (/^\d{4}$/.test(typed)) return surname === undefined ? [] : [{ lookup: lookupOf(key, typed, surname) }];
  const code = bookingCodeSchema.safeParse(typed);
  const document = documentSchema.safeParse(typed);
  const reference = referenceSchema.safeParse(typed);
  return [
    ...(code.success ? [{ code: code.data }] : []),
    ...(document.success ? [{ person: personOf(key, document.data) }] : []),
    ...(reference.success ? [{ reference: referenceOf(key, reference.data) }] : []),
  ];
}

export function bookingFinding(doors: Doors): Router {
  const router = Router();
  // Nobody shall walk through all phone endings from a desk.
  const limit = rateLimit({ perSecond: 0.5, burst: 20, clock: doors.wallClock });
  router.post('/desk/bookings/find', ownPagesOnly(doors), async (request, response) => {
    const account = await requireStaff(doors, request, ['administrator', 'manager', 'clerk', 'guide']);
    const wait = limit.tooSoon(account?.id ?? 'demo');
    if (wait !== null) throw new Refused('tooManyRequests', { remainingMs: wait });
    const { typed, surname } = checked(findBookingSchema, request.body);
    const { hall, at } = await readHall(doors);
    const found = soughtBy(doors, typed, surname).reduce<Found[]>(
      (already, sought) => (already.length > 0 ? already : bookingsFound(hall, sought, at)),
      [],
    );
    if (found.length === 0) throw new Refused('unknownBooking');
    const bookings = await Promise.all(found.map((one) => shown(doors, one)));
    response.setHeader('Cache-Control', 'no-store').json({ now: at, bookings });
  });
  return router;
}

async function shown(doors: Doors, { row, contact }: Found): Promise<FoundBooking> {
  const kept = contact === null ? null : await doors.readPersonal(contact);
  if (kept === null) return row;
  const read: unknown = JSON.parse(decryptContact(doors.raterKey, kept.content));
  const { surname, phone } = contactSchema.parse(read);
  return {
    ...row,
    ...masked({
      ...(surname === undefined ? {} : { surname }),
      ...(phone === undefined ? {} : { phone }),
    }),
  };
}

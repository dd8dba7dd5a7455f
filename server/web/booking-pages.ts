// Booking without signing in: free times, one's own booking by its code, and the five things that the booking page may ask. And the hall's own lists.
import { Router } from 'express';
import { z } from 'zod';
import { bookingCodeSchema } from '../../contract/commands/bookings.ts';
import { commandIdSchema } from '../../contract/commands/fields.ts';
import { bookingsQuerySchema, slotsQuerySchema } from '../../contract/rest/bookings.ts';
import { daySchema } from '../../contract/hours-settings.ts';
import {
  bookingByCode,
  affectedCount,
  bookingRows,
  calendarOf,
  figuresOf,
  slotDays,
} from '../hall/views/bookings.ts';
import { bookingMessages } from '../hall/views/messages.ts';
import type { Asking } from './asking.ts';
import type { Doors } from './doors.ts';
import { rateLimit } from './limits.ts';
import { baseOf } from './reached.ts';
import { Refused, refusedBy } from './refusing.ts';
import { checked, readHall } from './rest-asking.ts';
import { ownPagesOnly, requireStaff } from './staff.ts';

const askedSchema = z.strictObject({
  /** What the page calls itself: repeats of its requests are known by it. */
  page: z.string().regex(/^[a-f0-9]{32}$/),
  commandId: commandIdSchema,
  command: z.unknown(),
});
const codeSchema = z.strictObject({ code: bookingCodeSchema });
const isHold = (command: unknown): boolean =>
  typeof command === 'object' && command !== null && 'name' in command && command.name === 'holdSlot';
const calendarSchema = z.object({ from: daySchema, days: z.coerce.number().int().min(1).max(14).default(7) });

export function bookingPages(doors: Doors, asking: Asking): Router {
  const router = Router();
  // The hall's Wi-Fi is one address, and nobody here has a name: all pages share one measure.
  const limit = rateLimit({ perSecond: 40, burst: 200, clock: doors.wallClock });
  // A hold is a courtesy: an address that asks for very many books without. However many people share it, they book.
  const holds = rateLimit({ perSecond: 0.2, burst: 40, clock: doors.wallClock });
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    const wait = limit.tooSoon('booking');
    if (wait !== null) throw new Refused('tooManyRequests', { remainingMs: wait });
    next();
  });
  router.get('/hall', async (_request, response) => {
    const { hall, at } = await readHall(doors);
    const { booking, timeZone } = hall.plan;
    if (booking === null) throw new Refused('notBookable');
    const { pools, cancelUntilMinutes, graceMinutes, contactKeptDays, perDay } = booking;
    const offered = pools.map(({ queue, items }) => ({ queue, items }));
    response.json({
      now: at,
      catalogue: hall.settingsVersion,
      timeZone,
      pools: offered,
      cancelUntilMinutes,
      graceMinutes,
      contactKeptDays,
      perDay,
      messages: doors.messages.offered,
    });
  });
  router.get('/slots', async (request, response) => {
    const { item, queue, day } = checked(slotsQuerySchema, request.query);
    const { hall, at } = await readHall(doors);
    const wanted = { ...(item === undefined ? {} : { item }), ...(queue === undefined ? {} : { queue }) };
    const days = slotDays(hall, wanted, at, day);
    if (days === null) throw new Refused('notBookable');
    response.json({ now: at, days });
  });
  /** A code stands in a body, never in an address: addresses are written down on the way. */
  router.post('/find', ownPagesOnly(doors), async (request, response) => {
    const { code } = checked(codeSchema, request.body);
    const { hall, at } = await readHall(doors);
    const found = bookingByCode(hall, code);
    if (found === null || found.state === 'held') throw new Refused('unknownBooking');
    const booking = hall.bookings.get(found.bookingId);
    const messages = booking === undefined || !doors.messages.offered ? undefined : bookingMessages(booking);
    response.json({ now: at, booking: found, ...(messages === undefined ? {} : { messages }) });
  });
  router.post('/ask', ownPagesOnly(doors), async (request, response) => {
    const { page, commandId, command } = checked(askedSchema, request.body);
    const asker = { kind: 'booker', id: page } as const;
    if (isHold(command) && holds.tooSoon(request.ip ?? '') !== null) throw new Refused('holdLimit');
    const outcome = await asking({ asker, commandId, command, base: baseOf(request) });
    if (!outcome.ok) throw refusedBy(outcome.refusal);
    response.json({
      now: doors.clock(),
      answer: outcome.answer,
      ...(outcome.url === undefined ? {} : { url: outcome.url }),
    });
  });
  return router;
}

/** For the manager's and the guide's pages. */
export function bookingLists(doors: Doors): Router {
  const router = Router();
  const everybody = ['administrator', 'manager', 'clerk'] as const;
  router.get('/desk/bookings', async (request, response) => {
    await requireStaff(doors, request, everybody);
    const { hall } = await readHall(doors);
    response
      .setHeader('Cache-Control', 'no-store')
      .json(bookingRows(hall, checked(bookingsQuerySchema, request.query)));
  });
  router.get('/desk/slots', async (request, response) => {
    await requireStaff(doors, request, everybody);
    const { from, days } = checked(calendarSchema, request.query);
    const { hall, at } = await readHall(doors);
    response.setHeader('Cache-Control', 'no-store').json({
      now: at,
      pools: calendarOf(hall, from, days, at),
      closures: hall.closures,
      figures: figuresOf(hall),
      affected: affectedCount(hall),
    });
  });
  return router;
}

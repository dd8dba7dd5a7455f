// The HTTP interface on bookings, for city apps and the telephone operator's program: the same places as every other way in.
import type { Request, Router } from 'express';
import { bookingIdSchema } from '../../contract/commands/bookings.ts';
import {
  bookBodySchema,
  bookingsQuerySchema,
  checkInBodySchema,
  closureBodySchema,
  holdBodySchema,
  importBodySchema,
  moveBodySchema,
  placesBodySchema,
  settleBodySchema,
  slotsQuerySchema,
} from '../../contract/rest/bookings.ts';
import { bookingRow, bookingRows, slotDays } from '../hall/views/bookings.ts';
import { sightOf } from '../hall/views/sight.ts';
import type { Asking } from './asking.ts';
import type { Doors } from './doors.ts';
import { keyOf, mayRead } from './keys.ts';
import { baseOf } from './reached.ts';
import { languageOf, Refused, sayRefusal } from './refusing.ts';
import { askFor, checked, commandIdOf, readHall } from './rest-asking.ts';

function bookingId(request: Request): string {
  const read = bookingIdSchema.safeParse(request.params['bookingId']);
  if (!read.success) throw new Refused('unknownBooking');
  return read.data;
}

export function bookingRoutes(router: Router, doors: Doors, asking: Asking): void {
  reading(router, doors);
  doing(router, asking);
  router.post('/bookings/import', async (request, response) => {
    const { bookings } = checked(importBodySchema, request.body);
    const asker = keyOf(response);
    const name = commandIdOf(request);
    const language = languageOf(request.headers);
    const sayer = { timeZone: () => doors.settings().settings.hall.timeZone, clock: doors.clock };
    const results = await Promise.all(
      bookings.map(async (booking, index) => {
        const command = { name: 'bookSlot', ...booking };
        const outcome = await asking({
          asker,
          commandId: `${name}-${index}`,
          command,
          base: baseOf(request),
        });
        if (outcome.ok) return outcome.answer;
        const { code } = outcome.refusal;
        return { error: { code, message: sayRefusal(outcome.refusal, language, sayer) } };
      }),
    );
    response.json({ results });
  });
}

function reading(router: Router, doors: Doors): void {
  router.get('/slots', mayRead('hall:read'), async (request, response) => {
    const { item, queue, day } = checked(slotsQuerySchema, request.query);
    const { hall, at } = await readHall(doors);
    const wanted = { ...(item === undefined ? {} : { item }), ...(queue === undefined ? {} : { queue }) };
    if (!sightOf(hall, keyOf(response).organisation).slots(wanted)) throw new Refused('otherAuthority');
    const days = slotDays(hall, wanted, at, day);
    if (days === null) throw new Refused('notBookable');
    response.json(days);
  });
  router.get('/bookings', mayRead('booking:read'), async (request, response) => {
    const asked = checked(bookingsQuerySchema, request.query);
    const { hall } = await readHall(doors);
    response.json(bookingRows(hall, asked, sightOf(hall, keyOf(response).organisation).booking));
  });
  router.get('/bookings/:bookingId', mayRead('booking:read'), async (request, response) => {
    const id = bookingId(request);
    const { hall } = await readHall(doors);
    const row = bookingRow(hall, id);
    if (row === null) throw new Refused('unknownBooking');
    if (!sightOf(hall, keyOf(response).organisation).booking(row)) throw new Refused('otherAuthority');
    response.json(row);
  });
}

function doing(router: Router, asking: Asking): void {
  router.post('/bookings', async (request, response) => {
    const booking = checked(bookBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, { name: 'bookSlot', ...booking });
    response.status(201).json(answer);
  });
  router.post('/bookings/holds', async (request, response) => {
    const hold = checked(holdBodySchema, request.body);
    const { answer } = await askFor(asking, request, response, { name: 'holdSlot', ...hold });
    response.status(201).json(answer);
  });
  router.patch('/bookings/:bookingId', async (request, response) => {
    const { start } = checked(moveBodySchema, request.body);
    const command = { name: 'changeBooking', bookingId: bookingId(request), start };
    response.json((await askFor(asking, request, response, command)).answer);
  });
  router.delete('/bookings/:bookingId', async (request, response) => {
    const command = { name: 'cancelBooking', bookingId: bookingId(request) };
    response.json((await askFor(asking, request, response, command)).answer);
  });
  router.post('/check-in', async (request, response) => {
    const body = checked(checkInBodySchema, request.body);
    const { answer, url } = await askFor(asking, request, response, { name: 'checkIn', ...body });
    response.status(201).json({ ...answer, url });
  });
  router.post('/slots/closures', async (request, response) => {
    const closure = checked(closureBodySchema, request.body);
    response.json((await askFor(asking, request, response, { name: 'closeSlots', ...closure })).answer);
  });
  router.post('/slots/affected', async (request, response) => {
    const settle = checked(settleBodySchema, request.body);
    response.json((await askFor(asking, request, response, { name: 'settleAffected', ...settle })).answer);
  });
  router.post('/slots/places', async (request, response) => {
    const more = checked(placesBodySchema, request.body);
    response.json((await askFor(asking, request, response, { name: 'openMorePlaces', ...more })).answer);
  });
}

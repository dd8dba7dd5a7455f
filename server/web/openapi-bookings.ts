// The bookings' part of the OpenAPI document.
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { bookingIdSchema } from '../../contract/commands/bookings.ts';
import * as bookingShapes from '../../contract/rest/bookings.ts';
import { doing, json, languageHeader, problem, reading, repeatable } from './openapi-parts.ts';

/** 预约: one pool of places for every channel. */
export function bookingPaths(): ZodOpenApiPathsObject {
  const tags = { tags: ['Bookings 预约'] };
  const path = z.object({ bookingId: bookingIdSchema });
  const ofBooking = { ...tags, requestParams: { path, header: repeatable } };
  const taking = (body: z.ZodType) => ({ ...tags, requestBody: json(body) });
  return {
    '/api/v1/slots': {
      get: reading('可约时段 / free times', z.array(bookingShapes.slotDaySchema), {
        ...tags,
        requestParams: { query: bookingShapes.slotsQuerySchema, header: languageHeader },
      }),
    },
    '/api/v1/bookings': {
      get: reading('预约列表 / bookings', bookingShapes.bookingsPageSchema, {
        ...tags,
        requestParams: { query: bookingShapes.bookingsQuerySchema, header: languageHeader },
      }),
      post: doing(
        '预约 / book a time',
        ['201', bookingShapes.bookedSchema],
        taking(bookingShapes.bookBodySchema),
      ),
    },
    '/api/v1/bookings/holds': {
      post: doing(
        '占位 / hold a place',
        ['201', bookingShapes.heldSchema],
        taking(bookingShapes.holdBodySchema),
      ),
    },
    '/api/v1/bookings/import': {
      post: doing(
        '批量导入 / import',
        ['200', bookingShapes.importedSchema],
        taking(bookingShapes.importBodySchema),
      ),
    },
    '/api/v1/bookings/{bookingId}': {
      get: reading('查预约 / one booking', bookingShapes.bookingRowSchema, {
        ...tags,
        requestParams: { path, header: languageHeader },
        responses: { '404': problem('unknownBooking') },
      }),
      patch: doing('改期 / change', ['200', bookingShapes.bookedSchema], {
        ...ofBooking,
        requestBody: json(bookingShapes.moveBodySchema),
      }),
      delete: doing('取消 / cancel', ['200', z.object({ bookingId: bookingIdSchema })], ofBooking),
    },
    '/api/v1/check-in': {
      post: doing(
        '签到 / check in',
        ['201', bookingShapes.checkedInSchema],
        taking(bookingShapes.checkInBodySchema),
      ),
    },
    '/api/v1/slots/closures': {
      post: doing(
        '停约 / close a time',
        ['200', bookingShapes.closureAnswerSchema],
        taking(bookingShapes.closureBodySchema),
      ),
    },
    '/api/v1/slots/affected': {
      post: doing(
        '处理受影响的预约 / settle affected bookings',
        ['200', bookingShapes.settledSchema],
        taking(bookingShapes.settleBodySchema),
      ),
    },
    '/api/v1/slots/places': {
      post: doing(
        '加放名额 / more places',
        ['200', bookingShapes.placesAnswerSchema],
        taking(bookingShapes.placesBodySchema),
      ),
    },
  };
}

// Phrase cards and typed captions from a desk to the pad of its window, on whichever server that hangs. They live around the hall only: no line, no log, gone with the visit.
import { Router } from 'express';
import { z } from 'zod';
import { captionBodySchema, captionShownMs } from '../../contract/captions.ts';
import { captionRefused, visitorIdAt } from '../hall/views/captions.ts';
import type { CaptionAround } from '../hall/views/around.ts';
import type { Doors } from './doors.ts';
import { rateLimit } from './limits.ts';
import { badRequest, Refused } from './refusing.ts';
import { requireStaff } from './staff.ts';

/** From server to server. */
const toldSchema = captionBodySchema.extend({
  what: z.literal('caption'),
  until: z.number(),
});
type Told = z.infer<typeof toldSchema>;

export function captionRoutes(doors: Doors): Router {
  const router = Router();
  const tooSoon = rateLimit({ perSecond: 1, burst: 8, clock: doors.wallClock, keys: 1_000 });
  const { surroundings, live } = doors;
  live.onTold(() => {
    for (const [no, { ticketId }] of surroundings.around().captions) {
      if (visitorIdAt(live.hall(), no) !== ticketId) surroundings.setCaption(no, null);
    }
  });
  router.post('/desk/captions', async (request, response) => {
    const account = await requireStaff(doors, request, ['administrator', 'manager', 'clerk']);
    const read = captionBodySchema.safeParse(request.body);
    if (!read.success) throw badRequest(read.error);
    const { window: no, ticketId, shows } = read.data;
    const remainingMs = tooSoon.tooSoon(account?.id ?? `window:${no}`);
    if (remainingMs !== null) throw new Refused('tooManyRequests', { remainingMs });
    const why = captionRefused(live.hall(), { no, ticketId, clerk: account?.id ?? null });
    if (why !== null) throw new Refused(why, { window: no });
    const until = doors.clock() + captionShownMs;
    show(no, shows === null ? null : { ticketId, shows, until });
    const told: Told = { what: 'caption', window: no, ticketId, shows, until };
    doors.others?.beside.tell(told);
    response.setHeader('Cache-Control', 'no-store').json({});
  });

  doors.others?.beside.listen((message) => {
    const read = toldSchema.safeParse(message);
    if (!read.success) return;
    const { window: no, ticketId, shows, until } = read.data;
    // The visitor may have been called by a line that was not read here yet.
    live.confirm().then(
      () => show(no, shows === null ? null : { ticketId, shows, until }),
      () => undefined,
    );
  });

  function show(no: number, caption: CaptionAround | null): void {
    surroundings.setCaption(no, caption);
    if (caption === null) return;
    const timer = setTimeout(() => {
      if (surroundings.around().captions.get(no) === caption) surroundings.setCaption(no, null);
    }, captionShownMs);
    timer.unref();
  }
  return router;
}

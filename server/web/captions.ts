// Phrase cards and typed captions from a desk to the pad of its window. They live around the hall only: no line, no log, gone with the visit.
import { Router } from 'express';
import { captionBodySchema, captionShownMs } from '../../contract/captions.ts';
import { captionRefused, visitorIdAt } from '../hall/views/captions.ts';
import type { Doors } from './doors.ts';
import { rateLimit } from './limits.ts';
import { badRequest, Refused } from './refusing.ts';
import { requireStaff } from './staff.ts';

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
    if (shows === null) surroundings.setCaption(no, null);
    else show(no, { ticketId, shows, until: doors.clock() + captionShownMs });
    response.setHeader('Cache-Control', 'no-store').json({});
  });

  function show(no: number, caption: Parameters<typeof surroundings.setCaption>[1]): void {
    surroundings.setCaption(no, caption);
    const timer = setTimeout(() => {
      if (surroundings.around().captions.get(no) === caption) surroundings.setCaption(no, null);
    }, captionShownMs);
    timer.unref();
  }
  return router;
}

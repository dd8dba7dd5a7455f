// Phrase cards and typed captions from a desk to the pad of its window. They live around the hall only: no line, no log, gone with the visit.
import { Router } from 'express';
import { captionBodySchema, captionShownMs } from '../../contract/captions.ts';
import { windowKey } from '../hall/hall.ts';
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
      if (live.hall().windows.get(windowKey(no))?.ticketId !== ticketId) surroundings.setCaption(no, null);
    }
  });
  router.post('/desk/captions', async (request, response) => {
    const account = await requireStaff(doors, request, ['administrator', 'manager', 'clerk']);
    const read = captionBodySchema.safeParse(request.body);
    if (!read.success) throw badRequest(read.error);
    const { window: no, ticketId, shows } = read.data;
    const remainingMs = tooSoon.tooSoon(account?.id ?? `window:${no}`);
    if (remainingMs !== null) throw new Refused('tooManyRequests', { remainingMs });
    const window = live.hall().windows.get(windowKey(no));
    if (window === undefined) throw new Refused('unknownWindow', { window: no });
    const clerk = window.now.state === 'closed' ? null : window.now.clerk;
    if (clerk === null || (account !== null && clerk !== account.id))
      throw new Refused('notYourWindow', { window: no });
    if (window.ticketId !== ticketId) throw new Refused('visitorChanged', { window: no });
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

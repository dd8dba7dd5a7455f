// Journeys (一件事) under way: for the lead department's desks those it leads, for the manager all. Asked for when they are shown.
import { Router } from 'express';
import { z } from 'zod';
import { journeyList, journeyListAt } from '../hall/views/journeys.ts';
import { isOwnWindow } from '../hall/views/scoped.ts';
import type { Doors } from './doors.ts';
import { Refused } from './refusing.ts';
import { requireStaff } from './staff.ts';

const windowSchema = z.coerce.number().int().min(1).max(999);

export function journeyRoutes(doors: Doors): Router {
  const router = Router();
  router.get('/desk/journeys/:window', async (request, response) => {
    const account = await requireStaff(doors, request, ['administrator', 'manager', 'clerk'], true);
    await doors.live.confirm();
    const window = windowSchema.safeParse(request.params.window).data ?? 0;
    const hall = doors.live.hall();
    if (!hall.plan.windows.some(({ no }) => no === window)) throw new Refused('unknownWindow');
    if (account?.organisation !== undefined && !isOwnWindow(hall, account.organisation, window))
      throw new Refused('otherAuthority');
    const list = journeyListAt(hall, doors.surroundings.around(), doors.clock(), window);
    response.setHeader('Cache-Control', 'no-store').json(list);
  });
  router.get('/manage/journeys', async (request, response) => {
    await requireStaff(doors, request, ['administrator', 'manager']);
    await doors.live.confirm();
    const list = journeyList(doors.live.hall(), doors.surroundings.around(), doors.clock());
    response.setHeader('Cache-Control', 'no-store').json(list);
  });
  return router;
}

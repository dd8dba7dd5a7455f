// What one clerk wrote to the next with a transfer. It stands in no view: the desk asks for it when it shows it.
import { Router } from 'express';
import { ticketIdSchema } from '../../contract/commands/fields.ts';
import { noteFor } from '../hall/views/notes.ts';
import type { Doors } from './doors.ts';
import { Refused } from './refusing.ts';
import { requireStaff } from './staff.ts';

export function noteRoutes(doors: Doors): Router {
  const router = Router();
  router.get('/desk/notes/:ticketId', async (request, response) => {
    const account = await requireStaff(doors, request, ['administrator', 'manager', 'clerk', 'guide'], true);
    await doors.live.confirm();
    const ticketId = ticketIdSchema.safeParse(request.params.ticketId).data ?? '';
    const found = noteFor(doors.live.hall(), ticketId, account);
    if (typeof found === 'string') throw new Refused(found);
    const row = found.personalId === null ? null : await doors.readPersonal(found.personalId);
    response.setHeader('Cache-Control', 'no-store').json({ note: row?.content ?? null });
  });
  return router;
}

// What the guide's tablet looks up: one number, by what stands on the paper. Asked for when it is shown, so that the view stays small.
import { Router } from 'express';
import { z } from 'zod';
import { contactFor } from '../hall/views/assistance.ts';
import { guideTicket } from '../hall/views/guide.ts';
import type { Doors } from './doors.ts';
import { Refused } from './refusing.ts';
import { requireStaff } from './staff.ts';

const numberSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{1,2}\d{3,4}$/);

export function guideRoutes(doors: Doors): Router {
  const router = Router();
  router.get('/guide/tickets/:number', async (request, response) => {
    const account = await requireStaff(doors, request, ['administrator', 'manager', 'clerk', 'guide']);
    await doors.live.confirm();
    const person = account?.id ?? 'demo-guide';
    const number = numberSchema.safeParse(request.params.number).data ?? '';
    const found = guideTicket(doors.live.hall(), doors.surroundings.around(), doors.clock(), {
      number,
      person,
    });
    if (found === null) throw new Refused('unknownTicket');
    response.setHeader('Cache-Control', 'no-store').json(found);
  });
  // How to reach somebody who asked for 帮办代办: no view has it.
  router.get('/desk/contacts/:assistanceId', async (request, response) => {
    const account = await requireStaff(doors, request, ['administrator', 'manager', 'clerk', 'guide']);
    await doors.live.confirm();
    const found = contactFor(doors.live.hall(), request.params.assistanceId, account);
    if (typeof found === 'string') throw new Refused(found);
    const row = found.personalId === null ? null : await doors.readPersonal(found.personalId);
    response.setHeader('Cache-Control', 'no-store').json({ contact: row?.content ?? null });
  });
  return router;
}

// What windows gave in writing, for the desk: one deed as its sheet with the words kept apart, and the list of what is due.
import { Router } from 'express';
import { ticketIdSchema } from '../../contract/commands/fields.ts';
import { deedId } from '../../contract/commands/notices.ts';
import type { DeedSheet } from '../../contract/deeds.ts';
import { deedSheet, deferralRows, wordsOf } from '../hall/views/deeds.ts';
import { handlingRows } from '../hall/views/handlings.ts';
import { sightOf } from '../hall/views/sight.ts';
import type { Doors } from './doors.ts';
import { Refused } from './refusing.ts';
import { requireStaff } from './staff.ts';

const handlingsListed = 100;
const staff = ['administrator', 'manager', 'clerk'] as const;

export function deedRoutes(doors: Doors): Router {
  const router = Router();
  router.get('/desk/due', async (request, response) => {
    await requireStaff(doors, request, staff);
    await doors.live.confirm();
    const due = deferralRows(doors.live.hall(), doors.surroundings.around(), doors.clock());
    response.setHeader('Cache-Control', 'no-store').json(due);
  });
  /** 跨域通办 and 惠企: what is awaited, of another authority its own alone. */
  router.get('/desk/handlings', async (request, response) => {
    const account = await requireStaff(doors, request, staff, true);
    await doors.live.confirm();
    const hall = doors.live.hall();
    const sight = sightOf(hall, account?.organisation);
    const all = handlingRows(hall, doors.clock()).filter(({ window }) => sight.window(window));
    const rows = all.slice(0, handlingsListed);
    response.setHeader('Cache-Control', 'no-store').json({ rows, more: all.length - rows.length });
  });
  /** By its number, or by the ticket whose page the paper's code opens. */
  router.get('/desk/deeds/:id', async (request, response) => {
    await requireStaff(doors, request, staff);
    await doors.live.confirm();
    const hall = doors.live.hall();
    const ticketId = ticketIdSchema.safeParse(request.params.id).data ?? '';
    const ofTicket = hall.tickets.get(ticketId)?.deeds ?? [];
    const carried = () => [...hall.deeds.values()].filter((one) => one.ticketId === ticketId);
    const candidates = ofTicket.length > 0 ? ofTicket.flatMap((id) => hall.deeds.get(id) ?? []) : carried();
    const named = hall.deeds.get(deedId.safeParse(request.params.id).data ?? '');
    const deed = named ?? candidates.find(({ now }) => now.state === 'open') ?? candidates.at(-1);
    if (deed === undefined) throw new Refused('unknownDeed');
    const { other, outside } = wordsOf(deed);
    const sheet: DeedSheet = {
      ...deedSheet(hall, doors.surroundings.around(), deed),
      ...(await words(doors, 'other', other)),
      ...(await words(doors, 'outside', outside)),
    };
    const { left } = deed;
    response.setHeader('Cache-Control', 'no-store').json({ ...sheet, refs: deed.materials, left });
  });
  /** What a clerk would ask for outside the list: read by whoever decides on it, and by the clerk. */
  router.get('/desk/outside/:ticketId', async (request, response) => {
    await requireStaff(doors, request, staff);
    await doors.live.confirm();
    const ticketId = ticketIdSchema.safeParse(request.params.ticketId).data ?? '';
    const ticket = doors.live.hall().tickets.get(ticketId);
    if (ticket === undefined) throw new Refused('unknownTicket');
    const row = ticket.outside === null ? null : await doors.readPersonal(ticket.outside.remark.personalId);
    response.setHeader('Cache-Control', 'no-store').json({ text: row?.content ?? null });
  });
  return router;
}

async function words<Name extends 'other' | 'outside'>(
  doors: Doors,
  name: Name,
  personalId: string | undefined,
): Promise<Partial<Record<Name, string>>> {
  const row = personalId === undefined ? null : await doors.readPersonal(personalId);
  return (row === null ? {} : { [name]: row.content }) as Partial<Record<Name, string>>;
}

// People at windows, as far as accounts know of them: who could take a window, and what becomes of windows whose clerk's account was ended.
import { Router } from 'express';
import { randomBytes } from 'node:crypto';
import type { Command } from '../../contract/commands.ts';
import type { Colleague } from '../../contract/hands.ts';
import type { Refusal } from '../../contract/refusals.ts';
import type { Account } from '../accounts.ts';
import { askerKey } from '../hall/authority.ts';
import type { Asker } from '../hall/authority.ts';
import { windowNow } from '../hall/views/frame.ts';
import { isOnDuty } from '../hall/views/answering.ts';
import { isAtWork, parkedElsewhere } from '../hall/views/posts.ts';
import { answersForMatters } from '../hall/views/matters.ts';
import { sentOnRows } from '../hall/views/systems.ts';
import { isOwnWindow } from '../hall/views/scoped.ts';
import type { Doors } from './doors.ts';
import { languageOf } from './refusing.ts';
import { requireStaff } from './staff.ts';

const listed = 200;

/** Too many for every desk's view: asked for when a window is handed over. */
export function postRoutes(doors: Doors): Router {
  const router = Router();
  router.get('/desk/free-colleagues', async (request, response) => {
    const by = await requireStaff(doors, request, ['administrator', 'manager', 'clerk'], true);
    await doors.live.confirm();
    const hall = doors.live.hall();
    const free = (await doors.accounts.list())
      .filter(({ id, disabled }) => !disabled && !isAtWork(hall, id))
      .filter(({ organisation }) => by?.organisation === undefined || organisation === by.organisation)
      // A guide works at no window.
      .flatMap(({ id, displayName, role }): Colleague[] =>
        role === 'guide' ? [] : [{ id, name: displayName, role }],
      );
    response.setHeader('Cache-Control', 'no-store').json({ colleagues: free.slice(0, listed) });
  });
  router.get('/desk/parked-elsewhere/:no', async (request, response) => {
    await requireStaff(doors, request, ['administrator', 'manager', 'clerk']);
    await doors.live.confirm();
    const parked = parkedElsewhere(doors.live.hall(), Number(request.params.no));
    response.setHeader('Cache-Control', 'no-store').json({ parked: parked.slice(0, listed) });
  });
  router.get('/desk/sent-on', async (request, response) => {
    await requireStaff(doors, request, ['administrator', 'manager']);
    await doors.live.confirm();
    const rows = sentOnRows(doors.live.hall(), doors.settings().settings, languageOf(request.headers));
    response.setHeader('Cache-Control', 'no-store').json({ rows: rows.slice(0, listed) });
  });
  return router;
}

/** Whoever takes a window must be somebody: null where it may be tried. */
export async function unknownColleague(
  doors: Doors,
  asker: Asker,
  command: Command,
): Promise<Refusal | null> {
  const clerk = whoGoesOn(doors, command);
  if (clerk === undefined) return null;
  if (isElsewhere(doors, asker, command)) return { code: 'otherAuthority' };
  if (asker.kind === 'key' && clerk === askerKey(asker)) return null;
  // In the demonstration nobody has an account.
  if (doors.config.demo && clerk.startsWith('demo-')) return null;
  const account = await doors.accounts.find(clerk);
  if (account === null || account.disabled) return { code: 'unknownAccount' };
  // Nobody is put at a window that is not her authority's, whoever asks for it.
  const { organisation } = account;
  const window = 'window' in command ? command.window : undefined;
  if (organisation === undefined || window === undefined) return null;
  return isOwnWindow(doors.live.hall(), organisation, window) ? null : { code: 'otherAuthority' };
}

function whoGoesOn(doors: Doors, command: Command): string | undefined {
  if ('toClerk' in command) return command.toClerk;
  if (command.name === 'handMatter') return 'clerk' in command.to ? command.to.clerk : undefined;
  if (command.name !== 'answerForWindow' || !command.agree) return undefined;
  return windowNow(doors.live.hall(), command.window).askedFor?.by;
}

/** Of who works in the rest of the hall another authority learns nothing here. */
function isElsewhere(doors: Doors, asker: Asker, command: Command): boolean {
  const organisation = asker.kind === 'staff' || asker.kind === 'key' ? asker.organisation : undefined;
  if (organisation === undefined || !('window' in command) || command.window === undefined) return false;
  return !isOwnWindow(doors.live.hall(), organisation, command.window);
}

/** U8: the sessions are ended already; the windows learn of it here. */
export async function releaseWindowsOf(doors: Doors, by: Account | null, clerk: string): Promise<void> {
  const asker: Asker = { kind: 'staff', id: by?.id ?? 'demo-manager', role: by?.role ?? 'manager' };
  const hall = doors.live.hall();
  if (!isAtWork(hall, clerk) && !isOnDuty(hall, clerk) && !answersForMatters(hall, clerk)) return;
  await doors.live.submit({
    asker,
    commandId: `release-${randomBytes(12).toString('hex')}`,
    command: { name: 'releaseClerk', clerk },
  });
}

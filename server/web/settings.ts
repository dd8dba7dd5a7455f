// The manager's HTTP for settings: what is in force and what waits, a preview of a change, publishing and withdrawing it.
import { Router } from 'express';
import { settingsAskedSchema, withdrawChangeSchema } from '../../contract/settings-changes.ts';
import { askerKey } from '../hall/authority.ts';
import type { Doors } from './doors.ts';
import { keyOf, mayRead } from './keys.ts';
import { Refused, refusedBy } from './refusing.ts';
import { parsed } from './sign-in.ts';
import { requireStaff } from './staff.ts';

const publishers = ['administrator', 'manager'] as const;

export function settingsRoutes(doors: Doors): Router {
  const router = Router();
  const { publishing } = doors;
  router.get('/', async (request, response) => {
    await requireStaff(doors, request, publishers);
    response.json(await publishing.state());
  });
  router.get('/:version', async (request, response) => {
    await requireStaff(doors, request, publishers);
    const matrix = await publishing.matrix(request.params.version);
    if (matrix === null) throw new Refused('unknownSettings');
    response.json(matrix);
  });
  router.post('/preview', async (request, response) => {
    await requireStaff(doors, request, publishers);
    response.json(answerOf(await publishing.preview(parsed(settingsAskedSchema, request))));
  });
  router.post('/publish', async (request, response) => {
    const account = await requireStaff(doors, request, publishers);
    const asked = parsed(settingsAskedSchema, request);
    response.status(201).json(answerOf(await publishing.publish(asked, account?.id ?? 'demo')));
  });
  router.post('/withdraw', async (request, response) => {
    await requireStaff(doors, request, publishers);
    const { changeId } = parsed(withdrawChangeSchema, request);
    response.json(answerOf(await publishing.withdraw(changeId)));
  });
  return router;
}

/** The same for other systems: a key needs the authority to publish settings. */
export function settingsApi(doors: Doors): Router {
  const router = Router();
  const { publishing } = doors;
  router.use(mayRead('settings:publish', true));
  router.get('/', async (_request, response) => {
    response.json(await publishing.state());
  });
  router.get('/:version', async (request, response) => {
    const matrix = await publishing.matrix(request.params.version);
    if (matrix === null) throw new Refused('unknownSettings');
    response.json(matrix);
  });
  router.post('/preview', async (request, response) => {
    response.json(answerOf(await publishing.preview(parsed(settingsAskedSchema, request))));
  });
  router.post('/publish', async (request, response) => {
    const asked = parsed(settingsAskedSchema, request);
    const by = askerKey(keyOf(response));
    response.status(201).json(answerOf(await publishing.publish(asked, by)));
  });
  router.post('/withdraw', async (request, response) => {
    const { changeId } = parsed(withdrawChangeSchema, request);
    response.json(answerOf(await publishing.withdraw(changeId)));
  });
  return router;
}

function answerOf(outcome: Awaited<ReturnType<Doors['publishing']['withdraw']>>): object {
  if (!outcome.ok) throw refusedBy(outcome.refusal);
  return outcome.answer;
}

// Matters over HTTP: the visitor's page of one, the staff's list and reading of one, and the interface for other systems.
import { Router } from 'express';
import type { Request } from 'express';
import { z } from 'zod';
import { matterNo } from '../../contract/commands/matters.ts';
import type { MatterRead, MatterSheet } from '../../contract/matters.ts';
import { matterActions, matterBodySchema, mattersQuerySchema } from '../../contract/rest/matters.ts';
import type { MatterAction } from '../../contract/rest/matters.ts';
import type { Asker } from '../hall/authority.ts';
import type { Hall } from '../hall/hall.ts';
import {
  matterList,
  matterPage,
  matterRead,
  matterSheet,
  mayReadMatter,
  maySeeMatter,
} from '../hall/views/matters.ts';
import type { Account } from '../accounts.ts';
import type { Asking } from './asking.ts';
import { decryptContact } from './contact.ts';
import type { Doors } from './doors.ts';
import { keyOf, mayRead } from './keys.ts';
import { rateLimit } from './limits.ts';
import { matterSecretFits } from './matter-secret.ts';
import { Refused } from './refusing.ts';
import { askFor, checked, readHall } from './rest-asking.ts';
import { ownPagesOnly, requireStaff, staffAsker } from './staff.ts';

const everybody = ['administrator', 'manager', 'clerk', 'guide'] as const;
const pageSchema = z.strictObject({ number: matterNo, secret: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/) });

export function matterRoutes(doors: Doors): Router {
  const router = Router();
  const limit = rateLimit({ perSecond: 40, burst: 200, clock: doors.wallClock });
  /** The secret stands in a body: addresses of requests are written down on the way. */
  router.post('/matter', ownPagesOnly(doors), async (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    const wait = limit.tooSoon('matter');
    if (wait !== null) throw new Refused('tooManyRequests', { remainingMs: wait });
    const { number, secret } = checked(pageSchema, request.body);
    const { hall, at } = await readHall(doors);
    const page = matterPage(hall, doors.surroundings.around(), at, number);
    // A wrong secret and a matter that is no more sound the same.
    if (!matterSecretFits(doors, number, secret) || page === null) throw new Refused('unknownMatter');
    response.json(page);
  });
  router.get('/desk/matters', async (request, response) => {
    const asker = askerOf(await requireStaff(doors, request, everybody, true));
    const { state } = checked(mattersQuerySchema, request.query);
    const { hall, at } = await readHall(doors);
    response.setHeader('Cache-Control', 'no-store').json(listFor(doors, hall, at, asker, state));
  });
  router.get('/desk/matters/:number', async (request, response) => {
    const asker = askerOf(await requireStaff(doors, request, everybody, true));
    response.setHeader('Cache-Control', 'no-store').json(await readOne(doors, request, asker));
  });
  router.get('/desk/matters/:number/sheet', async (request, response) => {
    const asker = askerOf(await requireStaff(doors, request, everybody, true));
    response.setHeader('Cache-Control', 'no-store').json(await sheetOf(doors, request, asker));
  });
  return router;
}

/** In the demonstration the manager's pages open without a person. */
function askerOf(account: Account | null): Asker {
  return account === null ? { kind: 'staff', id: 'demo-manager', role: 'manager' } : staffAsker(account);
}

function organisationOf(asker: Asker): string | undefined {
  return asker.kind === 'staff' || asker.kind === 'key' ? asker.organisation : undefined;
}

/** Whoever leads the hall or her part of it sees all of it; anybody else what she answers for. */
function listFor(doors: Doors, hall: Hall, at: number, asker: Asker, state: 'open' | 'over' | undefined) {
  const list = matterList(hall, doors.surroundings.around(), at, {
    organisation: organisationOf(asker),
    state,
  });
  const own = list.matters.filter(({ number }) => {
    const matter = hall.matters.get(number);
    return matter !== undefined && mayReadMatter(hall, asker, matter);
  });
  return { ...list, matters: own };
}

/** Kept under a key that is another one by now, it is as good as deleted. */
function readable(doors: Doors, content: string): string | undefined {
  try {
    return decryptContact(doors.raterKey, content);
  } catch {
    return undefined;
  }
}

function matterIn(hall: Hall, request: Request) {
  const matter = hall.matters.get(matterNo.safeParse(request.params['number']).data ?? '');
  if (matter === undefined) throw new Refused('unknownMatter');
  return matter;
}

/** Whoever reports it for somebody prints the receipt; her words stand on it where they may be read. */
async function sheetOf(doors: Doors, request: Request, asker: Asker): Promise<MatterSheet> {
  const { hall } = await readHall(doors);
  const matter = matterIn(hall, request);
  if (!maySeeMatter(hall, asker, matter)) throw new Refused('otherAuthority');
  const { words } = matter;
  const said =
    words !== undefined && mayReadMatter(hall, asker, matter)
      ? await doors.readPersonal(words.personalId)
      : null;
  return {
    ...matterSheet(hall, doors.surroundings.around(), matter),
    ...(said === null ? {} : { words: said.content }),
  };
}

async function readOne(doors: Doors, request: Request, asker: Asker): Promise<MatterRead> {
  const { hall, at } = await readHall(doors);
  const matter = matterIn(hall, request);
  if (!mayReadMatter(hall, asker, matter))
    throw new Refused(organisationOf(asker) === undefined ? 'notYourMatter' : 'otherAuthority');
  const { read, words, contact } = matterRead(hall, doors.surroundings.around(), at, matter);
  const [said, reached] = await Promise.all(
    [words, contact].map(async (id) => (id === undefined ? null : doors.readPersonal(id))),
  );
  const number = reached ? readable(doors, reached.content) : undefined;
  const gone = (words !== undefined && said === null) || (contact !== undefined && number === undefined);
  return {
    ...read,
    ...(said ? { words: said.content } : {}),
    ...(number === undefined ? {} : { contact: number }),
    ...(gone ? { forgotten: true } : {}),
  };
}

/** /api/v1/matters */
export function matterApi(router: Router, doors: Doors, asking: Asking): void {
  router.get('/matters', mayRead('matter:read'), async (request, response) => {
    const { state } = checked(mattersQuerySchema, request.query);
    const { hall, at } = await readHall(doors);
    response.json(listFor(doors, hall, at, keyOf(response), state));
  });
  router.get('/matters/:number', mayRead('matter:read'), async (request, response) => {
    response.json(await readOne(doors, request, keyOf(response)));
  });
  router.post('/matters', async (request, response) => {
    const body = checked(matterBodySchema, request.body);
    const { answer, url } = await askFor(asking, request, response, { name: 'reportMatter', ...body });
    response.status(201).json({ ...answer, url });
  });
  router.post('/matters/:number/:action', async (request, response) => {
    const { number, action } = request.params;
    if (!Object.hasOwn(matterActions, action)) throw new Refused('unknownAddress');
    if (!matterNo.safeParse(number).success) throw new Refused('unknownMatter');
    const { command, body } = matterActions[action as MatterAction];
    const asked = checked(body as z.ZodType, request.body) as object;
    const { answer } = await askFor(asking, request, response, { name: command, matter: number, ...asked });
    response.json(answer);
  });
}

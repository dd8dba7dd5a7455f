// Keys of other systems at the doors: whose key it is, whether it is still good, how often it may ask, and which of them an administrator makes.
import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { newKeySchema } from '../../contract/api-keys.ts';
import type { KeyList, KeyMade, KeyRow } from '../../contract/api-keys.ts';
import type { Refusal } from '../../contract/refusals.ts';
import type { ApiKey } from '../accounts.ts';
import { authoritiesOf, keyMay } from '../hall/authority.ts';
import type { Asker } from '../hall/authority.ts';
import type { Doors } from './doors.ts';
import { rateLimit } from './limits.ts';
import type { Limit } from './limits.ts';
import { organisationsOf } from './organisations.ts';
import { Refused } from './refusing.ts';
import { parsed } from './sign-in.ts';
import { requireStaff } from './staff.ts';
import { sameText } from './ticket-secret.ts';

export type Keyed = Extract<Asker, { kind: 'key' }>;
/** The operator's own, from the environment: full authority, and held back by the hall alone. */
const automation: Keyed = { kind: 'key', id: 'automation', authorities: '*' };
/** So much of a minute's requests may come at once. */
const burstSeconds = 20;

export interface KeyDoor {
  who: (secret: string) => Promise<Keyed | Refusal['code']>;
  /** Null: go on. Else how long to wait, ms. */
  tooSoon: (asker: Keyed) => number | null;
}

function whyNot({ revokedAt, expiresAt }: ApiKey, at: number): Refusal['code'] | null {
  if (revokedAt !== undefined) return 'keyRevoked';
  return expiresAt !== undefined && expiresAt <= at ? 'keyExpired' : null;
}

export function createKeyDoor({ config, keys, wallClock }: Doors): KeyDoor {
  const limits = new Map<number, Limit>();
  const rates = new Map<string, number>();
  const limitOf = (perMinute: number): Limit => {
    const known = limits.get(perMinute);
    if (known !== undefined) return known;
    const burst = Math.max(1, Math.ceil((perMinute * burstSeconds) / 60));
    const limit = rateLimit({ perSecond: perMinute / 60, burst, clock: wallClock });
    limits.set(perMinute, limit);
    return limit;
  };
  return {
    async who(secret) {
      const { apiKey } = config;
      if (apiKey !== null && sameText(apiKey, secret)) return automation;
      const key = await keys.findBySecret(secret);
      if (key === null) return 'notSignedIn';
      const at = wallClock();
      const why = whyNot(key, at);
      if (why !== null) return why;
      await keys.used(key.id, at);
      rates.set(key.id, key.perMinute);
      const { id, role, organisation } = key;
      return {
        kind: 'key',
        id,
        authorities: authoritiesOf[role],
        ...(organisation === undefined ? {} : { organisation }),
      };
    },
    tooSoon({ id }) {
      const perMinute = rates.get(id);
      return perMinute === undefined ? null : limitOf(perMinute).tooSoon(id);
    },
  };
}

/** A secret comes in the header alone: what stands in an address is written down by every program on the way. */
export function requireKey(door: KeyDoor): RequestHandler {
  return async (request, response, next) => {
    const secret = /^Bearer +(\S{1,200}) *$/i.exec(request.headers.authorization ?? '')?.[1];
    const asker = secret === undefined ? 'notSignedIn' : await door.who(secret);
    if (typeof asker === 'string') throw new Refused(asker);
    const remainingMs = door.tooSoon(asker);
    if (remainingMs !== null) throw new Refused('tooManyRequests', { remainingMs });
    response.locals['asker'] = asker;
    response.setHeader('Cache-Control', 'no-store');
    next();
  };
}

export function keyOf(response: Response): Keyed {
  return response.locals['asker'] as Keyed;
}

/** What its role does not let it read; `hallsOwn`: what is nobody's but the hall's. */
export function mayRead(authority: string, hallsOwn = false): RequestHandler {
  return (_request, response, next) => {
    const asker = keyOf(response);
    if (!keyMay(asker, authority)) throw new Refused('notAllowed');
    if (hallsOwn && asker.organisation !== undefined) throw new Refused('otherAuthority');
    next();
  };
}

// ---- the administrator's page ----

const administrators = ['administrator'] as const;
const idSchema = z.strictObject({ id: z.string().min(1).max(80) });

function rowOf({ hall: _hall, createdBy: _createdBy, ...row }: ApiKey): KeyRow {
  return row;
}

/** Watching over the machine is no authority's affair but the hall's. */
function mayBelong(doors: Doors, { role, organisation }: z.infer<typeof newKeySchema>): boolean {
  if (organisation === undefined) return true;
  return role !== 'monitoring' && organisationsOf(doors).some(({ zh }) => zh === organisation);
}

export function keyRoutes(doors: Doors, keyOut: (id: string) => void): Router {
  const router = Router();
  const administrator = (request: Request) => requireStaff(doors, request, administrators);
  router.get('/', async (request, response) => {
    await administrator(request);
    const list: KeyList = { keys: (await doors.keys.list()).map(rowOf), now: doors.wallClock() };
    response.json(list);
  });
  router.post('/', async (request, response) => {
    const account = await administrator(request);
    const asked = parsed(newKeySchema, request);
    const at = doors.wallClock();
    if (!mayBelong(doors, asked)) throw new Refused('badRequest', { field: 'organisation' });
    if (asked.expiresAt !== undefined && asked.expiresAt <= at)
      throw new Refused('badRequest', { field: 'expiresAt' });
    const { name, role, perMinute, organisation, expiresAt } = asked;
    const { key, secret } = await doors.keys.create(
      {
        name,
        role,
        perMinute,
        createdBy: account?.id ?? 'demo',
        ...(organisation === undefined ? {} : { organisation }),
        ...(expiresAt === undefined ? {} : { expiresAt }),
      },
      at,
    );
    const made: KeyMade = { key: rowOf(key), secret };
    response.status(201).json(made);
  });
  router.post('/revoke', async (request, response) => {
    await administrator(request);
    const { id } = parsed(idSchema, request);
    const revoked = await doors.keys.revoke(id, doors.wallClock());
    if (!revoked.ok) throw new Refused('unknownKey');
    keyOut(id);
    response.json({});
  });
  return router;
}

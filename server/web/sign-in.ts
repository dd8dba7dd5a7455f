// Signing in and out, one's own password, and what a page may know before anybody signed in.
import { Router } from 'express';
import type { Request } from 'express';
import { z } from 'zod';
import { contractVersion } from '../../contract/version.ts';
import type { Account } from '../accounts.ts';
import type { Doors } from './doors.ts';
import { rateLimit } from './limits.ts';
import { badRequest, Refused } from './refusing.ts';
import { accountIn, ownPagesOnly, sessionMs, setCookie, tokenIn } from './staff.ts';

const nameSchema = z.string().trim().toLowerCase().min(1).max(60);
const passwordSchema = z.string().min(1).max(200);
const signInSchema = z.strictObject({ name: nameSchema, password: passwordSchema });
const changeSchema = z.strictObject({ current: passwordSchema, next: z.string().max(200) });

/** Each check costs 20 MiB and 10 ms of a core: more than so many at once would starve the hall. */
const checksAtOnce = 8;
export const shortestPassword = 10;

export interface StaffMember {
  id: string;
  name: string;
  displayName: string;
  role: string;
  mustChangePassword: boolean;
  organisation?: string;
}
export function memberOf(account: Account): StaffMember {
  const { id, name, displayName, role, mustChangePassword, organisation } = account;
  return {
    id,
    name,
    displayName,
    role,
    mustChangePassword,
    ...(organisation === undefined ? {} : { organisation }),
  };
}

export interface SessionEnds {
  accountOut: (accountId: string) => void;
  sessionOut: (token: string) => void;
}

export function signInRoutes(doors: Doors, ends: SessionEnds): Router {
  const router = Router();
  const checking = passwordChecks();
  const perName = rateLimit({ perSecond: 0.5, burst: 10, clock: doors.wallClock });

  router.get('/session.json', async (request, response) => {
    const account = await accountIn(doors, request.headers);
    const { settings } = doors.settings();
    response.setHeader('Cache-Control', 'no-store').json({
      demo: doors.config.demo,
      hallName: settings.hall.name,
      version: doors.version,
      contract: contractVersion,
      ...(doors.config.address === null ? {} : { address: doors.config.address }),
      staff: account === null ? null : memberOf(account),
    });
  });

  router.post('/sign-in', ownPagesOnly(doors), async (request, response) => {
    const { name, password } = parsed(signInSchema, request);
    const wait = perName.tooSoon(name);
    if (wait !== null) throw new Refused('tooManyRequests', { remainingMs: wait });
    const found = await checking(() => doors.accounts.verifyPassword(name, password, doors.wallClock()));
    if (!found.ok) throw refusedSignIn(found, doors.wallClock());
    await startSession(doors, response, found.account);
    response.json(memberOf(found.account));
  });

  router.post('/sign-out', ownPagesOnly(doors), async (request, response) => {
    const token = tokenIn(request.headers);
    if (token !== null) {
      await doors.sessions.close(token);
      ends.sessionOut(token);
    }
    setCookie(doors, response, null);
    response.json({});
  });

  router.post('/password', ownPagesOnly(doors), async (request, response) => {
    const account = await accountIn(doors, request.headers);
    if (account === null) throw new Refused('notSignedIn');
    const { current, next } = parsed(changeSchema, request);
    const changed = await checking(() =>
      doors.accounts.changePassword(account.id, current, next, doors.wallClock()),
    );
    if (!changed.ok) throw refusedChange(changed, doors.wallClock());
    // Every session of the account has ended with the old password, this one too.
    ends.accountOut(account.id);
    await startSession(doors, response, changed.account);
    response.json(memberOf(changed.account));
  });
  return router;
}

async function startSession(
  doors: Doors,
  response: Parameters<typeof setCookie>[1],
  account: Account,
): Promise<void> {
  const { token } = await doors.sessions.open(account.id, doors.wallClock(), sessionMs);
  setCookie(doors, response, token);
}

export function parsed<Schema extends z.ZodType>(schema: Schema, request: Request): z.infer<Schema> {
  const read = schema.safeParse(request.body ?? {});
  if (!read.success) throw badRequest(read.error);
  return read.data;
}

function passwordChecks() {
  let running = 0;
  return async <Result>(check: () => Promise<Result>): Promise<Result> => {
    if (running >= checksAtOnce) throw new Refused('busy');
    running += 1;
    try {
      return await check();
    } finally {
      running -= 1;
    }
  };
}

type Failed = Extract<Awaited<ReturnType<Doors['accounts']['changePassword']>>, { ok: false }>;

function refusedSignIn(failed: Failed, now: number): Refused {
  switch (failed.reason) {
    case 'accountLocked':
      return new Refused('wrongPassword', { remainingMs: Math.max(1_000, failed.lockedUntil - now) });
    case 'accountDisabled':
      return new Refused('notAllowed');
    default:
      return new Refused('wrongPassword');
  }
}

function refusedChange(failed: Failed, now: number): Refused {
  switch (failed.reason) {
    case 'passwordTooShort':
    case 'passwordTooLong':
    case 'passwordUnchanged':
    case 'passwordContainsName':
      return new Refused('passwordTooWeak', { limit: shortestPassword });
    default:
      return refusedSignIn(failed, now);
  }
}

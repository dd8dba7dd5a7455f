// Who of the staff sends a request: the session cookie, its idle end, and the rule that only our own pages may send it.
import type { IncomingHttpHeaders } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import type { Account } from '../accounts.ts';
import type { Asker, StaffRole } from '../hall/authority.ts';
import type { Doors } from './doors.ts';
import { isOwnOrigin } from './reached.ts';
import { Refused } from './refusing.ts';

const hour = 60 * 60_000;
/** However busy: sign in again at least so often. */
export const sessionMs = 7 * 24 * hour;
const cookieName = 'onedoor_session';

export function tokenIn(headers: IncomingHttpHeaders): string | null {
  const found = /(?:^|;\s*)onedoor_session=([A-Za-z0-9_.-]{16,200})(?:;|$)/.exec(headers.cookie ?? '');
  return found?.[1] ?? null;
}

export async function accountIn(doors: Doors, headers: IncomingHttpHeaders): Promise<Account | null> {
  const token = tokenIn(headers);
  if (token === null) return null;
  const found = await doors.sessions.find(token, doors.wallClock());
  return found === null || found.account.disabled ? null : found.account;
}

export function setCookie(doors: Doors, response: Response, token: string | null): void {
  response.cookie(cookieName, token ?? '', {
    httpOnly: true,
    sameSite: 'strict',
    secure: doors.config.tls !== null,
    path: '/',
    maxAge: token === null ? 0 : sessionMs,
  });
}

/** Who she is to the hall. */
export function staffAsker({
  id,
  role,
  organisation,
  staffNumber,
  speaks,
}: Account): Extract<Asker, { kind: 'staff' }> {
  return {
    kind: 'staff',
    id,
    role,
    ...(organisation === undefined ? {} : { organisation }),
    ...(staffNumber === undefined ? {} : { staffNumber }),
    ...(speaks === undefined ? {} : { speaks }),
  };
}

/** Every request with a cookie that changes something must come from a page of ours. */
export function ownPagesOnly(doors: Doors): RequestHandler {
  return (request, _response, next) => {
    if (request.method !== 'GET' && !isOwnOrigin(request.headers, doors.config.address))
      throw new Refused('notAllowed');
    next();
  };
}

/** The demonstration opens the manager's pages without a person; what it does there is nobody's. */
export async function requireStaff(
  doors: Doors,
  request: Request,
  roles: readonly StaffRole[],
  /** What stands behind this looks itself at what belongs to another authority; elsewhere her people have no business. */
  scoped = false,
): Promise<Account | null> {
  const account = await accountIn(doors, request.headers);
  if (account === null) {
    if (doors.config.demo) return null;
    throw new Refused('notSignedIn');
  }
  if (account.mustChangePassword) throw new Refused('passwordMustChange');
  if (!roles.includes(account.role)) throw new Refused('notAllowed');
  if (account.organisation !== undefined && !scoped) throw new Refused('otherAuthority');
  return account;
}

// Where signing in leads: the page that sent the person here, else the one of the person's work. Never to another site.
import type { StaffMember } from '../../ui/session.tsx';

/** A plain path in plain letters: browsers read "/\\x" and "/<tab>/x" as another site's address. */
const ownPath = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;

/** `then` from the address; anything that is not a plain path of this server is left aside. */
export function wayAfter(then: string | null, staff: Pick<StaffMember, 'role'>): string {
  if (then !== null && ownPath.test(then) && !then.startsWith('/sign-in')) return then;
  if (staff.role === 'guide') return '/guide';
  return staff.role === 'clerk' ? '/desk' : '/manager';
}

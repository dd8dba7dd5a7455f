// Where signing in leads: the page that sent the person here, else the one of the person's work. Never to another site.
import type { StaffMember } from '../../ui/session.tsx';

/** `then` from the address; anything that is not a plain path of this server is left aside. */
export function wayAfter(then: string | null, staff: Pick<StaffMember, 'role'>): string {
  const own = staff.role === 'clerk' ? '/desk' : '/manager';
  if (then === null || !then.startsWith('/')) return own;
  const origin = 'http://here.invalid';
  try {
    const url = new URL(then, origin);
    const plain = url.origin === origin && !url.pathname.startsWith('/sign-in');
    return plain ? url.pathname + url.search : own;
  } catch {
    return own;
  }
}

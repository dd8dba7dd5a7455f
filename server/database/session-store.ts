// Staff sessions: who is signed in. A token is known only to its browser; here lies its hash.
import type { Session, SessionStore } from '../accounts.ts';
import type { Connected } from './connect.ts';
import { StaffSession } from './entities.ts';
import { accountFrom } from './account-store.ts';
import { freshToken, hashOfToken } from './tokens.ts';

const noteEveryMs = 60_000;
/** Whoever has touched nothing for so long signs in again. */
const idleMs = 12 * 60 * 60_000;

function sessionFrom(row: StaffSession): Session {
  return {
    accountId: row.account.id,
    openedAt: row.openedAt,
    expiresAt: row.expiresAt,
    lastSeenAt: row.lastSeenAt,
  };
}

export function openSessionStore(database: Connected): SessionStore {
  return {
    async open(accountId, at, lifetimeMs) {
      const token = freshToken();
      const session = { accountId, openedAt: at, expiresAt: at + lifetimeMs, lastSeenAt: at };
      await database.writer.run(
        'insert into staff_session (token_hash, account_id, opened_at, expires_at, last_seen_at) values (?, ?, ?, ?, ?)',
        hashOfToken(token),
        accountId,
        at,
        session.expiresAt,
        at,
      );
      return { token, session };
    },
    async find(token, at) {
      const tokenHash = hashOfToken(token);
      const row = await database.fork().findOne(StaffSession, { tokenHash }, { populate: ['account'] });
      if (row === null || row.expiresAt <= at || row.account.disabled) return null;
      if (at - row.lastSeenAt > idleMs) return null;
      if (at - row.lastSeenAt >= noteEveryMs) {
        await database.writer.run(
          'update staff_session set last_seen_at = ? where token_hash = ?',
          at,
          tokenHash,
        );
        row.lastSeenAt = at;
      }
      return { session: sessionFrom(row), account: accountFrom(row.account) };
    },
    async isOpen(accountId, at) {
      const open = await database.fork().count(StaffSession, {
        account: { id: accountId, disabled: false },
        expiresAt: { $gt: at },
        lastSeenAt: { $gte: at - idleMs },
      });
      return open > 0;
    },
    async close(token) {
      await database.writer.run('delete from staff_session where token_hash = ?', hashOfToken(token));
    },
    async closeAllOf(accountId) {
      await database.writer.run('delete from staff_session where account_id = ?', accountId);
    },
    sweep: (at) => database.writer.run('delete from staff_session where expires_at <= ?', at),
  };
}

// The outbox of messages: each is kept before it is sent, and what became of it. It holds no phone: a recipient is the id of a personal row.
import type { MessageKind, MessageState } from '../../contract/messages.ts';
import type { Language } from '../../contract/settings.ts';
import type { Connected } from './connect.ts';
import type { Row, Statements } from './statements.ts';
import type { KeepRows, KeptMessage, MessageRow, MessageStore } from './stores.ts';

function messageFrom(row: Row): KeptMessage {
  const failure = row['failure'];
  return {
    reason: String(row['reason']),
    kind: String(row['kind']) as MessageKind,
    subject: String(row['subject']),
    recipient: String(row['recipient']),
    language: String(row['language']) as Language,
    facts: JSON.parse(String(row['facts'])) as KeptMessage['facts'],
    wantedAt: Number(row['wanted_at']),
    dueAt: Number(row['due_at']),
    expiresAt: Number(row['expires_at']),
    attempts: Number(row['attempts']),
    state: String(row['state']) as MessageState,
    stateAt: Number(row['state_at']),
    ...(typeof failure === 'string' ? { failure } : {}),
  };
}

async function keepOne(inside: Statements, hall: string, row: MessageRow): Promise<void> {
  if ('personalId' in row) {
    await inside.run('update personal set delete_after = ? where id = ?', row.keptUntil, row.personalId);
    return;
  }
  await inside.run(
    `insert into outbox_message (hall, reason, kind, subject, recipient, language, facts, wanted_at, due_at, expires_at,
       attempts, state, state_at, next_at, failure)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, null)
     on conflict (hall, reason) do nothing`,
    hall,
    row.reason,
    row.kind,
    row.subject,
    row.recipient,
    row.language,
    JSON.stringify(row.facts),
    row.wantedAt,
    row.dueAt,
    row.expiresAt,
    row.declined ? 'declined' : 'wanted',
    row.wantedAt,
    row.dueAt,
  );
}

/** For the transaction that moves the follower's position. */
export const keepMessages =
  (hall: string): KeepRows<MessageRow> =>
  async (inside, rows) => {
    for (const row of rows) await keepOne(inside, hall, row);
  };

export function openMessageStore(database: Connected): MessageStore {
  const { reader, writer } = database;
  return {
    async due(hall, at, limit) {
      const rows = await reader.rows(
        "select * from outbox_message where hall = ? and state = 'wanted' and next_at <= ? order by next_at, reason limit ?",
        hall,
        at,
        limit,
      );
      return rows.map(messageFrom);
    },
    async claim(hall, reason, at) {
      const changed = await writer.run(
        `update outbox_message set state = 'sending', state_at = ?, attempts = attempts + 1
         where hall = ? and reason = ? and state = 'wanted'`,
        at,
        hall,
        reason,
      );
      return changed === 1;
    },
    async settle(hall, reason, from, { state, at, nextAt = at, failure = null }) {
      const changed = await writer.run(
        `update outbox_message set state = ?, state_at = ?, next_at = ?, failure = coalesce(?, failure)
         where hall = ? and reason = ? and state = ?`,
        state,
        at,
        nextAt,
        failure,
        hall,
        reason,
        from,
      );
      return changed === 1;
    },
    takeBack: (hall, before, at) =>
      writer.run(
        "update outbox_message set state = 'wanted', next_at = ? where hall = ? and state = 'sending' and state_at < ?",
        at,
        hall,
        before,
      ),
    async counts(hall, from) {
      const rows = await reader.rows(
        `select kind, state, count(*) as count from outbox_message where hall = ? and (state_at >= ? or state in ('wanted', 'sending')) group by kind, state`,
        hall,
        from,
      );
      return rows.map((row) => ({
        kind: String(row['kind']) as MessageKind,
        state: String(row['state']) as MessageState,
        count: Number(row['count']),
      }));
    },
    async lastFailure(hall, from) {
      const [row] = await reader.rows(
        `select * from outbox_message where hall = ? and failure is not null and state_at >= ?
         order by state_at desc, reason limit 1`,
        hall,
        from,
      );
      return row === undefined ? null : messageFrom(row);
    },
    forgetOld: (before, limit) =>
      writer.run(
        `delete from outbox_message where (hall, reason) in (
           select hall, reason from outbox_message
           where state not in ('wanted', 'sending') and state_at < ? limit ?)`,
        before,
        limit,
      ),
  };
}

// Keys of other systems. A secret is known only to the system that holds it; here lies its hash.
import type { ApiKey, KeyStore } from '../accounts.ts';
import type { Connected } from './connect.ts';
import { ApiKeyRow } from './entities.ts';
import { freshId, freshToken, hashOfToken } from './tokens.ts';

const noteEveryMs = 60_000;
/** So that a secret found in some file or message is known for what it is. */
const prefix = 'onedoor_';

function keyFrom(row: ApiKeyRow): ApiKey {
  const { organisation, expiresAt, revokedAt, lastUsedAt } = row;
  return {
    id: row.id,
    hall: row.hall,
    name: row.name,
    role: row.role,
    ...(typeof organisation === 'string' ? { organisation } : {}),
    perMinute: row.perMinute,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    ...(typeof expiresAt === 'number' ? { expiresAt } : {}),
    ...(typeof revokedAt === 'number' ? { revokedAt } : {}),
    ...(typeof lastUsedAt === 'number' ? { lastUsedAt } : {}),
  };
}

export function openKeyStore(database: Connected): KeyStore {
  return {
    async create(key, at) {
      const secret = `${prefix}${freshToken()}`;
      const em = database.fork();
      const row = em.create(ApiKeyRow, {
        id: freshId(),
        hall: key.hall,
        name: key.name,
        role: key.role,
        organisation: key.organisation ?? null,
        perMinute: key.perMinute,
        secretHash: hashOfToken(secret),
        createdAt: at,
        createdBy: key.createdBy,
        expiresAt: key.expiresAt ?? null,
        revokedAt: null,
        lastUsedAt: null,
      });
      await em.flush();
      return { key: keyFrom(row), secret };
    },
    async findBySecret(secret) {
      const row = await database.fork().findOne(ApiKeyRow, { secretHash: hashOfToken(secret) });
      return row === null ? null : keyFrom(row);
    },
    async revoke(hall, id, at) {
      const revoked = await database.writer.run(
        'update api_key set revoked_at = coalesce(revoked_at, ?) where id = ? and hall = ?',
        at,
        id,
        hall,
      );
      return revoked === 1 ? { ok: true } : { ok: false, reason: 'unknownKey' };
    },
    async list(hall) {
      const orderBy = { createdAt: 'desc', id: 'asc' } as const;
      const rows = await database.fork().find(ApiKeyRow, { hall }, { orderBy, limit: 1000 });
      return rows.map(keyFrom);
    },
    async used(id, at) {
      await database.writer.run(
        'update api_key set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)',
        at,
        id,
        at - noteEveryMs,
      );
    },
  };
}

// Paired devices: screens, pads and agents that a manager let in. A token is known only to its device; here lies its hash.
import type { Device, DeviceStore } from '../accounts.ts';
import type { Connected } from './connect.ts';
import { PairedDevice } from './entities.ts';
import { freshId, freshToken, hashOfToken } from './tokens.ts';

function deviceFrom(row: PairedDevice): Device {
  const { zone, window, printer, revokedAt, lastSeenAt } = row;
  return {
    id: row.id,
    hall: row.hall,
    role: row.role,
    label: row.label,
    ...(typeof zone === 'string' ? { zone } : {}),
    ...(typeof window === 'number' ? { window } : {}),
    ...(typeof printer === 'string' ? { printer } : {}),
    pairedAt: row.pairedAt,
    ...(typeof revokedAt === 'number' ? { revokedAt } : {}),
    ...(typeof lastSeenAt === 'number' ? { lastSeenAt } : {}),
  };
}

export function openDeviceStore(database: Connected): DeviceStore {
  return {
    async pair(device, at) {
      const token = freshToken();
      const em = database.fork();
      const row = em.create(PairedDevice, {
        id: freshId(),
        hall: device.hall,
        role: device.role,
        label: device.label,
        zone: device.zone ?? null,
        window: device.window ?? null,
        printer: device.printer ?? null,
        tokenHash: hashOfToken(token),
        pairedAt: at,
        revokedAt: null,
        lastSeenAt: null,
      });
      await em.flush();
      return { device: deviceFrom(row), token };
    },
    async findByToken(token) {
      const row = await database
        .fork()
        .findOne(PairedDevice, { tokenHash: hashOfToken(token), revokedAt: null });
      return row === null ? null : deviceFrom(row);
    },
    async find(id) {
      const row = await database.fork().findOne(PairedDevice, { id });
      return row === null ? null : deviceFrom(row);
    },
    async revoke(id, at) {
      const revoked = await database.writer.run(
        'update paired_device set revoked_at = coalesce(revoked_at, ?) where id = ?',
        at,
        id,
      );
      return revoked === 1 ? { ok: true } : { ok: false, reason: 'unknownDevice' };
    },
    async list(hall) {
      const orderBy = { pairedAt: 'desc', id: 'asc' } as const;
      const rows = await database.fork().find(PairedDevice, { hall }, { orderBy, limit: 1000 });
      return rows.map(deviceFrom);
    },
    async seen(id, at) {
      await database.writer.run('update paired_device set last_seen_at = ? where id = ?', at, id);
    },
  };
}

// Devices and keys as the doors of one hall see them: several halls may share a database, and none of them knows the others'.
import type { DeviceStore, KeyStore } from './accounts.ts';
import type { Devices, Keys } from './web/doors.ts';

export function devicesOf(hall: string, devices: DeviceStore): Devices {
  return {
    pair: (device, at) => devices.pair({ ...device, hall }, at),
    findByToken: async (token) => {
      const device = await devices.findByToken(token);
      return device?.hall === hall ? device : null;
    },
    revoke: (id, at) => devices.revoke(id, at),
    list: () => devices.list(hall),
    seen: (id, at) => devices.seen(id, at),
  };
}

export function keysOf(hall: string, keys: KeyStore): Keys {
  return {
    create: (key, at) => keys.create({ ...key, hall }, at),
    findBySecret: async (secret) => {
      const key = await keys.findBySecret(secret);
      return key?.hall === hall ? key : null;
    },
    revoke: (id, at) => keys.revoke(hall, id, at),
    list: () => keys.list(hall),
    used: (id, at) => keys.used(id, at),
  };
}

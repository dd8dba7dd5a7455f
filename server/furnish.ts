// What is around the hall at a start, before anybody has come.
import type { Adopted } from './adopt-hall.ts';
import type { Database } from './database/open-database.ts';
import type { Clock } from './demo-clock.ts';
import type { LiveHall } from './live-hall.ts';
import type { Publishing } from './settings/publishing.ts';
import type { Surroundings } from './surroundings.ts';

interface Given {
  demo: boolean;
  database: Database;
  adopted: Adopted;
  surroundings: Surroundings;
  live: LiveHall;
  clock: Clock;
  publishing: Publishing;
  say: (text: string) => void;
}

/** Names, devices that should come, and what a person must know. */
export async function furnish(house: Given): Promise<void> {
  const { demo, database, adopted, surroundings, live, clock, publishing, say } = house;
  const running = live.hall().settingsVersion;
  const older = running === adopted.version ? null : await database.settings.read(running);
  if (older !== null) surroundings.addSettings(older.settings, older.version, false);
  for (const { id, displayName, staffNumber } of await database.accounts.list()) {
    surroundings.setStaffName(id, {
      name: displayName,
      ...(staffNumber === undefined ? {} : { staffNumber }),
    });
  }
  for (const device of await database.devices.list(adopted.settings.hall.id)) {
    if (device.revokedAt !== undefined || demo) continue;
    const { id, role, label, zone, window, printer } = device;
    surroundings.expect({
      deviceId: id,
      kind: role,
      label,
      ...(zone === undefined ? {} : { zone }),
      ...(window === undefined ? {} : { window }),
      ...(printer === undefined ? {} : { printer }),
    });
  }
  const since = clock.now();
  if (adopted.differs !== null) {
    surroundings.setAlarm('hallFileDiffers', { kind: 'hallFileDiffers', level: 'yellow', since });
    say(`${adopted.differs.zh}\n${adopted.differs.en}`);
  }
  await publishing.attach({ live, surroundings });
}

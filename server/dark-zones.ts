// Tells the book which zones have displays that are all away, so that calls there count against nobody. Rule M7 of RULES.md.
import { randomBytes } from 'node:crypto';
import type { Device } from './accounts.ts';
import type { LiveHall } from './live-hall.ts';

const lookEveryMs = 10_000;
/** A connected device is noted each minute, whichever server it hangs on. */
const awayAfterMs = 3 * 60_000;

/** Paired boards alone count: where nobody ever set one up, the clerk's voice is what is heard. */
export function darkZones(devices: readonly Device[], zones: readonly string[], at: number): string[] {
  const boards = devices.filter(({ role, revokedAt }) => role === 'board' && revokedAt === undefined);
  return zones
    .filter((zone) => {
      const own = boards.filter((board) => board.zone === undefined || board.zone === zone);
      return own.length > 0 && own.every((board) => at - lastSign(board) > awayAfterMs);
    })
    .sort();
}

function lastSign({ pairedAt, lastSeenAt }: Device): number {
  return Math.max(pairedAt, lastSeenAt ?? 0);
}

interface Given {
  live: Pick<LiveHall, 'hall' | 'submit'>;
  devices: () => Promise<Device[]>;
  /** Those that have a window. */
  zones: () => readonly string[];
  /** The clock by which devices are seen. */
  clock: () => number;
}

/** Once a second; several servers come to the same, and the second to say so changes nothing. */
export function createDarkZones({ live, devices, zones, clock }: Given): () => Promise<void> {
  let lookedAt = 0;
  return async () => {
    const at = clock();
    if (Math.abs(at - lookedAt) < lookEveryMs || live.hall().day === null) return;
    lookedAt = at;
    const dark = darkZones(await devices(), zones(), at);
    if (JSON.stringify(dark) === JSON.stringify(live.hall().dark)) return;
    await live.submit({
      asker: { kind: 'clock' },
      commandId: `dark-${randomBytes(12).toString('hex')}`,
      command: { name: 'noteDarkZones', zones: dark },
    });
  };
}

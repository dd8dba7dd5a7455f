// Which devices hang on the other servers of one hall: each server tells what hangs on it, and who is not told of again is gone. Kept nowhere.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { besideOf } from './beside.ts';
import type { Beside } from './beside.ts';
import { wallClock } from './demo-clock.ts';
import type { DeviceHello, Surroundings } from './surroundings.ts';

const toldAgainMs = 10_000;
/** Longer than two words that got lost; a server that dies says no goodbye. */
const goneAfterMs = 25_000;
/** What goes from server to server is limited: many devices go in several words. */
const wordsAtMost = 3_500;
const devicesAtMost = 1_000;
const serversAtMost = 16;

const idSchema = z.string().min(1).max(80);
const helloSchema = z.object({
  deviceId: idSchema,
  kind: z.enum(['kiosk', 'board', 'windowDisplay', 'pad', 'agent']),
  label: z.string().max(200),
  zone: z.string().max(80).optional(),
  window: z.number().int().optional(),
  printer: z.string().max(80).optional(),
});
const toldSchema = z.object({
  what: z.literal('presence'),
  server: z.string().regex(/^[a-f0-9]{16}$/),
  here: z.array(helloSchema),
  gone: z.array(idSchema),
  /** Paired no longer. */
  revoked: z.array(idSchema),
});
type Told = z.infer<typeof toldSchema>;

interface Other {
  until: number;
  devices: Map<string, { text: string; until: number }>;
}

export interface Presence {
  /** Once a second. */
  second(): void;
  /** A device that was put out here is put out and forgotten everywhere. */
  revoked(deviceId: string): void;
  /** What is put out here because another server says so. */
  onRevoked(listener: (deviceId: string) => void): void;
}

interface Given {
  beside: Beside;
  surroundings: Pick<Surroundings, 'connect' | 'disconnect' | 'forget' | 'connections' | 'onChange'>;
  /** Only goes forward. */
  clock: () => number;
}

/** The other servers of a hall; null where there are none. */
export interface Others {
  beside: Beside;
  presence: Presence;
}

export function othersOf(house: {
  words: Parameters<typeof besideOf>[0];
  hallId: string;
  secret: Uint8Array;
  surroundings: Surroundings;
}): Others | null {
  const { words, hallId, secret, surroundings } = house;
  const beside = besideOf(words, hallId, secret);
  if (beside === null) return null;
  return { beside, presence: createPresence({ beside, surroundings, clock: wallClock.steady }) };
}

export function createPresence(given: Given): Presence {
  return new PresenceNow(given);
}

class PresenceNow implements Presence {
  readonly #given: Given;
  readonly #server = randomBytes(8).toString('hex');
  readonly #others = new Map<string, Other>();
  readonly #revokedListeners = new Set<(deviceId: string) => void>();
  #told = new Map<string, string>();
  #toldAt: number;

  constructor(given: Given) {
    this.#given = given;
    this.#toldAt = given.clock();
    given.beside.listen((message) => {
      const read = toldSchema.safeParse(message);
      if (read.success && read.data.server !== this.#server) this.#hear(read.data);
    });
    given.surroundings.onChange(() => this.#tellChanges());
    // Nothing hangs here yet; the others tell a newcomer at once what hangs on them.
    this.#tell({});
  }

  second(): void {
    const at = this.#given.clock();
    for (const [server, other] of this.#others) {
      for (const [deviceId, { until }] of other.devices) if (until <= at) this.#drop(server, deviceId);
      if (other.until <= at) this.#others.delete(server);
    }
    if (at - this.#toldAt >= toldAgainMs) this.#tellAll();
  }

  revoked(deviceId: string): void {
    this.#tell({ revoked: [deviceId] });
  }

  onRevoked(listener: (deviceId: string) => void): void {
    this.#revokedListeners.add(listener);
  }

  #hear({ server, here, gone, revoked }: Told): void {
    const known = this.#others.get(server);
    if (known === undefined && this.#others.size >= serversAtMost) return;
    const until = this.#given.clock() + goneAfterMs;
    const devices: Other['devices'] = known?.devices ?? new Map();
    this.#others.set(server, { until, devices });
    if (known === undefined) this.#tellAll();
    for (const hello of here) {
      const text = JSON.stringify(hello);
      const before = devices.get(hello.deviceId);
      if (before === undefined && devices.size >= devicesAtMost) continue;
      devices.set(hello.deviceId, { text, until });
      // Told again it is no news: nothing is drawn anew for it.
      if (before?.text !== text)
        this.#given.surroundings.connect(lineOf(server, hello.deviceId), bare(hello));
    }
    for (const deviceId of gone) this.#drop(server, deviceId);
    for (const deviceId of revoked) this.#putOut(deviceId);
  }

  #drop(server: string, deviceId: string): void {
    if (this.#others.get(server)?.devices.delete(deviceId) !== true) return;
    this.#given.surroundings.disconnect(lineOf(server, deviceId));
  }

  #putOut(deviceId: string): void {
    for (const listener of this.#revokedListeners) listener(deviceId);
    for (const server of this.#others.keys()) this.#drop(server, deviceId);
    this.#given.surroundings.forget(deviceId);
  }

  #here(): Map<string, DeviceHello> {
    const own = this.#given.surroundings.connections().filter(({ socketId }) => !isElsewhere(socketId));
    return new Map(own.map(({ hello }) => [hello.deviceId, hello]));
  }

  #tellChanges(): void {
    const now = this.#here();
    const texts = new Map([...now].map(([id, hello]) => [id, JSON.stringify(hello)]));
    const here = [...now.values()].filter(
      (hello) => this.#told.get(hello.deviceId) !== texts.get(hello.deviceId),
    );
    const gone = [...this.#told.keys()].filter((id) => !now.has(id));
    this.#told = texts;
    if (here.length + gone.length > 0) this.#tell({ here, gone });
  }

  #tellAll(): void {
    this.#toldAt = this.#given.clock();
    this.#tell({ here: [...this.#here().values()] });
  }

  #tell({ here = [], gone = [], revoked = [] }: Partial<Omit<Told, 'what' | 'server'>>): void {
    const words = (part: readonly Told['here'][number][], first: boolean): Told => ({
      what: 'presence',
      server: this.#server,
      here: [...part],
      gone: first ? gone : [],
      revoked: first ? revoked : [],
    });
    for (const [index, part] of inParts(here).entries()) this.#given.beside.tell(words(part, index === 0));
  }
}

/** At least one part, however little there is to tell. */
function inParts(hellos: readonly Told['here'][number][]): Told['here'][] {
  const parts: Told['here'][] = [[]];
  let bytes = 0;
  for (const hello of hellos) {
    const more = Buffer.byteLength(JSON.stringify(hello));
    if (bytes + more > wordsAtMost) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(hello);
    bytes += more;
  }
  return parts;
}

const mark = 'beside:';
const lineOf = (server: string, deviceId: string): string => `${mark}${server}:${deviceId}`;
const isElsewhere = (socketId: string): boolean => socketId.startsWith(mark);

/** Without what was not said: a place that is undefined is no place. */
function bare({ deviceId, kind, label, zone, window, printer }: Told['here'][number]): DeviceHello {
  return {
    deviceId,
    kind,
    label,
    ...(zone === undefined ? {} : { zone }),
    ...(window === undefined ? {} : { window }),
    ...(printer === undefined ? {} : { printer }),
  };
}

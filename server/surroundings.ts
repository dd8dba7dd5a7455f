// What is around the hall and never journaled: who is connected, how printers and sound are, which display speaks in which zone.
import type { Report } from '../contract/socket.ts';
import type { HallSettings } from '../contract/settings.ts';
import type { Alarm } from '../contract/alarms.ts';
import type { PrinterHealth } from '../contract/views/printer.ts';
import type { Around, Audio, CaptionAround, DeviceAround, DeviceKind, Speaker } from './hall/views/around.ts';
import { electSpeaker, whySilent } from './speakers.ts';
import type { BoardPage } from './speakers.ts';
import { directoryFrom } from './hall/views/directory.ts';
import type { Directory } from './hall/views/directory.ts';

export interface DeviceHello {
  deviceId: string;
  kind: DeviceKind;
  label: string;
  zone?: string;
  window?: number;
  printer?: string;
}

export interface Surroundings {
  connect(socketId: string, device: DeviceHello): void;
  disconnect(socketId: string): void;
  /** Every line that is open, a device's several pages apart. */
  connections(): readonly { socketId: string; hello: DeviceHello }[];
  /** How a connected device is; a report that its kind cannot make is passed over. */
  report(socketId: string, report: Report): void;
  /** Paired devices that have not come yet: a screen that stays dark after a restart is seen. */
  expect(device: DeviceHello): void;
  /** A revoked device is no longer missed. */
  forget(deviceId: string): void;
  setAlarm(key: string, alarm: Alarm | null): void;
  /** What the desk shows on the pad of its window; null: nothing any more. */
  setCaption(window: number, caption: CaptionAround | null): void;
  setStaffName(id: string, staff: { name: string; staffNumber?: string }): void;
  /** Another settings version that a day goes by; the newest names things where a version is unknown. */
  addSettings(settings: HallSettings, version: string, newest: boolean): void;
  around(): Around;
  /** Told after every change; answers how to stop being told. */
  onChange(listener: () => void): () => void;
}

interface Given {
  settings: HallSettings;
  version: string;
  /** The base address that visitors' phones reach; null: none is known. */
  address: string | null;
  clock: () => number;
  demo: boolean;
  /** A gateway for messages to phones is set. */
  messages?: boolean;
}
interface Known {
  hello: DeviceHello;
  since: number;
  sockets: Map<string, { audio: Audio; backlog: number; shortenedSince: number }>;
}

const devicesKept = 1_000;
/** Browser tabs of a demonstration come and go: a gone one is forgotten after so long. */
const demoDeviceKeptMs = 60_000;
/** With more announcements waiting than this, displays make one pass instead of two. */
const backlogNoticed = 2;

export function createSurroundings(given: Given): Surroundings {
  return new SurroundingsNow(given);
}

class SurroundingsNow implements Surroundings {
  readonly #given: Given;
  readonly #startedAt: number;
  readonly #devices = new Map<string, Known>();
  readonly #deviceOf = new Map<string, string>();
  readonly #printers = new Map<string, { health: PrinterHealth; since: number; by: string }>();
  readonly #alarms = new Map<string, Alarm>();
  readonly #staff = new Map<string, { name: string; staffNumber?: string }>();
  readonly #captions = new Map<number, CaptionAround>();
  readonly #directories = new Map<string, Directory>();
  readonly #silentSince = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  #directory: Directory;
  #speakers: ReadonlyMap<string, Speaker> = new Map();
  #around: Around | undefined;

  constructor(given: Given) {
    this.#given = given;
    this.#startedAt = given.clock();
    this.#directory = directoryFrom(given.settings, given.version);
    this.#directories.set(given.version, this.#directory);
    this.#electAll();
  }

  connect(socketId: string, hello: DeviceHello): void {
    this.disconnect(socketId);
    const known = this.#devices.get(hello.deviceId);
    const at = this.#given.clock();
    const sockets = known?.sockets ?? new Map();
    const since = known !== undefined && known.sockets.size > 0 ? known.since : at;
    sockets.set(socketId, { audio: 'unknown', backlog: 0, shortenedSince: at });
    this.#devices.set(hello.deviceId, { hello, since, sockets });
    this.#deviceOf.set(socketId, hello.deviceId);
    this.#forgetOldest();
    this.#changed();
  }

  disconnect(socketId: string): void {
    const deviceId = this.#deviceOf.get(socketId);
    if (deviceId === undefined) return;
    this.#deviceOf.delete(socketId);
    const known = this.#devices.get(deviceId);
    known?.sockets.delete(socketId);
    if (known !== undefined && known.sockets.size === 0) {
      known.since = this.#given.clock();
      this.#printersWithout(deviceId);
    }
    this.#changed();
  }

  connections(): { socketId: string; hello: DeviceHello }[] {
    return [...this.#devices.values()].flatMap(({ hello, sockets }) =>
      [...sockets.keys()].map((socketId) => ({ socketId, hello })),
    );
  }

  expect(hello: DeviceHello): void {
    if (this.#devices.has(hello.deviceId)) return;
    this.#devices.set(hello.deviceId, { hello, since: this.#startedAt, sockets: new Map() });
    this.#changed();
  }

  forget(deviceId: string): void {
    const known = this.#devices.get(deviceId);
    if (known === undefined) return;
    for (const socketId of known.sockets.keys()) this.#deviceOf.delete(socketId);
    this.#drop(deviceId);
    this.#changed();
  }

  report(socketId: string, report: Report): void {
    const known = this.#devices.get(this.#deviceOf.get(socketId) ?? '');
    if (this.#take(known, socketId, report)) this.#changed();
  }

  setAlarm(key: string, alarm: Alarm | null): void {
    if (JSON.stringify(this.#alarms.get(key) ?? null) === JSON.stringify(alarm)) return;
    if (alarm === null) this.#alarms.delete(key);
    else this.#alarms.set(key, alarm);
    this.#changed();
  }

  setCaption(window: number, caption: CaptionAround | null): void {
    if (caption !== null) this.#captions.set(window, caption);
    else if (!this.#captions.delete(window)) return;
    this.#changed();
  }

  setStaffName(id: string, staff: { name: string; staffNumber?: string }): void {
    this.#staff.set(id, staff);
    this.#changed();
  }

  addSettings(settings: HallSettings, version: string, newest: boolean): void {
    const directory = this.#directories.get(version) ?? directoryFrom(settings, version);
    this.#directories.set(version, directory);
    if (newest) this.#directory = directory;
    this.#changed();
  }

  around(): Around {
    this.#around ??= this.#look();
    return this.#around;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether the report says anything new. */
  #take(known: Known | undefined, socketId: string, report: Report): boolean {
    switch (report.about) {
      case 'board':
        return known?.hello.kind === 'board' && this.#takeSound(known, socketId, report);
      case 'printer':
        return known?.hello.kind === 'agent' && this.#takePrinter(known, report);
      default:
        throw new Error(`unknown report ${JSON.stringify(report satisfies never)}`);
    }
  }

  #takeSound(
    known: Known,
    socketId: string,
    { audio, backlog }: Extract<Report, { about: 'board' }>,
  ): boolean {
    const before = known.sockets.get(socketId);
    if (before === undefined || (before.audio === audio && before.backlog === backlog)) return false;
    const shortened = before.backlog > backlogNoticed && backlog > backlogNoticed;
    const shortenedSince = shortened ? before.shortenedSince : this.#given.clock();
    known.sockets.set(socketId, { audio, backlog, shortenedSince });
    return true;
  }

  #takePrinter(known: Known, { printer, health }: Extract<Report, { about: 'printer' }>): boolean {
    const own = known.hello.printer;
    if (!this.#directory.printers.has(printer) || (own !== undefined && own !== printer)) return false;
    const before = this.#printers.get(printer);
    const by = known.hello.deviceId;
    if (before?.health === health && before.by === by) return false;
    const since = before?.health === health ? before.since : this.#given.clock();
    this.#printers.set(printer, { health, since, by });
    return true;
  }

  /** Nobody looks at the printers of a gone agent. */
  #printersWithout(agent: string): void {
    for (const [printer, { by, health }] of this.#printers) {
      if (by !== agent || health === 'unreachable') continue;
      this.#printers.set(printer, { health: 'unreachable', since: this.#given.clock(), by });
    }
  }

  #drop(deviceId: string): void {
    this.#devices.delete(deviceId);
    this.#printersWithout(deviceId);
  }

  #forgetOldest(): void {
    const at = this.#given.clock();
    for (const [deviceId, { sockets, since, hello }] of this.#devices) {
      if (sockets.size > 0) continue;
      const staleTab = this.#given.demo && hello.kind !== 'agent' && at - since > demoDeviceKeptMs;
      if (staleTab || this.#devices.size > devicesKept) this.#drop(deviceId);
    }
  }

  #changed(): void {
    this.#electAll();
    this.#around = undefined;
    for (const listener of this.#listeners) listener();
  }

  #boards(): BoardPage[] {
    return [...this.#devices.values()].flatMap(({ hello: { kind, deviceId, zone }, sockets }) =>
      kind === 'board'
        ? [...sockets].map(([socketId, { audio }]) => ({ deviceId, socketId, zone, audio }))
        : [],
    );
  }

  #electAll(): void {
    const at = this.#given.clock();
    const speakers = new Map<string, Speaker>();
    for (const zone of this.#directory.zonesWithWindows) {
      const speaker = electSpeaker(zone, this.#boards(), this.#speakers.get(zone));
      if (speaker !== undefined) speakers.set(zone, speaker);
      if (speaker?.audio === 'ok') this.#silentSince.delete(zone);
      else if (!this.#silentSince.has(zone)) this.#silentSince.set(zone, at);
    }
    this.#speakers = speakers;
  }

  #look(): Around {
    return {
      demo: this.#given.demo,
      messages: this.#given.messages ?? false,
      address: this.#given.address,
      startedAt: this.#startedAt,
      directory: this.#directory,
      directories: new Map(this.#directories),
      devices: [...this.#devices.values()].map((known) => deviceAround(known)),
      printers: new Map([...this.#printers].map(([id, { health, since }]) => [id, { health, since }])),
      speakers: this.#speakers,
      silentZones: this.#directory.zonesWithWindows.flatMap((zone) => {
        const since = this.#silentSince.get(zone);
        return since === undefined
          ? []
          : [{ zone, reason: whySilent(zone, this.#boards(), this.#speakers.has(zone)), since }];
      }),
      shortened: this.#shortened(),
      alarms: [...this.#alarms.values()],
      captions: new Map(this.#captions),
      staff: new Map(this.#staff),
    };
  }

  #shortened(): Around['shortened'] {
    return [...this.#speakers].flatMap(([zone, { deviceId, socketId }]) => {
      const sound = this.#devices.get(deviceId)?.sockets.get(socketId);
      if (sound === undefined || sound.backlog <= backlogNoticed) return [];
      return [{ zone, backlog: sound.backlog, since: sound.shortenedSince }];
    });
  }
}

const audioRank: Record<Audio, number> = { ok: 0, noVoice: 1, locked: 2, off: 3, unknown: 4 };

function deviceAround({ hello, since, sockets }: Known): DeviceAround {
  const { deviceId, kind, label, zone, window, printer } = hello;
  const audio = [...sockets.values()]
    .map((socket) => socket.audio)
    .sort((one, other) => audioRank[one] - audioRank[other])[0];
  return {
    id: deviceId,
    kind,
    label,
    ...(zone === undefined ? {} : { zone }),
    ...(window === undefined ? {} : { window }),
    ...(printer === undefined ? {} : { printer }),
    connected: sockets.size > 0,
    since,
    ...(kind === 'board' && audio !== undefined ? { audio } : {}),
  };
}

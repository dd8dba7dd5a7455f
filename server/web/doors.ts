// What the doors are given by main: the hall, what is around it, the memory's functions they need. They open none of it themselves.
import type { Logger } from 'pino';
import type { MessagesToday } from '../../contract/messages.ts';
import type { Refusal } from '../../contract/refusals.ts';
import type { HallSettings } from '../../contract/settings.ts';
import type {
  SettingsAsked,
  SettingsMatrix,
  SettingsPreview,
  SettingsPublished,
  SettingsState,
} from '../../contract/settings-changes.ts';
import type {
  AccountStore,
  ApiKey,
  Device,
  DeviceStore,
  KeyStore,
  NewApiKey,
  NewDevice,
  SessionStore,
} from '../accounts.ts';
import type { Config } from '../config.ts';
import type { LiveHall } from '../live-hall.ts';
import type { Others } from '../presence.ts';
import type { Surroundings } from '../surroundings.ts';

/** Of this hall alone. */
export type Devices = Pick<DeviceStore, 'findByToken' | 'revoke' | 'seen'> & {
  pair(device: Omit<NewDevice, 'hall'>, at: number): Promise<{ device: Device; token: string }>;
  list(): Promise<Device[]>;
};

export type Keys = Pick<KeyStore, 'used'> & {
  create(key: Omit<NewApiKey, 'hall'>, at: number): Promise<{ key: ApiKey; secret: string }>;
  findBySecret(secret: string): Promise<ApiKey | null>;
  revoke(id: string, at: number): ReturnType<KeyStore['revoke']>;
  list(): Promise<ApiKey[]>;
};

type Asked<Answer> = { ok: true; answer: Answer } | { ok: false; refusal: Refusal };
export interface Publishing {
  state(): Promise<SettingsState>;
  /** Null where there is no such version. */
  matrix(version: string): Promise<SettingsMatrix | null>;
  preview(asked: SettingsAsked): Promise<Asked<SettingsPreview>>;
  publish(asked: SettingsAsked, by: string): Promise<Asked<SettingsPublished>>;
  withdraw(changeId: string): Promise<Asked<object>>;
}

export interface Doors {
  config: Pick<Config, 'address' | 'demo' | 'speed' | 'apiKey' | 'tls' | 'proxies'>;
  /** Of the program. */
  version: string;
  hallId: string;
  live: LiveHall;
  surroundings: Surroundings;
  /** Those in force. */
  settings: () => { version: string; settings: HallSettings };
  publishing: Publishing;
  readSettings: (version: string) => Promise<HallSettings | null>;
  accounts: AccountStore;
  sessions: SessionStore;
  devices: Devices;
  keys: Keys;
  /** Free text kept outside the book; null where it has been deleted. */
  forgetPersonal: (id: string) => Promise<unknown>;
  keepPersonal: (id: string, until: number) => Promise<unknown>;
  readPersonal: (id: string) => Promise<{ content: string; deleteAfter: number } | null>;
  /** The other servers of this hall; null where there are none. */
  others: Others | null;
  /** Null where the database is copied with its own tools (PostgreSQL). */
  backup: (() => Promise<{ file: string; lines: number; bytes: number }>) | null;
  /** Messages to visitors' phones. */
  messages: { offered: boolean; today: () => Promise<MessagesToday> };
  /** How far behind the book those are that make what follows from it. */
  followers: () => readonly { name: string; behindSince: number | null }[];
  /** The key behind the secrets of visitors' pages, and the one that hides who rated. */
  phoneKey: Uint8Array;
  raterKey: Uint8Array;
  /** Known to the device agent that this server starts itself. */
  agentToken: string;
  /** The hall's clock, and the wall's: in a demonstration the hall's runs faster. */
  clock: () => number;
  wallClock: () => number;
  log: Logger;
  /** Where the built screens and their pages lie. */
  screensFolder: string;
}

// What the doors are given by main: the hall, what is around it, the memory's functions they need. They open none of it themselves.
import type { Logger } from 'pino';
import type { Refusal } from '../../contract/refusals.ts';
import type { HallSettings } from '../../contract/settings.ts';
import type {
  SettingsAsked,
  SettingsMatrix,
  SettingsPreview,
  SettingsPublished,
  SettingsState,
} from '../../contract/settings-changes.ts';
import type { Config } from '../config.ts';
import type { DeviceRole, StaffRole } from '../hall/authority.ts';
import type { LiveHall } from '../live-hall.ts';
import type { Surroundings } from '../surroundings.ts';

export interface Account {
  id: string;
  name: string;
  displayName: string;
  staffNumber?: string;
  /** Of another authority, by its Chinese name. */
  organisation?: string;
  role: StaffRole;
  mustChangePassword: boolean;
  disabled: boolean;
  lockedUntil?: number;
}
type SignInRefusal =
  | { ok: false; reason: 'wrongNameOrPassword' | 'accountDisabled' }
  | { ok: false; reason: 'accountLocked'; lockedUntil: number };
type PasswordRefusal = {
  ok: false;
  reason: 'passwordTooShort' | 'passwordTooLong' | 'passwordUnchanged' | 'passwordContainsName';
};
type OneTime = { ok: true; account: Account; oneTimePassword: string };

export interface Accounts {
  create(account: {
    name: string;
    displayName: string;
    staffNumber?: string;
    organisation?: string;
    role: StaffRole;
  }): Promise<OneTime | { ok: false; reason: 'nameTaken' | 'nameMalformed' }>;
  verifyPassword(
    name: string,
    password: string,
    at: number,
  ): Promise<{ ok: true; account: Account } | SignInRefusal>;
  changePassword(
    id: string,
    current: string,
    next: string,
    at: number,
  ): Promise<{ ok: true; account: Account } | SignInRefusal | PasswordRefusal>;
  reset(id: string): Promise<OneTime | { ok: false; reason: 'unknownAccount' }>;
  disable(
    id: string,
    disabled: boolean,
  ): Promise<{ ok: true } | { ok: false; reason: 'unknownAccount' | 'lastAdministrator' }>;
  find(id: string): Promise<Account | null>;
  list(): Promise<Account[]>;
}

export interface Sessions {
  open(accountId: string, at: number, lifetimeMs: number): Promise<{ token: string }>;
  /** Null too after 12 h without a sign of life. */
  find(token: string, at: number): Promise<{ account: Account } | null>;
  close(token: string): Promise<void>;
}

export interface Device {
  id: string;
  role: DeviceRole;
  label: string;
  zone?: string;
  window?: number;
  printer?: string;
  pairedAt: number;
  revokedAt?: number;
  lastSeenAt?: number;
}
export interface Devices {
  pair(
    device: { role: DeviceRole; label: string; zone?: string; window?: number; printer?: string },
    at: number,
  ): Promise<{ device: Device; token: string }>;
  findByToken(token: string): Promise<Device | null>;
  revoke(id: string, at: number): Promise<{ ok: true } | { ok: false; reason: 'unknownDevice' }>;
  list(): Promise<Device[]>;
  seen(id: string, at: number): Promise<void>;
}

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
  config: Pick<Config, 'address' | 'demo' | 'speed' | 'apiKey' | 'tls'>;
  /** Of the program. */
  version: string;
  hallId: string;
  live: LiveHall;
  surroundings: Surroundings;
  /** Those in force. */
  settings: () => { version: string; settings: HallSettings };
  publishing: Publishing;
  readSettings: (version: string) => Promise<HallSettings | null>;
  accounts: Accounts;
  sessions: Sessions;
  devices: Devices;
  /** Free text kept outside the book; null where it has been deleted. */
  forgetPersonal: (id: string) => Promise<unknown>;
  keepPersonal: (id: string, until: number) => Promise<unknown>;
  readPersonal: (id: string) => Promise<{ content: string } | null>;
  /** Null where the database is copied with its own tools (PostgreSQL). */
  backup: (() => Promise<{ file: string; lines: number; bytes: number }>) | null;
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

// What is remembered beside the journal: settings, accounts, sessions, devices, personal rows. Interfaces only; every moment is given by the caller.
import type { HallSettings } from '../../contract/settings.ts';
import type { DeviceRole, StaffRole } from '../hall/authority.ts';
import type { PersonalRow } from '../journal.ts';

export type Done<Reason extends string> = { ok: true } | { ok: false; reason: Reason };

// ---- settings ----

export interface SettingsVersion {
  /** SHA-256 (hex) of the canonical content: the same settings always have the same version. */
  version: string;
  settings: HallSettings;
  publishedAt: number;
}

export interface SettingsStore {
  /** Keeps this version for ever and makes it the hall's current one. Publishing the same content again changes nothing but `current`. */
  publish(settings: HallSettings, at: number): Promise<SettingsVersion>;
  current(hall: string): Promise<SettingsVersion | null>;
  read(version: string): Promise<SettingsVersion | null>;
  /** The name that these settings would have as a version. */
  versionOf(settings: HallSettings): string;
  /** Whether these settings were ever published here, or are those that the hall began with, as this release reads them. */
  knows(settings: HallSettings): Promise<boolean>;
  /** Those that wait for their moment, in the order in which they take effect. */
  pending(hall: string): Promise<KeptChange[]>;
  /** The others, the latest first. */
  past(hall: string, limit: number): Promise<KeptChange[]>;
  /**
   * Writes changes anew, all or nothing, where those pending and the current version are still what was seen; false where not.
   * `contents` are kept as versions first.
   */
  rewrite(
    hall: string,
    seen: { current: string; pending: readonly KeptChange[] },
    next: { changes: readonly KeptChange[]; contents: readonly HallSettings[] },
    at: number,
  ): Promise<boolean>;
  /** The book says that they took effect: the last of them is the current version. */
  tookEffect(hall: string, changes: readonly KeptChange[], at: number): Promise<void>;
}

/** A published change, as it is kept. */
export interface KeptChange {
  id: string;
  version: string;
  before: string;
  /** Id of an account, or of a key. */
  by: string;
  publishedAt: number;
  effectiveAt: number;
  sendTo: { from: string; to: string }[];
  state: 'pending' | 'effective' | 'withdrawn';
  stateAt: number;
}

// ---- people ----

export interface Account {
  /** Stable and nameless: what the journal calls this person. */
  id: string;
  /** What the person types to sign in; unique, lower case. */
  name: string;
  displayName: string;
  staffNumber?: string;
  /** Of another authority, by its Chinese name: only its windows are hers. */
  organisation?: string;
  role: StaffRole;
  mustChangePassword: boolean;
  disabled: boolean;
  /** Too many wrong passwords: nobody gets in before this moment. */
  lockedUntil?: number;
}

export interface NewAccount {
  name: string;
  displayName: string;
  staffNumber?: string;
  organisation?: string;
  role: StaffRole;
}

/** A password the system made, shown once: it must be changed at the first sign-in. */
export interface OneTime {
  account: Account;
  oneTimePassword: string;
}

export type PasswordRefusal =
  'passwordTooShort' | 'passwordTooLong' | 'passwordUnchanged' | 'passwordContainsName';
export type SignInRefusal =
  | { ok: false; reason: 'wrongNameOrPassword' }
  /** Told only to who knows the password. */
  | { ok: false; reason: 'accountDisabled' }
  | { ok: false; reason: 'accountLocked'; lockedUntil: number };

export interface AccountStore {
  /** Where there is no administrator at all: makes `admin` and answers its one-time password, this once. Else null. */
  ensureAdministrator(): Promise<OneTime | null>;
  create(
    account: NewAccount,
  ): Promise<({ ok: true } & OneTime) | { ok: false; reason: 'nameTaken' | 'nameMalformed' }>;
  /** The fifth wrong password in a row locks the account for five minutes. An unknown name takes as long as a wrong password. */
  verifyPassword(
    name: string,
    password: string,
    at: number,
  ): Promise<{ ok: true; account: Account } | SignInRefusal>;
  /** Ends every session of the account, the asker's own too: open a new one after it. Wrong current passwords count like wrong sign-ins. */
  changePassword(
    id: string,
    current: string,
    next: string,
    at: number,
  ): Promise<{ ok: true; account: Account } | SignInRefusal | { ok: false; reason: PasswordRefusal }>;
  /** A new one-time password; ends every session and every lock. */
  reset(id: string): Promise<({ ok: true } & OneTime) | { ok: false; reason: 'unknownAccount' }>;
  /** Ends every session. The last administrator who can sign in cannot be disabled. */
  disable(id: string, disabled: boolean): Promise<Done<'unknownAccount' | 'lastAdministrator'>>;
  find(id: string): Promise<Account | null>;
  /** By name, at most 1,000. */
  list(): Promise<Account[]>;
  /** Administrators who are not disabled. */
  countAdministrators(): Promise<number>;
}

export interface Session {
  accountId: string;
  openedAt: number;
  expiresAt: number;
  lastSeenAt: number;
}

export interface SessionStore {
  /** The token is given once; only its hash is kept. */
  open(accountId: string, at: number, lifetimeMs: number): Promise<{ token: string; session: Session }>;
  /** Null when unknown, over, idle for more than 12 h, or the account is disabled. Notes the moment, at most once a minute. */
  find(token: string, at: number): Promise<{ session: Session; account: Account } | null>;
  close(token: string): Promise<void>;
  closeAllOf(accountId: string): Promise<void>;
  /** Removes what is over; answers how many. */
  sweep(at: number): Promise<number>;
}

// ---- devices ----

export interface Device {
  id: string;
  hall: string;
  role: DeviceRole;
  label: string;
  zone?: string;
  window?: number;
  printer?: string;
  pairedAt: number;
  revokedAt?: number;
  lastSeenAt?: number;
}

export interface NewDevice {
  hall: string;
  role: DeviceRole;
  label: string;
  zone?: string;
  window?: number;
  printer?: string;
}

export interface DeviceStore {
  /** The token is given once; only its hash is kept. */
  pair(device: NewDevice, at: number): Promise<{ device: Device; token: string }>;
  /** Null when unknown or revoked. */
  findByToken(token: string): Promise<Device | null>;
  find(id: string): Promise<Device | null>;
  /** For good. Revoking again changes nothing. */
  revoke(id: string, at: number): Promise<Done<'unknownDevice'>>;
  /** Of one hall, newest first, revoked ones too; at most 1,000. */
  list(hall: string): Promise<Device[]>;
  seen(id: string, at: number): Promise<void>;
}

// ---- personal content ----

export interface PersonalStore {
  read(id: string): Promise<PersonalRow | null>;
  /** Answers whether there was one. The journal's seal of it stays and tells nothing. */
  forget(id: string): Promise<boolean>;
  /** Its purpose lasts until then. */
  keep(id: string, until: number): Promise<boolean>;
  /** Deletes at most `limit` rows whose time has come; answers how many. */
  forgetDue(at: number, limit: number): Promise<number>;
}

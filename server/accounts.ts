// Who may come in: accounts, sessions, devices, keys. Types only, which the memory keeps and the doors ask; every moment is given by the caller.
import type { KeyRow } from '../contract/api-keys.ts';
import type { StaffLanguage } from '../contract/languages.ts';
import type { DeviceRole, StaffRole } from './hall/authority.ts';

type Done<Reason extends string> = { ok: true } | { ok: false; reason: Reason };

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
  /** Besides Chinese. */
  speaks?: readonly StaffLanguage[];
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
  speaks?: readonly StaffLanguage[];
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
  /** In place of what was known. */
  setSpeaks(id: string, speaks: readonly StaffLanguage[]): Promise<Done<'unknownAccount'>>;
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
  /** Whether anybody is signed in to the account. */
  isOpen(accountId: string, at: number): Promise<boolean>;
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

// ---- keys of other systems ----

export interface ApiKey extends KeyRow {
  hall: string;
  /** Id of the account that made it. */
  createdBy: string;
}

export type NewApiKey = Omit<ApiKey, 'id' | 'createdAt' | 'revokedAt' | 'lastUsedAt'>;

export interface KeyStore {
  /** The secret is given once; only its hash is kept. */
  create(key: NewApiKey, at: number): Promise<{ key: ApiKey; secret: string }>;
  /** Revoked and expired ones too: who holds the secret may be told why it is not taken. */
  findBySecret(secret: string): Promise<ApiKey | null>;
  /** For good. Revoking again changes nothing. */
  revoke(hall: string, id: string, at: number): Promise<Done<'unknownKey'>>;
  /** Of one hall, newest first, revoked ones too; at most 1,000. */
  list(hall: string): Promise<ApiKey[]>;
  /** Noted at most once a minute. */
  used(id: string, at: number): Promise<void>;
}

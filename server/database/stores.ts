// What is remembered beside the journal and who may come in (server/accounts.ts): settings and personal rows. Interfaces only; every moment is given by the caller.
import type { MessageKind, MessageState } from '../../contract/messages.ts';
import type { HallSettings } from '../../contract/settings.ts';
import type { Message } from '../hall/messages/message.ts';
import type { PersonalRow } from '../journal.ts';
import type { Statements } from './statements.ts';

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

// ---- followers ----

/** The last line that was followed. */
export interface Position {
  day: string;
  seq: number;
  at: number;
}
/** Inside the transaction that moves the position. */
export type Write = (inside: Statements) => Promise<void>;
export type KeepRows<Row> = (inside: Statements, rows: readonly Row[]) => Promise<void>;

export interface FollowerStore {
  read(hall: string, follower: string): Promise<Position | null>;
  /** Moves the position and keeps what is given, all or nothing; false, and nothing, where it does not stand at `from` any more. */
  advance(
    hall: string,
    follower: string,
    from: Position | null,
    to: Position,
    write: Write | null,
  ): Promise<boolean>;
}

// ---- messages ----

/** What the follower of messages keeps: a message, or how long a phone is needed. */
export type MessageRow = Message | { personalId: string; keptUntil: number };

export interface KeptMessage extends Omit<Message, 'declined'> {
  attempts: number;
  state: MessageState;
  stateAt: number;
  /** Why the last attempt failed. */
  failure?: string;
}

export interface MessageStore {
  /** Those wanted whose time has come, the oldest first. */
  due(hall: string, at: number, limit: number): Promise<KeptMessage[]>;
  /** wanted → sending; false where somebody else has it. */
  claim(hall: string, reason: string, at: number): Promise<boolean>;
  /** Only out of the state it is believed to be in. */
  settle(
    hall: string,
    reason: string,
    from: 'wanted' | 'sending',
    to: { state: Exclude<MessageState, 'sending'>; at: number; nextAt?: number; failure?: string },
  ): Promise<boolean>;
  /** Those being sent since before that moment are wanted again: whoever sent them is gone. Answers how many. */
  takeBack(hall: string, before: number, at: number): Promise<number>;
  /** Of those wanted, or decided on, since then. */
  counts(hall: string, from: number): Promise<{ kind: MessageKind; state: MessageState; count: number }[]>;
  lastFailure(hall: string, from: number): Promise<KeptMessage | null>;
  /** Deletes what was settled before that moment, at most `limit`. */
  forgetOld(before: number, limit: number): Promise<number>;
}

// Opens the whole memory of a hall: SQLite in a data folder, or PostgreSQL at an address. Refuses whatever could lose what it is given.
import { join } from 'node:path';
import type { AccountStore, DeviceStore, KeyStore, SessionStore } from '../accounts.ts';
import type { Journal } from '../journal.ts';
import { openAccountStore } from './account-store.ts';
import { openBackup } from './backup.ts';
import type { Backup } from './backup.ts';
import { connectPostgresql, connectSqlite, migrate, migratePostgresql } from './connect.ts';
import type { Connected } from './connect.ts';
import { openDeviceStore } from './device-store.ts';
import { openFollowerStore } from './follower-store.ts';
import { checkDurability } from './durability.ts';
import { openKeyStore } from './key-store.ts';
import { openLineHints } from './line-hints.ts';
import type { Beside, LineHints } from './line-hints.ts';
import { lockFolder } from './folder-lock.ts';
import { openMessageStore } from './message-store.ts';
import { openPersonalStore } from './personal-store.ts';
import { openSessionStore } from './session-store.ts';
import { openSettingsStore } from './settings-store.ts';
import { hallsOf, openSqlJournal } from './sql-journal.ts';
import type { FollowerStore, MessageStore, PersonalStore, SettingsStore } from './stores.ts';
import { alwaysOurs, openTurns } from './turns.ts';
import type { Turns } from './turns.ts';

export const databaseFileName = 'onedoor.sqlite';

export interface Database {
  dialect: 'sqlite' | 'postgresql';
  journal: Journal;
  settings: SettingsStore;
  accounts: AccountStore;
  sessions: SessionStore;
  devices: DeviceStore;
  keys: KeyStore;
  personal: PersonalStore;
  /** Null where one server has the database alone. */
  beside: Beside | null;
  followers: FollowerStore;
  messages: MessageStore;
  /** Which server does the work that is for one alone. */
  turns: Turns;
  /** Halls that have a line in the book. */
  halls(): Promise<string[]>;
  /** Null on PostgreSQL: its copies are made with its own tools. */
  backup: Backup | null;
  /** Sentences for the operator: what the database was told that weakens its promises. */
  warnings: string[];
  /** Ends the connections and lets go of the data folder. Closing twice is closing once. */
  close(): Promise<void>;
}

/** Throws FolderInUse, NotDurable, DatabaseNewer, DatabaseUnreachable (each a sentence for the operator), or what the database says. */
export async function openDatabase(place: { dataFolder: string } | { url: string }): Promise<Database> {
  return 'url' in place ? openAt(place.url) : openIn(place.dataFolder);
}

async function openIn(dataFolder: string): Promise<Database> {
  const lock = lockFolder(dataFolder);
  try {
    const file = join(dataFolder, databaseFileName);
    const database = await connectSqlite(file);
    return await put(database, openBackup(dataFolder, file), () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openAt(url: string): Promise<Database> {
  await migratePostgresql(url);
  return put(await connectPostgresql(url), null, () => undefined, openLineHints(url), openTurns(url));
}

async function put(
  database: Connected,
  backup: Backup | null,
  release: () => void,
  hints: LineHints | null = null,
  turns: Turns = alwaysOurs,
): Promise<Database> {
  try {
    if (database.writer.dialect === 'sqlite') await migrate(database);
    const warnings = await checkDurability(database.writer);
    let closing: Promise<void> | null = null;
    const end = async (): Promise<void> => {
      await hints?.close();
      await turns.close();
      await database.close();
    };
    const close = () => (closing ??= end().finally(release));
    return {
      dialect: database.writer.dialect,
      journal: openSqlJournal(database.writer, database.reader, close, hints),
      settings: openSettingsStore(database),
      accounts: openAccountStore(database),
      sessions: openSessionStore(database),
      devices: openDeviceStore(database),
      keys: openKeyStore(database),
      personal: openPersonalStore(database),
      beside: hints?.beside ?? null,
      followers: openFollowerStore(database),
      messages: openMessageStore(database),
      turns,
      halls: () => hallsOf(database.reader),
      backup,
      warnings,
      close,
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

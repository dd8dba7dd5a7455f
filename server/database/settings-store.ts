// Settings as published: versions that never change, named by their content, and which of them a hall follows now.
import { createHash } from 'node:crypto';
import { hallSettingsSchema } from '../../contract/settings.ts';
import type { HallSettings } from '../../contract/settings.ts';
import type { Connected } from './connect.ts';
import { CurrentSettings, PublishedSettings } from './entities.ts';
import { changesOf } from './settings-changes.ts';
import type { Statements } from './statements.ts';
import type { SettingsStore, SettingsVersion } from './stores.ts';

/** Keys in one order, whatever order the hall file has; the order of lists means something and stays. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, canonical(each)]));
}

export function canonicalContent(settings: HallSettings): string {
  return JSON.stringify(canonical(settings));
}

/** SHA-256 (hex) of the canonical content. */
export function versionOf(settings: HallSettings): string {
  return createHash('sha256').update(canonicalContent(settings)).digest('hex');
}

function versionFrom(row: PublishedSettings): SettingsVersion {
  // Read through the schema: a version of an older release lacks what has a default since.
  const settings = hallSettingsSchema.parse(JSON.parse(row.content));
  return { version: row.version, settings, publishedAt: row.publishedAt };
}

/** Keeps this version for ever. */
export async function keepVersion(inside: Statements, settings: HallSettings, at: number): Promise<string> {
  const version = versionOf(settings);
  await inside.run(
    'insert into published_settings (version, hall, published_at, content) values (?, ?, ?, ?) on conflict (version) do nothing',
    version,
    settings.hall.id,
    at,
    canonicalContent(settings),
  );
  return version;
}

export async function makeCurrent(
  inside: Statements,
  hall: string,
  version: string,
  at: number,
): Promise<void> {
  await inside.run(
    'insert into current_settings (hall, version, since) values (?, ?, ?) on conflict (hall) do update set version = excluded.version, since = excluded.since',
    hall,
    version,
    at,
  );
}

export function openSettingsStore(database: Connected): SettingsStore {
  return {
    async publish(settings, at) {
      const version = await database.writer.transaction(async (inside) => {
        const kept = await keepVersion(inside, settings, at);
        await makeCurrent(inside, settings.hall.id, kept, at);
        return kept;
      });
      return versionFrom(await database.fork().findOneOrFail(PublishedSettings, { version }));
    },
    async current(hall) {
      const row = await database.fork().findOne(CurrentSettings, { hall }, { populate: ['published'] });
      return row === null ? null : versionFrom(row.published);
    },
    async read(version) {
      const row = await database.fork().findOne(PublishedSettings, { version });
      return row === null ? null : versionFrom(row);
    },
    versionOf,
    async knows(settings) {
      const version = versionOf(settings);
      const known = await database.fork().findOne(PublishedSettings, { version });
      if (known !== null) return true;
      const [first] = await database
        .fork()
        .find(PublishedSettings, { hall: settings.hall.id }, { orderBy: { publishedAt: 'asc' }, limit: 1 });
      return first !== undefined && versionOf(versionFrom(first).settings) === version;
    },
    ...changesOf(database, { keepVersion, makeCurrent }),
  };
}

// The hall file as it lies on the disk now, read again only when it was written since: it is compared, and published only when somebody asks for that.
import { readFileSync, statSync } from 'node:fs';
import { readHallFile } from '../../contract/hall-file.ts';
import type { HallSettings } from '../../contract/settings.ts';

/** Answers null where the file is gone or has mistakes. */
export function hallFileReader(file: string): () => HallSettings | null {
  let known: { writtenAt: number; settings: HallSettings | null } | null = null;
  return () => {
    const { mtimeMs: writtenAt } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: -1 };
    if (known === null || known.writtenAt !== writtenAt) {
      const read = writtenAt < 0 ? null : readHallFile(readFileSync(file, 'utf8'));
      known = { writtenAt, settings: read?.ok === true ? read.settings : null };
    }
    return known.settings;
  };
}

// Which hall this server runs: the hall file is adopted at the first start; later it is only compared.
import { readFileSync } from 'node:fs';
import { canonicalJson, readHallFile } from '../contract/hall-file.ts';
import type { HallSettings } from '../contract/settings.ts';
import type { SettingsVersion } from './database/stores.ts';

export interface Adopted {
  version: string;
  settings: HallSettings;
  /** The file says something else than what the hall runs on: the sentences why. */
  differs: { zh: string; en: string } | null;
}
interface Memory {
  halls: () => Promise<string[]>;
  current: (hall: string) => Promise<SettingsVersion | null>;
  publish: (settings: HallSettings, at: number) => Promise<SettingsVersion>;
  knows: (settings: HallSettings) => Promise<boolean>;
}

/** The hall file cannot be used: one line per mistake. */
export class UnfitHallFile extends Error {
  override name = 'UnfitHallFile';
}

export async function adoptHall(memory: Memory, file: string, at: number): Promise<Adopted> {
  const read = readHallFile(readFileSync(file, 'utf8'));
  const known = await knownHall(memory, read.ok ? read.settings.hall.id : null);
  if (known === null) {
    if (!read.ok) throw new UnfitHallFile(mistakes(file, read.errors));
    return { ...(await memory.publish(read.settings, at)), differs: null };
  }
  if (!read.ok) {
    return {
      ...known,
      differs: {
        zh: `大厅文件 ${file} 有错误，继续使用已采用的设置：\n${read.errors.map(({ path, zh }) => `  ${path} ${zh}`).join('\n')}`,
        en: `The hall file ${file} has mistakes; the adopted settings stay in use.`,
      },
    };
  }
  // What the file said before is no news: the settings have been changed on their page since.
  const same =
    canonicalJson(read.settings) === canonicalJson(known.settings) || (await memory.knows(read.settings));
  return {
    ...known,
    differs: same
      ? null
      : {
          zh: `大厅文件 ${file} 与正在使用的设置不同，不会自动生效；值班长可在“窗口授权”页查看并发布。`,
          en: `The hall file ${file} differs from the settings in use. Nothing changes by itself: a manager can look at it and publish it on the Authority page.`,
        },
  };
}

/** The hall that the file names, or else the one hall that the book knows. */
async function knownHall(memory: Memory, named: string | null): Promise<SettingsVersion | null> {
  const own = named === null ? null : await memory.current(named);
  if (own !== null) return own;
  const [only, ...others] = await memory.halls();
  return only === undefined || others.length > 0 ? null : memory.current(only);
}

function mistakes(file: string, errors: readonly { path: string; zh: string; en: string }[]): string {
  return [
    `大厅文件 ${file} 不能使用：`,
    `The hall file ${file} cannot be used:`,
    ...errors.map(({ path, zh, en }) => `  ${path === '' ? '' : `${path}: `}${zh} / ${en}`),
  ].join('\n');
}

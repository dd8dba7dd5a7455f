// What waits for its moment, made anew on what now comes before it. Rules S6, S7 of RULES.md. Pure.
import type { HallSettings } from '../../contract/settings.ts';
import type { KeptChange } from '../database/stores.ts';
import { unfit } from './editing.ts';
import type { KnownVersions } from './known-versions.ts';
import { merged } from './merging.ts';

export interface Carried {
  changes: KeptChange[];
  contents: HallSettings[];
}

/** Null where one of them would not be fit to take effect. */
export function carried(
  later: readonly KeptChange[],
  first: { version: string; settings: HallSettings },
  versions: Pick<KnownVersions, 'known'>,
  versionOf: (settings: HallSettings) => string,
): Carried | null {
  const made: Carried = { changes: [], contents: [] };
  let before = first;
  for (const change of later) {
    const [was, own] = [versions.known(change.before).settings, versions.known(change.version).settings];
    const settings = merged(was, own, before.settings);
    const { mistakes, unserved } = unfit(settings, change.sendTo);
    if (mistakes.length > 0 || unserved.length > 0) return null;
    const version = versionOf(settings);
    made.changes.push({ ...change, version, before: before.version });
    made.contents.push(settings);
    before = { version, settings };
  }
  return made;
}

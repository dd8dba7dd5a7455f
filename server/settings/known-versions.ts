// Settings versions with their plans, read once each: those in force, those that wait, and the few that somebody looks at.
import type { Difference } from '../../contract/settings-changes.ts';
import type { HallSettings } from '../../contract/settings.ts';
import type { SettingsStore } from '../database/stores.ts';
import { planFrom } from '../hall/plan.ts';
import type { Plan } from '../hall/plan.ts';
import { differencesOf } from './differences.ts';

export interface Version {
  version: string;
  settings: HallSettings;
  plan: Plan;
}

/** Versions never change: what has been worked out once holds for ever. So many are kept in mind. */
const keptInMind = 80;

export class KnownVersions {
  readonly #store: Pick<SettingsStore, 'read'>;
  readonly #known = new Map<string, Version>();
  readonly #differences = new Map<string, { differences: Difference[]; differencesMore: number }>();

  constructor(store: Pick<SettingsStore, 'read'>, first: { version: string; settings: HallSettings }) {
    this.#store = store;
    this.#keep(first.version, first.settings);
  }

  #keep(version: string, settings: HallSettings): Version {
    const known = { version, settings, plan: planFrom(settings) };
    this.#known.set(version, known);
    return known;
  }

  /** One that was read before; a fault where it was not. */
  known(version: string): Version {
    const known = this.#known.get(version);
    if (known === undefined) throw new Error(`the settings version ${version} was never read`);
    return known;
  }

  async read(version: string): Promise<Version | null> {
    const known = this.#known.get(version);
    if (known !== undefined) return known;
    const found = await this.#store.read(version);
    return found === null ? null : this.#keep(version, found.settings);
  }

  differences(before: Version, after: Version): { differences: Difference[]; differencesMore: number } {
    const key = `${before.version} ${after.version}`;
    let found = this.#differences.get(key);
    if (found === undefined) {
      found = differencesOf(before.settings, after.settings);
      if (this.#differences.size >= keptInMind) this.#differences.clear();
      this.#differences.set(key, found);
    }
    return found;
  }
}

// Publishing settings while the hall runs: which version is in force, which wait for their moment, and what asking for another one comes to. Rules S5–S8 of RULES.md.
import type {
  ChangeTold,
  SettingsAsked,
  SettingsMatrix,
  SettingsPreview,
  SettingsPublished,
  SettingsState,
} from '../../contract/settings-changes.ts';
import type { HallSettings } from '../../contract/settings.ts';
import type { KeptChange, SettingsStore } from '../database/stores.ts';
import type { SettingsChange } from '../hall/settings/change.ts';
import { isInTheWay, obstaclesTo } from '../hall/settings/changing.ts';
import { planFrom } from '../hall/plan.ts';
import type { LiveHall } from '../live-hall.ts';
import type { Surroundings } from '../surroundings.ts';
import { carried } from './carried-changes.ts';
import type { Carried } from './carried-changes.ts';
import { differencesOf } from './differences.ts';
import { edited, unfit } from './editing.ts';
import { KnownVersions } from './known-versions.ts';
import type { Version } from './known-versions.ts';
import { matrixOf } from './matrix.ts';
import { previewOf } from './previewing.ts';
import { refuse, whyNot } from './why-not.ts';
import type { Asked } from './why-not.ts';

interface Parts {
  hallId: string;
  store: SettingsStore;
  current: { version: string; settings: HallSettings };
  /** What the hall file on disk says now; null where it cannot be used. */
  hallFile: () => HallSettings | null;
  /** The hall's own clock. */
  clock: () => number;
  freshId: () => string;
  /** Another server may publish too. */
  shared: boolean;
}
interface Running {
  live: LiveHall;
  surroundings: Surroundings;
}

const pastTold = 30;
/** So many versions may wait for their moment. */
const pendingLimit = 20;

export class Publishing {
  readonly #parts: Parts;
  readonly #versions: KnownVersions;
  #current: string;
  /** The hall file’s content that is known to be an old one. */
  #oldFile: HallSettings | null = null;
  #pending: KeptChange[] = [];
  #running: Running | null = null;
  #looking: Promise<void> | null = null;
  #lookAgain = false;

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#versions = new KnownVersions(parts.store, parts.current);
    this.#current = parts.current.version;
  }

  static async open(parts: Parts): Promise<Publishing> {
    const publishing = new Publishing(parts);
    await publishing.#readPending();
    return publishing;
  }

  /** The version in force, as this server knows it. */
  current(): Version {
    return this.#versions.known(this.#current);
  }

  /** For the writer: the settings of the running version, in force already or by the book’s word only; else the current ones. */
  settings = (running: string): Version =>
    this.#pending.some(({ version }) => version === running) ? this.#versions.known(running) : this.current();

  /** For the writer: what waits for its moment. */
  changes = (): SettingsChange[] =>
    this.#pending.map(({ id, version, effectiveAt, sendTo }) => {
      const { plan } = this.#versions.known(version);
      return { id, version, plan, effectiveAt, sendTo };
    });

  /** From now on what the book says of versions is followed. */
  async attach(running: Running): Promise<void> {
    this.#running = running;
    running.live.onTold((hall) => {
      if (hall.settingsVersion !== this.#current) void this.look();
    });
    await this.look();
  }

  /** Once a second, and after each change: what others published, what took effect, what is in somebody’s way. */
  async look(): Promise<void> {
    if (this.#looking !== null) {
      this.#lookAgain = true;
      return this.#looking;
    }
    this.#looking = this.#lookNow();
    try {
      await this.#looking;
    } finally {
      this.#looking = null;
    }
    if (this.#lookAgain) {
      this.#lookAgain = false;
      await this.look();
    }
  }

  async #lookNow(): Promise<void> {
    if (this.#parts.shared) await this.#readPending();
    await this.#follow();
    this.#tellObstacles();
  }

  async #readPending(): Promise<void> {
    const pending = await this.#parts.store.pending(this.#parts.hallId);
    for (const { version, before } of pending) {
      await this.#versions.read(version);
      await this.#versions.read(before);
    }
    this.#pending = pending;
  }

  /** The book is the truth: what runs there has taken effect, whatever the rows say. */
  async #follow(): Promise<void> {
    const { hallId, store, clock } = this.#parts;
    const running = this.#running?.live.hall().settingsVersion ?? '';
    if (running === this.#current) return;
    const index = this.#pending.findLastIndex(({ version }) => version === running);
    if (index >= 0) {
      const taken = this.#pending.slice(0, index + 1);
      await store.tookEffect(hallId, taken, clock());
      this.#pending = this.#pending.slice(index + 1);
    } else if ((await store.current(hallId))?.version !== running) return;
    const found = await this.#versions.read(running);
    if (found === null) return;
    this.#current = running;
    this.#running?.surroundings.addSettings(found.settings, running, true);
    if ((await this.#fileDifference()) === null)
      this.#running?.surroundings.setAlarm('hallFileDiffers', null);
  }

  #tellObstacles(): void {
    const running = this.#running;
    if (running === null) return;
    const hall = running.live.hall();
    const blocked = this.#blocked();
    if (blocked === null) {
      running.surroundings.setAlarm('settingsBlocked', null);
      return;
    }
    const { plan } = this.#versions.known(blocked.version);
    const { windows, stranded } = obstaclesTo(hall, { plan, sendTo: blocked.sendTo });
    running.surroundings.setAlarm('settingsBlocked', {
      kind: 'settingsBlocked',
      level: 'red',
      since: blocked.effectiveAt,
      windows: windows.slice(0, 10).map(({ no }) => no),
      numbers: stranded.slice(0, 10).map(({ number }) => number),
      waiting: stranded.length,
    });
  }

  /** S5: the first one due, where somebody is in its way. */
  #blocked(): KeptChange | null {
    const [first] = this.#pending;
    const hall = this.#running?.live.hall();
    if (first === undefined || hall === undefined || first.effectiveAt > this.#parts.clock()) return null;
    const { plan } = this.#versions.known(first.version);
    return isInTheWay(obstaclesTo(hall, { plan, sendTo: first.sendTo })) ? first : null;
  }

  // ---- what is asked ----

  async state(): Promise<SettingsState> {
    const { store, hallId, clock } = this.#parts;
    const past = await store.past(hallId, pastTold);
    const blocked = this.#blocked();
    return {
      now: clock(),
      current: this.#current,
      pending: await Promise.all(this.#pending.map((change) => this.#told(change, change === blocked))),
      history: await Promise.all(past.map((change) => this.#told(change, false))),
      hallFile: await this.#fileDifference(),
    };
  }

  async #told(change: KeptChange, blocked: boolean): Promise<ChangeTold> {
    const { id, version, before, by, publishedAt, effectiveAt, sendTo, state } = change;
    const [was, is] = [await this.#versions.read(before), await this.#versions.read(version)];
    const name = this.#running?.surroundings.around().staff.get(by)?.name;
    const differences =
      was === null || is === null
        ? { differences: [], differencesMore: 0 }
        : this.#versions.differences(was, is);
    return {
      id,
      version,
      before,
      state: blocked ? 'blocked' : state,
      ...(name === undefined ? {} : { by: name }),
      publishedAt,
      effectiveAt: state === 'effective' ? change.stateAt : effectiveAt,
      ...differences,
      sendTo,
    };
  }

  /** What the file said before is no news, however the settings have been changed on their page since. */
  async #fileDifference(): Promise<SettingsState['hallFile']> {
    const file = this.#parts.hallFile();
    if (file === null || file.hall.id !== this.#parts.hallId) return null;
    if (this.#oldFile !== file && (await this.#parts.store.knows(file))) this.#oldFile = file;
    if (this.#oldFile === file) return null;
    const found = differencesOf(this.current().settings, file);
    return found.differences.length === 0 ? null : found;
  }

  async matrix(version: string): Promise<SettingsMatrix | null> {
    const found = await this.#versions.read(version);
    return found === null ? null : matrixOf(version, found.settings);
  }

  /** What the change makes of the version that is in force at its moment; refused where that is not the one looked at (S8). */
  async #wanted({
    edit,
    base,
    effectiveAt,
  }: SettingsAsked): Promise<
    Asked<{ settings: HallSettings; before: Version; index: number; effectiveAt: number; now: boolean }>
  > {
    await this.#running?.live.confirm();
    await this.look();
    const at = this.#parts.clock();
    const moment = Math.max(at, effectiveAt ?? at);
    const index = this.#pending.filter((change) => change.effectiveAt <= moment).length;
    const before = this.#versions.known(this.#pending[index - 1]?.version ?? this.#current);
    if (before.version !== base) return refuse('settingsChangedMeanwhile');
    const settings = await edited(before.settings, edit, {
      version: async (version) => (await this.#versions.read(version))?.settings ?? null,
      hallFile: this.#parts.hallFile,
    });
    if (settings === null) return refuse('unknownSettings');
    return { ok: true, answer: { settings, before, index, effectiveAt: moment, now: moment <= at } };
  }

  async preview(asked: SettingsAsked): Promise<Asked<SettingsPreview>> {
    const wanted = await this.#wanted(asked);
    if (!wanted.ok) return wanted;
    const { settings, before } = wanted.answer;
    const { mistakes, unserved } = unfit(settings, asked.sendTo);
    const hall = this.#running?.live.hall();
    const effects =
      hall === undefined || mistakes.length > 0
        ? { occupied: [], stranded: [], queues: [] }
        : previewOf(hall, planFrom(settings), asked.sendTo, this.#parts.clock());
    const said = mistakes.map(({ zh, en }) => ({ zh, en }));
    return {
      ok: true,
      answer: { ...differencesOf(before.settings, settings), mistakes: said, unserved, ...effects },
    };
  }

  async publish(asked: SettingsAsked, by: string): Promise<Asked<SettingsPublished>> {
    const wanted = await this.#wanted(asked);
    if (!wanted.ok) return wanted;
    const { settings, before, index, effectiveAt, now } = wanted.answer;
    const { store, hallId, freshId, clock } = this.#parts;
    const version = store.versionOf(settings);
    if (version === before.version) return refuse('settingsUnchanged');
    if (this.#pending.length >= pendingLimit) return refuse('tooManyChanges', { limit: pendingLimit });
    const hall = now && index === 0 ? (this.#running?.live.hall() ?? null) : null;
    const no = whyNot(settings, asked.sendTo, hall);
    if (no !== null) return no;
    const at = clock();
    const { sendTo } = asked;
    const change: KeptChange = {
      id: freshId(),
      version,
      before: before.version,
      by,
      publishedAt: at,
      effectiveAt,
      sendTo,
      state: 'pending',
      stateAt: at,
    };
    const later = this.#carried(index, { version, settings });
    if (later === null) return refuse('pendingChangeConflicts');
    const next = { changes: [change, ...later.changes], contents: [settings, ...later.contents] };
    const seen = { current: this.#current, pending: this.#pending };
    if (!(await store.rewrite(hallId, seen, next, at))) return refuse('settingsChangedMeanwhile');
    await this.#afterRewrite();
    const waits = this.#pending.some(({ id }) => id === change.id);
    return { ok: true, answer: { changeId: change.id, version, state: waits ? 'pending' : 'effective' } };
  }

  #carried(from: number, first: { version: string; settings: HallSettings }): Carried | null {
    const { store } = this.#parts;
    return carried(this.#pending.slice(from), first, this.#versions, (settings) => store.versionOf(settings));
  }

  /** S7 */
  async withdraw(changeId: string): Promise<Asked<Record<string, never>>> {
    await this.#running?.live.tick();
    await this.look();
    const { store, hallId, clock } = this.#parts;
    const index = this.#pending.findIndex(({ id }) => id === changeId);
    const change = this.#pending[index];
    if (change === undefined) return refuse('unknownChange');
    const before = this.#versions.known(this.#pending[index - 1]?.version ?? this.#current);
    const later = this.#carried(index + 1, before);
    if (later === null) return refuse('pendingChangeConflicts');
    const at = clock();
    const changes: KeptChange[] = [{ ...change, state: 'withdrawn', stateAt: at }, ...later.changes];
    const seen = { current: this.#current, pending: this.#pending };
    if (!(await store.rewrite(hallId, seen, { changes, contents: later.contents }, at)))
      return refuse('settingsChangedMeanwhile');
    await this.#afterRewrite();
    return { ok: true, answer: {} };
  }

  /** What is due takes effect before the asker hears of it. */
  async #afterRewrite(): Promise<void> {
    await this.#readPending();
    await this.#running?.live.tick();
    await this.look();
  }
}

// What one version of the settings changes in another, window by window, so that a person can read it. Pure.
import { canonicalJson } from '../../contract/hall-file.ts';
import type { Difference } from '../../contract/settings-changes.ts';
import type { HallSettings, WindowSettings } from '../../contract/settings.ts';

const shown = 40;

export function differencesOf(
  before: HallSettings,
  after: HallSettings,
): { differences: Difference[]; differencesMore: number } {
  const all = [...ofWindows(before, after), ...ofOtherParts(before, after)];
  return { differences: all.slice(0, shown), differencesMore: Math.max(0, all.length - shown) };
}

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function ofWindows(before: HallSettings, after: HallSettings): Difference[] {
  const was = new Map(before.windows.map((window) => [window.no, window]));
  const is = new Set(after.windows.map(({ no }) => no));
  const removed = before.windows
    .filter(({ no }) => !is.has(no))
    .map(({ no }): Difference => ({ kind: 'windowRemoved', window: no }));
  const others = after.windows.flatMap((window): Difference[] => {
    const old = was.get(window.no);
    if (old === undefined) return [{ kind: 'windowAdded', window: window.no }];
    return same(old, window) ? [] : ofWindow(old, window);
  });
  return [...removed, ...others];
}

function ofWindow(old: WindowSettings, window: WindowSettings): Difference[] {
  const { no } = window;
  const found = ofServes(old, window);
  if (old.kind !== window.kind) found.push({ kind: 'modeChanged', window: no, to: window.kind });
  if (old.autoCall !== window.autoCall) found.push({ kind: 'autoCall', window: no, on: window.autoCall });
  if (old.lowCounter !== window.lowCounter)
    found.push({ kind: 'lowCounter', window: no, on: window.lowCounter });
  if (!same(old.languages, window.languages))
    found.push({ kind: 'languages', window: no, languages: [...window.languages] });
  if (!same(old.name, window.name)) found.push({ kind: 'windowRenamed', window: no });
  return found.length > 0 ? found : [{ kind: 'otherOfWindow', window: no }];
}

function ofServes(old: WindowSettings, { no, serves }: WindowSettings): Difference[] {
  const was = new Map(old.serves.map((one) => [one.queue, one]));
  const is = new Map(serves.map((one) => [one.queue, one]));
  const found: Difference[] = [];
  for (const { queue, items } of serves) {
    const before = was.get(queue);
    if (before === undefined) {
      found.push({
        kind: 'queueAdded',
        window: no,
        queue,
        ...(items === undefined ? {} : { items: items.length }),
      });
    } else if (!same(before.items?.toSorted(), items?.toSorted())) {
      found.push({ kind: 'itemsChanged', window: no, queue, items: items?.length ?? null });
    }
  }
  for (const { queue } of old.serves) {
    if (!is.has(queue)) found.push({ kind: 'queueRemoved', window: no, queue });
  }
  const stayed = (list: WindowSettings['serves'], other: ReadonlyMap<string, unknown>) =>
    list.map(({ queue }) => queue).filter((queue) => other.has(queue));
  if (!same(stayed(old.serves, is), stayed(serves, was)))
    found.push({ kind: 'orderChanged', window: no, queues: serves.map(({ queue }) => queue) });
  return found;
}

function ofOtherParts(before: HallSettings, after: HallSettings): Difference[] {
  const parts = Object.keys({ ...before, ...after }) as (keyof HallSettings)[];
  return parts.flatMap((part): Difference[] => {
    if (part === 'windows' || same(before[part], after[part])) return [];
    return [{ kind: 'other', part, count: countOf(before[part], after[part]) }];
  });
}

/** Entries of a list that differ, by what they are; 1 for what is no list. */
function countOf(before: unknown, after: unknown): number {
  if (!Array.isArray(before) || !Array.isArray(after)) return 1;
  const texts = (list: readonly unknown[]) => new Set(list.map((entry) => canonicalJson(entry)));
  const [was, is] = [texts(before), texts(after)];
  return Math.max(
    [...is].filter((text) => !was.has(text)).length,
    [...was].filter((text) => !is.has(text)).length,
    1,
  );
}

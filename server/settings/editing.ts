// From an edit to whole settings: the version it was made on, with some windows, a preset, an earlier version or the hall file put in. Pure.
import { mistakesIn } from '../../contract/hall-file.ts';
import { unservedIn } from '../../contract/hall-file-references.ts';
import type { SettingsEdit, WindowEdit } from '../../contract/settings-changes.ts';
import type { HallSettings, WindowSettings } from '../../contract/settings.ts';

/** What else an edit may name: earlier versions, and what the hall file says now. */
export interface Sources {
  version: (version: string) => Promise<HallSettings | null>;
  hallFile: () => HallSettings | null;
}

/** Null where the edit names what is not there. */
export async function edited(
  settings: HallSettings,
  edit: SettingsEdit,
  sources: Sources,
): Promise<HallSettings | null> {
  if ('windows' in edit) return withWindows(settings, edit.windows);
  if ('version' in edit) return ofThisHall(settings, await sources.version(edit.version));
  if ('hallFile' in edit) return ofThisHall(settings, sources.hallFile());
  const preset = settings.presets?.find(({ id }) => id === edit.preset);
  return preset === undefined ? null : withWindows(settings, preset.windows);
}

function ofThisHall(settings: HallSettings, other: HallSettings | null): HallSettings | null {
  return other?.hall.id === settings.hall.id ? other : null;
}

function withWindows(settings: HallSettings, edits: readonly WindowEdit[]): HallSettings | null {
  const byNo = new Map(edits.map((edit) => [edit.no, edit]));
  const windows = settings.windows.flatMap((window): WindowSettings[] => {
    const edit = byNo.get(window.no);
    byNo.delete(window.no);
    if (edit === undefined) return [window];
    return edit.remove === true ? [] : [withEdit(window, edit)];
  });
  const fresh: WindowSettings[] = [];
  for (const edit of byNo.values()) {
    const { name, zone, serves } = edit;
    if (edit.remove === true || name === undefined || zone === undefined || serves === undefined) return null;
    const empty: WindowSettings = {
      no: edit.no,
      name,
      zone,
      serves,
      kind: 'universal',
      languages: ['zh'],
      lowCounter: false,
      pad: false,
      autoCall: false,
    };
    fresh.push(withEdit(empty, edit));
  }
  return { ...settings, windows: [...windows, ...fresh].sort((one, other) => one.no - other.no) };
}

function withEdit(window: WindowSettings, edit: WindowEdit): WindowSettings {
  const { name, zone, kind, serves, languages, lowCounter, autoCall } = edit;
  return {
    ...window,
    ...(name === undefined ? {} : { name }),
    ...(zone === undefined ? {} : { zone }),
    ...(kind === undefined ? {} : { kind }),
    ...(serves === undefined ? {} : { serves }),
    ...(languages === undefined ? {} : { languages }),
    ...(lowCounter === undefined ? {} : { lowCounter }),
    ...(autoCall === undefined ? {} : { autoCall }),
  };
}

/** What keeps these settings from being published, wherever their visitors would be sent. */
export function unfit(
  settings: HallSettings,
  sendTo: readonly { from: string; to: string }[],
): { mistakes: { path: string; zh: string; en: string }[]; unserved: string[] } {
  const mistakes = mistakesIn(settings);
  const known = new Set(settings.queues.map(({ id }) => id));
  const { queues, items } = unservedIn(settings);
  const without = new Set([...queues, ...items.map(({ queue }) => queue)]);
  const isAnswered = (queue: string) =>
    sendTo.some(({ from, to }) => from === queue && known.has(to) && !queues.includes(to) && to !== queue);
  return { mistakes, unserved: [...without].filter((queue) => !isAnswered(queue)) };
}

// The manager’s changes before they are published: laid over the windows of the version they were begun on. Pure.
import type { SettingsMatrix, WindowEdit } from '../../../contract/settings-changes.ts';

export type MatrixWindow = SettingsMatrix['windows'][number];
export type Edits = ReadonlyMap<number, WindowEdit>;
export interface EditedWindow extends MatrixWindow {
  removed: boolean;
  changed: boolean;
}

const parts = ['kind', 'serves', 'languages', 'lowCounter', 'autoCall'] as const;

/** The windows as they would be, by number; one that is taken away is still shown, as such. */
export function windowsWith(matrix: SettingsMatrix, edits: Edits): EditedWindow[] {
  const known = matrix.windows.map((window): EditedWindow => {
    const edit = edits.get(window.no);
    if (edit === undefined) return { ...window, removed: false, changed: false };
    const { remove, ...change } = edit;
    return { ...window, ...filled(change), removed: remove === true, changed: true };
  });
  const fresh = [...edits.values()].flatMap((edit): EditedWindow[] => {
    const { no, name, zone, serves, kind = 'universal' } = edit;
    if (matrix.windows.some((window) => window.no === no) || !name || !zone || !serves) return [];
    const { languages = ['zh'], lowCounter = false, autoCall = false } = edit;
    return [{ no, name, zone, serves, kind, languages, lowCounter, autoCall, removed: false, changed: true }];
  });
  return [...known, ...fresh].sort((one, other) => one.no - other.no);
}

/** Only what was said. */
function filled<Change extends object>(
  change: Change,
): { [Key in keyof Change]: Exclude<Change[Key], undefined> } {
  const said = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [Key in keyof Change]: Exclude<Change[Key], undefined> };
}

/** With one window changed; what is as before again is no edit any more. */
export function withEdit(matrix: SettingsMatrix, edits: Edits, edit: WindowEdit): Edits {
  const next = new Map(edits);
  const whole: WindowEdit = { ...edits.get(edit.no), ...edit };
  const before = matrix.windows.find(({ no }) => no === edit.no);
  if (before === undefined) {
    next.set(edit.no, whole);
    return next;
  }
  const left: WindowEdit = { no: edit.no };
  for (const part of parts) {
    if (whole[part] !== undefined && JSON.stringify(whole[part]) !== JSON.stringify(before[part]))
      Object.assign(left, { [part]: whole[part] });
  }
  if (whole.remove === true) left.remove = true;
  if (Object.keys(left).length === 1) next.delete(edit.no);
  else next.set(edit.no, left);
  return next;
}

export function withoutEdit(edits: Edits, no: number): Edits {
  const next = new Map(edits);
  next.delete(no);
  return next;
}

/** A cell pressed: the queue is served last, or no more. The last queue of a window stays. */
export function toggled(serves: MatrixWindow['serves'], queue: string): MatrixWindow['serves'] {
  const left = serves.filter((one) => one.queue !== queue);
  if (left.length === serves.length) return [...serves, { queue }];
  return left.length === 0 ? serves : left;
}

export function moved(serves: MatrixWindow['serves'], index: number, by: -1 | 1): MatrixWindow['serves'] {
  const next = [...serves];
  const [one] = next.splice(index, 1);
  if (one !== undefined) next.splice(index + by, 0, one);
  return next;
}

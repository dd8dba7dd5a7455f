// A random id that this phone keeps, so that one phone rating again and again is noticed; it names nobody.
import { freshId } from '../../ui/wire.ts';

const key = 'onedoor.rater';

/** Undefined where the browser keeps nothing: then the rating goes without. */
export function raterId(): string | undefined {
  try {
    const kept = localStorage.getItem(key);
    if (kept !== null && /^[a-f0-9]{32}$/.test(kept)) return kept;
    const made = freshId();
    localStorage.setItem(key, made);
    return made;
  } catch {
    return undefined;
  }
}

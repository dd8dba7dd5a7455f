// Finding where to send a visitor by what the clerk types: window numbers, names, pinyin initials, keywords; best first. Pure.

export interface Findable {
  /** Whole words by which it may be asked for at once: a window's number, a queue's letter. */
  codes: readonly string[];
  names: readonly string[];
  initials: readonly string[];
  keywords: readonly string[];
}

/** Everything that fits what was typed; all of it, in the order given, while nothing is typed. */
export function find<Thing extends Findable>(
  things: readonly Thing[],
  typed: string,
  limit: number,
): Thing[] {
  const words = plain(typed);
  if (words === '') return things.slice(0, limit);
  return things
    .map((thing, place) => ({ thing, place, fits: fit(thing, words) }))
    .filter(({ fits }) => fits > 0)
    .sort((one, other) => other.fits - one.fits || one.place - other.place)
    .slice(0, limit)
    .map(({ thing }) => thing);
}

function fit(thing: Findable, words: string): number {
  const letters = words.replaceAll(' ', '');
  if (thing.codes.some((code) => plain(code) === words)) return 7;
  if (thing.initials.includes(letters)) return 6;
  const names = thing.names.map(plain);
  if (names.some((name) => name.startsWith(words))) return 5;
  if (thing.initials.some((initials) => initials.startsWith(letters))) return 4;
  const keywords = thing.keywords.map(plain);
  if (keywords.some((keyword) => keyword.startsWith(words))) return 3;
  if (/^[a-zа-я]$/.test(words)) return 0;
  if (names.some((name) => name.includes(words))) return 2;
  return keywords.some((keyword) => keyword.includes(words)) ? 1 : 0;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s,.;:·'’"()（）、，。-]+/g, ' ')
    .trim();
}

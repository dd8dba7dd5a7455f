// Finding an item by what people type: Chinese words, pinyin initials, English, Russian; best first. Pure.
import type { Catalogue, CatalogueItem } from '../../contract/catalogue.ts';
import type { Text } from '../../contract/settings.ts';

export type Found =
  | { kind: 'item'; item: CatalogueItem }
  | { kind: 'journey'; journey: Catalogue['journeys'][number] }
  | { kind: 'elsewhere'; id: string; name: Text };

interface Searchable {
  name: Text;
  keywords: string[];
  initials: string[];
}

const noMatch = 0;

/** Everything that fits, at most `limit`; what this hall does not do stands in its place among the rest. */
export function search(catalogue: Catalogue, typed: string, limit: number): Found[] {
  const words = plain(typed);
  if (words === '') return [];
  const items = catalogue.items.map((item): { found: Found; fits: number } => ({
    found: { kind: 'item', item },
    fits: fit(item, words),
  }));
  const elsewhere = catalogue.notHandledHere.map((each): { found: Found; fits: number } => ({
    found: { kind: 'elsewhere', id: each.id, name: each.name },
    fits: fit(each, words),
  }));
  const journeys = catalogue.journeys.map((journey): { found: Found; fits: number } => ({
    found: { kind: 'journey', journey },
    fits: fit(journey, words),
  }));
  return [...items, ...journeys, ...elsewhere]
    .filter(({ fits }) => fits > noMatch)
    .sort((one, other) => other.fits - one.fits)
    .slice(0, limit)
    .map(({ found }) => found);
}

/** Higher fits better: whole initials, then their beginning, then names, then keywords, then the inside of words. */
function fit(thing: Searchable, words: string): number {
  const letters = words.replaceAll(' ', '');
  if (thing.initials.includes(letters)) return 6;
  if (thing.initials.some((initials) => initials.startsWith(letters))) return 5;
  const names = [thing.name.zh, thing.name.en, thing.name.ru].map(plain);
  if (names.some((name) => startsAWord(name, words))) return 4;
  const keywords = thing.keywords.map(plain);
  if (keywords.some((keyword) => startsAWord(keyword, words))) return 3;
  if (thing.initials.some((initials) => isSpelledOut(letters, initials))) return 2.5;
  if (words.length < 2 && /[a-zа-я]/.test(words)) return noMatch;
  if ([...names, ...keywords].some((text) => text.includes(words))) return 2;
  return thing.initials.some((initials) => initials.includes(letters)) ? 1 : noMatch;
}

/** "shenfenzheng", or its beginning, for the initials "sfz": whole syllables are what many people type. */
function isSpelledOut(letters: string, initials: string): boolean {
  if (letters.length < 3 || !/^[a-z]*[aeiouv][a-z]*$/.test(letters)) return false;
  let rest = [letters];
  for (const initial of initials) {
    const syllable = new RegExp(`^${initial}h?(?:[aeiouv]{0,3}(?:ng?|r)?)?`);
    rest = rest.flatMap((typed) => withoutSyllable(typed, syllable));
    if (rest.includes('')) return true;
  }
  return false;
}

/** Both readings where a syllable may end before or after an n, g or r: fang'an, fan'gan. */
function withoutSyllable(typed: string, syllable: RegExp): string[] {
  const whole = syllable.exec(typed)?.[0] ?? '';
  if (whole === '') return [];
  const shorter = whole.replace(/[ngr]$/, '');
  const ends = shorter === '' || shorter === whole ? [whole] : [whole, shorter];
  return ends.map((end) => typed.slice(end.length));
}

function startsAWord(text: string, words: string): boolean {
  return text.startsWith(words) || text.includes(` ${words}`);
}

/** Lower case, ё as е, no doubled spaces or marks: what a hurried finger types. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s,.;:·'’"()（）、，。-]+/g, ' ')
    .trim();
}

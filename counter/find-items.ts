// Finding an item by what staff type: its name in any language, its pinyin initials, its keywords, its id. Pure.
import type { CatalogueItem } from '../contract/catalogue.ts';
import { find } from './find.ts';

/** Best first, at most `limit`; the first of the list while nothing is typed. */
export function findItems(items: readonly CatalogueItem[], typed: string, limit: number): CatalogueItem[] {
  const things = items.map((item) => {
    const { id, name, initials, keywords } = item;
    return { item, codes: [id], names: [name.zh, name.en, name.ru], initials, keywords };
  });
  return find(things, typed, limit).map(({ item }) => item);
}

/** While nothing is typed, those that people ask for most. */
export function popularOrFound(
  { items, popular }: { items: readonly CatalogueItem[]; popular: readonly string[] },
  typed: string,
  limit: number,
): CatalogueItem[] {
  if (typed.trim() !== '') return findItems(items, typed, limit);
  const asked = popular.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return asked.length > 0 ? asked : items.slice(0, limit);
}

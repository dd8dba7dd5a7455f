// 一件事: materials of the steps still to come, so that the whole set is handed in once. Pure.
import type { Catalogue } from '../../contract/catalogue.ts';
import type { DeskTicket } from '../../contract/views/desk.ts';
import type { ListedMaterial } from './material-marks.ts';

/** Each once, without those of the step at hand and those that the hall fetches itself. */
export function laterMaterials({ items, journey }: DeskTicket, catalogue: Catalogue): ListedMaterial[] {
  const listOf = (id: string | undefined): ListedMaterial[] =>
    catalogue.items.find((item) => item.id === id)?.materials ?? [];
  const atHand = items[0]?.id;
  const seen = new Set(listOf(atHand).map(({ ref }) => ref));
  const later: ListedMaterial[] = [];
  for (const { item, state } of journey?.steps ?? []) {
    if (state !== 'open' || item === atHand) continue;
    for (const material of listOf(item)) {
      if (seen.has(material.ref) || material.certificateFree) continue;
      seen.add(material.ref);
      later.push(material);
    }
  }
  return later;
}

// Which of the wanted things stand still because a system is down. Pure.
import type { Catalogue, CatalogueItem } from '../../contract/catalogue.ts';
import type { KioskView } from '../../contract/views/kiosk.ts';
import { itemById, itemsWanted, laneOfItem, laneOfWanted } from './lanes.ts';
import type { Wanted } from './visit.ts';

export function isItemDown(view: KioskView, item: CatalogueItem): boolean {
  const { down } = view;
  const marked = down?.items.includes(item.id) === true || down?.departments.includes(item.department);
  return marked === true || laneOfItem(view, item)?.down === true;
}

/** The first thing wanted cannot be done now: later ones may work again when their turn comes. */
export function isWantedDown(view: KioskView, catalogue: Catalogue, wanted: Wanted): boolean {
  const first = itemById(catalogue, itemsWanted(catalogue, wanted)[0] ?? '');
  return first === undefined ? laneOfWanted(view, catalogue, wanted)?.down === true : isItemDown(view, first);
}

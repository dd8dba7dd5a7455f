// An item as the plan of a day has it: of its materials the places and ids only.
import type { SpecialKinds } from '../../contract/handlings.ts';
import type { HallSettings } from '../../contract/settings.ts';

export interface PlannedItem extends SpecialKinds {
  id: string;
  queue: string;
  serviceMs: number;
  department?: string;
  /** How many materials its list has; by their places in it, the ids of those that have one, and those not to be asked for. */
  materials?: number;
  refs?: Record<string, string>;
  free?: number[];
  cancelled?: number[];
  promisedDays?: number;
  /** Notice, receipt and ledger are made elsewhere. */
  external?: true;
}

/** Of the materials the places and ids only; what an item does not have takes no room in the day's first line. */
export function writtenPart(
  item: HallSettings['items'][number],
): Omit<PlannedItem, 'id' | 'queue' | 'serviceMs'> {
  const placesOf = (which: (material: (typeof item.materials)[number]) => boolean): number[] =>
    item.materials.flatMap((material, index) => (which(material) ? [index + 1] : []));
  const free = placesOf(({ certificateFree }) => certificateFree);
  const cancelled = placesOf((material) => material.cancelled);
  const refs = item.materials.flatMap(({ id }, index) => (id === undefined ? [] : [[String(index + 1), id]]));
  return {
    ...(item.materials.length === 0 ? {} : { materials: item.materials.length }),
    ...(refs.length === 0 ? {} : { refs: Object.fromEntries(refs) as Record<string, string> }),
    ...(free.length === 0 ? {} : { free }),
    ...(cancelled.length === 0 ? {} : { cancelled }),
    ...(item.promisedDays === 0 ? {} : { promisedDays: item.promisedDays }),
    ...(item.crossRegion === undefined ? {} : { crossRegion: item.crossRegion }),
    ...(item.enterprise === undefined ? {} : { enterprise: item.enterprise }),
    ...(item.externalSystem ? { external: true as const } : {}),
  };
}

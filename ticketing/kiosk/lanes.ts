// What the kiosk knows of the lines behind its choices: who waits, how long, at which windows. Pure.
import type { Catalogue, CatalogueItem } from '../../contract/catalogue.ts';
import type { Text } from '../../contract/settings.ts';
import type { KioskView, LaneState } from '../../contract/views/kiosk.ts';
import type { Wanted } from './visit.ts';
import { itemsOf } from './visit.ts';

export function itemById(catalogue: Catalogue, id: string): CatalogueItem | undefined {
  return catalogue.items.find((item) => item.id === id);
}

export function laneOfItem(view: KioskView, item: CatalogueItem): LaneState | undefined {
  return view.lanes.find(({ lane }) => lane === item.lane);
}

export function laneOfQueue(view: KioskView, catalogue: Catalogue, queueId: string): LaneState | undefined {
  const queue = catalogue.queues.find(({ id }) => id === queueId);
  return queue === undefined ? undefined : view.lanes.find(({ lane }) => lane === queue.lane);
}

export function journeyOf(catalogue: Catalogue, wanted: Wanted): Catalogue['journeys'][number] | undefined {
  return 'journey' in wanted ? catalogue.journeys.find(({ id }) => id === wanted.journey) : undefined;
}

/** The items of all that is wanted, those of a journey too. */
export function itemsWanted(catalogue: Catalogue, wanted: Wanted): string[] {
  const journey = journeyOf(catalogue, wanted);
  return journey === undefined ? itemsOf(wanted) : journey.steps.map(({ item }) => item);
}

/** The line in which a visitor wanting this would wait first. */
export function laneOfWanted(view: KioskView, catalogue: Catalogue, wanted: Wanted): LaneState | undefined {
  if ('queue' in wanted) return laneOfQueue(view, catalogue, wanted.queue);
  const first = itemById(catalogue, itemsWanted(catalogue, wanted)[0] ?? '');
  return first === undefined ? undefined : laneOfItem(view, first);
}

export function namesOfWanted(catalogue: Catalogue, wanted: Wanted): { id: string; name: Text }[] {
  if ('queue' in wanted) {
    return catalogue.queues.filter(({ id }) => id === wanted.queue).map(({ id, name }) => ({ id, name }));
  }
  const journey = journeyOf(catalogue, wanted);
  if (journey !== undefined) return [journey];
  return itemsOf(wanted)
    .map((id) => itemById(catalogue, id))
    .filter((item) => item !== undefined)
    .map(({ id, name }) => ({ id, name }));
}

export function zoneName(catalogue: Catalogue, zoneId: string): Text | undefined {
  return catalogue.zones.find(({ id }) => id === zoneId)?.name;
}

export interface MaterialShown {
  name: Text;
  requirement: Text;
  free: boolean;
}

/** What to bring for all of it, each thing once; what the hall fetches itself comes last. */
export function materialsOf(catalogue: Catalogue, wanted: Wanted): MaterialShown[] {
  const found = new Map<string, MaterialShown>();
  for (const id of itemsWanted(catalogue, wanted)) {
    for (const { name, requirement, certificateFree } of itemById(catalogue, id)?.materials ?? []) {
      const key = `${name.zh} ${requirement.zh} ${certificateFree}`;
      if (!found.has(key)) found.set(key, { name, requirement, free: certificateFree });
    }
  }
  return [...found.values()].sort((one, other) => Number(one.free) - Number(other.free));
}

/** No window serves it at this moment, though the hall calls: the wait counts from when one opens. */
export function onceOpen(lane: LaneState): boolean {
  return lane.noWindowOpenNow && lane.wait.callingFrom === undefined;
}

/** The windows as people read them: "14、15、16", shortened where there are many. */
export function windowList(windows: number[], separator: string): string {
  const shown = windows.slice(0, 6).join(separator);
  return windows.length > 6 ? `${shown} …` : shown;
}

/** The one item she came for; of several, a queue or a journey none. */
export function itemAlone(wanted: Wanted): string | undefined {
  const [item, ...others] = 'items' in wanted ? wanted.items : [];
  return others.length > 0 ? undefined : item;
}

/** The one thing wanted, where times can be booked for it. */
export function bookableAlone(catalogue: Catalogue, wanted: Wanted): string | undefined {
  const item = itemAlone(wanted);
  if (item === undefined) return undefined;
  return itemById(catalogue, item)?.bookable === true ? item : undefined;
}

// What is around a hall under test: nothing connected and nobody signed in until a test says so; and what is seen of the hall.
import type { HallSettings } from '../../contract/settings.ts';
import { makeView } from '../../server/hall/views/view-for.ts';
import { createSurroundings } from '../../server/surroundings.ts';
import type { Surroundings } from '../../server/surroundings.ts';
import { smallHall } from './small-hall.ts';
import type { VirtualHall } from './virtual-hall.ts';

interface Differences {
  settings?: HallSettings;
  clock?: () => number;
  /** Where visitors' phones reach the hall. */
  address?: string;
}

export function surroundingsWith({
  settings = smallHall(),
  clock = () => 0,
  address,
}: Differences = {}): Surroundings {
  return createSurroundings({ settings, version: 'v1', address: address ?? null, clock, demo: false });
}

export function seenOf(
  hall: VirtualHall,
  watch: Parameters<typeof makeView>[0],
  viewer: Parameters<typeof makeView>[1] = {},
  settings?: HallSettings,
): ReturnType<typeof makeView> {
  const around = surroundingsWith({ clock: () => hall.now, ...(settings === undefined ? {} : { settings }) });
  return makeView(watch, viewer, hall.hall, around.around(), hall.now);
}

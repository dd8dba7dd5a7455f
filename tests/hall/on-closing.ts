// The small hall before it closes, with more waiting than can be served.
import type { HallSettings } from '../../contract/settings.ts';
import { smallHall } from '../support/small-hall.ts';
import { clock, VirtualHall } from '../support/virtual-hall.ts';

/** At half past four, one window open, visits of ten minutes: the first three are reached by five. */
export function crowded(
  count = 8,
  rules: Partial<HallSettings['rules']> = {},
): { hall: VirtualHall; ids: string[] } {
  const hall = new VirtualHall(smallHall(rules), clock('16:20')).open(1);
  const ids = hall.takeMany(count, 'birth');
  return { hall: hall.until(clock('16:30')), ids };
}

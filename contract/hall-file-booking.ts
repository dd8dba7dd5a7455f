// What a hall file says of booking against the rest of it: pools of queues that exist, places that can be kept, and walk-ins never shut out.
import { placesOf, visitsPerSlot } from './booking-settings.ts';
import { unique } from './hall-file-report.ts';
import type { Report } from './hall-file-report.ts';
import type { HallSettings } from './settings.ts';

export function checkBooking(settings: HallSettings, report: Report): void {
  const { booking } = settings;
  if (booking === undefined) return;
  const { pools } = booking;
  unique(
    pools.map(({ id }) => id),
    (index) => ['booking', 'pools', index, 'id'],
    report,
  );
  const drawn = new Map<string, string>();
  pools.forEach((pool, index) => {
    const path = ['booking', 'pools', index];
    if (!settings.queues.some(({ id }) => id === pool.queue)) {
      report([...path, 'queue'], `没有队列“${pool.queue}”`, `There is no queue "${pool.queue}"`);
      return;
    }
    for (const item of pool.items ?? ['*']) {
      const known = settings.items.find(({ id }) => id === item);
      if (item !== '*' && known?.queue !== pool.queue) {
        report(
          [...path, 'items'],
          `事项“${item}”不在队列“${pool.queue}”里`,
          `Item "${item}" is not in queue "${pool.queue}"`,
        );
      }
      const key = item === '*' ? `* ${pool.queue}` : item;
      if (drawn.has(key)) {
        report(
          path,
          `“${item === '*' ? pool.queue : item}”已在预约池“${drawn.get(key)}”里`,
          `"${item === '*' ? pool.queue : item}" is in pool "${drawn.get(key)}" already`,
        );
      }
      drawn.set(key, pool.id);
    }
    checkPlaces(settings, index, report);
  });
}

/** H46: booking is a reserve of time, and what is left for those who walk in is never nothing. */
function checkPlaces(settings: HallSettings, index: number, report: Report): void {
  const pools = settings.booking?.pools ?? [];
  const pool = pools[index];
  if (pool === undefined) return;
  const path = ['booking', 'pools', index];
  const managed = visitsPerSlot(pool, pools, settings);
  const { bookable } = placesOf(pool, pools, settings);
  if (bookable < 1) {
    report(
      path,
      `每个时段只能办 ${pool.places ?? managed} 人，留给现场取号后没有可预约的名额，请加长时段或减小 walkInShare`,
      `A slot has room for ${pool.places ?? managed}: with the walk-in share kept nothing can be booked; make the slot longer or walkInShare smaller`,
    );
  } else if (bookable >= managed) {
    report(
      [...path, 'places'],
      `窗口每个时段只能办 ${managed} 人，可预约的有 ${bookable} 人，现场取号就没有位置了；线下办理不得强制预约`,
      `The windows manage ${managed} in a slot and ${bookable} could be booked: nothing would be left for those who walk in`,
    );
  }
}

// What a hall file says of 出件: the item or queue of those who fetch results must exist.
import type { Report } from './hall-file-report.ts';
import type { HallSettings } from './settings.ts';

export function checkPickup({ pickup, items, queues }: HallSettings, report: Report): void {
  if (pickup === undefined) return;
  if ('item' in pickup && !items.some(({ id }) => id === pickup.item))
    report(['pickup', 'item'], `没有编号为“${pickup.item}”的事项`, `There is no item "${pickup.item}"`);
  if ('queue' in pickup && !queues.some(({ id }) => id === pickup.queue))
    report(['pickup', 'queue'], `没有编号为“${pickup.queue}”的队列`, `There is no queue "${pickup.queue}"`);
}

// What a hall file says of 跨域通办 and 惠企: one item goes one way, and its steps fit into what is promised.
import type { Report } from './hall-file-report.ts';
import type { HallSettings } from './settings.ts';

export function checkHandlings({ items }: HallSettings, report: Report): void {
  items.forEach(({ crossRegion, enterprise, promisedDays, externalSystem }, index) => {
    if (crossRegion === undefined && enterprise === undefined) return;
    const name = crossRegion === undefined ? 'enterprise' : 'crossRegion';
    const path = ['items', index, name];
    if (crossRegion !== undefined && enterprise !== undefined)
      report(
        path,
        '一个事项只能是跨域通办或惠企事项之一',
        'One item is either of another region or for enterprises, not both',
      );
    if (externalSystem)
      report(
        path,
        '由其他系统受理的事项没有受理凭证，这里的时限不会开始计算',
        'Another system accepts this item: no receipt is given here that these limits would start with',
      );
    const days =
      crossRegion === undefined
        ? (enterprise?.contactDays ?? 0)
        : crossRegion.sendDays + crossRegion.replyDays;
    if (days > promisedDays)
      report(
        path,
        `时限共 ${days} 个工作日，超过承诺的 ${promisedDays} 个工作日`,
        `Its limits are ${days} working days in all, more than the ${promisedDays} that are promised`,
      );
  });
}

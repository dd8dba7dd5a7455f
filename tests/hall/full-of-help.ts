// As many requests for help and for assisted service as a hall takes, each as long as it may be.
import type { HallSettings } from '../../contract/settings.ts';
import type { GivenHall } from './views-given.ts';

export function fillWithHelp(given: GivenHall, settings: HallSettings): void {
  const pick = (list: readonly { id: string }[], index: number): string =>
    list[index % list.length]?.id ?? '';
  for (let count = 0; count < 20; count += 1) {
    given.happens({
      type: 'helpRequested',
      helpId: `help-${count}-${'h'.repeat(30)}`,
      kind: 'colleague',
      by: `device:device-${count}`,
      device: `device-${count}`,
      printer: pick(settings.printers, count),
      zone: settings.windows[2]?.zone ?? '',
      ticketId: `waiting${count}`,
      forWindow: 3,
    });
    given.happens({
      type: 'helpRequested',
      helpId: `own-${count}`,
      kind: 'guide',
      by: 'window:3',
      window: 3,
    });
  }
  for (let count = 0; count < 100; count += 1) {
    given.happens({
      type: 'assistanceRequested',
      assistance: {
        id: `assistance-${count}-${'a'.repeat(20)}`,
        reference: `1123-${count}`,
        kind: 'homeVisit',
        by: `device:device-${count}`,
        language: 'ru',
        printer: pick(settings.printers, count),
        zone: settings.windows[2]?.zone ?? '',
        ticketId: `waiting${count + 300}`,
        number: `D${1300 + count}`,
        item: pick(settings.items, count),
        preferredAt: given.at,
      },
    });
    given.later(-1_000);
  }
}

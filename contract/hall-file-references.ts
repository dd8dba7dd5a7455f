// What a hall file's parts say of one another: ids that exist, windows for every item, prefixes that cannot be mistaken, hours in order.
import { decisiveBytes } from './decisive-bytes.ts';
import { checkBooking } from './hall-file-booking.ts';
import { checkHours } from './hall-file-hours.ts';
import { checkHandlings } from './hall-file-handlings.ts';
import { checkMaterials } from './hall-file-materials.ts';
import { checkJourneys } from './hall-file-journeys.ts';
import { checkPickup } from './hall-file-pickup.ts';
import { unique } from './hall-file-report.ts';
import type { Report } from './hall-file-report.ts';
import type { HallSettings } from './settings.ts';

const mostDecisiveBytes = 256 * 1024;
/** Pairs of prefix letters that sound alike on a loudspeaker. */
const soundAlike = [
  ['G', 'J'],
  ['F', 'S'],
] as const;

export function checkReferences(settings: HallSettings, report: Report): void {
  checkParts(settings, report);
  checkCoverage(settings, report);
}

/** Everything but windows for every item: what a hall may do without for a while, where it says whereto those go instead. */
export function checkParts(settings: HallSettings, report: Report): void {
  checkUnique(settings, report);
  checkHall(settings, report);
  checkHours(settings, report);
  checkPrefixes(settings, report);
  checkQueues(settings, report);
  checkWindows(settings, report);
  checkItems(settings, report);
  checkPresets(settings, report);
  checkMaterials(settings, report);
  checkHandlings(settings, report);
  checkLists(settings, report);
  checkJourneys(settings, report);
  checkPrinters(settings, report);
  checkPickup(settings, report);
  checkBooking(settings, report);
  const bytes = decisiveBytes(settings);
  if (bytes > mostDecisiveBytes) {
    report(
      [],
      `规则所依据的部分有 ${bytes} 字节，超过 256 kB`,
      `The part that rules decide on has ${bytes} bytes, more than 256 kB`,
    );
  }
}

function checkUnique(settings: HallSettings, report: Report): void {
  const lists = [
    'zones',
    'series',
    'queues',
    'departments',
    'items',
    'themes',
    'journeys',
    'notHandledHere',
    'printers',
    'priorityClasses',
  ] as const;
  for (const list of lists) {
    unique(
      settings[list].map(({ id }) => id),
      (index) => [list, index, 'id'],
      report,
    );
  }
  unique(
    settings.windows.map(({ no }) => no),
    (index) => ['windows', index, 'no'],
    report,
  );
  unique(
    settings.items.map(({ code }) => code),
    (index) => ['items', index, 'code'],
    report,
  );
  unique(
    settings.series.map(({ prefix }) => prefix),
    (index) => ['series', index, 'prefix'],
    report,
  );
  const handled = new Set(settings.items.map(({ id }) => id));
  settings.notHandledHere.forEach(({ id }, index) => {
    if (handled.has(id)) {
      report(['notHandledHere', index, 'id'], `“${id}”又是本厅事项`, `"${id}" is an item of this hall too`);
    }
  });
}

/** Reports `id` where `known` has no such id. */
function exists(
  known: ReadonlySet<string>,
  id: string,
  path: (string | number)[],
  kind: readonly [string, string],
  report: Report,
): boolean {
  if (known.has(id)) return true;
  report(path, `没有编号为“${id}”的${kind[0]}`, `There is no ${kind[1]} "${id}"`);
  return false;
}

function idsOf(entries: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

function checkHall({ hall, rules }: HallSettings, report: Report): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: hall.timeZone }).format(0);
  } catch {
    report(['hall', 'timeZone'], `不认识时区“${hall.timeZone}”`, `Unknown time zone "${hall.timeZone}"`);
  }
  if (hall.dayChangesAt >= '24:00') {
    report(['hall', 'dayChangesAt'], '换日时间必须早于 24:00', 'The day must change before 24:00');
  }
  if (rules.noShowAfterCalls > rules.callLimit) {
    report(
      ['rules', 'noShowAfterCalls'],
      '过号前的呼叫次数不能多于呼叫上限 callLimit，否则永远无法过号',
      'More calls before a no-show than callLimit allows: nobody could ever be passed over',
    );
  }
}

function checkPrefixes(settings: HallSettings, report: Report): void {
  settings.series.forEach(({ prefix }, index) => {
    const other = settings.series.find((each) => each.prefix !== prefix && prefix.startsWith(each.prefix));
    if (other !== undefined) {
      report(
        ['series', index, 'prefix'],
        `号头“${prefix}”容易和“${other.prefix}”听混`,
        `Prefix "${prefix}" is easily confused with "${other.prefix}"`,
      );
    }
  });
  settings.zones.forEach(({ id }, index) => {
    const heard = prefixesHeardIn(id, settings);
    for (const [one, other] of soundAlike) {
      if (!heard.has(one) || !heard.has(other)) continue;
      report(
        ['zones', index],
        `号头 ${one} 和 ${other} 在喇叭里听起来一样，不能在同一区域`,
        `Prefixes ${one} and ${other} sound alike on a loudspeaker: never in one zone`,
      );
    }
  });
}

/** First letters of the numbers that are announced in a zone: of its own queues and of those its windows call. */
function prefixesHeardIn(zone: string, settings: HallSettings): ReadonlySet<string> {
  const called = new Set(
    settings.windows
      .filter((window) => window.zone === zone)
      .flatMap(({ serves }) => serves.map(({ queue }) => queue)),
  );
  const series = new Set(
    settings.queues
      .filter((queue) => queue.zone === zone || called.has(queue.id))
      .map((queue) => queue.series),
  );
  return new Set(settings.series.filter(({ id }) => series.has(id)).map(({ prefix }) => prefix.charAt(0)));
}

function checkQueues(settings: HallSettings, report: Report): void {
  const zones = idsOf(settings.zones);
  const series = idsOf(settings.series);
  settings.queues.forEach((queue, index) => {
    exists(zones, queue.zone, ['queues', index, 'zone'], ['区域', 'zone'], report);
    exists(series, queue.series, ['queues', index, 'series'], ['号段', 'series'], report);
  });
  if (settings.inquiryQueue !== undefined) {
    exists(idsOf(settings.queues), settings.inquiryQueue, ['inquiryQueue'], ['队列', 'queue'], report);
  }
}

function checkWindows(settings: HallSettings, report: Report): void {
  const zones = idsOf(settings.zones);
  const queues = idsOf(settings.queues);
  const queueOfItem = new Map(settings.items.map(({ id, queue }) => [id, queue]));
  settings.windows.forEach((window, index) => {
    exists(zones, window.zone, ['windows', index, 'zone'], ['区域', 'zone'], report);
    unique(
      window.serves.map(({ queue }) => queue),
      (nth) => ['windows', index, 'serves', nth, 'queue'],
      report,
    );
    window.serves.forEach(({ queue, items = [] }, nth) => {
      const path = ['windows', index, 'serves', nth];
      if (!exists(queues, queue, [...path, 'queue'], ['队列', 'queue'], report)) return;
      unique(items, (item) => [...path, 'items', item], report);
      items.forEach((item, at) => {
        const owner = queueOfItem.get(item);
        if (owner === queue) return;
        const itemPath = [...path, 'items', at];
        if (owner === undefined) report(itemPath, `没有编号为“${item}”的事项`, `There is no item "${item}"`);
        else report(itemPath, `事项“${item}”不在队列“${queue}”`, `Item "${item}" is not in queue "${queue}"`);
      });
    });
  });
}

function checkItems(settings: HallSettings, report: Report): void {
  const queues = idsOf(settings.queues);
  const departments = idsOf(settings.departments);
  settings.items.forEach((item, index) => {
    exists(queues, item.queue, ['items', index, 'queue'], ['队列', 'queue'], report);
    exists(departments, item.department, ['items', index, 'department'], ['部门', 'department'], report);
    if (item.promisedDays > item.statutoryDays) {
      report(
        ['items', index, 'promisedDays'],
        '承诺时限不能长于法定时限',
        'The promised time must not be longer than the statutory time',
      );
    }
  });
}

/** A preset names windows and what they serve while it is in force. */
function checkPresets(settings: HallSettings, report: Report): void {
  const presets = settings.presets ?? [];
  unique(
    presets.map(({ id }) => id),
    (index) => ['presets', index, 'id'],
    report,
  );
  const windows = new Set(settings.windows.map(({ no }) => no));
  const queues = idsOf(settings.queues);
  presets.forEach((preset, index) => {
    preset.windows.forEach(({ no, serves }, nth) => {
      const path = ['presets', index, 'windows', nth];
      if (!windows.has(no)) report([...path, 'no'], `没有 ${no} 号窗口`, `There is no window ${no}`);
      serves.forEach(({ queue }, step) => {
        exists(queues, queue, [...path, 'serves', step, 'queue'], ['队列', 'queue'], report);
      });
    });
  });
}

/** Queues, and items of other queues, that no window serves. */
export function unservedIn(settings: HallSettings): {
  queues: string[];
  items: { id: string; queue: string }[];
} {
  const served = new Map<string, ReadonlySet<string> | 'all'>();
  for (const { queue, items } of settings.windows.flatMap(({ serves }) => serves)) {
    const before = served.get(queue);
    if (items === undefined || before === 'all') served.set(queue, 'all');
    else served.set(queue, new Set([...(before ?? []), ...items]));
  }
  return {
    queues: settings.queues.map(({ id }) => id).filter((id) => !served.has(id)),
    items: settings.items.filter(({ id, queue }) => {
      const by = served.get(queue);
      return by !== undefined && by !== 'all' && !by.has(id);
    }),
  };
}

/** What nobody could ever be called for is a mistake, not a long wait. */
function checkCoverage(settings: HallSettings, report: Report): void {
  const unserved = unservedIn(settings);
  for (const id of unserved.queues) {
    const index = settings.queues.findIndex((queue) => queue.id === id);
    report(['queues', index], `没有窗口办理队列“${id}”`, `No window serves queue "${id}"`);
  }
  for (const { id } of unserved.items) {
    const index = settings.items.findIndex((item) => item.id === id);
    report(['items', index], `没有窗口办理事项“${id}”`, `No window serves item "${id}"`);
  }
}

function checkLists(settings: HallSettings, report: Report): void {
  const items = idsOf(settings.items);
  const lists = [
    ...settings.themes.map((theme, index) => ({ path: ['themes', index, 'items'], of: theme.items })),
    { path: ['popular'], of: settings.popular },
  ];
  for (const { path, of } of lists) {
    unique(of, (index) => [...path, index], report);
    of.forEach((item, index) => exists(items, item, [...path, index], ['事项', 'item'], report));
  }
}

const addressForms = /^(virtual|tcp:\/\/(\[[0-9A-Fa-f:]+\]|[^\s/:]+):\d{1,5}|file:\/\/\/\S+)$/;

function checkPrinters(settings: HallSettings, report: Report): void {
  const zones = idsOf(settings.zones);
  const printers = idsOf(settings.printers);
  settings.printers.forEach((printer, index) => {
    exists(zones, printer.zone, ['printers', index, 'zone'], ['区域', 'zone'], report);
    if (!addressForms.test(printer.address)) {
      report(
        ['printers', index, 'address'],
        '地址写成 tcp://主机:9100、file:///dev/usb/lp0 或 virtual',
        'Write the address as tcp://host:9100, file:///dev/usb/lp0 or virtual',
      );
    }
    unique(printer.alternatives, (nth) => ['printers', index, 'alternatives', nth], report);
    printer.alternatives.forEach((other, nth) => {
      const path = ['printers', index, 'alternatives', nth];
      if (other === printer.id)
        report(path, '备用打印机不能是它自己', 'A printer is no alternative to itself');
      else exists(printers, other, path, ['打印机', 'printer'], report);
    });
  });
}

// Halls to measure: the demonstration hall's items and words with as many queues and windows as asked for, open day and night.
import { readFileSync } from 'node:fs';
import type { HallSettings } from '../../contract/settings.ts';

// Without J and S: beside G and F they would sound alike, and the hall file would be refused.
const letters = [...'DFGLNRUVW'];

/** Queues Q1…Qn, each with a series of two letters of its own; window n serves queue n, and with `shared` every other queue after it. */
export function benchHall(size: { queues: number; windows: number; shared: boolean }): HallSettings {
  const file = new URL('../../halls/round-the-clock.json', import.meta.url);
  const whole = JSON.parse(readFileSync(file, 'utf8')) as HallSettings;
  // What names items and queues of the demonstration hall stays there.
  const { booking: _booked, journeys: _journeys, pickup: _pickup, ...base } = whole;
  const name = (id: string) => ({ zh: `测试 ${id}`, en: `Measured ${id}`, ru: `Замер ${id}` });
  const [zone] = base.zones;
  if (zone === undefined) throw new Error('the hall file has no zone');
  const prefixes = letters.flatMap((first) => letters.map((second) => first + second));
  const queues = Array.from({ length: size.queues }, (_, index) => `Q${index + 1}`);
  const window = (index: number): HallSettings['windows'][number] => {
    const own = queues[index % size.queues] ?? 'Q1';
    const others = size.shared ? queues.filter((queue) => queue !== own) : [];
    const spread =
      size.windows < size.queues && !size.shared
        ? queues.filter((_, at) => at % size.windows === index)
        : [own];
    return {
      no: index + 1,
      name: name(String(index + 1)),
      kind: 'universal',
      zone: zone.id,
      serves: [...spread, ...others].slice(0, 20).map((queue) => ({ queue })),
      languages: ['zh'],
      lowCounter: false,
      pad: false,
      autoCall: false,
    };
  };
  const [item] = base.items;
  const [department] = base.departments;
  if (item === undefined || department === undefined) throw new Error('the hall file has no item');
  return {
    ...base,
    hall: { ...base.hall, id: 'bench' },
    zones: [zone],
    series: queues.map((queue, index) => ({ id: queue, prefix: prefixes[index] ?? 'WW', digits: 3 })),
    queues: queues.map((queue) => ({
      id: queue,
      series: queue,
      zone: zone.id,
      name: name(queue),
      serviceMinutes: 10,
    })),
    windows: Array.from({ length: size.windows }, (_, index) => window(index)),
    departments: [department],
    items: [{ ...item, id: 'item', queue: 'Q1', department: department.id }],
    themes: [],
    journeys: [],
    popular: [],
    notHandledHere: [],
    printers: [],
    inquiryQueue: 'Q1',
    presets: [],
  };
}

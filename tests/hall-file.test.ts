// A hall file that is right opens a hall; one that is wrong says where and why, in Chinese and English, and never throws.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalJson, readHallFile } from '../contract/hall-file.ts';
import type { HallFileError } from '../contract/hall-file.ts';
import { decisiveBytes } from '../contract/decisive-bytes.ts';

const demoText = readFileSync(new URL('../halls/demo.json', import.meta.url), 'utf8');

type Json = { [name: string]: Json } & Json[];
/** A fresh copy of the demonstration hall, broken by `breakIt` in one place. */
function broken(breakIt: (hall: Json) => void): string {
  const hall = JSON.parse(demoText) as Json;
  breakIt(hall);
  return JSON.stringify(hall);
}
function errorsOf(text: string): HallFileError[] {
  const read = readHallFile(text);
  return read.ok ? [] : read.errors;
}
function set(holder: Json | undefined, name: string, value: unknown): void {
  if (holder === undefined) throw new Error(`nothing holds ${name}`);
  Reflect.set(holder, name, value);
}
function at(hall: Json, ...path: (string | number)[]): Json {
  return path.reduce<Json>((value, part) => Reflect.get(value, part), hall);
}

test('the demonstration hall is right, and what its days copy is small', () => {
  const read = readHallFile(demoText);
  expect(errorsOf(demoText)).toEqual([]);
  expect(read.ok && decisiveBytes(read.settings)).toBeLessThan(20_000);
});

test('a byte order mark before the text is no mistake', () => {
  expect(readHallFile(`\uFEFF${demoText}`).ok).toBe(true);
});

// Each row breaks the real file in one place: what is broken, how, the path that is named, and words of both sentences.
const mistakes: [string, (hall: Json) => void, string, RegExp, RegExp][] = [
  ['a misspelt name', (h) => set(at(h, 'hall'), 'timezone', 'x'), 'hall.timezone', /拼写/, /spelling/],
  ['a missing part', (h) => Reflect.deleteProperty(h, 'zones'), 'zones', /缺少/, /missing/],
  [
    'a missing language',
    (h) => Reflect.deleteProperty(at(h, 'items', 3, 'name'), 'ru'),
    'items[3].name.ru',
    /缺少/,
    /missing/,
  ],
  [
    'an empty text',
    (h) => set(at(h, 'queues', 0, 'name'), 'zh', ' '),
    'queues[0].name.zh',
    /不能为空/,
    /not be empty/,
  ],
  ['a text for a number', (h) => set(at(h, 'windows', 0), 'no', '1'), 'windows[0].no', /数字/, /number/],
  ['a number with a fraction', (h) => set(at(h, 'windows', 0), 'no', 1.5), 'windows[0].no', /整数/, /whole/],
  ['a number too large', (h) => set(at(h, 'windows', 0), 'no', 1000), 'windows[0].no', /最多/, /at most/],
  [
    'no minutes at all',
    (h) => set(at(h, 'items', 0), 'serviceMinutes', 0),
    'items[0].serviceMinutes',
    /大于 0/,
    /more than 0/,
  ],
  ['an unknown kind', (h) => set(at(h, 'windows', 4), 'kind', 'tidal'), 'windows[4].kind', /flex/, /flex/],
  ['an id with a space', (h) => set(at(h, 'printers', 0), 'id', 'K 1'), 'printers[0].id', /编号/, /id/],
  ['a small prefix', (h) => set(at(h, 'series', 0), 'prefix', 'd'), 'series[0].prefix', /大写/, /capital/],
  [
    'an hour without minutes',
    (h) => set(at(h, 'hours', 'weekly', 0, 'periods', 0), '0', '8'),
    'hours.weekly[0].periods[0][0]',
    /08:30/,
    /08:30/,
  ],
  [
    'a window that serves nothing',
    (h) => set(at(h, 'windows', 2), 'serves', []),
    'windows[2].serves',
    /至少 1 项/,
    /at least 1/,
  ],
  [
    'an id used twice',
    (h) => set(at(h, 'items', 1), 'id', 'senior-allowance'),
    'items[1].id',
    /重复/,
    /twice/,
  ],
  ['a window number used twice', (h) => set(at(h, 'windows', 1), 'no', 1), 'windows[1].no', /重复/, /twice/],
  [
    'a code used twice',
    (h) => set(at(h, 'items', 1), 'code', '239901020501'),
    'items[1].code',
    /重复/,
    /twice/,
  ],
  ['a prefix used twice', (h) => set(at(h, 'series', 1), 'prefix', 'D'), 'series[1].prefix', /重复/, /twice/],
  ['D beside DD', (h) => set(at(h, 'series', 1), 'prefix', 'DD'), 'series[1].prefix', /听混/, /confused/],
  ['G beside J in one zone', (h) => set(at(h, 'queues', 6), 'zone', 'G'), 'zones[2]', /一样/, /alike/],
  [
    'S called in the zone of F',
    (h) => at(h, 'windows', 23, 'serves').push({ queue: 'S' } as unknown as Json),
    'zones[8]',
    /一样/,
    /alike/,
  ],
  ['a queue in no zone', (h) => set(at(h, 'queues', 0), 'zone', 'X'), 'queues[0].zone', /区域/, /zone/],
  [
    'a queue without series',
    (h) => set(at(h, 'queues', 0), 'series', 'X'),
    'queues[0].series',
    /号段/,
    /series/,
  ],
  ['an item in no queue', (h) => set(at(h, 'items', 0), 'queue', 'X'), 'items[0].queue', /队列/, /queue/],
  [
    'an item of no department',
    (h) => set(at(h, 'items', 0), 'department', 'x'),
    'items[0].department',
    /部门/,
    /department/,
  ],
  [
    'a promise past the law',
    (h) => set(at(h, 'items', 0), 'promisedDays', 21),
    'items[0].promisedDays',
    /法定/,
    /statutory/,
  ],
  ['a window in no zone', (h) => set(at(h, 'windows', 5), 'zone', 'X'), 'windows[5].zone', /区域/, /zone/],
  [
    'a window of no queue',
    (h) => set(at(h, 'windows', 3, 'serves', 1), 'queue', 'X'),
    'windows[3].serves[1].queue',
    /队列/,
    /queue/,
  ],
  [
    'a queue twice at a window',
    (h) => set(at(h, 'windows', 3, 'serves', 1), 'queue', 'D'),
    'windows[3].serves[1].queue',
    /重复/,
    /twice/,
  ],
  [
    'an unknown item',
    (h) => set(at(h, 'windows', 8, 'serves', 0, 'items'), '0', 'x'),
    'windows[8].serves[0].items[0]',
    /事项/,
    /item/,
  ],
  [
    'an item of another queue',
    (h) => at(h, 'windows', 8, 'serves', 0, 'items').push('id-card' as unknown as Json),
    'windows[8].serves[0].items[4]',
    /不在队列/,
    /not in queue/,
  ],
  [
    'an item at no window',
    (h) => at(h, 'windows', 12, 'serves', 0, 'items').pop(),
    'items[20]',
    /没有窗口/,
    /No window/,
  ],
  ['a queue at no window', (h) => at(h, 'windows').splice(23, 1), 'queues[8]', /没有窗口/, /No window/],
  [
    'a theme with an unknown item',
    (h) => set(at(h, 'themes', 0, 'items'), '0', 'x'),
    'themes[0].items[0]',
    /事项/,
    /item/,
  ],
  ['an unknown popular item', (h) => set(at(h, 'popular'), '5', 'x'), 'popular[5]', /事项/, /item/],
  ['an unknown inquiry queue', (h) => set(h, 'inquiryQueue', 'X'), 'inquiryQueue', /队列/, /queue/],
  [
    'handled and not handled',
    (h) => set(at(h, 'notHandledHere', 0), 'id', 'id-card'),
    'notHandledHere[0].id',
    /本厅/,
    /this hall/,
  ],
  [
    'an unknown alternative',
    (h) => set(at(h, 'printers', 0), 'alternatives', ['K9']),
    'printers[0].alternatives[0]',
    /打印机/,
    /printer/,
  ],
  [
    'a printer as its own alternative',
    (h) => set(at(h, 'printers', 0), 'alternatives', ['K1']),
    'printers[0].alternatives[0]',
    /自己/,
    /itself/,
  ],
  [
    'a printer address without port',
    (h) => set(at(h, 'printers', 0), 'address', 'tcp://10.0.0.9'),
    'printers[0].address',
    /tcp/,
    /tcp/,
  ],
  [
    'an unknown time zone',
    (h) => set(at(h, 'hall'), 'timeZone', 'Asia/Harbin2'),
    'hall.timeZone',
    /时区/,
    /time zone/,
  ],
  [
    'a day that changes at its end',
    (h) => set(at(h, 'hall'), 'dayChangesAt', '24:00'),
    'hall.dayChangesAt',
    /24:00/,
    /24:00/,
  ],
  [
    'hours after midnight',
    (h) => set(at(h, 'hours', 'weekly', 0, 'periods', 1), '1', '24:30'),
    'hours.weekly[0].periods[1]',
    /24:00/,
    /24:00/,
  ],
  [
    'hours the wrong way round',
    (h) => set(at(h, 'hours', 'weekly', 0, 'periods', 0), '0', '12:30'),
    'hours.weekly[0].periods[0]',
    /不早于/,
    /not before/,
  ],
  [
    'hours that overlap',
    (h) => set(at(h, 'hours', 'weekly', 0, 'periods', 1), '0', '11:59'),
    'hours.weekly[0].periods[1]',
    /重叠/,
    /overlap/,
  ],
  [
    'a weekday twice',
    (h) => at(h, 'hours', 'weekly').push({ days: [5], periods: [] } as unknown as Json),
    'hours.weekly[1].days[0]',
    /两次/,
    /twice/,
  ],
  [
    'a day that is not',
    (h) => set(at(h, 'hours'), 'exceptions', [{ day: '2027-02-29', periods: [] }]),
    'hours.exceptions[0].day',
    /没有/,
    /no day/,
  ],
  [
    'a no-show that never comes',
    (h) => set(at(h, 'rules'), 'callLimit', 2),
    'rules.noShowAfterCalls',
    /过号/,
    /passed over/,
  ],
];

describe('every mistake names its path in the file', () => {
  test.each(mistakes)('%s', (_name, breakIt, path, zh, en) => {
    const errors = errorsOf(broken(breakIt));
    const found = errors.find((error) => error.path === path);
    expect(errors.map((error) => error.path)).toContain(path);
    expect(found?.zh).toMatch(zh);
    expect(found?.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(found?.en).toMatch(en);
    expect(found?.en).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

test('at most 40 mistakes are told, and how many more there are', () => {
  const text = broken((hall) => {
    for (const item of at(hall, 'items') as unknown as Json[]) set(item, 'queue', 'nowhere');
  });
  const errors = errorsOf(text);
  expect(errors).toHaveLength(40);
  expect(errors.at(-1)?.en).toMatch(/more mistakes/);
});

test('a hall whose decisive part passes 256 kB is refused', () => {
  const text = broken((hall) => {
    const item = at(hall, 'items', 0);
    const windowItems: string[] = [];
    for (let nth = 0; nth < 1900; nth += 1) {
      const id = `item-${String(nth).padStart(34, '0')}`;
      at(hall, 'items').push({ ...item, id, code: id } as unknown as Json);
      if (nth < 500) windowItems.push(id);
    }
    for (let no = 100; no < 250; no += 1) {
      const window = at(hall, 'windows', 2);
      at(hall, 'windows').push({
        ...window,
        no,
        serves: [{ queue: 'D', items: windowItems }],
      } as unknown as Json);
    }
  });
  expect(errorsOf(text).map((error) => error.en)).toEqual([expect.stringContaining('256 kB')]);
});

test('canonical text does not depend on the order in which names were written', () => {
  const reversed = JSON.stringify(JSON.parse(demoText), (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).reverse())
      : part,
  );
  expect(reversed).not.toBe(JSON.stringify(JSON.parse(demoText)));
  expect(canonicalJson(JSON.parse(reversed))).toBe(canonicalJson(JSON.parse(demoText)));
  expect(canonicalJson({ b: [2, 1], a: { d: null, c: '门' } })).toBe('{"a":{"c":"门","d":null},"b":[2,1]}');
});

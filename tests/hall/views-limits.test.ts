// Views stay small however large the hall is, cost the same however many wait, and tell nobody what is not hers to know.
import { describe, expect, test, vi } from 'vitest';
import type { Watch } from '../../contract/socket.ts';
import type { HallSettings, Text } from '../../contract/settings.ts';
import type { Alarm } from '../../contract/alarms.ts';
import type { View } from '../../contract/views.ts';
import { jsonBytes } from '../../server/hall/views/limits.ts';
import { directoryFrom } from '../../server/hall/views/directory.ts';
import { catalogueFrom } from '../../server/hall/views/catalogue.ts';
import { audienceKey, makeView } from '../../server/hall/views/view-for.ts';
import { fillWithHelp } from './full-of-help.ts';
import { demoSettings, GivenHall, minute } from './views-given.ts';

const smallest = 8 * 1024;
/** Every queue and every window of an ordinary hall: the manager's view alone may be larger. */
const managersLimit = 30 * 1024;
/** What a clerk need not remember: parked, handed over, missed, whom to ask. One screen each looks at it. */
const desksLimit = 14 * 1024;

const limits: Partial<Record<Watch['audience'], number>> = { manager: managersLimit, desk: desksLimit };

const endless: Text = { zh: '政'.repeat(400), en: 'w'.repeat(400), ru: 'ж'.repeat(400) };

/** Everything that a hall file allows, at its largest. */
function largestSettings(): HallSettings {
  const demo = demoSettings();
  const [item] = demo.items;
  const [printer] = demo.printers;
  if (item === undefined || printer === undefined)
    throw new Error('the demonstration hall has items and printers');
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  const material = {
    name: endless,
    requirement: endless,
    source: 'w',
    certificateFree: false,
    cancelled: false,
  };
  const long = (prefix: string, no: number): string => `${prefix}${no}-${'x'.repeat(30)}`;
  return {
    ...demo,
    hall: { ...demo.hall, name: endless },
    zones: numbers(40).map((no) => ({ id: long('Z', no), name: endless })),
    queues: numbers(100).map((no) => ({
      id: long('Q', no),
      series: 'D',
      zone: long('Z', 1 + (no % 40)),
      name: endless,
      serviceMinutes: 8,
    })),
    windows: numbers(200).map((no) => ({
      no,
      name: endless,
      kind: no === 3 ? 'assisted' : 'universal',
      zone: long('Z', 1 + (no % 40)),
      serves: numbers(20).map((step) => ({ queue: long('Q', 1 + ((no + step) % 100)) })),
      languages: ['zh'],
      lowCounter: false,
      organisation: endless,
      pad: false,
      autoCall: false,
    })),
    items: numbers(300).map((no) => ({
      ...item,
      id: long('I', no),
      name: endless,
      queue: long('Q', 1 + (no % 100)),
      materials: numbers(40).map(() => material),
    })),
    themes: [],
    popular: [],
    notHandledHere: [],
    printers: numbers(40).map((no) => ({
      ...printer,
      id: long('P', no),
      name: endless,
      zone: long('Z', no),
      address: `tcp://${'h'.repeat(150)}:9100`,
      alternatives: no === 40 ? [long('P', 1)] : [long('P', no + 1)],
    })),
  };
}

/** Every window open and calling, hundreds waiting, missed, unprinted and alarming. */
function fullestHall(settings: HallSettings): GivenHall {
  const given = new GivenHall(settings);
  const items = settings.items.map((item) => item.id);
  const printers = settings.printers.map((printer) => printer.id);
  const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
  for (const { no } of settings.windows) given.open(no, `clerk-${no}`);
  for (let count = 0; count < 600; count += 1) {
    const many = Array.from({ length: 5 }, (_, step) => pick(items, count + step));
    given.take(`waiting${count}`, `D${1000 + count}`, many, 'ru');
  }
  given.later(40 * minute);
  for (let count = 0; count < 150; count += 1) {
    const no = settings.windows[count % settings.windows.length]?.no ?? 1;
    given.call(`waiting${count}`, no).miss(`waiting${count}`, no);
  }
  const step = 1_000;
  const calling = settings.windows.slice(0, 60);
  for (const [index, { no }] of calling.entries()) given.call(`waiting${200 + index}`, no).later(-step + 100);
  for (const [index, { no }] of calling.entries()) given.call(`waiting${200 + index}`, no).later(-step + 100);
  for (let count = 0; count < 100; count += 1) {
    given
      .wantPaper(`paper-${count}-${'p'.repeat(40)}`, `waiting${300 + count}`, pick(printers, count))
      .later(-step);
  }
  for (let count = 0; count < 300; count += 1) {
    const device = {
      deviceId: `device-${count}`,
      label: `设备 ${'长'.repeat(60)} ${count}`,
      zone: pick(
        settings.zones.map((zone) => zone.id),
        count,
      ),
    };
    given.around.connect(`s${count}`, { ...device, kind: count % 3 === 0 ? 'agent' : 'board' });
    given.around.report(`s${count}`, { about: 'board', audio: 'ok', backlog: 9 });
    if (count % 3 === 0) given.around.disconnect(`s${count}`);
  }
  fillWithHelp(given, settings);
  const alarm: Alarm = { kind: 'backupFailed', level: 'red', since: given.at };
  for (let count = 0; count < 30; count += 1) given.around.setAlarm(`alarm-${count}`, alarm);
  return given;
}

const watchesOf = (given: GivenHall): Watch[] => {
  const zone = given.settings.zones[1]?.id ?? '';
  const printer = given.settings.printers[0]?.id ?? '';
  const ticketId =
    [...given.hall.tickets.values()].find((ticket) => ticket.now.stage === 'waiting')?.id ?? '';
  return [
    { audience: 'board', zone: null },
    { audience: 'board', zone },
    { audience: 'windowDisplay', window: 3 },
    { audience: 'kiosk', printer },
    { audience: 'phone', ticketId },
    { audience: 'desk', window: 3 },
    { audience: 'pad', window: 3 },
    { audience: 'printer' },
    { audience: 'manager' },
    { audience: 'guide', zone: null },
    { audience: 'guide', zone },
  ];
};

function see(given: GivenHall, watch: Watch): View {
  const view = makeView(watch, {}, given.hall, given.around.around(), given.at);
  if (view === null) throw new Error(`no view for ${JSON.stringify(watch)}`);
  return view;
}

describe('small', () => {
  const given = fullestHall(largestSettings());

  test.each(watchesOf(given))(
    '$audience stays within its bytes in the largest hall on its fullest day',
    (watch) => {
      const view = see(given, watch);
      const bytes = Buffer.byteLength(JSON.stringify(view));
      // What the door adds to each slip: the visitor's address.
      const added = view.audience === 'printer' ? view.papers.length * 150 : 0;
      expect(bytes + added).toBeLessThanOrEqual(limits[watch.audience] ?? smallest);
      expect(bytes).toBeGreaterThan(900);
    },
  );

  test('lists stop at twenty (calls at fifty) and say how many more there are', () => {
    const small = watchesOf(given).filter(({ audience }) => audience !== 'manager' && audience !== 'kiosk');
    const tooLong = small.flatMap((watch) =>
      Object.entries(see(given, watch))
        .filter(([name, value]) => Array.isArray(value) && value.length > (name === 'calls' ? 50 : 20))
        .map(([name]) => `${watch.audience}.${name}`),
    );
    expect(tooLong).toEqual([]);
    expect(see(given, { audience: 'board', zone: null })).toMatchObject({ rowsMore: 48 });
    const manager = see(given, { audience: 'manager' });
    if (manager.audience !== 'manager') throw new Error('no manager view');
    expect(manager.alarms).toHaveLength(20);
    expect(manager.queues.length + manager.queuesMore).toBe(100);
    expect(manager.windows.length + manager.windowsMore).toBe(200);
    expect(manager.devicesMore).toBeGreaterThan(200);
    const kiosk = see(given, { audience: 'kiosk' });
    expect(kiosk).toMatchObject({ lanesMore: expect.any(Number) });
  });

  test('the newest calls stay where not all of a minute fit', () => {
    const view = see(given, { audience: 'board', zone: null });
    if (view.audience !== 'board') throw new Error('no board');
    expect(view.calls.at(-1)?.number).toBe(view.rows[0]?.number);
    expect(view.calls.length).toBeGreaterThanOrEqual(20);
  });
});

test('no view reads more tickets with three thousand waiting than with three hundred', () => {
  const reads = (waiting: number): Record<string, number> => {
    const given = new GivenHall().open(3).open(14).open(20);
    const items = given.settings.items.map((item) => item.id);
    for (let count = 0; count < waiting; count += 1) {
      given.take(`waiting${count}`, `D${1000 + count}`, [items[count % items.length] ?? '']);
    }
    for (const no of [3, 14, 20]) given.call(`waiting${no}`, no);
    const spy = vi.spyOn(given.hall.tickets, 'get');
    const counted = watchesOf(given).map((watch): [string, number] => {
      spy.mockClear();
      see(given, watch);
      return [JSON.stringify(watch.audience), spy.mock.calls.length];
    });
    return Object.fromEntries(counted);
  };
  expect(reads(3_000)).toEqual(reads(300));
});

describe('private', () => {
  const rated = (level: number): GivenHall => {
    const given = new GivenHall().open(3);
    given.take('ticket01', 'D001', ['school-enrolment']).take('ticket02', 'D002', ['school-enrolment']);
    given.wantPaper('paper001', 'ticket02').call('ticket01', 3).finish('ticket01', 3);
    given.happens({
      type: 'visitRated',
      ticketId: 'ticket01',
      level,
      options: [level * 100 + 1],
      remark: { personalId: 'personal-row', seal: 'sealed' },
      rater: 'the-phone',
      channel: 'phone',
      flagged: false,
    });
    return given;
  };

  test('nobody but the slip knows the code of a ticket', () => {
    const given = rated(1);
    const holders = watchesOf(given).filter((watch) => JSON.stringify(see(given, watch)).includes('4711'));
    expect(holders.map((watch) => watch.audience)).toEqual(['printer']);
    expect(watchesOf(given)).toContainEqual({ audience: 'phone', ticketId: 'ticket02' });
  });

  test('nobody sees from any view how a visit was rated', () => {
    const good = rated(5);
    const bad = rated(1);
    for (const watch of [...watchesOf(good), { audience: 'phone', ticketId: 'ticket01' } as const]) {
      expect(see(bad, watch)).toEqual(see(good, watch));
      expect(JSON.stringify(see(bad, watch))).not.toMatch(/personal-row|sealed|the-phone/);
    }
  });

  test('no view holds a secret, and no address of a ticket before the door adds it', () => {
    const given = rated(1);
    for (const watch of watchesOf(given))
      expect(JSON.stringify(see(given, watch))).not.toMatch(/secret|"url"/);
  });

  test('the clerk is told to displays by number at most', () => {
    const given = new GivenHall().open(3, 'clerk-3');
    given.around.setStaffName('clerk-3', { name: '王芳', staffNumber: '0815' });
    const knowing = watchesOf(given).filter(
      (watch) => watch.audience !== 'phone' && JSON.stringify(see(given, watch)).includes('王芳'),
    );
    expect(knowing.map((watch) => watch.audience)).toEqual(['desk', 'manager']);
  });
});

describe('one view per audience', () => {
  test('`now` comes first, and a moment later nothing else has changed', () => {
    const given = new GivenHall()
      .open(3)
      .take('ticket01', 'D001', ['school-enrolment'])
      .take('ticket02', 'D002', ['school-enrolment']);
    given.call('ticket01', 3);
    for (const watch of watchesOf(given)) {
      const view = see(given, watch);
      expect(Object.keys(view)[0]).toBe('now');
      const later = makeView(watch, {}, given.hall, given.around.around(), given.at + 250);
      expect({ ...later, now: 0 }).toEqual({ ...view, now: 0 });
    }
  });

  test('boards of one zone share a view unless one of them speaks; agents share one unless bound to a printer', () => {
    const given = new GivenHall().board('one', 'R').board('two', 'R').board('three', 'R');
    const key = (socketId: string) =>
      audienceKey(
        { audience: 'board', zone: 'R' },
        { deviceId: `device-${socketId}`, socketId },
        given.around.around(),
      );
    expect(key('two')).toBe(key('three'));
    expect(key('one')).not.toBe(key('two'));
    given.around.connect('a', { deviceId: 'agent', kind: 'agent', label: 'a', printer: 'K1' });
    const around = given.around.around();
    expect(audienceKey({ audience: 'printer' }, { deviceId: 'agent' }, around)).toBe('printer:K1');
    expect(audienceKey({ audience: 'printer' }, {}, around)).toBe('printer:*');
  });

  test('a running day goes by the names of its own settings version', () => {
    const given = new GivenHall();
    const renamed = {
      ...given.settings,
      hall: { ...given.settings.hall, name: { zh: '新名', en: 'New', ru: 'Новое' } },
    };
    given.around.addSettings(renamed, 'v2', true);
    expect(see(given, { audience: 'board', zone: null })).toMatchObject({ catalogue: 'v1' });
    given.happens({ type: 'dayOpened', day: '2026-11-24', plan: given.hall.plan, settingsVersion: 'v2' });
    expect(see(given, { audience: 'board', zone: null })).toMatchObject({
      catalogue: 'v2',
      hallName: { zh: '新名' },
    });
  });
});

test('bytes are counted as UTF-8 has them', () => {
  for (const text of ['D012', '请到窗口', 'Окно', '\u{1F6AA} → 3', '"\n']) {
    expect(jsonBytes({ text })).toBe(Buffer.byteLength(JSON.stringify({ text })));
  }
});

test('the catalogue names the lane of every item and queue', () => {
  const settings = demoSettings();
  const catalogue = catalogueFrom(settings, 'v1');
  expect(catalogue.items).toHaveLength(settings.items.length);
  const lane = (item: string) => catalogue.items.find((each) => each.id === item)?.lane;
  expect(lane('social-card')).not.toBe(lane('health-insurance'));
  expect(lane('mortgage')).toBe('R');
  expect(catalogue.queues.find((queue) => queue.id === 'Wu')).toMatchObject({
    prefix: 'W',
    zone: 'D',
    lane: 'Wu',
  });
  const known = new Set(directoryFrom(settings, 'v1').lanes);
  expect(catalogue.items.every((item) => known.has(item.lane))).toBe(true);
});

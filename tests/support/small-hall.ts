// A hall small enough to keep in mind: two zones, three windows, a series that two queues share, one item that no window does.
import { hallSettingsSchema } from '../../contract/settings.ts';
import type { HallSettings, Text } from '../../contract/settings.ts';

const text = (zh: string): Text => ({ zh, en: zh, ru: zh });

type Item = HallSettings['items'][number];

function material(name: string, kind: Partial<Item['materials'][number]> = {}): Item['materials'][number] {
  const named = { name: text(name), requirement: text('原件'), source: '发证机关' };
  return { ...named, certificateFree: false, cancelled: false, ...kind };
}

/** Lists of materials: birth and residence share the id card; pickup is made elsewhere; the others have none. */
const written: Record<string, Partial<Item>> = {
  birth: {
    materials: [
      material('居民身份证', { id: 'id-card' }),
      material('出生医学证明'),
      material('户口簿', { certificateFree: true }),
      material('无犯罪记录证明', { cancelled: true }),
    ],
    promisedDays: 5,
  },
  residence: { materials: [material('居民身份证', { id: 'id-card' }), material('居住证明')] },
  pickup: { materials: [material('受理凭证')], externalSystem: true },
  // Another place decides on the card; whoever comes about a pension is contacted.
  card: { promisedDays: 8, crossRegion: { mode: 'forwarded', sendDays: 2, replyDays: 5 } },
  pension: { promisedDays: 5, enterprise: { contactDays: 3 } },
};

function item(id: string, queue: string): Item {
  const words = text(id);
  return {
    id,
    code: id,
    name: words,
    queue,
    department: 'dep',
    type: 'publicService',
    basis: '依据',
    audience: words,
    conditions: words,
    process: words,
    result: words,
    materials: [],
    statutoryDays: 0,
    promisedDays: 0,
    externalSystem: false,
    serviceMinutes: 10,
    keywords: [],
    initials: [],
    ...written[id],
  };
}

/**
 * | window | zone | serves                         |
 * |--------|------|--------------------------------|
 * | 1      | E    | D, then L                      |
 * | 2      | E    | D, then F                      |
 * | 3      | W    | L (pension only), then D       |
 *
 * Journeys: baby is birth, then card and pension (not needed) in any order, then pickup; moving is pickup, then residence.
 *
 * Lines: D, F, L (pension and numbers of the queue: 1, 3), L-1 (card: 1), V (nobody). D and F share the series D.
 */
export function smallHall(
  rules: Partial<HallSettings['rules']> = {},
  hours: Partial<HallSettings['hours']> = {},
): HallSettings {
  const windowOf = (no: number, zone: string, serves: { queue: string; items?: string[] }[]) => ({
    no,
    name: text(`${no} 号窗口`),
    kind: 'universal',
    zone,
    serves,
  });
  const queueOf = (id: string, series: string, zone: string, serviceMinutes: number) => ({
    id,
    series,
    zone,
    name: text(id),
    serviceMinutes,
  });
  return hallSettingsSchema.parse({
    hall: {
      id: 'small',
      name: text('小厅'),
      kind: 'serviceCenter',
      timeZone: 'Asia/Shanghai',
      dayChangesAt: '04:00',
    },
    hours: {
      weekly: [
        {
          days: [1, 2, 3, 4, 5],
          periods: [
            ['08:30', '12:00'],
            ['13:30', '17:00'],
          ],
        },
      ],
      ...hours,
    },
    rules,
    zones: [
      { id: 'E', name: text('东区') },
      { id: 'W', name: text('西区') },
    ],
    series: [
      { id: 'D', prefix: 'D' },
      { id: 'L', prefix: 'L' },
      { id: 'V', prefix: 'V' },
    ],
    queues: [
      queueOf('D', 'D', 'E', 10),
      queueOf('L', 'L', 'W', 8),
      queueOf('F', 'D', 'E', 4),
      queueOf('V', 'V', 'E', 5),
    ],
    windows: [
      windowOf(1, 'E', [{ queue: 'D' }, { queue: 'L' }]),
      windowOf(2, 'E', [{ queue: 'D' }, { queue: 'F' }]),
      windowOf(3, 'W', [{ queue: 'L', items: ['pension'] }, { queue: 'D' }]),
    ],
    departments: [{ id: 'dep', name: text('部门'), chief: '0217' }],
    items: [
      item('birth', 'D'),
      item('residence', 'D'),
      item('pension', 'L'),
      item('card', 'L'),
      item('pickup', 'F'),
      item('orphan', 'V'),
    ],
    journeys: [
      {
        id: 'baby',
        name: text('新生儿'),
        department: 'dep',
        steps: [
          { item: 'birth' },
          { item: 'card' },
          { item: 'pension', anyOrder: true, needed: false },
          { item: 'pickup' },
        ],
      },
      {
        id: 'moving',
        name: text('搬家'),
        department: 'dep',
        steps: [{ item: 'pickup' }, { item: 'residence' }],
      },
      {
        id: 'stuck',
        name: text('走不通'),
        department: 'dep',
        steps: [{ item: 'birth' }, { item: 'orphan' }],
      },
    ],
    pickup: { item: 'pickup' },
    notHandledHere: [{ id: 'vehicle', name: text('车辆'), where: text('车管所') }],
    printers: [
      { id: 'K1', name: text('一号机'), zone: 'E', address: 'virtual', alternatives: ['K2'] },
      { id: 'K2', name: text('二号机'), zone: 'W', address: 'virtual' },
    ],
    priorityClasses: [
      { id: 'elderly', name: text('老年人'), byAge: true },
      { id: 'disabled', name: text('残疾人') },
      { id: 'military', name: text('军人'), granted: 'verified', sign: text('军人依法优先') },
    ],
  });
}

/** Open day and night. */
export const alwaysOpen: HallSettings['hours'] = {
  weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], periods: [['00:00', '24:00']] }],
  exceptions: [],
};

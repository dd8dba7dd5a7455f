// What those who look see of journeys (一件事): the visitor, her slip, the desk, the lead department, the manager.
import { describe, expect, test } from 'vitest';
import { journeyListSchema, journeyShownSchema } from '../../contract/rest/journeys.ts';
import type { HallSettings, Text } from '../../contract/settings.ts';
import type { Watch } from '../../contract/socket.ts';
import type { ViewOf } from '../../contract/views.ts';
import { journeyFrom } from '../../server/hall/journeys/journey.ts';
import { departmentsAt } from '../../server/hall/journeys/lead.ts';
import { journeyList, journeyOf } from '../../server/hall/views/journeys.ts';
import { makeView } from '../../server/hall/views/view-for.ts';
import { demoSettings, GivenHall } from './views-given.ts';

const long: Text = { zh: '政'.repeat(400), en: 'w'.repeat(400), ru: 'ж'.repeat(400) };

function see<A extends Watch['audience']>(given: GivenHall, watch: Watch & { audience: A }): ViewOf<A> {
  const view = makeView(watch, {}, given.hall, given.around.around(), given.at);
  if (view === null) throw new Error(`no view for ${JSON.stringify(watch)}`);
  return view as ViewOf<A>;
}

/** Takes a number for a journey of the hall, as its rules would. */
function take(given: GivenHall, ticketId: string, number: string, id: string): void {
  const planned = given.hall.plan.journeys.find((one) => one.id === id);
  if (planned === undefined) throw new Error(`no journey ${id}`);
  const journey = journeyFrom(planned);
  const items = journey.steps.map(({ item }) => item);
  const queue = given.hall.plan.items.find((item) => item.id === items[0])?.queue ?? '';
  given.happens({
    type: 'ticketIssued',
    ticketId,
    number,
    series: queue,
    counter: 1,
    code: '4711',
    items,
    queue,
    lane: queue,
    language: 'ru',
    channel: 'kiosk',
    place: { at: given.at, order: given.hall.step + 1 },
    journey,
  });
}

describe('a journey of the demonstration hall', () => {
  const given = new GivenHall().open(3);
  take(given, 'newborn00', 'D001', 'newborn-journey');

  test('the visitor sees all steps, where she is and why nobody is called', () => {
    const { journey } = see(given, { audience: 'phone', ticketId: 'newborn00' });
    expect(journey?.name.zh).toBe('新生儿出生一件事');
    expect(journey?.lead.zh).toBe('卫生健康局');
    expect(journey?.steps.map(({ name, zone, now }) => [name.zh, zone, now ?? false])).toEqual([
      ['生育登记', 'D', true],
      ['新生儿落户', 'G', false],
      ['居民医保', 'L', false],
      ['社保卡', 'L', false],
    ]);
    expect(journey?.steps[3]?.anyOrder).toBe(true);
    expect(journey).not.toHaveProperty('stands');
  });

  test('the desk is told what finishing ends and what comes then; the lead department what is under way', () => {
    given.call('newborn00', 3).start('newborn00', 3);
    const desk = see(given, { audience: 'desk', window: 3 });
    expect(desk.current?.journey).toMatchObject({ sitting: ['birth-record'], next: 'newborn-household' });
    expect(departmentsAt(given.hall.plan, 3).has('health')).toBe(true);
    expect(desk.journeysLed).toEqual({ underWay: 1, stands: 0 });
    expect(see(given, { audience: 'desk', window: 24 })).not.toHaveProperty('journeysLed');
    const list = journeyList(given.hall, given.around.around(), given.at, new Set(['health']));
    expect(list.rows).toMatchObject([
      { number: 'D001', stage: 'serving', window: 3, owner: { id: 'clerk-3' } },
    ]);
    // What other systems are told has the shape of the interface.
    expect(journeyListSchema.safeParse(list).error).toBeUndefined();
    const shown = journeyOf(given.hall, given.around.around(), 'newborn00', given.at).journey;
    expect(journeyShownSchema.safeParse(shown).error).toBeUndefined();
    expect(list.counts.map(({ journey }) => journey.id)).toEqual(['newborn-journey']);
    expect(journeyList(given.hall, given.around.around(), given.at, new Set(['land'])).rows).toEqual([]);
  });

  test('over, nothing of it is open any more; the manager has the sums', () => {
    given.finish('newborn00', 3);
    const { journey } = see(given, { audience: 'phone', ticketId: 'newborn00' });
    expect(journey?.steps.map(({ state }) => state)).toEqual(Array(4).fill('unreached'));
    expect(see(given, { audience: 'manager' }).journeys).toEqual({
      taken: 1,
      finished: 0,
      unfinished: 1,
      underWay: 0,
      stands: 0,
    });
  });
});

test('the longest journey stays within the bytes of phone, slip and desk', () => {
  const demo = demoSettings();
  const steps = demo.items.slice(0, 8).map(({ id }) => ({ item: id, anyOrder: false, needed: true }));
  const settings: HallSettings = {
    ...demo,
    items: demo.items.map((item) => ({
      ...item,
      name: long,
      materials: item.materials.map((one) => ({ ...one, name: long, requirement: long })),
    })),
    queues: demo.queues.map((queue) => ({ ...queue, name: long })),
    journeys: [{ id: 'longest', name: long, department: 'health', steps, keywords: [], initials: [] }],
  };
  const given = new GivenHall(settings).open(3);
  take(given, 'longest00', 'D001', 'longest');
  given.wantPaper('paper-1', 'longest00');
  const bytes = (view: object): number => Buffer.byteLength(JSON.stringify(view));
  expect(bytes(see(given, { audience: 'phone', ticketId: 'longest00' }))).toBeLessThanOrEqual(8 * 1024);
  expect(see(given, { audience: 'printer' }).papers).toHaveLength(1);
  expect(bytes(see(given, { audience: 'printer' }))).toBeLessThanOrEqual(8 * 1024);
  given.call('longest00', 3);
  expect(bytes(see(given, { audience: 'desk', window: 3 }))).toBeLessThanOrEqual(14 * 1024);
});

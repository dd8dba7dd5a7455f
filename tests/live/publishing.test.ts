// Publishing settings while the hall runs, on the real database file: rules S1 and S4–S8, restarts and other servers included.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SettingsAsked, SettingsEdit } from '../../contract/settings-changes.ts';
import type { HallSettings } from '../../contract/settings.ts';
import { openDatabase } from '../../server/database/open-database.ts';
import type { Database } from '../../server/database/open-database.ts';
import type { LiveHall } from '../../server/live-hall.ts';
import { Publishing } from '../../server/settings/publishing.ts';
import { createSurroundings } from '../../server/surroundings.ts';
import type { Surroundings } from '../../server/surroundings.ts';
import { faultsOf } from '../support/hall-picture.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { hour, minute, takeOf } from '../support/virtual-hall.ts';
import { World } from './live-world.ts';

/** Like the small hall, with a window for every queue and item: what a hall file must have. */
function servedHall(): HallSettings {
  const settings = smallHall({}, alwaysOpen);
  const windows = settings.windows.map((window) =>
    window.no === 2 ? { ...window, serves: [...window.serves, { queue: 'V' }] } : window,
  );
  const items = settings.items.map((item) => ({ ...item, statutoryDays: item.promisedDays }));
  return { ...settings, windows, items };
}

let dataFolder: string;
let database: Database;
let world: World;
let house: { live: LiveHall; publishing: Publishing; surroundings: Surroundings };
let file: HallSettings | null;

async function openHouse(): Promise<typeof house> {
  world.journal = database.journal;
  const current = await database.settings.current('small');
  if (current === null) throw new Error('nothing was published');
  let ids = 0;
  const publishing = await Publishing.open({
    hallId: 'small',
    store: database.settings,
    current,
    hallFile: () => file,
    clock: () => world.wall,
    freshId: () => `change-${(ids += 1)}-${world.wall}`,
    shared: false,
  });
  const live = await world.open({ settings: publishing.settings, changes: publishing.changes });
  const clock = () => world.wall;
  const surroundings = createSurroundings({ ...current, address: null, clock, demo: false });
  await publishing.attach({ live, surroundings });
  return { live, publishing, surroundings };
}

/** The server ends, with or without a word, and another one starts. */
async function restarted(): Promise<void> {
  await house.live.stop();
  await database.close();
  database = await openDatabase({ dataFolder });
  house = await openHouse();
}

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'onedoor-publishing-'));
  database = await openDatabase({ dataFolder });
  world = new World(servedHall());
  file = null;
  await database.settings.publish(servedHall(), world.wall);
  house = await openHouse();
});
afterEach(async () => {
  await house.live.stop();
  await database.close();
  rmSync(dataFolder, { recursive: true, force: true });
  if (world.faults.length > 0) throw new Error(`faults: ${JSON.stringify(world.faults)}`);
});

type Serves = HallSettings['windows'][number]['serves'];
const serve = (no: number, ...serves: Serves): SettingsEdit => ({ windows: [{ no, serves }] });
const asked = (edit: SettingsEdit, more: Partial<SettingsAsked> = {}): SettingsAsked => ({
  edit,
  base: house.publishing.current().version,
  sendTo: [],
  ...more,
});

async function published(edit: SettingsEdit, more: Partial<SettingsAsked> = {}) {
  const outcome = await house.publishing.publish(asked(edit, more), 'manager-1');
  if (!outcome.ok) throw new Error(`not published: ${outcome.refusal.code}`);
  return outcome.answer;
}
async function refusal(edit: SettingsEdit, more: Partial<SettingsAsked> = {}) {
  const outcome = await house.publishing.publish(asked(edit, more), 'manager-1');
  return outcome.ok ? null : outcome.refusal;
}
const serves = (no: number) =>
  house.live
    .hall()
    .plan.windows.find((window) => window.no === no)
    ?.serves.map(({ queue }) => queue);
async function second(ms = 1_000): Promise<void> {
  world.later(ms);
  await house.live.tick();
  await house.publishing.look();
}

describe('publishing settings', () => {
  test('S1 what is published for now is in force when the answer comes, also after a restart', async () => {
    const { state, version } = await published(serve(1, { queue: 'F' }, { queue: 'D' }, { queue: 'L' }));
    expect(state).toBe('effective');
    expect(serves(1)).toEqual(['F', 'D', 'L']);
    expect(house.publishing.current().version).toBe(version);
    expect(house.surroundings.around().directory.version).toBe(version);
    await restarted();
    expect(serves(1)).toEqual(['F', 'D', 'L']);
    expect(house.publishing.current().version).toBe(version);
    expect((await database.settings.current('small'))?.version).toBe(version);
  });

  test('S1 what is published for later survives restarts and takes effect at its moment, once', async () => {
    const edit = serve(1, { queue: 'F' }, { queue: 'D' }, { queue: 'L' });
    const { state, version } = await published(edit, { effectiveAt: world.wall + 10 * minute });
    expect(state).toBe('pending');
    await second(9 * minute);
    await restarted();
    expect(serves(1)).toEqual(['D', 'L']);
    expect((await house.publishing.state()).pending).toMatchObject([{ version, state: 'pending' }]);
    await second(minute);
    expect(serves(1)).toEqual(['F', 'D', 'L']);
    await second(minute);
    await restarted();
    expect((await house.publishing.state()).history).toMatchObject([{ version, state: 'effective' }]);
    const changed = (await database.journal.read('small', '2026-11-23', 0, 1_000)).filter(({ body }) =>
      body.includes('settingsChanged'),
    );
    expect(changed).toHaveLength(1);
  });

  test('S1 a moment that passed while the server was off is made up for, over the change of day too', async () => {
    const { version } = await published(serve(1, { queue: 'L' }, { queue: 'D' }), {
      effectiveAt: world.wall + hour,
    });
    await house.live.stop();
    world.later(30 * hour);
    await restarted();
    await second();
    expect(house.live.hall().settingsVersion).toBe(version);
    expect(serves(1)).toEqual(['L', 'D']);
    await second(24 * hour);
    expect(house.live.hall().settingsVersion).toBe(version);
  });

  test('S1 a server that ended between the book and the rows believes the book', async () => {
    const { version } = await published(serve(1, { queue: 'L' }, { queue: 'D' }), {
      effectiveAt: world.wall + minute,
    });
    // Only the writer gets on: nobody notes in the rows what took effect.
    world.later(minute);
    await house.live.tick();
    await house.live.stop();
    world.later(24 * hour);
    await restarted();
    expect(house.live.hall().settingsVersion).toBe(version);
    expect(house.publishing.current().version).toBe(version);
    expect((await house.publishing.state()).pending).toEqual([]);
  });

  test('S4 who would be left without a window is named; with a queue for them they are sent there', async () => {
    const { number } = await world.get(house.live, takeOf('pickup'));
    const edit = serve(2, { queue: 'D' }, { queue: 'V' });
    expect(await refusal(edit)).toEqual({ code: 'visitsStranded', details: { numbers: [number], count: 1 } });
    const preview = await house.publishing.preview(asked(edit));
    expect(preview).toMatchObject({
      ok: true,
      answer: {
        differences: [{ kind: 'queueRemoved', window: 2, queue: 'F' }],
        stranded: [{ queue: 'F', count: 1, numbers: [number] }],
        unserved: ['F'],
      },
    });
    const sendTo = [{ from: 'F', to: 'D' }];
    const moved = await house.publishing.preview(asked(edit, { sendTo }));
    expect(moved).toMatchObject({ answer: { stranded: [], unserved: [] } });
    expect(moved.ok && moved.answer.queues.find(({ queue }) => queue === 'D')).toMatchObject({
      waiting: 0,
      waitingThen: 1,
    });
    expect(await published(edit, { sendTo })).toMatchObject({ state: 'effective' });
    expect(house.live.hall().lanes.get('D')?.length).toBe(1);
    expect(faultsOf(house.live.hall())).toEqual([]);
  });

  test('S4 a queue without any window needs a queue for its visitors, also where nobody waits now', async () => {
    const edit = serve(2, { queue: 'D' }, { queue: 'V' });
    expect(await refusal(edit)).toEqual({ code: 'queueWithoutWindow', details: { field: 'F' } });
    expect(await refusal(edit, { sendTo: [{ from: 'F', to: 'X' }] })).toMatchObject({
      code: 'queueWithoutWindow',
    });
    expect(await refusal(serve(2, { queue: 'nonsense' }))).toMatchObject({ code: 'settingsUnfit' });
    expect(await refusal({ preset: 'none' })).toMatchObject({ code: 'unknownSettings' });
  });

  test('S3 a window where somebody works is not taken away now; for later it waits until he has signed off', async () => {
    await world.get(house.live, { name: 'openWindow', window: 3 });
    const edit: SettingsEdit = { windows: [{ no: 3, remove: true }] };
    expect(await refusal(edit)).toEqual({ code: 'windowOccupied', details: { window: 3 } });
    await published(edit, { effectiveAt: world.wall + minute });
    await second(minute);
    expect((await house.publishing.state()).pending).toMatchObject([{ state: 'blocked' }]);
    expect(house.surroundings.around().alarms).toMatchObject([{ kind: 'settingsBlocked', windows: [3] }]);
    await world.get(house.live, { name: 'closeWindow', window: 3 });
    await second();
    expect(serves(3)).toBeUndefined();
    expect(house.surroundings.around().alarms).toEqual([]);
  });

  test('S5 the manager is told in red who is in the way of a version that is due', async () => {
    await published(serve(2, { queue: 'D' }, { queue: 'V' }), {
      effectiveAt: world.wall + minute,
      sendTo: [{ from: 'F', to: 'D' }],
    });
    await second(minute);
    expect(house.surroundings.around().alarms).toEqual([]);
    expect(serves(2)).toEqual(['D', 'V']);
  });

  test('S6 what is published in between comes along, and what the later one changed itself stays', async () => {
    const later = await published(serve(1, { queue: 'L' }, { queue: 'D' }), {
      effectiveAt: world.wall + hour,
    });
    const now = await published({ windows: [{ no: 3, autoCall: true }] });
    expect(now.state).toBe('effective');
    const [pending] = (await house.publishing.state()).pending;
    expect(pending).toMatchObject({ id: later.changeId, before: now.version, state: 'pending' });
    expect(pending?.differences).toEqual([{ kind: 'orderChanged', window: 1, queues: ['L', 'D'] }]);
    await second(hour);
    expect(serves(1)).toEqual(['L', 'D']);
    expect(house.live.hall().plan.windows.find(({ no }) => no === 3)).toMatchObject({ autoCall: true });
  });

  test('S7 a pending version is withdrawn, the ones behind it go on without it', async () => {
    const first = await published(serve(1, { queue: 'L' }, { queue: 'D' }), {
      effectiveAt: world.wall + hour,
    });
    const next = await published(
      { windows: [{ no: 3, autoCall: true }] },
      { base: first.version, effectiveAt: world.wall + 2 * hour },
    );
    expect(await house.publishing.withdraw(first.changeId)).toEqual({ ok: true, answer: {} });
    const state = await house.publishing.state();
    expect(state.pending).toMatchObject([{ id: next.changeId, before: state.current }]);
    expect(state.history).toMatchObject([{ id: first.changeId, state: 'withdrawn' }]);
    await second(2 * hour);
    expect(serves(1)).toEqual(['D', 'L']);
    expect(house.live.hall().plan.windows.find(({ no }) => no === 3)).toMatchObject({ autoCall: true });
    const again = await house.publishing.withdraw(next.changeId);
    expect(again).toEqual({ ok: false, refusal: { code: 'unknownChange' } });
  });

  test('S7 a version in force goes back to an earlier one, whole', async () => {
    const { version: first } = house.publishing.current();
    await published(serve(1, { queue: 'L' }, { queue: 'D' }));
    const back = await published({ version: first });
    expect(back).toMatchObject({ version: first, state: 'effective' });
    expect(serves(1)).toEqual(['D', 'L']);
  });

  test('S8 a change made on a version that is not in force at its moment is refused, and so is one that changes nothing', async () => {
    const { version: base } = house.publishing.current();
    const edit = serve(1, { queue: 'L' }, { queue: 'D' });
    const later = await published(edit, { effectiveAt: world.wall + hour });
    expect(
      await refusal({ windows: [{ no: 3, autoCall: true }] }, { effectiveAt: world.wall + 2 * hour }),
    ).toEqual({
      code: 'settingsChangedMeanwhile',
    });
    await published({ windows: [{ no: 3, autoCall: true }] });
    expect(await refusal(serve(2, { queue: 'F' }, { queue: 'V' }), { base })).toEqual({
      code: 'settingsChangedMeanwhile',
    });
    expect(await refusal({ windows: [{ no: 3, autoCall: true }] })).toEqual({ code: 'settingsUnchanged' });
    expect(later.state).toBe('pending');
  });

  test('S1 what the hall file says now is offered with its differences, and published only when somebody asks', async () => {
    expect((await house.publishing.state()).hallFile).toBeNull();
    file = { ...servedHall(), popular: ['birth'] };
    expect((await house.publishing.state()).hallFile).toEqual({
      differences: [{ kind: 'other', part: 'popular', count: 1 }],
      differencesMore: 0,
    });
    await published({ hallFile: true });
    expect((await house.publishing.state()).hallFile).toBeNull();
    expect(house.publishing.current().settings.popular).toEqual(['birth']);
    // Changed on the page since, the file is an old one, not a new one.
    await published(serve(1, { queue: 'L' }, { queue: 'D' }));
    expect((await house.publishing.state()).hallFile).toBeNull();
  });

  test('S1 a preset puts its windows into force by name', async () => {
    file = {
      ...servedHall(),
      presets: [
        {
          id: 'noon',
          name: { zh: '午高峰', en: 'Noon', ru: 'Полдень' },
          windows: [{ no: 1, serves: [{ queue: 'L' }] }],
        },
      ],
    };
    await published({ hallFile: true });
    await published({ preset: 'noon' });
    expect(serves(1)).toEqual(['L']);
  });
});

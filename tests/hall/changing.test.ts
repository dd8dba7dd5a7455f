// Settings that change while the hall runs: rules S1–S5. (S6–S8 are the publishing’s.)
import { describe, expect, test } from 'vitest';
import type { HallSettings } from '../../contract/settings.ts';
import { obstaclesTo } from '../../server/hall/settings/changing.ts';
import { planFrom } from '../../server/hall/plan.ts';
import { faultsOf, pictureOf } from '../support/hall-picture.ts';
import { alwaysOpen, smallHall } from '../support/small-hall.ts';
import { api, clerk, clock, hour, minute, second, VirtualHall } from '../support/virtual-hall.ts';

type Serves = HallSettings['windows'][number]['serves'];
const base = smallHall({}, alwaysOpen);
/** The small hall with other serves at some windows; null takes the window away. */
function withWindows(changes: Record<number, Serves | null>): HallSettings {
  const windows = base.windows.flatMap((window) => {
    const serves = changes[window.no];
    if (serves === null) return [];
    return [serves === undefined ? window : { ...window, serves }];
  });
  const fresh = Object.entries(changes).flatMap(([no, serves]) => {
    const [like] = base.windows;
    if (serves === null || like === undefined || base.windows.some((window) => window.no === Number(no)))
      return [];
    return [{ ...like, no: Number(no), serves }];
  });
  return { ...base, windows: [...windows, ...fresh] };
}
const open = () => new VirtualHall(base, clock('09:00'));
const d: Serves = [{ queue: 'D' }];
const dl: Serves = [{ queue: 'D' }, { queue: 'L' }];

describe('a change of settings while the hall runs', () => {
  test('S1 takes effect at once where that was asked for, and nothing else changes', () => {
    const hall = open().open(1, 3);
    const [waiting = ''] = hall.takeMany(1, 'pickup');
    hall.take('birth');
    const called = hall.call(1);
    expect(hall.refused(api, { name: 'callTicket', window: 3, ticketId: waiting, reason: 'agreed' })).toBe(
      'notServedHere',
    );
    const before = pictureOf(hall.hall);
    hall.publish(withWindows({ 3: [{ queue: 'F' }, ...dl] }));
    expect(hall.call(3)).toBe(waiting);
    expect(hall.window(1).ticketId).toBe(called);
    expect(faultsOf(hall.hall)).toEqual([]);
    const after = pictureOf(hall.hall);
    expect(after['counts']).toEqual(before['counts']);
    expect(after['counters']).toEqual(before['counters']);
  });

  test('S1 takes effect at a later moment by itself, once, and a day later the next day is opened with it', () => {
    const hall = open().open(1);
    const effectiveAt = hall.now + 10 * minute;
    const { version } = hall.publish(withWindows({ 1: [{ queue: 'F' }], 2: dl }), { effectiveAt });
    hall.later(10 * minute - second).tick();
    expect(hall.hall.settingsVersion).toBe('v1');
    hall.later(second).tick().later(second).tick();
    expect(hall.hall.settingsVersion).toBe(version);
    expect(
      hall.book.flatMap(({ events }) => events).filter(({ type }) => type === 'settingsChanged'),
    ).toHaveLength(1);
    hall.later(24 * hour).tick();
    expect(hall.hall.settingsVersion).toBe(version);
    hall.take('pickup');
    hall.call(1);
    expect(pictureOf(hall.refolded())).toEqual(JSON.parse(JSON.stringify(pictureOf(hall.hall))));
  });

  test('S2 who waits, is called, was missed or is parked stands in the line of the item now, at the old place', () => {
    const hall = open().open(1, 3);
    const missed = (hall.take('card'), hall.miss(1));
    const parked = (hall.take('card'), hall.call(1));
    hall.get(api, { name: 'parkTicket', window: 1, kind: 'released' });
    const called = (hall.take('card'), hall.call(1));
    const [first = '', second_ = ''] = hall.takeMany(2, 'card');
    const places = [first, second_].map((id) => hall.ticket(id).place);
    expect([missed, parked, called, first].map((id) => hall.ticket(id).lane)).toEqual([
      'L-1',
      'L-1',
      'L-1',
      'L-1',
    ]);
    // Window 3 may do all of L now: one line for all of it.
    hall.publish(withWindows({ 3: dl }));
    expect([missed, parked, called, first].map((id) => hall.ticket(id).lane)).toEqual(['L', 'L', 'L', 'L']);
    expect([first, second_].map((id) => hall.ticket(id).place)).toEqual(places);
    expect(hall.line('L')).toEqual([first, second_]);
    expect(hall.call(3)).toBe(first);
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('S2 who was sent to a window stays before it, and goes back to the line that her item has now', () => {
    const hall = open().open(1, 3);
    const id = (hall.take('card'), hall.call(1));
    hall.get(api, { name: 'transferTicket', window: 1, to: { window: 3 }, reason: 'specialist' });
    hall.publish(withWindows({ 3: dl }));
    expect(hall.ticket(id)).toMatchObject({ lane: 'window:3', bound: { window: 3, home: 'L' } });
    hall.get(api, { name: 'declineHandOver', window: 3, ticketId: id, reason: 'busy' });
    expect(hall.line('L')).toEqual([id]);
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('S2 an item that is no more is served as a number of its queue, and no new number is given for it', () => {
    const hall = open().open(3);
    const { ticketId } = hall.take('pension');
    hall.publish({
      ...base,
      items: base.items.filter(({ id }) => id !== 'pension'),
      windows: withWindows({ 3: dl }).windows,
    });
    expect(
      hall.refused(api, { name: 'takeTicket', items: ['pension'], language: 'zh', channel: 'api' }),
    ).toBe('unknownItem');
    expect(hall.call(3)).toBe(ticketId);
    hall.finish(3);
    expect(hall.stage(ticketId)).toBe('served');
  });

  test('S3 a new window is there and closed, one taken away is gone', () => {
    const hall = open();
    hall.publish(withWindows({ 2: null, 3: [{ queue: 'F' }, ...dl], 7: d }));
    expect(hall.refused(api, { name: 'openWindow', window: 2 })).toBe('unknownWindow');
    const { ticketId } = hall.take('birth');
    expect(hall.open(7).call(7)).toBe(ticketId);
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test.each([
    ['clerk', (hall: VirtualHall) => hall.get(clerk('c1'), { name: 'staffWindow', window: 2 })],
    ['visitor', (hall: VirtualHall) => (hall.open(2).take('birth'), hall.call(2))],
    [
      'parked',
      (hall: VirtualHall) => {
        hall.open(2).take('birth');
        hall.call(2);
        hall.get(api, { name: 'parkTicket', window: 2, kind: 'held' });
        hall.get(api, { name: 'closeWindow', window: 2 });
      },
    ],
  ] as const)('S3 a window with a %s is not taken away', (why, make) => {
    const hall = open();
    make(hall);
    const settings = withWindows({ 2: null, 3: [{ queue: 'F' }, ...dl] });
    expect(obstaclesTo(hall.hall, { plan: planFrom(settings), sendTo: [] })).toEqual({
      windows: [{ no: 2, why }],
      stranded: [],
    });
    hall.publish(settings);
    expect(hall.hall.settingsVersion).toBe('v1');
  });

  test('S4 a change that leaves somebody without a window does not happen, and names her', () => {
    const hall = open().open(2);
    const { ticketId, number } = hall.take('pickup');
    const settings = withWindows({ 2: d });
    expect(obstaclesTo(hall.hall, { plan: planFrom(settings), sendTo: [] }).stranded).toEqual([
      { ticketId, number, queue: 'F' },
    ]);
    hall.publish(settings);
    expect(hall.hall.settingsVersion).toBe('v1');
  });

  test('S4 where the change says so they wait in another queue, at their old place', () => {
    const hall = open().open(2);
    const sent = hall.take('pickup').ticketId;
    hall.later(second);
    const after = hall.take('birth').ticketId;
    hall.publish(withWindows({ 2: d }), { sendTo: [{ from: 'F', to: 'D' }] });
    expect(hall.line('D')).toEqual([sent, after]);
    expect(hall.ticket(sent)).toMatchObject({ queue: 'D', offItem: true });
    expect(hall.call(2)).toBe(sent);
    hall.finish(2);
    expect(hall.stage(sent)).toBe('served');
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('S4 nobody takes a number back that no window would serve', () => {
    const hall = open();
    const { ticketId } = hall.take('pickup');
    hall.get(api, { name: 'withdrawTicket', ticketId });
    hall.publish(withWindows({ 2: d }));
    expect(hall.refused(api, { name: 'undoWithdrawal', ticketId })).toBe('noWindowPlanned');
    hall.publish(withWindows({}));
    hall.get(api, { name: 'undoWithdrawal', ticketId });
    expect(hall.line('F')).toEqual([ticketId]);
  });

  test('S4 who has still to do what no window does any more stays in the line she has', () => {
    const hall = open().open(2);
    const { ticketId } = hall.take('birth', 'card');
    hall.publish(withWindows({ 1: d, 3: [{ queue: 'F' }, ...d] }));
    expect(hall.call(2)).toBe(ticketId);
    hall.finish(2);
    expect(hall.ticket(ticketId)).toMatchObject({ lane: 'D', queue: 'D', now: { stage: 'waiting' } });
    expect(faultsOf(hall.hall)).toEqual([]);
  });

  test('S5 what is in the way of a version that is due lets it wait, and the later ones behind it', () => {
    const hall = open().open(2);
    const { ticketId } = hall.take('pickup');
    const first = hall.publish(withWindows({ 2: d }));
    const next = hall.publish(withWindows({ 2: d, 3: dl }));
    hall.later(minute).tick();
    expect(hall.hall.settingsVersion).toBe('v1');
    expect(hall.call(2)).toBe(ticketId);
    hall.finish(2).later(second).tick();
    expect(hall.hall.settingsVersion).toBe(next.version);
    const changed = hall.book.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'settingsChanged' ? [event.settingsVersion] : [])),
    );
    expect(changed).toEqual([first.version, next.version]);
  });

  test('S1 a hall of thousands changes with everybody in it', () => {
    const hall = open();
    for (let count = 0; count < 3_000; count += 1) hall.take(count % 2 === 0 ? 'card' : 'birth');
    hall.publish(withWindows({ 3: dl }));
    expect(faultsOf(hall.hall)).toEqual([]);
    expect(hall.line('L')).toHaveLength(1_500);
  });
});

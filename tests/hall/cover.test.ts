// Who covers a window that pauses. Rule U9.
import { describe, expect, test } from 'vitest';
import { api, clock, VirtualHall } from '../support/virtual-hall.ts';
import { seeDesk, seeManager } from './hands-seen.ts';

describe('a pause', () => {
  const pause = (window: number, coveredBy?: number) =>
    ({
      name: 'pauseWindow',
      window,
      reason: 'break',
      ...(coveredBy === undefined ? {} : { coveredBy }),
    }) as const;
  const uncovered = (hall: VirtualHall) =>
    seeManager(hall).alarms.filter(({ kind }) => kind === 'pauseUncovered');

  test('U9 is covered by an open window, shown as long as that is open', () => {
    const hall = new VirtualHall();
    hall.open(1, 2, 3);
    hall.get(api, pause(2, 1));
    expect(hall.window(2).now).toMatchObject({ state: 'paused', coveredBy: 1 });
    expect(seeDesk(hall, 2).coveredBy).toBe(1);
    expect(seeDesk(hall, 1).covers).toEqual([2]);
    expect(seeManager(hall).windows[1]).toMatchObject({ no: 2, coveredBy: 1 });
    expect(hall.refolded().windows.get('2')).toEqual(hall.window(2));
    hall.get(api, { name: 'closeWindow', window: 1 });
    expect(seeDesk(hall, 2).coveredBy).toBeUndefined();
    hall.get(api, { name: 'resumeWindow', window: 2 });
    expect(seeDesk(hall, 1).covers).toBeUndefined();
  });

  test('U9 never by itself, by a window that does not call, or by none at all', () => {
    const hall = new VirtualHall();
    hall.open(1, 2);
    hall.get(api, { name: 'staffWindow', window: 3 });
    expect(hall.refused(api, pause(1, 1))).toBe('cannotCover');
    expect(hall.refusal(api, pause(1, 3))).toEqual({ code: 'cannotCover', details: { window: 3 } });
    expect(hall.refused(api, pause(1, 99))).toBe('unknownWindow');
  });

  test('U9 the manager is told where nobody covers and a line has no open window left', () => {
    const hall = new VirtualHall();
    hall.open(1, 2, 3);
    hall.get(api, pause(3));
    expect(uncovered(hall)).toEqual([]);
    hall.get(api, pause(2));
    expect(uncovered(hall)).toMatchObject([{ window: 2, queue: 'F', queues: 1, level: 'yellow' }]);
    hall.get(api, { name: 'resumeWindow', window: 2 });
    hall.get(api, pause(2, 1));
    expect(uncovered(hall)).toEqual([]);
    hall.get(api, pause(1));
    expect(uncovered(hall)).toHaveLength(3);
    hall.until(clock('12:30'));
    expect(uncovered(hall)).toEqual([]);
  });
});

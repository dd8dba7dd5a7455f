// What a change of settings would do as things stand: tried on the running hall, which stays as it is. Pure.
import type { SettingsPreview } from '../../contract/settings-changes.ts';
import { apply } from '../hall/apply.ts';
import { obstaclesTo } from '../hall/settings/changing.ts';
import type { SendTo } from '../hall/events/settings.ts';
import type { Hall } from '../hall/hall.ts';
import { windowKey } from '../hall/hall.ts';
import { laneLineUp } from '../hall/lines/order.ts';
import { lanesOf } from '../hall/plan.ts';
import type { Plan } from '../hall/plan.ts';
import { aheadIn, waitFor } from '../hall/lines/waiting.ts';

const numbersTold = 20;
const queuesTold = 60;

type Told = Pick<SettingsPreview, 'occupied' | 'stranded' | 'queues'>;

export function previewOf(hall: Hall, plan: Plan, sendTo: readonly SendTo[], at: number): Told {
  if (hall.day === null) return { occupied: [], stranded: [], queues: [] };
  const { windows, stranded } = obstaclesTo(hall, { plan, sendTo });
  const then = apply(
    hall,
    { type: 'settingsChanged', change: 'preview', plan, settingsVersion: 'preview', sendTo: [...sendTo] },
    at,
  );
  return {
    occupied: windows.slice(0, numbersTold),
    stranded: byQueue(stranded),
    queues: queueRows(hall, then, at).slice(0, queuesTold),
  };
}

function byQueue(stranded: readonly { number: string; queue: string }[]): Told['stranded'] {
  const found = new Map<string, string[]>();
  for (const { queue, number } of stranded) found.set(queue, [...(found.get(queue) ?? []), number]);
  return [...found].map(([queue, numbers]) => ({
    queue,
    count: numbers.length,
    numbers: numbers.slice(0, numbersTold),
  }));
}

interface QueueNow {
  waiting: number;
  windows: string;
  open: number;
  expectedMinutes: number;
}

function queueNow(hall: Hall, queue: string, at: number): QueueNow {
  const lanes = [...lanesOf(hall.plan).lanes.values()].filter((lane) => lane.queue === queue);
  const windows = [...new Set(lanes.flatMap((lane) => lane.approaches.map(({ window }) => window)))];
  return {
    waiting: lanes.reduce((sum, lane) => sum + laneLineUp(hall, lane.id).length, 0),
    windows: windows.sort((one, other) => one - other).join(' '),
    open: windows.filter((no) => hall.windows.get(windowKey(no))?.now.state === 'open').length,
    expectedMinutes: Math.max(
      0,
      ...lanes
        .filter((lane) => lane.approaches.length > 0)
        .map((lane) => waitFor(hall, lane.id, aheadIn(hall, lane.id), at).expectedMinutes),
    ),
  };
}

/** Only the queues for which something changes. */
function queueRows(hall: Hall, then: Hall, at: number): Told['queues'] {
  const ids = new Set([...hall.plan.queues, ...then.plan.queues].map(({ id }) => id));
  const count = (windows: string) => (windows === '' ? 0 : windows.split(' ').length);
  return [...ids].flatMap((queue) => {
    const now = queueNow(hall, queue, at);
    const later = queueNow(then, queue, at);
    if (JSON.stringify(now) === JSON.stringify(later)) return [];
    return [
      {
        queue,
        waiting: now.waiting,
        waitingThen: later.waiting,
        windows: count(now.windows),
        windowsThen: count(later.windows),
        openNow: now.open,
        openThen: later.open,
        expectedMinutes: now.expectedMinutes,
        expectedMinutesThen: later.expectedMinutes,
      },
    ];
  });
}

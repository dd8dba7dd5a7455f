// 一件事: the steps of a journey and which may come next. Rules JT1–JT6 of RULES.md.
import type { StepState, StepWhy } from '../../../contract/journeys.ts';
import { queueGiven } from '../days/own-hours.ts';
import type { Hall } from '../hall.ts';
import { aheadIn, noWindowOpenNow, waitFor } from '../lines/waiting.ts';
import type { PlannedJourney } from './planned.ts';
import { lanesOf, mayServe } from '../plan.ts';
import { isItemDown, isLaneDown } from '../systems/down.ts';
import type { Link, Stage } from '../ticket.ts';

export interface Step {
  item: string;
  /** Steps of one group come in any order; a group after the one before it. */
  group: number;
  /** What comes after it cannot be done without it. */
  needed: boolean;
  state: StepState;
  at?: number;
  window?: number;
  reason?: StepWhy;
}
export interface Journey {
  id: string;
  department: string;
  /** As the hall file had them when the number was taken. */
  steps: readonly Step[];
}
export interface EndedStep {
  item: string;
  state: Exclude<StepState, 'open'>;
  reason?: StepWhy;
}

export function journeyFrom({ id, department, steps }: PlannedJourney): Journey {
  return { id, department, steps: steps.map((step) => ({ ...step, state: 'open' })) };
}

/** Of a journey that goes on another day only what is left of it, up to a step that was needed and not possible. */
export function restOf(journey: Journey): Journey {
  const end = journey.steps.find(({ state, needed }) => needed && state === 'failed')?.group ?? Infinity;
  return {
    ...journey,
    steps: journey.steps.filter(({ state, group }) => state === 'open' && group <= end),
  };
}

export function withEnded(journey: Journey, ended: readonly EndedStep[]): Journey {
  const byItem = new Map(ended.map((one) => [one.item, one]));
  return { ...journey, steps: journey.steps.map((step) => ({ ...step, ...byItem.get(step.item) })) };
}

export function openItems({ steps }: Journey): string[] {
  return steps.filter(({ state }) => state === 'open').map(({ item }) => item);
}

/** JT3, JT5: the open steps of the first group that has any; none where a step before it was needed and was not possible. */
export function reachable({ steps }: Journey): Step[] {
  const group = steps.find(({ state }) => state === 'open')?.group;
  if (group === undefined) return [];
  const blocked = steps.some((step) => step.group < group && step.needed && step.state === 'failed');
  return blocked ? [] : steps.filter((step) => step.group === group && step.state === 'open');
}

/** All that was needed is done, or was left out: what could not be done was not needed. */
export function isFinished({ steps }: Journey, now: Stage): boolean {
  const good = steps.every(
    ({ state, needed }) => state === 'done' || state === 'skipped' || (state === 'failed' && !needed),
  );
  return now.stage === 'served' && good;
}

/** At these a window is named where the visitor was; at the others where somebody said no to her, or works for another. */
const beenThere: ReadonlySet<Link['step']> = new Set([
  'received',
  'direct',
  'parked',
  'resumed',
  'toQueue',
  'toWindow',
  'toClerk',
  'itemChanged',
  'movedOn',
]);

/** JT13: the last window that served her; undefined where she was only handed about. */
export function servedLastAt(chain: readonly Link[]): number | undefined {
  return chain.findLast(({ step, window }) => window !== undefined && beenThere.has(step))?.window;
}

/** JT2: smaller comes first: numbers are given, nothing is down, a window is open, the wait is short. */
function rankOf(hall: Hall, item: string, at: number): number[] {
  const lanes = lanesOf(hall.plan);
  const lane = lanes.laneOfItem.get(item) ?? '';
  const queue = lanes.item.get(item)?.queue ?? '';
  const down = isItemDown(hall, item) || isLaneDown(hall, lane);
  return [
    Number(!queueGiven(hall.plan, queue, at).given),
    Number(down),
    Number(noWindowOpenNow(hall, lane, at)),
    waitFor(hall, lane, aheadIn(hall, lane, undefined, at), at).expectedMinutes,
  ];
}

/** JT2: of those that may come in any order the one that is done soonest; as they stand in the hall file where nothing tells them apart. */
export function nextStep(hall: Hall, journey: Journey, at: number): Step | undefined {
  const ranked = reachable(journey).map((step) => ({ step, rank: rankOf(hall, step.item, at) }));
  return ranked.reduce<(typeof ranked)[number] | undefined>((best, one) => {
    if (best === undefined) return one;
    const differs = one.rank.findIndex((value, index) => value !== best.rank[index]);
    return differs >= 0 && (one.rank[differs] ?? 0) < (best.rank[differs] ?? 0) ? one : best;
  }, undefined)?.step;
}

/** What this window may do next of those that may come next. */
export function nextHere(hall: Hall, journey: Journey, window: number): string | undefined {
  return reachable(journey).find(({ item }) => mayServe(hall.plan, window, item) && !isItemDown(hall, item))
    ?.item;
}

/** JT3: the step at hand, and in order all that the window may do after it without passing over another. */
export function sitting(hall: Hall, journey: Journey, window: number, atHand: string): string[] {
  const items = [atHand];
  for (;;) {
    const after = withEnded(
      journey,
      items.map((item) => ({ item, state: 'done' })),
    );
    const next = nextHere(hall, after, window);
    if (next === undefined) return items;
    items.push(next);
  }
}

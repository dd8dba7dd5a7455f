// Serving somebody who has no number. Rule C14 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import { standsStill } from '../days/pausing.ts';
import { lanesOf, mayServeLane } from '../plan.ts';
import { nextNumber, pickUpCode } from './taking.ts';
import { notReady, ownWindow } from '../windows/windows.ts';

/** A number nobody waits with: the visit is counted, timed and rated like any other, at whatever hour. */
export function directVisit(asking: AskingFor<'directVisit'>): Decision<'directVisit'> {
  const window = ownWindow(asking);
  if ('refusal' in window) return window;
  const hindered = standsStill(asking.hall) ?? notReady(window);
  if (hindered !== null) return hindered;
  const { hall, command, at, freshId } = asking;
  const { item, language } = command;
  const lanes = lanesOf(hall.plan);
  if (item !== undefined && hall.plan.notHandledHere.includes(item))
    return refuse('notHandledHere', { field: item });
  const queue = item === undefined ? (command.queue ?? '') : (lanes.item.get(item)?.queue ?? '');
  const lane = item === undefined ? lanes.laneOfQueue.get(queue) : lanes.laneOfItem.get(item);
  if (lane === undefined)
    return item === undefined ? refuse('unknownQueue') : refuse('unknownItem', { field: item });
  if (!mayServeLane(hall.plan, window.no, lane)) return refuse('notServedHere', { window: window.no });
  const series = lanes.queue.get(queue)?.series ?? '';
  const next = nextNumber(hall, series);
  if (next === undefined) return refuse('numbersUsedUp');
  const ticketId = freshId();
  return {
    events: [
      {
        type: 'ticketIssued',
        ticketId,
        number: next.number,
        series,
        counter: next.counter,
        code: pickUpCode(freshId()),
        items: item === undefined ? [] : [item],
        queue,
        lane,
        language,
        channel: 'desk',
        place: { at, order: hall.step + 1 },
      },
      { type: 'serviceStarted', ticketId, window: window.no, direct: true },
    ],
    answer: { ticketId, number: next.number },
  };
}

// What an asker of another authority is shown of lists and of single things: its own, and nothing else. Rules S10, S12 of RULES.md.
import type { BoardView } from '../../../contract/views/board.ts';
import { poolFor } from '../bookings/slots.ts';
import type { Hall } from '../hall.ts';
import { boundLane, laneLineUp } from '../lines/order.ts';
import { lanesOf } from '../plan.ts';
import { isOwnVisit, laneOfMatter, scopeOf } from '../scope.ts';
import { visitorAt, windowNow } from './frame.ts';

export interface Sight {
  queue: (id: string) => boolean;
  window: (no: number | undefined) => boolean;
  item: (id: string) => boolean;
  /** By id or by number. */
  visit: (named: string) => boolean;
  booking: (booking: { items: readonly string[]; queue: string }) => boolean;
  slots: (wanted: { item?: string; queue?: string }) => boolean;
  board: (view: BoardView) => BoardView;
}

const whole: Sight = {
  queue: () => true,
  window: () => true,
  item: () => true,
  visit: () => true,
  booking: () => true,
  slots: () => true,
  board: (view) => view,
};

/** `organisation`: undefined for the hall's own people and systems, who see everything. */
export function sightOf(hall: Hall, organisation: string | undefined): Sight {
  if (organisation === undefined) return whole;
  const { plan } = hall;
  const scope = scopeOf(plan, organisation);
  const isOwnLane = (lane: string | undefined) => lane !== undefined && scope.lanes.has(lane);
  const window = (no: number | undefined) => no !== undefined && scope.windows.has(no);
  const visit = (named: string) => {
    const ticket = hall.tickets.get(named) ?? hall.tickets.get(hall.numbers.get(named) ?? '');
    // Of what is not known nothing is told: that it is not known is said as to everybody.
    return ticket === undefined || isOwnVisit(scope, ticket);
  };
  return {
    queue: (id) => scope.queues.has(id),
    window,
    item: (id) => isOwnLane(lanesOf(plan).laneOfItem.get(id)),
    visit,
    booking: (booking) => isOwnLane(laneOfMatter(plan, booking)),
    slots: (wanted) => {
      const pool = poolFor(plan, wanted);
      return pool === undefined || scope.queues.has(pool.queue);
    },
    board({ down: _down, ...view }) {
      const rows = view.rows.filter((row) => window(row.window));
      const called = [...scope.windows].filter(
        (no) => visitorAt(hall, windowNow(hall, no))?.stage === 'called',
      );
      const lanes = [...scope.lanes, ...[...scope.windows].map(boundLane)];
      return {
        ...view,
        calls: view.calls.filter((call) => window(call.window)),
        rows,
        rowsMore: Math.max(0, called.length - rows.length),
        next: view.next.filter(({ number }) => visit(number)),
        missed: view.missed.filter(visit),
        closed: view.closed.filter(visit),
        waiting: lanes.reduce((sum, lane) => sum + laneLineUp(hall, lane).length, 0),
      };
    },
  };
}

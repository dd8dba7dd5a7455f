// Folds a change of settings while the hall runs: windows come and go, every visit stands in the line that it has under the new plan.
import { isUnderWay, isWindowFree, withTicket } from '../changes.ts';
import { closedWindow } from '../days/apply-day.ts';
import { underPlan } from '../days/carrying.ts';
import { isWindowDown } from '../systems/down.ts';
import type { EventOf } from '../event.ts';
import type { AtWork, Hall, Window } from '../hall.ts';
import { windowKey } from '../hall.ts';
import type { Plan } from '../plan.ts';
import { lanesOf, readPlan } from '../plan.ts';
import { Shelf } from '../shelf.ts';

export function applySettings(hall: Hall, event: EventOf<'settingsChanged'>, at: number): Hall {
  const plan = readPlan(event.plan);
  const windows = plan.windows.map(
    ({ no }) => [windowKey(no), hall.windows.get(windowKey(no)) ?? closedWindow(no, at)] as const,
  );
  const furnished: Hall = {
    ...hall,
    plan,
    settingsVersion: event.settingsVersion,
    windows: Shelf.of(windows),
    atWork: atWorkUnder(
      plan,
      // A window whose system is down calls nobody.
      windows.map(([, window]) => window).filter(({ no }) => !isWindowDown(hall, no)),
    ),
  };
  return [...hall.tickets.values()].reduce((folded, ticket) => {
    // Who took her number back may yet change her mind.
    if (!isUnderWay(ticket.now) && ticket.now.stage !== 'withdrawn') return folded;
    const moved = underPlan(hall, ticket, plan, at, event.sendTo);
    const same =
      moved.lane === ticket.lane &&
      moved.queue === ticket.queue &&
      moved.now === ticket.now &&
      moved.owner === ticket.owner &&
      moved.offItem === ticket.offItem &&
      moved.offered === ticket.offered &&
      moved.bound?.home === ticket.bound?.home;
    return same ? folded : withTicket(folded, ticket.id, moved);
  }, furnished);
}

/** Arrangements have other names under another plan: counted afresh from the windows. */
function atWorkUnder(plan: Plan, windows: readonly Window[]): Shelf<AtWork> {
  const { arrangementOf } = lanesOf(plan);
  return windows.reduce((shelf, window) => {
    if (window.now.state !== 'open') return shelf;
    const arrangement = arrangementOf.get(window.no) ?? '';
    const { open, free } = shelf.get(arrangement) ?? { open: 0, free: 0 };
    return shelf.with(arrangement, { open: open + 1, free: free + (isWindowFree(window) ? 1 : 0) });
  }, Shelf.empty<AtWork>());
}

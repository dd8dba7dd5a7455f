// The display above a window: what the window is, who is there, who follows.
import type { WindowDisplayView } from '../../../contract/views/window-display.ts';
import { isWindowDown } from '../systems/down.ts';
import type { Hall } from '../hall.ts';
import { nextOnesFitting } from '../lines/fitting.ts';
import { hasPriority } from '../needs/priority.ts';
import type { Around } from './around.ts';
import { directoryOf, zoneNamed } from './directory.ts';
import { coverTold } from './posts.ts';
import { frame, visitorAt, windowNow, windowState } from './frame.ts';

const nextShown = 3;

export function windowDisplayView(
  hall: Hall,
  around: Around,
  at: number,
  no: number,
): WindowDisplayView | null {
  const directory = directoryOf(hall.settingsVersion, around);
  const named = directory.windows.get(no);
  if (named === undefined) return null;
  const window = windowNow(hall, no);
  const { state, pauseReason, clerk } = windowState(window);
  const visitor = visitorAt(hall, window);
  const staffNumber = clerk === undefined ? undefined : around.staff.get(clerk)?.staffNumber;
  const numbers = state === 'open' ? nextOnesFitting(hall, no, nextShown, at) : [];
  return {
    ...frame(hall, directory, at),
    audience: 'windowDisplay',
    no,
    name: named.name,
    kind: named.kind,
    zone: zoneNamed(directory, named.zone),
    ...(named.organisation === undefined ? {} : { organisation: named.organisation }),
    state,
    ...(pauseReason === undefined ? {} : { pauseReason }),
    ...coverTold(hall, window),
    ...(staffNumber !== undefined && hall.plan.rules.clerkNamesShown ? { staffNumber } : {}),
    ...(visitor === undefined || (visitor.stage === 'called' && visitor.callAgain)
      ? {}
      : {
          current: {
            number: visitor.ticket.number,
            stage: visitor.stage,
            calledAt: visitor.calledAt,
            nth: Math.max(1, visitor.ticket.calls.length),
            language: visitor.ticket.language,
            ...(hasPriority(visitor.ticket) ? { priority: true as const } : {}),
          },
        }),
    ...(isWindowDown(hall, no) ? { down: true as const } : {}),
    nextNumbers: numbers.flatMap(({ id }) => hall.tickets.get(id)?.number ?? []),
  };
}

// AB 岗 the other way round: the second signs in and asks for the window, and it goes over with the first's consent. Rules U11, U12 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import type { Hall, Window } from '../hall.ts';
import { isOver, windowKey } from '../hall.ts';
import { dueAt } from '../days/running.ts';
import { hasAnother } from './posts.ts';
import { clerkOf, heldBy, isReleased, mayOperate, spokenHere } from './windows.ts';

const minute = 60_000;
const askedForMs = 10 * minute;

/** U11: who asks for the window, as long as that holds. */
export function askedNow(hall: Hall, { askedFor }: Window, at: number): Window['askedFor'] {
  if (askedFor === null) return null;
  return isOver(hall, dueAt(hall, askedFor.at, askedForMs), at) ? null : askedFor;
}

export function askForWindow({
  hall,
  asker,
  command,
  at,
}: AskingFor<'askForWindow'>): Decision<'askForWindow'> {
  const window = hall.windows.get(windowKey(command.window));
  if (window === undefined) return refuse('unknownWindow', { window: command.window });
  const { no, now } = window;
  if (now.state === 'closed') return refuse('windowClosed', { window: no });
  const clerk = clerkOf(asker);
  if (mayOperate(asker, window)) return done();
  const other = heldBy(hall, clerk);
  if (other !== undefined) return refuse('clerkHoldsAnother', { window: other.no });
  if (isReleased(window)) {
    const handed = { type: 'windowHandedOver', window: no, from: now.clerk, to: clerk } as const;
    return done(handed, ...spokenHere(asker, no, []));
  }
  const asked = askedNow(hall, window, at);
  if (asked?.by === clerk) return done();
  return asked === null
    ? done({ type: 'windowAskedFor', window: no, clerk })
    : refuse('askedAlready', { window: no });
}

export function answerForWindow({
  hall,
  asker,
  command,
  at,
}: AskingFor<'answerForWindow'>): Decision<'answerForWindow'> {
  const window = hall.windows.get(windowKey(command.window));
  if (window === undefined) return refuse('unknownWindow', { window: command.window });
  const { no, now } = window;
  if (now.state === 'closed') return refuse('windowClosed', { window: no });
  const asked = askedNow(hall, window, at);
  if (asked === null) return refuse('nobodyAsks', { window: no });
  const by = clerkOf(asker);
  const own = by === asked.by && asker.kind !== 'key';
  const manages = asker.kind === 'staff' && asker.role !== 'clerk';
  if (own ? command.agree : !manages && !mayOperate(asker, window))
    return refuse('notYourWindow', { window: no });
  if (!command.agree) return done({ type: 'windowAskEnded', window: no, clerk: asked.by, by });
  const elsewhere = hasAnother(hall, asked.by, no);
  if (elsewhere !== null) return elsewhere;
  const from = now.clerk;
  return done({
    type: 'windowHandedOver',
    window: no,
    from,
    to: asked.by,
    ...(by === from ? {} : { by }),
  });
}

// What is asked on a random day, in the proportions of a busy hall, and who asks it.
import type { Command } from '../../contract/commands.ts';
import type { Asker } from '../../server/hall/authority.ts';
import { answeringOf, guideOf, isAway } from './random-answering.ts';
import { backendOf } from './random-backend.ts';
import {
  handsOf,
  paperOf,
  paperShares,
  takingOf,
  visitorOf,
  visitorShares,
  windowOf,
  windowShares,
} from './random-basics.ts';
import { bookingsOf } from './random-bookings.ts';
import { closingOf, messagesOf, ofTheHall } from './random-hall-steps.ts';
import { helpingOf } from './random-helping.ts';
import { journeyOf } from './random-journeys.ts';
import { mattersOf } from './random-matters.ts';
import { needsOf, priorityOf } from './random-needs.ts';
import { handlingOf, noticesOf } from './random-notices.ts';
import { someTicket, withVisitor } from './random-picks.ts';
import type { Step } from './random-picks.ts';
import { pickupOf } from './random-pickup.ts';
import { postOf } from './random-posts.ts';
import { agent, api, board, clerk, guide, kiosk, pad, visitor } from './virtual-hall.ts';
import type { VirtualHall } from './virtual-hall.ts';

/** `nth`: which of its subject's shares the step is. */
type Act = (hall: VirtualHall, step: Step, nth: number) => Command;

/** How much of a day is about what. */
const subjects: readonly (readonly [number, Act])[] = [
  [60, takingOf],
  [windowShares, windowOf],
  [visitorShares, visitorOf],
  [paperShares, paperOf],
  [25, handsOf],
  [5, (hall, { which }) => priorityOf(hall, which, someTicket(hall, which >> 3))],
  [6, (hall, step) => needsOf(step.which, withVisitor(hall, step), someTicket(hall, step.which >> 3))],
  [6, (hall, { which }) => ofTheHall(hall, which)],
  [4, (hall, { which }) => closingOf(hall, which)],
  [6, (hall, { which }) => messagesOf(hall, which)],
  [8, helpingOf],
  [9, (hall, step) => postOf(hall, step, someTicket(hall, step.which >> 3))],
  [14, answeringOf],
  [12, backendOf],
  [11, noticesOf],
  [6, handlingOf],
  [10, mattersOf],
  [14, journeyOf],
  [10, pickupOf],
  [20, (hall, { which }) => bookingsOf(hall, which)],
];
const commandShares = subjects.reduce((total, [share]) => total + share, 0);
/** The rest of the steps publish other settings. */
const changeShares = 6;
export const shares = commandShares + changeShares;

export function isChange({ what }: Step): boolean {
  return what >= commandShares;
}

/** The command a step means in the hall of that moment. */
export function commandOf(hall: VirtualHall, step: Step): Command {
  let nth = step.what;
  for (const [share, act] of subjects) {
    if (nth < share) return act(hall, step, nth);
    nth -= share;
  }
  throw new Error(`step ${step.what} is no command`);
}

/** Whoever works at a window asks for it; what nobody works at, the key's own hand opens. */
function clerkAt({ hall }: VirtualHall, no: number): Asker {
  const now = hall.windows.get(String(no))?.now;
  return now === undefined || now.state === 'closed' || now.clerk.startsWith('key:') ? api : clerk(now.clerk);
}

/** B9: one of the clerks speaks Russian and signs. */
export function askerOf(hall: VirtualHall, step: Step, command: Command): Asker {
  const asker = someAsker(hall, step, command);
  return asker.kind === 'staff' && asker.id === 'c1' ? { ...asker, speaks: ['ru', 'sign'] } : asker;
}

function someAsker(hall: VirtualHall, { who, which, window }: Step, command: Command): Asker {
  if (who === 0 && 'ticketId' in command)
    return visitor((which % 4 > 0 ? command.ticketId : undefined) ?? 'nobody00');
  if (who === 0 && which % 4 === 0) return visitor('nobody00');
  if (who === 1 && which % 4 === 0) return clerk(`c${which % 3}`);
  if (isAway(command)) return guideOf(which);
  if (command.name === 'reportCall') return board(which % 3 === 0 ? 'E' : undefined);
  if (command.name === 'claimPaper' || command.name === 'reportPaper') return agent(`a${which % 2}`);
  if (command.name === 'rateVisit' && who === 2) return pad(window);
  // Staff check in whom they see.
  if (command.name === 'checkIn' && command.channel === 'guide') return guide;
  if (command.name === 'checkIn' && command.channel === 'desk') return clerk(`c${which % 3}`);
  if (command.name === 'askForWindow') return clerk(`c${which % 3}`);
  if ('window' in command && typeof command.window === 'number' && which % 5 > 0)
    return clerkAt(hall, command.window);
  return command.name === 'wantPaper' || (command.name === 'reinstateTicket' && 'code' in command)
    ? kiosk
    : api;
}

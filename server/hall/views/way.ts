// The way of a visit as its visitor reads it: what happened, when, where and why; staff by name only where the hall shows names. Rule H16 of RULES.md.
import type { ParkKind, TransferReason } from '../../../contract/commands/codes.ts';
import { parkKinds, transferReasons } from '../../../contract/commands/codes.ts';
import type { WayStep } from '../../../contract/hands.ts';
import { isUnderWay } from '../changes.ts';
import type { Hall } from '../hall.ts';
import type { Link, Ticket } from '../ticket.ts';
import type { Around } from './around.ts';
import type { Directory } from './directory.ts';
import { bareText, queueNamed } from './directory.ts';
import { fitting } from './limits.ts';

const stepsShown = 8;
const stepsBytes = 900;

const kindOf: Record<Link['step'], WayStep['kind']> = {
  received: 'received',
  direct: 'received',
  resumed: 'received',
  parked: 'parked',
  toQueue: 'line',
  movedOn: 'line',
  itemChanged: 'item',
  toWindow: 'window',
  toClerk: 'person',
  declined: 'back',
  returned: 'back',
  takenBack: 'back',
  handOverWithdrawn: 'back',
  offerReturned: 'back',
  inherited: 'dutyManager',
  handedOver: 'relieved',
  papersMoved: 'papersMoved',
  papersReturned: 'papersReturned',
};

function isReason(code: string | undefined): code is TransferReason | ParkKind {
  return [...transferReasons, ...parkKinds].some((known) => known === code);
}

/** Where to: a window's number, or a queue or an item by name; of a person only what the hall shows. */
function targetOf(directory: Directory, { step, to = '' }: Link): Pick<WayStep, 'to'> {
  switch (kindOf[step]) {
    case 'line':
      return { to: queueNamed(directory, to).name };
    case 'item':
      return { to: directory.items.get(to)?.name ?? bareText(to) };
    case 'window':
    case 'papersMoved':
      return { to: Number(to) };
    default:
      return {};
  }
}

function stepTold(hall: Hall, around: Around, directory: Directory, link: Link): WayStep {
  const { step, at, window, by, to, reason } = link;
  const kind = kindOf[step];
  // Who goes on is named, not who sent her.
  const person = kind === 'person' || kind === 'relieved' ? to : kind === 'received' ? by : undefined;
  const name = hall.plan.rules.clerkNamesShown ? around.staff.get(person ?? '')?.name : undefined;
  return {
    kind,
    at,
    ...(window === undefined ? {} : { window }),
    ...targetOf(directory, link),
    ...(name === undefined ? {} : { name }),
    ...(isReason(reason) ? { reason } : {}),
  };
}

/** The latest steps, oldest first; none once the visit is over. */
export function wayTold(
  hall: Hall,
  around: Around,
  directory: Directory,
  ticket: Ticket,
): { hands?: WayStep[] } {
  if (ticket.chain.length === 0 || !isUnderWay(ticket.now)) return {};
  const told = ticket.chain.map((link) => stepTold(hall, around, directory, link));
  return { hands: fitting(told.reverse(), stepsShown, stepsBytes).reverse() };
}

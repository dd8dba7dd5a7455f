// Who answers for visits away from windows: what was handed to somebody, what she answers for, to whom she may hand it. Rules H8–H13 of RULES.md.
import type { Helper } from '../../../contract/helping.ts';
import type { OwnHands } from '../../../contract/hands.ts';
import type { GuideTicket, Receivers } from '../../../contract/views/guide.ts';
import { dutyOf } from '../answering/duty.ts';
import { answersHerself, mayReceive } from '../answering/receiving.ts';
import type { Hall } from '../hall.ts';
import { mayServeLane } from '../plan.ts';
import type { Ticket } from '../ticket.ts';
import { heldBy, isThere } from '../windows/windows.ts';
import type { Around } from './around.ts';
import { lateForChief } from './chiefs.ts';
import type { Directory } from './directory.ts';
import { answeredBy, chainTold, handedTold, nameOf, offeredTo, ownerTold, peopleOnDuty } from './hands.ts';
import { helperTold } from './help.ts';
import { fitting } from './limits.ts';

const forMeShown = 8;
const forMeBytes = 1_400;
const mineShown = 12;
const mineBytes = 1_500;
const receiversShown = 30;
const onDutyShown = 30;

export const noHands: OwnHands = { onDuty: false, forMe: [], forMeCount: 0, mine: [], mineCount: 0 };

export function handsOf(
  hall: Hall,
  directory: Directory,
  around: Around,
  person: string,
  at: number,
): OwnHands {
  const forMe = offeredTo(hall, directory, around, person, at);
  const mine = answeredBy(hall, directory, around, person, at);
  return {
    onDuty: dutyOf(hall, person) !== undefined,
    forMe: fitting(forMe, forMeShown, forMeBytes),
    forMeCount: forMe.length,
    mine: fitting(mine, mineShown, mineBytes),
    mineCount: mine.length,
    ...lateForChief(hall, around, [person], at),
  };
}

function receiversOf(
  hall: Hall,
  around: Around,
  ticket: Ticket,
  { person, at }: { person: string; at: number },
): Receivers {
  const home = ticket.bound?.home ?? ticket.lane;
  const atWindows = hall.plan.windows.flatMap(({ no }): Receivers['atWindows'] => {
    const window = hall.windows.get(String(no));
    if (window === undefined || window.now.state === 'closed' || !isThere(hall, window, at)) return [];
    const { clerk: id, state } = window.now;
    const serves = mayServeLane(hall.plan, no, home);
    return [{ id, name: nameOf(around, id), window: no, paused: state === 'paused', serves }];
  });
  // Whoever may do it first: sending her elsewhere is the exception.
  atWindows.sort((one, other) => Number(other.serves) - Number(one.serves) || one.window - other.window);
  return {
    atWindows: atWindows.slice(0, receiversShown),
    onDuty: peopleOnDuty(hall, around, ticket, person).slice(0, onDutyShown),
  };
}

type Answering = Pick<
  GuideTicket,
  'owner' | 'chain' | 'mayReceive' | 'receivers' | 'forMe' | 'handedTo' | 'mayWithdraw'
>;

/** Of one visit, for whoever looks at it. */
export function answering(
  hall: Hall,
  directory: Directory,
  around: Around,
  ticket: Ticket,
  { person, at }: { person: string; at: number },
): Answering {
  const mine = answersHerself(ticket, person);
  const sent = ticket.offered ?? ticket.bound;
  const forMe =
    ticket.offered?.to === person
      ? offeredTo(hall, directory, around, person, at).find(({ ticketId }) => ticketId === ticket.id)
      : undefined;
  return {
    ...ownerTold(around, ticket),
    chain: chainTold(around, ticket),
    ...(!mine && mayReceive(ticket, person) === null ? { mayReceive: true } : {}),
    ...(mine && ticket.now.stage === 'waiting'
      ? { receivers: receiversOf(hall, around, ticket, { person, at }) }
      : {}),
    ...(forMe === undefined ? {} : { forMe }),
    ...handedTold(hall, around, ticket, at),
    ...(sent !== null && !('back' in sent) && sent.sender === person ? { mayWithdraw: true } : {}),
  };
}

export function isOnDuty(hall: Hall, person: string): boolean {
  return dutyOf(hall, person) !== undefined;
}

/** H14: to the visitor herself a post and a staff number, and the name only where the hall shows names. */
export function answersTold(
  hall: Hall,
  around: Around,
  { owner, now }: Ticket,
): { answers?: { helper: Helper; since: number } } {
  if (owner === null || now.stage === 'served' || now.stage === 'withdrawn' || now.stage === 'closed')
    return {};
  const { since } = owner;
  if ('post' in owner) return { answers: { helper: { post: 'dutyManager' }, since } };
  const { clerk: by } = owner;
  const window = heldBy(hall, by)?.no;
  const taken =
    window === undefined
      ? { by, at: since, post: dutyOf(hall, by)?.post ?? ('colleague' as const) }
      : { by, at: since, post: 'colleague' as const, window };
  return { answers: { helper: helperTold(hall, around, taken, 'visitor'), since } };
}

// What all simulated people share: the doors they use, how fast they live, chance, and a tally of what became of them.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { Answer } from '../../contract/socket.ts';
import type { CommandName } from '../../contract/commands.ts';
import type { RefusalCode } from '../../contract/refusals.ts';
import type { DayClock } from './day-clock.ts';
import type { HallTime } from './hall-time.ts';
import type { Chance } from './random.ts';
import type { Identity } from './wire.ts';

export interface World {
  url: string;
  /** Full authority by key; null: the demonstration's own screens. */
  key: string | null;
  /** Simulated milliseconds per millisecond. */
  speed: number;
  hallTime: HallTime;
  dayClock: DayClock;
  catalogue: Catalogue;
  chance: Chance;
  tally: Tally;
  stopped: AbortSignal;
}

export class Tally {
  readonly counts = {
    taken: 0,
    walkedAway: 0,
    called: 0,
    recalled: 0,
    started: 0,
    served: 0,
    missed: 0,
    returned: 0,
    withdrawn: 0,
    onTheWay: 0,
    rated: 0,
    breaks: 0,
  };
  /** By code, what the hall refused. */
  readonly refused = new Map<string, number>();
  /** `command: code` of refusals that a right simulation never gets. */
  readonly unexpected = new Map<string, number>();

  refuse(name: CommandName, code: RefusalCode): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
    if (expected.has(code) || racing[name]?.includes(code) === true) return;
    const key = `${name}: ${code}`;
    this.unexpected.set(key, (this.unexpected.get(key) ?? 0) + 1);
  }
}

/** A hall may always say these: it is closed, its numbers are used up, or a person took over the window. */
const expected: ReadonlySet<RefusalCode> = new Set([
  'hallClosed',
  'noMoreTicketsToday',
  'numbersUsedUp',
  'windowHeld',
  'notYourWindow',
  'clerkHoldsAnother',
  'windowClosed',
]);
/** Two people acting in the same moment: the hall decides between them. */
const racing: Partial<Record<CommandName, readonly RefusalCode[]>> = {
  callNext: ['nobodyWaiting', 'visitNotFinished', 'windowPaused', 'windowNotOpen'],
  recallTicket: ['nobodyAtWindow', 'serviceAlreadyStarted', 'callLimitReached', 'coolingDown'],
  startService: ['nobodyAtWindow', 'serviceAlreadyStarted'],
  finishService: ['nobodyAtWindow'],
  markNoShow: ['nobodyAtWindow', 'serviceAlreadyStarted', 'visitorOnTheWay', 'callAgainFirst'],
  openWindow: ['windowAlreadyOpen', 'windowPaused'],
  pauseWindow: ['windowPaused', 'windowNotOpen'],
  resumeWindow: ['windowNotPaused', 'windowNotOpen'],
  confirmVisitor: ['nothingToConfirm'],
  withdrawTicket: ['serviceAlreadyStarted', 'ticketEnded'],
  undoWithdrawal: ['undoTooLate', 'ticketNotWithdrawn'],
  sayOnMyWay: ['ticketNotCalled'],
  reinstateTicket: ['ticketNotMissed', 'reinstateLimitReached', 'wrongCode'],
  rateVisit: ['notServedYet', 'ratingClosed'],
};

/** Whoever opens a screen: by key, or as that screen of the demonstration. */
export function identityFor(world: Pick<World, 'key'>, screen: DemoScreen): Identity {
  return world.key === null ? { as: 'demo', ...screen } : { as: 'key', key: world.key };
}
type DemoScreen = Omit<Extract<Identity, { as: 'demo' }>, 'as'>;

/** Waits so many simulated milliseconds, never less than `leastMs` of real ones. Ends with an error when the day is stopped. */
export function simulated(world: World, ms: number, leastMs = 0): Promise<void> {
  return real(world, Math.max(ms / world.speed, leastMs));
}

export async function real(world: World, ms: number): Promise<void> {
  await sleep(ms, undefined, { signal: world.stopped });
}

/** The answer, or undefined where the hall said no: then it is in the tally. */
export function accepted<Name extends CommandName>(
  world: World,
  name: Name,
  answer: Answer<Name>,
): Extract<Answer<Name>, { ok: true }> | undefined {
  if (answer.ok) return answer;
  world.tally.refuse(name, answer.refusal.code);
  return undefined;
}

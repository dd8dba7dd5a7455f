// What belongs to another authority whose windows stand in the hall: its own windows, the queues they serve, the visits these may call. Rules S9–S12 of RULES.md.
import type { Command, CommandName } from '../../contract/commands.ts';
import type { Asker } from './authority.ts';
import { bookingNamed } from './bookings/booking.ts';
import { bookingHere } from './bookings/check-in.ts';
import type { Asking } from './decision.ts';
import type { Hall } from './hall.ts';
import type { Matter } from '../matters/matter.ts';
import { windowOfLane } from './lines/order.ts';
import { receiptOf } from './pickup/announcing.ts';
import { lanesOf, mayServeLane } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Ticket } from './ticket.ts';

export interface Scope {
  windows: ReadonlySet<number>;
  queues: ReadonlySet<string>;
  /** Lines that one of its windows may serve. */
  lanes: ReadonlySet<string>;
}

const known = new WeakMap<Plan, Map<string, Scope>>();

/** `organisation` is the authority’s Chinese name, as the hall file writes it at its windows. */
export function scopeOf(plan: Plan, organisation: string): Scope {
  const scopes = known.get(plan) ?? new Map<string, Scope>();
  known.set(plan, scopes);
  const found = scopes.get(organisation);
  if (found !== undefined) return found;
  const windows = plan.windows.filter((window) => window.organisation === organisation);
  const scope: Scope = {
    windows: new Set(windows.map(({ no }) => no)),
    queues: new Set(windows.flatMap(({ serves }) => serves.map(({ queue }) => queue))),
    lanes: new Set(windows.flatMap(({ no }) => (lanesOf(plan).steps.get(no) ?? []).flat())),
  };
  scopes.set(organisation, scope);
  return scope;
}

/** At one of its windows, sent to one, or waiting where one may call. */
export function isOwnVisit({ windows, lanes }: Scope, { now, lane }: Ticket): boolean {
  if (now.stage !== 'missed' && 'window' in now) return windows.has(now.window);
  const bound = windowOfLane(lane);
  return bound === undefined ? lanes.has(lane) : windows.has(bound);
}

/** Reported at one of its windows, or about what one of them refused. */
export function isOwnMatter({ windows }: Scope, matter: Matter | undefined): boolean {
  return (
    matter !== undefined &&
    [matter.window, matter.negative?.window].some((no) => no !== undefined && windows.has(no))
  );
}

function scopeOfAsker(plan: Plan, asker: Asker): Scope | null {
  const organisation = asker.kind === 'staff' || asker.kind === 'key' ? asker.organisation : undefined;
  return organisation === undefined ? null : scopeOf(plan, organisation);
}

/** Whoever needs help may ask for it, and say that it is over; on duty she is for her own visits. */
const alwaysAsked: ReadonlySet<CommandName> = new Set(['requestHelp', 'endHelp', 'startDuty', 'endDuty']);

/** S9: whether somebody of another authority asks for what is not its own. The hall’s own people are never out of scope. */
export function isOutOfScope(asking: Asking): boolean {
  const { hall, asker, command } = asking;
  const scope = scopeOfAsker(hall.plan, asker);
  if (scope === null) return false;
  const lanes = lanesNamed(asking);
  if (lanes !== undefined) return lanes.some((lane) => lane !== undefined && !scope.lanes.has(lane));
  if ('matter' in command) return !isOwnMatter(scope, hall.matters.get(command.matter));
  const window = windowNamed(hall, command);
  const ticket = ticketNamed(hall, command);
  if (window === undefined && ticket === undefined)
    return !alwaysAsked.has(command.name) && !isOwnHelp(hall, scope, command);
  if (window !== undefined && !scope.windows.has(window)) return true;
  return ticket !== undefined && ticket !== null && !isOwnVisit(scope, ticket);
}

/** Materials were taken in at a window: whose it is, they are. */
function windowNamed(hall: Hall, command: Command): number | undefined {
  if (command.name === 'answerIntake') return hall.intakes.get(command.intake)?.window;
  return 'window' in command ? command.window : undefined;
}

/** The visit that the command names; null where there is no such visit, undefined where it names none. */
function ticketNamed(hall: Hall, command: Command): Ticket | null | undefined {
  if ('ticketId' in command && typeof command.ticketId === 'string')
    return hall.tickets.get(command.ticketId) ?? null;
  if ((command.name === 'reinstateTicket' || command.name === 'givePass') && 'number' in command)
    return hall.tickets.get(hall.numbers.get(command.number) ?? '') ?? null;
  return undefined;
}

function isOwnHelp(hall: Hall, scope: Scope, command: Command): boolean {
  if (command.name !== 'acknowledgeHelp' && command.name !== 'arriveHelp') return false;
  const help = hall.helps.find(({ id }) => id === command.helpId);
  return help === undefined || (help.window !== undefined && scope.windows.has(help.window));
}

function stepsOf(plan: Plan, journey: string | undefined): string[] {
  return plan.journeys.find(({ id }) => id === journey)?.steps.map(({ item }) => item) ?? [];
}

/** The lines that the command is about, by items, queue, booking or pass: none where there is no such thing. */
function lanesNamed(asking: Asking): (string | undefined)[] | undefined {
  const { hall, command } = asking;
  const { laneOfItem, laneOfQueue } = lanesOf(hall.plan);
  switch (command.name) {
    case 'takeTicket':
      return [
        ...(command.items ?? []).map((item) => laneOfItem.get(item)),
        ...(command.queue === undefined ? [] : [laneOfQueue.get(command.queue)]),
        // A journey is its own only where all its steps are.
        ...stepsOf(hall.plan, command.journey).map((item) => laneOfItem.get(item)),
      ];
    case 'holdSlot':
    case 'bookSlot':
      return [
        command.item === undefined ? laneOfQueue.get(command.queue ?? '') : laneOfItem.get(command.item),
      ];
    case 'changeBooking':
    case 'cancelBooking':
    case 'checkIn': {
      const booking =
        command.name === 'checkIn'
          ? bookingHere({ ...asking, command })
          : bookingNamed({ ...asking, command });
      return 'refusal' in booking ? [] : [laneOfMatter(hall.plan, booking)];
    }
    case 'redeemPass': {
      const pass = hall.passes.get(command.pass);
      return pass === undefined ? [] : [laneOfMatter(hall.plan, pass)];
    }
    case 'answerIntake':
      return hall.intakes.has(command.intake) ? undefined : [];
    case 'takeReturn':
    case 'endDeed':
    case 'noteHandling': {
      const deed = hall.deeds.get(command.deed);
      return deed === undefined ? [] : [laneOfOne(hall.plan, deed)];
    }
    case 'announceResult': {
      const { item, queue, caseNo, deed, window } = command;
      const receipt = receiptOf(hall, caseNo, deed);
      const lanes = [
        ...(item === undefined ? [] : [laneOfItem.get(item)]),
        ...(queue === undefined ? [] : [laneOfQueue.get(queue)]),
        // Whose phone is told and whose page shows it goes by the receipt, whatever item is named.
        ...(receipt === undefined ? [] : [laneOfOne(hall.plan, receipt)]),
      ];
      return lanes.length === 0 && window !== undefined ? undefined : lanes;
    }
    case 'handResult': {
      // At a window of the pick-up queue anybody's; elsewhere what its own lines have brought about.
      const handsOver = mayServeLane(hall.plan, command.window, pickupLane(hall.plan) ?? '');
      const result = hall.results.get(command.caseNo);
      return handsOver || result === undefined ? undefined : [laneOfOne(hall.plan, result)];
    }
    case 'takePickup':
      return [pickupLane(hall.plan)];
    case 'endResult': {
      const result = hall.results.get(command.caseNo);
      return result === undefined ? [] : [laneOfOne(hall.plan, result)];
    }
    case 'tellResult': {
      if (command.caseNo === undefined) return undefined;
      const receipt = receiptOf(hall, command.caseNo, undefined);
      return receipt === undefined ? [] : [laneOfOne(hall.plan, receipt)];
    }
    case 'markBackendDown':
    case 'markBackendUp':
      return command.items?.map((item) => laneOfItem.get(item));
    default:
      return undefined;
  }
}

/** The line in which whoever comes with it will stand. */
export function laneOfMatter(
  plan: Plan,
  { items, queue }: { items: readonly string[]; queue: string },
): string | undefined {
  const { laneOfItem, laneOfQueue } = lanesOf(plan);
  const [item] = items;
  return (item === undefined ? undefined : laneOfItem.get(item)) ?? laneOfQueue.get(queue);
}

/** Of a paper or a result: of one item, or of a queue. */
function laneOfOne(plan: Plan, { item, queue }: { item: string | null; queue: string }): string | undefined {
  return laneOfMatter(plan, { items: item === null ? [] : [item], queue });
}

/** The line of whoever fetches a result. */
function pickupLane(plan: Plan): string | undefined {
  const { pickup } = plan;
  if (pickup === null) return undefined;
  const { laneOfItem, laneOfQueue } = lanesOf(plan);
  return 'item' in pickup ? laneOfItem.get(pickup.item) : laneOfQueue.get(pickup.queue);
}

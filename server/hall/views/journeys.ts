// 一件事 for those who look: the steps on the visitor's page and slip, at the desk; the list for lead department and manager.
import type {
  JourneyAtDesk,
  JourneyCount,
  JourneyList,
  JourneyRow,
  JourneysLed,
  JourneyShown,
  StepShown,
  StepStands,
} from '../../../contract/journeys.ts';
import type { Text } from '../../../contract/settings.ts';
import type { TicketPaper } from '../../../contract/views/printer.ts';
import type { ManagerView } from '../../../contract/views/manager.ts';
import { queueGiven } from '../days/own-hours.ts';
import type { Hall } from '../hall.ts';
import { nextStep, sitting, withEnded } from '../journeys/journey.ts';
import { departmentsAt } from '../journeys/lead.ts';
import type { Journey } from '../journeys/journey.ts';
import { noneTallied } from '../journeys/tally.ts';
import { noWindowOpenNow } from '../lines/waiting.ts';
import { lanesOf } from '../plan.ts';
import { isHeldBack, isLaneDown } from '../systems/down.ts';
import type { Ticket } from '../ticket.ts';
import type { Around } from './around.ts';
import type { Directory } from './directory.ts';
import { bareText, directoryOf, shortened } from './directory.ts';
import { ownerTold } from './hands.ts';
import { wholeMinutes } from './limits.ts';

const slipName = 24;
const stepName = 30;
const rowsShown = 100;
const countsShown = 40;

function journeyNamed(directory: Directory, id: string): { id: string; name: Text } {
  return { id, name: directory.journeys.get(id) ?? bareText(id) };
}

/** Shown to visitors too, beside all that a page holds. */
function leadNamed(directory: Directory, department: string): Text {
  return shortened(directory.departments.get(department) ?? bareText(department), stepName);
}

function itemNamed(directory: Directory, id: string): Text {
  return directory.items.get(id)?.name ?? bareText(id);
}

function isOver({ now }: Ticket): boolean {
  return now.stage === 'served' || now.stage === 'withdrawn' || now.stage === 'closed';
}

function stepsShown(hall: Hall, directory: Directory, ticket: Ticket, { steps }: Journey): StepShown[] {
  const atHand = isOver(ticket) ? undefined : ticket.items[ticket.done];
  const { item: planned } = lanesOf(hall.plan);
  return steps.map(({ item, group, state, window, reason }, index) => {
    const zone = directory.queues.get(planned.get(item)?.queue ?? '')?.zone ?? '';
    return {
      item,
      name: shortened(itemNamed(directory, item), stepName),
      // Of a visit that is over nothing is open any more.
      state: state === 'open' && isOver(ticket) ? 'unreached' : state,
      ...(item === atHand ? { now: true as const } : {}),
      ...(index > 0 && steps[index - 1]?.group === group ? { anyOrder: true as const } : {}),
      zone,
      ...(window === undefined ? {} : { window }),
      ...(reason === undefined ? {} : { reason }),
    };
  });
}

/** JT8: why nobody is called for the step she waits for. */
export function stepStands(hall: Hall, ticket: Ticket, at: number): StepStands | undefined {
  if (ticket.journey === null || ticket.now.stage !== 'waiting' || hall.day === null) return undefined;
  if (isHeldBack(hall, ticket) || isLaneDown(hall, ticket.lane)) return { why: 'down' };
  const giving = queueGiven(hall.plan, ticket.queue, at);
  // Before closing no more numbers are given, and who has one is called.
  if (!giving.given && giving.why !== 'noMoreTicketsToday')
    return { why: 'closed', ...(giving.opensAt === undefined ? {} : { opensAt: giving.opensAt }) };
  return noWindowOpenNow(hall, ticket.lane, at) ? { why: 'noWindow' } : undefined;
}

export function journeyShown(
  hall: Hall,
  directory: Directory,
  ticket: Ticket,
  at: number,
): { journey?: JourneyShown } {
  const { journey } = ticket;
  if (journey === null) return {};
  const stands = stepStands(hall, ticket, at);
  return {
    journey: {
      ...journeyNamed(directory, journey.id),
      lead: leadNamed(directory, journey.department),
      steps: stepsShown(hall, directory, ticket, journey),
      ...(stands === undefined ? {} : { stands }),
    },
  };
}

/** The same for other systems. */
export function journeyOf(
  hall: Hall,
  around: Around,
  ticketId: string,
  at: number,
): { journey?: JourneyShown } {
  const ticket = hall.tickets.get(ticketId);
  if (ticket === undefined) return {};
  return journeyShown(hall, directoryOf(hall.settingsVersion, around), ticket, at);
}

/** On the slip: short, and the same for every reprint of one moment. */
export function journeyOnSlip(
  hall: Hall,
  directory: Directory,
  ticket: Ticket,
): Pick<TicketPaper, 'journey'> {
  const { journey } = ticket;
  if (journey === null) return {};
  const steps = stepsShown(hall, directory, ticket, journey).map(({ name, zone, state, now }) => ({
    name: shortened(name, slipName),
    zone,
    ...(state === 'open' ? {} : { over: true as const }),
    ...(now ? { now } : {}),
  }));
  return { journey: { name: journeyNamed(directory, journey.id).name, steps } };
}

/** What is ended at this window now, and what comes then: as its clerk must know before she presses. */
export function journeyAtDesk(
  hall: Hall,
  ticket: Ticket,
  window: number,
  at: number,
): { journey?: JourneyAtDesk } {
  const { journey, items, done } = ticket;
  if (journey === null) return {};
  const here = sitting(hall, journey, window, items[done] ?? '');
  const after = withEnded(
    journey,
    here.map((item) => ({ item, state: 'done' })),
  );
  const next = nextStep(hall, after, at)?.item;
  return {
    journey: {
      id: journey.id,
      steps: journey.steps.map(({ item, state, group }, index) => ({
        item,
        state,
        ...(index > 0 && journey.steps[index - 1]?.group === group ? { anyOrder: true as const } : {}),
      })),
      sitting: here,
      ...(next === undefined ? {} : { next }),
    },
  };
}

function rowOf(hall: Hall, directory: Directory, around: Around, ticket: Ticket, at: number): JourneyRow[] {
  const { journey, now } = ticket;
  if (journey === null || now.stage === 'served' || now.stage === 'withdrawn' || now.stage === 'closed')
    return [];
  const stands = stepStands(hall, ticket, at);
  return [
    {
      ticketId: ticket.id,
      number: ticket.number,
      journey: journeyNamed(directory, journey.id),
      department: journey.department,
      lead: leadNamed(directory, journey.department),
      takenAt: ticket.takenAt,
      stage: now.stage,
      ...('window' in now ? { window: now.window } : {}),
      steps: stepsShown(hall, directory, ticket, journey),
      ...ownerTold(around, ticket),
      ...(stands === undefined ? {} : { stands }),
    },
  ];
}

export function underWay(hall: Hall): (Ticket & { journey: Journey })[] {
  return [...hall.journeysNow.values()].flatMap((id) => {
    const ticket = hall.tickets.get(id);
    return ticket === undefined || ticket.journey === null ? [] : [{ ...ticket, journey: ticket.journey }];
  });
}

/** Where those under way are: at which step, and since when they have had their number. */
function placesOf(directory: Directory, tickets: readonly Ticket[], at: number): JourneyCount['at'] {
  const places = new Map<string, { count: number; longestMs: number }>();
  for (const { items, done, takenAt } of tickets) {
    const item = items[done] ?? '';
    const { count, longestMs } = places.get(item) ?? { count: 0, longestMs: 0 };
    places.set(item, { count: count + 1, longestMs: Math.max(longestMs, wholeMinutes(at - takenAt)) });
  }
  return [...places]
    .map(([item, place]) => ({ item, name: itemNamed(directory, item), ...place }))
    .sort((one, other) => other.count - one.count || (one.item < other.item ? -1 : 1));
}

/** JT9, led by these departments; by any where none are named. */
export function journeyList(
  hall: Hall,
  around: Around,
  at: number,
  departments?: ReadonlySet<string>,
): JourneyList {
  const directory = directoryOf(hall.settingsVersion, around);
  const isMeant = ({ department }: { department: string }) => departments?.has(department) ?? true;
  const here = underWay(hall)
    .filter(({ journey }) => isMeant(journey))
    .sort((one, other) => one.takenAt - other.takenAt || one.place.order - other.place.order);
  const ids = new Set([...hall.plan.journeys.map(({ id }) => id), ...here.map(({ journey }) => journey.id)]);
  const led = new Map([
    ...here.map(({ journey }) => [journey.id, journey.department] as const),
    ...hall.plan.journeys.map(({ id, department }) => [id, department] as const),
  ]);
  const counts = [...ids]
    .map((id): JourneyCount => {
      const own = here.filter(({ journey }) => journey.id === id);
      return {
        journey: journeyNamed(directory, id),
        department: led.get(id) ?? '',
        lead: leadNamed(directory, led.get(id) ?? ''),
        ...(hall.journeyTallies.get(id) ?? noneTallied),
        underWay: own.length,
        at: placesOf(directory, own, at),
      };
    })
    .filter(isMeant);
  const rows = here.slice(0, rowsShown).flatMap((ticket) => rowOf(hall, directory, around, ticket, at));
  return { rows, more: here.length - rows.length, counts: counts.slice(0, countsShown) };
}

/** Those that are led by departments whose items this window does. */
export function journeyListAt(hall: Hall, around: Around, at: number, no: number): JourneyList {
  return journeyList(hall, around, at, departmentsAt(hall.plan, no));
}

/** Journeys under way that a window's departments lead; absent at windows whose departments lead none. */
export function journeysLed(hall: Hall, no: number, at: number): { journeysLed?: JourneysLed } {
  const departments = departmentsAt(hall.plan, no);
  const led = standingNow(hall, at);
  const sum = { underWay: 0, stands: 0 };
  for (const department of departments) {
    sum.underWay += led.get(department)?.underWay ?? 0;
    sum.stands += led.get(department)?.stands ?? 0;
  }
  const leads = hall.plan.journeys.some(({ department }) => departments.has(department));
  return leads || sum.underWay > 0 ? { journeysLed: sum } : {};
}

const standingKnown = new WeakMap<Hall, { at: number; led: ReadonlyMap<string, JourneysLed> }>();

/** By lead department; worked out once for all desks of one state and moment. */
function standingNow(hall: Hall, at: number): ReadonlyMap<string, JourneysLed> {
  const before = standingKnown.get(hall);
  if (before?.at === at) return before.led;
  const led = new Map<string, JourneysLed>();
  for (const ticket of underWay(hall)) {
    const { department } = ticket.journey;
    const known = led.get(department) ?? { underWay: 0, stands: 0 };
    const stands = known.stands + (stepStands(hall, ticket, at) === undefined ? 0 : 1);
    led.set(department, { underWay: known.underWay + 1, stands });
  }
  standingKnown.set(hall, { at, led });
  return led;
}

/** The sums; the list is asked for where it is shown. */
export function journeyTotals(hall: Hall, at: number): Pick<ManagerView, 'journeys'> {
  if (hall.plan.journeys.length === 0 && hall.journeysNow.size === 0) return {};
  const sums = { taken: 0, finished: 0, unfinished: 0, underWay: hall.journeysNow.size, stands: 0 };
  for (const tally of hall.journeyTallies.values()) {
    sums.taken += tally.taken;
    sums.finished += tally.finished;
    sums.unfinished += tally.unfinished;
  }
  for (const { stands } of standingNow(hall, at).values()) sums.stands += stands;
  return { journeys: sums };
}

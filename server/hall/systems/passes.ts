// 二次优先卡: instead of waiting for a system that is down, a visitor takes a pass and comes back with priority. Rules Y5–Y9 of RULES.md.
import type { Asking, AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { Pass } from './down.ts';
import { isHeldBack, isItemDown, isLaneDown, isWindowDown } from './down.ts';
import { restOf } from '../journeys/journey.ts';
import type { HallEvent } from '../event.ts';
import type { Hall } from '../hall.ts';
import { windowOf } from '../hall.ts';
import { closingBeforeTurn, leavesUnreached } from '../days/doubt.ts';
import { periodsOf } from '../days/hours.ts';
import { nextDay } from '../days/local-time.ts';
import type { Plan } from '../plan.ts';
import { leading } from '../needs/priority.ts';
import type { Ticket } from '../ticket.ts';
import { isOthersTicket, pickUpCode, takeTicket } from '../visits/taking.ts';
import { aheadIn, waitFor } from '../lines/waiting.ts';
import { mayOperate } from '../windows/windows.ts';

/** Of one day, as the number has three digits; of all that are kept. */
const passesPerDay = 999;
const passesKept = 3000;
/** So long after its last day a pass is still known, so that its holder hears why it is not taken. */
export const passKnownDays = 30;
/** A hall that never opens again gives passes for so many calendar days. */
const horizonDays = 90;

/** Y5: the item, the line or the window at which she is stands still. */
export function isPassOffered(hall: Hall, ticket: Ticket): boolean {
  if (isHeldBack(hall, ticket) || isLaneDown(hall, ticket.lane)) return true;
  const { now } = ticket;
  return 'window' in now && (isWindowDown(hall, now.window) || isItemDown(hall, ticket.items[ticket.done]));
}

/** L12: where the hall's rules give a pass to who will not be reached by closing. */
export function isPassOfferedLate(hall: Hall, ticket: Ticket, at: number): boolean {
  return hall.plan.rules.passBeforeClosing && closingBeforeTurn(hall, ticket, at) !== undefined;
}

/** The last of so many working days after this one. */
export function validUntil(plan: Plan, day: string): string {
  let left = plan.rules.passValidDays;
  for (let ahead = 1; ahead <= horizonDays; ahead += 1) {
    const next = nextDay(day, ahead);
    if (periodsOf(plan, next).length > 0) left -= 1;
    if (left === 0) return next;
  }
  return nextDay(day, horizonDays);
}

function ticketMeant({ hall, command }: AskingFor<'givePass'>): Ticket | ReturnType<typeof refuse> {
  if ('ticketId' in command) return hall.tickets.get(command.ticketId) ?? refuse('unknownTicket');
  const ticket = hall.tickets.get(hall.numbers.get(command.number) ?? '');
  return ticket?.code === command.code ? ticket : refuse('wrongCode');
}

/** Why this visit cannot end with a pass; null where it can. */
function notToGive({ hall, asker, at }: Asking, ticket: Ticket): ReturnType<typeof refuse> | null {
  const { now } = ticket;
  switch (now.stage) {
    case 'waiting':
    case 'missed':
      break;
    case 'called':
    case 'serving':
    case 'parked':
      // Who is at a window is its clerk's matter; her papers may lie there.
      if (asker.kind === 'staff' && !mayOperate(asker, windowOf(hall, now.window)))
        return refuse('notYourWindow', { window: now.window });
      if (now.stage !== 'called' && (asker.kind === 'visitor' || asker.kind === 'device'))
        return now.stage === 'parked'
          ? refuse('ticketParked', { window: now.window })
          : refuse('serviceAlreadyStarted', { number: ticket.number });
      break;
    case 'served':
    case 'withdrawn':
    case 'closed':
      return refuse('ticketEnded');
    default:
      throw new Error(`unknown stage ${JSON.stringify(now satisfies never)}`);
  }
  const inCharge =
    asker.kind === 'key' ||
    (asker.kind === 'staff' && (asker.role === 'manager' || asker.role === 'administrator'));
  return inCharge || isPassOffered(hall, ticket) || isPassOfferedLate(hall, ticket, at)
    ? null
    : refuse('passNotOffered');
}

/** MMDD and the day's count: what its holder reads out or types. */
function nextPassNumber(hall: Hall): string | undefined {
  const day = (hall.day ?? '').slice(5).replace('-', '');
  if (hall.passes.size >= passesKept) return undefined;
  for (let count = 1; count <= passesPerDay; count += 1) {
    const number = `${day}-${String(count).padStart(3, '0')}`;
    if (!hall.passes.has(number)) return number;
  }
  return undefined;
}

/** What the holder comes back for; sent to another queue, for that. */
function leftOf({ items, done, offItem, journey }: Ticket): Pick<Pass, 'items' | 'journey'> {
  const left = items.slice(done);
  if (journey === null) return { items: offItem ? [] : left };
  const rest = restOf(journey);
  return { items: left.filter((item) => rest.steps.some((step) => step.item === item)), journey: rest };
}

export function givePass(asking: AskingFor<'givePass'>): Decision<'givePass'> {
  const { hall, asker, command, freshId } = asking;
  const ticket = ticketMeant(asking);
  if ('refusal' in ticket) return ticket;
  if (isOthersTicket(asker, ticket.id)) return refuse('notYourTicket');
  const why = notToGive(asking, ticket);
  if (why !== null) return why;
  const { printer } = command;
  if (printer !== undefined && !hall.plan.printers.some(({ id }) => id === printer))
    return refuse('unknownPrinter');
  const number = nextPassNumber(hall);
  if (number === undefined) return refuse('passesUsedUp');
  const pass: Omit<Pass, 'givenAt' | 'used'> = {
    number,
    code: pickUpCode(freshId()),
    validUntil: validUntil(hall.plan, hall.day ?? ''),
    ...leftOf(ticket),
    queue: ticket.queue,
    language: ticket.language,
    ticketId: ticket.id,
  };
  const given: HallEvent = {
    type: 'passGiven',
    ticketId: ticket.id,
    pass,
    ...leavesUnreached(hall, asker, ticket, asking.at),
  };
  const answer = { pass: number, code: pass.code, validUntil: pass.validUntil };
  if (printer === undefined) return { events: [given], answer };
  const paperId = freshId();
  const paper: HallEvent = {
    type: 'paperWanted',
    paperId,
    ticketId: ticket.id,
    printer,
    copy: 1,
    kind: 'pass',
  };
  return { events: [given, paper], answer: { ...answer, paperId } };
}

/** Y7: an unknown number and a wrong code sound the same. */
function passMeant({ hall, command }: AskingFor<'redeemPass'>): Pass | ReturnType<typeof refuse> {
  const pass = hall.passes.get(command.pass);
  if (pass === undefined || pass.code !== command.code) return refuse('unknownPass');
  if (pass.used !== undefined) return refuse('passUsed', { day: pass.used });
  if ((hall.day ?? '') > pass.validUntil) return refuse('passExpired', { day: pass.validUntil });
  return pass;
}

/** Y8: an ordinary number, its place earlier by the head start of priority: not before those who have waited longer than that. */
export function redeemPass(asking: AskingFor<'redeemPass'>): Decision<'redeemPass'> {
  const { hall, command, at } = asking;
  const pass = passMeant(asking);
  if ('refusal' in pass) return pass;
  const down = pass.items.find((item) => isItemDown(hall, item));
  if (down !== undefined) return refuse('backendDown', { field: down });
  const { channel, printer, language = pass.language } = command;
  const wanted = pass.items.length > 0 ? { items: [...pass.items] } : { queue: pass.queue };
  const taken = takeTicket({
    ...asking,
    command: { name: 'takeTicket', ...wanted, language, channel, ...(printer ? { printer } : {}) },
  });
  if ('refusal' in taken) return taken;
  const { ticketId } = taken.answer;
  const issued = taken.events.find((event) => event.type === 'ticketIssued');
  if (issued === undefined) throw new Error(`no number was issued for ${ticketId}`);
  const led = leading(hall, issued.place);
  const ahead = aheadIn(hall, issued.lane, led.place, at);
  const wait = waitFor(hall, issued.lane, ahead, at);
  const [given, ...papers] = taken.events.map((event) =>
    event === issued && pass.journey !== undefined ? { ...event, journey: pass.journey } : event,
  );
  return {
    events: [
      ...(given === undefined ? [] : [given]),
      { type: 'passRedeemed', pass: pass.number, ticketId, ...led },
      ...papers,
    ],
    answer: { ...taken.answer, ahead, wait, items: [...pass.items], queue: pass.queue, priority: true },
  };
}

/** Y9: what the next day must still know. */
export function passesCarried(hall: Hall, day: string): Pass[] {
  const knownFrom = nextDay(day, -passKnownDays);
  return [...hall.passes.values()]
    .filter((pass) => pass.validUntil >= knownFrom)
    .sort((one, other) => one.givenAt - other.givenAt || (one.number < other.number ? -1 : 1));
}

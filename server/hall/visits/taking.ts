// Taking a number, giving it up and changing one's mind. Rules T1–T12, L15 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { done, refuse } from '../decision.ts';
import { doubtOf, leavesUnreached } from '../days/doubt.ts';
import type { HallEvent } from '../event.ts';
import type { Asker } from '../authority.ts';
import type { Hall } from '../hall.ts';
import { isOver } from '../hall.ts';
import { queueGiven } from '../days/own-hours.ts';
import { standsStill } from '../days/pausing.ts';
import { reasonAtTaking } from '../deeds/visit-reason.ts';
import type { Journey } from '../journeys/journey.ts';
import { journeyTaken, wantedJourney } from '../journeys/wanted.ts';
import { needsAtTaking } from '../needs/needs.ts';
import { declaredAtTaking } from '../needs/priority.ts';
import { dueAt } from '../days/running.ts';
import { isPlanned, lanesOf } from '../plan.ts';
import type { Plan } from '../plan.ts';
import { aheadIn, noWindowOpenNow, waitFor } from '../lines/waiting.ts';

/** Three digits are the rule, four the limit: pads and voices read no more. */
export const lastNumber = 9999;

export function numberText({ prefix, digits }: Plan['series'][number], counter: number): string {
  return prefix + String(counter).padStart(digits, '0');
}

interface Wanted {
  journey?: Journey;
  items: string[];
  queue: string;
  lane: string;
}

function wantedOf({ hall, command, at }: AskingFor<'takeTicket'>): Wanted | ReturnType<typeof refuse> {
  const lanes = lanesOf(hall.plan);
  if (command.journey !== undefined) return wantedJourney(hall, command.journey, at);
  if (command.queue !== undefined) {
    const lane = lanes.laneOfQueue.get(command.queue);
    return lane === undefined ? refuse('unknownQueue') : { items: [], queue: command.queue, lane };
  }
  const items = [...new Set(command.items)];
  for (const id of items) {
    if (hall.plan.notHandledHere.includes(id)) return refuse('notHandledHere', { field: id });
    if (!lanes.item.has(id)) return refuse('unknownItem', { field: id });
  }
  const [first = ''] = items;
  return { items, queue: lanes.item.get(first)?.queue ?? '', lane: lanes.laneOfItem.get(first) ?? '' };
}

/** E1: a book of emergency numbers holds it. */
function isSetAside({ emergency }: Hall, seriesId: string, counter: number): boolean {
  return emergency.some(
    ({ series, first, codes }) => series === seriesId && first <= counter && counter < first + codes.length,
  );
}

/** The next number of the series that nobody still holds: carried visitors keep yesterday's. */
export function nextNumber(hall: Hall, seriesId: string): { number: string; counter: number } | undefined {
  const series = hall.plan.series.find((one) => one.id === seriesId);
  if (series === undefined) return undefined;
  for (let counter = (hall.counters.get(seriesId) ?? 0) + 1; counter <= lastNumber; counter += 1) {
    const number = numberText(series, counter);
    if (!hall.numbers.has(number) && !isSetAside(hall, seriesId, counter)) return { number, counter };
  }
  return undefined;
}

/** Four digits that only the taker and the paper know. */
export function pickUpCode(id: string): string {
  const value = Array.from(id.slice(-6)).reduce((sum, sign) => (sum * 36 + parseInt(sign, 36)) % 10_000, 0);
  return String(value).padStart(4, '0');
}

export function takeTicket(asking: AskingFor<'takeTicket'>): Decision<'takeTicket'> {
  const { hall, command, at, freshId } = asking;
  const wanted = wantedOf(asking);
  if ('refusal' in wanted) return wanted;
  const { items, queue, lane, journey } = wanted;
  const still = hall.paused?.tickets === true ? null : standsStill(hall);
  if (still !== null) return still;
  const giving = queueGiven(hall.plan, queue, at);
  if (!giving.given)
    return refuse(giving.why, giving.opensAt === undefined ? {} : { opensAt: giving.opensAt });
  const lanes = lanesOf(hall.plan);
  const stops = items.length === 0 ? [lane] : items.map((item) => lanes.laneOfItem.get(item) ?? '');
  const without = stops.findIndex((stop) => (lanes.lanes.get(stop)?.approaches ?? []).length === 0);
  if (without >= 0)
    return refuse('noWindowPlanned', items.length === 0 ? {} : { field: items[without] ?? '' });
  if (
    command.printer !== undefined &&
    !hall.plan.printers.some((printer) => printer.id === command.printer)
  ) {
    return refuse('unknownPrinter');
  }
  const series = lanes.queue.get(queue)?.series ?? '';
  const next = nextNumber(hall, series);
  if (next === undefined) return refuse('numbersUsedUp');
  const ticketId = freshId();
  const arrived = { at, order: hall.step + 1 };
  const declared = declaredAtTaking(hall, command.priorityClass, ticketId, arrived);
  if (declared !== null && 'refusal' in declared) return declared;
  const ahead = aheadIn(hall, lane, declared?.place ?? arrived, at);
  const wait = waitFor(hall, lane, ahead, at, declared?.place ?? arrived);
  const doubt = doubtOf(hall, queue, wait, at);
  if (doubt !== undefined && hall.plan.rules.refuseDoubtful)
    return refuse('doubtfulToday', doubt.opensAt === undefined ? {} : { opensAt: doubt.opensAt });
  const issued: HallEvent = {
    type: 'ticketIssued',
    ticketId,
    number: next.number,
    series,
    counter: next.counter,
    code: pickUpCode(freshId()),
    items,
    queue,
    lane,
    language: command.language,
    channel: command.channel,
    place: arrived,
    ...(journey === undefined ? {} : { journey }),
  };
  const paperId = command.printer === undefined ? undefined : freshId();
  const wantedPaper: HallEvent[] =
    paperId === undefined || command.printer === undefined
      ? []
      : [{ type: 'paperWanted', paperId, ticketId, printer: command.printer, copy: 1 }];
  return {
    events: [
      issued,
      ...(declared === null ? [] : [declared]),
      ...needsAtTaking(ticketId, command.needs),
      ...reasonAtTaking(ticketId, command.reason),
      ...wantedPaper,
    ],
    answer: {
      ticketId,
      number: next.number,
      code: issued.code,
      ahead,
      wait,
      ...(doubt === undefined ? {} : { doubtfulToday: doubt }),
      ...(noWindowOpenNow(hall, lane, at) ? { noWindowOpenNow: true as const } : {}),
      ...(paperId === undefined ? {} : { paperId }),
      ...(declared === null ? {} : { priority: true as const }),
      ...(journey === undefined ? {} : { journey: journeyTaken(hall, journey, items, at) }),
    },
  };
}

/** A visitor speaks for her own ticket only. */
export function isOthersTicket(asker: Asker, ticketId: string): boolean {
  return asker.kind === 'visitor' && asker.ticketId !== ticketId;
}

export function withdrawTicket({
  hall,
  asker,
  command,
  at,
}: AskingFor<'withdrawTicket'>): Decision<'withdrawTicket'> {
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  if (isOthersTicket(asker, ticket.id)) return refuse('notYourTicket');
  switch (ticket.now.stage) {
    case 'waiting':
    case 'called':
    case 'missed':
      return done({
        type: 'ticketWithdrawn',
        ticketId: ticket.id,
        ...leavesUnreached(hall, asker, ticket, at),
      });
    case 'serving':
      return refuse('serviceAlreadyStarted');
    case 'parked':
      return refuse('ticketParked', { window: ticket.now.window });
    case 'served':
    case 'withdrawn':
    case 'closed':
      return refuse('ticketEnded');
    default:
      throw new Error(`unknown stage ${JSON.stringify(ticket.now satisfies never)}`);
  }
}

export function undoWithdrawal({
  hall,
  asker,
  command,
  at,
}: AskingFor<'undoWithdrawal'>): Decision<'undoWithdrawal'> {
  const ticket = hall.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse('unknownTicket');
  if (isOthersTicket(asker, ticket.id)) return refuse('notYourTicket');
  if (ticket.now.stage !== 'withdrawn') return refuse('ticketNotWithdrawn');
  if (isOver(hall, dueAt(hall, ticket.now.at, hall.plan.rules.withdrawUndoSeconds * 1000), at))
    return refuse('undoTooLate');
  // Settings may have changed since: nobody comes back to a line without a window.
  if (!isPlanned(hall.plan, ticket.lane)) return refuse('noWindowPlanned');
  const { dropOff } = ticket.now;
  const asked = hall.assistances.find(({ id }) => id === dropOff);
  // Her papers may be in somebody's hands by now.
  if (asked !== undefined && asked.taken !== null) return refuse('dropOffTaken');
  const called: HallEvent[] =
    asked === undefined
      ? []
      : [{ type: 'assistanceEnded', assistanceId: asked.id, by: asked.by, outcome: 'withdrawn' }];
  return {
    events: [...called, { type: 'withdrawalUndone', ticketId: ticket.id }],
    answer: { ahead: aheadIn(hall, ticket.lane, ticket.place, at) },
  };
}

// Emergency numbers (应急号): set aside for a printed book, entered after the dark. Rules E1–E6 of RULES.md.
import type { AskingFor, Decision } from '../decision.ts';
import { refuse } from '../decision.ts';
import type { HallEvent } from '../event.ts';
import type { EmergencyBook, Hall } from '../hall.ts';
import { windowKey } from '../hall.ts';
import { endOfBusinessDay, lastClosing, periodsOf } from './hours.ts';
import { nextDay } from './local-time.ts';
import { isPlanned, lanesOf } from '../plan.ts';
import type { Plan } from '../plan.ts';
import { lastNumber, numberText, pickUpCode } from '../visits/taking.ts';

/** Room for the ordinary count of the day that has come near the book's numbers. */
const roomAbove = 100;
const booksKept = 60;
/** As far back as the longest holidays. */
const lookBackDays = 21;

type Series = Plan['series'][number];

function seriesOf(plan: Plan, queue: string): Series | undefined {
  const id = lanesOf(plan).queue.get(queue)?.series;
  return plan.series.find((one) => one.id === id);
}

export function lastOf({ first, codes }: EmergencyBook): number {
  return first + codes.length - 1;
}

/** E1: after the last book of the series, and well above what the day's count has reached. */
function firstFree(hall: Hall, series: Series): number {
  const books = hall.emergency.filter((book) => book.series === series.id);
  const counted = hall.counters.get(series.id) ?? 0;
  const { emergencyNumbersFrom } = hall.plan.rules;
  const above = counted < emergencyNumbersFrom ? emergencyNumbersFrom : counted + roomAbove;
  return Math.max(above, ...books.map((book) => lastOf(book) + 1));
}

export function reserveEmergencyNumbers({
  hall,
  command,
  freshId,
}: AskingFor<'reserveEmergencyNumbers'>): Decision<'reserveEmergencyNumbers'> {
  const { queue, count } = command;
  const series = seriesOf(hall.plan, queue);
  if (series === undefined) return refuse('unknownQueue');
  const first = firstFree(hall, series);
  const last = first + count - 1;
  if (last > lastNumber || hall.emergency.length >= booksKept) return refuse('numbersUsedUp');
  const codes = Array.from({ length: count }, () => pickUpCode(freshId()));
  return {
    events: [{ type: 'emergencyReserved', queue, series: series.id, first, codes }],
    answer: { from: numberText(series, first), to: numberText(series, last) },
  };
}

/** The book of this queue that holds the number. */
function bookOf(hall: Hall, queue: string, counter: number): EmergencyBook | undefined {
  return hall.emergency.find(
    (book) => book.queue === queue && book.first <= counter && counter <= lastOf(book),
  );
}

function counterOf(series: Series, number: string): number {
  const digits = number.slice(series.prefix.length);
  return number.startsWith(series.prefix) && /^\d+$/.test(digits) ? Number(digits) : NaN;
}

interface Slip {
  number: string;
  counter: number;
  code: string;
}

/** E3, E4: slips of the book that nobody has entered and no other visitor holds. */
function slipsOf(
  hall: Hall,
  { queue, from, to = from }: AskingFor<'enterEmergencyNumbers'>['command'],
): Slip[] | ReturnType<typeof refuse> {
  const series = seriesOf(hall.plan, queue);
  if (series === undefined) return refuse('unknownQueue');
  const [first, last] = [counterOf(series, from), counterOf(series, to)];
  if (!(first <= last)) return refuse('notReserved', { number: to });
  const slips: Slip[] = [];
  for (let counter = first; counter <= last; counter += 1) {
    const number = numberText(series, counter);
    const book = bookOf(hall, queue, counter);
    const code = book?.codes[counter - book.first];
    if (book === undefined || code === undefined) return refuse('notReserved', { number });
    if (book.used.includes(counter) || hall.numbers.has(number)) return refuse('numberGiven', { number });
    slips.push({ number, counter, code });
  }
  return slips;
}

/** E6: the last day before this one on which the hall opened, and when it was over. */
export function dayBefore({ plan, day }: Hall): { day: string; from: number; until: number } | undefined {
  if (day === null) return undefined;
  for (let back = 1; back <= lookBackDays; back += 1) {
    const earlier = nextDay(day, -back);
    if (periodsOf(plan, earlier).length > 0) {
      const from = endOfBusinessDay(plan, nextDay(earlier, -1));
      return { day: earlier, from, until: endOfBusinessDay(plan, earlier) };
    }
  }
  return undefined;
}

/** E4, E6: of today and not to come, or of the opening day before where that is what was said. */
function notThen({
  hall,
  command: { handedAt, day },
  at,
}: AskingFor<'enterEmergencyNumbers'>): ReturnType<typeof refuse> | null {
  if (day === undefined) {
    const began = endOfBusinessDay(hall.plan, nextDay(hall.day ?? '', -1));
    return handedAt > at || handedAt < began ? refuse('wrongTime') : null;
  }
  const before = dayBefore(hall);
  const then = before?.day === day && before.from <= handedAt && handedAt < before.until;
  return then ? null : refuse('wrongDay');
}

/** Served as long as planned, or not any more when the hall closed; within that day, also where the hall never closes. */
function endOfLate(plan: Plan, day: string, handedAt: number, servedMs: number | undefined): number {
  const ended = servedMs === undefined ? (lastClosing(plan, handedAt) ?? handedAt) : handedAt + servedMs;
  return Math.max(handedAt, Math.min(ended, endOfBusinessDay(plan, day)));
}

export function enterEmergencyNumbers(
  asking: AskingFor<'enterEmergencyNumbers'>,
): Decision<'enterEmergencyNumbers'> {
  const { hall, command, freshId } = asking;
  const { queue, handedAt, served, day } = command;
  const slips = slipsOf(hall, command);
  if ('refusal' in slips) return slips;
  const lane = lanesOf(hall.plan).laneOfQueue.get(queue) ?? '';
  if (!isPlanned(hall.plan, lane)) return refuse('noWindowPlanned');
  if (served !== undefined && !hall.windows.has(windowKey(served.window)))
    return refuse('unknownWindow', { window: served.window });
  const wrong = notThen(asking);
  if (wrong !== null) return wrong;
  const { series = '', serviceMs = 0 } = lanesOf(hall.plan).queue.get(queue) ?? {};
  const tickets = slips.map((slip) => ({ ...slip, ticketId: freshId() }));
  const events = tickets.map(({ ticketId, number, counter, code }, index): HallEvent => ({
    type: 'emergencyEntered',
    ticketId,
    number,
    series,
    counter,
    code,
    queue,
    lane,
    place: { at: handedAt, order: hall.step + 1 + index },
    handedAt,
    // Nobody had a clock: as long as planned, so that the day's mean is neither helped nor hurt.
    ...(served === undefined ? {} : { served: { window: served.window, servedMs: serviceMs } }),
    ...(day === undefined
      ? {}
      : { late: { day, endedAt: endOfLate(hall.plan, day, handedAt, served && serviceMs) } }),
  }));
  return { events, answer: { tickets: tickets.map(({ ticketId, number }) => ({ ticketId, number })) } };
}

// The hall's own wall clock: moments (ms since epoch) to local days and times and back, in any time zone, with daylight saving.

const quarter = 15 * 60_000;
/** No clock is moved by more than this. */
const reach = 3 * 60 * 60_000;
export const dayMs = 24 * 60 * 60_000;

/** Offsets change only on the quarter of an hour; what was worked out once is kept, a bounded number of quarters per zone. */
const offsets = new Map<string, Map<number, number>>();
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

function offsetAt(timeZone: string, at: number): number {
  let known = offsets.get(timeZone);
  if (known === undefined || known.size > 5_000) {
    known = new Map();
    offsets.set(timeZone, known);
  }
  const start = Math.floor(at / quarter) * quarter;
  let offset = known.get(start);
  if (offset === undefined) {
    const part = new Map(
      formatOf(timeZone)
        .formatToParts(start)
        .map(({ type, value }) => [type, Number(value)]),
    );
    const get = (name: Intl.DateTimeFormatPartTypes): number => part.get(name) ?? 0;
    const local = Date.UTC(
      get('year'),
      get('month') - 1,
      get('day'),
      get('hour'),
      get('minute'),
      get('second'),
    );
    offset = local - start;
    known.set(start, offset);
  }
  return offset;
}

export interface LocalTime {
  /** YYYY-MM-DD */
  day: string;
  /** 1 = Monday … 7 = Sunday */
  weekday: number;
  /** ms since local midnight */
  time: number;
}

export function localTime(timeZone: string, at: number): LocalTime {
  const local = at + offsetAt(timeZone, at);
  return { day: dayText(local), weekday: weekdayOf(local), time: ((local % dayMs) + dayMs) % dayMs };
}

/**
 * The moment at which the hall's clock shows this time on this day. A time that daylight saving skips is the next that exists,
 * of one that it repeats the first is meant.
 */
export function momentOf(timeZone: string, day: string, time: number): number {
  const local = Date.parse(`${day}T00:00:00Z`) + time;
  const roughly = local - offsetAt(timeZone, local);
  const [before, after] = [offsetAt(timeZone, roughly - reach), offsetAt(timeZone, roughly + reach)];
  if (offsetAt(timeZone, local - before) === before) return local - before;
  if (offsetAt(timeZone, local - after) === after) return local - after;
  const gapFrom = Math.floor((local - after) / quarter) * quarter;
  for (let changed = gapFrom; changed <= gapFrom + reach; changed += quarter) {
    if (offsetAt(timeZone, changed) === after) return changed;
  }
  // A zone that skips a whole day: such a day has no times at all.
  return local - after;
}

export function nextDay(day: string, days = 1): string {
  return dayText(Date.parse(`${day}T00:00:00Z`) + days * dayMs);
}

export function weekdayOfDay(day: string): number {
  return weekdayOf(Date.parse(`${day}T00:00:00Z`));
}

/** "08:30" or "08:30:15" as ms since midnight. */
export function timeOf(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

const dayTexts = new Map<number, string>();

function dayText(local: number): string {
  const day = Math.floor(local / dayMs);
  let text = dayTexts.get(day);
  if (text === undefined) {
    text = new Date(local).toISOString().slice(0, 10);
    if (dayTexts.size > 5_000) dayTexts.clear();
    dayTexts.set(day, text);
  }
  return text;
}

function weekdayOf(local: number): number {
  return ((Math.floor(local / dayMs) + 3) % 7) + 1;
}

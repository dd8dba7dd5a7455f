// Moments as people write them on the hall’s own clock, and as ms since epoch. Pure but for the browser’s calendar.

/** "2026-11-24T08:30" in the time zone; undefined where that is no time. */
export function momentOf(text: string, timeZone: string): number | undefined {
  const asUtc = Date.parse(`${text}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // The offset may differ on either side of a change of clocks: looked at twice.
  const first = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(first, timeZone);
}

export function textOf(at: number, timeZone: string): string {
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16);
}

/** Tomorrow at that time of day. */
export function tomorrowAt(now: number, time: string, timeZone: string): number {
  const day = textOf(now + 24 * 60 * 60_000, timeZone).slice(0, 10);
  return momentOf(`${day}T${time}`, timeZone) ?? now;
}

function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(at / 1000) * 1000;
}

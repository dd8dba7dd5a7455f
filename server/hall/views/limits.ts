// Keeps views small: lists that stop at a count and at a number of bytes, and durations that do not change with every tick.

/** Bytes of the value as JSON text in UTF-8; pure rules have no Buffer. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Each half of a pair beyond the first plane is half of four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** The beginning of the list: at most so many entries in at most so many bytes; `spare` is kept free for each. */
export function fitting<T>(list: readonly T[], limit: number, bytes: number, spare = 0): T[] {
  const shown: T[] = [];
  let left = bytes;
  for (const entry of list) {
    if (shown.length >= limit) break;
    left -= jsonBytes(entry) + spare + 1;
    if (left < 0) break;
    shown.push(entry);
  }
  return shown;
}

const minute = 60_000;

/** A duration in whole minutes: a view that differs by a few milliseconds would be sent again for nothing. */
export function wholeMinutes(durationMs: number): number {
  return Math.max(0, Math.floor(durationMs / minute) * minute);
}

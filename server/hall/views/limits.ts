// Keeps views small: lists that stop at a count and at a number of bytes, and durations that do not change with every tick.

/** Bytes of the value as JSON text in UTF-8; pure rules have no Buffer. */
export function jsonBytes(value: unknown): number {
  let bytes = 0;
  for (const character of JSON.stringify(value)) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
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

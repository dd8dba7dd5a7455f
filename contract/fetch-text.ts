// What the QR code of a result's pick-up code holds: the code alone, no address, no case number and nothing personal.
const mark = 'FETCH';

export function fetchText(code: string): string {
  return mark + code;
}

/** What a scanner typed; null where it is no such code. */
export function readFetchText(typed: string): string | null {
  return /^FETCH(\d{6})$/i.exec(typed.trim())?.[1] ?? null;
}

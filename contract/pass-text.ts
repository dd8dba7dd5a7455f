// What the QR code of a 二次优先卡 holds: number and code, no address and nothing personal.
import type { PassShown } from './views/backend.ts';

const mark = 'PASS';

export function passText({ number, code }: Pick<PassShown, 'number' | 'code'>): string {
  return `${mark}${number.replace('-', '')}${code}`;
}

/** What a scanner typed, or somebody who typed the digits alone; null where it is no pass. */
export function readPassText(typed: string): { pass: string; code: string } | null {
  const found = /^(?:PASS)?(\d{4})-?(\d{3})-?(\d{4})$/i.exec(typed.trim());
  return found === null ? null : { pass: `${found[1]}-${found[2]}`, code: found[3] ?? '' };
}

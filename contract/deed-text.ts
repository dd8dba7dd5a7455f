// What the QR code of a notice or a deferral holds for kiosks: its number and its code, no address and nothing personal.
const mark = 'BACK';

export function deedText({ id, code }: { id: string; code: string }): string {
  return `${mark}${id.replace('-', '')}${code}`;
}

/** What a scanner typed; null where it is no such paper. The last four digits are the code. */
export function readDeedText(typed: string): { deed: string; code: string } | null {
  const found = /^BACK([GSRC]\d{6})-?(\d{3,5})(\d{4})$/i.exec(typed.trim());
  return found === null
    ? null
    : { deed: `${(found[1] ?? '').toUpperCase()}-${found[2]}`, code: found[3] ?? '' };
}

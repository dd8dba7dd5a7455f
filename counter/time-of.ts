// A time of day as people type it. Pure.

const typed = /^(\d{1,2})[:.]?(\d{2})$/;

/** "08:30" of "8:30", "0830", "8.30" or "８：３０"; undefined where it is no time of day. */
export function timeOf(text: string): string | undefined {
  const [, hours = '', minutes = ''] = typed.exec(text.normalize('NFKC').trim()) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

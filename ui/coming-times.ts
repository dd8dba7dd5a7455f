// Times to choose from for a visit at home: the mornings and afternoons of the next days, on the hall's own clock.
import type { Language } from '../contract/settings.ts';
import { assistanceWords } from '../contract/words/assistance.ts';
import { dayName } from './format.ts';

const hour = 3_600_000;
const day = 24 * hour;

export interface ComingTime {
  at: number;
  text: string;
}

function midnight(now: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Math.floor(now / 1000) * 1000 - ((of('hour') * 60 + of('minute')) * 60 + of('second')) * 1000;
}

export function comingTimes(now: number, timeZone: string, language: Language, days = 3): ComingTime[] {
  const from = midnight(now, timeZone);
  const { halves } = assistanceWords[language];
  return Array.from({ length: days }, (_, index) => index + 1).flatMap((ahead) =>
    (
      [
        ['morning', 10],
        ['afternoon', 15],
      ] as const
    ).map(([half, at]) => {
      const moment = from + ahead * day + at * hour;
      return { at: moment, text: `${dayName(moment, timeZone, language)} ${halves[half]}` };
    }),
  );
}

// Moments as the manager's lists write them: "11月23日 9:41" of the last days, a day with its year of what lies ahead.
import type { Language } from '../../contract/settings.ts';

const locales: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' };

/** A day of whichever year: "2027年11月23日". */
export function dayOfYear(at: number, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone, dateStyle: 'long' }).format(at);
}

export function dayAndTime(at: number, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone,
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

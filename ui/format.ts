// How moments, durations and waits are written for people, in three languages; moments are ms since epoch, shown on the hall's clock.
import type { Wait } from '../contract/commands/visitors.ts';
import type { Language } from '../contract/settings.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string, withSeconds: boolean): Intl.DateTimeFormat {
  const key = `${timeZone} ${withSeconds}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(withSeconds ? { second: '2-digit' } : {}),
  });
  formats.set(key, made);
  return made;
}

/** "8:30" or, with seconds, "9:41:05". */
export function clockTime(at: number, timeZone: string, withSeconds = false): string {
  return formatFor(timeZone, withSeconds)
    .format(at)
    .replace(/^0(\d)/, '$1');
}

const dateLocales: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' };

/** "7月3日 星期五", "Friday 3 July", "пятница, 3 июля". */
export function dayName(at: number, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(dateLocales[language], {
    timeZone,
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  }).format(at);
}

/** The day as a number that only says whether two moments fall on the same day of the hall. */
export function sameDay(one: number, other: number, timeZone: string): boolean {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return day.format(one) === day.format(other);
}

/** The end of a day at midnight reads 24:00, not 0:00. */
export function closingTime(closesAt: number, now: number, timeZone: string): string {
  const time = clockTime(closesAt, timeZone);
  return time === '0:00' && !sameDay(closesAt, now, timeZone) ? '24:00' : time;
}

/** "3:07" or "1:02:07": a running time, for places where seconds matter. */
export function stopwatch(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

const units: Record<Language, { minutes: (n: string) => string; hours: (h: number, m: number) => string }> = {
  zh: {
    minutes: (n) => `${n} 分钟`,
    hours: (h, m) => (m === 0 ? `${h} 小时` : `${h} 小时 ${m} 分钟`),
  },
  en: { minutes: (n) => `${n} min`, hours: (h, m) => (m === 0 ? `${h} h` : `${h} h ${m} min`) },
  ru: { minutes: (n) => `${n} мин`, hours: (h, m) => (m === 0 ? `${h} ч` : `${h} ч ${m} мин`) },
};

/** "12 分钟", "1 小时 5 分钟": rounded to whole minutes. */
export function duration(durationMs: number, language: Language): string {
  const minutes = Math.max(0, Math.round(durationMs / 60_000));
  if (minutes < 60) return units[language].minutes(String(minutes));
  return units[language].hours(Math.floor(minutes / 60), minutes % 60);
}

/** "约 15–25 分钟", without a word about when calling starts. */
export function waitRange(wait: Wait, language: Language): string {
  const low = Math.max(0, Math.round(wait.lowMinutes));
  const high = Math.max(low, Math.round(wait.highMinutes));
  if (high < 1) return { zh: '马上', en: 'right away', ru: 'сразу' }[language];
  if (high <= 3) {
    return { zh: `不到 ${high + 1} 分钟`, en: `under ${high + 1} min`, ru: `менее ${high + 1} мин` }[
      language
    ];
  }
  const about = { zh: '约', en: 'about', ru: 'около' }[language];
  if (low >= 120) {
    const halves = `${Math.floor(low / 30) / 2}–${Math.ceil(high / 30) / 2}`;
    return `${about} ${language === 'ru' ? halves.replaceAll('.', ',') : halves} ${{ zh: '小时', en: 'h', ru: 'ч' }[language]}`;
  }
  return `${about} ${units[language].minutes(low === high ? String(low) : `${low}–${high}`)}`;
}

/** The expected wait as people are told: before opening and over lunch with the moment when calling starts. */
export function waitText(wait: Wait, language: Language, timeZone: string): string {
  const range = waitRange(wait, language);
  if (wait.callingFrom === undefined) return range;
  const from = clockTime(wait.callingFrom, timeZone);
  return {
    zh: `${from} 开始叫号，${range}`,
    en: `calling starts at ${from}, ${range}`,
    ru: `вызов с ${from}, ${range}`,
  }[language];
}

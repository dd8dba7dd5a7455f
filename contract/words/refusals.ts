// A refusal as a sentence in the asker's language: what stands in the way and what to do next. Pure.
import type { Refusal } from '../refusals.ts';
import type { Language } from '../settings.ts';
import type { RefusalFacts, RefusalWords } from './refusal-facts.ts';
import { englishRefusals } from './refusals.en.ts';
import { russianRefusals } from './refusals.ru.ts';
import { chineseRefusals } from './refusals.zh.ts';

const wordsOf: Record<Language, RefusalWords> = {
  zh: chineseRefusals,
  en: englishRefusals,
  ru: russianRefusals,
};
const locales: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB', ru: 'ru-RU' };

/** `now` (ms) lets a moment of the same day be told by its time alone. */
export function refusalSentence(
  refusal: Refusal,
  language: Language,
  timeZone: string,
  now?: number,
): string {
  const {
    remainingMs,
    opensAt,
    where,
    window,
    number,
    callsLeft,
    limit,
    field,
    numbers,
    count,
    moments,
    day,
  } = refusal.details ?? {};
  const facts: RefusalFacts = {
    ...(remainingMs === undefined ? {} : { remaining: durationInWords(remainingMs, language) }),
    ...(opensAt === undefined ? {} : { opens: momentInWords(opensAt, language, timeZone, now) }),
    ...(where === undefined ? {} : { where: where[language] }),
    ...(window === undefined ? {} : { window }),
    ...(number === undefined ? {} : { number }),
    ...(callsLeft === undefined ? {} : { callsLeft }),
    ...(limit === undefined ? {} : { limit }),
    ...(field === undefined ? {} : { field }),
    ...(numbers === undefined ? {} : { numbers: numbers.join(language === 'zh' ? '、' : ', ') }),
    ...(count === undefined ? {} : { count }),
    ...(moments === undefined
      ? {}
      : {
          times: moments
            .map((at) => momentInWords(at, language, timeZone, at))
            .join(language === 'zh' ? '、' : ', '),
        }),
    ...(day === undefined ? {} : { day: dayInWords(day, language) }),
  };
  return wordsOf[language][refusal.code](facts);
}

/** "1 分钟 20 秒" · "1 minute 20 seconds" · "1 мин 20 с"; rounded up, so that nobody tries a moment too early. */
export function durationInWords(ms: number, language: Language): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  const parts: [number, 'h' | 'm' | 's'][] = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'm'],
    [seconds % 60, 's'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, unit]) => amount(count, unit, language))
    .join(' ');
}

function amount(count: number, unit: 'h' | 'm' | 's', language: Language): string {
  switch (language) {
    case 'zh':
      return `${count} ${{ h: '小时', m: '分钟', s: '秒' }[unit]}`;
    case 'en':
      return `${count} ${{ h: 'hour', m: 'minute', s: 'second' }[unit]}${count === 1 ? '' : 's'}`;
    default:
      return `${count} ${{ h: 'ч', m: 'мин', s: 'с' }[unit]}`;
  }
}

/** "11月30日" · "30 November" · "30 ноября" of YYYY-MM-DD. */
export function dayInWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    month: 'long',
    day: 'numeric',
  }).format(Date.parse(day));
}

/** "8:30", or with the day where it is another day than `now` (or now is not known). */
export function momentInWords(at: number, language: Language, timeZone: string, now?: number): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .replace(/^0(\d)/, '$1');
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  if (now !== undefined && dayOf.format(now) === dayOf.format(at)) return time;
  const day = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  }).format(at);
  switch (language) {
    case 'zh':
      return `${day} ${time}`;
    case 'en':
      return `${time} on ${day}`;
    default:
      return `${day}, ${time}`;
  }
}

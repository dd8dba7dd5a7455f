// The language a screen speaks. Each screen keeps its sentences in a typed `words.ts` beside it: `{ zh, en, ru }` of one shape
// (staff screens may leave ru out), plain strings or functions of what they name; `useWords(words)` gives those of the chosen
// language. The compiler then finds a missing sentence, and a Russian plural is a function beside its sentence.
import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Language as LanguageCode, Text } from '../contract/settings.ts';

export type { LanguageCode };

/** The sentences of one screen. Without `ru`, Russian readers get English. */
export interface Words<Sentences> {
  zh: Sentences;
  en: Sentences;
  ru?: Sentences;
}

/** What the page's `lang` attribute says, so that screen readers and line breaking follow. */
export const htmlLanguage: Record<LanguageCode, string> = { zh: 'zh-CN', en: 'en', ru: 'ru' };
/** Each language by its own name, as its speakers look for it. */
export const languageNames: Record<LanguageCode, string> = { zh: '中文', en: 'English', ru: 'Русский' };

interface Spoken {
  language: LanguageCode;
  setLanguage: (language: LanguageCode) => void;
  /** The text in the chosen language. */
  say: (text: Text) => string;
}

const LanguageContext = createContext<Spoken | null>(null);

/** Holds the language of everything inside; with `remember` (a storage key) a staff member's choice outlives a reload. */
export function Language({
  initial = 'zh',
  remember,
  children,
}: {
  initial?: LanguageCode;
  remember?: string;
  children: ReactNode;
}) {
  const [language, setLanguage] = useState<LanguageCode>(() => remembered(remember) ?? initial);
  useEffect(() => {
    document.documentElement.lang = htmlLanguage[language];
    if (remember !== undefined) localStorage.setItem(remember, language);
  }, [language, remember]);
  const spoken = useMemo<Spoken>(
    () => ({ language, setLanguage, say: (text) => text[language] }),
    [language],
  );
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}

function remembered(key: string | undefined): LanguageCode | null {
  const kept = key === undefined ? null : localStorage.getItem(key);
  return kept === 'zh' || kept === 'en' || kept === 'ru' ? kept : null;
}

export function useLanguage(): Spoken {
  const spoken = use(LanguageContext);
  if (spoken === null) throw new Error('useLanguage needs a <Language> around it');
  return spoken;
}

export function wordsIn<Sentences>(words: Words<Sentences>, language: LanguageCode): Sentences {
  return language === 'ru' ? (words.ru ?? words.en) : words[language];
}

export function useWords<Sentences>(words: Words<Sentences>): Sentences {
  return wordsIn(words, useLanguage().language);
}

/** A text in three scripts at once, Chinese first and largest: for screens that everybody reads. */
export function Trilingual({ text, className }: { text: Text; className?: string }) {
  return (
    <span className={className === undefined ? 'trilingual' : `trilingual ${className}`}>
      <span lang="zh-CN" className="trilingual-zh">
        {text.zh}
      </span>
      <span className="trilingual-more">
        <span lang="en">{text.en}</span>
        <span lang="ru">{text.ru}</span>
      </span>
    </span>
  );
}

/** Which of the forms a Russian noun takes after a number: 1 талон, 2 талона, 5 талонов. */
export function russianForm(count: number, one: string, few: string, many: string): string {
  const form = new Intl.PluralRules('ru').select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
}

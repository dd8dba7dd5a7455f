// What staff speak besides Chinese, in the words of the staff's screens.
import type { StaffLanguage } from '../languages.ts';

export const spokenWords: Record<StaffLanguage, { zh: string; en: string }> = {
  en: { zh: '英语', en: 'English' },
  ru: { zh: '俄语', en: 'Russian' },
  sign: { zh: '手语', en: 'Sign language' },
};

/** One after another; empty where there is none. */
export function spokenTold(speaks: readonly StaffLanguage[] | undefined, language: string): string {
  const words = (speaks ?? []).map((each) => spokenWords[each][language === 'zh' ? 'zh' : 'en']);
  return words.join(language === 'zh' ? '、' : ', ');
}

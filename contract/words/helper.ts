// Who is coming to help, as a visitor reads it at the kiosk or on her phone: by name where the hall shows names, else by post and staff number.
import type { Helper, HelperPost } from '../helping.ts';
import type { Language } from '../settings.ts';

const posts: Record<Language, Record<HelperPost, string>> = {
  zh: { guide: '导办员', dutyManager: '值班长', colleague: '工作人员' },
  en: { guide: 'A guide', dutyManager: 'The duty manager', colleague: 'A member of staff' },
  ru: { guide: 'Консультант зала', dutyManager: 'Дежурный администратор', colleague: 'Сотрудник' },
};

export function helperNamed({ post, name, staffNumber }: Helper, language: Language): string {
  const known = name ?? posts[language][post];
  if (name !== undefined || staffNumber === undefined) return known;
  if (language === 'zh') return `${known}（工号 ${staffNumber}）`;
  return language === 'en' ? `${known} (No. ${staffNumber})` : `${known} (№ ${staffNumber})`;
}

export function helperSentence(helper: Helper, arrived: boolean, language: Language): string {
  const who = helperNamed(helper, language);
  switch (language) {
    case 'zh':
      return arrived ? `${who} 已经到了` : `${who} 正在过来，请在这里稍等`;
    case 'en':
      return arrived ? `${who} is here` : `${who} is on the way; please wait here`;
    default:
      return arrived ? `${who} уже здесь` : `${who} уже идёт, подождите здесь`;
  }
}

// The strip on a hall board while a system is down: what stands still, and that nobody loses her place.
import type { BoardView } from '../../contract/views/board.ts';
import type { Language, Text } from '../../contract/settings.ts';
import { reasonText } from '../../contract/words/backend.ts';

const languages: readonly Language[] = ['zh', 'en', 'ru'];
const htmlLanguage: Record<Language, string> = { zh: 'zh-CN', en: 'en', ru: 'ru' };

const words = {
  more: {
    zh: (count: number) => `等 ${count} 项`,
    en: (count: number) => `+${count}`,
    ru: (count: number) => `+${count}`,
  },
  keep: {
    zh: '暂停办理，号码和位置保留；可领二次优先卡，改日再来',
    en: 'paused; you keep your place, or take a return pass',
    ru: 'приём приостановлен; место сохраняется, можно взять карту приоритета',
  } satisfies Text,
};

export function DownStrip({ view }: { view: BoardView }) {
  const { down } = view;
  if (down === undefined) return null;
  const [first] = down.marks;
  return (
    <section className="down-strip" role="alert">
      {languages.map((language) => (
        <p key={language} lang={htmlLanguage[language]}>
          <b>
            {down.marks.map(({ name }) => name[language]).join(language === 'zh' ? '、' : ', ')}
            {down.more > 0 ? ` ${words.more[language](down.more)}` : ''}
          </b>
          {language === 'zh' ? '：' : ': '}
          {first === undefined ? '' : reasonText[first.reason][language]}
          {language === 'zh' ? '，' : ', '}
          {words.keep[language]}
        </p>
      ))}
    </section>
  );
}
